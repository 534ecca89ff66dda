#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/nominee.h"
#include "shared/rules/service_time.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-E: honours for years of service. Kỷ niệm chương “Vì sự nghiệp Giáo dục” by Thông tư 29/2023/TT-BGDĐT, Điều 8; Nhà
// giáo ưu tú and Nhà giáo nhân dân by Nghị định 35/2024/NĐ-CP, Điều 7-8. Years are counted to the day.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using records::ServiceKind;
using records::ServicePeriod;

constexpr base::Period kUnderTt29 = {day(2024, 2, 15), kTt07From};
constexpr base::Period kUnderNd35 = {day(2024, 5, 25), {}};

/// Years a ground asks for; 0 = none.
struct YearsAsked {
  Ground ground;
  int sector;
  int teaching;
  int difficult;
};
constexpr YearsAsked kYearsAsked[] = {
    {Ground::KNC_GD_STAFF, 20, 0, 0},  {Ground::KNC_GD_DIFFICULT_AREA, 15, 0, 5}, {Ground::NGUT_TEACHER, 0, 15, 0},
    {Ground::NGUT_MANAGER, 20, 10, 0}, {Ground::NGND_TEACHER, 0, 20, 0},          {Ground::NGND_MANAGER, 25, 15, 0},
};

const YearsAsked* asked_by(std::optional<Ground> ground) {
  for (const YearsAsked& row : kYearsAsked)
    if (row.ground == ground) return &row;
  return nullptr;
}

/// The person whose stretches of service can be counted; nullptr after saying what is missing.
const records::Person* counted_person(Verdict& verdict, const YearsAsked& asked) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return nullptr;
  const std::string of_whom = " của " + nominee_in_words(verdict);
  if (const ServicePeriod* row = incomplete_stretch(*person)) {
    verdict.unknown_in(
        person->id, place_of("service", row->id, row->kind ? "from_on" : "kind"),
        (row->kind ? "ngày bắt đầu" : "loại") + std::string(" của một đoạn thời gian công tác") + of_whom);
    return nullptr;
  }
  const bool hire_is_enough = asked.teaching == 0 && asked.difficult == 0 && person->hired_on;
  if (!person->service.empty() || hire_is_enough) return person;
  verdict.unknown_in(
      person->id, "/service",
      asked.teaching ? "thời gian trực tiếp giảng dạy" + of_whom : "thời gian công tác trong ngành" + of_whom);
  return nullptr;
}

void service_too_short(Verdict& verdict) {
  const YearsAsked* asked = asked_by(verdict.nomination().ground);
  const records::Person* person = asked ? counted_person(verdict, *asked) : nullptr;
  if (!person) return;
  // Time under discipline is left out for the Kỷ niệm chương (Thông tư 29, Điều 8).
  const bool is_medal = verdict.nomination().award == Award::KNC_GD;
  const ServiceTime time = service_time(*person, verdict.received_or_today(), is_medal);
  std::vector<std::string> lacking;
  const auto compare = [&](std::string_view what, int64_t months, int years) {
    if (months >= years * kMonthsOfAYear) return;
    lacking.push_back(std::string(what) + " " + in_years(months) + ", cần từ " + std::to_string(years) + " năm");
  };
  compare(is_medal ? "công tác trong ngành (trừ thời gian kỷ luật)" : "công tác trong ngành", time.sector_months,
          asked->sector);
  compare("trực tiếp giảng dạy", time.teaching_months, asked->teaching);
  compare("công tác ở vùng đặc biệt khó khăn", time.difficult_months, asked->difficult);
  std::string defect;
  for (const std::string& one : lacking) defect += (defect.empty() ? "" : "; ") + one;
  if (!defect.empty()) verdict.fails("/ground", {{"name", nominee_in_words(verdict)}, {"defect", defect}});
}

