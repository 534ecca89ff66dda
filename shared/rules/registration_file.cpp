#include "shared/rules/registration_file.h"

#include "shared/base/text.h"

namespace tdkt::rules {
namespace {

/// "Đăng ký thi đua năm học", typed without marks; what stands before it is the unit.
constexpr std::string_view kMark = "DKTD NH ";

std::string_view extension_of(std::string_view name) {
  for (const std::string_view known : {".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls"})
    if (name.size() > known.size() && base::lower(name.substr(name.size() - known.size())) == known)
      return name.substr(name.size() - known.size());
  return {};
}

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<RegistrationFile> read_registration_file(std::string_view file_name) {
  const std::string whole = base::tidy(file_name);
  std::string_view name = whole;
  name.remove_suffix(extension_of(name).size());
  const size_t mark = name.rfind(kMark);
  if (mark == std::string_view::npos) return std::nullopt;
  const auto year = base::SchoolYear::parse(name.substr(mark + kMark.size()));
  std::string_view before = trimmed_end(name.substr(0, mark));
  if (!year || before.empty() || before.back() != '-') return std::nullopt;
  before = trimmed_end(before.substr(0, before.size() - 1));
  if (before.empty()) return std::nullopt;
  return RegistrationFile{std::string(before), *year};
}

std::string registration_file_name(std::string_view unit, base::SchoolYear year, std::string_view file_name) {
  return base::tidy(unit) + "-" + std::string(kMark) + year.text() + std::string(extension_of(file_name));
}

}  // namespace tdkt::rules
