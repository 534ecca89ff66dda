#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/procedure.h"
#include "server/store/revisions.h"

namespace tdkt::store {

/// A record as it is now, or was in one revision, with what its readers want beside the content.
struct RecordView {
  RecordRow row;
  base::Id revision_id;
  std::string document;                   // JSON
  int64_t saved_at = 0;                   // Unix milliseconds, when the revision was received
  std::string saved_by;                   // name of its author
  base::Id holder_unit_id;                // the owner where nobody else holds it
  std::optional<base::Date> received_on;  // once it was sent
};

/// nullopt: there is none.
base::Result<std::optional<RecordView>> record_view(Connection& connection, const base::Id& record_id);
/// The same as it stood in one of its revisions.
base::Result<std::optional<RecordView>> record_view(Connection& connection, const base::Id& record_id,
                                                    const base::Id& revision_id);

/// One entry of a record's history.
struct RevisionLine {
  base::Id revision_id;
  std::optional<base::Id> base_revision_id;
  int64_t saved_at = 0;
  std::string saved_by;
};
/// Newest first.
base::Result<std::vector<RevisionLine>> revision_lines(Connection& connection, const base::Id& record_id);

/// Which records may be seen: of some kinds all, of others those of some units.
struct Visible {
  std::vector<std::string> kinds;  // whole kinds
  struct OfUnit {
    base::Id unit_id;
    std::vector<std::string> kinds;
  };
  std::vector<OfUnit> units;
  std::vector<OfUnit> holders;  // what lies with these units, whose ever it is
};

/// A row of the lists beside the newest document of its record, and what else is drawn from that.
struct ListedDocument {
  RecordRow row;
  std::string document;  // JSON
  std::optional<base::Id> nominee_id;
  std::optional<base::Id> unit_of_parent;
};
/// Visits every record; ends with the first problem.
base::Status each_listed(Connection& connection, const std::function<base::Status(const ListedDocument&)>& visit);

struct Feed {
  std::vector<RecordView> records;  // ascending change_seq, each once, as it is now
  int64_t cursor = 0;               // ask again since this
  bool more = false;
};
/// What changed since a cursor among what may be seen. Costs what changed there, not what exists.
base::Result<Feed> feed(Connection& connection, const Visible& visible, int64_t since, int64_t limit);

struct ListQuery {
  std::string kind;
  bool all_units = false;
  std::vector<base::Id> unit_ids;    // where not all
  std::vector<base::Id> holder_ids;  // and what lies with these
  base::Id held_of;                  // of it only what is of this unit; zero: of any
  std::string state, school_year;    // "" = any
  std::string words;                 // searched without marks or case in the title; "" = all
  std::string after_key;             // sort key and id of the last record of the page before; "" = from the start
  base::Id after_id;
  int64_t limit = 50;
};
/// In the order of the sort key, then of the id, without the documents. At most `limit` rows.
base::Result<std::vector<RecordView>> list(Connection& connection, const ListQuery& query);

/// The current documents of all records of a kind: of one unit, or of one parent, or of the whole sector.
base::Result<std::vector<RecordView>> records_of_unit(Connection& connection, std::string_view kind,
                                                      const base::Id& unit_id);
base::Result<std::vector<RecordView>> records_of_parent(Connection& connection, std::string_view kind,
                                                        const base::Id& parent_id);
base::Result<std::vector<RecordView>> records_of_kind(Connection& connection, std::string_view kind);

}  // namespace tdkt::store
