#include "client/screens/local_rules.h"

#include <vector>

#include "client/app/queries.h"
#include "client/screens/record_form.h"
#include "client/screens/rule_words.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Parameter;
using records::Regulation;

bool is_for_sector(const app::Model& model) { return rules::is_of_the_office(model.records, app::own_unit_id(model)); }

bool may_set(const app::Model& model, Parameter parameter) {
  return app::may_keep(model, records::RecordKind::regulations) &&
         (is_for_sector(model) || rules::facts_of(parameter).of_units);
}

/// The text in force today; one about a single award where there is none about all.
const Regulation* in_force(const app::Model& model, Parameter parameter) {
  const base::Id unit = app::own_unit_id(model);
  if (const auto* set = rules::regulation_on(model.records, parameter, unit, model.today())) return set;
  if (!rules::facts_of(parameter).by_award) return nullptr;
  for (const auto& row : base::Names<law::Award>::rows)
    if (const auto* set = rules::regulation_on(model.records, parameter, unit, model.today(), row.value)) return set;
  return nullptr;
}

std::string value_of(const Regulation& row) {
  std::string out = row.value ? rules::value_in_words(*row.parameter, *row.value) : std::string("(chưa ghi giá trị)");
  if (row.award) out += ", riêng " + std::string(base::display(*row.award));
  return out;
}

std::string text_of(const app::Model& model, const Regulation& row) {
  std::string out = "Số " + row.instrument_number;
  if (row.issued_on) out += " ngày " + row.issued_on->display();
  return out + " · " + app::unit_name(model, row.unit_id);
}

/// The first day on which a later text of the same owner about the same awards takes its place, or its own end.
std::optional<base::Date> end_of(const app::Model& model, const Regulation& row) {
  std::optional<base::Date> end = row.until_on;
  for (const auto& [id, later] : model.records.all<Regulation>()) {
    const bool same = later.parameter == row.parameter && later.unit_id == row.unit_id && later.award == row.award;
    if (!same || later.removed || !later.from_on || !row.from_on || *later.from_on <= *row.from_on) continue;
    if (!end || *later.from_on < *end) end = later.from_on;
  }
  return end;
}

std::string who_entered(const app::Model& model, const Regulation& row) {
  const app::Entry* entry = app::entry_of(model, row.id);
  if (!entry || entry->saved_by.empty()) return {};
  return entry->saved_by + " ghi lúc " + moment(entry->saved_at, clock_day(model));
}

/// Own texts and those of the Sở; at the Sở, those of every unit. Own first, then the latest first.
std::vector<const Regulation*> history_of(const app::Model& model, Parameter parameter) {
  const base::Id own = app::own_unit_id(model);
  std::vector<const Regulation*> rows;
  for (const auto& [id, row] : model.records.all<Regulation>())
    if (row.parameter == parameter && (is_for_sector(model) || rules::concerns(model.records, row, own)))
      rows.push_back(&row);
  base::sort_stably(rows, [&](const Regulation* a, const Regulation* b) {
    if ((a->unit_id == own) != (b->unit_id == own)) return a->unit_id == own;
    if (!(a->unit_id == b->unit_id)) return a->unit_id < b->unit_id;
    if (a->from_on != b->from_on) return a->from_on && b->from_on && *a->from_on > *b->from_on;
    return b->id < a->id;
  });
  return rows;
}

RegulationDraft draft_of(const Regulation& row) {
  RegulationDraft draft{row.id,        *row.parameter,        {},       row.from_on, std::nullopt,
                        row.issued_on, row.instrument_number, row.award};
  if (row.value) draft.value = std::to_string(*row.value);
  if (row.until_on) draft.last_on = row.until_on->plus_days(-1);
  return draft;
}

void draw_past(Ui& ui, const app::Model& model, const Regulation& row, const Regulation* now, LocalRulesState& state,
               Dispatch& dispatch) {
  Scope scope(ui, row.id.text());
  hairline(ui);
  std::string title = value_of(row);
  if (row.from_on) title += ", " + period_text({*row.from_on, end_of(model, row)});
  text(ui, title, {.style = {.weight = Weight::medium}, .max_width = 0});
  std::string detail = text_of(model, row);
  if (const std::string who = who_entered(model, row); !who.empty()) detail += " · " + who;
  text(ui, detail, {.style = {.size = Size::small}, .ink = Ink::soft, .max_width = 0});
  widgets::Row line(ui);
  if (row.removed)
    chip(ui, "Nhập nhầm, không tính", Tone::not_yet);
  else if (&row == now)
    chip(ui, "Đang áp dụng", Tone::fine);
  if (!(row.unit_id == app::own_unit_id(model)) || !may_set(model, *row.parameter)) return;
  if (row.removed) {
    if (button(ui, "restore", "Dùng lại", {.kind = ButtonKind::quiet, .description = title}))
      dispatch(app::EditField{row.id, "/removed", base::Value()});
    return;
  }
  if (button(ui, "correct", "Sửa", {.kind = ButtonKind::quiet, .icon = Icon::pencil, .description = title}))
    state.draft = draft_of(row);
  if (button(ui, "remove", "Bỏ vì nhập nhầm", {.kind = ButtonKind::quiet, .description = title}))
    dispatch(app::EditField{row.id, "/removed", true});
}

