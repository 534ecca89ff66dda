#pragma once

#include <span>

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

}  // namespace tdkt::rules
