#include <gtest/gtest.h>

#include "shared/wire/json.h"
#include "tests/server/resources/world.h"

// A document that names what does not exist is refused with a problem that names the field and the word; nothing of it
// is kept.

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;

struct Unknown {
  const char* field;
  Value value;
  const char* place;  // below the document
  const char* word;
};

Value list_of(std::initializer_list<std::pair<const char*, const char*>> members) {
  Value row = Value::object();
  for (const auto& [name, word] : members) row.set(name, word);
  Value list = Value::array();
  list.push(std::move(row));
  return list;
}

/// The newest nomination of the demonstration that its school may still change.
base::Id a_nomination() {
  base::Id found;
  for (const demo::DemoRecord& record : demo::demo_records())
    if (record.kind == RecordKind::nominations &&
        record.document.text_at("dossier_id") == demo::school_dossier_id().text())
      found = record.id;
  return found;
}

/// Whether a place that the problem names ends in `place` and says `word`.
bool names(const http::Reply& reply, std::string_view place, std::string_view word) {
  const Value body = json(reply);
  const Value* places = body.find("places");
  if (!places || !places->items()) return false;
  for (const Value& row : *places->items())
    if (row.text_at("pointer").ends_with(place) && row.text_at("detail").find(word) != std::string_view::npos)
      return true;
  return false;
}

TEST(UnknownWords, of_a_nomination_are_named_with_their_field) {
  World world;
  const base::Id id = a_nomination();
  const Value good = world.document(id);
  const char* row = "0190f3a2-7000-7000-8000-000000000c01";
  const std::string in_row = std::string("/") + row;
  const std::string rule = "/acknowledgements" + in_row + "/rule", kind = "/evidence" + in_row + "/kind";
  const Unknown unknown[] = {
      {"award", "HUAN_CHUONG", "/award", "HUAN_CHUONG"},
      {"ground", "CSTDCS_LUCK", "/ground", "CSTDCS_LUCK"},
      {"merit_type", "VUI", "/merit_type", "VUI"},
      {"nominee_type", "crowd", "/nominee_type", "crowd"},
      {"school_year", "2024/2025", "/school_year", "2024-2025"},  // says how to write it
      {"favourite_colour", "đỏ", "/favourite_colour", "favourite_colour"},
      {"acknowledgements", list_of({{"id", row}, {"rule", "VR-Z99"}, {"reason", "x"}}), rule.c_str(), "VR-Z99"},
      {"evidence", list_of({{"id", row}, {"kind", "rumour"}}), kind.c_str(), "rumour"},
  };
  const std::string before = world.audit_head();
  for (const Unknown& one : unknown) {
    Value document = good;
    document.set(one.field, one.value);
    const auto reply = world.put("co.ha", RecordKind::nominations, document, world.fresh_id(), world.revision(id));
    EXPECT_EQ(reply.status, 400) << one.field << ": " << detail(reply);
    EXPECT_TRUE(names(reply, one.place, one.word)) << one.field << ": " << reply.body;
    EXPECT_EQ(world.audit_head(), before) << one.field;
  }
}

TEST(UnknownWords, of_local_numbers_and_confirmations_are_named_with_their_field) {
  World world;
  const auto refused = [&](RecordKind kind, const char* field, const char* word) {
    Value document = Value::object();
    document.set("id", world.fresh_id().text());
    document.set("unit_id", demo::so_id().text());
    document.set(field, word);
    const auto reply = world.put("ong.phu", kind, document, world.fresh_id(), {});
    EXPECT_EQ(reply.status, 400) << detail(reply);
    EXPECT_TRUE(names(reply, std::string("/") + field, word)) << reply.body;
  };
  const std::string before = world.audit_head();
  refused(RecordKind::regulations, "parameter", "max_luck");
  refused(RecordKind::regulations, "award", "HUAN_CHUONG");
  refused(RecordKind::confirmations, "rule", "VR-Z99");
  EXPECT_EQ(world.audit_head(), before);
}

}  // namespace
}  // namespace tdkt::resources
