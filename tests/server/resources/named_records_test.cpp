#include <gtest/gtest.h>

#include "shared/wire/json.h"
#include "tests/server/resources/world.h"

// A document names other records: only such as its writer may read.

namespace tdkt::resources {
namespace {

using records::RecordKind;

class NamedRecordsTest : public testing::Test {
 protected:
  /// Of the small school's dossier, which the school's officer may not see.
  base::Value nomination_of_small_school() {
    base::Value document = base::Value::object();
    document.set("id", world_.fresh_id().text());
    document.set("dossier_id", demo::small_school_dossier_id().text());
    document.set("award", "TTLDXS");
    document.set("ground", "TTLDXS");
    document.set("school_year", "2024-2025");
    return document;
  }
  http::Reply put(std::string_view who, RecordKind kind, const base::Value& document) {
    return world_.put(who, kind, document, world_.fresh_id(), {});
  }
  static std::string place_of(const http::Reply& reply) {
    const base::Value body = json(reply);
    const base::Value* places = body.find("places");
    return places && !places->items()->empty() ? std::string(places->items()->front().text_at("pointer")) : "";
  }
  World world_;
};

TEST_F(NamedRecordsTest, of_another_school_are_no_nominees) {
  base::Value document = nomination_of_small_school();
  document.set("nominee_type", "collective");
  document.set("nominee_id", demo::school_id().text());
  const std::string head = world_.audit_head();
  const auto collective = put("co.sen", RecordKind::nominations, document);
  EXPECT_EQ(collective.status, 403) << collective.body;
  EXPECT_EQ(place_of(collective), "/document/nominee_id");

  document.set("nominee_type", "individual");
  document.set("nominee_id", demo::person_id("Nguyễn Thị Hà").text());
  EXPECT_EQ(put("co.sen", RecordKind::nominations, document).status, 403);
  EXPECT_EQ(world_.audit_head(), head);

  document.set("nominee_id", world_.fresh_id().text());  // nobody's: judged as not known
  EXPECT_EQ(put("co.sen", RecordKind::nominations, document).status, 201);
}

TEST_F(NamedRecordsTest, of_the_own_school_are_nominees) {
  base::Value document = nomination_of_small_school();
  document.set("nominee_type", "collective");
  document.set("nominee_id", demo::small_school_id().text());
  const auto saved = put("co.sen", RecordKind::nominations, document);
  EXPECT_EQ(saved.status, 201) << detail(saved);
}

TEST_F(NamedRecordsTest, of_others_stay_where_they_were_named_before) {
  base::Value document = nomination_of_small_school();
  document.set("nominee_type", "individual");
  ASSERT_EQ(put("co.sen", RecordKind::nominations, document).status, 201);
  document.set("nominee_id", demo::person_id("Nguyễn Thị Hà").text());
  world_.save_at_once({{RecordKind::nominations, document}});
  document.set("position", "Giáo viên");
  world_.save("co.sen", RecordKind::nominations, document);
}

TEST_F(NamedRecordsTest, of_others_stand_in_no_decision_of_a_district) {
  base::Value document = base::Value::object();
  document.set("id", world_.fresh_id().text());
  document.set("unit_id", demo::district_id().text());
  base::Value& item = document.set("items", base::Value::array()).push(base::Value::object());
  const std::string row = world_.fresh_id().text();
  item.set("id", row);
  item.set("nomination_id", "0191bf7b-1400-7010-8000-000100000000");
  const auto reply = put("co.luong", RecordKind::decisions, document);
  EXPECT_EQ(reply.status, 403) << reply.body;
  EXPECT_EQ(place_of(reply), "/document/items/" + row + "/nomination_id");
}

TEST_F(NamedRecordsTest, of_others_are_no_business_of_a_meeting) {
  base::Value document = base::Value::object();
  document.set("id", world_.fresh_id().text());
  document.set("unit_id", demo::small_school_id().text());
  document.set("dossier_id", demo::school_dossier_id().text());
  EXPECT_EQ(put("co.sen", RecordKind::meetings, document).status, 403);
}

}  // namespace
}  // namespace tdkt::resources
