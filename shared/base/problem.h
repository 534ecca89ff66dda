#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tdkt::base {

/// Why an operation was refused. A closed set: each code has one HTTP status (RFC 9457) and one type URI.
/// What is wrong with *data* is a Finding (shared/rules/report.h); a mistake of ours is an assertion.
enum class ProblemCode {
  malformed,               // 400: cannot be read as what it claims to be
  unauthenticated,         // 401: nobody is signed in, or the session has ended
  forbidden,               // 403: this account may not do this to this record
  not_found,               // 404
  not_allowed_in_state,    // 409: the record's state does not permit the act
  stale,                   // 412: based on a revision that is no longer the newest
  too_large,               // 413
  unsupported_media_type,  // 415
  findings,                // 422: the rules block; the report travels beside the problem
  condition_required,      // 428: If-Match or If-None-Match is missing
  too_many_requests,       // 429
  internal,                // 500: logged, never shown in detail
  unavailable,             // 503: the store cannot take it now (disk full, read-only, stopping)
};

/// One place in what was sent that is wrong. `pointer` is a JSON pointer (RFC 6901).
struct ProblemPlace {
  std::string pointer;
  std::string detail;  // Vietnamese, one sentence
};

/// Bad news about an operation. `detail` is Vietnamese, for the person: what happened, what to do.
struct Problem {
  ProblemCode code = ProblemCode::internal;
  std::string detail;
  std::vector<ProblemPlace> places;
};

/// The HTTP status of a code, e.g. 412.
int http_status(ProblemCode code);

/// The stable word of a code as it stands in `type`, e.g. "stale".
std::string_view word(ProblemCode code);

/// The Vietnamese title of a code, e.g. "Bản đang sửa đã cũ".
std::string_view title(ProblemCode code);

}  // namespace tdkt::base
