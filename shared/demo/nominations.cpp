#include "shared/demo/nominations.h"

#include <string>
#include <utility>

#include "shared/demo/achievements.h"
#include "shared/demo/parts.h"
#include "shared/demo/schools.h"
#include "shared/demo/staff_table.h"

namespace tdkt::demo {
namespace {

using base::day;
using law::Award;
using law::Ground;
using law::NomineeType;
using records::AchievementReport;
using records::Claim;
using records::Evidence;
using records::EvidenceKind;
using records::Nomination;
using records::ReportYear;

/// Numbers the rows as they are added.
class List {
 public:
  Nomination& add(NomineeType type, base::Id nominee, std::string name, Award award, Ground ground) {
    const auto number = static_cast<uint32_t>(rows_.size()) + 1;
    std::string order = std::to_string(number * 10);
    order.insert(0, 5 - order.size(), '0');
    Nomination row;
    row.id = demo_id(Family::nomination, number);
    row.dossier_id = school_dossier_id();
    row.order_key = std::move(order);
    row.nominee_type = type;
    row.nominee_id = nominee;
    row.nominee_name = std::move(name);
    row.award = award;
    row.ground = ground;
    row.merit_type = law::MeritType::CONG_TRANG;
    row.procedure = records::Procedure::THONG_THUONG;
    row.school_year = kYear;
    row.period_from = day(2024, 9, 5);
    row.period_to = day(2025, 5, 31);
    rows_.push_back(std::move(row));
    return rows_.back();
  }
  Nomination& person(std::string_view name, Award award, Ground ground) {
    Nomination& row = add(NomineeType::individual, staff_id(name), std::string(name), award, ground);
    row.position = school_staff()[staff_number(name) - 1].position;
    row.council_confirms = true;
    row.nominee_agrees = true;
    return row;
  }
  Nomination& team(uint32_t place) {
    const std::string name = std::string(high_school().teams[place - 1]) + ", " + std::string(high_school().name);
    return add(NomineeType::collective, unit_id(kSchool + place), name, Award::TTLDTT, Ground::TTLDTT);
  }
  std::vector<Nomination> take() && { return std::move(rows_); }

