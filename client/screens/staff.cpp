#include "client/screens/staff.h"

#include <algorithm>
#include <optional>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/filter.h"
#include "client/screens/staff_sheet.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/records/convert.h"
#include "shared/workflow/rights.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

constexpr float kPersonWidth = 540;

bool may_edit_staff(const app::Model& model) {
  if (!model.account) return false;
  return workflow::has_right(workflow::Right::write, records::RecordKind::people, {app::own_unit_id(model), {}},
                             model.account->grants, model.today());
}

/// Filtered and put in order; again only when something happened, so that scrolling a thousand rows costs nothing.
void put_in_order(const app::Model& model, StaffState& state) {
  std::string key = std::to_string(model.now) + "|" + state.words + "|" + state.team.text() + "|" +
                    std::to_string(state.sorted_by.value_or(kNameColumn)) + (state.sorted_down ? "d" : "u");
  if (key == state.rows_key) return;
  state.rows_key = std::move(key);
  const std::string words = base::fold(state.words);
  const size_t column = state.sorted_by.value_or(kNameColumn);
  struct Row {
    std::string key;
    base::Id id;
  };
  std::vector<Row> rows;
  const base::Id unit = app::own_unit_id(model);
  for (const auto* person : app::staff(model, unit)) {
    if (!state.team.is_zero() && person->team_id != state.team) continue;
    if (!matches(person->full_name + " " + person->teacher_code + " " + person->position, words)) continue;
    rows.push_back({column == kNameColumn ? std::string() : sort_text(model, *person, column), person->id});
  }
  // Equal rows stay in the order of names.
  base::sort_stably(rows, [](const Row& a, const Row& b) { return a.key < b.key; });
  if (state.sorted_down) std::reverse(rows.begin(), rows.end());
  state.rows.clear();
  for (const Row& row : rows) state.rows.push_back(row.id);
}

void add_person(const app::Model& model, StaffState& state, Dispatch& dispatch) {
  records::Person person;
  person.id = dispatch.new_id();
  person.unit_id = app::own_unit_id(model);
  person.full_name = "Người mới";
  person.staff_type = records::StaffType::public_employee;
  if (!state.team.is_zero()) person.team_id = state.team;
  dispatch(app::CreateRecord{records::RecordKind::people, records::to_value(person)});
  dispatch(app::GoTo{{app::Screen::staff, {}, {}, person.id.text()}});
  dispatch(app::FocusPlace{person.id, "/full_name"});
}

void draw_head(Ui& ui, const app::Model& model, StaffState& state, bool may_edit, Dispatch& dispatch) {
  if (page_head(ui, {.title = "Nhân sự",
                     .detail = counted(static_cast<int64_t>(state.rows.size()), "người"),
                     .act = may_edit ? std::string_view("Thêm người") : "",
                     .act_icon = Icon::plus}))
    add_person(model, state, dispatch);
  std::optional<Row> row;  // on a phone below each other
  if (!ui.phone()) row.emplace(ui);
  if (const auto typed = search_field(ui, "words", "Tìm tên, mã, chức vụ", state.words, ui.phone() ? 0 : 240);
      typed.value)
    state.words = *typed.value;
  std::vector<std::string> names{"Mọi tổ"};
  std::vector<base::Id> ids{base::Id{}};
  for (const auto* team : app::teams(model, app::own_unit_id(model))) {
    names.push_back(app::unit_name(model, team->id));
    ids.push_back(team->id);
  }
  const std::vector<std::string_view> choices(names.begin(), names.end());
  const auto at = static_cast<size_t>(std::find(ids.begin(), ids.end(), state.team) - ids.begin());
  // Nobody's team: an address may say anything.
  if (at == ids.size() && model.first_pull_done) state.team = {};
  if (const auto now =
          select(ui, "team", "Tổ", choices, at < ids.size() ? at : 0, {.max_width = 220, .label_hidden = true}))
    state.team = ids[*now];
  if (may_edit && button(ui, "import", "Nhập từ Excel", {.icon = Icon::upload}))
    dispatch(app::GoTo{{app::Screen::staff_import, {}, {}, {}}});
}

