#include "client/screens/dossier.h"

#include <algorithm>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/act_notice.h"
#include "client/screens/dossier_parts.h"
#include "client/screens/drafting.h"
#include "client/screens/nomination_rows.h"
#include "client/screens/words.h"
#include "client/screens/work.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using workflow::Act;
using workflow::State;

constexpr float kRailWidth = 232, kPanelWidth = 316;

/// Where one finding or comment leads, from this screen.
void lead_to(Ui& ui, const app::Model& model, const base::Id& record, const std::string& place, DossierState& state,
             Dispatch& dispatch) {
  if (record == state.dossier) {
    state.part = part_of_place(place);
    ui.focus_place(place);
  } else if (go_to_nomination_cell(ui, model, record, place, state.list)) {
    state.part = DossierPart::list;
  } else {
    dispatch(app::GoTo{route_to(model, record, place)});
  }
}

void draw_head(Ui& ui, const app::Model& model, const records::Dossier& dossier, const app::Entry& entry,
               DossierState& state, Dispatch& dispatch) {
  const auto records = records_of(model, dossier.id);
  const bool may_submit = app::may_perform(model, entry, Act::submission);
  std::string waits = may_submit ? blocking_words(model, records) : std::string();
  const bool unsigned_yet = may_submit && waits.empty() && !app::signature_of(entry);
  if (unsigned_yet) waits = "chờ thủ trưởng ký duyệt";
  const bool busy = app::pending_act(model, dossier.id) != nullptr;
  const std::string label = busy ? std::string(busy_words(model, "Đang gửi…")) : submission_label(model, dossier);
  std::string detail = dossier.school_year ? "Năm học " + dossier.school_year->text() : std::string();
  const std::string unit = app::unit_name(model, dossier.unit_id);
  if (!unit.empty()) detail += (detail.empty() ? "" : " · ") + unit;
  const DossierChip chip = dossier_chip(model, entry);
  const bool pressed =
      page_head(ui, {.title = dossier.title.empty() ? std::string_view("Hồ sơ chưa có tên") : dossier.title,
                     .detail = detail,
                     .state = chip.text,
                     .tone = chip.tone,
                     .act = may_submit ? std::string_view(label) : std::string_view(),
                     .waits_for = waits,
                     .act_icon = Icon::send,
                     .busy = busy});
  if (!pressed) return;
  if (const auto first = first_blocking(model, records))
    lead_to(ui, model, first->record, first->place, state, dispatch);
  else if (unsigned_yet)
    dispatch(app::GoTo{{app::Screen::in_unit, dossier.id, {}, "ky-duyet"}});
  else
    state.submitting = true;
}

/// What came back: how many are to be completed, and the way to the first.
void draw_returned(Ui& ui, const app::Model& model, const base::Id& dossier, Dispatch& dispatch) {
  const records::Nomination* first = nullptr;
  std::string by;
  int count = 0;
  for (const auto* row : model.records.nominations_of(dossier)) {
    const app::Entry* entry = app::entry_of(model, row->id);
    if (!entry || entry->state != State::returned_for_completion) continue;
    if (!first) first = row;
    by = app::unit_name(model, entry->holder_unit_id);
    ++count;
  }
  if (!first) return;
  notice(
      ui,
      by + " trả lại " + counted(count, "trường hợp") + " để bổ sung. Mở từng trường hợp, sửa theo ý kiến rồi gửi lại.",
      Tone::look_again);
  Row row(ui);
  if (button(ui, "returned.open", "Mở " + title_of(*first), {.icon = Icon::arrow_right}))
    dispatch(app::GoTo{{app::Screen::nomination, dossier, first->id, {}}});
}

