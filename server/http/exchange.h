#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/connection.h"
#include "server/http/reply.h"
#include "shared/base/instant.h"

namespace tdkt::http {

/// What is known of one request while it is answered, whoever answers it: the router or the library that reads HTTP.
struct Exchange {
  std::string request_id;
  std::string remote_address;
  int64_t now = 0;  // Unix milliseconds
  bool secure = false;
  bool close = false;  // this is the last request of its connection
  Clock::time_point started;
};

/// The problem document for a status the library found by itself, before any handler: 400, 413, 414, 431, ….
Reply protocol_problem(int status);

/// One line of the access log. The query is left out: it may hold names.
std::string access_line(const Exchange& exchange, std::string_view method, std::string_view path, int status,
                        int64_t bytes, int64_t microseconds);

using base::instant_text;

/// The address a proxy spoke with: it stands last in X-Forwarded-For; what stands before is hearsay.
std::string last_hop(std::string_view forwarded_for);

/// Well-formed UTF-8 without control characters, and without "." or ".." as a segment.
bool is_clean_path(std::string_view decoded_path);

std::string lower_case(std::string text);  // ASCII, for names of headers

/// An id for a request: the client's own when it is a plain word of at most 64 characters, otherwise a new one.
std::string request_id_of(std::string_view offered, int64_t now);

/// The whole reply as bytes, for where no library writes it.
std::string reply_text(const Reply& reply);

}  // namespace tdkt::http
