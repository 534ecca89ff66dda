#include "client/app/staff_import.h"

#include <algorithm>

#include "client/app/import_cells.h"
#include "client/app/queries.h"
#include "client/app/staff_import_draft.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"

namespace tdkt::app {
namespace {

using C = ImportColumn;

constexpr size_t kNoSubject = static_cast<size_t>(-1);

bool has_column(const Sheet& sheet, C column) {
  return std::any_of(sheet.columns.begin(), sheet.columns.end(),
                     [&](const ColumnUse& use) { return use.column == column; });
}

bool names_people(const Sheet& sheet) {
  return has_column(sheet, C::full_name) || has_column(sheet, C::teacher_code) ||
         (has_column(sheet, C::family_name) && has_column(sheet, C::given_name));
}

/// Teacher codes are compared without case and spaces.
std::string code_key(std::string_view code) {
  std::string out;
  for (const char letter : base::upper(code))
    if (letter != ' ') out += letter;
  return out;
}

/// What a row says about who it is about.
struct Who {
  std::string code, name, born;  // keys; "" when not said; of the birth as much as is written
};
Who who_of(const Sheet& sheet, size_t row) {
  return {code_key(cell_at(sheet, row, C::teacher_code)), base::fold(full_name_of(sheet, row)),
          written_day(cell_at(sheet, row, C::born_on))};
}

/// "1985" and "1985-09-01" may be the same birth; so may one that is not said.
bool may_be_same_day(std::string_view one, std::string_view other) {
  const size_t length = std::min(one.size(), other.size());
  return one.substr(0, length) == other.substr(0, length);
}

struct Match {
  const records::Person* person = nullptr;
  bool sure = false;
  bool several = false;  // more than one fits: the row must say more
};

/// By teacher code; else by name and birth, which a person must confirm.
Match match_of(const std::vector<const records::Person*>& staff, const Who& who) {
  Match out;
  for (const auto* person : staff)
    if (!who.code.empty() && code_key(person->teacher_code) == who.code) return {person, true, false};
  for (const auto* person : staff) {
    if (who.name.empty() || base::fold(person->full_name) != who.name) continue;
    if (!who.code.empty() && !person->teacher_code.empty()) continue;  // another code: another person
    if (person->born_on && !may_be_same_day(person->born_on->text(), who.born)) continue;
    if (out.person) out.several = true;
    out.person = person;
  }
  return out;
}

class Planner {
 public:
  Planner(const Model& model, const base::Id& unit, const Sheet& sheet, const ImportChoices& choices,
          const std::function<base::Id()>& new_id)
      : model_(model), sheet_(sheet), choices_(choices), staff_(staff(model, unit)), context_{sheet,
                                                                                              {},
                                                                                              new_id,
                                                                                              plan_.new_teams,
                                                                                              plan_.creations,
                                                                                              unit} {
    for (const auto* team : teams(model, unit))
      context_.teams.emplace_back(base::fold(unit_name(model, team->id)), team->id);
  }

  ImportPlan plan() {
    if (!sheet_.has_head || !names_people(sheet_)) plan_.missing.push_back("Chưa có cột Họ và tên hoặc Mã giáo viên.");
    if (sheet_.rows.empty()) plan_.missing.push_back("Chưa có dòng nào dưới tên các cột.");
    plan_.rows.resize(sheet_.rows.size());
    if (names_people(sheet_))
      for (size_t row = 0; row < sheet_.rows.size(); ++row) take(row);
    count();
    finish();
    return std::move(plan_);
  }

 private:
  void take(size_t line) {
    ImportRow& row = plan_.rows[line];
    row.notes = cell_notes(sheet_, line);
    if (!is_wrong(row)) {
      const size_t subject = subject_of(line, who_of(sheet_, line), row);
      if (subject != kNoSubject) {
        row.subject = subject;
        read_row(context_, line, subjects_[subject], row);
        if (row.standing == RowStanding::same && !row.changes.empty()) row.standing = RowStanding::changed;
      }
    } else {
      wait();
    }
    if (is_wrong(row)) row.standing = RowStanding::wrong;
  }

  static bool is_wrong(const ImportRow& row) {
    return std::any_of(row.notes.begin(), row.notes.end(), [](const CellNote& note) { return note.wrong; });
  }

  /// The person a row is about, begun where it is the first about them; kNoSubject while that is open.
  size_t subject_of(size_t line, const Who& who, ImportRow& row) {
    if (who.name.empty() && who.code.empty()) {
      if (last_ != kNoSubject) return again(row, last_);
      if (waits_) {
        row.standing = RowStanding::continued;
        return kNoSubject;
      }
      row.notes.push_back({0, true, "Dòng này chưa có họ và tên."});
      return kNoSubject;
    }
    for (size_t i = 0; i < subjects_.size(); ++i)
      if (is_same(subjects_[i], who)) return again(row, i);
    return begin(line, who, row);
  }

