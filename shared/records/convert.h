#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"
#include "shared/records/fields.h"

namespace tdkt::records {

namespace detail {
base::Value object_of(const Fields& fields, const void* record);
base::Status fill(const Fields& fields, const base::Value& document, void* record);
/// Steps of a JSON pointer need "~" and "/" escaped (RFC 6901).
std::string pointer_step(std::string_view step);
}  // namespace detail

/// Turns a record into a document. What is empty (absent option, empty text, empty list, record without content) is
/// not written, so that equal records have equal documents.
template <class R>
base::Value to_value(const R& record) {
  return detail::object_of(fields_of<R>(), &record);
}

/// Reads a document into a fresh record. Problem `malformed` with every wrong place: unknown member, wrong type,
/// unknown word of an enumeration, impossible date, a row without id, or two rows with the same id; then the record is
/// half read.
template <class R>
base::Status read_into(R& record, const base::Value& document) {
  return detail::fill(fields_of<R>(), document, &record);
}

/// The same as a value. `from_value(to_value(r))` equals r.
template <class R>
base::Result<R> from_value(const base::Value& document) {
  R record{};
  TDKT_CHECK(read_into(record, document));
  return record;
}

}  // namespace tdkt::records