 private:
  std::vector<Nomination> rows_;
};

/// The number that add() gave, read back from the id.
uint32_t number_of(const Nomination& row) {
  const auto bytes = row.id.bytes();
  return static_cast<uint32_t>(bytes[9]) << 16 | static_cast<uint32_t>(bytes[10]) << 8 | bytes[11];
}

base::Id attach(Nomination& row, EvidenceKind kind, std::string title, std::string file_name) {
  const DemoFile paper = demo_paper();
  Evidence evidence;
  evidence.id = demo_id(Family::evidence, number_of(row), static_cast<uint32_t>(row.evidence.size()) + 1);
  evidence.kind = kind;
  evidence.title = std::move(title);
  evidence.file_name = std::move(file_name);
  evidence.media_type = paper.media_type;
  evidence.sha256 = paper.sha256;
  evidence.byte_count = static_cast<int64_t>(paper.bytes.size());
  row.evidence.push_back(evidence);
  return evidence.id;
}

void rest_on(Nomination& row, Idea idea) { row.achievement_ids.push_back(idea_id(idea)); }

void attach_certificate(Nomination& row, Idea idea) {
  const IdeaRow& certified = ideas()[static_cast<size_t>(idea)];
  const bool by_the_school = certified.scope == records::Scope::CO_SO;
  const std::string paper = by_the_school ? "Giấy chứng nhận sáng kiến số " : "Quyết định công nhận sáng kiến số ";
  attach(row, EvidenceKind::initiative_certificate, paper + std::string(certified.certificate_number),
         by_the_school ? "giay-chung-nhan-sang-kien.pdf" : "quyet-dinh-cong-nhan-sang-kien.pdf");
}

ReportYear& report_year(Nomination& row, int years_back, std::string results) {
  const auto place = static_cast<uint32_t>(row.report.years.size()) + 1;
  ReportYear year;
  year.id = demo_id(Family::report_year, number_of(row), place);
  year.school_year = kYear.before(years_back);
  year.results = std::move(results);
  row.report.years.push_back(std::move(year));
  return row.report.years.back();
}

/// A result with a number in it, proved unless `proof` is empty.
void claim(Nomination& row, std::string statement, std::string proof) {
  ReportYear& year = row.report.years.back();
  Claim out;
  out.id = demo_id(Family::claim, number_of(row),
                   static_cast<uint32_t>(row.report.years.size() * 100 + year.claims.size()) + 1);
  out.statement = std::move(statement);
  if (!proof.empty()) out.evidence_ids = {attach(row, EvidenceKind::other, std::move(proof), "minh-chung.pdf")};
  year.claims.push_back(std::move(out));
}

void begin_report(Nomination& row, std::string duties, std::string measures) {
  AchievementReport& report = row.report;
  report.form =
      row.nominee_type == NomineeType::collective ? records::ReportForm::ND98_02 : records::ReportForm::ND98_03;
  report.duties = std::move(duties);
  report.measures = std::move(measures);
  report.compliance =
      "Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy chế của nhà trường; giữ gìn đoàn kết.";
}

void add_advanced_workers(List& list) {
  constexpr std::string_view kNames[] = {
      "Phạm Quốc Thịnh",    "Vũ Thị Minh Nguyệt",
      "Đỗ Văn Khải",  // the others of the ban giám hiệu are not entered yet
      "Nguyễn Văn Thành",   "Trần Văn Nam",
      "Phạm Thị Thu Trang", "Đoàn Mạnh Cường",
      "Vũ Thị Hạnh",        "Nguyễn Khắc Dũng",
      "Hoàng Thị Kim Liên", "Lương Thị Mai Hoa",
      "Đinh Thị Thúy Hằng", "Công Tằng Tôn Nữ Nguyễn Phương Quỳnh Thương",
      "Lê Thị Mỹ Dung",     "Phạm Thanh Tùng",
      "Nguyễn Phương Linh", "Nguyễn Đức Thắng",
      "Trần Văn Phong",     "Lê Hồng Sơn",
      "Vũ Mạnh Quân",       "Trịnh Thu Hà",
      "Nguyễn Thị Kim Cúc", "Lại Thị Hồng Vân",
      "Phạm Thị Nhàn",      "Đặng Văn Lợi",
  };
  for (const std::string_view name : kNames) {
    Nomination& row = list.person(name, Award::LDTT, Ground::LDTT);
    row.council_confirms = name != "Hoàng Thị Kim Liên";
  }
}

void add_fighters_by_rating(List& list) {
  Nomination& head = list.person("Phạm Quốc Thịnh", Award::CSTDCS, Ground::CSTDCS_RATING);
  begin_report(head, "Phụ trách chung; công tác tổ chức, tài chính, thi đua, khen thưởng.",
               "Giao chỉ tiêu chất lượng đến từng tổ, kiểm tra theo tháng, công khai kết quả.");
  report_year(head, 0, "Nhà trường hoàn thành các chỉ tiêu đã đăng ký với Sở.");
  claim(head, "99,6 % học sinh lớp 12 đủ điều kiện dự thi tốt nghiệp", "Báo cáo tổng kết năm học 2024-2025");

  Nomination& deputy = list.person("Vũ Thị Minh Nguyệt", Award::CSTDCS, Ground::CSTDCS_RATING);
  begin_report(deputy, "Phụ trách chuyên môn khối 10 và bồi dưỡng học sinh giỏi.",
               "Tổ chức sinh hoạt chuyên môn theo nghiên cứu bài học ở tất cả các tổ.");
  report_year(deputy, 0, "Đội tuyển học sinh giỏi của trường giữ vị trí trong nhóm đầu của cụm.");
  claim(deputy, "21 giải học sinh giỏi cấp tỉnh các môn văn hóa", "Thông báo kết quả thi học sinh giỏi cấp tỉnh");

  list.person("Nguyễn Văn Thành", Award::CSTDCS, Ground::CSTDCS_RATING);
  list.person("Trần Văn Nam", Award::CSTDCS, Ground::CSTDCS_RATING);
  list.person("Đinh Thị Thúy Hằng", Award::CSTDCS, Ground::CSTDCS_RATING);
  list.person("Nguyễn Hoàng Anh", Award::CSTDCS, Ground::CSTDCS_RATING);
}

void add_fighters_by_achievement(List& list) {
  Nomination& sensors = list.person("Phạm Thị Thu Trang", Award::CSTDCS, Ground::CSTDCS_INITIATIVE);
  rest_on(sensors, Idea::sensor_experiments);
  attach_certificate(sensors, Idea::sensor_experiments);
  begin_report(sensors, "Giảng dạy Vật lí khối 10, chủ nhiệm lớp 10A2.",
               "Đưa thực hành bằng điện thoại vào từng chủ đề.");
  report_year(sensors, 0, "Sáng kiến được áp dụng ở cả khối 10.");
  claim(sensors, "12 tiết thực hành dùng cảm biến điện thoại trong năm học", "Kế hoạch dạy học của tổ");

  Nomination& workshop = list.person("Đoàn Mạnh Cường", Award::CSTDCS, Ground::CSTDCS_INITIATIVE);
  rest_on(workshop, Idea::workshop_safety);
  attach_certificate(workshop, Idea::workshop_safety);
  begin_report(workshop, "Giảng dạy Công nghệ; tổ phó chuyên môn.", "Xây dựng bộ thẻ quy trình cho phòng thực hành.");
  report_year(workshop, 0, "Phòng thực hành không xảy ra mất an toàn.");
  claim(workshop, "02 giải cuộc thi khoa học kĩ thuật cấp tỉnh", "");

  Nomination& research = list.person(kResearcher, Award::CSTDCS, Ground::CSTDCS_RESEARCH);
  research.achievement_ids = {research_id()};
  attach(research, EvidenceKind::research_minutes, "Biên bản nghiệm thu số 03/BB-NTĐT", "bien-ban-nghiem-thu.pdf");

  Nomination& diary = list.person("Nguyễn Đức Thắng", Award::CSTDCS, Ground::CSTDCS_INITIATIVE);
  rest_on(diary, Idea::fitness_diary);
}

/// Mẫu số 03 asks for three years.
void report_three_years(Nomination& row, std::string subject) {
  begin_report(row, "Tổ trưởng chuyên môn; giảng dạy " + subject + " các lớp 11, 12; bồi dưỡng đội tuyển của trường.",
               "Đổi mới phương pháp, xây dựng học liệu dùng chung, bồi dưỡng giáo viên trẻ trong tổ.");
  report_year(row, 2, "Tổ hoàn thành kế hoạch; sáng kiến được nhà trường công nhận.");
  report_year(row, 1, "Chất lượng bộ môn ổn định; tổ chức chuyên đề cấp cụm.");
  report_year(row, 0, "Sáng kiến được Chủ tịch UBND tỉnh công nhận có phạm vi ảnh hưởng cấp tỉnh.");
}

void add_provincial_fighters(List& list) {
  Nomination& maps = list.person("Nguyễn Thị Hà", Award::CSTDT, Ground::CSTDT_INITIATIVE);
  maps.period_from = day(2022, 9, 5);
  rest_on(maps, Idea::digital_mind_maps);
  attach_certificate(maps, Idea::digital_mind_maps);
  report_three_years(maps, "Toán");
  claim(maps, "06 trường trung học phổ thông trong tỉnh áp dụng sáng kiến",
        "Xác nhận áp dụng sáng kiến của các trường");

  Nomination& local = list.person("Lê Thị Phương Thảo", Award::CSTDT, Ground::CSTDT_INITIATIVE);
  local.period_from = day(2022, 9, 5);
  rest_on(local, Idea::local_materials);
  attach_certificate(local, Idea::local_materials);
  report_three_years(local, "Hóa học");
}

void report_two_years(Nomination& row, std::string subject) {
  begin_report(row, "Giảng dạy " + subject + "; bồi dưỡng học sinh giỏi, ôn thi tốt nghiệp.",
               "Phân loại học sinh từ đầu năm, ra đề theo ma trận, sửa bài từng nhóm.");
  report_year(row, 1, "Có sáng kiến được nhà trường công nhận và áp dụng trong tổ.");
  report_year(row, 0, "Kết quả kiểm tra cuối năm của các lớp phụ trách cao hơn năm trước.");
}

void add_certificates_of_merit(List& list) {
  Nomination& bank = list.person("Trần Đức Long", Award::BK_T, Ground::BK_T_MERIT);
  bank.period_from = day(2023, 9, 5);
  for (const Idea idea : {Idea::graded_exercises, Idea::exam_question_bank}) {
    rest_on(bank, idea);
    attach_certificate(bank, idea);
  }
  report_two_years(bank, "Toán");
  claim(bank, "07 giải học sinh giỏi cấp tỉnh môn Toán trong hai năm học",
        "Thông báo kết quả thi học sinh giỏi cấp tỉnh");

  Nomination& stage = list.person("Trần Thị Tuyết Mai", Award::BK_T, Ground::BK_T_MERIT);
  stage.period_from = day(2023, 9, 5);
  for (const Idea idea : {Idea::reading_with_parents, Idea::stage_literature}) {
    rest_on(stage, idea);
    attach_certificate(stage, idea);
  }
  report_two_years(stage, "Ngữ văn");
}

void add_collectives(List& list) {
  const struct {
    uint32_t team;
    int64_t members, ldtt, cstdcs;
  } kCounts[] = {{1, 13, 12, 2}, {2, 9, 8, 4}, {8, 8, 5, 0}};
  for (const auto& counts : kCounts) {
    Nomination& row = list.team(counts.team);
    row.report.form = records::ReportForm::ND98_02;
    row.report.member_count = counts.members;
    row.report.ldtt_count = counts.ldtt;
    row.report.cstdcs_count = counts.cstdcs;
  }

  Nomination& school =
      list.add(NomineeType::collective, school_id(), std::string(high_school().name), Award::TTLDXS, Ground::TTLDXS);
  begin_report(school, "Trường trung học phổ thông công lập, 34 lớp; 82 cán bộ, giáo viên, nhân viên trong 8 tổ.",
               "Phát động hai đợt thi đua theo kế hoạch của Sở; mỗi thầy cô một đổi mới, mỗi tổ một chuyên đề.");
  report_year(school, 0, "Hoàn thành các chỉ tiêu đã đăng ký; nền nếp ổn định, tập thể đoàn kết.");
  claim(school, "21 giải học sinh giỏi cấp tỉnh, 02 giải khoa học kĩ thuật", "Thông báo kết quả các kì thi cấp tỉnh");
  school.report.member_count = 82;
  school.report.ldtt_count = 66;
  school.report.cstdcs_count = 13;  // typed before the list was complete
}

}  // namespace

std::vector<Nomination> school_nominations() {
  List list;
  add_advanced_workers(list);
  add_fighters_by_rating(list);
  add_fighters_by_achievement(list);
  add_provincial_fighters(list);
  add_certificates_of_merit(list);
  add_collectives(list);
  return std::move(list).take();
}

}  // namespace tdkt::demo