void medal_received_before(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  for (const records::AwardRow& row : person->award_history) {
    const bool own = row.school_year && row.school_year == verdict.nomination().school_year;
    if (row.award != Award::KNC_GD || row.revoked || own) continue;
    const std::string when = row.decided_on    ? " ngày " + row.decided_on->display()
                             : row.school_year ? " năm học " + row.school_year->text()
                                               : std::string();
    return verdict.fails("/award", {{"name", nominee_in_words(verdict)}, {"when", when}});
  }
}

constexpr Rule kOnceInALife = {
    .id = "VR-E17",
    .subject = SubjectKind::nomination,
    .in_force = kUnderTt29,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::KNC_GD),
    .citation = {Instrument::TT29, "8", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Kỷ niệm chương “Vì sự nghiệp Giáo dục”: chỉ tặng cá nhân, một lần.",
    .sentence = "{name} đã được tặng Kỷ niệm chương “Vì sự nghiệp Giáo dục”{when}; Kỷ niệm chương chỉ tặng một lần.",
    .remedy = "Bỏ trường hợp này; nếu lịch sử khen thưởng ghi nhầm thì sửa ở hồ sơ nhân sự.",
    .check = medal_received_before,
    .reads = Reads::award,
};

constexpr Rule kYearsInTheSector = {
    .id = "VR-E18",
    .subject = SubjectKind::nomination,
    .in_force = kUnderTt29,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::KNC_GD),
    .grounds = GroundSet(Ground::KNC_GD_STAFF, Ground::KNC_GD_DIFFICULT_AREA),
    .citation = {Instrument::TT29, "8", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Kỷ niệm chương, người trong ngành: từ 20 năm công tác; có từ 05 năm ở vùng đặc biệt khó khăn thì từ 15 năm. Thời "
        "gian đi học, nghĩa vụ quân sự trong khi công tác được tính; thời gian bị kỷ luật không tính.",
    .sentence = "Chưa đủ thời gian xét Kỷ niệm chương: {name} {defect}.",
    .remedy = "Kiểm tra thời gian công tác, kỷ luật trong hồ sơ nhân sự; nếu đúng thì đề nghị khi đủ năm.",
    .check = service_too_short,
};

constexpr Rule kYearsOfTeaching = {
    .id = "VR-E19",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd35,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::NGUT),
    .citation = {Instrument::ND35, "8", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Nhà giáo ưu tú: trực tiếp giảng dạy từ 15 năm; cán bộ quản lý, nghiên cứu từ 20 năm trong ngành, trong đó từ 10 "
        "năm trực tiếp giảng dạy.",
    .sentence = "Chưa đủ thời gian xét Nhà giáo ưu tú: {name} {defect}.",
    .remedy = "Kiểm tra thời gian công tác trong hồ sơ nhân sự và nhóm đối tượng đã chọn; nếu đúng thì để lần xét sau.",
    .check = service_too_short,
};

void meritorious_teacher_title_or_years_missing(Verdict& verdict) {
  service_too_short(verdict);
  const auto& person = verdict.facts().person;
  if (!person) return;
  const auto& history = person->award_history;
  if (std::any_of(history.begin(), history.end(),
                  [](const records::AwardRow& row) { return row.award == Award::NGUT && !row.revoked; }))
    return;
  verdict.fails("/award", {{"name", nominee_in_words(verdict)}, {"defect", "chưa là Nhà giáo ưu tú"}});
}

constexpr Rule kPeoplesTeacher = [] {
  Rule rule = kYearsOfTeaching;
  rule.id = "VR-E20";
  rule.awards = AwardSet(Award::NGND);
  rule.citation = {Instrument::ND35, "7", "", ""};
  rule.requirement =
      "Nhà giáo nhân dân: đã là Nhà giáo ưu tú; trực tiếp giảng dạy từ 20 năm; cán bộ quản lý, nghiên cứu từ 25 năm "
      "trong ngành, trong đó từ 15 năm trực tiếp giảng dạy.";
  rule.sentence = "Chưa đủ điều kiện Nhà giáo nhân dân: {name} {defect}.";
  rule.check = meritorious_teacher_title_or_years_missing;
  return rule;
}();

