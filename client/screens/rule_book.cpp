#include "client/screens/rule_book.h"

#include <algorithm>

#include "client/screens/filter.h"
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

const records::Regulation* regulation_for(const app::Model& model, records::Parameter parameter) {
  for (const auto& [id, row] : model.records.all<records::Regulation>()) {
    const bool set = row.parameter == parameter && row.value && row.from_on && !row.instrument_number.empty();
    if (set && base::Period{*row.from_on, row.until_on}.contains(model.today())) return &row;
  }
  return nullptr;
}

bool waits_for_local_text(const app::Model& model, const Rule& rule) {
  return rule.parameter && !regulation_for(model, *rule.parameter);
}

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
  std::vector<std::string_view> names{all};
  for (const auto& row : base::Names<E>::rows) names.push_back(row.display);
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

template <base::Named E>
std::string named(law::SetOf<E> set, std::string_view all) {
  if (set.empty()) return std::string(all);
  std::string out;
  for (const auto& row : base::Names<E>::rows)
    if (set.names(row.value)) out += (out.empty() ? "" : "; ") + std::string(row.display);
  return out;
}

std::string period_text(const base::Period& period) {
  std::string text = "từ " + period.from.display();
  if (period.until) text += " đến hết " + period.until->plus_days(-1).display();
  return text;
}

void draw_facts(Ui& ui, const Rule& rule) {
  Columns columns(ui, {1, 1});
  fact(ui, "Nguồn", law::text(rule.citation));
  fact(ui, "Loại", base::display(rule.basis));
  fact(ui, "Mức chắc chắn", base::display(rule.confidence));
  fact(ui, "Có hiệu lực", period_text(rule.in_force));
  fact(ui, "Xét theo", base::display(rule.governed_by));
  columns.next();
  fact(ui, "Danh hiệu, hình thức", named(rule.awards, "mọi danh hiệu, hình thức"));
  fact(ui, "Căn cứ", named(rule.grounds, "mọi căn cứ"));
  fact(ui, "Hỏi", std::string(base::display(rule.subject)) + ", " + named(rule.phases, "ở mọi giai đoạn"));
  fact(ui, "Nếu không xét, loại lý do", base::display(rule.refusal));
  fact(ui, "Ai kiểm tra", rule.check ? "chương trình" : "người thẩm định tự xem");
  fact(ui, "Khi chưa đạt",
       rule.severity == rules::Severity::error ? "không gửi, không quyết định được"
                                               : "nhắc xem lại, người có trách nhiệm giải trình");
}

/// True when it is to be closed. The button at its foot is where an address leads, so that all of it comes into sight.
bool draw_open(Ui& ui, const app::Model& model, const Rule& rule, const std::string& id) {
  Card card(ui, kGapM, kGapS);
  text(ui, rule.requirement, {.style = {.weight = Weight::medium}, .max_width = 0});
  if (waits_for_local_text(model, rule))
    notice(
        ui,
        "Chưa áp dụng: chờ quy định địa phương. Con số này chỉ tỉnh hoặc đơn vị đặt ra; chưa có văn bản nào được nhập.",
        Tone::not_yet);
  else if (rule.parameter) {
    const auto* set = regulation_for(model, *rule.parameter);
    fact(ui, base::display(*rule.parameter), std::to_string(*set->value) + " (" + set->instrument_number + ")");
  }
  hint(ui, "Tóm lược, không phải nguyên văn của luật.");
  if (!rule.sentence.empty()) fact(ui, "Khi chưa đạt, chương trình viết", pattern_text(rule.sentence));
  if (!rule.remedy.empty()) fact(ui, "Cách làm cho đạt", pattern_text(rule.remedy));
  draw_facts(ui, rule);
  return button(ui, id + ".close", "Thu gọn", {.kind = ButtonKind::quiet, .icon = Icon::chevron_up});
}

void draw_row(Ui& ui, const app::Model& model, const Rule& rule, size_t number, bool open, Dispatch& dispatch) {
  const bool local = waits_for_local_text(model, rule);
  const bool by_person = rule.check == nullptr, blocks = rule.severity == rules::Severity::error;
  const std::string detail =
      std::string(rule.id) + " · " + law::text(rule.citation) + " · " + std::string(base::display(rule.confidence));
  const std::string_view state = local       ? "Chưa áp dụng: chờ quy định địa phương"
                                 : by_person ? "Người thẩm định tự xem"
                                 : blocks    ? "Bắt buộc"
                                             : "Nhắc xem lại";
  const Tone tone = local || by_person ? Tone::not_yet : blocks ? Tone::accent : Tone::look_again;
  // One id may stand in several rows, each for a period or a phase.
  const std::string id = std::string(rule.id) + (number == 0 ? std::string() : "." + std::to_string(number));
  const bool pressed = list_row(ui, id, {.title = rule.requirement, .detail = detail, .state = state, .tone = tone});
  const bool closed = open && draw_open(ui, model, rule, id);
  if (pressed || closed)
    dispatch(app::GoTo{{app::Screen::rule_book, {}, {}, open ? std::string() : std::string(rule.id)}});
}

void draw_family(Ui& ui, const app::Model& model, const Family& family, const std::vector<const Rule*>& shown,
                 Dispatch& dispatch) {
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
    draw_row(ui, model, *rows[i], number, rows[i]->id == model.route.part, dispatch);
  }
}

}  // namespace

void draw_rule_book(Ui& ui, const Rect& content, const app::Model& model, RuleBookState& state, Dispatch& dispatch) {
  if (!state.dated) state.on = model.today();
  state.dated = true;
  Region page(ui, "rule_book", content, {.role = semantics::Role::main, .name = "Sổ luật", .max_width = 1000});
  heading(ui, 1, "Sổ luật");
  text(ui, "Mọi quy tắc mà chương trình dùng để xét, với nguồn và mức chắc chắn. Bấm một dòng để xem đầy đủ.",
       {.ink = Ink::soft});
  draw_filters(ui, state);
  if (state.led_to != model.route.part) {
    state.led_to = model.route.part;
    if (!state.led_to.empty()) ui.focus_place(state.led_to + ".close");
  }
  const std::string folded = base::fold(state.words);
  std::vector<const Rule*> shown;
  for (const auto& table : rules::catalogue())
    for (const Rule& rule : table)
      if (is_shown(rule, state, folded, model.route.part)) shown.push_back(&rule);
  text(ui, counted(static_cast<int64_t>(shown.size()), "quy tắc"), {.ink = Ink::soft});
  for (const Family& family : kFamilies) draw_family(ui, model, family, shown, dispatch);
  if (shown.empty()) text(ui, "Không có quy tắc nào khớp với điều kiện lọc.", {.ink = Ink::soft});
}

}  // namespace tdkt::screens
