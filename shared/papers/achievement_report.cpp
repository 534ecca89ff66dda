#include <algorithm>

#include "shared/base/sorting.h"
#include "shared/base/text.h"
#include "shared/papers/achievement_history.h"
#include "shared/papers/letterhead.h"
#include "shared/papers/papers.h"
#include "shared/papers/words.h"

// Báo cáo thành tích, Mẫu số 02 (tập thể) and Mẫu số 03 (cá nhân) of Phụ lục I Nghị định 98/2023/NĐ-CP. What no record
// holds (quê quán, trình độ, dân tộc) is left to the hand.

namespace tdkt::papers {
namespace {

using records::Nomination;
using records::ReportYear;

const std::string kGap = "\u2003\u2003";

/// One report with all it is written from; the nominee may not be known here.
struct Reporting {
  const rules::RecordSet& records;
  const Nomination& nomination;
  const records::Person* person;
  const records::Unit* collective;
  std::vector<ReportYear> years;           // in their order
  std::vector<base::SchoolYear> reported;  // those named, at least the year of the nomination
  Letterhead head;
  base::Date day;
};

std::vector<ReportYear> years_in_order(const records::AchievementReport& report) {
  std::vector<ReportYear> years = report.years;
  base::sort_stably(years, [](const ReportYear& a, const ReportYear& b) {
    return a.school_year.value_or(base::SchoolYear{}) < b.school_year.value_or(base::SchoolYear{});
  });
  return years;
}

std::vector<base::SchoolYear> reported_years(const std::vector<ReportYear>& years, const Nomination& nomination) {
  std::vector<base::SchoolYear> out;
  for (const ReportYear& year : years)
    if (year.school_year) out.push_back(*year.school_year);
  if (out.empty() && nomination.school_year) out.push_back(*nomination.school_year);
  return out;
}

std::string count_of(const std::optional<int64_t>& count) { return count ? std::to_string(*count) : dots(6); }

std::string indicator_in_words(const records::Indicator& indicator) {
  std::string words = indicator.part ? std::to_string(*indicator.part) : dots(4);
  if (indicator.whole) words += "/" + std::to_string(*indicator.whole);
  return indicator.percent.empty() ? words : words + " (" + indicator.percent + " %)";
}

Block indicator_table(const std::vector<records::Indicator>& indicators) {
  std::vector<Row> rows;
  for (const records::Indicator& one : indicators)
    rows.push_back({{std::to_string(rows.size() + 1), or_dots(one.name), indicator_in_words(one)}, false});
  return table({{"STT", 12, true}, {"Chỉ số", 103, false}, {"Kết quả", 50, true}}, std::move(rows));
}

void append_years(const Reporting& at, Blocks& body) {
  if (at.years.empty()) append_text(body, "");
  for (const ReportYear& year : at.years) {
    const std::string name = school_year_in_words(year.school_year);
    body.push_back(heading("N" + name.substr(1)));
    append_text(body, year.results);
    for (const records::Claim& claim : year.claims)
      if (!claim.statement.empty()) body.push_back(paragraph("- " + base::tidy(claim.statement)));
    if (!year.indicators.empty()) body.push_back(indicator_table(year.indicators));
  }
}

void append_section(Blocks& body, const std::string& title, const std::string& text) {
  body.push_back(heading(title));
  append_text(body, text);
}

void append_life(const Reporting& at, Blocks& body) {
  const auto* person = at.person;
  const Nomination& nomination = at.nomination;
  body.push_back(heading("I. SƠ LƯỢC LÝ LỊCH"));
  body.push_back(line("- Họ và tên: " + or_dots(nomination.nominee_name, 40) + kGap + "Bí danh: " + dots(20)));
  body.push_back(line("- Sinh ngày: " + (person && person->born_on ? person->born_on->display() : dots(20)) + kGap +
                      "Giới tính: " + (person && person->sex ? std::string(base::display(*person->sex)) : dots(10))));
  body.push_back(line("- Dân tộc: " + dots(24) + kGap + "Tôn giáo: " + dots(24)));
  body.push_back(line("- Quê quán: " + dots(100)));
  body.push_back(line("- Nơi thường trú: " + dots(96)));
  body.push_back(line("- Đơn vị công tác: " + at.head.name));
  body.push_back(line("- Chức vụ: " + or_dots(nomination.position, 40)));
  body.push_back(line("- Trình độ chuyên môn, nghiệp vụ: " + dots(70)));
  body.push_back(line("- Học hàm, học vị, danh hiệu, giải thưởng: " + dots(60)));
  if (!nomination.report.situation.empty()) append_text(body, nomination.report.situation);
}

void append_nominee_history(const Reporting& at, Blocks& body) {
  body.push_back(heading("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"));
  if (at.person)
    append_history(body, at.person->award_history, at.person->ratings, at.reported);
  else if (at.collective)
    append_history(body, at.collective->award_history, at.collective->ratings, at.reported);
  else
    append_history(body, {}, {}, at.reported);
}

void write_individual(const Reporting& at, Paper& paper) {
  const records::AchievementReport& report = at.nomination.report;
  append_life(at, paper.body);
  paper.body.push_back(heading("II. THÀNH TÍCH ĐẠT ĐƯỢC"));
  append_section(paper.body, "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận", report.duties);
  paper.body.push_back(heading("2. Thành tích đạt được"));
  append_years(at, paper.body);
  if (at.person) append_achievements(paper.body, *at.person, at.reported);
  if (!report.measures.empty()) append_section(paper.body, "Biện pháp thực hiện, phong trào thi đua", report.measures);
  if (!report.compliance.empty())
    append_section(paper.body, "Thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước", report.compliance);
  append_nominee_history(at, paper.body);
  const std::string sign = "(Ký, ghi rõ họ tên)", seal = "(Ký, đóng dấu)";
  paper.signatures = {{{{"XÁC NHẬN CỦA", "THỦ TRƯỞNG ĐƠN VỊ"}, seal, ""},
                       {{"NGƯỜI BÁO CÁO", "THÀNH TÍCH"}, sign, at.nomination.nominee_name}},
                      {{{"XÁC NHẬN CỦA CẤP TRÌNH", "KHEN THƯỞNG"}, seal, ""}}};
}

void write_collective(const Reporting& at, Paper& paper) {
  const records::AchievementReport& report = at.nomination.report;
  Blocks& body = paper.body;
  body.push_back(line("Tên tập thể đề nghị: " + or_dots(at.nomination.nominee_name, 60)));
  body.push_back(heading("I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"));
  body.push_back(heading("1. Đặc điểm, tình hình"));
  body.push_back(line("- Trụ sở chính: " + dots(100)));
  body.push_back(line("- Điện thoại: " + dots(30) + kGap + "Trang tin điện tử: " + dots(40)));
  body.push_back(line("- Số cá nhân: " + count_of(report.member_count) +
                      "; Lao động tiên tiến: " + count_of(report.ldtt_count) +
                      "; Chiến sĩ thi đua cơ sở: " + count_of(report.cstdcs_count) + "."));
  append_text(body, report.situation);
  append_section(body, "2. Chức năng, nhiệm vụ được giao", report.duties);
  body.push_back(heading("II. THÀNH TÍCH ĐẠT ĐƯỢC"));
  body.push_back(heading("1. Thành tích thực hiện nhiệm vụ"));
  append_years(at, body);
  append_section(body, "2. Biện pháp, nguyên nhân đạt được thành tích; các phong trào thi đua", report.measures);
  append_section(body, "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước", report.compliance);
  append_section(body, "4. Hoạt động của tổ chức đảng, đoàn thể", "");
  append_nominee_history(at, body);
  const std::string seal = "(Ký, đóng dấu)";
  paper.signatures = {{{{"XÁC NHẬN CỦA CẤP TRÌNH", "KHEN THƯỞNG"}, seal, ""}, {{"THỦ TRƯỞNG ĐƠN VỊ"}, seal, ""}}};
}

}  // namespace

Paper achievement_report(const rules::RecordSet& records, const Nomination& nomination, base::Date today) {
  const auto* dossier = records.dossier(nomination.dossier_id);
  const base::Date day = dossier ? dossier->request_letter.signed_on.value_or(today) : today;
  const base::Id nominee = nomination.nominee_id.value_or(base::Id{});
  const auto years = years_in_order(nomination.report);
  const Reporting at{records,
                     nomination,
                     records.person(nominee),
                     records.unit(nominee),
                     years,
                     reported_years(years, nomination),
                     letterhead_of(records, dossier ? dossier->unit_id : base::Id{}, day),
                     day};

  Paper paper = paper_of(at.head, std::nullopt);
  paper.place_and_date = place_and_date(at.head.province, std::nullopt);  // (1): the province of the seat
  paper.name = "Báo cáo thành tích " + or_dots(nomination.nominee_name, 6);
  const std::string award = nomination.award ? std::string(base::display(*nomination.award)) : dots(30);
  const bool title = !nomination.award || law::facts_of(*nomination.award).is_title;
  paper.title = "BÁO CÁO THÀNH TÍCH";
  paper.subject = "Đề nghị tặng " + (title ? "danh hiệu “" + award + "”" : award) + "\n" +
                  school_year_in_words(nomination.school_year);
  if (nomination.nominee_type == law::NomineeType::collective)
    write_collective(at, paper);
  else
    write_individual(at, paper);
  return paper;
}

}  // namespace tdkt::papers
