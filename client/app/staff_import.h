#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/action.h"
#include "client/app/import_columns.h"
#include "client/app/model.h"
#include "shared/base/legacy_font.h"

namespace tdkt::app {

// A list of people pasted from a spreadsheet: read, compared with the staff, shown, and only then taken in whole.

/// The pasted text as cells, and what each column is taken for.
struct Sheet {
  std::vector<std::vector<std::string>> rows;  // below the head; each as long as `columns`
  std::vector<std::string> heads;              // as written
  std::vector<ColumnUse> columns;
  base::LegacyFont font = base::LegacyFont::none;  // what it was typed for; the cells are Unicode already
  bool has_head = false;                           // a row that names at least two columns was found
  std::optional<base::SchoolYear> year;            // of the title above, where no column says one
};

/// Reads tab-separated text as Excel copies it (cells with line breaks stand in quotes), turns TCVN3 and VNI into
/// Unicode, finds the head of one or two rows among the first ten. Where no column says a school year, that of the
/// title above the head, or of `name`, holds for what needs one. Part of import_sheet.cpp.
Sheet sheet_of(std::string_view pasted, std::string_view name = {});

/// One sheet of a spreadsheet, as text.
struct SheetText {
  std::string name, rows;
};
/// What a file was read as: Model::picked_text.
std::vector<SheetText> sheets_in(std::string_view picked);
/// The head of an empty list, understood by sheet_of(): one row for a person and a school year.
std::string template_head();

/// How a row stands to the staff.
enum class RowStanding {
  added,      // nobody like this here yet
  changed,    // somebody known, with something new
  same,       // known, nothing new
  proposed,   // name and birth fit somebody whose teacher code is not known: a person confirms
  continued,  // more about the person of an earlier row
  wrong,      // a cell cannot be read; nothing of the row can be taken in
};

struct CellNote {
  size_t column = 0;
  bool wrong = true;     // else only said
  std::string sentence;  // Vietnamese: what is wrong and what would be right
};

struct ImportRow {
  RowStanding standing = RowStanding::added;
  std::vector<CellNote> notes;
  std::optional<base::Id> person;    // of the staff: matched, or proposed
  std::string person_name;           // of that person, as recorded
  std::vector<std::string> changes;  // "Xếp loại 2023-2024: HTTNV → HTXSNV"
  size_t subject = 0;                // rows with the same number are about one person
};

/// What a person decides about the rows.
struct ImportChoices {
  std::set<size_t> same_person;   // proposed rows that are the person proposed
  std::set<size_t> other_person;  // proposed rows that are somebody else
  bool skip_wrong = false;        // take in the others, leave wrong rows out
};

struct ImportPlan {
  std::vector<ImportRow> rows;       // one for each of Sheet::rows
  std::vector<std::string> missing;  // what keeps the sheet from being taken in as a whole: "Chưa có cột Họ và tên."
  std::vector<std::string> new_teams;  // tổ named in the sheet that the unit does not have
  size_t added = 0, changed = 0, same = 0, wrong = 0, undecided = 0;  // people; wrong and undecided: rows
  /// True when everything that is left can be taken in.
  bool ready = false;
  /// What taking in would do; empty when `ready` is false, or when nothing would change.
  std::vector<CreateRecord> creations;
  std::vector<EditField> edits;
};

/// Compares the sheet with the staff of a unit. `new_id` names what is created.
ImportPlan plan_import(const Model& model, const base::Id& unit, const Sheet& sheet, const ImportChoices& choices,
                       const std::function<base::Id()>& new_id);

}  // namespace tdkt::app

namespace tdkt::base {

template <>
struct Names<app::RowStanding> {
  using S = app::RowStanding;
  static constexpr Name<S> rows[] = {{S::added, "added", "Thêm mới"},
                                     {S::changed, "changed", "Có thay đổi"},
                                     {S::same, "same", "Không đổi"},
                                     {S::proposed, "proposed", "Cần xác nhận"},
                                     {S::continued, "continued", "Cùng người"},
                                     {S::wrong, "wrong", "Cần sửa"}};
  static_assert(names_all(rows, S::wrong));
};

}  // namespace tdkt::base
