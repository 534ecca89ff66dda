#pragma once

#include <string>
#include <vector>

#include "shared/papers/paper.h"

namespace tdkt::papers {

/// All words of a paper's body, one paragraph or cell after the other, as tests look for them.
inline std::string words_of(const Blocks& blocks) {
  std::string all;
  for (const Block& block : blocks) {
    for (const Run& run : block.paragraph.runs) all += run.text;
    for (const Row& row : block.table.rows)
      for (const std::string& cell : row.cells) all += cell + " | ";
    all += "\n";
  }
  return all;
}

/// The rows of the first table, its groups left out; none where there is no table.
inline std::vector<std::vector<std::string>> lines_of(const Blocks& blocks) {
  std::vector<std::vector<std::string>> lines;
  for (const Block& block : blocks) {
    if (block.table.columns.empty()) continue;
    for (const Row& row : block.table.rows)
      if (!row.is_group) lines.push_back(row.cells);
    break;
  }
  return lines;
}

inline bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace tdkt::papers
