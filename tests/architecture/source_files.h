#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/source_path.h"

namespace tdkt::architecture {

/// One source file of the project, by its path from the root ("shared/base/id.h").
struct SourceFile {
  std::string path;
  std::string text;
};

inline bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Every .h and .cpp below these folders, in order of path.
inline std::vector<SourceFile> sources_below(const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  const fs::path root = source_path("");
  std::vector<SourceFile> out;
  for (const std::string& folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string path = fs::relative(entry.path(), root).generic_string();
      if (!ends_with(path, ".h") && !ends_with(path, ".cpp")) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      out.push_back({path, std::string(std::istreambuf_iterator<char>(file), {})});
    }
  }
  std::sort(out.begin(), out.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return out;
}

/// The paths between quotes after #include, line by line.
inline std::vector<std::string> quoted_includes(const std::string& text) {
  std::vector<std::string> out;
  constexpr std::string_view kMark = "#include \"";
  for (size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at + 1)) {
    const size_t begin = at + kMark.size();
    out.push_back(text.substr(begin, text.find('"', begin) - begin));
  }
  return out;
}

}  // namespace tdkt::architecture