/// Only parts of the seven groups' criteria were read.
constexpr Rule by_a_person(Rule rule, std::string_view requirement) {
  rule.severity = Severity::warning;
  rule.requirement = requirement;
  rule.sentence = rule.remedy = {};
  rule.check = nullptr;
  return rule;
}

constexpr Rule kTalentAndMerit = by_a_person(
    kYearsOfTeaching,
    "Nhà giáo ưu tú: tài năng sư phạm, công lao và uy tín theo nhóm đối tượng (bảy nhóm), thành tích chưa dùng cho danh "
    "hiệu vinh dự khác.");
constexpr Rule kGreaterTalentAndMerit = by_a_person(
    kPeoplesTeacher,
    "Nhà giáo nhân dân: tài năng sư phạm, công lao và uy tín trong ngành, trong xã hội theo nhóm đối tượng (bảy nhóm), "
    "thành tích chưa dùng cho danh hiệu vinh dự khác.");

/// Called in 2023; every third year since.
constexpr int kCallYear = 2023;
constexpr int kYearsBetweenCalls = 3;

void not_a_call_year(Verdict& verdict) {
  const int year = verdict.received_or_today().year();
  const int since = (year - kCallYear) % kYearsBetweenCalls;
  if (since == 0) return;
  verdict.fails("/award", {{"year", std::to_string(year)},
                           {"last", std::to_string(year - since)},
                           {"next", std::to_string(year - since + kYearsBetweenCalls)}});
}

constexpr Rule kCalledEveryThirdYear = {
    .id = "VR-E21",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd35,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::NGUT, Award::NGND),
    .citation = {Instrument::ND35, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Nhà giáo nhân dân, Nhà giáo ưu tú được xét 03 năm một lần (2023, 2026, …).",
    .sentence = "Năm {year} không phải năm xét: lần trước là {last}, lần tới là {next}.",
    .remedy = "Để dành hồ sơ cho lần xét năm {next}, hoặc nêu văn bản mở đợt xét.",
    .check = not_a_call_year,
    .reads = Reads::award,
};

void study_counted_as_teaching(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const auto period = [](const ServicePeriod& row) { return base::Period{*row.from_on, row.until_on}; };
  for (const ServicePeriod& study : person->service) {
    if (study.kind != ServiceKind::study || !study.from_on) continue;
    for (const ServicePeriod& other : person->service) {
      const bool teaching =
          other.kind == ServiceKind::direct_teaching || other.kind == ServiceKind::management_full_load;
      if (!teaching || !other.from_on || !period(study).overlaps(period(other))) continue;
      verdict.fails_in(person->id, place_of("service", other.id),
                       {{"name", nominee_in_words(verdict)}, {"from", study.from_on->display()}});
    }
  }
}

constexpr Rule kStudyIsNotTeaching = {
    .id = "VR-E22",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd35,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::NGUT, Award::NGND),
    .citation = {Instrument::ND35, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Thời gian đi học sau khi tuyển dụng tính vào thời gian công tác trong ngành, không tính là trực tiếp giảng dạy.",
    .sentence = "Thời gian đi học từ ngày {from} của {name} đang được tính cả vào trực tiếp giảng dạy.",
    .remedy = "Tách đoạn giảng dạy thành trước và sau khi đi học trong hồ sơ nhân sự.",
    .check = study_counted_as_teaching,
    .reads = Reads::award,
};

constexpr Rule kTeacherTitleRules[] = {
    kOnceInALife,          under_tt07(kOnceInALife), kYearsInTheSector, under_tt07(kYearsInTheSector),
    kYearsOfTeaching,      kTalentAndMerit,          kPeoplesTeacher,   kGreaterTalentAndMerit,
    kCalledEveryThirdYear, kStudyIsNotTeaching,
};
static_assert(well_formed(kTeacherTitleRules));

}  // namespace

std::span<const Rule> teacher_title_rules() { return kTeacherTitleRules; }

}  // namespace tdkt::rules
