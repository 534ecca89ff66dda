#include "shared/rules/leaders.h"

#include <algorithm>

#include "shared/base/fraction.h"
#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/lookup.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-H: heads of units: rewarded with their unit, and not before those who teach.

namespace tdkt::rules {

bool is_leader(std::string_view position) {
  const std::string folded = base::fold(position);
  for (const char* head : {"hieu truong", "giam doc", "truong phong gd", "truong phong giao duc"})
    if (folded.find(head) != std::string::npos) return true;
  return false;
}

bool is_head(std::string_view position) { return is_leader(position) && base::fold(position).rfind("pho ", 0) != 0; }

namespace {

using law::Confidence;
using law::Instrument;
using law::NomineeType;
using records::RatingLevel;

void head_above_the_unit(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const auto& unit = verdict.facts().unit;
  if (!is_head(nomination.position) || !unit || !nomination.school_year) return verdict.not_applicable();
  const records::Rating* rating = rating_of(unit->ratings, *nomination.school_year);
  if (!rating || !rating->level) return verdict.not_applicable();
  if (records::at_least(*rating->level, RatingLevel::HTTNV)) return;
  verdict.fails("/award", {{"name", nominee_in_words(verdict)},
                           {"position", nomination.position},
                           {"rating", std::string(base::display(*rating->level))}});
}

constexpr Rule kWithTheUnit = {
    .id = "VR-H23",
    .subject = SubjectKind::nomination,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::PLAN_2024, "", "I.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::M_UNSURE,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement = "Khen người đứng đầu gắn với kết quả của đơn vị: đơn vị từ Hoàn thành tốt nhiệm vụ.",
    .sentence = "{name} là {position}, mà đơn vị xếp loại {rating}.",
    .remedy = "Xem lại việc đề nghị người đứng đầu; nếu vẫn đề nghị thì xác nhận đã xem và nêu lý do.",
    .check = head_above_the_unit,
    .reads = Reads::nothing,
};

void more_leaders_than_their_share(Verdict& verdict) {
  const auto& around = verdict.facts().around;
  if (!around.staff_count || !around.leader_count || *around.staff_count <= 0) return verdict.not_applicable();
  int64_t people = 0, leaders = 0;
  for (const ListedNomination& nomination : verdict.nominations()) {
    if (nomination.nominee_type != NomineeType::individual) continue;
    ++people;
    leaders += is_leader(nomination.position) ? 1 : 0;
  }
  if (people == 0) return verdict.not_applicable();
  if (leaders * *around.staff_count <= *around.leader_count * people) return;
  verdict.fails("", {{"share", base::text({leaders, people})},
                     {"staff", base::text({*around.leader_count, *around.staff_count})}});
}

constexpr Rule kShare = {
    .id = "VR-H24",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .phases = PhaseSet(Phase::submission, Phase::appraisal),
    .citation = {Instrument::PLAN_2024, "", "II.2.d", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Quan tâm người trực tiếp giảng dạy: tỷ lệ lãnh đạo trong danh sách không cao hơn trong đơn vị.",
    .sentence = "Lãnh đạo chiếm {share} danh sách cá nhân, trong khi chiếm {staff} người của đơn vị.",
    .remedy = "Xem lại danh sách, quan tâm người trực tiếp giảng dạy; nếu vẫn giữ thì nêu lý do.",
    .check = more_leaders_than_their_share,
};

constexpr Rule kLeaderRules[] = {kWithTheUnit, kShare};
static_assert(well_formed(kLeaderRules));

}  // namespace

std::span<const Rule> leader_rules() { return kLeaderRules; }

}  // namespace tdkt::rules
