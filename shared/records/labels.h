#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/base/value.h"

namespace tdkt::records {

/// What a field is called in Vietnamese. A field's word means the same in every record, in C++, JSON, SQL and here.
struct Label {
  std::string_view field;
  std::string_view vietnamese;
};
std::span<const Label> labels();

/// The Vietnamese name of a field; the word itself when it has none.
std::string_view label(std::string_view field);

/// A place in words, for people: "/report/years/0190…/results" -> "Báo cáo thành tích › Năm 2024-2025 › Kết quả".
/// Rows are named by what tells them apart (school year, name, title) or left out when nothing does.
std::string place_in_words(const base::Value& document, std::string_view place);

}  // namespace tdkt::records
