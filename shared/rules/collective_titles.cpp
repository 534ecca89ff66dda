#include "shared/base/fraction.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/collective.h"
#include "shared/rules/lookup.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-D: danh hiệu thi đua của tập thể. Luật Thi đua, khen thưởng 2022, Điều 27 (Tập thể lao động xuất sắc) and Điều 28
// (Tập thể lao động tiên tiến). That no member be disciplined from cảnh cáo upwards is asked by Điều 28 only.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::DisciplineForm;
using records::RatingLevel;

/// Điều 27 khoản 1 điểm c, Điều 28 khoản 1 điểm c.
constexpr int64_t kAdvancedWorkerPercent = 70;

std::string year_text(const Verdict& verdict) { return verdict.nomination().school_year->text(); }

void level_below(Verdict& verdict, RatingLevel floor) {
  const auto level = own_level(verdict);
  if (!level || at_least(*level, floor)) return;
  verdict.fails("/award", {{"level", std::string(base::display(*level))}, {"year", year_text(verdict)}});
}

void rating_below_good(Verdict& verdict) { level_below(verdict, RatingLevel::HTTNV); }
void rating_below_excellent(Verdict& verdict) { level_below(verdict, RatingLevel::HTXSNV); }

void too_few_advanced_workers(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (!members) return;
  const base::Fraction share = {count_of(*members, &Member::ldtt), static_cast<int64_t>(members->size())};
  if (at_least_percent(share, kAdvancedWorkerPercent)) return;
  verdict.fails("/award", {{"share", base::text(share)},
                           {"lacking", std::to_string(missing_to_percent(share, kAdvancedWorkerPercent))}});
}

void member_disciplined(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (!members) return;
  std::vector<std::string> names;
  for (const Member& member : *members) {
    if (!member.discipline || *member.discipline < DisciplineForm::CANH_CAO) continue;
    names.push_back(named(member.full_name, "người") + " (" + std::string(base::display(*member.discipline)) + ")");
  }
  if (!names.empty()) verdict.fails("/award", {{"members", listed(names, "người")}, {"year", year_text(verdict)}});
}

void member_did_not_fulfil_duties(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (!members) return;
  std::vector<std::string> failing, unrated;
  for (const Member& member : *members) {
    if (!member.level)
      unrated.push_back(member.full_name);
    else if (!at_least(*member.level, RatingLevel::HTNV))
      failing.push_back(member.full_name);
  }
  if (!failing.empty())
    verdict.fails("/award", {{"count", std::to_string(failing.size())},
                             {"members", listed(failing, "người")},
                             {"year", year_text(verdict)}});
  if (!unrated.empty())
    verdict.unknown("/nominee_id",
                    "xếp loại " + in_words(*verdict.nomination().school_year) + " của " + listed(unrated, "người"));
}

void no_base_level_fighter(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (members && count_of(*members, &Member::cstdcs) == 0) verdict.fails("/award", {{"year", year_text(verdict)}});
}

/// One count of the report against the list of members. An empty count is asked for where `needed`.
void compare(Verdict& verdict, std::string_view place, std::string_view what, const std::optional<int64_t>& typed,
             int64_t counted, bool needed) {
  if (typed && *typed != counted) {
    verdict.fails(
        place, {{"what", std::string(what)}, {"typed", std::to_string(*typed)}, {"counted", std::to_string(counted)}});
  } else if (!typed && needed) {
    verdict.unknown(place, std::string(what) + " trong báo cáo thành tích");
  }
}

void report_counts_differ(Verdict& verdict) {
  const auto* members = members_or_unknown(verdict);
  if (!members) return;
  const auto& report = verdict.nomination().report;
  const bool excellent = verdict.nomination().award == Award::TTLDXS;
  compare(verdict, "/report/member_count", "số cá nhân", report.member_count, static_cast<int64_t>(members->size()),
          true);
  compare(verdict, "/report/ldtt_count", "số Lao động tiên tiến", report.ldtt_count, count_of(*members, &Member::ldtt),
          true);
  compare(verdict, "/report/cstdcs_count", "số Chiến sĩ thi đua cơ sở", report.cstdcs_count,
          count_of(*members, &Member::cstdcs), excellent);
}

constexpr Rule kGoodRating = {
    .id = "VR-D01",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDTT),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "28", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tập thể lao động tiên tiến: tập thể hoàn thành tốt nhiệm vụ trở lên.",
    .sentence =
        "Chưa đủ điều kiện Tập thể lao động tiên tiến: xếp loại tập thể năm học {year} là “{level}”, cần từ "
        "“Hoàn thành tốt nhiệm vụ”.",
    .remedy = "Kiểm tra lại quyết định xếp loại tập thể năm học {year}; nếu đúng thì bỏ trường hợp này khỏi danh sách.",
    .check = rating_below_good,
};

