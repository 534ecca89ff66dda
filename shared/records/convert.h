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

/// Turns a document into a record. Problem `malformed` with every wrong place: unknown member, wrong type, unknown
/// word of an enumeration, impossible date, a row without id, or two rows with the same id. `from_value(to_value(r))`
/// equals r.
template <class R>
base::Result<R> from_value(const base::Value& document) {
  R record{};
  auto filled = detail::fill(fields_of<R>(), document, &record);
  if (!filled.ok()) return std::move(filled).problem();
  return record;
}

}  // namespace tdkt::records
