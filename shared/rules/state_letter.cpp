#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"
#include "shared/rules/wording.h"

// VR-G: what a Tờ trình for the State's awards may hold together, and how many copies go with it.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::Confidence;
using law::Instrument;

/// Who decides at the level of the State, as note 6 of Mẫu số 01 sets them apart. Each has a Tờ trình of its own.
enum class StateList { none, government, president, national_fighter, honorary };

StateList state_list_of(Award award) {
  switch (award) {
    case Award::BK_TTG:
    case Award::CTD_CP: return StateList::government;
    case Award::HCLD1:
    case Award::HCLD2:
    case Award::HCLD3: return StateList::president;
    case Award::CSTDTQ: return StateList::national_fighter;
    case Award::NGUT:
    case Award::NGND: return StateList::honorary;
    default: return StateList::none;  // not an award of the State
  }
}

void state_awards_in_one_letter(Verdict& verdict) {
  const ListedNomination* first = nullptr;
  for (const ListedNomination& nomination : verdict.nominations()) {
    if (!nomination.award || state_list_of(*nomination.award) == StateList::none) continue;
    if (!first) {
      first = &nomination;
    } else if (state_list_of(*nomination.award) != state_list_of(*first->award)) {
      return verdict.fails_in(nomination.id, "/award",
                              {{"award", std::string(base::display(*nomination.award))},
                               {"name", named(nomination.nominee_name, "trường hợp")},
                               {"other", std::string(base::display(*first->award))}});
    }
  }
  if (!first) verdict.not_applicable();
}

constexpr Rule kOneAuthority = {
    .id = "VR-G03",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), kNd152From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND98, "PL I", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Khen thưởng cấp Nhà nước lập Tờ trình riêng theo cấp: Thủ tướng, Chính phủ riêng, Chủ tịch nước riêng, Chiến "
        "sĩ thi đua toàn quốc và danh hiệu vinh dự riêng (ghi chú 6 Mẫu số 01).",
    .sentence = "Một Tờ trình không ghép {award} (của {name}) với {other}: hai cấp quyết định khác nhau.",
    .remedy = "Chuyển {name} sang hồ sơ có Tờ trình riêng.",
    .check = state_awards_in_one_letter,
};

constexpr int64_t kCopies = 1;

void too_many_copies(Verdict& verdict) {
  const auto copies = verdict.dossier().request_letter.copy_count;
  if (!copies) return verdict.not_applicable();
  if (*copies != kCopies) verdict.fails("/request_letter/copy_count", {{"count", std::to_string(*copies)}});
}

constexpr Rule kOneCopy = {
    .id = "VR-G14",
    .subject = SubjectKind::dossier,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "84", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::V2,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Hồ sơ gồm 01 bộ bản chính; đòi 02, 03 bộ là theo quy định cũ.",
    .sentence = "Tờ trình ghi {count} bộ hồ sơ; nay chỉ cần 01 bộ bản chính.",
    .remedy = "Ghi 01 bộ.",
    .check = too_many_copies,
};

constexpr Rule kStateLetterRules[] = {kOneAuthority, under_nd152(kOneAuthority), kOneCopy};
static_assert(well_formed(kStateLetterRules));

}  // namespace

std::span<const Rule> state_letter_rules() { return kStateLetterRules; }

}  // namespace tdkt::rules
