#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-F: what a commune may decide, that no letter goes to a district that is no more, who may sign, and that pupils'
// Giấy khen are another ladder.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::Addressee;
using records::Authority;

constexpr AwardSet kOfTheCommune(Award::LDTT, Award::GK_XA);

void beyond_the_commune(Verdict& verdict) {
  const auto& decision = verdict.decision();
  if (!decision.decided_by) return verdict.unknown("/decided_by", "người quyết định");
  if (*decision.decided_by != Authority::CT_UBND_XA || decision.disposal == records::Disposal::forwarded) return;
  for (const records::DecisionItem& item : decision.items)
    if (item.award && !kOfTheCommune.names(*item.award))
      verdict.fails("/items/" + item.id.text(),
                    {{"award", std::string(base::display(*item.award))}, {"name", named(item.nominee_name, "dòng")}});
}

constexpr Rule kCommune = {
    .id = "VR-F03",
    .subject = SubjectKind::decision,
    .in_force = {day(2024, 1, 1), day(2025, 7, 1)},
    .governed_by = GovernedBy::decision,
    .citation = {Instrument::LAW_2022, "80", "3", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::VI_PHAM_PHAP_LUAT,
    .requirement = "Trước 01/07/2025 Chủ tịch UBND xã chỉ quyết định Lao động tiên tiến và Giấy khen.",
    .sentence = "{award} cho {name} vượt thẩm quyền của Chủ tịch UBND xã, phường.",
    .remedy = "Bỏ {name} khỏi quyết định này và trình Chủ tịch UBND huyện, thành phố.",
    .check = beyond_the_commune,
};

/// From July 2025 the commune decides in the district's place; by which article was not read.
constexpr Rule commune_from_july_2025(Rule rule) {
  rule = under_unread(rule, Instrument::ND142_2025, day(2025, 7, 1));
  rule.requirement = "Từ 01/07/2025 thẩm quyền của cấp xã theo quy định mới, chưa đọc: người thẩm định đối chiếu.";
  rule.check = nullptr;
  return rule;
}

void addressed_to_a_district(Verdict& verdict) {
  const auto& addressee = verdict.dossier().request_letter.addressee;
  if (!addressee) return verdict.unknown("/request_letter/addressee", "nơi nhận Tờ trình (kính gửi)");
  if (*addressee != Addressee::PHONG_GDDT && *addressee != Addressee::CT_UBND_HUYEN) return;
  verdict.fails("/request_letter/addressee", {{"addressee", std::string(base::display(*addressee))}});
}

constexpr Rule kNoDistrict = {
    .id = "VR-F05",
    .subject = SubjectKind::dossier,
    .in_force = {day(2025, 7, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::NQ202_2025, "", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Từ 01/07/2025 không gửi hồ sơ tới cấp huyện, Phòng Giáo dục và Đào tạo.",
    .sentence = "Từ 01/07/2025 không còn {addressee} để nhận hồ sơ.",
    .remedy = "Đổi nơi nhận thành UBND xã, phường hoặc Sở, theo cấp đang quản lý đơn vị.",
    .check = addressed_to_a_district,
};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A head signs; a deputy signs "KT." for the head. Anyone else has no power to sign a Tờ trình.
bool may_sign(std::string_view title) {
  const std::string folded = base::fold(title);
  const bool deputy = has(folded, "pho ");
  for (const char* head : {"hieu truong", "giam doc", "truong phong", "chu tich", "vien truong"})
    if (has(folded, head)) return !deputy || has(folded, "kt.") || has(folded, "q.");
  return false;
}

void signed_without_power(Verdict& verdict) {
  const auto& letter = verdict.dossier().request_letter;
  if (letter.signer_title.empty()) {
    if (!letter.signed_on) return verdict.not_applicable();
    return verdict.unknown("/request_letter/signer_title", "chức vụ người ký Tờ trình");
  }
  if (!may_sign(letter.signer_title)) verdict.fails("/request_letter/signer_title", {{"title", letter.signer_title}});
}

constexpr Rule kSigner = {
    .id = "VR-F07",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND30_2020, "13", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Người đứng đầu ký Tờ trình; cấp phó ký thay thì ghi KT.",
    .sentence = "“{title}” không phải chức vụ ký Tờ trình: người đứng đầu ký, cấp phó ký thay thì ghi KT.",
    .remedy = "Ghi như “HIỆU TRƯỞNG”, hoặc “KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG”.",
    .check = signed_without_power,
};

void pupil_on_the_staff_ladder(Verdict& verdict) {
  const std::string position = base::fold(verdict.nomination().position);
  for (const char* word : {"hoc sinh", "sinh vien", "hoc vien"})
    if (position.rfind(word, 0) == 0)
      return verdict.fails("/position",
                           {{"name", nominee_in_words(verdict)}, {"position", verdict.nomination().position}});
}

constexpr Rule kPupils = {
    .id = "VR-F08",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .awards = AwardSet(Award::LDTT, Award::CSTDCS, Award::GK_SO, Award::GK_HUYEN, Award::GK_XA, Award::GK_DN),
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::TT27_2020, "13", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Giấy khen của Hiệu trưởng cho học sinh theo quy định đánh giá học sinh, không đưa vào hồ sơ này.",
    .sentence = "{name} là “{position}”: khen học sinh theo quy định đánh giá học sinh, không lập hồ sơ này.",
    .remedy = "Bỏ dòng này và khen trong danh sách học sinh của trường, hoặc sửa chức vụ nếu ghi nhầm.",
    .check = pupil_on_the_staff_ladder,
};

constexpr Rule kSigningRules[] = {kCommune, commune_from_july_2025(kCommune), kNoDistrict, kSigner, kPupils};
static_assert(well_formed(kSigningRules));

}  // namespace

std::span<const Rule> signing_rules() { return kSigningRules; }

}  // namespace tdkt::rules
