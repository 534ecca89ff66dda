#include "shared/rules/local_parameters.h"

namespace tdkt::rules {
namespace {

bool sets(const records::Regulation& regulation, records::Parameter parameter, base::Date day) {
  if (regulation.parameter != parameter || !regulation.value || !regulation.from_on) return false;
  if (regulation.instrument_number.empty()) return false;
  return base::Period{*regulation.from_on, regulation.until_on}.contains(day);
}

bool goes_before(const records::Regulation& a, const records::Regulation& b, const base::Id& unit) {
  const bool a_own = a.unit_id == unit, b_own = b.unit_id == unit;
  if (a_own != b_own) return a_own;
  if (*a.from_on != *b.from_on) return *a.from_on > *b.from_on;
  return a.id < b.id;
}

}  // namespace

const records::Regulation* regulation_on(const Case& subject, records::Parameter parameter, const base::Id& unit,
                                         base::Date day) {
  const records::Regulation* found = nullptr;
  for (const records::Regulation& regulation : subject.regulations)
    if (sets(regulation, parameter, day) && (!found || goes_before(regulation, *found, unit))) found = &regulation;
  return found;
}

}  // namespace tdkt::rules
