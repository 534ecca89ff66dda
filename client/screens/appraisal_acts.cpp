#include <algorithm>
#include <cmath>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/screens/act_notice.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/capital.h"
#include "client/screens/words.h"
#include "shared/records/labels.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/rule.h"

// The acts at the foot of the appraisal screen and the questions they ask first.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using workflow::Act;
using Asking = AppraisalState::Asking;

constexpr Act kActs[] = {Act::reception, Act::acceptance, Act::return_for_completion, Act::suspension, Act::resumption,
                         Act::refusal,   Act::takeover};

/// What the acceptance says was looked at by a person.
std::string looked_at_text(const Appraising& at) {
  if (!at.appraisal) return {};
  std::string rules;
  int papers = 0;
  for (const records::ChecklistRow& row : at.appraisal->checklist) {
    if (!row.done) continue;
    if (row.rule.empty())
      ++papers;
    else
      rules += " " + row.rule;
  }
  std::string text = rules.empty() ? std::string() : "Đã tự xem:" + rules + ".";
  if (papers > 0) text += (text.empty() ? "" : " ") + ("Đã so với giấy tờ: " + counted(papers, "dòng khen thưởng."));
  return text;
}

void perform(Appraising& at, Act act, Value note) {
  at.dispatch(app::Perform{at.nomination.id, act, std::move(note)});
  at.state.asking = Asking::nothing;
  at.state.asked = false;
}

void ask(Appraising& at, Asking what) {
  at.state.asking = what;
  at.state.asked = false;
  if (what != Asking::to_suspend && what != Asking::to_refuse) return;
  // Words that an act has said already are not the beginning of another.
  const std::string reason = at.appraisal ? at.appraisal->draft.reason : std::string();
  const auto& acts = at.entry.acts;
  if (!reason.empty() && std::any_of(acts.begin(), acts.end(),
                                     [&](const app::ActNote& act) { return act.note.text_at("text") == reason; }))
    at.write("/draft", Value());
}

const records::ActDraft& draft_of(const Appraising& at) {
  static const records::ActDraft kNone;
  return at.appraisal ? at.appraisal->draft : kNone;
}

/// Says what the acceptance would leave open; nothing is forbidden here, the appraiser answers for it.
std::string open_points(const Appraising& at) {
  const auto failing = std::count_if(at.report.findings.begin(), at.report.findings.end(),
                                     [](const rules::Finding& f) { return tone_of(f) == Tone::must_fix; });
  const app::OpenWork open = app::open_work(at.model, at.entry, at.report);
  if (failing > 0) return "Còn " + std::to_string(failing) + " điểm chưa đạt";
  if (open.remarks > 0) return "Còn " + std::to_string(open.remarks) + " ý kiến chưa gửi";
  if (open.to_look_at > 0) return "Còn " + std::to_string(open.to_look_at) + " mục phải tự xem";
  return {};
}

void draw_busy(Appraising& at) { text(at.ui, busy_words(at.model, "Đang ghi vào hồ sơ…"), {.ink = Ink::soft}); }

