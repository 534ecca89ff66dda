#include "client/screens/in_unit.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/act_notice.h"
#include "client/screens/dossier_parts.h"
#include "client/screens/drafting.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/check.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

/// In the order of the work.
constexpr StepFacts kSteps[] = {
    {UnitStep::consent, "dong-y", "Người được đề nghị đồng ý", "VR-B13"},
    {UnitStep::review, "binh-xet", "Bình xét ở tổ, đơn vị", ""},
    {UnitStep::council, "hoi-dong", "Hội đồng thi đua, khen thưởng của đơn vị", "VR-H01"},
    {UnitStep::meeting, "phien-hop", "Phiên họp, biểu quyết", "VR-H02"},
    {UnitStep::publication, "cong-khai", "Công khai trong đơn vị", "VR-H11"},
    {UnitStep::signature, "ky-duyet", "Thủ trưởng ký duyệt", ""},
};

/// What no rule says in a sentence of its own.
std::string_view asked_of(UnitStep step) {
  if (step == UnitStep::review) return "Bình xét từ cơ sở lên: tổ, rồi đơn vị (khoản 1 Điều 83 Luật TĐKT).";
  return "Thủ trưởng chịu trách nhiệm về hồ sơ; sửa sau khi ký thì ký lại (Kế hoạch, mục I.1).";
}

const rules::Rule* rule_in_force(std::string_view id, base::Date on) {
  for (const auto& table : rules::catalogue())
    for (const rules::Rule& rule : table)
      if (rule.id == id && rule.in_force.contains(on)) return &rule;
  return nullptr;
}

const StepFacts* step_of(std::string_view part) {
  const std::string_view word = part.substr(0, part.find('/'));
  const auto step =
      std::find_if(std::begin(kSteps), std::end(kSteps), [&](const StepFacts& facts) { return facts.word == word; });
  return step == std::end(kSteps) ? nullptr : step;
}

/// Nominees of whom the program cannot tell that they agree.
std::vector<base::Id> without_consent(const app::Model& model, const base::Id& dossier) {
  std::vector<base::Id> out;
  const rules::Rule* rule = rule_in_force("VR-B13", model.today());
  for (const auto* row : model.records.nominations_of(dossier)) {
    const rules::Dates dates{std::nullopt, std::nullopt, model.today()};
    const auto subject = rules::nomination_case(model.records, row->id, rules::Phase::submission, dates);
    std::vector<rules::Finding> findings;
    if (rule && subject && rules::applies(*rule, *subject)) rules::ask(*subject, *rule, findings);
    if (!findings.empty()) out.push_back(row->id);
  }
  return out;
}

void begin_anew(const app::Model& model, InUnitState& state) {
  if (state.dossier == model.route.id) return;
  state = {};
  state.dossier = model.route.id;
}

/// Of the pages that show it: both cost more than a frame may.
void work_out(const app::Model& model, const StepFacts* step, InUnitState& state) {
  if (step && step->step != UnitStep::consent && step->step != UnitStep::signature) return;
  InUnitKnown& known = state.known;
  if (known.dossier == state.dossier && known.version == model.records.version()) return;
  known.dossier = state.dossier;
  known.version = model.records.version();
  known.seal = app::seal_of(model, state.dossier);
  known.without_consent = without_consent(model, state.dossier);
}

/// "phien-hop/0190…/held_on": opens the record, and leads to the place.
void follow_address(Ui& ui, const app::Model& model, InUnitState& state) {
  if (state.led_to == model.route.part) return;
  state.led_to = model.route.part;
  state.said.clear();
  state.vote = {};
  const size_t slash = state.led_to.find('/');
  if (slash == std::string::npos) return;
  constexpr size_t kId = 36;
  const std::string rest = state.led_to.substr(slash + 1);
  if (const auto id = base::Id::parse(rest.substr(0, kId))) state.record = *id;
  if (rest.size() > kId) ui.focus_place(rest.substr(kId));
}

