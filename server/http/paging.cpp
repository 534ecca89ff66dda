#include "server/http/paging.h"

namespace tdkt::http {

std::string percent_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

void link_next(Reply& reply, const Request& request, std::string_view cursor) {
  if (cursor.empty()) return;
  std::string address;
  for (const char c : request.path) address += c == '/' ? std::string("/") : percent_encoded({&c, 1});
  char joint = '?';
  for (const Field& field : request.query) {
    if (field.name == "cursor") continue;
    address += joint + percent_encoded(field.name) + "=" + percent_encoded(field.value);
    joint = '&';
  }
  address += joint + std::string("cursor=") + percent_encoded(cursor);
  reply.with("Link", "<" + address + ">; rel=\"next\"");
}

}  // namespace tdkt::http