void draw_buttons(Appraising& at) {
  Ui& ui = at.ui;
  const std::string open = app::may_perform(at.model, at.entry, Act::acceptance) ? open_points(at) : std::string();
  if (ui.phone() && !open.empty()) text(ui, open, {.style = {.size = Size::small}, .ink = Ink::look_again});
  Row row(ui);
  const auto may = [&](Act act) { return app::may_perform(at.model, at.entry, act); };
  const auto press = [&](Act act, ButtonKind kind) {
    return may(act) && button(ui, base::word(act), base::display(act), {.kind = kind});
  };
  if (press(Act::reception, ButtonKind::primary)) perform(at, Act::reception, {});
  if (press(Act::resumption, ButtonKind::primary)) perform(at, Act::resumption, {});
  if (press(Act::takeover, ButtonKind::primary)) perform(at, Act::takeover, {});
  if (press(Act::return_for_completion, ButtonKind::secondary)) ask(at, Asking::to_return);
  if (press(Act::suspension, ButtonKind::secondary)) ask(at, Asking::to_suspend);
  if (press(Act::refusal, ButtonKind::danger)) ask(at, Asking::to_refuse);
  if (!may(Act::acceptance)) return;
  // A text is laid out in whole pixels, so it may be a little wider than it measures.
  const float words = open.empty() ? 0.0f : std::ceil(ui.measure(open, {.size = Size::small})) + kGapM;
  const float width = button_width(ui, base::display(Act::acceptance), {.kind = ButtonKind::primary});
  if (!ui.phone()) row.to_the_right(words + width);
  if (!ui.phone() && !open.empty()) text(ui, open, {.style = {.size = Size::small}, .ink = Ink::look_again});
  if (press(Act::acceptance, ButtonKind::primary)) {
    Value note;
    if (const std::string seen = looked_at_text(at); !seen.empty()) {
      note = Value::object();
      note.set("text", seen);
    }
    perform(at, Act::acceptance, std::move(note));
  }
}

/// All remarks that were not sent yet; their ids say later that they were.
Value return_note(const Appraising& at) {
  Value note = Value::object();
  Value& list = note.set("comments", Value::array());
  for (const records::Remark* remark : app::open_remarks(at.model, at.entry)) {
    if (remark->text.empty()) continue;
    Value& row = list.push(Value::object());
    row.set("id", remark->id.text());
    row.set("place", remark->place);
    row.set("text", remark->text);
  }
  return note;
}

/// Remarks about the whole: one's own is begun with the first letter.
void draw_general_remarks(Appraising& at, std::string_view finding) {
  bool has_own = false;
  for (const records::Remark* remark : app::open_remarks(at.model, at.entry)) {
    if (!remark->place.empty()) continue;
    const bool is_own = remark->who == at.who();
    has_own = has_own || is_own;
    const std::string place = "/remarks/" + remark->id.text() + "/text";
    const std::string label = is_own ? "Ý kiến chung" : "Ý kiến chung của " + remark->who;
    const auto typed = text_field(at.ui, is_own ? "/general" : place, label, remark->text,
                                  {.finding = is_own ? finding : std::string_view(), .rows = 3});
    if (typed.value) at.write(place, *typed.value);
  }
  if (has_own) return;
  const auto typed = text_field(at.ui, "/general", "Ý kiến chung", "", {.finding = finding, .rows = 3});
  if (!typed.value || typed.value->empty()) return;
  const base::Id id = at.dispatch.new_id();
  Value remark = Value::object();
  remark.set("id", id.text());
  remark.set("text", *typed.value);
  remark.set("who", at.who());
  at.write("/remarks/" + id.text(), std::move(remark));
}

