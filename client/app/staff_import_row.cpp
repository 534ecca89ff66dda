#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/import_cells.h"
#include "client/app/staff_import_draft.h"
#include "shared/base/text.h"
#include "shared/records/place.h"

namespace tdkt::app {
namespace {

using base::Value;
using C = ImportColumn;

const std::string kNothing;

/// Whether a part may belong to a column: scope and share only to what has one, the rest to every achievement.
bool may_own(C column, C part) {
  if (part == C::initiative_scope || part == C::initiative_share) return column == C::initiative;
  if (part == C::research_scope) return column == C::research;
  return is_achievement(column);
}

/// The column that a decision's number, day or issuer, a scope or a share belongs to: the nearest before it, else the
/// first after it.
std::optional<size_t> owner_of(const Sheet& sheet, size_t part) {
  const auto owns = [&](size_t at) { return may_own(sheet.columns[at].column, sheet.columns[part].column); };
  for (size_t at = part; at-- > 0;)
    if (owns(at)) return at;
  for (size_t at = part + 1; at < sheet.columns.size(); ++at)
    if (owns(at)) return at;
  return std::nullopt;
}

/// The cell of a decision's part that belongs to an achievement's column.
const std::string& part_of(const Sheet& sheet, size_t row, size_t owner, C part) {
  for (size_t at = 0; at < sheet.columns.size(); ++at)
    if (sheet.columns[at].column == part && owner_of(sheet, at) == owner) return sheet.rows[row][at];
  return kNothing;
}

/// Puts a value at a place of the person's working copy; true when it was something else before.
bool put(ImportSubject& subject, const std::string& place, Value value) {
  const Value* before = records::at(subject.document, place);
  if (before && *before == value) return false;
  records::put(subject.document, place, value);
  if (!subject.is_new) subject.edits.push_back({subject.id, place, std::move(value)});
  return true;
}

/// The same for a field people read as text; tells the change.
void put_text(ImportSubject& subject, ImportRow& row, const std::string& place, std::string_view label,
              const std::string& value, const std::string& shown) {
  if (value.empty()) return;
  const Value* before = records::at(subject.document, place);
  const std::string old = before && before->string() ? *before->string() : std::string();
  if (!put(subject, place, value) || subject.is_new) return;
  const auto day = base::Date::parse(old);
  row.changes.push_back(std::string(label) + ": " + (old.empty() ? "" : (day ? day->display() : old) + " → ") + shown);
}

/// The row of a list for which `fits`; nullptr when there is none.
template <class Fits>
const Value* find_row(const ImportSubject& subject, std::string_view list, const Fits& fits) {
  const Value* rows = subject.document.find(list);
  if (!rows || !rows->items()) return nullptr;
  const auto found = std::find_if(rows->items()->begin(), rows->items()->end(), fits);
  return found == rows->items()->end() ? nullptr : &*found;
}

/// What the number and the day of the decision are called in a record.
struct DecisionFields {
  std::string_view number = "decision_number", day = "decided_on";
};

/// Number, day and issuer of the paper behind an achievement; true when something was new.
bool put_decision(const Sheet& sheet, size_t line, size_t owner, ImportSubject& subject, const std::string& place,
                  const DecisionFields& fields = {}) {
  bool changed = false;
  const auto text = [&](C part, std::string_view member) {
    if (const std::string& cell = part_of(sheet, line, owner, part); !cell.empty())
      changed = put(subject, place + "/" + std::string(member), cell) || changed;
  };
  text(C::decision_number, fields.number);
  text(C::issuer, "issuer");
  if (const auto day = date_of_cell(part_of(sheet, line, owner, C::decided_on)))
    changed = put(subject, place + "/" + std::string(fields.day), day->text()) || changed;
  return changed;
}

void read_rating(ImportContext& context, size_t line, size_t column, ImportSubject& subject, ImportRow& row) {
  const Sheet& sheet = context.sheet;
  const auto level = rating_of_text(sheet.rows[line][column]);
  const auto year = year_of(sheet, line, column);
  if (!level || !year) return;
  const Value* known =
      find_row(subject, "ratings", [&](const Value& r) { return r.text_at("school_year") == year->text(); });
  const std::string old = known ? std::string(known->text_at("level")) : std::string();
  const std::string id = known ? std::string(known->text_at("id")) : context.new_id().text();
  const std::string place = "/ratings/" + id;
  bool changed = false;
  if (!known) {
    Value fresh = Value::object();
    fresh.set("id", id);
    fresh.set("school_year", year->text());
    fresh.set("level", base::word(*level));
    changed = put(subject, place, std::move(fresh));
  } else {
    changed = put(subject, place + "/level", base::word(*level));
  }
  const bool relevelled = changed;
  changed = put_decision(sheet, line, column, subject, place) || changed;
  if (!changed || subject.is_new) return;
  const std::string now(base::word(*level));
  row.changes.push_back("Xếp loại " + year->text() + ": " +
                        (!relevelled   ? "thêm quyết định"
                         : old.empty() ? now
                                       : old + " → " + now));
}

void read_award(ImportContext& context, size_t line, size_t column, const std::string& piece, ImportSubject& subject,
                ImportRow& row) {
  const Sheet& sheet = context.sheet;
  const auto award = award_of_text(piece);
  if (!award) return;
  const auto year = year_of(sheet, line, column);
  const std::string number = part_of(sheet, line, column, C::decision_number);
  const Value* known = find_row(subject, "award_history", [&](const Value& r) {
    if (r.text_at("award") != base::word(*award)) return false;
    return year ? r.text_at("school_year") == year->text() : r.text_at("decision_number") == number;
  });
  // What was decided in this system stays as it was decided.
  if (known && known->text_at("standing") == base::word(records::Standing::registered)) return;
  const std::string id = known ? std::string(known->text_at("id")) : context.new_id().text();
  const std::string place = "/award_history/" + id;
  bool changed = false;
  if (!known) {
    Value fresh = Value::object();
    fresh.set("id", id);
    fresh.set("award", base::word(*award));
    if (year) fresh.set("school_year", year->text());
    if (law::facts_of(*award).is_title) fresh.set("merit_type", base::word(law::MeritType::CONG_TRANG));
    fresh.set("standing", base::word(records::Standing::declared));
    changed = put(subject, place, std::move(fresh));
  }
  changed = put_decision(sheet, line, column, subject, place) || changed;
  if (!changed || subject.is_new) return;
  row.changes.push_back(std::string(known ? "Quyết định của " : "Thêm ") + std::string(short_display(*award)) +
                        (year ? " " + year->text() : std::string()));
}

/// An initiative or a research topic: where it stands in the person's record, and how its parts are called there.
struct Work {
  std::string_view list, words, paper;
  DecisionFields fields;
  C scope;
};
constexpr Work kInitiative = {
    "initiatives", "sáng kiến", "Chứng nhận", {"certificate_number", "certified_on"}, C::initiative_scope};
constexpr Work kResearch = {"research", "đề tài", "Nghiệm thu", {"minutes_number", "accepted_on"}, C::research_scope};

/// The person's own share in an initiative; true when it was something else before.
bool put_share(ImportContext& context, ImportSubject& subject, const std::string& place, int64_t percent) {
  const Value* initiative = records::at(subject.document, place);
  const Value* authors = initiative ? initiative->find("authors") : nullptr;
  const std::string name(subject.document.text_at("full_name"));
  const auto is_own = [&](const Value& author) {
    const std::string_view person = author.text_at("person_id");
    return person.empty() ? author.text_at("full_name") == name : person == subject.id.text();
  };
  const Value* own = nullptr;
  if (authors && authors->items())
    for (const Value& author : *authors->items())
      if (!own && is_own(author)) own = &author;
  if (own) return put(subject, place + "/authors/" + std::string(own->text_at("id")) + "/share_percent", percent);
  Value author = Value::object();
  author.set("id", context.new_id().text());
  author.set("person_id", subject.id.text());
  author.set("full_name", name);
  author.set("share_percent", percent);
  const std::string at = place + "/authors/" + std::string(author.text_at("id"));
  return put(subject, at, std::move(author));
}

void read_work(ImportContext& context, size_t line, size_t column, const Work& work, ImportSubject& subject,
               ImportRow& row) {
  const Sheet& sheet = context.sheet;
  const std::string& name = sheet.rows[line][column];
  const auto year = year_of(sheet, line, column);
  if (says_none(name) || !year) return;
  const Value* known = find_row(subject, work.list, [&](const Value& r) {
    return r.text_at("school_year") == year->text() && base::fold(r.text_at("name")) == base::fold(name);
  });
  const bool is_new = !known;
  const std::string id = known ? std::string(known->text_at("id")) : context.new_id().text();
  const std::string place = "/" + std::string(work.list) + "/" + id;
  bool changed = false;
  if (is_new) {
    Value fresh = Value::object();
    fresh.set("id", id);
    fresh.set("name", name);
    fresh.set("school_year", year->text());
    changed = put(subject, place, std::move(fresh));
  }
  if (const auto scope = scope_of_cell(part_of(sheet, line, column, work.scope)))
    changed = put(subject, place + "/scope", base::word(*scope)) || changed;
  changed = put_decision(sheet, line, column, subject, place, work.fields) || changed;
  const auto share = percent_of_cell(part_of(sheet, line, column, C::initiative_share));
  const bool shared = share && work.list == kInitiative.list && put_share(context, subject, place, *share);
  if (subject.is_new) return;
  const std::string about = std::string(work.words) + " " + year->text();
  if (is_new)
    row.changes.push_back("Thêm " + about);
  else if (changed)
    row.changes.push_back(std::string(work.paper) + " của " + about);
  if (shared) row.changes.push_back("Đóng góp trong " + about + ": " + std::to_string(*share) + " %");
}

/// The id of a tổ by name, with or without the word "tổ" before it; a new one where the unit has none like it.
base::Id team_of(ImportContext& context, const std::string& name, ImportRow& row, size_t column) {
  const auto bare = [](std::string folded) { return folded.rfind("to ", 0) == 0 ? folded.substr(3) : folded; };
  const std::string wanted = bare(base::fold(name));
  for (const auto& [folded, id] : context.teams)
    if (bare(folded) == wanted) return id;
  const base::Id id = context.new_id();
  Value line = Value::object();
  line.set("id", context.new_id().text());
  line.set("name", name);
  Value team = Value::object();
  team.set("id", id.text());
  team.set("kind", base::word(records::UnitKind::TO));
  team.set("parent_id", context.unit.text());
  team.set("lineage", Value::array()).push(std::move(line));
  context.creations.push_back({records::RecordKind::units, std::move(team)});
  context.teams.emplace_back(base::fold(name), id);
  context.new_teams.push_back(name);
  row.notes.push_back({column, false, "Đơn vị chưa có tổ “" + name + "”; sẽ được tạo khi nhập."});
  return id;
}

std::optional<records::Sex> sex_of(const Sheet& sheet, size_t row) {
  for (size_t at = 0; at < sheet.columns.size(); ++at)
    if (sheet.columns[at].sex && !sheet.rows[row][at].empty()) return sheet.columns[at].sex;
  return sex_of_cell(cell_at(sheet, row, C::sex));
}

void read_team(ImportContext& context, size_t line, ImportSubject& subject, ImportRow& row) {
  for (size_t at = 0; at < context.sheet.columns.size(); ++at) {
    if (context.sheet.columns[at].column != C::team || context.sheet.rows[line][at].empty()) continue;
    const std::string& name = context.sheet.rows[line][at];
    const base::Id id = team_of(context, name, row, at);
    if (put(subject, "/team_id", id.text()) && !subject.is_new) row.changes.push_back("Tổ: " + name);
  }
}

}  // namespace

std::optional<base::SchoolYear> year_of(const Sheet& sheet, size_t row, size_t column) {
  if (sheet.columns[column].year) return sheet.columns[column].year;
  return school_year_of_cell(cell_at(sheet, row, C::school_year));
}

std::vector<std::string> pieces_of(const std::string& cell) {
  if (award_of_text(cell)) return {cell};
  std::vector<std::string> out(1);
  for (const char letter : cell) {
    if (letter == ',' || letter == ';' || letter == '+' || letter == '/')
      out.emplace_back();
    else
      out.back() += letter;
  }
  return out;
}

bool says_none(const std::string& cell) {
  const std::string word = base::fold(cell);
  return word.empty() || word == "-" || word == "khong" || word == "0" || word == "x";
}

const std::string& cell_at(const Sheet& sheet, size_t row, C column) {
  for (size_t at = 0; at < sheet.columns.size(); ++at)
    if (sheet.columns[at].column == column && !sheet.rows[row][at].empty()) return sheet.rows[row][at];
  return kNothing;
}

std::string full_name_of(const Sheet& sheet, size_t row) {
  if (const std::string& whole = cell_at(sheet, row, C::full_name); !whole.empty()) return base::tidy(whole);
  return base::tidy(cell_at(sheet, row, C::family_name) + " " + cell_at(sheet, row, C::given_name));
}

void read_row(ImportContext& context, size_t line, ImportSubject& subject, ImportRow& row) {
  const Sheet& sheet = context.sheet;
  const auto text = [&](C column, const std::string& place, std::string_view label) {
    const std::string& cell = cell_at(sheet, line, column);
    put_text(subject, row, place, label, cell, cell);
  };
  const std::string name = full_name_of(sheet, line);
  put_text(subject, row, "/full_name", "Họ và tên", name, name);
  text(C::teacher_code, "/teacher_code", "Mã giáo viên");
  text(C::position, "/position", "Chức vụ");
  const auto day = [&](C column, const std::string& place, std::string_view label) {
    if (const auto value = date_of_cell(cell_at(sheet, line, column)))
      put_text(subject, row, place, label, value->text(), value->display());
  };
  day(C::born_on, "/born_on", "Ngày sinh");
  day(C::hired_on, "/hired_on", "Ngày vào ngành");
  if (const auto sex = sex_of(sheet, line); sex && put(subject, "/sex", base::word(*sex)) && !subject.is_new)
    row.changes.push_back("Giới tính: " + std::string(base::display(*sex)));
  if (const auto type = staff_type_of_cell(cell_at(sheet, line, C::staff_type));
      type && put(subject, "/staff_type", base::word(*type)) && !subject.is_new)
    row.changes.push_back("Đối tượng: " + std::string(base::display(*type)));
  read_team(context, line, subject, row);
  for (size_t column = 0; column < sheet.columns.size(); ++column) {
    if (sheet.columns[column].column == C::rating) read_rating(context, line, column, subject, row);
    if (sheet.columns[column].column == C::initiative) read_work(context, line, column, kInitiative, subject, row);
    if (sheet.columns[column].column == C::research) read_work(context, line, column, kResearch, subject, row);
    if (sheet.columns[column].column == C::award)
      for (const std::string& piece : pieces_of(sheet.rows[line][column]))
        read_award(context, line, column, piece, subject, row);
  }
}

}  // namespace tdkt::app
