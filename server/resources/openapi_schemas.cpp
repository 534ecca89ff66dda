#include "server/resources/openapi.h"
#include "shared/records/kinds.h"
#include "shared/records/refusal.h"
#include "shared/rules/report.h"
#include "shared/wire/schema.h"
#include "shared/workflow/roles.h"
#include "shared/workflow/states.h"

namespace tdkt::resources {
namespace {

using base::Value;
namespace schema = wire::schema;

/// One member of an object that is written by hand below: what travels around the records.
struct Member {
  std::string_view name;
  Value of;
  bool required = true;
};

Value object_of(std::vector<Member> members) {
  Value properties = Value::object();
  Value required = Value::array();
  for (Member& member : members) {
    properties.set(member.name, std::move(member.of));
    if (member.required) required.push(member.name);
  }
  return schema::of_object(std::move(properties), std::move(required));
}

Value reference(std::string_view name) {
  Value value = Value::object();
  value.set("$ref", "#/components/schemas/" + std::string(name));
  return value;
}

Value instant() {
  Value value = schema::of_text();
  value.set("format", "date-time");
  return value;
}

/// Any JSON object.
Value free_object() {
  Value value = Value::object();
  value.set("type", "object");
  return value;
}

template <base::Named E>
Value words() {
  std::vector<std::pair<std::string_view, std::string_view>> rows;
  for (const auto& row : base::Names<E>::rows) rows.emplace_back(row.word, row.display);
  return schema::of_words(rows);
}

Value list_of(std::string_view name) { return schema::of_list(reference(name)); }

std::vector<Member> head_of_record() {
  return {{"kind", words<records::RecordKind>()},
          {"id", schema::of_id()},
          {"revision_id", schema::of_id()},
          {"state", words<workflow::State>()},
          {"unit_id", schema::of_id()},
          {"holder_unit_id", schema::of_id()},
          {"received_on", schema::of_day(), false},
          {"saved_at", instant()},
          {"saved_by", schema::of_text()},
          {"seq", schema::of_integer()}};
}

Value envelope_with(Value document) {
  std::vector<Member> members = head_of_record();
  members.push_back({"document", std::move(document)});
  members.push_back({"acts", list_of("act_line")});
  return object_of(std::move(members));
}

Value line_of_list() {
  std::vector<Member> members = head_of_record();
  members.push_back({"title", schema::of_text()});
  members.push_back({"school_year", schema::of_school_year(), false});
  return object_of(std::move(members));
}

Value page_of(Value items) {
  return object_of({{"items", schema::of_list(std::move(items))}, {"next", schema::of_text(), false}});
}

void add_records(Value& schemas) {
  Value any = Value::array();
  for (const auto& kind : base::Names<records::RecordKind>::rows) {
    const std::string word(kind.word);
    schemas.set(word, schema::of_record(records::fields_of(kind.value)));
    schemas.set("envelope_of_" + word, envelope_with(reference(word)));
    schemas.set("save_of_" + word, object_of({{"revision_id", schema::of_id()}, {"document", reference(word)}}));
    any.push(reference("envelope_of_" + word));
  }
  Value either = Value::object();
  either.set("oneOf", std::move(any));
  schemas.set("changes", object_of({{"changes", schema::of_list(std::move(either))},
                                    {"cursor", schema::of_integer()},
                                    {"more", schema::of_boolean()}}));
  schemas.set("list", page_of(line_of_list()));
  schemas.set("saved", object_of({{"revision_id", schema::of_id()},
                                  {"saved_at", instant()},
                                  {"state", words<workflow::State>()},
                                  {"report", reference("report"), false}}));
  schemas.set("revisions", object_of({{"items", schema::of_list(object_of({{"revision_id", schema::of_id()},
                                                                           {"base_revision_id", schema::of_id(), false},
                                                                           {"saved_at", instant()},
                                                                           {"saved_by", schema::of_text()}}))}}));
}

void add_acts(Value& schemas) {
  Value comment = object_of({{"id", schema::of_id()}, {"place", schema::of_text()}, {"text", schema::of_text()}});
  Value note = object_of({{"text", schema::of_text(), false},
                          {"comments", schema::of_list(std::move(comment)), false},
                          {"refusal_class", words<rules::RefusalClass>(), false},
                          {"rule", schema::of_text(), false},
                          {"clause", schema::of_text(), false},
                          {"resubmission", words<records::Resubmission>(), false}});
  Value seen = object_of({{"id", schema::of_id()}, {"revision_id", schema::of_id()}});
  schemas.set("act", object_of({{"act_id", schema::of_id()},
                                {"revisions", schema::of_list(std::move(seen))},
                                {"note", std::move(note), false}}));
  schemas.set("act_line", object_of({{"act", schema::of_text()},
                                     {"by", schema::of_text()},
                                     {"at", instant()},
                                     {"note", free_object(), false},
                                     {"revision_id", schema::of_id(), false}}));
  schemas.set("receipt", object_of({{"receipt", object_of({{"number", schema::of_text()},
                                                           {"at", instant()},
                                                           {"hash", schema::of_text()},
                                                           {"page", schema::of_text(), false}})}}));
  schemas.set("report", free_object());
  schemas.set("file", object_of({{"sha256", schema::of_text()},
                                 {"byte_count", schema::of_integer()},
                                 {"media_type", schema::of_text()}}));
  Value honour = object_of({{"id", schema::of_id()},
                            {"decision_number", schema::of_text()},
                            {"signed_on", schema::of_day()},
                            {"signer_name", schema::of_text()},
                            {"decided_by", schema::of_text()},
                            {"award", schema::of_text()},
                            {"nominee_type", schema::of_text()},
                            {"nominee_name", schema::of_text()},
                            {"position", schema::of_text()},
                            {"unit_name", schema::of_text()},
                            {"school_year", schema::of_text()},
                            {"standing", schema::of_text()},
                            {"corrects_number", schema::of_text()},
                            {"ended_by_number", schema::of_text()}});
  schemas.set("honours", page_of(std::move(honour)));
}

void add_accounts(Value& schemas) {
  schemas.set("role", object_of({{"role", words<workflow::Role>()},
                                 {"unit_id", schema::of_id()},
                                 {"from_on", schema::of_day(), false},
                                 {"until_on", schema::of_day(), false}}));
  schemas.set("roles", object_of({{"roles", list_of("role")}}));
  const auto person = [] {
    return std::vector<Member>{{"id", schema::of_id()},
                               {"account_name", schema::of_text()},
                               {"display_name", schema::of_text()},
                               {"must_change_password", schema::of_boolean()}};
  };
  std::vector<Member> account = person();
  account.push_back({"disabled", schema::of_boolean()});
  account.push_back({"roles", list_of("role")});
  schemas.set("account", object_of(std::move(account)));
  schemas.set("accounts", object_of({{"items", list_of("account")}}));
  schemas.set("new_account", object_of({{"account_name", schema::of_text()},
                                        {"display_name", schema::of_text()},
                                        {"roles", list_of("role")}}));
  schemas.set("new_accounts", object_of({{"rows", list_of("new_account")}}));
  schemas.set("made_account",
              object_of({{"account", reference("account")}, {"temporary_password", schema::of_text()}}));
  schemas.set("made_accounts", object_of({{"items", list_of("made_account")}}));
  schemas.set("temporary_password", object_of({{"temporary_password", schema::of_text()}}));
  schemas.set("sign_in", object_of({{"account_name", schema::of_text()}, {"password", schema::of_text()}}));
  schemas.set("password_change", object_of({{"current", schema::of_text()}, {"wanted", schema::of_text()}}));
  schemas.set("notices_read", object_of({{"read_until", instant()}}));
  schemas.set(
      "colleague",
      object_of({{"id", schema::of_id()}, {"account_name", schema::of_text()}, {"display_name", schema::of_text()}}));
  schemas.set("session", object_of({{"account", object_of(person())},
                                    {"roles", list_of("role")},
                                    {"today", schema::of_day()},
                                    {"now", instant()},
                                    {"notices_read_until", instant(), false},
                                    {"colleagues", list_of("colleague"), false}}));
}

void add_report_links(Value& schemas) {
  schemas.set("report_link", object_of({{"link_id", schema::of_id()},
                                        {"made_at", instant()},
                                        {"made_by", schema::of_text()},
                                        {"expires_at", instant()},
                                        {"opened_at", instant(), false},
                                        {"saved_at", instant(), false},
                                        {"revoked_at", instant(), false}}));
  schemas.set("report_links", object_of({{"items", list_of("report_link")}}));
  schemas.set("new_report_link", object_of({{"link_id", schema::of_id()}, {"days", schema::of_integer(), false}}));
  schemas.set("made_report_link", object_of({{"link", reference("report_link")},
                                             {"address", schema::of_text()},
                                             {"qr", schema::of_list(schema::of_text())}}));
  Value finding = object_of({{"place", schema::of_text()},
                             {"severity", words<rules::Severity>()},
                             {"outcome", words<rules::Outcome>()},
                             {"sentence", schema::of_text()},
                             {"remedy", schema::of_text()}});
  const Value findings = schema::of_list(std::move(finding));
  schemas.set("own_report", object_of({{"heading", free_object()},
                                       {"revision_id", schema::of_id()},
                                       {"report", free_object()},
                                       {"findings", findings},
                                       {"files", list_of("file_by_link")}}));
  schemas.set(
      "file_by_link",
      object_of({{"id", schema::of_id()}, {"file_name", schema::of_text()}, {"byte_count", schema::of_integer()}}));
  schemas.set("files_by_link", object_of({{"files", list_of("file_by_link")}}));
  schemas.set("save_of_own_report", object_of({{"revision_id", schema::of_id()}, {"report", free_object()}}));
  schemas.set("saved_own_report", object_of({{"revision_id", schema::of_id()},
                                             {"saved_at", instant()},
                                             {"report", free_object()},
                                             {"findings", findings}}));
}

void add_common(Value& schemas) {
  Value place = object_of({{"pointer", schema::of_text()}, {"detail", schema::of_text()}});
  Value problem = object_of({{"type", schema::of_text()},
                             {"title", schema::of_text()},
                             {"status", schema::of_integer()},
                             {"detail", schema::of_text()},
                             {"instance", schema::of_text(), false},
                             {"places", schema::of_list(std::move(place)), false},
                             {"current", free_object(), false},
                             {"reports", schema::of_list(free_object()), false}});
  schemas.set("problem", std::move(problem));
  Value entry = object_of({{"seq", schema::of_integer()},
                           {"at", instant()},
                           {"account_id", schema::of_id(), false},
                           {"by", schema::of_text(), false},
                           {"act", schema::of_text()},
                           {"record_id", schema::of_id(), false},
                           {"revision_id", schema::of_id(), false},
                           {"detail", free_object(), false},
                           {"hash", schema::of_text()}});
  schemas.set("audit", object_of({{"items", schema::of_list(std::move(entry))},
                                  {"cursor", schema::of_integer()},
                                  {"more", schema::of_boolean()}}));
  schemas.set("openapi", free_object());
}

}  // namespace

Value openapi_schemas() {
  Value schemas = Value::object();
  add_records(schemas);
  add_acts(schemas);
  add_accounts(schemas);
  add_report_links(schemas);
  add_common(schemas);
  return schemas;
}

}  // namespace tdkt::resources
