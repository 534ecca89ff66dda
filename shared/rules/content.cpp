#include <algorithm>

#include "shared/base/sorting.h"
#include "shared/law/award_papers.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-G, the report of one nomination: Mẫu số 02 (tập thể) and Mẫu số 03 (cá nhân) of Phụ lục I Nghị định 98/2023/NĐ-CP,
// and what proves it.

namespace tdkt::rules {
namespace {

using base::day;
using base::SchoolYear;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Ground;
using law::GroundSet;
using law::Instrument;
using law::MeritType;
using records::EvidenceKind;
using records::Nomination;
using records::ReportYear;

std::string place_of(const ReportYear& year) { return "/report/years/" + year.id.text(); }

// --- VR-G07, VR-G08

/// Mẫu số 02 and 03 are for công trạng; other kinds have forms without yearly tables.
bool is_by_merit(const Nomination& nomination) {
  const bool other_kind = nomination.merit_type == MeritType::DOT_XUAT ||
                          nomination.merit_type == MeritType::CHUYEN_DE ||
                          nomination.merit_type == MeritType::CONG_HIEN;
  return !other_kind && nomination.procedure != records::Procedure::DON_GIAN;
}

void too_few_years_reported(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!is_by_merit(nomination)) return verdict.not_applicable();
  const auto papers = law::papers_of(*nomination.award, verdict.received_or_today());
  const int64_t needed = papers ? papers->reported_years : 0;
  const auto last = year_or_unknown(verdict);
  if (!last) return;
  const auto count = static_cast<int64_t>(nomination.report.years.size());
  if (count >= needed) return;
  const SchoolYear first = last->before(static_cast<int>(needed) - 1);
  const std::string years = needed == 1 ? last->text() : "từ " + first.text() + " đến " + last->text();
  if (count == 0 && verdict.phase() == Phase::draft)
    return verdict.unknown("/report/years",
                           "báo cáo thành tích " + std::to_string(needed) + " năm học (" + years + ")");
  verdict.fails("/report/years", {{"award", std::string(base::display(*nomination.award))},
                                  {"needed", std::to_string(needed)},
                                  {"years", years},
                                  {"count", std::to_string(count)}});
}

void years_not_in_a_row(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  std::vector<const ReportYear*> years;
  for (const ReportYear& year : nomination.report.years) {
    if (!year.school_year)
      return verdict.unknown(place_of(year) + "/school_year", "năm học của một phần trong báo cáo");
    years.push_back(&year);
  }
  if (years.empty()) return verdict.not_applicable();
  const auto last = year_or_unknown(verdict);
  if (!last) return;
  base::sort_stably(years, [](const ReportYear* a, const ReportYear* b) { return *b->school_year < *a->school_year; });
  SchoolYear expected = *last;
  for (const ReportYear* year : years) {
    if (*year->school_year == expected) {
      expected = expected.before();
      continue;
    }
    std::string listed;
    for (auto it = years.rbegin(); it != years.rend(); ++it)
      listed += (listed.empty() ? "" : ", ") + (*it)->school_year->text();
    return verdict.fails(place_of(*year) + "/school_year", {{"years", listed}, {"last", last->text()}});
  }
}

// --- VR-G09

/// What a row of mục III lacks: "số quyết định, nơi ban hành"; empty when it is whole.
template <class Row>
std::string lacking_in(const Row& row) {
  std::string out;
  const auto add = [&](std::string_view what) {
    if (!out.empty()) out += ", ";
    out += what;
  };
  if (row.decision_number.empty()) add("số quyết định");
  if (!row.decided_on) add("ngày quyết định");
  if (row.issuer.empty()) add("nơi ban hành");
  return out;
}

bool has_whole_title(const std::vector<records::AwardRow>& history, SchoolYear year) {
  return std::any_of(history.begin(), history.end(), [&](const records::AwardRow& row) {
    return row.award && row.school_year == year && !row.revoked && lacking_in(row).empty();
  });
}

void year_without_rating_or_title(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (nomination.report.years.empty()) return verdict.not_applicable();
  if (lacks_history(verdict)) return;
  const Facts& facts = verdict.facts();
  const base::Id record = facts.person ? facts.person->id : facts.collective->id;
  for (const ReportYear& reported : nomination.report.years) {
    if (!reported.school_year || has_whole_title(*history_of(verdict), *reported.school_year)) continue;
    const records::Rating* rating = rating_of(*ratings_of(verdict), *reported.school_year);
    const std::string of_the_year = in_words(*reported.school_year) + " của " + nominee_in_words(verdict);
    if (!rating || !rating->level) {
      incomplete(verdict, place_of(reported),
                 "xếp loại hoặc danh hiệu " + of_the_year + " (số, ngày quyết định, nơi ban hành)");
    } else if (std::string missing = lacking_in(*rating); !missing.empty()) {
      missing.append(" của xếp loại ").append(of_the_year);
      incomplete_in(verdict, record, "/ratings/" + rating->id.text(), missing);
    }
  }
}

// --- VR-G11, VR-G12

bool has_evidence(const Verdict& verdict, EvidenceKind kind) {
  const auto is_of_kind = [&](const records::Evidence& e) { return e.kind == kind; };
  const auto& own = verdict.nomination().evidence;
  const auto& shared = verdict.dossier().evidence;
  return std::any_of(own.begin(), own.end(), is_of_kind) || std::any_of(shared.begin(), shared.end(), is_of_kind);
}

bool rests_on_research(const Verdict& verdict) {
  const law::Path path = law::facts_of(*verdict.nomination().ground).path;
  if (path != law::Path::merit) return path == law::Path::research;
  const auto& person = verdict.facts().person;
  return person && !named_research(verdict, *person).empty() && named_initiatives(verdict, *person).empty();
}

void certificate_missing(Verdict& verdict) {
  if (rests_on_research(verdict)) {
    if (!has_evidence(verdict, EvidenceKind::research_minutes))
      incomplete(verdict, "/evidence", "biên bản nghiệm thu đề tài của " + nominee_in_words(verdict));
  } else if (!has_evidence(verdict, EvidenceKind::initiative_certificate)) {
    incomplete(verdict, "/evidence", "giấy chứng nhận sáng kiến của " + nominee_in_words(verdict));
  }
}

bool states_a_number(const records::Claim& claim) {
  return std::any_of(claim.statement.begin(), claim.statement.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_proved(const records::Claim& claim, const std::vector<records::Evidence>& evidence) {
  return std::any_of(evidence.begin(), evidence.end(), [&](const records::Evidence& e) {
    return std::find(claim.evidence_ids.begin(), claim.evidence_ids.end(), e.id) != claim.evidence_ids.end();
  });
}

void number_without_evidence(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  for (const ReportYear& year : nomination.report.years)
    for (const records::Claim& claim : year.claims) {
      if (!states_a_number(claim) || is_proved(claim, nomination.evidence)) continue;
      incomplete(verdict, place_of(year) + "/claims/" + claim.id.text(), "minh chứng cho “" + claim.statement + "”");
    }
}

constexpr Rule kYearsReported = {
    .id = "VR-G07",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards =
        AwardSet(Award::CSTDT, Award::CSTDB, Award::CSTDTQ, Award::BK_TTG, Award::HCLD3, Award::HCLD2, Award::HCLD1),
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Báo cáo thành tích đủ số năm học: Chiến sĩ thi đua cấp tỉnh, cấp Bộ 03 năm; toàn quốc 06 năm; Bằng khen của Thủ "
        "tướng, Huân chương Lao động 05 năm (ghi chú 4 của Mẫu số 02, Mẫu số 03).",
    .sentence = "Báo cáo thành tích đề nghị {award} cần {needed} năm học ({years}); mới có {count}.",
    .remedy = "Bổ sung thành tích của các năm học còn thiếu.",
    .check = too_few_years_reported,
};

/// How many years these awards ask for is known from memory only.
constexpr Rule years_from_memory(Rule rule) {
  rule.awards = AwardSet(Award::BK_T, Award::BK_B, Award::TTLDXS, Award::CTD_T, Award::CTD_B, Award::CTD_CP);
  rule.confidence = Confidence::M;
  rule.severity = Severity::warning;
  rule.requirement =
      "Báo cáo thành tích đủ số năm học: Bằng khen cấp Bộ, tỉnh 02 năm; Tập thể lao động xuất sắc, Cờ thi đua 01 năm.";
  return rule;
}

constexpr Rule kYearsInARow = {
    .id = "VR-G08",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Các năm học trong báo cáo liền nhau và kết thúc ở năm học đề nghị (ghi chú 4 của Mẫu số 02, Mẫu số "
        "03).",
    .sentence = "Các năm học trong báo cáo ({years}) cần liền nhau và kết thúc ở {last}.",
    .remedy = "Sửa năm học ở chỗ này, bổ sung năm còn thiếu hoặc bỏ năm thừa.",
    .check = years_not_in_a_row,
};

constexpr Rule kYearsProved = {
    .id = "VR-G09",
    .subject = SubjectKind::nomination,
    .in_force = kUnderNd98,
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Mục III của báo cáo: mỗi năm học có xếp loại hoặc danh hiệu, với số, ngày quyết định và nơi ban "
        "hành.",
    .sentence = "Mục III của báo cáo còn thiếu {missing}.",
    .remedy = "Khai {missing}.",
    .check = year_without_rating_or_title,
};

// CSTDCS by an initiative is left to VR-C05, which asks for the same certificate.
constexpr Rule kCertificateOfTitles = {
    .id = "VR-G11",
    .subject = SubjectKind::nomination,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::CSTDCS, Award::CSTDT, Award::CSTDB, Award::CSTDTQ),
    .grounds =
        GroundSet(Ground::CSTDCS_RESEARCH, Ground::CSTDT_INITIATIVE, Ground::CSTDT_RESEARCH, Ground::CSTDB_INITIATIVE,
                  Ground::CSTDB_RESEARCH, Ground::CSTDTQ_INITIATIVE, Ground::CSTDTQ_RESEARCH),
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "84", "1", "d"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Căn cứ là sáng kiến hoặc đề tài thì hồ sơ có giấy chứng nhận, biên bản nghiệm thu.",
    .sentence = "Hồ sơ còn thiếu {missing}.",
    .remedy = "Đính kèm {missing}.",
    .check = certificate_missing,
};

constexpr Rule certificate_of_forms(Rule rule) {
  rule.awards = AwardSet(Award::BK_T, Award::BK_B);
  rule.grounds = GroundSet(Ground::BK_T_MERIT, Ground::BK_B_MERIT);
  rule.citation = {Instrument::LAW_2022, "84", "2", "d"};
  return rule;
}

constexpr Rule kCertificateOfForms = certificate_of_forms(kCertificateOfTitles);

constexpr Rule kClaimsProved = {
    .id = "VR-G12",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::PLAN_2024, "", "I.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Kết quả nêu bằng con số có ít nhất một minh chứng.",
    .sentence = "Báo cáo còn thiếu {missing}.",
    .remedy = "Đính kèm giấy tờ chứng minh ngay tại kết quả này.",
    .check = number_without_evidence,
};

constexpr Rule kContentRules[] = {
    kYearsReported,
    under_nd152(kYearsReported),
    years_from_memory(kYearsReported),
    under_nd152(years_from_memory(kYearsReported)),
    kYearsInARow,
    under_nd152(kYearsInARow),
    kYearsProved,
    under_nd152(kYearsProved),
    kCertificateOfTitles,
    under_law_2026(kCertificateOfTitles),
    kCertificateOfForms,
    under_law_2026(kCertificateOfForms),
    kClaimsProved,
};
static_assert(well_formed(kContentRules));

}  // namespace

std::span<const Rule> content_rules() { return kContentRules; }

}  // namespace tdkt::rules
