#include <algorithm>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/words.h"
#include "shared/rules/rule.h"

// The acts at the foot of the appraisal screen and the questions they ask first.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using workflow::Act;
using Asking = AppraisalState::Asking;

constexpr Act kActs[] = {Act::reception,  Act::acceptance, Act::return_for_completion,
                         Act::suspension, Act::resumption, Act::refusal};

bool is_written(const PinnedComment& comment) { return !comment.text.empty(); }

std::string looked_at_text(const AppraisalNotes& notes) {
  if (notes.looked_at.empty()) return {};
  std::string text = "Đã tự xem:";
  for (const std::string& id : notes.looked_at) text += " " + id;
  return text + ".";
}

void perform(Appraising& at, Act act, Value note) {
  at.dispatch(app::Perform{at.nomination.id, act, std::move(note)});
  at.state.asking = Asking::nothing;
  at.state.asked = false;
  at.state.reason.clear();
}

void ask(Appraising& at, Asking what) {
  at.state.asking = what;
  at.state.asked = false;
}

/// Says what the acceptance would leave open; nothing is forbidden here, the appraiser answers for it.
std::string open_points(const Appraising& at) {
  const auto failing = std::count_if(at.report.findings.begin(), at.report.findings.end(),
                                     [](const rules::Finding& f) { return tone_of(f) == Tone::must_fix; });
  size_t unticked = 0;
  for (const rules::Rule* rule : at.report.checklist) unticked += at.notes.looked_at.count(std::string(rule->id)) == 0;
  if (failing > 0) return "còn " + std::to_string(failing) + " điểm chưa đạt";
  if (unticked > 0) return "còn " + std::to_string(unticked) + " mục phải tự xem";
  return {};
}

void draw_busy(Appraising& at) {
  text(at.ui, at.model.online ? "Đang ghi vào hồ sơ…" : "Đang không có mạng. Việc này sẽ gửi khi có mạng.",
       {.ink = Ink::soft});
}

void draw_buttons(Appraising& at) {
  Ui& ui = at.ui;
  Row row(ui);
  const auto may = [&](Act act) { return app::may_perform(at.model, at.entry, act); };
  const auto press = [&](Act act, ButtonKind kind) {
    return may(act) && button(ui, base::word(act), base::display(act), {.kind = kind});
  };
  if (press(Act::reception, ButtonKind::primary)) perform(at, Act::reception, {});
  if (press(Act::resumption, ButtonKind::primary)) perform(at, Act::resumption, {});
  if (press(Act::return_for_completion, ButtonKind::secondary)) ask(at, Asking::to_return);
  if (press(Act::suspension, ButtonKind::secondary)) ask(at, Asking::to_suspend);
  if (press(Act::refusal, ButtonKind::danger)) ask(at, Asking::to_refuse);
  if (!may(Act::acceptance)) return;
  const std::string open = open_points(at);
  const float words = open.empty() ? 0.0f : ui.measure(open, {.size = Size::small}) + kGapS;
  const float width = button_width(ui, base::display(Act::acceptance), {.kind = ButtonKind::primary});
  if (!ui.phone()) row.to_the_right(words + width);
  if (!open.empty()) text(ui, open, {.style = {.size = Size::small}, .ink = Ink::look_again});
  if (press(Act::acceptance, ButtonKind::primary)) {
    Value note;
    if (const std::string seen = looked_at_text(at.notes); !seen.empty()) {
      note = Value::object();
      note.set("text", seen);
    }
    perform(at, Act::acceptance, std::move(note));
  }
}

Value return_note(const AppraisalNotes& notes) {
  Value note = Value::object();
  if (!notes.general.empty()) note.set("text", notes.general);
  Value& list = note.set("comments", Value::array());
  for (const PinnedComment& comment : notes.comments) {
    if (!is_written(comment)) continue;
    Value& row = list.push(Value::object());
    row.set("id", comment.id.text());
    row.set("place", comment.place);
    row.set("text", comment.text);
  }
  return note;
}

