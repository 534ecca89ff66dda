#pragma once

#include <optional>
#include <vector>

#include "shared/rules/record_set.h"

namespace tdkt::rules {

/// What lies around a nomination: what its unit registered for the same award.
Surroundings surroundings_of(const records::Nomination& nomination, const records::Dossier& dossier,
                             const RecordSet& set);
/// What lies around a dossier: the window it is sent in, its publications, its staff in numbers.
Surroundings surroundings_of(const records::Dossier& dossier, const RecordSet& set);

/// The case of a registration, a meeting, a publication, a consultation or a complaint; nullopt when the set holds no
/// such record of this id. Whether the nomination a complaint is about is suspended or decided is known to the server
/// alone, which adds it.
std::optional<Case> procedure_case(const RecordSet& set, const base::Id& record, Phase phase, const Dates& dates);

/// The meetings that considered a dossier, and its publications in the unit, by id: what is signed and sent with it.
std::vector<const records::Meeting*> meetings_about(const RecordSet& set, const base::Id& dossier);
std::vector<const records::Publication*> publications_in_unit(const RecordSet& set, const base::Id& dossier);

/// What a unit is judged by: its own regulations, those of the Sở, and what the Sở confirmed.
void add_local_rules(const RecordSet& set, const base::Id& unit, Case& subject);

}  // namespace tdkt::rules
