#pragma once

#include <cstddef>
#include <string_view>

namespace tdkt::http {

/// Follows the framing of a chunked body (RFC 9112 §7.1) as its bytes come, so that a body is handed on only when it
/// is whole and well-formed. Stricter than the standard: no trailer fields, and no more framing than content.
class Chunks {
 public:
  enum class State { incomplete, complete, malformed, too_large };

  /// Looks at what came since the last call. `bytes` is the body from its beginning, `limit` the most content it may
  /// carry.
  State advance(std::string_view bytes, size_t limit);

  /// Bytes of the body, framing included. Precondition: complete.
  size_t size() const { return at_; }

 private:
  enum class Part { size_line, content, end };
  State read_size_line(std::string_view bytes, size_t limit);
  State read_content(std::string_view bytes);

  Part part_ = Part::size_line;
  size_t at_ = 0;       // bytes understood so far
  size_t left_ = 0;     // content of the chunk that is being read
  size_t content_ = 0;  // of all chunks before it
};

}  // namespace tdkt::http