void draw_part(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
               Dispatch& dispatch, const Lead& lead) {
  switch (state.part) {
    case DossierPart::list: return draw_nomination_list(ui, model, dossier, state.list, dispatch);
    case DossierPart::reports: return draw_reports(ui, model, dossier, state, dispatch);
    case DossierPart::minutes: return draw_minutes(ui, model, dossier, dispatch);
    case DossierPart::letter: return draw_letter(ui, model, dossier, dispatch);
    case DossierPart::signing: return draw_signing(ui, model, dossier, state, dispatch);
    case DossierPart::to_see: break;
  }
  draw_server_findings(ui, model, records_of(model, dossier.id), dispatch, lead);
  draw_findings(ui, model, records_of(model, dossier.id), true, state.findings, dispatch, lead);
}

void draw_rail(Ui& ui, const app::Model& model, const records::Dossier& dossier, const Rect& rect,
               DossierState& state) {
  Region rail(
      ui, "dossier.parts", rect,
      {.role = semantics::Role::navigation, .name = "Các phần của hồ sơ", .padding = 8, .gap = 4, .line_right = true});
  for (const PartSummary& part : summaries(model, dossier))
    if (part_row(ui, "part." + std::to_string(static_cast<int>(part.part)),
                 {.title = part.title, .detail = part.detail, .tone = part.tone, .current = part.part == state.part}))
      state.part = part.part;
}

void draw_panel(Ui& ui, const app::Model& model, const records::Dossier& dossier, const Rect& rect, DossierState& state,
                Dispatch& dispatch, const Lead& lead) {
  Region panel(ui, "dossier.findings", rect,
               {.role = semantics::Role::complementary,
                .name = "Cần xem",
                .padding = kGapM,
                .gap = kGapXs,
                .surface = true,
                .line_left = true});
  {
    Row row(ui);
    heading(ui, 2, "Cần xem");
    row.to_the_right(ui.control_height());
    if (icon_button(ui, "findings.close", Icon::close, "Đóng phần cần xem")) state.findings_closed = true;
  }
  draw_server_findings(ui, model, records_of(model, dossier.id), dispatch, lead);
  draw_findings(ui, model, records_of(model, dossier.id), true, state.findings, dispatch, lead);
}

/// Parts as tabs, where a rail has no room.
void draw_tabs(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state) {
  auto parts = summaries(model, dossier);
  const auto counts = app::counts_of_dossier(model, dossier.id);
  parts.push_back({DossierPart::to_see,
                   "Cần xem · " + std::to_string(counts.must_fix + counts.look_again + counts.not_yet),
                   {},
                   {}});
  std::vector<std::string_view> titles;
  size_t current = 0;
  for (size_t i = 0; i < parts.size(); ++i) {
    titles.push_back(parts[i].title);
    if (parts[i].part == state.part) current = i;
  }
  if (ui.phone()) {
    if (const auto now = select(ui, "dossier.part", "Phần của hồ sơ", titles, current)) state.part = parts[*now].part;
  } else if (const auto now = tabs(ui, "dossier.tabs", "Các phần của hồ sơ", titles, current)) {
    state.part = parts[*now].part;
  }
}

void begin_anew(const app::Model& model, DossierState& state) {
  if (state.dossier == model.route.id) return;
  std::string wanted = std::move(state.wanted_place);
  state = {};
  state.dossier = model.route.id;
  state.wanted_place = std::move(wanted);
}

void draw_missing(Ui& ui, const Rect& content, const app::Model& model, Dispatch& dispatch) {
  Region page(ui, "dossier.missing", content, {.role = semantics::Role::main, .name = "Hồ sơ"});
  heading(ui, 1, app::title_of(app::Screen::dossier));
  if (empty_state(ui, "dossier.back", Icon::folder, "Không thấy hồ sơ này",
                  model.first_pull_done ? "Hồ sơ đã bị bỏ, hoặc thuộc đơn vị khác."
                                        : "Dữ liệu còn đang được lấy về; hồ sơ sẽ hiện ra khi xong.",
                  "Về danh sách hồ sơ"))
    dispatch(app::GoTo{{app::Screen::dossiers, {}, {}, {}}});
}

// In the order of DossierPart.
constexpr std::string_view kPartWords[] = {"danh-sach", "bao-cao", "bien-ban", "to-trinh", "ky-duyet", "can-xem"};

}  // namespace

