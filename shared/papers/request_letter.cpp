#include "shared/papers/letterhead.h"
#include "shared/papers/nominee_table.h"
#include "shared/papers/papers.h"
#include "shared/papers/words.h"

// Tờ trình đề nghị khen thưởng, Mẫu số 01 of Nghị định 98/2023/NĐ-CP, and the list that goes with it.

namespace tdkt::papers {
namespace {

using records::Dossier;
using records::RequestLetter;

base::Date day_of(const Dossier& dossier, base::Date today) { return dossier.request_letter.signed_on.value_or(today); }

std::string subject_of(const Dossier& dossier, const std::vector<Listed>& lines) {
  return "Về việc đề nghị " + giving_in_words(lines) + " " + school_year_in_words(dossier.school_year);
}

std::string addressee_of(const RequestLetter& letter, const Letterhead& head) {
  return letter.addressee ? addressee_in_words(*letter.addressee, head) : dots(40);
}

/// "Hội đồng … họp ngày …, có mặt 8/11 thành viên"; what was not written is left to the hand.
std::string council_sentence(const Dossier& dossier) {
  const records::Minutes& minutes = dossier.minutes;
  const auto number = [](const std::optional<int64_t>& count) { return count ? count_in_words(*count) : dots(6); };
  return "Hội đồng thi đua, khen thưởng của đơn vị đã họp xét " + day_in_words(minutes.held_on) + " (" +
         cited("Biên bản", minutes.number, minutes.held_on) + "), có mặt " + number(minutes.present_count) + "/" +
         number(minutes.member_count) + " thành viên.";
}

/// What was made public in the unit, where a record says so.
void add_publications(const rules::RecordSet& records, const Dossier& dossier, Blocks& body) {
  for (const auto& [id, publication] : records.all<records::Publication>()) {
    if (publication.dossier_id != dossier.id || publication.kind != records::PublicationKind::in_unit) continue;
    body.push_back(paragraph("Danh sách đã được công khai tại " + or_dots(publication.channel) + " từ " +
                             day_in_words(publication.from_on) + " đến hết " + day_in_words(publication.last_on) +
                             "."));
  }
}

Signature signature_of(const RequestLetter& letter, const Letterhead& head) {
  return {signing_lines(letter.signer_title, head.head_title), "", letter.signer_name};
}

}  // namespace

Paper request_letter(const rules::RecordSet& records, const Dossier& dossier, base::Date today) {
  const RequestLetter& letter = dossier.request_letter;
  const base::Date day = day_of(dossier, today);
  const Letterhead head = letterhead_of(records, dossier.unit_id, day);
  const auto lines = listed(records, dossier, day);
  const Counts counts = counts_of(lines);
  const std::string to = addressee_of(letter, head);

  Paper paper = paper_of(head, letter.signed_on);
  paper.name = "Tờ trình " + or_dots(letter.number, 6);
  paper.number = number_line(letter.number, "TTr", head.code);
  paper.title = "TỜ TRÌNH";
  paper.subject = subject_of(dossier, lines);
  paper.addressee = "Kính gửi: " + to;
  for (const std::string& basis : legal_bases(day)) paper.body.push_back(paragraph({{basis, false, true}}));
  paper.body.push_back(
      paragraph({{"Căn cứ " + dots(60) + " (văn bản quy định chức năng, nhiệm vụ của đơn vị);", false, true}}));
  const std::string merit = letter.merit_type ? std::string(base::display(*letter.merit_type)) : dots(30);
  paper.body.push_back(paragraph(council_sentence(dossier)));
  add_publications(records, dossier, paper.body);
  paper.body.push_back(
      paragraph(head.name + " kính trình " + to + " xem xét, quyết định theo thẩm quyền hoặc trình cấp có thẩm quyền " +
                giving_in_words(lines) + " " + school_year_in_words(dossier.school_year) + " (loại hình: " + merit +
                ") cho " + nominees_in_words(counts.collectives, counts.individuals) + ", gồm:"));
  paper.body.push_back(count_table(lines));
  paper.body.push_back(
      paragraph("Kèm theo Tờ trình: danh sách đề nghị, biên bản họp xét, báo cáo thành tích và minh chứng; " +
                (letter.copy_count ? count_in_words(*letter.copy_count) : dots(6)) + " bộ."));
  paper.body.push_back(paragraph("Kính đề nghị " + to + " xem xét./."));
  paper.recipients = {"Như trên", "Lưu: VT, " + dots(8)};
  paper.signatures = {{signature_of(letter, head)}};
  return paper;
}

Paper nominee_list(const rules::RecordSet& records, const Dossier& dossier, base::Date today) {
  const RequestLetter& letter = dossier.request_letter;
  const base::Date day = day_of(dossier, today);
  const Letterhead head = letterhead_of(records, dossier.unit_id, day);
  const auto lines = listed(records, dossier, day);
  const Counts counts = counts_of(lines);

  Paper paper = paper_of(head, letter.signed_on);
  paper.name = "Danh sách kèm Tờ trình " + or_dots(letter.number, 6);
  paper.title = "DANH SÁCH";
  paper.subject = "Đề nghị " + giving_in_words(lines) + " " + school_year_in_words(dossier.school_year);
  paper.body.push_back(centred(
      "(Kèm theo " + cited("Tờ trình", letter.number, letter.signed_on) + " của " + head.name + ")", false, true));
  paper.body.push_back(nominee_table(lines, "Căn cứ (Luật TĐKT)"));
  paper.body.push_back(paragraph("Danh sách có " + nominees_in_words(counts.collectives, counts.individuals) + "./."));
  paper.signatures = {{signature_of(letter, head)}};
  return paper;
}

}  // namespace tdkt::papers
