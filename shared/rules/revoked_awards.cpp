#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/history.h"
#include "shared/rules/nominee.h"
#include "shared/rules/prerequisites.h"
#include "shared/rules/verdict.h"

// VR-H20: what may rest on an award that was revoked is flagged. When a decision is revoked the server marks what
// cited it (facts_of on the revocation says what that is); this finds it wherever such a nomination is judged.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;

/// The year has the award by another row: nothing is lost.
bool is_made_good(const std::vector<records::AwardRow>& history, const records::AwardRow& lost) {
  return std::any_of(history.begin(), history.end(), [&](const records::AwardRow& row) {
    return !row.revoked && row.award == lost.award && row.school_year == lost.school_year;
  });
}

void rests_on_a_revoked_award(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto* history = history_of(verdict);
  if (!history || !nomination.award || !nomination.nominee_type || !nomination.school_year)
    return verdict.not_applicable();
  for (const records::AwardRow& row : *history) {
    if (!row.revoked || !row.award || !row.school_year || is_made_good(*history, row)) continue;
    if (!may_rest_on(*nomination.award, *nomination.nominee_type, *nomination.school_year, *row.award, *row.school_year,
                     Holder::nominee))
      continue;
    verdict.fails("/award",
                  {{"name", nominee_in_words(verdict)},
                   {"award", std::string(base::display(*nomination.award))},
                   {"row", in_words(*row.award, row.school_year)},
                   {"by", row.revocation_number.empty() ? "" : " (Quyết định số " + row.revocation_number + ")"}});
  }
}

constexpr Rule kRevokedAwardRules[] = {{
    .id = "VR-H20",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,  // what the ground asks for is an error of its own rule
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Một lần khen bị hủy bỏ thì mọi trường hợp đã dựa vào lần khen ấy phải được xem lại.",
    .sentence = "{row} của {name} đã bị hủy bỏ{by}; {award} có thể đã dựa vào đó nên phải xem lại.",
    .remedy = "Kiểm tra căn cứ của {award} khi không còn {row}; nếu không đủ nữa thì thôi đề nghị.",
    .check = rests_on_a_revoked_award,
    .reads = Reads::award,
}};
static_assert(well_formed(kRevokedAwardRules));

}  // namespace

std::span<const Rule> revoked_award_rules() { return kRevokedAwardRules; }

}  // namespace tdkt::rules
