#pragma once

#include "shared/records/common.h"
#include "shared/records/person.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// Judges whether one of the initiatives (or research items) a nomination names has at least `scope` and was recognised
/// by the head of a tỉnh or a Bộ. Fails at /achievement_ids with {name}, {defect}, {award}; unknown where the nominee's
/// record says too little. `by_research` chooses the list.
void judge_scope(Verdict& verdict, const records::Person& person, bool by_research, records::Scope scope);

}  // namespace tdkt::rules