std::vector<const rules::Rule*> rules_of(Parameter parameter) {
  std::vector<const rules::Rule*> rows;
  for (const auto& table : rules::catalogue())
    for (const rules::Rule& rule : table)
      if (rules::depends_on(rule, parameter) && (rows.empty() || rows.back()->id != rule.id)) rows.push_back(&rule);
  return rows;
}

void draw_rules(Ui& ui, Parameter parameter, Dispatch& dispatch) {
  for (const rules::Rule* rule : rules_of(parameter)) {
    text(ui, rule->requirement, {.ink = Ink::soft});
    if (link(ui, std::string(rule->id), "Xem quy tắc " + std::string(rule->id) + " trong Sổ luật",
             {.icon_after = Icon::chevron_right}))
      open_rule(dispatch, rule->id);
  }
}

/// True when it is to be closed.
bool draw_open(Ui& ui, const app::Model& model, Parameter parameter, const Regulation* now, LocalRulesState& state,
               Dispatch& dispatch) {
  Scope scope(ui, base::word(parameter));
  Card card(ui, kGapM, kGapS);
  draw_rules(ui, parameter, dispatch);
  const auto rows = history_of(model, parameter);
  if (rows.empty())
    notice(ui, "Chưa có văn bản nào được nhập. Quy tắc này chưa áp dụng, hoặc áp dụng theo mức chung của luật.",
           Tone::not_yet);
  for (const Regulation* row : rows) draw_past(ui, model, *row, now, state, dispatch);
  if (!may_set(model, parameter)) hint(ui, "Điều này do Sở đặt cho toàn ngành.");
  widgets::Row line(ui);
  if (may_set(model, parameter) && button(ui, "new", "Nhập văn bản mới", {.kind = ButtonKind::primary})) {
    state.draft = RegulationDraft{};
    state.draft->parameter = parameter;
  }
  return button(ui, "close", "Thu gọn", {.kind = ButtonKind::quiet, .icon = Icon::chevron_up});
}

void draw_parameter(Ui& ui, const app::Model& model, Parameter parameter, LocalRulesState& state, Dispatch& dispatch) {
  const Regulation* now = in_force(model, parameter);
  const std::string_view word = base::word(parameter);
  const std::string value = now ? value_of(*now) : std::string("Chưa có văn bản");
  const std::string detail = now ? text_of(model, *now) + " · từ " + now->from_on->display()
                                 : "Dùng cho quy tắc " + std::string(rules_of(parameter).front()->id);
  const bool open = model.route.part == word;
  const bool pressed = list_row(
      ui, word,
      {.title = base::display(parameter), .detail = detail, .state = value, .tone = now ? Tone::fine : Tone::not_yet});
  const bool closed = open && draw_open(ui, model, parameter, now, state, dispatch);
  if (pressed || closed)
    dispatch(app::GoTo{{app::Screen::local_rules, {}, {}, open ? std::string() : std::string(word)}});
}

}  // namespace

void draw_local_rules(Ui& ui, const Rect& content, const app::Model& model, LocalRulesState& state,
                      Dispatch& dispatch) {
  {
    Region page(ui, "local_rules", content,
                {.role = semantics::Role::main, .name = "Quy định của địa phương", .max_width = 1000});
    heading(ui, 1, "Quy định của địa phương");
    const std::string_view whose = is_for_sector(model)
                                       ? "Nhập theo văn bản của tỉnh, của Sở; áp dụng cho toàn ngành."
                                       : "Văn bản của Sở áp dụng cho toàn ngành; đơn vị nhập quy chế của mình.";
    text(ui,
         "Những con số mà luật để cho địa phương hoặc đơn vị đặt. Chưa có văn bản thì quy tắc ấy không áp dụng. " +
             std::string(whose),
         {.ink = Ink::soft});
    {
      List list(ui, "Các điều do địa phương quy định");
      for (const auto& row : base::Names<Parameter>::rows) draw_parameter(ui, model, row.value, state, dispatch);
    }
    draw_campaigns(ui, model, state.campaigns);
    if (state.led_to != model.route.part) {
      state.led_to = model.route.part;
      if (!state.led_to.empty()) ui.focus_place("close");
    }
  }
  draw_regulation_form(ui, model, state.draft, dispatch);
  draw_campaign_form(ui, model, state.campaigns, dispatch);
}

}  // namespace tdkt::screens
