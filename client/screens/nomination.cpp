#include "client/screens/nomination.h"

#include <algorithm>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/screens/act_notice.h"
#include "client/screens/dossier_parts.h"
#include "client/screens/drafting.h"
#include "client/screens/nomination_parts.h"
#include "client/screens/nomination_rows.h"
#include "client/screens/words.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using workflow::Act;
using workflow::State;

constexpr float kRailWidth = 208, kPanelWidth = 316;

struct Section {
  std::string_view title, place;
};
constexpr Section kSections[] = {
    {"Đối tượng", kSubjectPlace},
    {"Căn cứ", kGroundPlace},
    {"Báo cáo", kReportPlace},
    {"Minh chứng", kEvidencePlace},
};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

size_t section_of(std::string_view place) {
  if (begins(place, "/evidence")) return 3;
  if (begins(place, "/report")) return 2;
  return begins(place, "/ground") || begins(place, "/achievement_ids") || place == "/council_confirms" ? 1 : 0;
}

void draw_head(Ui& ui, const app::Model& model, const records::Nomination& nomination, const app::Entry& entry,
               NominationState& state) {
  const bool may_complete = app::may_perform(model, entry, Act::completion);
  const std::string waits = may_complete ? blocking_words(model, {nomination.id}) : std::string();
  const std::string award(nomination.award ? base::display(*nomination.award) : "Chưa chọn danh hiệu, hình thức");
  const auto status = status_of(model, nomination);
  const bool busy = app::pending_act(model, nomination.id) != nullptr;
  const bool open = workflow::is_open_for_writing(entry.state);
  const bool pressed = page_head(
      ui,
      {.title = nomination.nominee_name.empty() ? std::string_view("Chưa có tên") : nomination.nominee_name,
       .detail = award,
       .state = open && entry.state != State::returned_for_completion ? std::string_view(status.text)
                                                                      : base::display(entry.state),
       .tone = open && entry.state != State::returned_for_completion ? status.tone : tone_of(entry.state),
       .act = may_complete ? std::string_view(busy ? busy_words(model, "Đang gửi…") : "Gửi lại sau khi bổ sung") : "",
       .waits_for = waits,
       .act_icon = Icon::send,
       .busy = busy});
  if (!pressed) return;
  if (const auto first = first_blocking(model, {nomination.id}))
    ui.focus_place(form_place(model, nomination, first->place));
  else
    state.completing = true;
}

/// The one before and the one after in the list.
void draw_neighbours(Ui& ui, const app::Model& model, const records::Nomination& nomination, Dispatch& dispatch) {
  const auto rows = model.records.nominations_of(nomination.dossier_id);
  const auto here = std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return row->id == nomination.id; });
  if (here == rows.end()) return;
  const auto go = [&](const records::Nomination& other) {
    dispatch(app::GoTo{{app::Screen::nomination, nomination.dossier_id, other.id, {}}});
  };
  Row row(ui, {.gap = kGapXs});
  if (here != rows.begin() &&
      button(ui, "previous", "Trước",
             {.kind = ButtonKind::quiet, .icon = Icon::chevron_left, .description = title_of(**(here - 1))}))
    go(**(here - 1));
  if (here + 1 != rows.end() &&
      button(ui, "next", "Tiếp theo",
             {.kind = ButtonKind::quiet, .icon = Icon::chevron_right, .description = title_of(**(here + 1))}))
    go(**(here + 1));
}

void draw_rail(Ui& ui, const app::Model& model, const records::Nomination& nomination, const Rect& rect,
               Dispatch& dispatch) {
  Region rail(ui, "nomination.sections", rect,
              {.role = semantics::Role::navigation, .name = "Các mục", .padding = kGapS, .gap = 4, .line_right = true});
  int wrong[std::size(kSections)] = {}, undeclared[std::size(kSections)] = {};
  for (const auto* finding : app::findings_of(model, nomination.id)) {
    if (finding->severity != rules::Severity::error || finding->record != nomination.id) continue;
    const size_t section = section_of(finding->place);
    if (finding->outcome == rules::Outcome::fails)
      ++wrong[section];
    else if (finding->awaits == rules::Awaits::person)
      ++undeclared[section];
  }
  for (size_t i = 0; i < std::size(kSections); ++i) {
    const std::string detail = wrong[i] > 0        ? "Còn " + counted(wrong[i], "điểm phải sửa")
                               : undeclared[i] > 0 ? "Còn " + counted(undeclared[i], "điểm chưa khai")
                               : nomination.award  ? "Đủ"
                                                   : "Chờ chọn danh hiệu";
    const Tone tone = wrong[i] > 0                             ? Tone::must_fix
                      : undeclared[i] > 0 || !nomination.award ? Tone::not_yet
                                                               : Tone::fine;
    if (part_row(ui, "section." + std::to_string(i), {.title = kSections[i].title, .detail = detail, .tone = tone}))
      ui.focus_place(kSections[i].place);
  }
  ui.gap(kGapXs);
  draw_neighbours(ui, model, nomination, dispatch);
}

