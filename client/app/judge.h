#pragma once

#include <vector>

#include "client/app/model.h"

namespace tdkt::app {

/// Judges again what a change of this record may have changed: a nomination's or dossier's whole dossier, for a person
/// or unit every open dossier of this machine, a decision itself. Needs no network.
void judge_after(Model& model, const base::Id& record);

/// The same after several records came at once, each dossier once.
void judge_changed(Model& model, const std::vector<base::Id>& changed);

/// Judges everything known here.
void judge_all(Model& model);

/// The case as the core is asked, for one record (nomination, dossier or decision); nullopt for other kinds.
std::optional<rules::Case> case_for(const Model& model, const base::Id& record, rules::Phase phase);
/// The days it is judged by: of its receipt once it was sent, and under appraisal the criteria that were chosen.
rules::Dates dates_of(const Model& model, const base::Id& record, rules::Phase phase);

}  // namespace tdkt::app