struct Sheet {
  std::vector<std::string> words;  // what the views below look at
  std::vector<GridColumn> columns;
};

Sheet sheet_of(const app::Model& model, bool may_edit) {
  Sheet sheet;
  for (const auto& year : rating_years(model.today())) sheet.words.push_back("XL " + year.text());
  std::vector<std::string_view> teams, levels;
  for (const auto* team : app::teams(model, app::own_unit_id(model)))
    sheet.words.push_back(app::unit_name(model, team->id));
  for (size_t i = 3; i < sheet.words.size(); ++i) teams.push_back(sheet.words[i]);
  for (const auto& row : base::Names<records::RatingLevel>::rows) levels.push_back(row.word);
  const auto kind = [&](CellKind editable) { return may_edit ? editable : CellKind::read_only; };
  sheet.columns = {{.title = "Họ và tên", .width = 210, .kind = CellKind::opens},
                   {.title = "Mã giáo viên", .width = 130, .kind = kind(CellKind::text)},
                   {.title = "Tổ", .width = 150, .kind = kind(CellKind::choice), .choices = teams},
                   {.title = "Chức vụ", .width = 170, .kind = kind(CellKind::text)}};
  for (size_t i = 0; i < 3; ++i)
    sheet.columns.push_back({.title = sheet.words[i], .width = 128, .kind = kind(CellKind::choice), .choices = levels});
  sheet.columns.push_back({.title = "Danh hiệu, khen thưởng", .width = 300, .kind = CellKind::read_only});
  return sheet;
}

void take_changes(const app::Model& model, StaffState& state, const GridResult& result, Dispatch& dispatch) {
  if (result.refused) state.refused = *result.refused;
  if (result.undo) dispatch(app::Undo{});
  if (result.changes.empty()) return;
  state.refused.clear();
  app::EditMany edits;
  for (const CellChange& change : result.changes) {
    const auto* person = change.row < state.rows.size() ? model.records.person(state.rows[change.row]) : nullptr;
    if (!person) continue;
    std::string why;
    if (auto edit = edit_of_cell(model, *person, change.column, change.value, dispatch.new_id(), why))
      edits.edits.push_back(std::move(*edit));
    else if (!why.empty())
      state.refused = person->full_name + ": " + why;
  }
  if (!edits.edits.empty()) dispatch(std::move(edits));
}

void draw_sheet(Ui& ui, const app::Model& model, StaffState& state, bool may_edit, Dispatch& dispatch) {
  const Sheet sheet = sheet_of(model, may_edit);
  const auto cell = [&](size_t row, size_t column) {
    const auto* person = model.records.person(state.rows[row]);
    return GridCell{person ? cell_text(model, *person, column) : std::string(), Tone::neutral, {}};
  };
  const GridResult result = grid(ui, "staff",
                                 {.name = "Danh sách nhân sự",
                                  .columns = sheet.columns,
                                  .rows = state.rows.size(),
                                  .key = [&](size_t row) { return state.rows[row].text(); },
                                  .cell = cell,
                                  .sorted_by = state.sorted_by,
                                  .sorted_down = state.sorted_down},
                                 state.grid);
  if (result.sort) {
    state.sorted_down = state.sorted_by == result.sort && !state.sorted_down;
    state.sorted_by = result.sort;
  }
  if (result.opened && *result.opened < state.rows.size())
    dispatch(app::GoTo{{app::Screen::staff, {}, {}, state.rows[*result.opened].text()}});
  take_changes(model, state, result, dispatch);
}

void draw_phone_list(Ui& ui, const app::Model& model, const StaffState& state, Dispatch& dispatch) {
  List list(ui, "Danh sách nhân sự");
  for (const base::Id& id : state.rows) {
    const auto* person = model.records.person(id);
    if (!person) continue;
    const std::string team = cell_text(model, *person, kTeamColumn),
                      rating = cell_text(model, *person, kFirstRatingColumn + 2);
    const std::string detail = person->position + (team.empty() ? "" : " · " + team);
    const std::string address = app::address_of({app::Screen::staff, {}, {}, id.text()});
    if (list_row(ui, id.text(), {.title = person->full_name, .detail = detail, .trailing = rating, .address = address}))
      dispatch(app::GoTo{{app::Screen::staff, {}, {}, id.text()}});
  }
}

