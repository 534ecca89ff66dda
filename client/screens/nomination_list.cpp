#include "client/screens/nomination_list.h"

#include <algorithm>
#include <utility>

#include "client/app/award_words.h"
#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/nomination_rows.h"
#include "client/screens/print_link.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Nomination;

using Rows = std::vector<const Nomination*>;

bool may_change(const app::Model& model, const records::Dossier& dossier) {
  const app::Entry* entry = app::entry_of(model, dossier.id);
  return entry && app::may_write(model, *entry);
}

Rows rows_of(const app::Model& model, const records::Dossier& dossier, const NominationListState& state) {
  Rows rows = model.records.nominations_of(dossier.id);
  if (!state.sorted_by) return rows;
  const auto column = static_cast<ListColumn>(*state.sorted_by);
  std::vector<std::pair<std::string, const Nomination*>> keyed;
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string text = nomination_cell(model, *rows[i], i, column).text;
    keyed.emplace_back(column == ListColumn::name ? base::name_sort_key(text) : base::sort_key(text), rows[i]);
  }
  base::sort_stably(
      keyed, [&](const auto& a, const auto& b) { return state.sorted_down ? b.first < a.first : a.first < b.first; });
  for (size_t i = 0; i < rows.size(); ++i) rows[i] = keyed[i].second;
  return rows;
}

/// Awards whose grounds this program knows, in the order of the law.
std::vector<law::Award> known_awards() {
  std::vector<law::Award> out;
  for (const auto& row : base::Names<law::Award>::rows)
    if (!law::grounds_of(row.value, law::NomineeType::individual).empty() ||
        !law::grounds_of(row.value, law::NomineeType::collective).empty())
      out.push_back(row.value);
  return out;
}

/// `names`: what a cell of the first column may be filled with.
std::vector<GridColumn> columns_of(bool may, const std::vector<std::string>& names) {
  std::vector<std::string_view> awards, grounds;
  for (const law::Award award : known_awards()) awards.push_back(app::short_display(award));
  for (const auto& row : base::Names<law::Ground>::rows)
    if (std::find(grounds.begin(), grounds.end(), short_ground(row.value)) == grounds.end())
      grounds.push_back(short_ground(row.value));
  const auto kind = [&](CellKind wanted) { return may ? wanted : CellKind::read_only; };
  return {
      {.title = "STT", .width = 46, .kind = CellKind::read_only, .sortable = false},
      {.title = "Trạng thái", .width = 112, .kind = CellKind::opens},
      {.title = "Họ và tên",
       .width = 190,
       .kind = kind(names.empty() ? CellKind::text : CellKind::choice),
       .choices = {names.begin(), names.end()}},
      {.title = "Chức vụ", .width = 116, .kind = kind(CellKind::text)},
      {.title = "Danh hiệu", .width = 112, .kind = kind(CellKind::choice), .choices = awards},
      {.title = "Căn cứ", .width = 230, .kind = kind(CellKind::choice), .choices = grounds},
      {.title = "Xếp loại", .width = 96, .kind = CellKind::read_only},
      {.title = "Tổ", .width = 150, .kind = CellKind::read_only},
  };
}

void open(Dispatch& dispatch, const Nomination& nomination) {
  dispatch(app::GoTo{{app::Screen::nomination, nomination.dossier_id, nomination.id, {}}});
}

/// The rows of the selection.
Rows selected(const Rows& rows, const GridState& grid) {
  Rows out;
  const size_t top = std::min(grid.row, grid.anchor_row), bottom = std::max(grid.row, grid.anchor_row);
  for (size_t i = top; i <= bottom && i < rows.size(); ++i) out.push_back(rows[i]);
  return out;
}

void draw_acts_on_selected(Ui& ui, const Rows& rows, bool may, NominationListState& state, Dispatch& dispatch) {
  const Rows chosen = selected(rows, state.grid);
  if (chosen.empty() || ui.phone()) return;
  if (button(ui, "list.open", "Mở",
             {.kind = ButtonKind::quiet, .icon = Icon::arrow_right, .description = chosen.front()->nominee_name}))
    open(dispatch, *chosen.front());
  if (may && button(ui, "list.remove", "Bỏ khỏi danh sách", {.kind = ButtonKind::quiet, .icon = Icon::trash})) {
    state.removing.clear();
    for (const auto* row : chosen) state.removing.push_back(row->id);
  }
}

void draw_toolbar(Ui& ui, const base::Id& dossier, const Rows& rows, bool may, NominationListState& state,
                  Dispatch& dispatch) {
  if (!may && rows.empty()) return;
  Row bar(ui, {.gap = kGapXs});
  if (may && button(ui, "list.add", "Thêm từ nhân sự", {.icon = Icon::plus})) state.picking = true;
  draw_acts_on_selected(ui, rows, may, state, dispatch);
  if (!rows.empty()) print_link(ui, dossier, dispatch, papers::PaperKind::nominee_list);
}

