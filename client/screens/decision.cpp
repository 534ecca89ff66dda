#include "client/screens/decision.h"

#include <algorithm>
#include <charconv>

#include "client/app/acts.h"
#include "client/app/appraisals.h"
#include "client/app/award_words.h"
#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/act_notice.h"
#include "client/screens/capital.h"
#include "client/screens/decision_draft.h"
#include "client/screens/decision_sequel.h"
#include "client/screens/filter.h"
#include "client/screens/print_link.h"
#include "client/screens/record_form.h"
#include "client/screens/words.h"
#include "client/widgets/pick_row.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Decision;
using records::Disposal;

struct At {
  Ui& ui;
  const app::Model& model;
  const Decision& decision;
  const app::Entry& entry;
  DecisionState& state;
  Dispatch& dispatch;
  bool open = false;  // may still be written
};

bool upwards(const Decision& decision) { return decision.disposal == Disposal::forwarded; }
std::string_view number_label(const Decision& decision) { return upwards(decision) ? "Số Tờ trình" : "Số quyết định"; }
bool revokes(const Decision& decision) { return decision.disposal == Disposal::revoked; }

/// Places that must be filled before it can be issued, in the order of the page.
std::vector<std::string_view> missing_places(const Decision& decision) {
  std::vector<std::string_view> out;
  if (decision.number.empty()) out.push_back("/number");
  if (!decision.signed_on) out.push_back("/signed_on");
  if (decision.signer_name.empty()) out.push_back("/signer_name");
  if (decision.items.empty()) out.push_back("/items");
  return out;
}

std::string waits_for(const At& at) {
  const auto missing = missing_places(at.decision);
  if (!missing.empty()) return "còn " + std::to_string(missing.size()) + " mục cần điền";
  const auto report = at.model.reports.find(at.decision.id);
  size_t wrong = app::unread_in(at.model, at.decision.id).size();
  if (report != at.model.reports.end()) wrong += static_cast<size_t>(app::counts_of(report->second).must_fix);
  return wrong > 0 ? "còn " + std::to_string(wrong) + " điểm phải sửa" : "";
}

void go_to_item(At& at, std::string_view place) {
  for (size_t row = 0; row < at.decision.items.size(); ++row)
    if (place.find(at.decision.items[row].id.text()) != std::string_view::npos)
      go_to_cell(at.ui, "/items", at.state.grid, row, 1);
}

void lead_to(At& at, const std::string& place) {
  if (place.rfind("/items", 0) == 0) return go_to_item(at, place);
  at.ui.focus_place(place);
}

void press_issue(At& at) {
  const auto missing = missing_places(at.decision);
  if (!missing.empty()) return at.ui.focus_place(missing.front() == "/items" ? "words" : missing.front());
  const auto& unread = app::unread_in(at.model, at.decision.id);
  if (!unread.empty()) return lead_to(at, unread.front().place);
  for (const auto* finding : app::findings_of(at.model, at.decision.id))
    if (tone_of(*finding) == Tone::must_fix) return lead_to(at, finding->place);
  at.state.confirming = true;
}

void draw_head(At& at) {
  const bool issued = at.entry.state != workflow::State::draft;
  const bool busy = app::pending_act(at.model, at.decision.id) != nullptr;
  const std::string waits = at.open ? waits_for(at) : std::string();
  const std::string_view act = !at.open || !may_issue(at.model) ? "" : "Ký ban hành";
  if (page_head(at.ui, {.title = at.decision.title.empty() ? std::string_view("Quyết định") : at.decision.title,
                        .detail = kind_in_words(at.decision),
                        .state = busy     ? busy_words(at.model, "Đang ghi")
                                 : issued ? base::display(at.entry.state)
                                          : "Đang soạn",
                        .tone = issued ? Tone::honour : Tone::neutral,
                        .act = act,
                        .waits_for = act.empty() ? "" : std::string_view(waits),
                        .busy = busy}))
    press_issue(at);
  draw_act_notice(at.ui, at.model, at.decision.id, at.dispatch);
  if (at.open && act.empty())
    hint(at.ui, "Lãnh đạo Văn phòng Sở ghi việc ký ban hành; tài khoản này soạn được nội dung và danh sách.");
  if (issued && !upwards(at.decision)) {
    Row row(at.ui);
    text(at.ui, "Danh sách đã công bố.", {.ink = Ink::soft});
    link(at.ui, "public", "Xem trang công khai",
         {.address = "/cong-khai/quyet-dinh?so=" + at.decision.number, .icon_after = Icon::arrow_right});
  }
  draw_earlier(at.ui, at.model, at.decision, at.dispatch);
  draw_sequels(at.ui, at.model, at.decision, at.dispatch);
}

