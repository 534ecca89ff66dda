#include <algorithm>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-I: who stands for a registration, whom it names, which movements it joins.

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::Confidence;
using law::Instrument;
using records::Parameter;
using records::Registration;

const Entrant* entrant_of(const Verdict& verdict, const base::Id& person) {
  const auto& all = verdict.facts().around.entrants;
  const auto one = std::find_if(all.begin(), all.end(), [&](const Entrant& e) { return e.id == person; });
  return one == all.end() ? nullptr : &*one;
}

// --- VR-I07

void judge_post(Verdict& verdict, const std::optional<base::Id>& person, std::string_view place,
                const std::string& post) {
  if (!person) return verdict.unknown(place, post + " về thi đua, khen thưởng");
  const Entrant* entrant = entrant_of(verdict, *person);
  if (!verdict.facts().around.staff_known || (entrant && entrant->works_here)) return;
  verdict.fails(place, {{"defect", post + (entrant && !entrant->full_name.empty() ? " " + entrant->full_name : "") +
                                       " không còn công tác ở đơn vị"}});
}

void contact_people_missing(Verdict& verdict) {
  const Registration& registration = verdict.registration();
  if (registration.leader_id && registration.leader_id == registration.contact_id)
    return verdict.fails("/contact_id", {{"defect", "lãnh đạo phụ trách và cán bộ đầu mối là một người"}});
  judge_post(verdict, registration.leader_id, "/leader_id", "lãnh đạo phụ trách");
  judge_post(verdict, registration.contact_id, "/contact_id", "cán bộ đầu mối");
}

