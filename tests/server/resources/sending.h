#pragma once

#include <string>
#include <vector>

#include "shared/law/awards.h"
#include "shared/records/dossier.h"
#include "tests/server/resources/world.h"

namespace tdkt::resources {

/// Makes the school's dossier ready to be sent: keeps the first `count` nominations for Lao động tiên tiến that have no
/// findings, takes the others out, numbers the letter. Gives the ids of those that stay.
std::vector<base::Id> make_ready(World& world, size_t count);

/// The seal's hash of the dossier with its list and what else is named, as a page of the client computes it.
std::string seal_of(World& world, const std::vector<base::Id>& nominations);
std::string seal_of(World& world, const base::Id& dossier, std::vector<base::Id> beside);

/// The dossier signed by the school's head as it is now; expects that it is taken. `beside`: its meetings,
/// publications.
void sign_dossier(World& world, std::vector<base::Id> nominations, const std::vector<base::Id>& beside = {});

/// Any dossier, signed by the head of its unit with what is listed.
void sign_dossier_as(World& world, std::string_view head, const base::Id& dossier, const std::vector<base::Id>& ids);

/// The dossier signed by the head and sent by the school's officer; expects that it is taken.
void send_dossier(World& world, const std::vector<base::Id>& nominations);

/// A dossier of the small school, which stands under Phòng GDĐT Giao Thủy until 2025-06-30: its first `count` teachers
/// whom nothing stands against, proposed for Lao động tiên tiến or a Giấy khen; the letter is addressed so. Saved, not
/// sent; gives the ids of the nominations.
std::vector<base::Id> write_small_dossier(World& world, law::Award award, size_t count, records::Addressee addressee);
/// The same, signed by the small school's head and sent by its officer; expects that it is taken.
std::vector<base::Id> send_small_dossier(World& world, law::Award award, size_t count,
                                         records::Addressee addressee = records::Addressee::PHONG_GDDT);

/// A decision of the Sở over these nominations, saved; gives its id.
base::Id draw_up_decision(World& world, const std::vector<base::Id>& nominations, std::string_view number);

}  // namespace tdkt::resources