bool may_remove(const NominationForm& at) {
  const app::Entry* dossier = app::entry_of(at.model, at.dossier.id);
  return at.form.may_write() && dossier && dossier->state == State::draft;
}

void draw_removal(Ui& ui, const records::Nomination& nomination, NominationState& state, Dispatch& dispatch) {
  if (!state.removing) return;
  Dialog dialog(ui, "removal", "Bỏ khỏi danh sách?");
  text(ui, title_of(nomination) + ". Bản đã lưu ở máy chủ vẫn còn trong lịch sử.");
  bool remove = false, keep = dialog.dismissed();
  {
    Row row(ui);
    remove = button(ui, "removal.yes", "Bỏ khỏi danh sách", {.kind = ButtonKind::danger});
    keep = button(ui, "removal.no", "Giữ lại", {.kind = ButtonKind::quiet}) || keep;
  }
  if (remove) {
    dispatch(app::RemoveRecord{nomination.id});
    dispatch(app::GoTo{{app::Screen::dossier, nomination.dossier_id, {}, {}}});
  }
  if (remove || keep) state.removing = false;
}

void draw_form(NominationForm& at, NominationState& state, ConflictState& conflict) {
  draw_conflict_notice(at.ui, at.model, at.nomination.id, conflict);
  draw_acts(at);
  draw_subject(at);
  draw_ground(at);
  draw_report(at);
  draw_evidence(at);
  if (!may_remove(at)) return;
  at.ui.gap(kGapS);
  hairline(at.ui);
  Row row(at.ui);
  if (button(at.ui, "remove", "Bỏ khỏi danh sách đề nghị", {.kind = ButtonKind::quiet, .icon = Icon::trash}))
    state.removing = true;
}

void draw_completion(Ui& ui, const records::Nomination& nomination, NominationState& state, Dispatch& dispatch) {
  if (!state.completing) return;
  Dialog dialog(ui, "completion", "Gửi lại sau khi bổ sung?");
  text(ui, title_of(nomination) + ". Sau khi gửi lại, trường hợp này trở về bước thẩm định.");
  const auto typed =
      text_field(ui, "/note", "Lời nhắn cho người thẩm định", state.note, {.hint = "Không bắt buộc.", .rows = 2});
  if (typed.value) state.note = *typed.value;
  bool send = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    send = button(ui, "completion.yes", "Gửi lại", {.kind = ButtonKind::primary, .icon = Icon::send});
    cancel = button(ui, "completion.no", "Để sau", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (send) {
    base::Value note;
    if (const std::string words = base::tidy(state.note); !words.empty()) {
      note = base::Value::object();
      note.set("text", words);
    }
    dispatch(app::Perform{nomination.id, Act::completion, std::move(note)});
    state.note.clear();
  }
  if (send || cancel) state.completing = false;
}

void draw_missing(Ui& ui, const Rect& content, const app::Model& model, Dispatch& dispatch) {
  Region page(ui, "nomination.missing", content, {.role = semantics::Role::main, .name = "Trường hợp đề nghị"});
  heading(ui, 1, app::title_of(app::Screen::nomination));
  if (empty_state(ui, "nomination.back", Icon::file, "Không thấy trường hợp này",
                  "Trường hợp đã được bỏ khỏi danh sách, hoặc dữ liệu còn đang được lấy về.", "Về hồ sơ"))
    dispatch(app::GoTo{{app::Screen::dossier, model.route.id, {}, {}}});
}

void begin_anew(const app::Model& model, NominationState& state) {
  if (state.nomination == model.route.second) return;
  std::string wanted = std::move(state.wanted_place);
  state = {};
  state.nomination = model.route.second;
  state.wanted_place = std::move(wanted);
}

constexpr std::string_view kPartWords[] = {"noi-dung", "can-xem"};

}  // namespace