void draw_return(Appraising& at) {
  Ui& ui = at.ui;
  Dialog dialog(ui, "return", "Trả lại để bổ sung?", 620);
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Đơn vị nhận tất cả ý kiến một lần, sửa rồi gửi lại. Ý kiến gắn vào mục nào thì hiện ngay tại mục đó.",
       {.ink = Ink::soft});
  bool any = false, any_pinned = false;
  for (const records::Remark* remark : app::open_remarks(at.model, at.entry)) {
    if (remark->text.empty()) continue;
    any = true;
    if (remark->place.empty()) continue;
    any_pinned = true;
    fact(ui, records::place_in_words(at.entry.document, remark->place), remark->text);
  }
  if (!any_pinned) hint(ui, "Chưa có ý kiến nào gắn vào mục. Bấm hình lời thoại bên phải một mục để góp ý về mục đó.");
  draw_general_remarks(at, at.state.asked && !any
                               ? std::string_view("Cần ít nhất một ý kiến để đơn vị biết phải bổ sung gì.")
                               : std::string_view());
  Row row(ui);
  if (button(ui, "send", "Trả lại để bổ sung", {.kind = ButtonKind::primary})) {
    at.state.asked = true;
    if (!any) return ui.focus_place("/general");
    perform(at, Act::return_for_completion, return_note(at));
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

void draw_suspend(Appraising& at) {
  Ui& ui = at.ui;
  Dialog dialog(ui, "suspend", "Tạm dừng xét trường hợp này?");
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Tạm dừng khi đang có việc cần xác minh (khoản 4 Điều 4 Nghị định số 98/2023/NĐ-CP). Đơn vị thấy lý do.",
       {.ink = Ink::soft});
  const std::string& reason = draft_of(at).reason;
  const bool lacking = at.state.asked && reason.empty();
  const auto typed =
      text_field(ui, "/reason", "Lý do tạm dừng", reason,
                 {.finding = lacking ? std::string_view("Ghi việc đang được xác minh.") : std::string_view(),
                  .required = true,
                  .rows = 3});
  if (typed.value) at.write("/draft/reason", *typed.value);
  Row row(ui);
  if (button(ui, "send", "Tạm dừng xét", {.kind = ButtonKind::primary})) {
    at.state.asked = true;
    if (reason.empty()) return ui.focus_place("/reason");
    Value note = Value::object();
    note.set("text", reason);
    perform(at, Act::suspension, std::move(note));
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

/// Rules a refusal may name: those that fail first, then those a person looks at, then all that were examined.
std::vector<const rules::Rule*> refusable(const rules::Report& report) {
  std::vector<const rules::Rule*> out;
  const auto add = [&](const rules::Rule* rule) {
    if (std::none_of(out.begin(), out.end(), [&](const rules::Rule* r) { return r->id == rule->id; }))
      out.push_back(rule);
  };
  for (const rules::Finding& finding : report.findings) add(finding.rule);
  for (const rules::Rule* rule : report.checklist) add(rule);
  for (const auto table : rules::catalogue())
    for (const rules::Rule& rule : table)
      if (std::find(report.examined.begin(), report.examined.end(), rule.id) != report.examined.end()) add(&rule);
  return out;
}

const rules::Rule* rule_named(const rules::Report& report, std::string_view id) {
  for (const rules::Rule* rule : refusable(report))
    if (rule->id == id) return rule;
  return nullptr;
}

void draw_refusal_fields(Appraising& at) {
  Ui& ui = at.ui;
  const records::ActDraft& draft = draft_of(at);
  const auto& names = base::Names<rules::RefusalClass>::rows;
  std::vector<std::string> class_names;
  for (const auto& row : names) class_names.push_back(alone(row.value));
  const std::vector<std::string_view> classes(class_names.begin(), class_names.end());
  const size_t current = draft.refusal_class ? static_cast<size_t>(*draft.refusal_class) : classes.size();
  const bool asked = at.state.asked;
  if (const auto choice =
          select(ui, "/refusal_class", "Loại lý do", classes, current,
                 {.finding = asked && !draft.refusal_class ? "Chọn loại lý do." : "", .required = true}))
    at.write("/draft/refusal_class", Value(names[*choice].word));
  const auto rules_here = refusable(at.report);
  std::vector<std::string> lines;
  size_t chosen = rules_here.size();
  for (const rules::Rule* rule : rules_here) {
    if (rule->id == draft.rule) chosen = lines.size();
    lines.push_back(std::string(rule->id) + " · " + std::string(rule->requirement));
  }
  const std::vector<std::string_view> choices(lines.begin(), lines.end());
  if (const auto choice =
          select(ui, "/rule", "Quy tắc chưa đạt", choices, chosen,
                 {.finding = asked && draft.rule.empty() ? "Chọn quy tắc chưa đạt." : "", .required = true})) {
    const rules::Rule* rule = rules_here[*choice];
    at.write("/draft/rule", Value(rule->id));
    if (!draft.refusal_class) at.write("/draft/refusal_class", Value(base::word(rule->refusal)));
  }
  if (const rules::Rule* rule = rule_named(at.report, draft.rule)) hint(ui, "Căn cứ: " + law::text(rule->citation));
  const auto typed = text_field(ui, "/reason", "Lý do gửi đơn vị", draft.reason,
                                {.finding = asked && draft.reason.empty() ? "Ghi lý do để đơn vị hiểu vì sao." : "",
                                 .required = true,
                                 .rows = 3});
  if (typed.value) at.write("/draft/reason", *typed.value);
  const auto& again = base::Names<records::Resubmission>::rows;
  const std::string way_names[] = {alone(again[0].value), alone(again[1].value)};
  const std::string_view ways[] = {way_names[0], way_names[1]};
  const size_t way = draft.resubmission ? static_cast<size_t>(*draft.resubmission) : std::size(ways);
  const bool unsaid = asked && !draft.resubmission;
  if (const auto choice =
          select(ui, "/resubmission", "Trường hợp này", ways, way,
                 {.finding = unsaid ? "Chọn đơn vị có được đề nghị lại hay không." : "", .required = true}))
    at.write("/draft/resubmission", Value(again[*choice].word));
}

void draw_refuse(Appraising& at) {
  Ui& ui = at.ui;
  Dialog dialog(ui, "refuse", "Không xét trường hợp này?", 620);
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Kết thúc xét trường hợp này. Đơn vị nhận loại lý do, quy tắc, điều khoản và lời giải thích.",
       {.ink = Ink::soft});
  draw_refusal_fields(at);
  Row row(ui);
  if (button(ui, "send", "Không xét", {.kind = ButtonKind::danger})) {
    const records::ActDraft& draft = draft_of(at);
    at.state.asked = true;
    if (!draft.refusal_class) return ui.focus_place("/refusal_class");
    const rules::Rule* rule = rule_named(at.report, draft.rule);
    if (!rule) return ui.focus_place("/rule");
    if (draft.reason.empty()) return ui.focus_place("/reason");
    if (!draft.resubmission) return ui.focus_place("/resubmission");
    Value note = Value::object();
    note.set("text", draft.reason);
    note.set("refusal_class", base::word(*draft.refusal_class));
    note.set("rule", rule->id);
    note.set("clause", law::text(rule->citation));
    note.set("resubmission", base::word(*draft.resubmission));
    perform(at, Act::refusal, std::move(note));
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

void draw_acts(Appraising& at) {
  if (app::pending_act(at.model, at.nomination.id))
    draw_busy(at);
  else
    draw_buttons(at);
}

constexpr std::string_view kActsName = "Việc có thể làm";

}  // namespace

size_t appraisal_acts(const app::Model& model, const app::Entry& entry) {
  if (app::pending_act(model, entry.id)) return 1;
  return static_cast<size_t>(
      std::count_if(std::begin(kActs), std::end(kActs), [&](Act act) { return app::may_perform(model, entry, act); }));
}

float appraisal_bar_height(Ui& ui) {
  const float line = ui.control_height() + 2 * kGapM + 2;  // with the edge above, and nothing to scroll
  return ui.phone() ? fitting_height(ui, "acts", line) + 1 : line;
}

void draw_appraisal_acts(Appraising& at, const Rect& bar) {
  Ui& ui = at.ui;
  ui.draw().AddRectFilled({bar.x, bar.y}, {bar.right(), bar.y + 1}, ui.theme().line.packed());
  Region acts(ui, "acts", {bar.x, bar.y + 1, bar.width, bar.height - 1},
              {.role = semantics::Role::region,
               .name = kActsName,
               .padding = ui.phone() ? kGapS : kGapM,
               .gap = kGapXs,
               .surface = true,
               .fits = true});
  draw_acts(at);
}

void draw_appraisal_acts_below(Appraising& at) {
  at.ui.open({.id = at.ui.id("acts below"), .role = semantics::Role::region, .name = std::string(kActsName)});
  hairline(at.ui);
  draw_acts(at);
  at.ui.close();
}

void draw_appraisal_dialogs(Appraising& at) {
  switch (at.state.asking) {
    case Asking::nothing: return;
    case Asking::to_return: return draw_return(at);
    case Asking::to_suspend: return draw_suspend(at);
    case Asking::to_refuse: return draw_refuse(at);
  }
}

}  // namespace tdkt::screens
