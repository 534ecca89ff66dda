#pragma once

#include "client/app/effect.h"
#include "client/app/model.h"
#include "shared/law/instruments.h"

namespace tdkt::app {

// Lời văn điều luật: fetched when a citation is opened, then kept on this machine like any record, for work without a
// line. What was fetched once is asked for again when it is opened again, and answered 304 where nothing changed.

/// How the wording of a place of the law stands here.
enum class ClauseStanding {
  unknown,  // not asked for yet
  reading,  // asked for
  absent,   // the server has none: nobody has entered it
  no_line,  // no answer, and nothing kept here
  known,    // in model.records
};
ClauseStanding clause_standing(const Model& model, const base::Id& clause);

/// Whether a citation names a place whose wording can be entered: an article, or a numbered part of a plan, that was
/// read.
bool has_wording(const law::Citation& citation);

void read_clause(Model& model, const base::Id& clause, Effects& effects);
void clause_answered(Model& model, const ReadingClause& what, const HttpAnswered& answer, Effects& effects);

/// Which places have their wording on the server, for who enters a whole text.
void list_clauses(Model& model, Effects& effects);
void clauses_listed(Model& model, const HttpAnswered& answer, Effects& effects);

}  // namespace tdkt::app
