#pragma once

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/regulation.h"
#include "shared/rules/case.h"

namespace tdkt::rules {

/// The text of a unit or of its Sở that sets `parameter` on `day`: the unit's own goes first, then the one in force
/// most recently. Only a text with number, first day and value counts. nullptr when nobody sets it: then the rule
/// that compares with it is not applicable.
const records::Regulation* regulation_on(const Case& subject, records::Parameter parameter, const base::Id& unit,
                                         base::Date day);

}  // namespace tdkt::rules
