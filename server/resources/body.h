#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "server/http/request.h"
#include "shared/base/value.h"

namespace tdkt::resources {

/// The body as a JSON object that has no members but these. `malformed`, naming the places.
base::Result<base::Value> read_body(const http::Request& request, std::initializer_list<std::string_view> members);

/// The same for an object inside a body; `pointer` is its place.
base::Status check_members(const base::Value& object, std::string_view pointer,
                           std::initializer_list<std::string_view> members);

/// Members that must be there and be of that type; `malformed` otherwise.
base::Result<base::Id> id_at(const base::Value& object, std::string_view member, std::string_view pointer = "");
base::Result<std::string> text_at(const base::Value& object, std::string_view member, std::string_view pointer = "");

/// The query parameter `school_year` as it is kept ("2024-2025"), "" when absent; `malformed` when it is none.
base::Result<std::string> school_year_of(const http::Request& request);

/// `malformed` at one place.
base::Problem wrong_at(std::string pointer, std::string detail);

}  // namespace tdkt::resources
