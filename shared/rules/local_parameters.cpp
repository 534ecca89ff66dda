#include "shared/rules/local_parameters.h"

#include <iterator>

#include "shared/rules/record_set.h"

namespace tdkt::rules {
namespace {

using records::Regulation;

// In the order of the enumeration.
constexpr ParameterFacts kFacts[] = {
    {Measure::months, 12, true, false},         // min_service_months
    {Measure::days, 366, true, false},          // max_leave_days
    {Measure::days, 60, true, false},           // publication_days
    {Measure::working_days, 90, false, false},  // appraisal_days
    {Measure::yes_no, 1, true, false},          // fines_counted
    {Measure::percent, 100, true, false},       // quorum_percent
    {Measure::percent, 100, true, true},        // pass_percent
    {Measure::people, 100, false, false},       // exemplars_of_district
    {Measure::people, 100, false, false},       // exemplars_of_unit
    {Measure::percent, 100, true, false},       // max_cstdcs_percent
    {Measure::percent, 100, true, false},       // max_excellent_percent
    {Measure::days, 366, false, false},         // sudden_award_days
    {Measure::yes_no, 1, true, true},           // votes_of_present
    {Measure::yes_no, 1, false, true},          // certificate_criteria
};
static_assert(std::size(kFacts) == std::size(base::Names<records::Parameter>::rows));

/// What is looked for.
struct Wanted {
  records::Parameter parameter;
  const base::Id& unit;
  base::Date day;
  std::optional<law::Award> award;
};

bool sets(const Regulation& regulation, const Wanted& wanted) {
  if (regulation.parameter != wanted.parameter || !regulation.value || !regulation.from_on) return false;
  if (regulation.removed || regulation.instrument_number.empty()) return false;
  if (regulation.award && regulation.award != wanted.award) return false;
  return base::Period{*regulation.from_on, regulation.until_on}.contains(wanted.day);
}

bool goes_before(const Regulation& a, const Regulation& b, const base::Id& unit) {
  if (a.award.has_value() != b.award.has_value()) return a.award.has_value();
  const bool a_own = a.unit_id == unit, b_own = b.unit_id == unit;
  if (a_own != b_own) return a_own;
  if (*a.from_on != *b.from_on) return *a.from_on > *b.from_on;
  return b.id < a.id;  // ids sort by when they were minted: what was entered last
}

void keep_better(const Regulation*& best, const Regulation& regulation, const Wanted& wanted) {
  if (sets(regulation, wanted) && (!best || goes_before(regulation, *best, wanted.unit))) best = &regulation;
}

}  // namespace

const ParameterFacts& facts_of(records::Parameter parameter) { return kFacts[static_cast<size_t>(parameter)]; }

std::string value_in_words(records::Parameter parameter, int64_t value) {
  const std::string number = std::to_string(value);
  switch (facts_of(parameter).measure) {
    case Measure::months: return number + " tháng";
    case Measure::days: return number + " ngày";
    case Measure::working_days: return number + " ngày làm việc";
    case Measure::percent: return number + " %";
    case Measure::people: return number + " gương";
    case Measure::yes_no: break;
  }
  return value == 0 ? "không" : "có";
}

const Regulation* regulation_on(const Case& subject, records::Parameter parameter, const base::Id& unit, base::Date day,
                                std::optional<law::Award> award) {
  const Regulation* best = nullptr;
  for (const Regulation& regulation : subject.regulations) keep_better(best, regulation, {parameter, unit, day, award});
  return best;
}

const Regulation* regulation_on(const RecordSet& set, records::Parameter parameter, const base::Id& unit,
                                base::Date day, std::optional<law::Award> award) {
  const Regulation* best = nullptr;
  for (const auto& [id, regulation] : set.all<Regulation>())
    if (concerns(set, regulation, unit)) keep_better(best, regulation, {parameter, unit, day, award});
  return best;
}

bool is_of_the_office(const RecordSet& set, const base::Id& unit) {
  const records::Unit* owner = set.unit(unit);
  return owner && owner->kind == records::UnitKind::SO;
}

bool concerns(const RecordSet& set, const Regulation& regulation, const base::Id& unit) {
  return regulation.unit_id == unit || is_of_the_office(set, regulation.unit_id);
}

}  // namespace tdkt::rules