void draw_step_row(UnitPage& page, std::string_view id, std::string_view title, const StepState& state,
                   const app::Route& route) {
  const std::string address = app::address_of(route);
  if (list_row(page.ui, id,
               {.title = title,
                .detail = state.detail,
                .state = state.words,
                .tone = state.tone,
                .icon = icon_of(state.tone),
                .address = address}))
    page.dispatch(app::GoTo{route});
}

StepState of_part(const app::Model& model, const records::Dossier& dossier, DossierPart wanted) {
  for (const PartSummary& part : summaries(model, dossier))
    if (part.part == wanted) return {part.tone == Tone::fine ? "Xong" : "Đang làm", part.detail, part.tone};
  return {};
}

void draw_tasks(UnitPage& page) {
  Ui& ui = page.ui;
  heading(ui, 1, "Các bước trong đơn vị");
  text(ui,
       "Từ bình xét ở tổ đến khi gửi hồ sơ. Làm theo thứ tự nào cũng được; mỗi bước cho biết đã xong chưa và quy định "
       "cần gì.",
       {.ink = Ink::soft});
  List list(ui, "Các bước trong đơn vị");
  const app::Route dossier{app::Screen::dossier, page.dossier.id, {}, {}};
  draw_step_row(page, "list", "Danh sách đề nghị", of_part(page.model, page.dossier, DossierPart::list), dossier);
  for (const StepFacts& facts : kSteps) {
    if (facts.step == UnitStep::signature) {
      const app::Route letter{app::Screen::dossier, page.dossier.id, {}, "/request_letter/number"};
      draw_step_row(page, "letter", "Tờ trình", of_part(page.model, page.dossier, DossierPart::letter), letter);
    }
    draw_step_row(page, facts.word, facts.title, state_of(page, facts.step), route_to(page.dossier, facts.step));
  }
  const app::Entry* entry = app::entry_of(page.model, page.dossier.id);
  const bool sent = entry && entry->state != workflow::State::draft;
  draw_step_row(page, "send", submission_label(page.model, page.dossier),
                {sent ? std::string(base::display(entry->state)) : std::string("Chưa gửi"),
                 sent ? std::string() : "Gửi được khi thủ trưởng đã ký duyệt và không còn điểm phải sửa.",
                 sent ? tone_of(entry->state) : Tone::not_yet},
                dossier);
}

/// The way back, and on.
void draw_ways(UnitPage& page, const StepFacts& facts) {
  Ui& ui = page.ui;
  ui.gap(kGapXs);
  hairline(ui);
  Row row(ui);
  if (button(ui, "steps.all", "Các bước trong đơn vị", {.kind = ButtonKind::quiet, .icon = Icon::arrow_left}))
    page.dispatch(app::GoTo{{app::Screen::in_unit, page.dossier.id, {}, {}}});
  const StepFacts* next = &facts + 1;
  if (next != std::end(kSteps) && button(ui, "steps.next", "Tiếp: " + std::string(next->title),
                                         {.kind = ButtonKind::quiet, .icon = Icon::arrow_right}))
    page.dispatch(app::GoTo{route_to(page.dossier, next->step)});
  if (page.may_keep && !page.model.undo.empty() &&
      button(ui, "steps.undo", "Hoàn tác", {.kind = ButtonKind::quiet, .icon = Icon::undo}))
    page.dispatch(app::Undo{});
}

void draw_step(UnitPage& page, const StepFacts& facts) {
  Ui& ui = page.ui;
  Scope scope(ui, facts.word);
  const StepState state = state_of(page, facts.step);
  page_head(ui, {.title = facts.title, .detail = page.dossier.title, .state = state.words, .tone = state.tone});
  if (facts.rule.empty())
    hint(ui, asked_of(facts.step));
  else
    draw_asked(page, facts.rule);
  const app::Entry* entry = app::entry_of(page.model, page.dossier.id);
  if (entry && entry->state != workflow::State::draft && facts.step != UnitStep::signature)
    notice(ui,
           page.may_amend
               ? "Hồ sơ đã gửi: những gì đã gửi được giữ nguyên; có trường hợp cần bổ sung nên ghi thêm được "
                 "phiên họp bổ sung, đính chính và lần công khai mới."
               : "Hồ sơ đã gửi: những gì đơn vị đã làm được giữ nguyên, chỉ xem.",
           Tone::not_yet);
  switch (facts.step) {
    case UnitStep::consent: draw_consent(page); break;
    case UnitStep::review: draw_review(page); break;
    case UnitStep::council: draw_council(page); break;
    case UnitStep::meeting: draw_meeting(page); break;
    case UnitStep::publication: draw_publication(page); break;
    case UnitStep::signature: draw_signature(page); break;
  }
  draw_ways(page, facts);
}