  static bool is_same(const ImportSubject& subject, const Who& who) {
    if (!who.code.empty() && !subject.code.empty()) return who.code == subject.code;
    return !who.name.empty() && who.name == subject.name && may_be_same_day(who.born, subject.born);
  }

  /// Rows that go on with this one wait until it is known who it is about.
  void wait() {
    last_ = kNoSubject;
    waits_ = true;
  }

  size_t again(ImportRow& row, size_t subject) {
    row.standing = RowStanding::continued;
    row.person = subjects_[subject].is_new ? std::nullopt : std::optional(subjects_[subject].id);
    return last_ = subject;
  }

  size_t begin(size_t line, const Who& who, ImportRow& row) {
    wait();
    const Match match = match_of(staff_, who);
    const bool other = choices_.other_person.count(line) > 0;
    if (match.several && !other) {
      row.notes.push_back({0, true, "Đơn vị có nhiều người tên này. Ghi mã giáo viên hoặc ngày sinh để phân biệt."});
      return kNoSubject;
    }
    if (match.person && !other) {
      row.person = match.person->id;
      row.person_name = match.person->full_name;
      if (!match.sure && choices_.same_person.count(line) == 0 && !is_repeated(line, who, *match.person)) {
        row.standing = RowStanding::proposed;
        return kNoSubject;
      }
      row.standing = RowStanding::same;
      return add({match.person->id, false, document_of(*match.person), {}, who.code, who.name, who.born});
    }
    if (who.name.empty()) {
      row.notes.push_back({0, true, "Chưa có ai mang mã này; người mới cần có họ và tên."});
      return kNoSubject;
    }
    row.standing = RowStanding::added;
    records::Person person;
    person.id = context_.new_id();
    person.unit_id = context_.unit;
    return add({person.id, true, records::to_value(person), {}, who.code, who.name, who.born});
  }

  /// Name and whole birth fit, and the row says nothing that is not recorded: it was taken in before.
  bool is_repeated(size_t line, const Who& who, const records::Person& person) const {
    if (!person.born_on || person.born_on->text() != who.born) return false;
    ImportRow row;
    std::vector<std::string> new_teams;
    std::vector<CreateRecord> creations;
    ImportContext trial{sheet_, context_.teams, context_.new_id, new_teams, creations, context_.unit};
    ImportSubject subject{person.id, false, document_of(person), {}, {}, {}, {}};
    read_row(trial, line, subject, row);
    return subject.edits.empty();
  }

  base::Value document_of(const records::Person& person) const {
    const Entry* entry = entry_of(model_, person.id);
    return entry ? entry->document : records::to_value(person);
  }

  size_t add(ImportSubject subject) {
    subjects_.push_back(std::move(subject));
    return last_ = subjects_.size() - 1;
  }

  void count() {
    for (const ImportRow& row : plan_.rows) {
      plan_.wrong += row.standing == RowStanding::wrong;
      plan_.undecided += row.standing == RowStanding::proposed;
    }
    for (const ImportSubject& subject : subjects_) {
      if (subject.is_new)
        ++plan_.added;
      else
        ++(subject.edits.empty() ? plan_.same : plan_.changed);
    }
  }

  /// Whole or not at all: nothing is made ready while a row is open, unless wrong rows are left out on purpose.
  void finish() {
    plan_.ready = plan_.missing.empty() && plan_.undecided == 0 && (plan_.wrong == 0 || choices_.skip_wrong);
    if (!plan_.ready) {
      plan_.creations.clear();
      return;
    }
    for (ImportSubject& subject : subjects_) {
      if (subject.is_new)
        plan_.creations.push_back({records::RecordKind::people, std::move(subject.document)});
      else
        plan_.edits.insert(plan_.edits.end(), subject.edits.begin(), subject.edits.end());
    }
  }

  const Model& model_;
  const Sheet& sheet_;
  const ImportChoices& choices_;
  std::vector<const records::Person*> staff_;
  ImportPlan plan_;
  ImportContext context_;
  std::vector<ImportSubject> subjects_;
  size_t last_ = kNoSubject;  // the person of the row before
  bool waits_ = false;        // there is a row before, and that person is not known yet
};

}  // namespace

ImportPlan plan_import(const Model& model, const base::Id& unit, const Sheet& sheet, const ImportChoices& choices,
                       const std::function<base::Id()>& new_id) {
  return Planner(model, unit, sheet, choices, new_id).plan();
}

}  // namespace tdkt::app
