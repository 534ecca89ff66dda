#pragma once

#include "server/http/session.h"
#include "server/store/database.h"
#include "server/store/revisions.h"
#include "shared/base/date.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// Refuses (`forbidden`, naming the place) a document that names what its writer may not read: a report drawn from it
/// would tell of another unit's people, and the other unit's nomination would be one of two (VR-A07). A collective is
/// named only by who may read its staff. What the revision before named already stays; an id that is nobody's is
/// judged as not known.
base::Status check_named_records(store::Connection& connection, const http::Account& account,
                                 const store::RecordRow& row, const base::Value& document, base::Date today);

}  // namespace tdkt::resources
