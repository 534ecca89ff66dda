#include "server/resources/listed.h"

#include <algorithm>

#include "server/resources/documents.h"
#include "server/store/record_lists.h"
#include "server/store/superiors.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;
using store::RecordRow;

base::Problem differs(const RecordRow& row, std::string_view what) {
  return {base::ProblemCode::unavailable, "Mục " + row.record_id.text() + " " + std::string(what) + ".", {}};
}

/// Titles that are words of the program may be worded anew by its next version.
bool has_title_of_its_own(RecordKind kind) {
  return kind != RecordKind::regulations && kind != RecordKind::appraisals && kind != RecordKind::complaints &&
         kind != RecordKind::clauses;
}

/// The titles that a document has had: a unit is listed under the name of the day on which it was saved.
base::Result<std::vector<RecordRow>> rows_of(RecordKind kind, const Value& document) {
  std::vector<base::Date> days{base::Date::of_instant(0)};
  if (kind == RecordKind::units) {
    TDKT_TRY(unit, records::from_value<records::Unit>(document));
    for (const records::UnitName& name : unit.lineage)
      if (name.from_on) days.push_back(*name.from_on);
  }
  std::vector<RecordRow> rows;
  for (const base::Date day : days) {
    TDKT_TRY(row, row_of(kind, document, day));
    rows.push_back(std::move(row));
  }
  return rows;
}

base::Status check_one(store::Connection& connection, const store::ListedDocument& listed) {
  const RecordRow& row = listed.row;
  const auto kind = base::from_word<RecordKind>(row.kind);
  const auto document = wire::read_json(listed.document);
  if (!kind || !document.ok()) return differs(row, "đứng trong danh sách như một loại không có");
  const auto told = rows_of(*kind, *document);
  if (!told.ok()) return differs(row, "đứng trong danh sách như một loại khác với nội dung");
  const RecordRow& any = told->front();
  const bool is_nomination = kind == RecordKind::nominations;
  if (row.unit_id != (is_nomination ? listed.unit_of_parent.value_or(base::Id{}) : any.unit_id) ||
      row.parent_id != any.parent_id)
    return differs(row, "thuộc đơn vị hay hồ sơ khác với nội dung của bản lưu");
  if (row.school_year != any.school_year ||
      (has_title_of_its_own(*kind) &&
       std::none_of(told->begin(), told->end(), [&](const RecordRow& one) { return one.title == row.title; })))
    return differs(row, "có tên hay năm học trong danh sách khác với nội dung của bản lưu");
  if (is_nomination && listed.nominee_id != nominee_in(*document))
    return differs(row, "được tìm theo một người khác với người mà bản lưu đề nghị");
  if (kind != RecordKind::units) return base::Done{};
  TDKT_TRY(unit, records::from_value<records::Unit>(*document));
  TDKT_TRY(noted, store::has_noted_superiors(connection, unit));
  return noted ? base::Status(base::Done{}) : differs(row, "có cơ quan quản lý khác với nội dung của bản lưu");
}

}  // namespace

base::Status check_listed(store::Connection& connection) {
  return store::each_listed(connection,
                            [&](const store::ListedDocument& listed) { return check_one(connection, listed); });
}

}  // namespace tdkt::resources
