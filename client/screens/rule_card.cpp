#include "client/screens/rule_card.h"

#include "client/app/queries.h"
#include "client/screens/capital.h"
#include "client/screens/rule_words.h"
#include "client/screens/words.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/rules/check.h"
#include "shared/rules/local_parameters.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Confirmation;
using rules::Rule;

/// "{share}" stands for a fact of the case; in the book an ellipsis says so.
std::string pattern_text(std::string_view pattern) {
  std::string out;
  bool inside = false;
  for (const char letter : pattern) {
    if (letter == '{') out += "…";
    inside = letter == '{' || (inside && letter != '}');
    if (!inside && letter != '}') out += letter;
  }
  return out;
}

/// A sentence of nothing but facts of the case says nothing in the book.
void draw_pattern(Ui& ui, std::string_view label, std::string_view pattern) {
  const std::string words = pattern_text(pattern);
  if (base::word_count(words) > 1) fact(ui, label, words);
}

template <base::Named E>
std::string named(law::SetOf<E> set, std::string_view all) {
  if (set.empty()) return std::string(all);
  std::string out;
  for (const auto& row : base::Names<E>::rows)
    if (set.names(row.value)) out += (out.empty() ? "" : "; ") + std::string(row.display);
  return out;
}

std::string consequence(const app::Model& model, const Rule& rule) {
  const bool blocks = rule.severity == rules::Severity::error || confirmation_of(model, rule);
  return blocks ? "Không gửi, không quyết định được" : "Nhắc xem lại, người có trách nhiệm giải trình";
}

void draw_facts(Ui& ui, const app::Model& model, const Rule& rule) {
  Columns columns(ui, {1, 1});
  fact(ui, "Loại", alone(rule.basis));
  const auto* read = confirmation_of(model, rule);
  fact(ui, "Mức chắc chắn", read ? "Sở đã đối chiếu văn bản ngày " + read->read_on->display() : alone(rule.confidence));
  fact(ui, "Có hiệu lực", period_text(rule.in_force));
  fact(ui, "Xét theo", alone(rule.governed_by));
  fact(ui, "Ai kiểm tra", rule.check ? "Chương trình" : "Người thẩm định tự xem");
  columns.next();
  fact(ui, "Danh hiệu, hình thức", named(rule.awards, "Mọi danh hiệu, hình thức"));
  fact(ui, "Căn cứ", capital(named(rule.grounds, "mọi căn cứ")));
  fact(ui, "Hỏi", alone(rule.subject) + ", " + named(rule.phases, "ở mọi giai đoạn"));
  fact(ui, "Nếu không xét, loại lý do", alone(rule.refusal));
  if (rule.check) fact(ui, "Khi chưa đạt", consequence(model, rule));
}

/// Each local number that has a say in the row: what is in force for this unit, or that its text is awaited.
void draw_local_numbers(Ui& ui, const app::Model& model, const Rule& rule, Dispatch& dispatch) {
  if (waits_for_local_text(model, rule))
    notice(ui,
           "Chờ quy định địa phương: con số này chỉ tỉnh hoặc đơn vị đặt ra, chưa có văn bản nào được nhập nên quy tắc "
           "chưa áp dụng.",
           Tone::not_yet);
  for (const auto& row : base::Names<records::Parameter>::rows) {
    if (!rules::depends_on(rule, row.value)) continue;
    const auto* set = rules::regulation_on(model.records, row.value, app::own_unit_id(model), model.today());
    const std::string value = set ? rules::value_in_words(row.value, *set->value) + " (văn bản số " +
                                        set->instrument_number + ", từ " + set->from_on->display() + ")"
                                  : std::string("Chưa có văn bản");
    text(ui, row.display, {.style = {.size = Size::small}, .ink = Ink::soft, .max_width = 0});
    text(ui, value, {.max_width = 0});
    if (link(ui, std::string(row.word), "Xem quy định của địa phương", {.icon_after = Icon::chevron_right}))
      dispatch(app::GoTo{{app::Screen::local_rules, {}, {}, std::string(row.word)}});
  }
}

/// Only a warning that rests on a text can be raised by reading that text.
bool can_be_raised(const Rule& rule) {
  const bool on_a_text = rule.basis == rules::RuleBasis::law || rule.basis == rules::RuleBasis::plan;
  return rule.check && on_a_text && rule.severity == rules::Severity::warning;
}