void draw_list(Ui& ui, const Rect& rect, const app::Model& model, StaffState& state, Dispatch& dispatch) {
  Region page(ui, "staff.list", rect, {.role = semantics::Role::main, .name = "Nhân sự"});
  const bool may_edit = may_edit_staff(model);
  put_in_order(model, state);
  draw_head(ui, model, state, may_edit, dispatch);
  if (!app::has_staff(model, app::own_unit_id(model))) {
    if (empty_state(ui, "first", Icon::people,
                    model.first_pull_done ? "Chưa có ai trong danh sách" : "Đang đọc danh sách",
                    "Dán danh sách từ Excel là nhanh nhất: họ tên, mã giáo viên, tổ, xếp loại, khen thưởng.",
                    may_edit ? "Nhập từ Excel" : ""))
      dispatch(app::GoTo{{app::Screen::staff_import, {}, {}, {}}});
    return;
  }
  if (!state.refused.empty()) notice(ui, state.refused, Tone::look_again);
  if (state.rows.empty()) return text(ui, "Không có ai khớp với điều kiện lọc.", {.ink = Ink::soft});
  if (ui.phone()) return draw_phone_list(ui, model, state, dispatch);
  if (may_edit) hint(ui, "Mở một người bằng Enter hoặc bấm vào tên. Các ô khác gõ, dán, kéo như trong Excel.");
  draw_sheet(ui, model, state, may_edit, dispatch);
}

std::optional<base::Id> open_person(const app::Model& model) {
  return base::Id::parse(std::string_view(model.route.part).substr(0, 36));
}

/// A finding or a link asked for a place in a person's record.
void follow_focus(Ui& ui, const app::Model& model, const records::Person& person, StaffState& state) {
  if (model.focus_place == state.focus_seen) return;
  const std::string id = person.id.text();
  if (model.focus_place.rfind(id, 0) != 0) return;
  state.focus_seen = model.focus_place;
  if (const std::string place = model.focus_place.substr(id.size()); !place.empty())
    lead_to_place(ui, state.person, place);
}

}  // namespace

void narrow_staff(const app::Model& model, StaffState& state, app::Narrowing& narrowing) {
  if (const auto id = open_person(model)) {
    if (!(state.person.shown == *id)) state.person = {.shown = *id};
    narrowing.part(kPersonPartWords, state.person.part);
  }
  narrowing.text("tim", state.words);
  narrowing.id("to", state.team);
  narrowing.order(kColumnWords, state.sorted_by, state.sorted_down);
}

void draw_staff(Ui& ui, const Rect& content, const app::Model& model, StaffState& state, Dispatch& dispatch) {
  const auto id = open_person(model);
  const auto* person = id ? model.records.person(*id) : nullptr;
  if (!person) return draw_list(ui, content, model, state, dispatch);
  if (!(state.person.shown == person->id)) state.person = {.shown = person->id};
  follow_focus(ui, model, *person, state);
  const bool beside = !ui.narrow();
  const auto rects = split(content, {beside ? -1.0f : 0.0f, beside ? kPersonWidth : content.width});
  if (beside) draw_list(ui, rects[0], model, state, dispatch);
  Region panel(ui, "staff.person", rects[1],
               {.role = beside ? semantics::Role::complementary : semantics::Role::main,
                .name = person->full_name,
                .surface = beside,
                .line_left = beside});
  Scope scope(ui, person->id.text());
  if (link(ui, "close", beside ? "Đóng" : "Về danh sách", {.address = "/nhan-su"}))
    dispatch(app::GoTo{{app::Screen::staff, {}, {}, {}}});
  draw_staff_person(ui, model, *person, state.person, dispatch);
}

}  // namespace tdkt::screens
