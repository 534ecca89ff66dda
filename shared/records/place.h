#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/value.h"

namespace tdkt::records {

/// A place inside a document: a JSON pointer (RFC 6901) in which a row of a list is named by its id, never by its
/// index: "/report/years/0190…/results". "" is the whole document.

/// The value at a place; nullptr when there is none.
const base::Value* at(const base::Value& document, std::string_view place);

/// Puts a value at a place, making the objects on the way. A row that does not exist yet is appended when the value is
/// an object with that id. A null value removes the member or the row. False when the way leads through something
/// that is neither object nor list of rows.
bool put(base::Value& document, std::string_view place, base::Value value);

/// "/report/years" + "a/b" -> "/report/years/a~1b"
std::string below(std::string_view place, std::string_view step);

/// The steps of a place, unescaped.
std::vector<std::string> steps(std::string_view place);

/// The id of a row, or "" when the value is no row.
std::string_view row_id(const base::Value& value);

}  // namespace tdkt::records
