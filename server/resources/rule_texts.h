#pragma once

#include "server/http/request.h"
#include "server/http/session.h"
#include "server/store/database.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"

namespace tdkt::resources {

/// Whether records of a kind are what the rules rest on beside the program: local regulations, confirmations, the
/// wording of the law.
bool is_rule_text(records::RecordKind kind);

/// Refuses (`malformed`, naming the places) what would make a rule rest on something nobody vouches for: a value
/// without its text, a text read on a day to come, wording at another place of the law than its id says, a confirmation
/// in somebody else's name or by the person who entered the wording.
base::Status check_rule_text(store::Connection& connection, const http::Request& request, const http::Account& account,
                             records::RecordKind kind, const base::Value& document);

}  // namespace tdkt::resources
