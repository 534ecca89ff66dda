#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

namespace tdkt::wire {

/// Problem `malformed`, naming each place, where a document names a rule ("rule": "VR-Z99") that the catalogue does not
/// have: a confirmation or an acknowledgement of it would count for nothing, and say nothing.
base::Status check_rule_names(const base::Value& document);

}  // namespace tdkt::wire
