#pragma once

#include <span>
#include <vector>

#include "shared/rules/case.h"
#include "shared/rules/report.h"
#include "shared/rules/rule.h"

namespace tdkt::rules {

/// The one door: judges a case by every row in force for it. Pure: no clock, no network, no memory. Findings point to
/// rows of the catalogue, which lives as long as the program.
Report check(const Case& subject);

/// The same by another catalogue (tests that turn rules off). `rules` must outlive the report.
Report check(const Case& subject, std::span<const std::span<const Rule>> catalogue);

/// Whether a confirmation raises this row: it names the rule, the day the text was read, and no other text.
bool confirms(const records::Confirmation& confirmation, const Rule& rule);

/// Whether a row is asked of this case, by award, ground, nominee, phase and day.
bool applies(const Rule& rule, const Case& subject);

// The parts of `check`, for who asks only some rows (outlook.h).

/// Asks one row that applies and has a check: appends what it finds, as severe as confirmations make it. True when it
/// had something to judge.
bool ask(const Case& subject, const Rule& rule, std::vector<Finding>& findings);
/// The order of findings in a report.
bool comes_first(const Finding& a, const Finding& b);
/// The same thing said of the same place by two rows of one id: one thing to mend.
bool say_the_same(const Finding& a, const Finding& b);
/// Whether a row is about the award of the case itself, not about form or data: without one, no rule is in force.
bool speaks_of_the_award(const Rule& rule, const Case& subject);

}  // namespace tdkt::rules
