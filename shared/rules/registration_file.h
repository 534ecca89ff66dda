#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/school_year.h"

namespace tdkt::rules {

/// The name of a registration's file as the plan asks for it: "Tên đơn vị-DKTD NH 2024-2025", with or without an
/// extension (pdf, doc, docx, odt, xls, xlsx). A unit's name may hold hyphens itself.
struct RegistrationFile {
  std::string unit;
  base::SchoolYear school_year;
};

/// nullopt when the name is not of that form. The text need not be in normal form.
std::optional<RegistrationFile> read_registration_file(std::string_view file_name);

/// The name it should have; the extension of `file_name` is kept when it is one of those.
std::string registration_file_name(std::string_view unit, base::SchoolYear year, std::string_view file_name);

}  // namespace tdkt::rules
