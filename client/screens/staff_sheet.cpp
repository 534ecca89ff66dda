#include "client/screens/staff_sheet.h"

#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "shared/base/sorting.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using base::Value;

const records::Rating* rating_of(const records::Person& person, base::SchoolYear year) {
  const auto row = std::find_if(person.ratings.begin(), person.ratings.end(),
                                [&](const records::Rating& rating) { return rating.school_year == year; });
  return row == person.ratings.end() ? nullptr : &*row;
}

/// "CSTĐCS 2023-2024, LĐTT 2023-2024": the newest three.
std::string awards_text(const records::Person& person) {
  std::vector<const records::AwardRow*> rows;
  for (const auto& row : person.award_history)
    if (row.award && !row.revoked) rows.push_back(&row);
  base::sort_stably(rows, [](const auto* a, const auto* b) {
    const base::SchoolYear none;
    return b->school_year.value_or(none) < a->school_year.value_or(none);
  });
  std::string text;
  for (size_t i = 0; i < std::min<size_t>(3, rows.size()); ++i) {
    text += (text.empty() ? "" : ", ") + std::string(app::short_display(*rows[i]->award));
    if (rows[i]->school_year) text += " " + rows[i]->school_year->text();
  }
  return rows.size() > 3 ? text + ", …" : text;
}

std::optional<app::EditField> edit_of_rating(const records::Person& person, base::SchoolYear year,
                                             const std::string& typed, const base::Id& new_row, std::string& why) {
  const records::Rating* row = rating_of(person, year);
  if (typed.empty()) {
    if (!row) return std::nullopt;
    const bool bare = row->decision_number.empty() && !row->decided_on && row->issuer.empty();
    const std::string place = "/ratings/" + row->id.text();
    return app::EditField{person.id, bare ? place : place + "/level", {}};
  }
  const auto level = app::rating_of_text(typed);
  if (!level) {
    why = "“" + typed + "” không phải là một mức xếp loại. Dùng HTXSNV, HTTNV, HTNV hoặc KHTNV.";
    return std::nullopt;
  }
  if (row) return app::EditField{person.id, "/ratings/" + row->id.text() + "/level", base::word(*level)};
  Value fresh = Value::object();
  fresh.set("id", new_row.text());
  fresh.set("school_year", year.text());
  fresh.set("level", base::word(*level));
  return app::EditField{person.id, "/ratings/" + new_row.text(), std::move(fresh)};
}

std::optional<app::EditField> edit_of_team(const app::Model& model, const records::Person& person,
                                           const std::string& typed, std::string& why) {
  if (typed.empty()) return app::EditField{person.id, "/team_id", {}};
  for (const auto* team : app::teams(model, person.unit_id))
    if (base::fold(app::unit_name(model, team->id)) == base::fold(typed))
      return app::EditField{person.id, "/team_id", team->id.text()};
  why = "Đơn vị chưa có tổ nào tên “" + typed + "”.";
  return std::nullopt;
}

}  // namespace

std::vector<base::SchoolYear> rating_years(base::Date today) {
  const auto now = base::SchoolYear::of(today);
  return {now.before(2), now.before(1), now};
}

std::string cell_text(const app::Model& model, const records::Person& person, size_t column) {
  switch (column) {
    case kNameColumn: return person.full_name;
    case kCodeColumn: return person.teacher_code;
    case kTeamColumn: return person.team_id ? app::unit_name(model, *person.team_id) : std::string();
    case kPositionColumn: return person.position;
    case kAwardsColumn: return awards_text(person);
    default: break;
  }
  const auto years = rating_years(model.today());
  const records::Rating* row = rating_of(person, years[column - kFirstRatingColumn]);
  return row && row->level ? std::string(app::short_display(*row->level)) : std::string();
}

std::string sort_text(const app::Model& model, const records::Person& person, size_t column) {
  if (column == kNameColumn) return base::name_sort_key(person.full_name);
  if (column < kFirstRatingColumn || column == kAwardsColumn) return base::sort_key(cell_text(model, person, column));
  // The best rating first; those without one last.
  const records::Rating* row = rating_of(person, rating_years(model.today())[column - kFirstRatingColumn]);
  return row && row->level ? std::to_string(static_cast<int>(*row->level)) : "9";
}

std::optional<app::EditField> edit_of_cell(const app::Model& model, const records::Person& person, size_t column,
                                           const std::string& typed, const base::Id& new_row, std::string& why) {
  const std::string text = base::tidy(typed);
  switch (column) {
    case kNameColumn:
      if (text.empty()) why = "Họ và tên không để trống được.";
      if (text.empty()) return std::nullopt;
      return app::EditField{person.id, "/full_name", text};
    case kCodeColumn: return app::EditField{person.id, "/teacher_code", text};
    case kTeamColumn: return edit_of_team(model, person, text, why);
    case kPositionColumn: return app::EditField{person.id, "/position", text};
    case kAwardsColumn: return std::nullopt;
    default: break;
  }
  return edit_of_rating(person, rating_years(model.today())[column - kFirstRatingColumn], text, new_row, why);
}

}  // namespace tdkt::screens
