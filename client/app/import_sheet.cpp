#include <algorithm>

#include "client/app/import_cells.h"
#include "client/app/staff_import.h"

namespace tdkt::app {
namespace {

using C = ImportColumn;
using Cells = std::vector<std::string>;

constexpr size_t kHeadWithin = 10;  // titles stand above the head in many sheets

/// A head that a sheet may have.
struct HeadFound {
  size_t begin = 0, end = 0;  // its rows
  size_t known = 0;           // columns that are understood
  std::vector<std::string> texts;
  std::vector<ColumnUse> uses;
};

void add_column(HeadFound& head, std::string text, ColumnUse use) {
  head.texts.push_back(std::move(text));
  head.known += use.column != C::unused;
  head.uses.push_back(use);
}

HeadFound head_of_one(const std::vector<Cells>& rows, size_t at) {
  HeadFound head{.begin = at, .end = at + 1, .known = 0, .texts = {}, .uses = {}};
  for (const std::string& text : rows[at]) add_column(head, text, use_of_head(text));
  return head;
}

/// A merged cell is copied as one text and empty cells at its right: what stands above holds until the next.
HeadFound head_of_two(const std::vector<Cells>& rows, size_t at) {
  HeadFound head{.begin = at, .end = at + 2, .known = 0, .texts = {}, .uses = {}};
  std::string above;
  for (size_t column = 0; column < rows[at].size(); ++column) {
    if (!rows[at][column].empty()) above = rows[at][column];
    const std::string& below = rows[at + 1][column];
    if (below.empty())
      add_column(head, rows[at][column], use_of_head(rows[at][column]));
    else
      add_column(head, above.empty() ? below : above + ": " + below, use_of_heads(above, below));
  }
  return head;
}

HeadFound find_head(const std::vector<Cells>& rows) {
  HeadFound best;
  best.known = 1;
  const auto consider = [&](HeadFound head) {
    if (head.known > best.known) best = std::move(head);
  };
  for (size_t at = 0; at < std::min(kHeadWithin, rows.size()); ++at) consider(head_of_one(rows, at));
  for (size_t at = 0; at + 1 < std::min(kHeadWithin, rows.size()); ++at) consider(head_of_two(rows, at));
  return best;
}

/// "(1) (2) (3)" or "A B 1 2" below the head.
bool is_numbering(const Cells& row) {
  size_t filled = 0;
  for (const std::string& cell : row) {
    if (cell.empty()) continue;
    ++filled;
    const size_t from = cell.find_first_not_of("([ "), last = cell.find_last_not_of(")] ");
    if (from == std::string::npos || last == std::string::npos || last - from > 1) return false;
    for (size_t at = from; at <= last; ++at)
      if (static_cast<unsigned char>(cell[at]) >= 0x80) return false;
  }
  return filled > 1;
}

/// "Họ và tên" over two columns: family and middle names, then the given name.
void split_names(Sheet& sheet) {
  for (size_t at = 0; at + 1 < sheet.columns.size(); ++at) {
    if (sheet.columns[at].column != C::full_name || !sheet.heads[at + 1].empty()) continue;
    const bool has_names =
        std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const Cells& row) { return !row[at + 1].empty(); });
    if (!has_names) continue;
    sheet.columns[at].column = C::family_name;
    sheet.columns[at + 1].column = C::given_name;
  }
}

/// What the title says, where the columns say no year.
void take_year_of_title(Sheet& sheet, const std::vector<Cells>& rows, size_t head, std::string_view name) {
  for (const ColumnUse& use : sheet.columns)
    if (use.year || use.column == C::school_year) return;
  std::optional<base::SchoolYear> year = use_of_head(name).year;
  for (size_t row = 0; row < head; ++row)
    for (const std::string& cell : rows[row])
      if (const auto said = use_of_head(cell).year) year = said;
  for (ColumnUse& use : sheet.columns) {
    if (!is_achievement(use.column)) continue;
    use.year = year;
    sheet.year = year;
  }
}

}  // namespace

std::vector<SheetText> sheets_in(std::string_view picked) {
  std::vector<SheetText> out;
  while (!picked.empty()) {
    const std::string_view page = picked.substr(0, picked.find('\f'));
    picked.remove_prefix(std::min(page.size() + 1, picked.size()));
    const std::string_view name = page.substr(0, page.find('\n'));
    out.push_back({std::string(name), std::string(page.substr(std::min(name.size() + 1, page.size())))});
  }
  return out;
}

std::string template_head() {
  constexpr C kHead[] = {C::full_name,
                         C::teacher_code,
                         C::born_on,
                         C::sex,
                         C::team,
                         C::position,
                         C::staff_type,
                         C::hired_on,
                         C::school_year,
                         C::rating,
                         C::decision_number,
                         C::decided_on,
                         C::issuer,
                         C::award,
                         C::decision_number,
                         C::decided_on,
                         C::issuer,
                         C::initiative,
                         C::initiative_scope,
                         C::initiative_share,
                         C::decision_number,
                         C::decided_on,
                         C::issuer,
                         C::research,
                         C::research_scope,
                         C::decision_number,
                         C::decided_on,
                         C::issuer};
  std::string out;
  for (const C column : kHead) (out += out.empty() ? "" : "\t") += base::display(column);
  return out;
}

Sheet sheet_of(std::string_view pasted, std::string_view name) {
  Sheet sheet;
  sheet.font = base::legacy_font_of(pasted);
  auto rows = cells_of(base::from_legacy_font(pasted, sheet.font));
  size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  for (auto& row : rows) row.resize(width);
  HeadFound head = find_head(rows);
  sheet.has_head = head.end > 0;
  sheet.heads = std::move(head.texts);
  sheet.columns = std::move(head.uses);
  sheet.heads.resize(width);
  sheet.columns.resize(width);
  take_year_of_title(sheet, rows, head.begin, name);
  for (size_t i = head.end; i < rows.size(); ++i) {
    if (sheet.has_head && i == head.end && is_numbering(rows[i])) continue;
    bool says_something = !sheet.has_head;
    for (size_t column = 0; column < width; ++column)
      says_something = says_something || (sheet.columns[column].column != C::unused && !rows[i][column].empty());
    if (says_something) sheet.rows.push_back(std::move(rows[i]));
  }
  split_names(sheet);
  return sheet;
}

}  // namespace tdkt::app