void draw_confirmation(Ui& ui, const app::Model& model, const Rule& rule, RuleCardState& state, Dispatch& dispatch) {
  if (!can_be_raised(rule)) return;
  const Confirmation* read = confirmation_of(model, rule);
  const bool may_confirm = app::may_keep(model, records::RecordKind::confirmations);
  if (read) {
    std::string words = "Đã đối chiếu văn bản ngày " + read->read_on->display();
    if (!read->who.empty()) words += ", " + read->who;
    words += ". Từ đó cảnh báo này là điều bắt buộc.";
    if (!read->note.empty()) words += " " + read->note;
    notice(ui, words, Tone::accent);
  }
  if (!may_confirm) return;
  Row row(ui);
  if (read) {
    if (button(ui, "confirm.remove", "Thôi bắt buộc", {.kind = ButtonKind::quiet, .description = rule.id}))
      dispatch(app::EditField{read->id, "/removed", true});
  } else if (button(ui, "confirm", "Ghi đã đối chiếu văn bản", {.icon = Icon::check, .description = rule.id})) {
    state.confirmation = ConfirmationDraft{&rule, model.today(), {}, false};
  }
}

/// One record for each rule and text: whoever withdrew it or entered it before is followed, not doubled.
void keep(const app::Model& model, const ConfirmationDraft& draft, Dispatch& dispatch) {
  Confirmation row;
  row.id = records::confirmation_id(draft.rule->id, draft.rule->citation.instrument);
  row.unit_id = app::own_unit_id(model);
  row.rule = std::string(draft.rule->id);
  row.instrument = draft.rule->citation.instrument;
  row.read_on = draft.read_on;
  row.who = model.account ? model.account->display_name : std::string();
  row.note = base::tidy(draft.note);
  base::Value document = records::to_value(row);
  if (!app::entry_of(model, row.id))
    return dispatch(app::CreateRecord{records::RecordKind::confirmations, std::move(document)});
  app::EditMany edits;
  for (const std::string_view field : {"read_on", "who", "note", "removed"}) {
    const base::Value* value = document.find(field);
    edits.edits.push_back({row.id, "/" + std::string(field), value ? *value : base::Value()});
  }
  dispatch(std::move(edits));
}

void draw_confirmation_form(Ui& ui, const app::Model& model, RuleCardState& state, Dispatch& dispatch) {
  if (!state.confirmation) return;
  ConfirmationDraft& draft = *state.confirmation;
  Dialog dialog(ui, "confirmation", "Đã đối chiếu với văn bản?", 560);
  text(ui, law::text(draft.rule->citation), {.style = {.weight = Weight::medium}});
  text(ui, draft.rule->requirement);
  const bool wrong = !draft.read_on || *draft.read_on > model.today();
  const auto day = date_field(
      ui, "/read_on", "Ngày đọc văn bản", draft.read_on,
      {.finding = draft.asked && wrong ? std::string_view("Viết ngày đã đọc: hôm nay hoặc một ngày đã qua.") : "",
       .required = true});
  if (day.changed) draft.read_on = day.value;
  const auto note =
      text_field(ui, "/note", "Ghi chú", draft.note, {.hint = "Đọc ở đâu, có gì khác với tóm lược.", .rows = 2});
  if (note.value) draft.note = *note.value;
  hint(ui, "Từ lúc ghi, cảnh báo này thành điều bắt buộc với mọi đơn vị, ở máy chủ và trên mọi máy.");
  bool keep_it = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    keep_it = button(ui, "keep", "Ghi, và tính là bắt buộc", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  draft.asked = draft.asked || keep_it;
  if (keep_it && ui.lead_to_unread()) return;
  if (keep_it && wrong) return ui.focus_place("/read_on");
  if (keep_it) keep(model, draft, dispatch);
  if (keep_it || cancel) state.confirmation.reset();
}

}  // namespace

bool draw_rule_card(Ui& ui, const app::Model& model, const Rule& rule, const std::string& id, RuleCardState& state,
                    Dispatch& dispatch) {
  Card card(ui, kGapM, kGapS);
  {
    Scope scope(ui, id);
    draw_clause(ui, model, rule.citation, rule.requirement, state.clause, dispatch);
    draw_local_numbers(ui, model, rule, dispatch);
    draw_confirmation(ui, model, rule, state, dispatch);
    draw_pattern(ui, "Khi chưa đạt, chương trình viết", rule.sentence);
    draw_pattern(ui, "Cách làm cho đạt", rule.remedy);
    draw_facts(ui, model, rule);
  }
  return button(ui, id + ".close", "Thu gọn", {.kind = ButtonKind::quiet, .icon = Icon::chevron_up});
}

void draw_rule_dialogs(Ui& ui, const app::Model& model, RuleCardState& state, Dispatch& dispatch) {
  draw_confirmation_form(ui, model, state, dispatch);
  draw_clause_form(ui, model, state.clause, dispatch);
}

}  // namespace tdkt::screens
