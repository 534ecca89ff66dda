#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/base/value.h"
#include "shared/rules/case.h"
#include "shared/rules/report.h"

namespace tdkt::wire {

/// A Case as JSON:
///   { "subject": {"kind": "nomination", "dossier": {…}, "nomination": {…}}
///              | {"kind": "dossier", "dossier": {…}, "nominations": […]}
///              | {"kind": "decision", "decision": {…}}, and so for registration, publication, consultation, complaint
///              | {"kind": "meeting", "meeting": {…}, "council": {…}},
///     "phase": "draft", "dates": {"today": "2025-05-28", "received_on": …, "decided_on": …, "criteria_on": …},
///     "facts": {…}, "regulations": […], "confirmations": […] }
/// `subject` and `dates.today` are required. Problem `malformed` names each wrong place.
base::Result<rules::Case> case_of(const base::Value& document);
base::Value value_of(const rules::Case& subject);

/// A Report as JSON, the same bytes on every machine: findings with sentence, remedy, citation and facts; the ids of
/// the rules that hold; the checklist.
base::Value value_of(const rules::Report& report);

/// What a case may weigh: a dossier of hundreds of nominations, each with its report.
inline constexpr size_t kCaseBytes = size_t{16} << 20;

/// The whole way of `tdkt check`: JSON of a case to indented JSON of its report. `too_large` above kCaseBytes.
base::Result<std::string> check_text(std::string_view case_json);
/// What `tdkt check` says of a text that is no case: the problem, then a line for each wrong place.
std::string complaint_text(const base::Problem& problem);

}  // namespace tdkt::wire
