#include "shared/wire/field_table.h"

#include "shared/records/kinds.h"
#include "shared/records/labels.h"

namespace tdkt::wire {
namespace {

std::string_view type_name(records::FieldForm form) {
  using records::FieldForm;
  switch (form) {
    case FieldForm::text: return "text";
    case FieldForm::texts: return "list of text";
    case FieldForm::yes_no: return "true/false";
    case FieldForm::number:
    case FieldForm::optional_number: return "whole number";
    case FieldForm::id:
    case FieldForm::optional_id: return "id";
    case FieldForm::ids: return "list of id";
    case FieldForm::day: return "day";
    case FieldForm::school_year: return "school year";
    case FieldForm::word: return "word";
    case FieldForm::group:
    case FieldForm::optional_group: return "group";
    case FieldForm::rows: break;
  }
  return "rows";
}

/// Lists a record's fields, and below each group or list of rows what lies in it.
void add_lines(std::string& out, const std::string& before, const records::Fields& fields) {
  for (const records::Field& field : fields) {
    const std::string place = before + std::string(field.name);
    out += "| `" + place + "` | " + std::string(type_name(field.type->form)) + " | " +
           std::string(records::label(field.name)) + " |\n";
    const bool are_rows = field.type->form == records::FieldForm::rows;
    if (field.type->parts) add_lines(out, place + (are_rows ? "[]." : "."), field.type->parts->fields());
  }
}

}  // namespace

std::string field_table_markdown() {
  std::string out;
  for (const auto& kind : base::Names<records::RecordKind>::rows) {
    out += "### " + std::string(kind.display) + " (`" + std::string(kind.word) + "`)\n\n";
    out += "| field | type | in Vietnamese |\n|---|---|---|\n";
    add_lines(out, "", records::fields_of(kind.value));
    out += "\n";
  }
  return out;
}

}  // namespace tdkt::wire
