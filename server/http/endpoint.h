#pragma once

#include <string_view>

#include "server/http/reply.h"
#include "server/http/request.h"
#include "server/http/session.h"

namespace tdkt::http {

/// Who may call an endpoint. What a permission means for which record is the Authoriser's table.
struct Access {
  enum class Kind { anyone, signed_in, permission, link_holder };
  Kind kind = Kind::permission;
  std::string_view permission;
};
inline constexpr Access kAnyone{Access::Kind::anyone, {}};
inline constexpr Access kSignedIn{Access::Kind::signed_in, {}};
/// Who holds a link that the server gave out, whether signed in or not.
inline constexpr Access kLinkHolder{Access::Kind::link_holder, {}};
constexpr Access permission(std::string_view word) { return {Access::Kind::permission, word}; }

enum class Effect { read, write };

/// What a body may be. `json` ≤ 1 MiB of application/json; `file` ≤ 25 MiB of any type; `none` ≤ 0 bytes.
enum class Body { none, json, file };
inline constexpr size_t kJsonBytes = 1 << 20;
inline constexpr size_t kFileBytes = 25 << 20;

using Handler = base::Result<Reply> (*)(const Request&, Session&);

/// One row of the table of endpoints. From it come routing, rights, the tests that walk them, and OpenAPI.
struct Endpoint {
  std::string_view method;   // "GET" serves HEAD too
  std::string_view pattern;  // "/api/v1/dossiers/{id}/submission"
  Access access;
  Effect effect = Effect::read;
  Body body = Body::none;
  Handler handler = nullptr;
  std::string_view summary;          // Vietnamese, for the documentation of the API
  std::string_view request_schema;   // name of a schema of the API; "" for none
  std::string_view response_schema;  // the same
};

/// Who sends a request, and may they? Implemented above the store.
class Authoriser {
 public:
  virtual ~Authoriser() = default;
  /// nullopt: nobody is signed in, which is no error by itself. A Problem only when the store cannot answer.
  virtual base::Result<std::optional<Account>> authenticate(const Request& request) = 0;
  /// Refuses unless the account, or the link that was sent along, may do this; deny by default. Called for every
  /// endpoint that is not for anyone; somebody is signed in, but where it is for the holder of a link.
  virtual base::Status authorise(const Endpoint& endpoint, const Request& request, Session& session) = 0;
};

}  // namespace tdkt::http