/// Issued: nothing can be typed, so nothing looks as if it could.
void draw_facts(At& at) {
  const Decision& decision = at.decision;
  Card card(at.ui, kGapM, kGapS);
  Columns columns(at.ui, {1, 1});
  fact(at.ui, number_label(decision), decision.number);
  fact(at.ui, "Ngày ký", decision.signed_on ? decision.signed_on->display() : std::string());
  fact(at.ui, "Người ký", decision.signer_name);
  columns.next();
  fact(at.ui, "Cách giải quyết", decision.disposal ? alone(*decision.disposal) : "");
  fact(at.ui, "Thẩm quyền quyết định", decision.decided_by ? base::display(*decision.decided_by) : "");
  fact(at.ui, "Năm học", decision.school_year ? decision.school_year->text() : std::string());
  if (!revokes(decision)) return;
  fact(at.ui, "Căn cứ hủy bỏ", decision.revocation_ground ? base::display(*decision.revocation_ground) : "");
  fact(at.ui, "Lý do", decision.reason);
}

void draw_fields(At& at) {
  if (!at.open) return draw_facts(at);
  Card card(at.ui, kGapM, kGapM);
  RecordForm form(at.ui, at.model, at.decision.id, at.dispatch);
  form.text("/title", "Tên quyết định", {.max_width = 620});
  {
    Columns columns(at.ui, {1, 1});
    if (!at.decision.corrects_id && !at.decision.revokes_id) form.choice<Disposal>("/disposal", "Cách giải quyết");
    form.choice<records::Authority>("/decided_by", "Thẩm quyền quyết định");
    form.year("/school_year", "Năm học");
    columns.next();
    form.text(
        "/number", number_label(at.decision),
        {.placeholder = upwards(at.decision) ? "120/TTr-SGDĐT" : "812/QĐ-SGDĐT", .required = true, .max_width = 260});
    form.date("/signed_on", "Ngày ký", {.required = true});
    form.text("/signer_name", "Người ký", {.required = true, .max_width = 320});
  }
  if (revokes(at.decision)) draw_revocation_fields(form);
}

void draw_to_look_at(At& at) {
  const base::Id& id = at.decision.id;
  if (!at.open || (app::findings_of(at.model, id).empty() && app::unread_in(at.model, id).empty())) return;
  Card card(at.ui);
  heading(at.ui, 2, "Cần xem");
  draw_findings(at.ui, at.model, {id}, false, at.state.findings, at.dispatch,
                [&](const base::Id&, const std::string& place) { lead_to(at, place); });
}

std::optional<int64_t> money_of(std::string_view text) {
  std::string digits;
  for (const char letter : text)
    if (letter >= '0' && letter <= '9')
      digits += letter;
    else if (letter != '.' && letter != ' ')
      return std::nullopt;
  int64_t amount = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), amount);
  if (digits.empty() || digits.size() > 12 || read.ec != std::errc()) return std::nullopt;
  return amount;
}

std::string money_text(int64_t amount) {  // "1.500.000"
  std::string text = std::to_string(amount);
  for (size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ".");
  return text;
}

std::string cell_text(const records::DecisionItem& item, size_t row, size_t column) {
  switch (column) {
    case 0: return std::to_string(row + 1);
    case 1: return item.nominee_name;
    case 2: return item.position;
    case 3: return item.unit_name;
    case 4: return item.award ? std::string(base::display(*item.award)) : std::string();
    default: return item.bonus_vnd ? money_text(*item.bonus_vnd) : std::string();
  }
}

