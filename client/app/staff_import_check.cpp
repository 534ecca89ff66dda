#include "client/app/award_words.h"
#include "client/app/import_cells.h"
#include "client/app/staff_import_draft.h"
#include "shared/base/text.h"
#include "shared/rules/person_name.h"

namespace tdkt::app {
namespace {

using C = ImportColumn;

/// Says a cell is wrong.
void complain(std::vector<CellNote>& notes, size_t column, std::string sentence) {
  notes.push_back({column, true, std::move(sentence)});
}

/// A year or a month alone tells people apart, but is no day that may be recorded.
void check_day(const std::string& cell, size_t column, std::vector<CellNote>& notes) {
  const std::string written = written_day(cell), quoted = "“" + cell + "” ";
  if (written.empty()) return complain(notes, column, quoted + "chưa đọc được là một ngày. Viết như 18/10/2024.");
  if (!base::Date::parse(written))
    notes.push_back({column, false, quoted + "chưa đủ ngày, tháng, năm nên chưa ghi; bổ sung sau trong Nhân sự."});
}

/// A share is of an initiative that the row names.
void check_share(const Sheet& sheet, size_t row, size_t column, std::vector<CellNote>& notes) {
  const std::string& cell = sheet.rows[row][column];
  if (says_none(cell)) return;
  if (!percent_of_cell(cell))
    return complain(notes, column,
                    "“" + cell + "” chưa đọc được là tỷ lệ. Viết phần trăm nguyên từ 1 đến 100, như 60%.");
  if (says_none(cell_at(sheet, row, C::initiative)))
    notes.push_back({column, false, "Dòng này không có sáng kiến nên tỷ lệ đóng góp chưa ghi vào đâu."});
}

void check_cell(const Sheet& sheet, size_t row, size_t column, std::vector<CellNote>& notes) {
  const std::string& cell = sheet.rows[row][column];
  if (cell.empty()) return;
  const std::string quoted = "“" + cell + "” ";
  switch (sheet.columns[column].column) {
    case C::born_on:
    case C::hired_on:
    case C::decided_on: return check_day(cell, column, notes);
    case C::sex:
      if (!sex_of_cell(cell)) complain(notes, column, quoted + "chưa rõ là nam hay nữ. Viết Nam hoặc Nữ.");
      return;
    case C::staff_type:
      if (!staff_type_of_cell(cell))
        complain(notes, column, quoted + "chưa rõ. Viết Công chức, Viên chức hoặc Lao động hợp đồng.");
      return;
    case C::school_year:
      if (!school_year_of_cell(cell)) complain(notes, column, quoted + "chưa phải là năm học. Viết như 2024-2025.");
      return;
    case C::rating:
      if (!says_none(cell) && !rating_of_text(cell))
        complain(notes, column, quoted + "không phải là một mức xếp loại. Viết HTXSNV, HTTNV, HTNV hoặc KHTNV.");
      else if (!says_none(cell) && !year_of(sheet, row, column))
        complain(notes, column, "Chưa biết xếp loại này của năm học nào. Thêm cột Năm học, hoặc ghi năm vào tên cột.");
      return;
    case C::award:
      if (says_none(cell)) return;
      for (const std::string& piece : pieces_of(cell))
        if (!says_none(piece) && !award_of_text(piece))
          return complain(
              notes, column,
              "“" + base::tidy(piece) +
                  "” không phải là danh hiệu, hình thức mà chương trình biết. Viết như CSTĐCS, LĐTT, Bằng khen UBND tỉnh.");
      return;
    case C::initiative:
    case C::research:
      if (!says_none(cell) && !year_of(sheet, row, column))
        complain(notes, column,
                 std::string("Chưa biết ") + (sheet.columns[column].column == C::research ? "đề tài" : "sáng kiến") +
                     " này của năm học nào. Thêm cột Năm học, hoặc ghi năm vào tên cột.");
      return;
    case C::initiative_share: return check_share(sheet, row, column, notes);
    case C::research_scope:
    case C::initiative_scope:
      if (!says_none(cell) && !scope_of_cell(cell))
        complain(notes, column, quoted + "chưa rõ là phạm vi nào. Viết Cơ sở, Tỉnh hoặc Toàn quốc.");
      return;
    default: return;
  }
}

/// What a name would be refused for later.
void check_name(const Sheet& sheet, size_t row, std::vector<CellNote>& notes) {
  const std::string name = full_name_of(sheet, row);
  const std::string defect = name.empty() ? std::string() : rules::name_defect(name);
  if (defect.empty()) return;
  size_t column = 0;
  while (sheet.columns[column].column != C::full_name && sheet.columns[column].column != C::family_name &&
         column + 1 < sheet.columns.size())
    ++column;
  complain(notes, column, "“" + name + "” " + defect + ". Sửa lại, hoặc xóa ô này nếu dòng không phải là một người.");
}

}  // namespace

std::vector<CellNote> cell_notes(const Sheet& sheet, size_t row) {
  std::vector<CellNote> notes;
  check_name(sheet, row, notes);
  for (size_t column = 0; column < sheet.columns.size(); ++column) check_cell(sheet, row, column, notes);
  return notes;
}

}  // namespace tdkt::app
