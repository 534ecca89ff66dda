#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

namespace tdkt::http {

struct Field {
  std::string name;
  std::string value;
};
using Fields = std::vector<Field>;

/// The first value under a name, or nullptr.
const std::string* find(const Fields& fields, std::string_view name);

/// One request as it was read: complete, decoded, and independent of the library that read it. Time is part of it, so
/// that a handler never asks for the clock.
struct Request {
  std::string method;  // "GET", …; HEAD stays HEAD
  std::string path;    // percent-decoded, starts with "/"
  Fields parameters;   // of the path, set by the Router: "/dossiers/{id}" gives "id"
  Fields query;        // decoded, in the order sent
  Fields headers;      // names in lower case
  std::string body;
  std::string remote_address;                    // of the client; behind a trusted proxy the one it names
  std::string request_id;                        // in every log line and every problem
  int64_t now = 0;                               // Unix milliseconds
  base::Date today = base::Date::of_instant(0);  // the day in Vietnam, or the day the server was told to live in
  bool secure = false;                           // came over TLS, ours or the trusted proxy's

  /// The value of a header by its lower-case name; "" when absent.
  std::string_view header(std::string_view name) const;
  /// The first value of a query parameter, or nullopt.
  std::optional<std::string_view> query_value(std::string_view name) const;
  /// A parameter of the path; "" when the pattern has none of that name.
  std::string_view parameter(std::string_view name) const;
  /// A parameter of the path that is an id; `not_found` when it is no UUID.
  base::Result<base::Id> id(std::string_view parameter_name) const;
  /// A query parameter that is a whole number within bounds; `fallback` when absent, `malformed` otherwise.
  base::Result<int64_t> query_number(std::string_view name, int64_t fallback, int64_t least, int64_t most) const;
  /// The value of a cookie; "" when absent.
  std::string_view cookie(std::string_view name) const;
};

}  // namespace tdkt::http
