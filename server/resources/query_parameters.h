#pragma once

#include <span>
#include <string_view>

#include "server/http/endpoint.h"

namespace tdkt::resources {

/// A parameter that addresses of the API read from their query, as the document of the API tells it.
struct QueryParameter {
  std::string_view response;  // of the endpoints that take it
  std::string_view name;
  std::string_view type;
  std::string_view meaning;
};
std::span<const QueryParameter> query_parameters();

bool takes_parameter(const http::Endpoint& endpoint, std::string_view name);

}  // namespace tdkt::resources
