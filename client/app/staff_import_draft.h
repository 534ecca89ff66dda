#pragma once

#include <functional>
#include <string>
#include <vector>

#include "client/app/staff_import.h"

namespace tdkt::app {

// The working copy of one person while a sheet is read into it. Parts of staff_import.cpp: what is wrong
// with a row is found in staff_import_check.cpp, the rest is read in staff_import_row.cpp.

/// One person of the sheet: their document as it would become, and what changed on the way.
struct ImportSubject {
  base::Id id;
  bool is_new = false;
  base::Value document;
  std::vector<EditField> edits;  // of a person who is known
  std::string code, name, born;  // folded name, as much of the ISO day as is known: how later rows find them
};

/// What reading the rows needs to know of the unit.
struct ImportContext {
  const Sheet& sheet;
  std::vector<std::pair<std::string, base::Id>> teams;  // folded name, id
  std::function<base::Id()> new_id;
  std::vector<std::string>& new_teams;
  std::vector<CreateRecord>& creations;
  base::Id unit;
};

/// The cell of the first column used so; "" when there is none.
const std::string& cell_at(const Sheet& sheet, size_t row, ImportColumn column);
/// "Họ và tên", or "Họ và tên đệm" and "Tên" together.
std::string full_name_of(const Sheet& sheet, size_t row);

/// The school year of a cell's column, else of its row.
std::optional<base::SchoolYear> year_of(const Sheet& sheet, size_t row, size_t column);
/// "LĐTT, CSTĐCS": several awards in one cell.
std::vector<std::string> pieces_of(const std::string& cell);
/// "-", "không": the cell is filled, and says that there is nothing.
bool says_none(const std::string& cell);

/// Notes on every cell of a row that cannot be read, or not as a whole.
std::vector<CellNote> cell_notes(const Sheet& sheet, size_t row);

/// Reads a row without wrong cells into the person; what is new is told in `row.changes`. Empty cells change nothing.
void read_row(ImportContext& context, size_t line, ImportSubject& subject, ImportRow& row);

}  // namespace tdkt::app
