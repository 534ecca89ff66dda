#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/result.h"
#include "shared/base/school_year.h"
#include "shared/base/value.h"

namespace tdkt::records {

/// Turns a record into a document. What is empty (absent option, empty text, empty list, record without content) is
/// not written, so that equal records have equal documents.
template <class R>
base::Value to_value(const R& record);

/// Turns a document into a record. Problem `malformed` with every wrong place: unknown member, wrong type, unknown
/// word of an enumeration, impossible date, a row without id, or two rows with the same id. `from_value(to_value(r))`
/// equals r.
template <class R>
base::Result<R> from_value(const base::Value& document);

}  // namespace tdkt::records

#include "shared/records/convert_detail.h"
