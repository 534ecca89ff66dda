#include "server/http/cross_site.h"

namespace tdkt::http {

base::Status refuse_cross_site(const Request& request) {
  const base::Problem refusal{base::ProblemCode::forbidden,
                              "Yêu cầu đến từ một trang khác nên không được nhận. Mở lại chương trình rồi làm lại.",
                              {}};
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return refusal;
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return base::Done{};
  const size_t scheme_end = origin.find("://");
  if (scheme_end == std::string_view::npos) return refusal;  // "null": a sandboxed or foreign document
  if (origin.substr(scheme_end + 3) != request.header("host")) return refusal;
  if (request.secure && !origin.starts_with("https:")) return refusal;
  return base::Done{};
}

}  // namespace tdkt::http
