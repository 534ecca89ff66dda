#pragma once

#include <functional>
#include <map>
#include <vector>

#include "server/http/endpoint.h"
#include "server/resources/judging.h"
#include "server/store/revisions.h"
#include "shared/base/value.h"
#include "shared/workflow/transitions.h"

namespace tdkt::resources {

/// The body of an act: {act_id, revisions: [{id, revision_id}], note?}.
struct ActRequest {
  base::Id record_id;                      // of the path
  base::Id act_id;                         // minted by the client; the same one again changes nothing
  std::map<base::Id, base::Id> revisions;  // record -> the revision the person saw
  base::Value note = base::Value::object();
};
base::Result<ActRequest> read_act(const http::Request& request);

/// Does an act once. `doing` runs inside the writer's turn, with the receipt {number, at, hash} that is about to be
/// given and to which it may add; when it returns well that is kept under the act's id and answered, then and whenever
/// the act is sent again. A Reply of 4xx from `doing` is passed on.
using Doing = std::function<base::Result<std::optional<http::Reply>>(store::Connection&, base::Value& receipt)>;
base::Result<http::Reply> perform_once(const http::Request& request, http::Session& session, const ActRequest& act,
                                       const Doing& doing);

/// `stale` unless the act names this record at its current revision.
base::Status check_seen(const ActRequest& act, const store::RecordRow& row);

/// The record of an act; `not_found` when there is none.
base::Result<store::RecordRow> row_for(store::Connection& connection, const base::Id& id);

/// The edge of the procedure this account may take now; `not_allowed_in_state` or `forbidden` otherwise.
base::Result<workflow::Transition> edge_for(store::Connection& connection, const http::Request& request,
                                            const http::Session& session, const store::RecordRow& row,
                                            workflow::Act act);

/// Moves a record along an edge, keeping the note; with what was judged, where it was. Forwarded within the program, or
/// taken over, a case also gets another holder; the day it was received stays.
base::Status move_along(store::Connection& connection, const http::Request& request, const http::Session& session,
                        const store::RecordRow& row, const workflow::Transition& edge, const ActRequest& act,
                        const Judgement* judged);

/// 422 with the reports that block, or nullopt when none does. The detail leads with the first finding's sentence.
std::optional<http::Reply> refused_by_findings(const std::vector<Judgement>& judgements);

/// 422 naming each evidence row of a record that says it has a file while the server has none; nullopt when all are
/// there.
base::Result<std::optional<http::Reply>> refused_by_missing_files(store::Connection& connection,
                                                                  const std::vector<Judgement>& judgements);

}  // namespace tdkt::resources
