#include "client/screens/rule_book.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/capital.h"
#include "client/screens/filter.h"
#include "client/screens/rule_words.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/rules/catalogue.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using rules::Rule;

/// The letter of an id and what its rules are about.
struct Family {
  char letter;
  std::string_view title;
};
constexpr Family kFamilies[] = {
    {'A', "Trường hợp đề nghị và đối tượng"},
    {'B', "Điều kiện chung của người được đề nghị"},
    {'C', "Danh hiệu thi đua của cá nhân"},
    {'D', "Danh hiệu thi đua của tập thể"},
    {'E', "Hình thức khen thưởng, căn cứ, thành tích đã dùng"},
    {'F', "Thẩm quyền quyết định"},
    {'G', "Giấy tờ, báo cáo, minh chứng"},
    {'H', "Quy trình xét"},
    {'I', "Đăng ký và thể thức"},
};

bool is_shown(const Rule& rule, const RuleBookState& state, const std::string& folded, std::string_view wanted) {
  if (rule.id == wanted) return true;
  if (state.award && !rule.awards.admits(*state.award)) return false;
  if (state.confidence && rule.confidence != *state.confidence) return false;
  if (state.on && !rule.in_force.contains(*state.on)) return false;
  return matches(std::string(rule.id) + " " + std::string(rule.requirement) + " " + law::text(rule.citation), folded);
}

template <base::Named E>
void draw_choice(Ui& ui, std::string_view id, std::string_view label, std::string_view all, std::optional<E>& chosen,
                 float width) {
  std::vector<std::string> choices{std::string(all)};
  for (const auto& row : base::Names<E>::rows) choices.push_back(alone(row.value));
  const std::vector<std::string_view> names(choices.begin(), choices.end());
  const size_t at = chosen ? static_cast<size_t>(*chosen) + 1 : 0;
  if (const auto now = select(ui, id, label, names, at, {.max_width = width}))
    chosen = *now == 0 ? std::nullopt : std::optional(static_cast<E>(*now - 1));
}

void draw_filters(Ui& ui, RuleBookState& state) {
  if (const auto typed =
          search_field(ui, "words", "Tìm theo nội dung, số hiệu, điều khoản", state.words, ui.phone() ? 0 : 420);
      typed.value)
    state.words = *typed.value;
  Columns columns(ui, {2, 2, 1});
  draw_choice(ui, "award", "Danh hiệu, hình thức", "Tất cả", state.award, 0);
  columns.next();
  draw_choice(ui, "confidence", "Mức chắc chắn", "Tất cả", state.confidence, 0);
  columns.next();
  if (const auto day = date_field(ui, "on", "Có hiệu lực ngày", state.on); day.changed) state.on = day.value;
}

void draw_row(Ui& ui, const app::Model& model, const Rule& rule, size_t number, bool open, RuleBookState& state,
              Dispatch& dispatch) {
  const Strictness strictness = strictness_of(model, rule);
  std::string detail =
      std::string(rule.id) + " · " + law::text(rule.citation) + " · " + std::string(base::display(rule.confidence));
  if (!rule.in_force.contains(model.today())) detail += " · " + period_text(rule.in_force);
  if (const auto* read = confirmation_of(model, rule))
    detail += " · đã đối chiếu văn bản ngày " + read->read_on->display();
  // One id may stand in several rows, each for a period or a phase.
  const std::string id = std::string(rule.id) + (number == 0 ? std::string() : "." + std::to_string(number));
  const bool pressed = list_row(
      ui, id, {.title = rule.requirement, .detail = detail, .state = strictness.words, .tone = strictness.tone});
  const bool closed = open && draw_rule_card(ui, model, rule, id, state.card, dispatch);
  if (pressed || closed)
    dispatch(app::GoTo{{app::Screen::rule_book, {}, {}, open ? std::string() : std::string(rule.id)}});
}

