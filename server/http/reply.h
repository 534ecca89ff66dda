#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/request.h"
#include "shared/base/problem.h"
#include "shared/base/value.h"

namespace tdkt::http {

/// What goes back. Exactly one of `body`, `shared_body`, `file` carries the content.
struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // content kept in memory for many replies
  std::string file;                                // path of a file to send
  int64_t file_size = 0;                           // its bytes
  Fields headers;

  /// Adds a header and returns the reply, for chaining.
  Reply& with(std::string name, std::string value);
  /// Replaces a header of that name, or adds it.
  Reply& set(std::string_view name, std::string value);
  int64_t content_size() const;
};

/// 200 with JSON.
Reply ok(const base::Value& document);
/// 200 with JSON that is text already.
Reply ok_json(std::string json);
/// 201 with JSON and the address of what was made.
Reply created(const base::Value& document, std::string location);
/// 204.
Reply done();
/// 200 with HTML made on the server.
Reply page(std::string html);
/// 304 for a client that holds this version already.
Reply not_modified(std::string etag);
/// 200 with the bytes of a file on disk, sent without reading it whole.
Reply file(std::string path, int64_t size, std::string content_type);

/// A refusal that carries more than words: members of `more` stand beside those of RFC 9457, for instance the report
/// of a 422 or the current revision of a 412. The transaction is undone.
Reply refused(const base::Problem& problem, const base::Value& more);

/// A refusal of the protocol, where no ProblemCode fits: 405, 411, 414, 431, ….
Reply refused(int status, std::string_view word, std::string_view title, std::string_view detail);

/// RFC 9457 as JSON text: type "/problems/<word>", title, status, detail, places.
Reply problem_reply(const base::Problem& problem);
/// Every refusal names its request, whoever made it: the member `instance` of RFC 9457.
void name_request(Reply& reply, std::string_view request_id);

inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kProblemJson = "application/problem+json";
inline constexpr std::string_view kHtml = "text/html; charset=utf-8";

}  // namespace tdkt::http