GridCell cell_of(At& at, size_t row, size_t column) {
  const records::DecisionItem& item = at.decision.items[row];
  GridCell cell{cell_text(item, row, column), Tone::neutral, {}};
  if (column != 1) return cell;
  for (const auto* finding : app::findings_at(at.model, at.decision.id, "/items/" + item.id.text())) {
    cell.mark = tone_of(*finding);
    cell.note = rules::sentence(*finding);
    break;
  }
  return cell;
}

/// Rows of the sheet that are selected, first to last.
std::pair<size_t, size_t> selected_rows(const GridState& grid) {
  return {std::min(grid.row, grid.anchor_row), std::max(grid.row, grid.anchor_row)};
}

void remove_selected(At& at) {
  app::EditMany edits;
  const auto [first, last] = selected_rows(at.state.grid);
  for (size_t row = first; row <= last && row < at.decision.items.size(); ++row)
    edits.edits.push_back({at.decision.id, "/items/" + at.decision.items[row].id.text(), {}});
  at.dispatch(std::move(edits));
  at.state.grid = {};
}

/// What second readers object to, and whom a case still waits for: seen before it is decided.
void draw_second_opinions(At& at) {
  if (!at.open) return;
  for (const records::DecisionItem& item : at.decision.items) {
    const app::Entry* entry = app::entry_of(at.model, item.nomination_id);
    const auto* appraisal = entry ? app::appraisal_of(at.model, *entry) : nullptr;
    if (!appraisal) continue;
    for (const records::SecondReading& reading : appraisal->second_readings) {
      if (!reading.opinion)
        notice(at.ui, item.nominee_name + " còn chờ ý kiến thẩm định lần hai của " + reading.reader + ".",
               Tone::look_again);
      else if (reading.opinion == records::SecondOpinion::objects)
        notice(at.ui,
               item.nominee_name + ": " + reading.reader + " thẩm định lần hai, không đồng ý. Lý do: " + reading.reason,
               Tone::must_fix);
    }
  }
}

void draw_items(At& at) {
  Ui& ui = at.ui;
  const auto& items = at.decision.items;
  {
    Row row(ui);
    heading(ui, 2, "Danh sách · " + counted(static_cast<int64_t>(items.size()), "trường hợp"));
    print_link(ui, at.decision.id, at.dispatch);
  }
  if (items.empty()) {
    text(ui, at.open ? "Chưa có ai trong danh sách. Chọn ở mục bên dưới." : "Danh sách trống.", {.ink = Ink::soft});
    return;
  }
  // What a correction is for: the words as they shall stand.
  const CellKind as_printed = at.open && at.decision.corrects_id ? CellKind::text : CellKind::read_only;
  const std::vector<GridColumn> columns{{.title = "STT", .width = 56, .kind = CellKind::read_only},
                                        {.title = "Họ và tên, tập thể", .width = 230, .kind = as_printed},
                                        {.title = "Chức vụ", .width = 170, .kind = as_printed},
                                        {.title = "Đơn vị", .width = 250, .kind = as_printed},
                                        {.title = "Danh hiệu, hình thức", .width = 240, .kind = CellKind::read_only},
                                        {.title = revokes(at.decision) ? "Thu hồi (đồng)" : "Tiền thưởng (đồng)",
                                         .width = 150,
                                         .kind = at.open ? CellKind::figure : CellKind::read_only}};
  if (!at.state.refused.empty()) notice(ui, at.state.refused, Tone::look_again);
  const GridResult result = grid(ui, "/items",
                                 {.name = "Danh sách khen thưởng",
                                  .columns = columns,
                                  .frozen = ui.phone() ? size_t{0} : size_t{2},
                                  .rows = items.size(),
                                  .key = [&](size_t row) { return items[row].id.text(); },
                                  .cell = [&](size_t row, size_t column) { return cell_of(at, row, column); },
                                  .height = items.size() > 11 ? 420.0f : 0.0f},
                                 at.state.grid);
  app::EditMany edits;
  if (!result.changes.empty()) at.state.refused.clear();
  if (result.refused) at.state.refused = *result.refused;
  for (const CellChange& change : result.changes) {
    if (change.row >= items.size()) continue;
    if (change.column >= 1 && change.column <= 3) {
      constexpr std::string_view kFields[] = {"nominee_name", "position", "unit_name"};
      edits.edits.push_back({at.decision.id,
                             "/items/" + items[change.row].id.text() + "/" + std::string(kFields[change.column - 1]),
                             base::Value(change.value)});
    }
    if (change.column != 5) continue;
    const auto amount = money_of(change.value);
    if (amount || change.value.empty())
      edits.edits.push_back({at.decision.id, "/items/" + items[change.row].id.text() + "/bonus_vnd",
                             amount ? base::Value(*amount) : base::Value()});
    else
      at.state.refused = "“" + change.value + "” chưa đọc được là một số tiền. Viết như 1.500.000.";
  }
  if (!edits.edits.empty()) at.dispatch(std::move(edits));
  if (result.undo) at.dispatch(app::Undo{});
  if (!at.open) return;
  const auto [first, last] = selected_rows(at.state.grid);
  if (last < items.size()) {
    const std::string words = first == last
                                  ? "Đưa " + items[first].nominee_name + " ra khỏi danh sách"
                                  : "Đưa " + std::to_string(last - first + 1) + " dòng đang chọn ra khỏi danh sách";
    if (button(ui, "remove", words, {.kind = ButtonKind::quiet, .icon = Icon::minus})) remove_selected(at);
  }
}

