#pragma once

#include <optional>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/regulation.h"
#include "shared/rules/case.h"

namespace tdkt::rules {

class RecordSet;

/// What a local number counts, for who enters and who reads it.
enum class Measure { months, days, working_days, percent, people, yes_no };

struct ParameterFacts {
  Measure measure;
  int64_t most;   // more than this is a slip of the pen
  bool of_units;  // a unit may set it for itself; else only the Sở, for the sector
  bool by_award;  // a text may set it for one award alone
};
const ParameterFacts& facts_of(records::Parameter parameter);

/// "10 tháng", "15 %", "có".
std::string value_in_words(records::Parameter parameter, int64_t value);

/// The text of a unit or of its Sở that sets `parameter` on `day`: one about `award` alone before one about all, then
/// the unit's own, then the one in force most recently, then the one entered last. Only a text with number, first day
/// and value counts. nullptr when nobody sets it: then the rule that compares with it is not applicable.
const records::Regulation* regulation_on(const Case& subject, records::Parameter parameter, const base::Id& unit,
                                         base::Date day, std::optional<law::Award> award = {});
/// The same among the records of this side, of which only those of the unit and of the Sở count.
const records::Regulation* regulation_on(const RecordSet& set, records::Parameter parameter, const base::Id& unit,
                                         base::Date day, std::optional<law::Award> award = {});

/// Whether a unit is the Sở, whose texts are for the whole sector.
bool is_of_the_office(const RecordSet& set, const base::Id& unit);
/// Whether a regulation concerns a unit: its own, or the Sở's.
bool concerns(const RecordSet& set, const records::Regulation& regulation, const base::Id& unit);

}  // namespace tdkt::rules
