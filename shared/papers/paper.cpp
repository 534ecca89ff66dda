#include "shared/papers/paper.h"

#include <utility>

#include "shared/base/text.h"
#include "shared/papers/words.h"

namespace tdkt::papers {
namespace {

Block words(std::vector<Run> runs, Setting setting) {
  Block block;
  block.paragraph.runs = std::move(runs);
  block.paragraph.setting = setting;
  return block;
}

}  // namespace

Block paragraph(std::string text) { return words({{std::move(text)}}, Setting::body); }
Block paragraph(std::vector<Run> runs) { return words(std::move(runs), Setting::body); }
Block line(std::string text) { return words({{std::move(text)}}, Setting::flush); }

Block heading(std::string text) {
  Block block = words({{std::move(text), true}}, Setting::body);
  block.paragraph.stays_with_next = true;
  return block;
}

Block centred(std::string text, bool bold, bool italic) {
  return words({{std::move(text), bold, italic}}, Setting::centred);
}

Block table(std::vector<Column> columns, std::vector<Row> rows) {
  Block block;
  block.table = {std::move(columns), std::move(rows)};
  return block;
}

Block new_page() {
  Block block;
  block.starts_page = true;
  return block;
}

void append_text(Blocks& blocks, const std::string& text) {
  bool written = false;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string one = base::tidy(std::string_view(text).substr(at, end - at));
    if (!one.empty()) blocks.push_back(paragraph(std::move(one))), written = true;
    at = end + 1;
  }
  if (!written) blocks.push_back(line(dots(3 * kDotsOfALine)));
}

}  // namespace tdkt::papers
