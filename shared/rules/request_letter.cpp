#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-G, the papers of the dossier as a whole: Tờ trình (Mẫu số 01 of Nghị định 98/2023/NĐ-CP) and minutes. Luật Thi
// đua, khen thưởng 2022, Điều 84: khoản 1 for danh hiệu, khoản 2 for hình thức.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using law::MeritType;
using law::NomineeType;

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void letter_incomplete(Verdict& verdict) {
  const auto& letter = verdict.dossier().request_letter;
  if (letter.number.empty()) {
    incomplete(verdict, "/request_letter/number", "số, ký hiệu của Tờ trình");
  } else if (!has_digit(letter.number)) {
    incomplete(verdict, "/request_letter/number", "số của Tờ trình (mới có ký hiệu “" + letter.number + "”)");
  }
  if (!letter.signed_on) incomplete(verdict, "/request_letter/signed_on", "ngày ký Tờ trình");
  if (letter.signer_name.empty()) incomplete(verdict, "/request_letter/signer_name", "người ký Tờ trình");
}

void merit_types_mixed(Verdict& verdict) {
  const auto& nominations = verdict.nominations();
  std::optional<MeritType> expected = verdict.dossier().request_letter.merit_type;
  if (!expected) verdict.unknown("/request_letter/merit_type", "loại hình khen thưởng của Tờ trình");
  std::vector<std::string> undeclared;
  for (const ListedNomination& nomination : nominations) {
    if (!nomination.merit_type) {
      undeclared.push_back(nomination.nominee_name);
      continue;
    }
    if (!expected) expected = nomination.merit_type;
    if (nomination.merit_type == expected) continue;
    verdict.fails_in(nomination.id, "/merit_type",
                     {{"name", nomination.nominee_name},
                      {"type", std::string(base::display(*nomination.merit_type))},
                      {"expected", std::string(base::display(*expected))}});
  }
  if (!undeclared.empty())
    verdict.unknown("/request_letter/merit_type", "loại hình khen thưởng của " + listed(undeclared, "trường hợp"));
}

void compare(Verdict& verdict, std::string_view place, NomineeType type, const std::optional<int64_t>& typed) {
  const auto& nominations = verdict.nominations();
  const auto counted = std::count_if(nominations.begin(), nominations.end(),
                                     [&](const ListedNomination& n) { return n.nominee_type == type; });
  const std::string what(base::display(type));
  if (!typed) return verdict.unknown(place, "số " + what + " ghi trong Tờ trình");
  if (*typed == counted) return;
  verdict.fails(place, {{"what", what}, {"typed", std::to_string(*typed)}, {"counted", std::to_string(counted)}});
}

void letter_counts_differ(Verdict& verdict) {
  const auto& letter = verdict.dossier().request_letter;
  std::vector<std::string> undeclared;
  for (const ListedNomination& nomination : verdict.nominations())
    if (!nomination.nominee_type) undeclared.push_back(nomination.nominee_name);
  if (!undeclared.empty())
    return verdict.unknown("/request_letter/individual_count",
                           "cá nhân hay tập thể, của " + listed(undeclared, "trường hợp"));
  compare(verdict, "/request_letter/individual_count", NomineeType::individual, letter.individual_count);
  compare(verdict, "/request_letter/collective_count", NomineeType::collective, letter.collective_count);
}

bool needs_minutes(const std::vector<ListedNomination>& nominations) {
  return nominations.empty() || std::any_of(nominations.begin(), nominations.end(), [](const ListedNomination& n) {
           return n.procedure != records::Procedure::DON_GIAN;
         });
}

/// Minutes are there when they are attached, or written here: the day, the chair and the secretary.
void minutes_missing(Verdict& verdict) {
  if (!needs_minutes(verdict.nominations())) return verdict.not_applicable();
  const auto& dossier = verdict.dossier();
  const bool attached = std::any_of(dossier.evidence.begin(), dossier.evidence.end(), [](const records::Evidence& e) {
    return e.kind == records::EvidenceKind::minutes;
  });
  if (attached) return;
  const auto& minutes = dossier.minutes;
  if (!minutes.held_on && minutes.chair.empty() && minutes.secretary.empty())
    return incomplete(verdict, "/minutes/held_on", "biên bản họp xét của Hội đồng");
  if (!minutes.held_on) incomplete(verdict, "/minutes/held_on", "ngày họp trong biên bản họp xét");
  if (minutes.chair.empty()) incomplete(verdict, "/minutes/chair", "người chủ trì trong biên bản họp xét");
  if (minutes.secretary.empty()) incomplete(verdict, "/minutes/secretary", "thư ký trong biên bản họp xét");
}

constexpr Rule kLetter = {
    .id = "VR-G01",
    .subject = SubjectKind::dossier,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "84", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Hồ sơ có Tờ trình đã ghi số, ghi ngày và ký (điểm a khoản 1 với danh hiệu, điểm a khoản 2 với hình "
        "thức).",
    .sentence = "Còn thiếu {missing}.",
    .remedy = "Bổ sung {missing}.",
    .check = letter_incomplete,
};

constexpr Rule kOneMeritType = {
    .id = "VR-G02",
    .subject = SubjectKind::dossier,
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
    .requirement = "Mỗi Tờ trình chỉ ghi một loại hình khen thưởng (ghi chú của Mẫu số 01, Mẫu số 02).",
    .sentence = "Mỗi Tờ trình chỉ ghi một loại hình: của {name} là {type}, của Tờ trình là {expected}.",
    .remedy = "Chuyển {name} sang một hồ sơ khác, hoặc sửa loại hình.",
    .check = merit_types_mixed,
};

constexpr Rule kCounts = {
    .id = "VR-G04",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Số cá nhân, số tập thể ghi trong Tờ trình bằng số dòng của danh sách.",
    .sentence = "Tờ trình ghi {typed} {what}, danh sách có {counted}.",
    .remedy = "Sửa Tờ trình thành {counted} {what}, hoặc sửa danh sách.",
    .check = letter_counts_differ,
};

constexpr Rule kMinutes = {
    .id = "VR-G10",
    .subject = SubjectKind::dossier,
    .in_force = kUnderLaw2022,
    .governed_by = GovernedBy::receipt,
    .awards = {},
    .grounds = {},
    .nominees = {},
    .phases = {},
    .citation = {Instrument::LAW_2022, "84", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Hồ sơ có biên bản bình xét thi đua (điểm c khoản 1) hoặc biên bản xét khen thưởng (điểm c khoản 2), "
        "trừ thủ tục đơn giản.",
    .sentence = "Hồ sơ còn thiếu {missing}.",
    .remedy = "Ghi biên bản họp xét vào hồ sơ, hoặc đính kèm tệp biên bản đã ký.",
    .check = minutes_missing,
};

constexpr Rule kRequestLetterRules[] = {
    kLetter,  under_law_2026(kLetter),  kOneMeritType, under_nd152(kOneMeritType), kCounts,
    kMinutes, under_law_2026(kMinutes),
};
static_assert(well_formed(kRequestLetterRules));

}  // namespace

std::span<const Rule> request_letter_rules() { return kRequestLetterRules; }

}  // namespace tdkt::rules
