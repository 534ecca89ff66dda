#pragma once

#include "server/http/endpoint.h"
#include "server/store/store.h"

namespace tdkt::resources {

/// Signs requests in by their cookie, and knows what each permission of the table of endpoints means:
///   "read <kind>", "write <kind>"   the table of rights (shared/workflow/rights.h) for the record the path names; for
///                                   a list or a new record: the right somewhere, the handler asks about the record
///   "act <word> <kind>"             the table of transitions (shared/workflow/transitions.h), whatever the state
///   "accounts", "audit"             roles
/// What one may not read is not there: 404. What one may read but not do: 403.
class StoreAuthoriser : public http::Authoriser {
 public:
  explicit StoreAuthoriser(store::Store& store) : store_(store) {}
  base::Result<std::optional<http::Account>> authenticate(const http::Request& request) override;
  base::Status authorise(const http::Endpoint& endpoint, const http::Request& request, http::Session& session) override;

 private:
  store::Store& store_;
};

/// The name of the session's cookie: with the prefix that browsers guard, where the line is secure.
std::string_view session_cookie(const http::Request& request);

}  // namespace tdkt::resources
