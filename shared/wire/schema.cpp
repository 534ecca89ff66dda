#include "shared/wire/schema.h"

namespace tdkt::wire::schema {
namespace {

using base::Value;

Value typed(std::string_view type) {
  Value schema = Value::object();
  schema.set("type", type);
  return schema;
}

Value text_like(std::string_view format, std::string_view pattern) {
  Value schema = typed("string");
  if (!format.empty()) schema.set("format", format);
  if (!pattern.empty()) schema.set("pattern", pattern);
  return schema;
}

Value of_field(const records::FieldType& type) {
  using records::FieldForm;
  switch (type.form) {
    case FieldForm::text: return of_text();
    case FieldForm::texts: return of_list(of_text());
    case FieldForm::yes_no: return of_boolean();
    case FieldForm::number:
    case FieldForm::optional_number: return of_integer();
    case FieldForm::id:
    case FieldForm::optional_id: return of_id();
    case FieldForm::ids: return of_list(of_id());
    case FieldForm::day: return of_day();
    case FieldForm::school_year: return of_school_year();
    case FieldForm::word: {
      std::vector<std::pair<std::string_view, std::string_view>> rows;
      for (size_t i = 0; i < type.words->count; ++i) {
        const records::Word word = type.words->at(i);
        rows.emplace_back(word.word, word.display);
      }
      return of_words(rows);
    }
    case FieldForm::group:
    case FieldForm::optional_group: return of_record(type.parts->fields());
    case FieldForm::rows: break;
  }
  return of_list(of_record(type.parts->fields()));
}

}  // namespace

Value of_record(const records::Fields& fields) {
  Value properties = Value::object();
  Value required = Value::array();
  for (const records::Field& field : fields) {
    properties.set(field.name, of_field(*field.type));
    // As in reading: an id of the record's own must be there, everything else may still be missing.
    if (field.type->form == records::FieldForm::id) required.push(field.name);
  }
  return of_object(std::move(properties), std::move(required));
}

Value of_text() { return typed("string"); }
Value of_boolean() { return typed("boolean"); }
Value of_id() { return text_like("uuid", ""); }
Value of_day() { return text_like("date", ""); }
Value of_school_year() { return text_like("", "^[0-9]{4} ?- ?[0-9]{4}$"); }

Value of_integer() {
  Value schema = typed("integer");
  schema.set("format", "int64");
  return schema;
}

Value of_list(Value items) {
  Value schema = typed("array");
  schema.set("items", std::move(items));
  return schema;
}

Value of_object(Value properties, Value required) {
  Value schema = typed("object");
  schema.set("additionalProperties", false);
  schema.set("properties", std::move(properties));
  if (required.items() && !required.items()->empty()) schema.set("required", std::move(required));
  return schema;
}

Value of_words(const std::vector<std::pair<std::string_view, std::string_view>>& rows) {
  Value schema = typed("string");
  Value& words = schema.set("enum", Value::array());
  std::string names;
  for (const auto& [word, name] : rows) {
    words.push(word);
    if (!names.empty()) names += "; ";
    names += std::string(word) + ": " + std::string(name);
  }
  schema.set("description", names);
  return schema;
}

}  // namespace tdkt::wire::schema