void take(Ui& ui, const app::Model& model, const records::Dossier& dossier, const Rows& rows, const GridResult& result,
          NominationListState& state, Dispatch& dispatch) {
  if (result.refused) state.said = *result.refused;
  if (result.refused && state.grid.column == static_cast<size_t>(ListColumn::name) &&
      result.refused->find("không có trong danh sách") != std::string::npos)
    state.said = "Tên này chưa có trong danh sách nhân sự của đơn vị. Thêm ở mục Nhân sự trước, rồi chọn ở đây.";
  if (result.sort) {
    state.sorted_down = state.sorted_by == *result.sort && !state.sorted_down;
    state.sorted_by = *result.sort;
  }
  if (result.opened && *result.opened < rows.size()) open(dispatch, *rows[*result.opened]);
  if (result.undo) dispatch(app::Undo{});
  if (result.changes.empty()) return;
  auto changes = changes_of_rows(model, dossier, rows, result.changes, [&] { return dispatch.new_id(); });
  state.said.clear();
  for (const std::string& sentence : changes.not_taken) state.said += (state.said.empty() ? "" : "\n") + sentence;
  if (!changes.edits.empty()) dispatch(app::EditMany{std::move(changes.edits)});
  if (!changes.created.empty()) dispatch(app::CreateMany{std::move(changes.created)});
  ui.again();
}

/// On a phone a sheet cannot be read: one row per nomination, which opens it.
void draw_as_list(Ui& ui, const app::Model& model, const Rows& rows, Dispatch& dispatch) {
  List list(ui, "Danh sách đề nghị");
  for (size_t i = 0; i < rows.size(); ++i) {
    const auto status = status_of(model, *rows[i]);
    const std::string detail =
        rows[i]->award ? std::string(base::display(*rows[i]->award)) : std::string("Chưa chọn danh hiệu");
    const std::string title = std::to_string(i + 1) + ". " + rows[i]->nominee_name;
    if (list_row(ui, rows[i]->id.text(), {.title = title, .detail = detail, .state = status.text, .tone = status.tone}))
      open(dispatch, *rows[i]);
  }
}

/// Leads to the first of those that were just added, which stand at the end.
void show_added(Ui& ui, const app::Model& model, NominationListState& state) {
  if (!state.added || !model.records.find<Nomination>(*state.added)) return;
  const base::Id added = *std::exchange(state.added, std::nullopt);
  if (!go_to_nomination_cell(ui, model, added, "/nominee_name", state)) ui.focus_place(added.text());
}

}  // namespace

void draw_nomination_list(Ui& ui, const app::Model& model, const records::Dossier& dossier, NominationListState& state,
                          Dispatch& dispatch) {
  const bool may = may_change(model, dossier);
  show_added(ui, model, state);
  const Rows rows = rows_of(model, dossier, state);
  draw_toolbar(ui, dossier.id, rows, may, state, dispatch);
  if (!state.said.empty()) notice(ui, state.said, Tone::look_again);
  if (rows.empty() && (!may || ui.phone())) {
    empty_state(ui, "list.none", Icon::people, "Danh sách còn trống",
                may ? "Bấm “Thêm từ nhân sự” để chọn nhiều người một lần." : "Đơn vị chưa đề nghị trường hợp nào.");
    return;
  }
  if (ui.phone()) return draw_as_list(ui, model, rows, dispatch);
  if (may)
    hint(
        ui,
        "Gõ vài chữ của tên để chọn; dán thẳng từ Excel được (tên, chức vụ, danh hiệu). Enter ở cột Trạng thái để mở.");
  state.nominees.refresh(model, dossier.unit_id);
  const auto columns = columns_of(may, state.nominees.names());
  const GridView view{
      .name = "Danh sách đề nghị",
      .columns = columns,
      .frozen = 3,
      .rows = rows.size(),
      .key = [&](size_t row) { return rows[row]->id.text(); },
      .cell = [&](size_t row,
                  size_t column) { return nomination_cell(model, *rows[row], row, static_cast<ListColumn>(column)); },
      .may_append = may,
      .sorted_by = state.sorted_by,
      .sorted_down = state.sorted_down};
  take(ui, model, dossier, rows, grid(ui, "nominations", view, state.grid), state, dispatch);
}

bool go_to_nomination_cell(Ui& ui, const app::Model& model, const base::Id& nomination, const std::string& place,
                           NominationListState& state) {
  const auto column = column_of_place(place);
  const auto* about = model.records.find<Nomination>(nomination);
  const auto* dossier = about ? model.records.find<records::Dossier>(about->dossier_id) : nullptr;
  if (!column || !dossier || ui.phone()) return false;
  const Rows rows = rows_of(model, *dossier, state);
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return row->id == nomination; });
  if (found == rows.end()) return false;
  go_to_cell(ui, "nominations", state.grid, static_cast<size_t>(found - rows.begin()), static_cast<size_t>(*column));
  return true;
}

}  // namespace tdkt::screens
