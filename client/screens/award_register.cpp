#include "client/screens/award_register.h"

#include <algorithm>
#include <optional>
#include <set>

#include "client/app/queries.h"
#include "client/screens/filter.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::RegisterRow;

/// The server publishes the word of the law; people read its name.
std::string award_name(const std::string& word) {
  const auto award = base::from_word<law::Award>(word);
  return award ? std::string(base::display(*award)) : word;
}

std::string day_text(const std::string& iso) {
  const auto day = base::Date::parse(iso);
  return day ? day->display() : iso;
}

bool is_own(const app::Model& model, const RegisterRow& row) {
  const auto* unit = app::own_unit(model);
  if (!unit) return false;
  return std::any_of(unit->lineage.begin(), unit->lineage.end(), [&](const records::UnitName& name) {
    return name.name == row.unit_name || (!name.short_name.empty() && name.short_name == row.unit_name);
  });
}

std::vector<const RegisterRow*> chosen_rows(const app::Model& model, const AwardRegisterState& state) {
  const std::string words = base::fold(state.words);
  std::vector<const RegisterRow*> rows;
  for (const RegisterRow& row : model.award_register) {
    if (!state.school_year.empty() && row.school_year != state.school_year) continue;
    if (!state.award.empty() && row.award != state.award) continue;
    if (matches(row.nominee_name + " " + row.unit_name + " " + row.decision_number, words)) rows.push_back(&row);
  }
  std::stable_partition(rows.begin(), rows.end(), [&](const RegisterRow* row) { return is_own(model, *row); });
  return rows;
}

/// A filter over the values that occur, the first choice being all of them.
void draw_filter(Ui& ui, std::string_view id, std::string_view label, std::string_view all,
                 const std::set<std::string>& values, std::string& chosen, bool as_awards) {
  std::vector<std::string> names{std::string(all)}, words{std::string()};
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    names.push_back(as_awards ? award_name(*value) : *value);
    words.push_back(*value);
  }
  const std::vector<std::string_view> choices(names.begin(), names.end());
  const auto at = static_cast<size_t>(std::find(words.begin(), words.end(), chosen) - words.begin());
  if (const auto now =
          select(ui, id, label, choices, at < words.size() ? at : 0, {.max_width = 260, .label_hidden = true}))
    chosen = words[*now];
}

void draw_filters(Ui& ui, const app::Model& model, AwardRegisterState& state) {
  std::set<std::string> years, awards;
  for (const RegisterRow& row : model.award_register) {
    years.insert(row.school_year);
    awards.insert(row.award);
  }
  // An address may say anything.
  if (years.count(state.school_year) == 0) state.school_year.clear();
  if (awards.count(state.award) == 0) state.award.clear();
  std::optional<Row> row;  // on a phone below each other
  if (!ui.phone()) row.emplace(ui);
  const size_t in_use = size_t{!state.school_year.empty()} + size_t{!state.award.empty()};
  if (!draw_search(ui, "Tìm tên, đơn vị, số quyết định", state.words, 320, in_use, state.filters_open)) return;
  draw_filter(ui, "year", "Năm học", "Mọi năm học", years, state.school_year, false);
  draw_filter(ui, "award", "Danh hiệu, hình thức", "Mọi danh hiệu, hình thức", awards, state.award, true);
}

/// What became of a line after its decision; "" when nothing did.
std::string note_of(const RegisterRow& row) {
  if (row.standing == "revoked") return "Đã bị hủy bỏ, Quyết định số " + row.ended_by_number;
  return row.corrects_number.empty() ? std::string() : "Đính chính Quyết định số " + row.corrects_number;
}

std::string cell_text(const RegisterRow& row, size_t column) {
  switch (column) {
    case 0: return row.nominee_name;
    case 1: return award_name(row.award);
    case 2: return row.school_year;
    case 3: return row.unit_name;
    case 4: return row.position;
    case 5: return row.decision_number;
    case 6: return day_text(row.signed_on);
    default: return note_of(row);
  }
}

constexpr size_t kNoteAt = 2, kNoteField = 7;

