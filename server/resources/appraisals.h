#pragma once

#include "server/store/revisions.h"

namespace tdkt::resources {

/// What an appraisal must satisfy to be saved: its nomination is there, it is the one appraisal of that nomination in
/// the unit that holds it now, and nothing has ended the nomination yet. Problems `malformed` with the place,
/// `forbidden` for a unit that does not hold it, `not_allowed_in_state`.
base::Status check_appraisal(store::Connection& connection, const store::RecordRow& appraisal);

}  // namespace tdkt::resources
