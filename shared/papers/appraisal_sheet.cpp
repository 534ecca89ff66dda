#include <algorithm>

#include "shared/papers/letterhead.h"
#include "shared/papers/papers.h"
#include "shared/papers/words.h"
#include "shared/records/convert.h"
#include "shared/records/labels.h"
#include "shared/rules/check.h"
#include "shared/rules/rule.h"

// Phiếu thẩm định: what the core found, what those who appraise have looked at and noted. No text fixes its form.

namespace tdkt::papers {
namespace {

using records::Appraisal;
using records::ChecklistRow;
using records::Nomination;

const ChecklistRow* row_of(const Appraisal& appraisal, std::string_view rule) {
  const auto& rows = appraisal.checklist;
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const ChecklistRow& row) { return row.rule == rule; });
  return at == rows.end() ? nullptr : &*at;
}

void append_case(const rules::RecordSet& records, const Nomination& nomination, base::Date day, Blocks& body) {
  const auto* dossier = records.dossier(nomination.dossier_id);
  body.push_back(heading("1. Trường hợp đề nghị"));
  body.push_back(line("- Họ và tên, tên tập thể: " + or_dots(nomination.nominee_name, 40)));
  if (nomination.nominee_type != law::NomineeType::collective)
    body.push_back(line("- Chức vụ: " + or_dots(nomination.position, 40)));
  body.push_back(line("- Đơn vị: " + or_dots(dossier ? unit_name(records, dossier->unit_id, day) : "", 40)));
  body.push_back(line("- Đề nghị: " + (nomination.award ? std::string(base::display(*nomination.award)) : dots(40)) +
                      ", " + school_year_in_words(nomination.school_year)));
  if (nomination.ground)
    body.push_back(line("- Căn cứ: " + std::string(base::display(*nomination.ground)) + " (" +
                        law::text(law::facts_of(*nomination.ground).citation) + ")"));
  const std::string number = dossier ? dossier->request_letter.number : std::string();
  const auto signed_on = dossier ? dossier->request_letter.signed_on : std::optional<base::Date>();
  body.push_back(line("- Hồ sơ kèm theo: " + cited("Tờ trình", number, signed_on)));
}

void append_findings(const rules::Report& report, Blocks& body) {
  body.push_back(heading("2. Kết quả kiểm tra theo quy định"));
  body.push_back(paragraph("Đã kiểm tra " + std::to_string(report.examined.size() + report.findings.size()) +
                           " quy tắc và nội dung; " + std::to_string(report.findings.size()) + " điểm cần xem."));
  if (report.findings.empty()) return;
  std::vector<Row> rows;
  for (const rules::Finding& finding : report.findings)
    rows.push_back({{std::to_string(rows.size() + 1), rules::sentence(finding), law::text(finding.rule->citation),
                     std::string(finding.outcome == rules::Outcome::unknown ? base::display(finding.outcome)
                                                                            : base::display(finding.severity)) +
                         (finding.acknowledged ? "; đơn vị đã xem" : "")},
                    false});
  body.push_back(table({{"STT", 12, true}, {"Nội dung", 80, false}, {"Quy định", 45, false}, {"Mức", 28, false}},
                       std::move(rows)));
}

/// Lines of the checklist are those the core names today, then what was ticked about the history of the nominee.
void append_checklist(const rules::Report& report, const Appraisal& appraisal, Blocks& body) {
  std::vector<Row> rows;
  const auto add = [&](std::string what, const std::string& clause, const ChecklistRow* row) {
    rows.push_back({{std::to_string(rows.size() + 1), std::move(what), clause, row && row->done ? "Đã xem" : "",
                     row ? row->note + (row->who.empty() ? "" : (row->note.empty() ? "" : " - ") + row->who) : ""},
                    false});
  };
  for (const rules::Rule* rule : report.checklist)
    add(std::string(rule->requirement), law::text(rule->citation), row_of(appraisal, rule->id));
  for (const ChecklistRow& row : appraisal.checklist)
    if (row.rule.empty()) add("Đối chiếu dòng thành tích đơn vị khai với giấy tờ gốc", row.clause, &row);
  if (rows.empty()) return;
  body.push_back(heading("3. Nội dung người thẩm định xem"));
  body.push_back(table({{"STT", 12, true},
                        {"Nội dung", 65, false},
                        {"Quy định", 38, false},
                        {"Kết quả", 18, true},
                        {"Ghi chú", 32, false}},
                       std::move(rows)));
}

void append_remarks(const Nomination& nomination, const Appraisal& appraisal, Blocks& body) {
  const base::Value document = records::to_value(nomination);
  body.push_back(heading("4. Ý kiến thẩm định"));
  bool written = false;
  for (const records::Remark& remark : appraisal.remarks) {
    if (remark.text.empty()) continue;
    written = true;
    const std::string place = records::place_in_words(document, remark.place);
    body.push_back(paragraph("- " + (place.empty() ? "" : place + ": ") + remark.text +
                             (remark.who.empty() ? "" : " (" + remark.who + ")")));
  }
  if (!written) append_text(body, "");
}

/// Only where colleagues were asked to read it a second time.
void append_second_readings(const Appraisal& appraisal, Blocks& body) {
  if (appraisal.second_readings.empty()) return;
  body.push_back(line("Thẩm định lần hai:"));
  for (const records::SecondReading& reading : appraisal.second_readings) {
    std::string words = "- " + reading.reader + ": ";
    words += reading.opinion ? std::string(base::display(*reading.opinion)) : dots(40);
    if (reading.opinion && reading.read_on) words += ", " + day_in_words(reading.read_on);
    if (reading.opinion && !reading.reason.empty()) words += ". Lý do: " + reading.reason;
    body.push_back(paragraph(std::move(words)));
  }
}

}  // namespace

Paper appraisal_sheet(const rules::RecordSet& records, const Appraisal& appraisal, base::Date today) {
  Paper paper = paper_of(letterhead_of(records, appraisal.unit_id, today), std::nullopt);
  paper.name = "Phiếu thẩm định";
  paper.title = "PHIẾU THẨM ĐỊNH";
  paper.subject = "Trường hợp đề nghị khen thưởng";
  const Nomination* nomination = records.nomination(appraisal.nomination_id);
  if (nomination) {
    paper.name += " " + nomination->nominee_name;
    const rules::Dates dates{records.received_on(nomination->id), std::nullopt, today};
    const auto subject = rules::nomination_case(records, nomination->id, rules::Phase::appraisal, dates);
    const rules::Report report = subject ? rules::check(*subject) : rules::Report{};
    append_case(records, *nomination, today, paper.body);
    append_findings(report, paper.body);
    append_checklist(report, appraisal, paper.body);
    append_remarks(*nomination, appraisal, paper.body);
    append_second_readings(appraisal, paper.body);
  }
  paper.body.push_back(heading("5. Kết luận"));
  paper.body.push_back(line("\u2610 Đủ điều kiện\u2003\u2003\u2610 Trả lại để bổ sung\u2003\u2003\u2610 Không xét"));
  paper.body.push_back(line("Lý do: " + dots(110)));
  paper.recipients = {"Lưu: hồ sơ"};
  paper.signatures = {
      {{{"LÃNH ĐẠO VĂN PHÒNG"}, "(Ký, ghi rõ họ tên)", ""}, {{"NGƯỜI THẨM ĐỊNH"}, "(Ký, ghi rõ họ tên)", ""}}};
  return paper;
}

}  // namespace tdkt::papers
