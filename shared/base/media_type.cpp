#include "shared/base/media_type.h"

#include <algorithm>
#include <string>

namespace tdkt::base {
namespace {

/// What Word and Excel wrote until 2003: a compound file, whose streams have names in UTF-16. With macros, none.
std::optional<std::string_view> type_of_compound_file(std::string_view bytes) {
  const auto has_stream = [&](std::string_view name) {
    std::string wide;
    for (const char c : name) {
      wide += c;
      wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
  };
  if (has_stream("_VBA_PROJECT")) return std::nullopt;
  if (has_stream("WordDocument")) return "application/msword";
  if (has_stream("Workbook") || has_stream("Book")) return "application/vnd.ms-excel";
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> media_type_of(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "application/pdf";
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return type_of_compound_file(bytes);
  if (!bytes.starts_with("PK\x03\x04")) return std::nullopt;
  // OpenDocument begins with its type, stored as it is; the closing part tells it from a longer name.
  constexpr std::string_view kOpenText = "mimetypeapplication/vnd.oasis.opendocument.text";
  if (bytes.substr(std::min<size_t>(30, bytes.size())).starts_with(kOpenText) &&
      bytes.find("PK", 30) == 30 + kOpenText.size())
    return "application/vnd.oasis.opendocument.text";
  if (bytes.find("[Content_Types].xml") == std::string_view::npos) return std::nullopt;
  // The names of a zip's entries stand in clear in its directory. One with macros is not taken.
  if (bytes.find("vbaProject.bin") != std::string_view::npos) return std::nullopt;
  if (bytes.find("word/document.xml") != std::string_view::npos)
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (bytes.find("xl/workbook.xml") != std::string_view::npos)
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return std::nullopt;
}

}  // namespace tdkt::base