constexpr Rule kPeople = {
    .id = "VR-I07",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .phases = PhaseSet(Phase::draft, Phase::submission),
    .citation = {Instrument::PLAN_2024, "", "II.2.c", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Đơn vị có 01 lãnh đạo phụ trách và 01 cán bộ đầu mối, đang công tác, là hai người.",
    .sentence = "Phân công chưa đúng: {defect}.",
    .remedy = "Chọn một lãnh đạo và một cán bộ đầu mối đang công tác ở đơn vị.",
    .check = contact_people_missing,
};

constexpr Rule later_in_the_year(Rule rule) {
  rule.phases = PhaseSet(Phase::appraisal, Phase::decision);
  rule.severity = Severity::warning;
  return rule;
}

// --- VR-I08

void too_few_exemplars(Verdict& verdict) {
  const auto& unit = verdict.facts().unit;
  const auto count = verdict.facts().around.exemplar_count;
  if (!unit || !unit->kind || !count) return verdict.not_applicable();
  const bool district = *unit->kind == records::UnitKind::PHONG_GDDT;
  const auto* set =
      regulation_on(verdict.the_case(), district ? Parameter::exemplars_of_district : Parameter::exemplars_of_unit,
                    unit->id, verdict.dates().today);
  if (!set) return verdict.not_applicable();
  if (*count >= *set->value) return;
  verdict.fails("", {{"count", std::to_string(*count)},
                     {"minimum", std::to_string(*set->value)},
                     {"instrument", set->instrument_number}});
}

constexpr Rule kExemplars = {
    .id = "VR-I08",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "II.3", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .parameter = Parameter::exemplars_of_unit,
    .takes = ParameterSet(Parameter::exemplars_of_district),
    .requirement = "Mỗi đơn vị giới thiệu đủ số điển hình tiên tiến mà kế hoạch năm học đặt ra (nếu có).",
    .sentence = "Đã giới thiệu {count} điển hình tiên tiến; văn bản số {instrument} cần từ {minimum}.",
    .remedy = "Giới thiệu thêm mô hình, gương điển hình để tuyên truyền.",
    .check = too_few_exemplars,
};

// --- VR-I09

/// Điều 22: chosen among persons with 03 titles in a row, so two before the year registered for.
constexpr int64_t kEarlierTitles = 2;

int64_t registered_for(const Registration& registration, Award award) {
  int64_t named = 0, counted = 0;
  for (const auto& row : registration.titles) named += row.award == award ? 1 : 0;
  for (const auto& row : registration.title_counts) counted += row.award == award ? row.amount.value_or(0) : 0;
  return std::max(named, counted);
}

void more_titles_than_possible(Verdict& verdict) {
  const Registration& registration = verdict.registration();
  const auto& around = verdict.facts().around;
  for (const Award award : {Award::LDTT, Award::CSTDCS, Award::CSTDT}) {
    const int64_t count = registered_for(registration, award);
    if (around.staff_count && count > *around.staff_count)
      verdict.fails("/title_counts",
                    {{"defect", std::to_string(count) + " " + std::string(base::display(award)) + ", nhiều hơn " +
                                    std::to_string(*around.staff_count) + " người của đơn vị"}});
  }
  for (const auto& row : registration.titles) {
    if (row.award != Award::CSTDT || !row.nominee_id) continue;
    const Entrant* entrant = entrant_of(verdict, *row.nominee_id);
    if (!entrant || !entrant->cstdcs_count || *entrant->cstdcs_count >= kEarlierTitles) continue;
    verdict.fails(place_of("titles", row.id), {{"defect", "Chiến sĩ thi đua cấp tỉnh cho " + row.nominee_name +
                                                              ", mới có " + std::to_string(*entrant->cstdcs_count) +
                                                              " lần Chiến sĩ thi đua cơ sở trong hai năm trước"}});
  }
}

constexpr Rule kPossible = {
    .id = "VR-I09",
    .subject = SubjectKind::registration,
    .in_force = {day(2024, 1, 1), day(2026, 10, 1)},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "22", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_TIEU_CHUAN,
    .requirement =
        "Số danh hiệu đăng ký không quá số người; Chiến sĩ thi đua cấp tỉnh chỉ cho người đã hai năm liền là Chiến sĩ thi "
        "đua cơ sở.",
    .sentence = "Đăng ký {defect}.",
    .remedy = "Kiểm tra lại số lượng và tên người đăng ký.",
    .check = more_titles_than_possible,
};

constexpr Rule possible_under_law_2026(Rule rule) {
  rule.in_force = {day(2026, 10, 1), {}};
  rule.citation = {Instrument::LAW_2026, law::kUnread, "", ""};
  rule.confidence = Confidence::M_UNSURE;
  return rule;
}

// --- VR-I10, VR-I11

const records::Campaign* wave_of(const Verdict& verdict, const base::Id& id) {
  const auto& waves = verdict.facts().around.waves;
  const auto wave = std::find_if(waves.begin(), waves.end(), [&](const records::Campaign& w) { return w.id == id; });
  return wave == waves.end() ? nullptr : &*wave;
}

void movement_outside_its_wave(Verdict& verdict) {
  bool any = false;
  for (const records::JoinedMovement& row : verdict.registration().movements) {
    const records::Campaign* wave = row.wave_id ? wave_of(verdict, *row.wave_id) : nullptr;
    if (!wave || !wave->from_on || (!row.from_on && !row.last_on)) continue;
    any = true;
    const base::Period period{*wave->from_on, wave->until_on};
    const bool inside =
        (!row.from_on || period.contains(*row.from_on)) && (!row.last_on || period.contains(*row.last_on));
    if (!inside)
      verdict.fails(place_of("movements", row.id),
                    {{"name", row.name.empty() ? "này" : "“" + row.name + "”"},
                     {"wave", wave->title},
                     {"from", wave->from_on->display()},
                     {"last", wave->until_on ? " đến " + wave->until_on->plus_days(-1).display() : ""}});
  }
  if (!any) verdict.not_applicable();
}

constexpr Rule kInsideTheWave = {
    .id = "VR-I10",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "II.1.c", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Ngày của phong trào nằm trong đợt thi đua mà nó gắn với.",
    .sentence = "Phong trào {name} không nằm trong đợt “{wave}” (từ {from}{last}).",
    .remedy = "Chọn đợt khác, hoặc sửa ngày của phong trào.",
    .check = movement_outside_its_wave,
};

void movement_of_no_plan(Verdict& verdict) {
  const auto& around = verdict.facts().around;
  bool any = false;
  for (const records::JoinedMovement& row : verdict.registration().movements) {
    any = true;
    const auto& ids = around.movement_ids;
    const bool listed = row.movement_id &&
                        (!around.movements_known || std::find(ids.begin(), ids.end(), *row.movement_id) != ids.end());
    if (!listed && row.plan_number.empty())
      verdict.fails(place_of("movements", row.id), {{"name", row.name.empty() ? "này" : "“" + row.name + "”"}});
  }
  if (!any) verdict.not_applicable();
}

constexpr Rule kOfAPlan = {
    .id = "VR-I11",
    .subject = SubjectKind::registration,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::PLAN_2024, "", "III.2", ""},
    .basis = RuleBasis::plan,
    .confidence = Confidence::KH,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Phong trào có trong danh mục, hoặc do đơn vị phát động bằng kế hoạch có số.",
    .sentence = "Phong trào {name} không có trong danh mục và chưa có số kế hoạch của đơn vị.",
    .remedy = "Chọn phong trào trong danh mục, hoặc ghi số kế hoạch phát động.",
    .check = movement_of_no_plan,
};

constexpr Rule kRegistrationPartRules[] = {
    kPeople,  later_in_the_year(kPeople), kExemplars, kPossible, possible_under_law_2026(kPossible), kInsideTheWave,
    kOfAPlan,
};
static_assert(well_formed(kRegistrationPartRules));

}  // namespace

std::span<const Rule> registration_part_rules() { return kRegistrationPartRules; }

}  // namespace tdkt::rules
