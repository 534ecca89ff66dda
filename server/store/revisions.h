#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/store/audit.h"
#include "server/store/database.h"

namespace tdkt::store {

/// What lists know of a record; computed from its document by who saves it.
struct RecordRow {
  base::Id record_id;
  std::string kind;  // "dossier", "nomination", …
  base::Id unit_id;
  std::optional<base::Id> parent_id;
  std::string state;
  base::Id revision_id;     // the newest
  int64_t change_seq = 0;   // its place in the feed of changes
  std::string school_year;  // "2024-2025", or "" where the kind has none
  std::string title;
  std::string sort_key;  // base::sort_key or base::name_sort_key
  std::string folded;    // base::fold of what search should find
  int64_t created_at = 0;
  int64_t updated_at = 0;
};

/// One immutable version of a record.
struct Revision {
  int64_t seq = 0;
  base::Id revision_id;
  base::Id record_id;
  std::optional<base::Id> base_revision_id;
  std::string document;  // JSON, canonical
  base::Id author_id;
  int64_t made_at = 0;      // Unix milliseconds by the author's device
  int64_t received_at = 0;  // by the server
};

struct SaveRequest {
  RecordRow row;  // record_id, kind, unit_id, parent_id, school_year, title, sort_key, folded; state only when new
  base::Id revision_id;                      // minted by the client
  std::optional<base::Id> base_revision_id;  // nullopt: the record is new
  std::string document;
  base::Id author_id;
  int64_t made_at = 0;
  int64_t received_at = 0;
};

struct Saved {
  int64_t seq = 0;        // of the revision in the feed
  bool repeated = false;  // it was there already: nothing has changed
};

/// Creates a record or appends a revision, with its audit entry. Repeatable: a revision that is in the chain already
/// answers well again. `stale` when the base is not the newest revision, or the record to create exists; `not_found`
/// when the record to append to does not; `malformed` when the revision id belongs to another content, or the record
/// to another kind. The state and the unit of an existing record stay as they are.
base::Result<Saved> save(Connection& connection, const SaveRequest& request);

/// nullopt: there is none.
base::Result<std::optional<RecordRow>> record_row(Connection& connection, const base::Id& record_id);
base::Result<std::optional<Revision>> current(Connection& connection, const base::Id& record_id);
base::Result<std::optional<Revision>> revision(Connection& connection, const base::Id& revision_id);
/// Newest first.
base::Result<std::vector<Revision>> history(Connection& connection, const base::Id& record_id);

struct ChangesQuery {
  int64_t since = 0;  // the last seq known; 0: from the beginning
  int64_t limit = 500;
  bool all_units = false;  // otherwise only `unit_ids`
  std::vector<base::Id> unit_ids;
  std::vector<std::string> kinds;  // empty: every kind
};

struct Changes {
  std::vector<RecordRow> rows;  // in the order of their change_seq, each record once, as it is now
  int64_t until = 0;            // ask again since this
  bool more = false;            // there are further ones already
};

/// What changed since a cursor. Costs what it returns, not what exists.
base::Result<Changes> changes(Connection& connection, const ChangesQuery& query);

/// The next number of the feed; each change of a record takes one.
base::Result<int64_t> next_change_seq(Connection& connection);

}  // namespace tdkt::store
