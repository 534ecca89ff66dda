#include "server/http/content_coding.h"

#include <zlib.h>

#include <memory>

namespace tdkt::http {
namespace {

constexpr size_t kWorthIt = 8 * 1024;  // bytes; below, a few packets carry it anyway
constexpr int kGzipWindow = 15 + 16;   // the largest window, and gzip's head and check
constexpr int kMemory = 8;             // zlib's own

/// Empty where zlib has no memory for it.
std::string gzipped(std::string_view bytes) {
  z_stream stream{};
  // The quickest level: the longer ones save a fifth more and take three times as long of a core that others wait for.
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  const std::unique_ptr<z_stream, decltype(&deflateEnd)> ends(&stream, deflateEnd);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return {};
  out.resize(stream.total_out);
  return out;
}

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding) {
  size_t at = 0;
  while ((at = accept_encoding.find(coding, at)) != std::string_view::npos) {
    const bool starts = at == 0 || accept_encoding[at - 1] == ' ' || accept_encoding[at - 1] == ',';
    std::string_view rest = accept_encoding.substr(at + coding.size());
    rest = rest.substr(0, rest.find(','));
    const bool ends = rest.empty() || rest.front() == ' ' || rest.front() == ';';
    const bool refused = rest.find("q=0") != std::string_view::npos && rest.find("q=0.") == std::string_view::npos;
    if (starts && ends) return !refused;
    at += coding.size();
  }
  return false;
}

void compress(const Request& request, Reply& reply) {
  if ((request.method != "GET" && request.method != "HEAD") || reply.status != 200 || reply.content_type != kJson)
    return;
  if (reply.body.size() < kWorthIt || find(reply.headers, "ETag") != nullptr) return;
  reply.with("Vary", "Accept-Encoding");
  if (!accepts(request.header("accept-encoding"), "gzip")) return;
  std::string packed = gzipped(reply.body);
  if (packed.empty()) return;
  reply.body = std::move(packed);
  reply.with("Content-Encoding", "gzip");
}

}  // namespace tdkt::http
