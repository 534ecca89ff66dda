#include "server/resources/qr.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

#include "server/resources/html.h"

namespace tdkt::resources {
namespace {

constexpr int kQuiet = 4;  // modules of white around it, as the standard asks

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Code code_of(std::string_view text) {
  const std::string copy(text);
  return {QRcode_encodeString8bit(copy.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
}

/// One path for all dark modules, run by run.
std::string dark_runs(const QRcode& code) {
  std::string path;
  const auto dark = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
  for (int y = 0; y < code.width; ++y)
    for (int x = 0; x < code.width; ++x) {
      if (!dark(x, y)) continue;
      const int from = x;
      while (x < code.width && dark(x, y)) ++x;
      path += "M" + std::to_string(from + kQuiet) + " " + std::to_string(y + kQuiet) + "h" + std::to_string(x - from) +
              "v1H" + std::to_string(from + kQuiet) + "z";
    }
  return path;
}

bool is_host(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string qr_svg(std::string_view text, std::string_view name) {
  const Code code = code_of(text);
  if (!code) return {};
  const std::string side = std::to_string(code->width + 2 * kQuiet);
  return "<svg class=\"qr\" role=\"img\" aria-label=\"" + escaped(name) + "\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><path fill=\"#FFFFFF\" d=\"M0 0h" + side + "v" + side +
         "H0z\"/><path fill=\"#000000\" d=\"" + dark_runs(*code) + "\"/></svg>";
}

std::string qr_of_page(const http::Request& request, std::string_view path, std::string_view name) {
  const std::string address = whole_address(request, path);
  return address.empty() ? std::string() : qr_svg(address, name);
}

std::vector<std::string> qr_rows(std::string_view text) {
  const Code code = code_of(text);
  std::vector<std::string> rows;
  for (int y = 0; code && y < code->width; ++y) {
    rows.emplace_back();
    for (int x = 0; x < code->width; ++x) rows.back() += (code->data[y * code->width + x] & 1) != 0 ? '1' : '0';
  }
  return rows;
}

std::string whole_address(const http::Request& request, std::string_view path) {
  const std::string_view host = request.header("host");
  if (!is_host(host)) return {};
  return (request.secure ? "https://" : "http://") + std::string(host) + std::string(path);
}

}  // namespace tdkt::resources
