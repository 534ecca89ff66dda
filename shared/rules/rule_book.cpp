#include "shared/rules/rule_book.h"

#include <string_view>
#include <vector>

#include "shared/law/instruments.h"
#include "shared/rules/award_book.h"
#include "shared/rules/catalogue.h"

namespace tdkt::rules {
namespace {

constexpr std::string_view kIntroduction =
    "# Sổ quy tắc\n\n"
    "Tệp này được sinh ra từ bộ quy tắc của chương trình; không sửa bằng tay. Cột “Yêu cầu” là *tóm lược*, không phải "
    "lời văn của điều luật. Một quy tắc có nhiều hàng khi văn bản thay đổi hoặc khi áp dụng khác nhau; mỗi hàng ghi "
    "thời gian áp dụng, căn cứ, độ tin cậy và mức độ. “Phải sửa” chặn việc gửi; “Nên xem lại” cần một người xem và nêu "
    "lý do. Điều chưa đọc thì chỉ nhắc, không chặn. Văn bản quy định số cụ thể của tỉnh hoặc đơn vị được nhập làm dữ "
    "liệu; chưa nhập thì quy tắc ấy không áp dụng.\n";

struct Chapter {
  char letter;
  std::string_view title;
};

constexpr Chapter kChapters[] = {
    {'A', "Định danh, kỳ xét"},     {'B', "Điều kiện chung của người được đề nghị"},
    {'C', "Danh hiệu cá nhân"},     {'D', "Danh hiệu tập thể"},
    {'E', "Hình thức khen thưởng"}, {'F', "Thẩm quyền"},
    {'G', "Nội dung hồ sơ"},        {'H', "Hội đồng, lấy ý kiến, thời hạn"},
    {'I', "Đăng ký, thể thức"},
};

using Rows = std::vector<const Rule*>;

/// The rows of each id of a chapter, in the order of the ids.
std::vector<Rows> ids_of(char letter) {
  std::vector<Rows> ids;
  for (const auto table : catalogue())
    for (const Rule& rule : table) {
      if (rule.id[3] != letter) continue;
      size_t at = 0;
      while (at < ids.size() && ids[at].front()->id < rule.id) ++at;
      if (at == ids.size() || ids[at].front()->id != rule.id) ids.insert(ids.begin() + static_cast<long>(at), Rows{});
      ids[at].push_back(&rule);
    }
  return ids;
}

std::string text_of(const base::Period& period) {
  const std::string from = "từ " + period.from.display();
  return period.until ? from + " đến " + period.until->plus_days(-1).display() : from;
}

template <class E>
std::string words_of(law::SetOf<E> set) {
  std::string words;
  for (const auto& row : base::Names<E>::rows)
    if (set.names(row.value)) words += (words.empty() ? "" : ", ") + std::string(row.word);
  return words;
}

/// What sets a row apart from the others of its id: "CSTDCS, BK_T".
std::string scope_of(const Rule& rule) {
  std::string scope = words_of(rule.awards);
  for (const std::string& part : {words_of(rule.grounds), words_of(rule.phases)})
    if (!part.empty()) scope += (scope.empty() ? "" : "; ") + part;
  return scope;
}

std::string strictness_of(const Rule& rule) {
  if (rule.basis == RuleBasis::configuration) return "thử trên bộ quy tắc";
  if (rule.basis == RuleBasis::generator) return "thử trên văn bản sinh ra";
  if (!rule.check) return "người thẩm định xem";
  return std::string(base::display(rule.severity));
}

/// "chờ số của địa phương: …", "theo số của địa phương nếu có: …"; "" where no local number has a say.
std::string local_numbers_of(const Rule& rule) {
  std::string words = rule.parameter ? " · chờ số của địa phương: " + std::string(base::display(*rule.parameter)) : "";
  for (const auto& row : base::Names<records::Parameter>::rows)
    if (rule.takes.names(row.value)) words += " · theo số của địa phương nếu có: " + std::string(row.display);
  return words;
}

/// "từ … đến … · luật · văn bản · độ tin cậy · Phải sửa"
std::string row_in_words(const Rule& rule, bool with_scope) {
  const std::string scope = with_scope ? scope_of(rule) : "";
  std::string words = scope.empty() ? "" : scope + ": ";
  words += text_of(rule.in_force) + " · theo " + std::string(base::display(rule.governed_by)) + " · " +
           law::text(rule.citation) + " · " + std::string(base::display(rule.basis)) + ", " +
           std::string(base::display(rule.confidence)) + " (" + std::string(base::word(rule.confidence)) + ") · **" +
           strictness_of(rule) + "**";
  return words + local_numbers_of(rule);
}

bool scopes_differ(const Rows& rows) {
  for (const Rule* rule : rows)
    if (scope_of(*rule) != scope_of(*rows.front())) return true;
  return false;
}

std::string requirements_of(const Rows& rows) {
  std::string all;
  std::vector<std::string_view> said;
  for (const Rule* rule : rows) {
    bool is_new = true;
    for (const std::string_view one : said) is_new = is_new && one != rule->requirement;
    if (!is_new) continue;
    said.push_back(rule->requirement);
    all += (all.empty() ? "" : " ") + std::string(rule->requirement);
  }
  return all;
}

void append_chapter(std::string& book, const Chapter& chapter) {
  const auto ids = ids_of(chapter.letter);
  if (ids.empty()) return;
  book += "\n## " + std::string(1, chapter.letter) + ". " + std::string(chapter.title) + "\n\n";
  book +=
      "| Mã | Danh hiệu, hình thức | Yêu cầu (tóm lược) | Áp dụng · tính theo ngày nào · căn cứ · độ tin cậy · mức độ |\n";
  book += "|---|---|---|---|\n";
  for (const Rows& rows : ids) {
    const bool differ = scopes_differ(rows);
    std::string applied;
    for (const Rule* rule : rows) applied += (applied.empty() ? "" : "<br>") + row_in_words(*rule, differ);
    const std::string scope = differ ? "xem từng hàng" : scope_of(*rows.front());
    book += "| " + std::string(rows.front()->id) + " | " + (scope.empty() ? "mọi loại" : scope) + " | " +
            requirements_of(rows) + " | " + applied + " |\n";
  }
}

void append_texts(std::string& book) {
  book += "\n## Văn bản\n\n| Văn bản | Nội dung | Hiệu lực |\n|---|---|---|\n";
  for (const auto& row : base::Names<law::Instrument>::rows) {
    const law::InstrumentFacts& facts = law::facts_of(row.value);
    book +=
        "| " + std::string(row.display) + " | " + std::string(facts.title) + " | " + text_of(facts.in_force) + " |\n";
  }
}

}  // namespace

std::string rule_book_markdown() {
  std::string book(kIntroduction);
  for (const Chapter& chapter : kChapters) append_chapter(book, chapter);
  book += award_book_markdown();
  append_texts(book);
  return book;
}

}  // namespace tdkt::rules
