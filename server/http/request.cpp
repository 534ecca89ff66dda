#include "server/http/request.h"

#include <charconv>

namespace tdkt::http {

const std::string* find(const Fields& fields, std::string_view name) {
  for (const Field& field : fields)
    if (field.name == name) return &field.value;
  return nullptr;
}

std::string_view Request::header(std::string_view name) const {
  const std::string* value = find(headers, name);
  return value ? std::string_view(*value) : std::string_view();
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  const std::string* value = find(query, name);
  if (!value) return std::nullopt;
  return *value;
}

std::string_view Request::parameter(std::string_view name) const {
  const std::string* value = find(parameters, name);
  return value ? std::string_view(*value) : std::string_view();
}

base::Result<base::Id> Request::id(std::string_view parameter_name) const {
  if (auto id = base::Id::parse(parameter(parameter_name)); id && !id->is_zero()) return *id;
  return base::Problem{base::ProblemCode::not_found, "Địa chỉ này không chỉ tới mục nào.", {}};
}

base::Result<int64_t> Request::query_number(std::string_view name, int64_t fallback, int64_t least,
                                            int64_t most) const {
  const auto text = query_value(name);
  if (!text) return fallback;
  int64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (error == std::errc{} && stopped == end && number >= least && number <= most) return number;
  return base::Problem{base::ProblemCode::malformed,
                       "Tham số " + std::string(name) + " phải là số nguyên từ " + std::to_string(least) + " đến " +
                           std::to_string(most) + ".",
                       {}};
}

std::string_view Request::cookie(std::string_view name) const {
  std::string_view rest = header("cookie");
  while (!rest.empty()) {
    const size_t end = rest.find(';');
    std::string_view pair = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    const size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
  }
  return {};
}

}  // namespace tdkt::http
