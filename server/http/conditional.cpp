#include "server/http/conditional.h"

namespace tdkt::http {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::string etag(const base::Id& revision_id) { return "\"" + revision_id.text() + "\""; }

base::Result<Condition> save_condition(const Request& request) {
  const std::string_view match = trimmed(request.header("if-match"));
  const std::string_view none_match = trimmed(request.header("if-none-match"));
  if (match.empty() && none_match.empty())
    return base::Problem{base::ProblemCode::condition_required,
                         "Yêu cầu lưu phải nói dựa trên bản nào: If-Match với mã bản, hoặc If-None-Match: * khi "
                         "tạo mới.",
                         {}};
  if (match.empty() && none_match == "*") return Condition{};
  if (none_match.empty() && match.size() == 38 && match.front() == '"' && match.back() == '"')
    if (auto id = base::Id::parse(match.substr(1, 36)); id && !id->is_zero()) return Condition{*id};
  return base::Problem{base::ProblemCode::malformed,
                       "If-Match phải là một mã bản trong ngoặc kép; If-None-Match chỉ nhận * và không đi cùng "
                       "If-Match.",
                       {}};
}

bool holds_already(const Request& request, std::string_view tag) {
  std::string_view rest = request.header("if-none-match");
  while (!rest.empty()) {
    const size_t comma = rest.find(',');
    std::string_view one = trimmed(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == "*" || one == tag) return true;
  }
  return false;
}

}  // namespace tdkt::http