constexpr Rule kAdvancedShare = {
    .id = "VR-D02",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDTT),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "28", "1", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Tập thể lao động tiên tiến: ít nhất 70 % cá nhân đạt Lao động tiên tiến; so bằng phân số, không làm "
        "tròn.",
    .sentence = "Lao động tiên tiến {share}, cần từ 70 %: thiếu {lacking} người.",
    .remedy = "Kiểm tra danh sách cá nhân của tập thể và các trường hợp Lao động tiên tiến; cần thêm {lacking} người.",
    .check = too_few_advanced_workers,
};

constexpr Rule kNoDiscipline = {
    .id = "VR-D03",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDTT),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "28", "1", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tập thể lao động tiên tiến: không có cá nhân bị kỷ luật từ cảnh cáo trở lên.",
    .sentence =
        "Tập thể lao động tiên tiến cần không có cá nhân bị kỷ luật từ cảnh cáo trở lên; năm học {year} có: "
        "{members}.",
    .remedy = "Kiểm tra lại hình thức và thời gian kỷ luật; nếu đúng thì bỏ trường hợp này khỏi danh sách.",
    .check = member_disciplined,
};

constexpr Rule kExcellentRating = {
    .id = "VR-D04",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDXS),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "27", "1", "a"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tập thể lao động xuất sắc: tập thể hoàn thành xuất sắc nhiệm vụ.",
    .sentence =
        "Chưa đủ điều kiện Tập thể lao động xuất sắc: xếp loại tập thể năm học {year} là “{level}”, cần “Hoàn "
        "thành xuất sắc nhiệm vụ”.",
    .remedy = "Kiểm tra lại quyết định xếp loại tập thể năm học {year}, hoặc đề nghị Tập thể lao động tiên tiến.",
    .check = rating_below_excellent,
};

constexpr Rule kEveryoneFulfils = {
    .id = "VR-D05",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDXS),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "27", "1", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tập thể lao động xuất sắc: 100 % cá nhân hoàn thành nhiệm vụ.",
    .sentence =
        "Tập thể lao động xuất sắc cần 100 % cá nhân hoàn thành nhiệm vụ; năm học {year} có {count} người không "
        "hoàn thành: {members}.",
    .remedy = "Kiểm tra lại xếp loại năm học {year} của {members}; nếu đúng thì bỏ trường hợp này khỏi danh sách.",
    .check = member_did_not_fulfil_duties,
};

constexpr Rule kAdvancedShareOfExcellent = {
    .id = "VR-D06",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDXS),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "27", "1", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Tập thể lao động xuất sắc: ít nhất 70 % cá nhân đạt Lao động tiên tiến; so bằng phân số, không làm "
        "tròn.",
    .sentence = "Lao động tiên tiến {share}, cần từ 70 %: thiếu {lacking} người.",
    .remedy = "Kiểm tra danh sách cá nhân của tập thể và các trường hợp Lao động tiên tiến; cần thêm {lacking} người.",
    .check = too_few_advanced_workers,
};

constexpr Rule kOneFighter = {
    .id = "VR-D07",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDXS),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "27", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Tập thể lao động xuất sắc: có cá nhân đạt Chiến sĩ thi đua cơ sở.",
    .sentence = "Tập thể lao động xuất sắc cần ít nhất 1 Chiến sĩ thi đua cơ sở; năm học {year} chưa có ai.",
    .remedy = "Khai Chiến sĩ thi đua cơ sở năm học {year} của tập thể, hoặc đưa trường hợp ấy vào cùng hồ sơ.",
    .check = no_base_level_fighter,
};

constexpr Rule kCountsAgree = {
    .id = "VR-D08",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::TTLDTT, Award::TTLDXS),
    .grounds = {},
    .nominees = law::SetOf<NomineeType>(NomineeType::collective),
    .phases = {},
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Số liệu trong báo cáo của tập thể khớp danh sách cá nhân của tập thể.",
    .sentence = "Báo cáo ghi {what} là {typed}, danh sách của tập thể có {counted}.",
    .remedy = "Sửa số trong báo cáo thành {counted}, hoặc bổ sung danh sách của tập thể.",
    .check = report_counts_differ,
};

constexpr Rule kCollectiveTitleRules[] = {
    kGoodRating,
    under_law_2026(kGoodRating),
    kAdvancedShare,
    under_law_2026(kAdvancedShare),
    kNoDiscipline,
    under_law_2026(kNoDiscipline),
    kExcellentRating,
    under_law_2026(kExcellentRating),
    kEveryoneFulfils,
    under_law_2026(kEveryoneFulfils),
    kAdvancedShareOfExcellent,
    under_law_2026(kAdvancedShareOfExcellent),
    kOneFighter,
    under_law_2026(kOneFighter),
    kCountsAgree,
};
static_assert(well_formed(kCollectiveTitleRules));

}  // namespace

std::span<const Rule> collective_title_rules() { return kCollectiveTitleRules; }

}  // namespace tdkt::rules