void narrow_nomination(const app::Model& model, NominationState& state, app::Narrowing& narrowing) {
  begin_anew(model, state);
  size_t part = state.showing_findings ? 1 : 0;
  narrowing.part(kPartWords, part);
  state.showing_findings = part == 1;
}

void draw_nomination(Ui& ui, const Rect& content, const app::Model& model, NominationState& state,
                     ConflictState& conflict, Dispatch& dispatch) {
  begin_anew(model, state);
  const auto* nomination = model.records.find<records::Nomination>(state.nomination);
  const auto* dossier = nomination ? model.records.find<records::Dossier>(nomination->dossier_id) : nullptr;
  const app::Entry* entry = app::entry_of(model, state.nomination);
  if (!nomination || !dossier || !entry || nomination->removed) return draw_missing(ui, content, model, dispatch);
  Scope scope(ui, state.nomination.text());
  if (!state.wanted_place.empty()) ui.focus_place(form_place(model, *nomination, state.wanted_place));
  state.wanted_place.clear();
  RecordForm form(ui, model, state.nomination, dispatch);
  NominationForm at{ui, model, *dossier, *nomination, form, state.nominees, dispatch};
  const Lead lead = [&](const base::Id& record, const std::string& place) {
    if (record == state.nomination) {
      state.showing_findings = false;
      ui.focus_place(form_place(model, *nomination, place));
    } else {
      dispatch(app::GoTo{route_to(model, record, place)});
    }
  };
  const std::vector<base::Id> own{state.nomination};
  if (ui.narrow()) {
    Region page(ui, "nomination", content,
                {.role = semantics::Role::main, .name = "Trường hợp đề nghị", .max_width = 760});
    draw_head(ui, model, *nomination, *entry, state);
    draw_act_notice(ui, model, state.nomination, dispatch);
    const std::string_view titles[] = {"Nội dung", "Cần xem"};
    if (const auto now = tabs(ui, "nomination.tabs", "Phần xem", titles, state.showing_findings ? 1 : 0))
      state.showing_findings = *now == 1;
    if (state.showing_findings) {
      draw_server_findings(ui, model, own, dispatch, lead);
      draw_findings(ui, model, own, false, state.findings, dispatch, lead);
      draw_nominee_facts(at);
    } else {
      draw_form(at, state, conflict);
      draw_neighbours(ui, model, *nomination, dispatch);
    }
  } else {
    const float head_height = fitting_height(ui, "nomination.head", 92);
    {
      Region head(ui, "nomination.head", {content.x, content.y, content.width, head_height},
                  {.role = semantics::Role::region,
                   .name = "Tên và tình trạng",
                   .padding = kGapM,
                   .line_bottom = true,
                   .scroll = false,
                   .fits = true});
      draw_head(ui, model, *nomination, *entry, state);
    }
    const Rect below{content.x, content.y + head_height, content.width, content.height - head_height};
    const auto parts = split(below, {kRailWidth, -1, kPanelWidth});
    draw_rail(ui, model, *nomination, parts[0], dispatch);
    {
      Region page(ui, "nomination", parts[1],
                  {.role = semantics::Role::main, .name = "Trường hợp đề nghị", .max_width = 720});
      draw_act_notice(ui, model, state.nomination, dispatch);
      draw_form(at, state, conflict);
    }
    Region panel(ui, "nomination.findings", parts[2],
                 {.role = semantics::Role::complementary,
                  .name = "Cần xem",
                  .padding = kGapM,
                  .gap = kGapXs,
                  .surface = true,
                  .line_left = true});
    heading(ui, 2, "Cần xem");
    draw_server_findings(ui, model, own, dispatch, lead);
    draw_findings(ui, model, own, false, state.findings, dispatch, lead);
    ui.gap(kGapS);
    draw_nominee_facts(at);
  }
  draw_removal(ui, *nomination, state, dispatch);
  draw_completion(ui, *nomination, state, dispatch);
  draw_acknowledgement(ui, model, state.findings, dispatch);
}

}  // namespace tdkt::screens