void narrow_dossier(const app::Model& model, DossierState& state, app::Narrowing& narrowing) {
  begin_anew(model, state);
  auto part = static_cast<size_t>(state.part);
  narrowing.part(kPartWords, part);
  state.part = static_cast<DossierPart>(part);
  narrowing.order(kListColumnWords, state.list.sorted_by, state.list.sorted_down);
  narrowing.flag("con-thieu", state.only_lacking);
}

void draw_dossier(Ui& ui, const Rect& content, const app::Model& model, DossierState& state, ConflictState& conflict,
                  Dispatch& dispatch) {
  begin_anew(model, state);
  const auto* dossier = model.records.find<records::Dossier>(state.dossier);
  const app::Entry* entry = app::entry_of(model, state.dossier);
  if (!dossier || !entry) return draw_missing(ui, content, model, dispatch);
  Scope scope(ui, state.dossier.text());
  if (!state.wanted_place.empty()) {
    state.part = part_of_place(state.wanted_place);
    ui.focus_place(state.wanted_place);
    state.wanted_place.clear();
  }
  // Followed when all is drawn: identities depend on where in the drawing one is.
  std::optional<BlockingPlace> wanted;
  const Lead lead = [&](const base::Id& record, const std::string& place) { wanted = BlockingPlace{record, place}; };
  if (ui.narrow()) {
    Region page(ui, "dossier", content, {.role = semantics::Role::main, .name = "Hồ sơ"});
    draw_head(ui, model, *dossier, *entry, state, dispatch);
    draw_act_notice(ui, model, state.dossier, dispatch);
    draw_conflict_notice(ui, model, state.dossier, conflict);
    draw_returned(ui, model, state.dossier, dispatch);
    draw_tabs(ui, model, *dossier, state);
    draw_part(ui, model, *dossier, state, dispatch, lead);
  } else {
    const float head_height = fitting_height(ui, "dossier.head", 92);
    {
      Region head(ui, "dossier.head", {content.x, content.y, content.width, head_height},
                  {.role = semantics::Role::region,
                   .name = "Tên và tình trạng",
                   .padding = kGapM,
                   .line_bottom = true,
                   .scroll = false,
                   .fits = true});
      draw_head(ui, model, *dossier, *entry, state, dispatch);
    }
    if (state.part == DossierPart::to_see) state.part = DossierPart::list;
    const Rect below{content.x, content.y + head_height, content.width, content.height - head_height};
    const auto parts = split(below, {kRailWidth, -1, state.findings_closed ? 0.0f : kPanelWidth});
    draw_rail(ui, model, *dossier, parts[0], state);
    {
      const bool sheet = state.part == DossierPart::list;
      Region page(ui, "dossier", parts[1],
                  {.role = semantics::Role::main,
                   .name = "Hồ sơ",
                   .padding = kGapM,
                   .gap = kGapS,
                   .max_width = sheet ? 0.0f : 760.0f});
      if (state.findings_closed) {
        Row row(ui);
        if (button(ui, "findings.open", "Mở phần cần xem", {.kind = ButtonKind::quiet, .icon = Icon::list}))
          state.findings_closed = false;
      }
      draw_act_notice(ui, model, state.dossier, dispatch);
      draw_conflict_notice(ui, model, state.dossier, conflict);
      draw_returned(ui, model, state.dossier, dispatch);
      draw_part(ui, model, *dossier, state, dispatch, lead);
    }
    if (!state.findings_closed) draw_panel(ui, model, *dossier, parts[2], state, dispatch, lead);
  }
  if (wanted) lead_to(ui, model, wanted->record, wanted->place, state, dispatch);
  draw_nomination_list_dialogs(ui, model, *dossier, state.list, dispatch);
  draw_dossier_dialogs(ui, model, *dossier, state, dispatch);
  draw_acknowledgement(ui, model, state.findings, dispatch);
}

}  // namespace tdkt::screens
