#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/rules/case.h"
#include "shared/rules/rule.h"

namespace tdkt::rules {

/// The rows of one id, in the order of the catalogue.
using RuleRows = std::vector<Rule>;
RuleRows rows_of(std::string_view id);

/// True where a row of `rows` that rests on the same text as `row`, for the same reason and as heavily, finds something
/// wrong in the case.
bool finds(const Case& subject, const RuleRows& rows, const Rule& row);

/// The first and the last day of a row, as the texts say it and as this test has it written once more: a row of the
/// catalogue that begins or ends on another day is wrong.
struct Term {
  base::Date first;
  std::optional<base::Date> last;
};
Term term_of(const Rule& row);

/// A case on a border of a row's term, made of a specimen of its id whose dates were moved there.
struct BorderCase {
  Case subject;
  bool is_within;  // the first day, the last day: the row finds; a day before, a day after: it does not
};

/// The cases on the borders of one row: its first day and the day before, its last day and the day after. Those that no
/// specimen of its id can be moved to are missing.
std::vector<BorderCase> border_cases_of(const Rule& row, const RuleRows& rows);

}  // namespace tdkt::rules
