#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/base/value.h"

namespace tdkt::wire {

/// What a text may weigh before it is refused unread.
struct Bounds {
  size_t bytes = 1 << 20;
  size_t depth = 32;
};

/// Reads JSON (RFC 8259) into a Value. Refused as `malformed`, naming the place: text that is not JSON, not
/// UTF-8, or not in Unicode normal form C, numbers that are not 64-bit integers, duplicate keys, control
/// characters other than line feed and tab, depth above the bound; as `too_large`: more bytes than the bound.
/// The Problem says where in Vietnamese: line and column for syntax, a JSON pointer in `places` for a value
/// (of the nearest place around it where it would be long). Never throws or aborts.
base::Result<base::Value> read_json(std::string_view text, Bounds bounds = {});

/// Writes a Value as JSON without spaces, keys in byte order; the same Value gives the same bytes everywhere.
/// Bytes that are not UTF-8 come out as U+FFFD.
std::string write_json(const base::Value& value);

/// The same, indented by two spaces and ended by a line feed, for people.
std::string write_json_indented(const base::Value& value);

}  // namespace tdkt::wire