void take_in(At& at, const std::vector<const records::Nomination*>& wanted) {
  app::EditMany edits;
  for (const auto* nomination : wanted) {
    if (at.state.picked.count(nomination->id) == 0) continue;
    const base::Id id = at.dispatch.new_id();
    edits.edits.push_back(
        {at.decision.id, "/items/" + id.text(), records::to_value(item_of(at.model, at.decision, *nomination, id))});
  }
  at.state.picked.clear();
  if (!edits.edits.empty()) at.dispatch(std::move(edits));
}

/// "Chọn cả nhóm": all of one award whose authority fits.
void draw_group(At& at, law::Award award, const std::vector<const records::Nomination*>& rows) {
  Ui& ui = at.ui;
  std::vector<const records::Nomination*> fitting;
  for (const auto* row : rows)
    if (other_authority(at.model, at.decision, *row).empty()) fitting.push_back(row);
  {
    Row line(ui);
    heading(ui, 3, std::string(base::display(award)) + " · " + std::to_string(rows.size()));
    const bool all = std::all_of(fitting.begin(), fitting.end(),
                                 [&](const auto* row) { return at.state.picked.count(row->id) > 0; });
    if (fitting.size() > 1 && button(ui, "all." + std::string(base::word(award)),
                                     all ? "Bỏ chọn cả nhóm" : "Chọn cả nhóm", {.kind = ButtonKind::quiet}))
      for (const auto* row : fitting)
        all ? static_cast<void>(at.state.picked.erase(row->id)) : static_cast<void>(at.state.picked.insert(row->id));
  }
  List list(ui, base::display(award));
  for (const auto* row : rows) {
    const std::string other = other_authority(at.model, at.decision, *row);
    const std::string unit = app::unit_name(at.model, app::entry_of(at.model, row->id)->unit_id);
    const std::string detail = other.empty() ? unit : unit + " · thẩm quyền: " + other;
    const std::string address = app::address_of({app::Screen::appraisal, row->id, {}, {}});
    const PickResult result = pick_row(ui, row->id.text(),
                                       {.title = row->nominee_name,
                                        .detail = detail,
                                        .state = other.empty() ? "" : "Không thuộc thẩm quyền",
                                        .tone = Tone::look_again,
                                        .address = address},
                                       at.state.picked.count(row->id) > 0);
    if (result.picked && *result.picked) at.state.picked.insert(row->id);
    if (result.picked && !*result.picked) at.state.picked.erase(row->id);
    if (result.opened) at.dispatch(app::GoTo{{app::Screen::appraisal, row->id, {}, {}}});
  }
}

