#pragma once

#include <string>

#include "client/app/entry.h"

namespace tdkt::screens {

/// What was done to a record and what was said with it, as whoever reads the record is told: a refusal with its class,
/// rule, clause and whether one may try again; a correction or revocation with the decisions.
std::string act_in_words(const app::ActNote& act);

}  // namespace tdkt::screens
