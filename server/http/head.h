#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tdkt::http {

inline constexpr size_t kHeadBytes = 16 << 10;
inline constexpr size_t kLineBytes = 8 << 10;
inline constexpr size_t kHeadLines = 100;

/// What must be known of a request's head before it is handed to the library: where it ends and how much body
/// follows. Strict (RFC 9112), so that no other reader of the same bytes can see another request in them.
struct Head {
  enum class State { incomplete, complete, refused };
  State state = State::incomplete;

  // When complete:
  size_t size = 0;  // bytes, the empty line included
  std::string_view method;
  std::string_view target;  // as sent, with query; views into the bytes read
  uint64_t content_length = 0;
  bool chunked = false;
  bool expects_continue = false;

  // When refused: 400, 414, 431, 501 or 505.
  int status = 0;
};

/// Reads the head at the start of what came so far.
Head read_head(std::string_view bytes);

}  // namespace tdkt::http