void draw_missing(Ui& ui, Dispatch& dispatch) {
  heading(ui, 1, app::title_of(app::Screen::in_unit));
  if (empty_state(ui, "in_unit.back", Icon::folder, "Không thấy hồ sơ này",
                  "Hồ sơ đã bị bỏ, thuộc đơn vị khác, hoặc còn đang được lấy về.", "Về danh sách hồ sơ"))
    dispatch(app::GoTo{{app::Screen::dossiers, {}, {}, {}}});
}

/// The address says which one is open.
void go_to_record(UnitPage& page, const base::Id& id) {
  page.state.record = id;
  const StepFacts* step = step_of(page.model.route.part);
  if (step)
    page.dispatch(app::GoTo{{app::Screen::in_unit, page.dossier.id, {}, std::string(step->word) + "/" + id.text()}});
}

}  // namespace

const StepFacts& facts_of(UnitStep step) { return kSteps[static_cast<size_t>(step)]; }

app::Route route_to(const records::Dossier& dossier, UnitStep step) {
  return {app::Screen::in_unit, dossier.id, {}, std::string(facts_of(step).word)};
}

void draw_asked(UnitPage& page, std::string_view id) {
  const rules::Rule* rule = rule_in_force(id, page.model.today());
  if (!rule) return;
  text(page.ui, rule->requirement, {.ink = Ink::soft});
  if (link(page.ui, "asked." + std::string(id), short_citation(rule->citation),
           {.style = {.size = Size::small}, .icon_after = Icon::chevron_right}))
    open_rule(page.dispatch, id);
}

const base::Id& open_record(UnitPage& page, const std::vector<base::Id>& ids, const std::vector<std::string>& names,
                            std::string_view label) {
  auto at = std::find(ids.begin(), ids.end(), page.state.record);
  if (at == ids.end()) at = ids.end() - 1;
  page.state.record = *at;
  if (ids.size() > 1) {
    const std::vector<std::string_view> titles(names.begin(), names.end());
    if (const auto now =
            select(page.ui, "open", label, titles, static_cast<size_t>(at - ids.begin()), {.max_width = 420}))
      go_to_record(page, ids[*now]);
  }
  return page.state.record;
}

void draw_in_unit(Ui& ui, const Rect& content, const app::Model& model, InUnitState& state, ConflictState& conflict,
                  Dispatch& dispatch) {
  begin_anew(model, state);
  const auto* dossier = model.records.find<records::Dossier>(state.dossier);
  const app::Entry* entry = app::entry_of(model, state.dossier);
  const StepFacts* step = step_of(model.route.part);
  const bool open = dossier && entry && dossier->unit_id == app::own_unit_id(model) &&
                    entry->state == workflow::State::draft && app::may_keep(model, records::RecordKind::meetings);
  {
    Region region(ui, "in_unit", content,
                  {.role = semantics::Role::main, .name = "Các bước trong đơn vị", .max_width = 940});
    if (!dossier || !entry) return draw_missing(ui, dispatch);
    work_out(model, step, state);
    follow_address(ui, model, state);
    UnitPage page{ui, model, *dossier, state, conflict, dispatch, open, may_amend(model, *dossier)};
    Scope scope(ui, state.dossier.text());
    draw_act_notice(ui, model, state.dossier, dispatch);
    if (step)
      draw_step(page, *step);
    else
      draw_tasks(page);
  }
  UnitPage page{ui, model, *dossier, state, conflict, dispatch, open, false};
  if (step) draw_in_unit_dialogs(page);
}

}  // namespace tdkt::screens
