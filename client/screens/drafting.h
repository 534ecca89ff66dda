#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/model.h"
#include "shared/rules/proposal.h"

namespace tdkt::screens {

// What new records begin with, so that nothing is asked twice: pure, from what the model knows.

/// A dossier of the signed-in person's unit for the school year of today.
records::Dossier new_dossier(const app::Model& model, const base::Id& id, std::string title);
std::string default_dossier_title(const app::Model& model);

/// Where a unit's dossier goes on this day: its superior's addressee.
std::optional<records::Addressee> default_addressee(const app::Model& model, const base::Id& unit);
/// "Gửi lên Sở" or "Gửi lên Phòng GDĐT": by who stands above the unit, and whom the letter is addressed to.
std::string submission_label(const app::Model& model, const records::Dossier& dossier);

/// A nomination at the end of a dossier's list, in its year and period; report by the form that fits the nominee.
records::Nomination new_nomination(const app::Model& model, const records::Dossier& dossier, const base::Id& id,
                                   const std::string& order_key);
/// The key after the last of the list, and the one after a key.
std::string next_order_key(const app::Model& model, const base::Id& dossier);
std::string order_key_after(const std::string& key);

/// Who a typed name means: a person of the unit, one of its tổ, or the unit itself. Exact first, then without accents
/// where only one fits; nullopt: nobody, or several.
using rules::Nominee;
using rules::set_nominee;
std::optional<Nominee> nominee_of_text(const app::Model& model, const base::Id& unit, std::string_view text);
/// The nominee a record stands for.
std::optional<Nominee> nominee_of(const app::Model& model, const base::Id& id);

}  // namespace tdkt::screens