void draw_table(Ui& ui, const std::vector<const RegisterRow*>& rows, AwardRegisterState& state, float height) {
  const auto fixed = [](std::string_view title, float width) {
    return GridColumn{.title = title, .width = width, .kind = CellKind::read_only, .choices = {}, .sortable = false};
  };
  std::vector<GridColumn> columns{fixed("Họ và tên, tập thể", 210),
                                  fixed("Danh hiệu, hình thức", 230),
                                  fixed("Năm học", 112),
                                  fixed("Đơn vị", 220),
                                  fixed("Chức vụ", 150),
                                  fixed("Số quyết định", 140),
                                  fixed("Ngày ký", 110)};
  // What became of an award stands beside it, not where one has to go to the right for it.
  const bool with_note =
      std::any_of(rows.begin(), rows.end(), [](const RegisterRow* row) { return !note_of(*row).empty(); });
  if (with_note) columns.insert(columns.begin() + kNoteAt, fixed("Ghi chú", 300));
  const auto field_of = [with_note](size_t column) {
    if (!with_note || column < kNoteAt) return column;
    return column == kNoteAt ? kNoteField : column - 1;
  };
  grid(ui, "register",
       {.name = "Sổ khen thưởng",
        .columns = columns,
        .rows = rows.size(),
        .key = [&](size_t row) { return std::to_string(row); },
        .cell =
            [&](size_t row, size_t column) {
              return GridCell{cell_text(*rows[row], field_of(column)), Tone::neutral, {}};
            },
        .height = std::min(height, 50 + kRowHeight * static_cast<float>(rows.size()))},
       state.grid);
}

void draw_list(Ui& ui, const std::vector<const RegisterRow*>& rows) {
  constexpr size_t kMost = 100;  // a phone is for looking somebody up
  Column column(ui);
  for (size_t i = 0; i < std::min(kMost, rows.size()); ++i) {
    Card card(ui);
    const RegisterRow& row = *rows[i];
    text(ui, row.nominee_name, {.style = {.weight = Weight::bold}});
    text(ui, award_name(row.award) + ", năm học " + row.school_year, {.ink = Ink::honour});
    hint(ui, row.unit_name + " · " + row.decision_number + ", " + day_text(row.signed_on));
    if (const std::string note = note_of(row); !note.empty())
      text(ui, note, {.ink = row.standing == "revoked" ? Ink::must_fix : Ink::look_again});
  }
  if (rows.size() > kMost) hint(ui, "Còn " + std::to_string(rows.size() - kMost) + " dòng nữa. Gõ tên để tìm.");
}

}  // namespace

void narrow_award_register(AwardRegisterState& state, app::Narrowing& narrowing) {
  narrowing.text("tim", state.words);
  narrowing.text("nam-hoc", state.school_year);
  narrowing.text("danh-hieu", state.award);
}

void draw_award_register(Ui& ui, const Rect& content, const app::Model& model, AwardRegisterState& state,
                         Dispatch& dispatch) {
  Region page(ui, "award_register", content, {.role = semantics::Role::main, .name = "Khen thưởng"});
  heading(ui, 1, "Khen thưởng");
  {
    Row row(ui);
    text(ui, "Những quyết định đã ban hành và công bố.", {.ink = Ink::soft});
    link(ui, "public", "Trang công khai", {.address = "/cong-khai", .icon_after = Icon::arrow_right});
  }
  if (model.award_register.empty()) {
    if (empty_state(ui, "refresh", Icon::medal,
                    model.online ? "Chưa có quyết định nào được công bố" : "Đang không có mạng",
                    model.online ? "Khi Sở ban hành quyết định, danh sách khen thưởng sẽ hiện ở đây."
                                 : "Sổ khen thưởng đọc từ máy chủ, sẽ hiện khi có mạng.",
                    model.online ? "Đọc lại" : ""))
      dispatch(app::RefreshRegister{});
    return;
  }
  draw_filters(ui, model, state);
  const auto rows = chosen_rows(model, state);
  text(ui, counted(static_cast<int64_t>(rows.size()), "lượt khen thưởng"), {.ink = Ink::soft});
  if (rows.empty()) return text(ui, "Không có dòng nào khớp với điều kiện lọc.", {.ink = Ink::soft});
  if (ui.phone()) return draw_list(ui, rows);
  draw_table(ui, rows, state, std::max(240.0f, content.bottom() - ui.peek(0).y - kGapL));
}

}  // namespace tdkt::screens
