#include "server/http/exchange.h"

#include <algorithm>
#include <cstdio>
#include <random>

#include "server/http/security_headers.h"
#include "shared/base/id.h"
#include "shared/base/text.h"
#include "shared/wire/json.h"

namespace tdkt::http {

Reply protocol_problem(int status) {
  switch (status) {
    case 404: return problem_reply({base::ProblemCode::not_found, "Tệp này không còn trên đĩa của máy chủ.", {}});
    case 413: return problem_reply({base::ProblemCode::too_large, "Nội dung gửi lên lớn hơn mức được nhận.", {}});
    case 414: return refused(414, "address_too_long", "Địa chỉ quá dài", "Địa chỉ dài hơn mức được nhận (8 kB).");
    case 416:
      return refused(416, "range_not_satisfiable", "Không có phần được hỏi", "Bỏ dòng Range rồi gửi lại yêu cầu.");
    case 431:
      return refused(431, "head_too_large", "Phần đầu yêu cầu quá lớn",
                     "Các dòng đầu của yêu cầu vượt 16 kB hoặc 100 dòng. Xóa cookie của trang này rồi thử lại.");
    case 500: return problem_reply({base::ProblemCode::internal, "Máy chủ gặp lỗi; dữ liệu chưa thay đổi.", {}});
    case 501:
      return refused(501, "not_implemented", "Cách gọi chưa được hỗ trợ",
                     "Máy chủ chỉ nhận GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS và nội dung gửi nguyên.");
    case 505: return refused(505, "version_not_supported", "Phiên bản HTTP chưa được hỗ trợ", "Máy chủ nói HTTP/1.1.");
    default: break;
  }
  return problem_reply({base::ProblemCode::malformed, "Không đọc được yêu cầu: sai quy cách HTTP.", {}});
}

std::string access_line(const Exchange& exchange, std::string_view method, std::string_view path, int status,
                        int64_t bytes, int64_t microseconds) {
  base::Value line = base::Value::object();
  line.set("at", instant_text(exchange.now));
  line.set("request_id", exchange.request_id);
  line.set("remote_address", exchange.remote_address);
  line.set("method", method);
  line.set("path", path);
  line.set("status", status);
  line.set("bytes", bytes);
  line.set("microseconds", microseconds);
  return wire::write_json(line);
}

std::string last_hop(std::string_view forwarded_for) {
  std::string_view hop = forwarded_for.substr(forwarded_for.rfind(',') + 1);  // npos + 1 is the beginning
  while (!hop.empty() && hop.front() == ' ') hop.remove_prefix(1);
  return std::string(hop);
}

bool is_clean_path(std::string_view decoded_path) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::any_of(decoded_path.begin(), decoded_path.end(), is_control) || !base::is_utf8(decoded_path)) return false;
  for (size_t start = 0; start < decoded_path.size();) {
    const size_t end = std::min(decoded_path.find('/', start), decoded_path.size());
    const std::string_view segment = decoded_path.substr(start, end - start);
    if (segment == "." || segment == "..") return false;
    start = end + 1;
  }
  return true;
}

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string request_id_of(std::string_view offered, int64_t now) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  if (!offered.empty() && offered.size() <= 64 && std::all_of(offered.begin(), offered.end(), is_plain))
    return std::string(offered);
  thread_local std::mt19937_64 generator{std::random_device{}()};  // only to tell requests apart
  std::array<uint8_t, 10> random{};
  for (uint8_t& byte : random) byte = static_cast<uint8_t>(generator());
  return base::Id::version_7(now, random).text();
}

std::string reply_text(const Reply& reply) {
  std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " \r\n";
  for (const Header& header : security_headers())
    text += std::string(header.name) + ": " + std::string(header.value) + "\r\n";
  for (const Field& field : reply.headers) text += field.name + ": " + field.value + "\r\n";
  text += "Content-Type: " + reply.content_type + "\r\nContent-Length: " + std::to_string(reply.body.size()) +
          "\r\nConnection: close\r\n\r\n" + reply.body;
  return text;
}

}  // namespace tdkt::http
