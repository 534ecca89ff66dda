#pragma once

#include "server/http/session.h"
#include "server/store/revisions.h"

namespace tdkt::resources {

/// What an appraisal must satisfy to be saved: its nomination is there, it is the one appraisal of that nomination in
/// the unit that holds it now, and nothing has ended the nomination yet. Problems `malformed` with the place,
/// `forbidden` for a unit that does not hold it, `not_allowed_in_state`.
base::Status check_appraisal(store::Connection& connection, const store::RecordRow& appraisal);

/// What a save of an appraisal may change of who gives work to whom and what they say: whoever gives a case or asks for
/// a second reading is named as themselves; an opinion is its reader's alone, who is not the appraiser; an objection
/// says why; and what was said stays. People are known by their accounts, not by how they are called. `before` is an
/// empty object for a new appraisal; `who` saves it.
base::Status check_second_readings(store::Connection& connection, const base::Value& before, const base::Value& after,
                                   const http::Account& who);

}  // namespace tdkt::resources
