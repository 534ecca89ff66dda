#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/database.h"

namespace tdkt::store {

/// Where a dossier or a nomination lies once it was sent.
struct Standing {
  base::Id holder_unit_id;
  base::Date received_on;
};

base::Result<std::optional<Standing>> standing_of(Connection& connection, const base::Id& record_id);
base::Status set_standing(Connection& connection, const base::Id& record_id, const Standing& standing);
/// It lies with its own unit again, received on no day.
base::Status clear_standing(Connection& connection, const base::Id& record_id);

/// Notes whom a nomination proposes; nullopt: nobody yet. Part of saving a nomination.
base::Status note_nominee(Connection& connection, const base::Id& nomination_id,
                          const std::optional<base::Id>& nominee_id);
/// All nominations of a nominee, in every dossier and state, ascending.
base::Result<std::vector<base::Id>> nominations_of_nominee(Connection& connection, const base::Id& nominee_id);

/// An act that was done before.
struct DoneAct {
  base::Id account_id;
  std::string path;
  std::string receipt;  // JSON
};
base::Result<std::optional<DoneAct>> done_act(Connection& connection, const base::Id& act_id);
base::Status note_act(Connection& connection, const base::Id& act_id, const DoneAct& act, int64_t at);
/// 1, 2, 3, … without gaps among what was kept.
base::Result<int64_t> next_receipt_number(Connection& connection);

/// One act done to a record, as its readers see it.
struct ActLine {
  std::string act;
  std::string by;            // the name of who did it
  int64_t at = 0;            // Unix milliseconds
  std::string note;          // JSON
  std::string revision_ids;  // JSON: what the act was about
};
/// Oldest first.
base::Result<std::vector<ActLine>> acts_of(Connection& connection, const base::Id& record_id);

/// Keeps what was judged when a record passed a door. `facts` and `report` are JSON.
base::Status keep_judgement(Connection& connection, int64_t transition_seq, std::string_view facts,
                            std::string_view report);

/// The newest number of the feed: equal numbers mean that no record has changed in between.
base::Result<int64_t> last_change_seq(Connection& connection);

/// Numbers all records in the feed anew, in their order, beyond whatever was given to a reader of this database before it
/// was set back to what it was: they are counted up to the microseconds of `now` (Unix milliseconds), and fewer changes
/// were made than microseconds passed.
base::Status number_feed_anew(Connection& connection, int64_t now);

/// A word that is true of the whole database from now on, and whether it is: "demonstration".
base::Status mark(Connection& connection, std::string_view word);
base::Result<bool> is_marked(Connection& connection, std::string_view word);

}  // namespace tdkt::store
