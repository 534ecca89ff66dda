#pragma once

#include <optional>

#include "server/store/record_lists.h"
#include "server/store/revisions.h"
#include "shared/rules/case.h"
#include "shared/rules/record_set.h"
#include "shared/rules/report.h"

namespace tdkt::resources {

/// All records that judging a dossier and its nominations needs, from all units: the dossier, its nominations, their
/// nominees and their staff, the units, what the unit registered and published, local rules, and the nominees' other
/// nominations. `with_staff`: everyone of the unit too.
base::Result<rules::RecordSet> records_around(store::Connection& connection, const base::Id& dossier_id,
                                              bool with_staff = false);

/// The same for a decision: what it lists, and whose that is.
base::Result<rules::RecordSet> records_around_decision(store::Connection& connection, const base::Id& decision_id);

/// Puts a record as the store holds it into a set.
base::Status put_stored(rules::RecordSet& set, const store::RecordView& record);

/// A case as the server knows it, and what the core says of it.
struct Judgement {
  base::Id record;
  rules::Case subject;
  rules::Report report;
};

/// Judges a dossier, a nomination, a decision, or a record of the procedure with all facts. A record that was received
/// is judged as of that day, a decision as of the day it is signed. nullopt for other kinds.
base::Result<std::optional<Judgement>> judge(store::Connection& connection, const store::RecordRow& row,
                                             rules::Phase phase, base::Date today);

/// Judges a dossier, each of its nominations that stand in the list, the meetings that considered it and its
/// publications in the unit, at the door of submission.
base::Result<std::vector<Judgement>> judge_whole(store::Connection& connection, const base::Id& dossier_id,
                                                 base::Date received_on, base::Date today);

}  // namespace tdkt::resources