void draw_candidates(At& at) {
  if (!at.open) return;
  Ui& ui = at.ui;
  const bool follows = at.decision.corrects_id || at.decision.revokes_id;
  heading(ui, 2, follows ? "Các dòng đang có hiệu lực của quyết định trước" : "Đủ điều kiện, chưa có quyết định");
  const auto all = candidates_for(at.model, at.decision);
  if (all.empty()) {
    text(ui,
         follows ? "Không còn dòng nào."
                 : "Không còn trường hợp nào chờ. Thẩm định xong trường hợp nào thì trường hợp ấy hiện ở đây.",
         {.ink = Ink::soft});
    return;
  }
  {
    Row row(ui);
    if (const auto typed = search_field(ui, "words", "Tìm tên, đơn vị", at.state.words, ui.phone() ? 0 : 280);
        typed.value)
      at.state.words = *typed.value;
    const size_t picked = at.state.picked.size();
    const std::string words = "Đưa " + std::to_string(picked) + " trường hợp vào danh sách";
    if (picked > 0 && button(ui, "take_in", words, {.kind = ButtonKind::primary, .icon = Icon::plus})) take_in(at, all);
  }
  const std::string folded = base::fold(at.state.words);
  for (const auto& award : base::Names<law::Award>::rows) {
    std::vector<const records::Nomination*> rows;
    for (const auto* row : all)
      if (row->award == award.value &&
          matches(row->nominee_name + " " + app::unit_name(at.model, app::entry_of(at.model, row->id)->unit_id),
                  folded))
        rows.push_back(row);
    if (!rows.empty()) draw_group(at, award.value, rows);
  }
}

void draw_confirmation(At& at) {
  if (!at.state.confirming) return;
  const std::string what = upwards(at.decision) ? "Tờ trình số " : "quyết định số ";
  Dialog dialog(at.ui, "confirm", "Ký ban hành " + what + at.decision.number + "?");
  if (dialog.dismissed()) at.state.confirming = false;
  text(at.ui, counted(static_cast<int64_t>(at.decision.items.size()), "trường hợp") +
                  std::string(outcome_in_words(at.decision)) +
                  " Sau đó nội dung không sửa được nữa; có sai thì đính chính bằng quyết định mới.");
  Row row(at.ui);
  if (button(at.ui, "issue", "Ký ban hành", {.kind = ButtonKind::primary})) {
    at.dispatch(app::IssueDecision{at.decision.id});
    at.state.confirming = false;
  }
  if (button(at.ui, "cancel", "Để sau")) at.state.confirming = false;
}

}  // namespace

void narrow_decision(const app::Model& model, DecisionState& state, app::Narrowing& narrowing) {
  if (!(state.shown == model.route.id)) state = {.shown = model.route.id};
  narrowing.text("tim", state.words);
}

void draw_decision(Ui& ui, const Rect& content, const app::Model& model, DecisionState& state, Dispatch& dispatch) {
  const base::Id id = model.route.id;
  Region page(ui, "decision", content, {.role = semantics::Role::main, .name = "Quyết định", .max_width = 1120});
  const auto* decision = model.records.find<Decision>(id);
  const app::Entry* entry = app::entry_of(model, id);
  if (!decision || !entry) {
    heading(ui, 1, app::title_of(app::Screen::decision));
    if (empty_state(ui, "back", Icon::question, "Không thấy quyết định này",
                    model.first_pull_done ? "Có thể tài khoản này không được xem." : "Đang đọc dữ liệu từ máy chủ.",
                    "Về danh sách quyết định"))
      dispatch(app::GoTo{{app::Screen::decisions, {}, {}, {}}});
    return;
  }
  if (!(state.shown == id)) state = {.shown = id};
  Scope scope(ui, id.text());
  At at{ui, model, *decision, *entry, state, dispatch};
  at.open = entry->state == workflow::State::draft && RecordForm(ui, model, id, dispatch).may_write();
  draw_head(at);
  draw_to_look_at(at);
  draw_fields(at);
  draw_second_opinions(at);
  draw_items(at);
  if (at.open) draw_dependants(ui, model, *decision);
  draw_candidates(at);
  draw_confirmation(at);
}

}  // namespace tdkt::screens