void draw_family(Ui& ui, const app::Model& model, const Family& family, const std::vector<const Rule*>& shown,
                 RuleBookState& state, Dispatch& dispatch) {
  std::vector<const Rule*> rows;
  for (const Rule* rule : shown)
    if (rule->id[3] == family.letter) rows.push_back(rule);
  if (rows.empty()) return;
  base::sort_stably(rows, [](const Rule* a, const Rule* b) { return a->id < b->id; });
  heading(ui, 2, family.title);
  List list(ui, family.title);
  size_t number = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    number = i > 0 && rows[i]->id == rows[i - 1]->id ? number + 1 : 0;
    draw_row(ui, model, *rows[i], number, rows[i]->id == model.route.part, state, dispatch);
  }
}

}  // namespace

namespace {

/// The whole card comes into sight; of one taller than the page, its head.
void bring_into_sight(Ui& ui, const std::string& part, RuleBookState& state) {
  constexpr int kFramesToScroll = 3;
  if (state.led_to != part) {
    state.led_to = part;
    state.frames_to_head = part.empty() ? 0 : kFramesToScroll;
    if (!part.empty()) ui.focus_place(part + ".close");
  } else if (state.frames_to_head > 0 && --state.frames_to_head == 0) {
    ui.focus_place(part);
  }
  if (state.frames_to_head > 0) ui.again();
}

/// What stands beside the book: the local texts and, for who keeps it, the wording of the law.
void draw_doors(Ui& ui, const app::Model& model, Dispatch& dispatch) {
  Row row(ui);
  if (button(ui, "local_rules", "Quy định của địa phương", {.icon = Icon::file}))
    dispatch(app::GoTo{{app::Screen::local_rules, {}, {}, {}}});
  // A whole text is taken in by the program of the Sở.
  if (app::is_office(model) && app::may_keep(model, records::RecordKind::clauses) &&
      button(ui, "law_import", "Nhập lời văn điều luật", {.kind = ButtonKind::quiet, .icon = Icon::plus}))
    dispatch(app::GoTo{{app::Screen::law_import, {}, {}, {}}});
}

}  // namespace

void narrow_rule_book(const app::Model& model, RuleBookState& state, app::Narrowing& narrowing) {
  if (!state.dated) state.on = model.today();
  state.dated = true;
  narrowing.text("tim", state.words);
  narrowing.named("danh-hieu", state.award);
  narrowing.named("muc", state.confidence);
  narrowing.day("ngay", state.on, model.today());
}

void draw_rule_book(Ui& ui, const Rect& content, const app::Model& model, RuleBookState& state, Dispatch& dispatch) {
  if (!state.dated) state.on = model.today();
  state.dated = true;
  {
    Region page(ui, "rule_book", content, {.role = semantics::Role::main, .name = "Sổ luật", .max_width = 1000});
    heading(ui, 1, "Sổ luật");
    text(ui, "Mọi quy tắc mà chương trình dùng để xét, với nguồn và mức chắc chắn. Bấm một dòng để xem đầy đủ.",
         {.ink = Ink::soft});
    draw_doors(ui, model, dispatch);
    draw_filters(ui, state);
    bring_into_sight(ui, model.route.part, state);
    const std::string folded = base::fold(state.words);
    std::vector<const Rule*> shown;
    for (const auto& table : rules::catalogue())
      for (const Rule& rule : table)
        if (is_shown(rule, state, folded, model.route.part)) shown.push_back(&rule);
    text(ui, counted(static_cast<int64_t>(shown.size()), "quy tắc"), {.ink = Ink::soft});
    for (const Family& family : kFamilies) draw_family(ui, model, family, shown, state, dispatch);
    if (shown.empty()) text(ui, "Không có quy tắc nào khớp với điều kiện lọc.", {.ink = Ink::soft});
  }
  draw_rule_dialogs(ui, model, state.card, dispatch);
}

}  // namespace tdkt::screens