void draw_return(Appraising& at) {
  Ui& ui = at.ui;
  Dialog dialog(ui, "return", "Trả lại để bổ sung?", 620);
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Đơn vị nhận tất cả ý kiến một lần, sửa rồi gửi lại. Ý kiến gắn vào mục nào thì hiện ngay tại mục đó.",
       {.ink = Ink::soft});
  const auto& comments = at.notes.comments;
  const auto written = std::count_if(comments.begin(), comments.end(), is_written);
  for (const PinnedComment& comment : comments)
    if (is_written(comment)) fact(ui, comment.label, comment.text);
  if (written == 0) hint(ui, "Chưa có ý kiến nào gắn vào mục. Bấm hình lời thoại bên phải một mục để góp ý về mục đó.");
  const bool nothing = written == 0 && at.notes.general.empty();
  const auto typed = text_field(
      ui, "/general", "Ý kiến chung", at.notes.general,
      {.finding = at.state.asked && nothing ? std::string_view("Cần ít nhất một ý kiến để đơn vị biết phải bổ sung gì.")
                                            : std::string_view(),
       .rows = 3});
  if (typed.value) at.notes.general = *typed.value;
  Row row(ui);
  if (button(ui, "send", "Trả lại để bổ sung", {.kind = ButtonKind::primary})) {
    at.state.asked = true;
    if (nothing) return ui.focus_place("/general");
    perform(at, Act::return_for_completion, return_note(at.notes));
    at.notes.comments.clear();
    at.notes.general.clear();
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

void draw_suspend(Appraising& at) {
  Ui& ui = at.ui;
  Dialog dialog(ui, "suspend", "Tạm dừng xét trường hợp này?");
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Tạm dừng khi đang có việc cần xác minh (khoản 4 Điều 4 Nghị định số 98/2023/NĐ-CP). Đơn vị thấy lý do.",
       {.ink = Ink::soft});
  const bool lacking = at.state.asked && at.state.reason.empty();
  const auto typed =
      text_field(ui, "/reason", "Lý do tạm dừng", at.state.reason,
                 {.finding = lacking ? std::string_view("Ghi việc đang được xác minh.") : std::string_view(),
                  .required = true,
                  .rows = 3});
  if (typed.value) at.state.reason = *typed.value;
  Row row(ui);
  if (button(ui, "send", "Tạm dừng xét", {.kind = ButtonKind::primary})) {
    at.state.asked = true;
    if (at.state.reason.empty()) return ui.focus_place("/reason");
    Value note = Value::object();
    note.set("text", at.state.reason);
    perform(at, Act::suspension, std::move(note));
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

/// Rules a refusal may name: those that fail first.
std::vector<const rules::Rule*> refusable(const rules::Report& report) {
  std::vector<const rules::Rule*> out;
  const auto add = [&](const rules::Rule* rule) {
    if (std::none_of(out.begin(), out.end(), [&](const rules::Rule* r) { return r->id == rule->id; }))
      out.push_back(rule);
  };
  for (const rules::Finding& finding : report.findings) add(finding.rule);
  for (const rules::Rule* rule : report.checklist) add(rule);
  return out;
}

void draw_refusal_fields(Appraising& at) {
  Ui& ui = at.ui;
  AppraisalState& state = at.state;
  std::vector<std::string_view> classes;
  for (const auto& row : base::Names<rules::RefusalClass>::rows) classes.push_back(row.display);
  const bool no_class = state.refusal_class >= classes.size();
  if (const auto choice =
          select(ui, "/refusal_class", "Loại lý do", classes, state.refusal_class,
                 {.finding = state.asked && no_class ? std::string_view("Chọn loại lý do.") : "", .required = true}))
    state.refusal_class = *choice;
  const auto rules_here = refusable(at.report);
  std::vector<std::string> lines{"Không nêu quy tắc cụ thể"};
  size_t chosen = 0;
  for (const rules::Rule* rule : rules_here) {
    if (rule->id == state.refusal_rule) chosen = lines.size();
    lines.push_back(std::string(rule->id) + " · " + std::string(rule->requirement));
  }
  const std::vector<std::string_view> choices(lines.begin(), lines.end());
  if (const auto choice = select(ui, "/rule", "Quy tắc chưa đạt", choices, chosen)) {
    state.refusal_rule = *choice == 0 ? std::string() : std::string(rules_here[*choice - 1]->id);
    if (*choice > 0 && no_class) state.refusal_class = static_cast<size_t>(rules_here[*choice - 1]->refusal);
  }
  const bool lacking = state.asked && state.reason.empty();
  const auto typed = text_field(
      ui, "/reason", "Lý do gửi đơn vị", state.reason,
      {.finding = lacking ? std::string_view("Ghi lý do để đơn vị hiểu vì sao.") : "", .required = true, .rows = 3});
  if (typed.value) state.reason = *typed.value;
}

void draw_refuse(Appraising& at) {
  Ui& ui = at.ui;
  AppraisalState& state = at.state;
  Dialog dialog(ui, "refuse", "Không xét trường hợp này?", 620);
  if (dialog.dismissed()) return ask(at, Asking::nothing);
  text(ui, "Kết thúc xét trường hợp này. Đơn vị nhận loại lý do, quy tắc và lời giải thích.", {.ink = Ink::soft});
  draw_refusal_fields(at);
  Row row(ui);
  if (button(ui, "send", "Không xét", {.kind = ButtonKind::danger})) {
    state.asked = true;
    const auto& classes = base::Names<rules::RefusalClass>::rows;
    if (state.refusal_class >= std::size(classes)) return ui.focus_place("/refusal_class");
    if (state.reason.empty()) return ui.focus_place("/reason");
    Value note = Value::object();
    note.set("text", state.reason);
    note.set("refusal_class", classes[state.refusal_class].word);
    if (!state.refusal_rule.empty()) note.set("rule", state.refusal_rule);
    perform(at, Act::refusal, std::move(note));
  }
  if (button(ui, "cancel", "Để sau")) ask(at, Asking::nothing);
}

}  // namespace

bool has_appraisal_acts(const app::Model& model, const app::Entry& entry) {
  return app::pending_act(model, entry.id) ||
         std::any_of(std::begin(kActs), std::end(kActs), [&](Act act) { return app::may_perform(model, entry, act); });
}

void draw_appraisal_acts(Appraising& at, const Rect& bar) {
  Ui& ui = at.ui;
  ui.draw().AddRectFilled({bar.x, bar.y}, {bar.right(), bar.y + 1}, ui.theme().line.packed());
  Region acts(ui, "acts", {bar.x, bar.y + 1, bar.width, bar.height - 1},
              {.role = semantics::Role::region, .name = "Việc có thể làm", .padding = kGapM, .surface = true});
  if (app::pending_act(at.model, at.nomination.id))
    draw_busy(at);
  else
    draw_buttons(at);
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
