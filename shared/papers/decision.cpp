#include <algorithm>

#include "shared/base/text.h"
#include "shared/papers/letterhead.h"
#include "shared/papers/nominee_table.h"
#include "shared/papers/papers.h"
#include "shared/papers/words.h"

// Quyết định of the Director of the Sở with its list, one that corrects or revokes an earlier one, and the Tờ trình of
// the Sở upwards.

namespace tdkt::papers {
namespace {

using records::Decision;
using records::Disposal;

bool revokes(const Decision& decision) { return decision.disposal == Disposal::revoked; }

const Decision* earlier_of(const rules::RecordSet& records, const Decision& decision) {
  const auto& id = revokes(decision) ? decision.revokes_id : decision.corrects_id;
  return id ? records.decision(*id) : nullptr;
}

std::string earlier_in_words(const Decision* earlier) {
  return cited("Quyết định", earlier ? earlier->number : std::string(),
               earlier ? earlier->signed_on : std::optional<base::Date>());
}

/// What it does, as it stands behind "Về việc".
std::string matter_of(const Decision& decision, const std::vector<Listed>& lines, const Decision* earlier) {
  if (revokes(decision)) return "hủy bỏ " + earlier_in_words(earlier);
  if (decision.corrects_id) return "đính chính " + earlier_in_words(earlier);
  return giving_in_words(lines) + " " + school_year_in_words(decision.school_year);
}

int64_t money_of(const Decision& decision) {
  int64_t sum = 0;
  for (const records::DecisionItem& item : decision.items) sum += item.bonus_vnd.value_or(0);
  return sum;
}

std::string capital(const std::string& words) {
  // The first letter of what these papers say is ASCII or đ.
  if (words.rfind("đ", 0) == 0) return "Đ" + words.substr(std::string_view("đ").size());
  return static_cast<char>(words[0] - 'a' + 'A') + words.substr(1);
}

std::string first_article(const Decision& decision, const std::vector<Listed>& lines, const Decision* earlier) {
  const Counts counts = counts_of(lines);
  const std::string who = nominees_in_words(counts.collectives, counts.individuals) + " (có danh sách kèm theo)";
  if (revokes(decision)) {
    std::string words = "Hủy bỏ " + earlier_in_words(earlier) + " đối với " + who;
    if (decision.revocation_ground) {
      const std::string ground(base::display(*decision.revocation_ground));
      words += ", vì" + ground.substr(ground.find(')') + 1) + " (điểm " + ground.substr(0, 1) +
               " khoản 2 Điều 93 Luật Thi đua, khen thưởng)";
    }
    if (!decision.reason.empty()) words += ". Lý do: " + decision.reason;
    return words + (words.back() == '.' ? "" : ".");
  }
  if (decision.corrects_id) return "Đính chính thông tin của " + who + " tại " + earlier_in_words(earlier) + ".";
  return capital(giving_in_words(lines)) + " " + school_year_in_words(decision.school_year) + " cho " + who + ".";
}

std::string article_on_money(const Decision& decision) {
  if (revokes(decision)) {
    std::string what;
    if (decision.recovers_certificate) what = "bằng, giấy chứng nhận, hiện vật khen thưởng";
    if (decision.recovers_money) what += (what.empty() ? "" : " và ") + std::string("tiền thưởng đã nhận");
    if (what.empty()) return {};
    const int64_t sum = decision.recovers_money ? money_of(decision) : 0;
    return "Thu hồi " + what + (sum > 0 ? " (tổng số: " + money(sum) + " đồng)" : "") + ".";
  }
  const int64_t sum = money_of(decision);
  if (sum == 0 || decision.corrects_id) return {};
  return "Tập thể, cá nhân có tên tại Điều 1 được nhận tiền thưởng theo quy định, mức của từng trường hợp ghi trong danh "
         "sách; tổng số tiền: " +
         money(sum) + " đồng.";
}

void append_article(Blocks& body, int& number, const std::string& text) {
  if (text.empty()) return;
  body.push_back(paragraph({{"Điều " + std::to_string(++number) + ". ", true}, {text}}));
}

std::string of_whom(const Letterhead& head) { return in_full("Sở Giáo dục và Đào tạo", head); }

Block list_of(const Decision& decision, std::vector<Listed> lines) {
  return nominee_table(std::move(lines), revokes(decision) ? "Thu hồi (đồng)" : "Tiền thưởng (đồng)", true);
}

void append_annex(const Decision& decision, const std::vector<Listed>& lines, const std::string& title,
                  const std::string& cited_paper, Blocks& annex) {
  annex.push_back(centred("DANH SÁCH", true));
  annex.push_back(centred(title, true));
  annex.push_back(centred("(Kèm theo " + cited_paper + ")", false, true));
  annex.push_back(list_of(decision, lines));
}

void append_bases(base::Date day, const Letterhead& head, Blocks& body) {
  for (const std::string& basis : legal_bases(day)) body.push_back(paragraph({{basis, false, true}}));
  body.push_back(paragraph(
      {{"Căn cứ " + dots(60) + " (văn bản quy định chức năng, nhiệm vụ của " + of_whom(head) + ");", false, true}}));
}

}  // namespace

Paper decision(const rules::RecordSet& records, const Decision& decision, base::Date today) {
  const base::Date day = decision.signed_on.value_or(today);
  const Letterhead head = letterhead_of(records, decision.unit_id, day);
  const auto lines = listed(decision);
  const Decision* earlier = earlier_of(records, decision);
  const std::string matter = matter_of(decision, lines, earlier);

  Paper paper = paper_of(head, decision.signed_on);
  paper.name = "Quyết định " + or_dots(decision.number, 6);
  paper.number = number_line(decision.number, "QĐ", head.code);
  paper.title = "QUYẾT ĐỊNH";
  paper.subject = "Về việc " + matter;
  Blocks& body = paper.body;
  body.push_back(centred("GIÁM ĐỐC " + base::upper(of_whom(head)), true));
  append_bases(day, head, body);
  body.push_back(paragraph({{"Theo đề nghị của Hội đồng Thi đua - Khen thưởng ngành Giáo dục.", false, true}}));
  body.push_back(centred("QUYẾT ĐỊNH:", true));
  body.back().paragraph.stays_with_next = true;
  int number = 0;
  append_article(body, number, first_article(decision, lines, earlier));
  append_article(body, number, article_on_money(decision));
  append_article(body, number,
                 "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, thủ trưởng các đơn vị có liên quan và "
                 "tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
  paper.recipients = {"Như Điều " + std::to_string(number), "Lưu: VT, VP"};
  paper.signatures = {{{{"GIÁM ĐỐC"}, "", decision.signer_name}}};
  append_annex(decision, lines, capital(matter),
               cited("Quyết định", decision.number, decision.signed_on) + " của Giám đốc " + of_whom(head),
               paper.annex);
  return paper;
}

Paper letter_upwards(const rules::RecordSet& records, const Decision& decision, base::Date today) {
  const base::Date day = decision.signed_on.value_or(today);
  const Letterhead head = letterhead_of(records, decision.unit_id, day);
  const auto lines = listed(decision);
  const Counts counts = counts_of(lines);
  const std::string to = decision.decided_by ? in_full(base::display(*decision.decided_by), head) : dots(40);
  const std::string matter = "đề nghị " + giving_in_words(lines) + " " + school_year_in_words(decision.school_year);

  Paper paper = paper_of(head, decision.signed_on);
  paper.name = "Tờ trình " + or_dots(decision.number, 6);
  paper.number = number_line(decision.number, "TTr", head.code);
  paper.title = "TỜ TRÌNH";
  paper.subject = "Về việc " + matter;
  paper.addressee = "Kính gửi: " + to;
  Blocks& body = paper.body;
  append_bases(day, head, body);
  body.push_back(
      paragraph("Trên cơ sở hồ sơ của các đơn vị và kết quả xét của Hội đồng Thi đua - Khen thưởng ngành Giáo dục, " +
                of_whom(head) + " kính trình " + to + " xem xét " + giving_in_words(lines) + " " +
                school_year_in_words(decision.school_year) + " cho " +
                nominees_in_words(counts.collectives, counts.individuals) + ", gồm:"));
  body.push_back(count_table(lines));
  body.push_back(paragraph("(Có danh sách kèm theo.) Kính đề nghị " + to + " xem xét, quyết định./."));
  paper.recipients = {"Như trên", "Lưu: VT, VP"};
  paper.signatures = {{{{"GIÁM ĐỐC"}, "", decision.signer_name}}};
  append_annex(decision, lines, capital(matter),
               cited("Tờ trình", decision.number, decision.signed_on) + " của " + of_whom(head), paper.annex);
  return paper;
}

Paper nominee_list(const rules::RecordSet& records, const Decision& decision, base::Date today) {
  const base::Date day = decision.signed_on.value_or(today);
  const Letterhead head = letterhead_of(records, decision.unit_id, day);
  const auto lines = listed(decision);
  const Counts counts = counts_of(lines);
  const bool upwards = decision.disposal == Disposal::forwarded;

  Paper paper = paper_of(head, decision.signed_on);
  paper.name = "Danh sách kèm " + std::string(upwards ? "Tờ trình " : "Quyết định ") + or_dots(decision.number, 6);
  paper.title = "DANH SÁCH";
  paper.subject = capital((upwards ? "đề nghị " : "") + matter_of(decision, lines, earlier_of(records, decision)));
  paper.body.push_back(
      centred("(Kèm theo " + cited(upwards ? "Tờ trình" : "Quyết định", decision.number, decision.signed_on) + ")",
              false, true));
  paper.body.push_back(list_of(decision, lines));
  paper.body.push_back(paragraph("Danh sách có " + nominees_in_words(counts.collectives, counts.individuals) + "./."));
  return paper;
}

}  // namespace tdkt::papers
