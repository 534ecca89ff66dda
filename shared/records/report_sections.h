#pragma once

#include <span>
#include <string_view>

namespace tdkt::records {

/// A part of a report that is written in words: its field, how Mẫu số 02 or 03 calls it, what belongs there.
struct ReportSection {
  std::string_view field;  // of AchievementReport: "duties"
  std::string_view title;
  std::string_view hint;
  int rows = 3;
};

/// In the order of Mẫu số 02 (a collective) or Mẫu số 03 (a person). What was done year by year comes after them.
std::span<const ReportSection> report_sections(bool of_collective);

}  // namespace tdkt::records
