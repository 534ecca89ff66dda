#pragma once

#include "shared/records/dossier.h"
#include "shared/rules/record_set.h"

namespace tdkt::rules {

/// The demonstration as the school's own machine knows it.
RecordSet demo_school(Coverage coverage = Coverage::part);

/// A dossier of the school for the year of the demonstration, with nothing in it.
records::Dossier empty_dossier(const RecordSet& set);

}  // namespace tdkt::rules
