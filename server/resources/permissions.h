#pragma once

#include "server/http/session.h"
#include "server/store/database.h"
#include "server/store/record_lists.h"
#include "shared/records/kinds.h"
#include "shared/workflow/rights.h"
#include "shared/workflow/transitions.h"

namespace tdkt::resources {

/// The roles of an account as the core knows them; words it does not know grant nothing.
workflow::Grants grants_of(const http::Account& account);

/// A unit and who manages it on the day.
base::Result<workflow::Owner> owner_of(store::Connection& connection, const base::Id& unit_id, base::Date today);

/// Whether the account may read, or write, records of this kind of this unit today.
base::Result<bool> has_right(store::Connection& connection, const http::Account& account, workflow::Right right,
                             records::RecordKind kind, const base::Id& unit_id, base::Date today);

/// Whether the account may read this record today: by whose it is, or because it lies with a unit of theirs.
base::Result<bool> may_read(store::Connection& connection, const http::Account& account, records::RecordKind kind,
                            const store::RecordRow& row, base::Date today);

/// Whether there is any unit whose records of this kind the account may read, or write.
bool has_right_somewhere(const http::Account& account, workflow::Right right, records::RecordKind kind,
                         base::Date today);

/// Where a case stands on the day: its state, whose it is, who holds it and who has come in the holder's place.
base::Result<workflow::Standing> standing_on(store::Connection& connection, const store::RecordRow& row,
                                             base::Date today);

/// Whether the account may do this act where a case stands so, whatever its state.
bool may_ever(const http::Account& account, workflow::Subject subject, workflow::Act act,
              const workflow::Standing& standing, base::Date today);

/// Whether the account holds a role today, in whatever unit.
bool holds(const http::Account& account, workflow::Role role, base::Date today);

/// The units whose records of a kind may be read; `everything` for the sector.
struct Readable {
  bool everything = false;
  std::vector<base::Id> units;    // ascending, where not everything
  std::vector<base::Id> holders;  // and what lies with these units
};
base::Result<Readable> readable(store::Connection& connection, const http::Account& account, records::RecordKind kind,
                                base::Date today);

/// All that the account may read and the feed of changes brings.
base::Result<store::Visible> visible(store::Connection& connection, const http::Account& account, base::Date today);

}  // namespace tdkt::resources
