#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/model.h"
#include "shared/rules/report.h"
#include "shared/workflow/route.h"

namespace tdkt::app {

// What screens ask of the model. Each answer is computed, never kept.

/// The unit the signed-in person works for: of the first role in force; nullptr when not known.
const records::Unit* own_unit(const Model& model);
base::Id own_unit_id(const Model& model);
bool has_role(const Model& model, workflow::Role role);
/// Works at the Sở (or a Phòng): receives and appraises.
bool is_office(const Model& model);

/// The name of a unit today ("THPT Bến Sông"), short where there is one; of one that is no more, its last. "" when not
/// known.
std::string unit_name(const Model& model, const base::Id& unit);

const Entry* entry_of(const Model& model, const base::Id& id);

/// Whether this person may write records of a kind for their own unit.
bool may_keep(const Model& model, records::RecordKind kind);

/// Findings of a nomination's, dossier's or decision's own report, in the report's order; empty when not judged.
std::vector<const rules::Finding*> findings_of(const Model& model, const base::Id& record);
/// The findings that lie at a place of a record or below it, from the record's own report.
std::vector<const rules::Finding*> findings_at(const Model& model, const base::Id& record, std::string_view place);

struct FindingCounts {
  int must_fix = 0;    // failing errors
  int look_again = 0;  // failing warnings not acknowledged
  int not_yet = 0;     // unknown, a person must declare
  int for_server = 0;  // unknown, only the server can say
};
FindingCounts counts_of(const rules::Report& report);
/// A dossier and all its nominations together.
FindingCounts counts_of_dossier(const Model& model, const base::Id& dossier);

/// The worst save state among a dossier and its nominations: what the screen says about safety.
SaveState save_state_of_dossier(const Model& model, const base::Id& dossier);
/// Over everything this machine keeps; counted once after each action, into Model::saves.
SaveTally tally_of(const Model& model);

/// Dossiers of this account's reach, newest first.
std::vector<const records::Dossier*> dossiers(const Model& model);
/// Nominations that have reached this office: not drafts, by state, then by unit, then by order in the list.
std::vector<const records::Nomination*> received(const Model& model);
/// People of a unit in the order of Vietnamese names.
std::vector<const records::Person*> staff(const Model& model, const base::Id& unit);
bool has_staff(const Model& model, const base::Id& unit);
/// The tổ of a unit, by name.
std::vector<const records::Unit*> teams(const Model& model, const base::Id& unit);

/// Whether an act is open to this person for a nomination now, by state, role and holder.
bool may_perform(const Model& model, const Entry& entry, workflow::Act act);

/// Whether the case lies with the unit of the person signed in.
bool holds(const Model& model, const Entry& entry);
/// What stands above a unit today, the nearest first.
workflow::Route route_of(const Model& model, const base::Id& unit);

/// The comments of the newest return of a nomination: { id, place, text } each; empty when it was never returned.
struct Comment {
  std::string id, place, text;
};
std::vector<Comment> return_comments(const Entry& entry);

}  // namespace tdkt::app
