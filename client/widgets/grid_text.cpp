#include "client/widgets/grid_frame.h"

namespace tdkt::widgets {

std::string to_tsv(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      if (row[i].find_first_of("\t\n\"") == std::string::npos) {
        out += row[i];
        continue;
      }
      out += '"';
      for (const char letter : row[i]) {
        if (letter == '"') out += '"';
        out += letter;
      }
      out += '"';
    }
    out += '\n';
  }
  return out;
}

std::vector<std::vector<std::string>> from_tsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false, anything = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (quoted) {
      if (letter != '"') {
        cell += letter;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (letter == '"' && cell.empty() && !anything) {
      quoted = anything = true;
    } else if (letter == '\t' || letter == '\n') {
      row.push_back(std::move(cell));
      cell.clear();
      anything = false;
      if (letter == '\n') rows.push_back(std::move(row)), row.clear();
    } else if (letter != '\r') {
      cell += letter;
      anything = true;
    }
  }
  if (!cell.empty() || !row.empty() || anything) {
    row.push_back(std::move(cell));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace tdkt::widgets
