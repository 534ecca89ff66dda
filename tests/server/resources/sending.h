#pragma once

#include <vector>

#include "tests/server/resources/world.h"

namespace tdkt::resources {

/// Makes the school's dossier ready to be sent: keeps the first `count` nominations for Lao động tiên tiến that have no
/// findings, takes the others out, numbers the letter. Gives the ids of those that stay.
std::vector<base::Id> make_ready(World& world, size_t count);

/// The dossier sent by the school's officer; expects that it is taken.
void send_dossier(World& world, const std::vector<base::Id>& nominations);

/// A decision of the Sở over these nominations, saved; gives its id.
base::Id draw_up_decision(World& world, const std::vector<base::Id>& nominations, std::string_view number);

}  // namespace tdkt::resources
