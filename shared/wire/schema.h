#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/value.h"
#include "shared/records/fields.h"

namespace tdkt::wire::schema {

/// The JSON Schema (draft 2020-12) of a record: its fields as describe() lists them, words of enumerations with their
/// names for people, nothing else allowed. What records::from_value takes, this admits.
base::Value of_record(const records::Fields& fields);

base::Value of_text();
base::Value of_boolean();
base::Value of_integer();
base::Value of_id();
base::Value of_day();
base::Value of_school_year();
base::Value of_list(base::Value items);
base::Value of_object(base::Value properties, base::Value required);
/// `rows`: word and name for people of each enumerator.
base::Value of_words(const std::vector<std::pair<std::string_view, std::string_view>>& rows);

}  // namespace tdkt::wire::schema
