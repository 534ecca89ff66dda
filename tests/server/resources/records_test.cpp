#include <gtest/gtest.h>

#include <set>

#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "tests/server/resources/world.h"

// Saving, repeating, colliding, reading again; lists and the feed.

namespace tdkt::resources {
namespace {

using records::RecordKind;

class RecordsTest : public testing::Test {
 protected:
  RecordsTest() : id_(demo::person_id("Nguyễn Thị Hà")), path_("/api/v1/people/" + id_.text()) {}
  base::Value edited(std::string_view position) {
    base::Value document = world_.document(id_);
    document.set("position", position);
    return document;
  }
  World world_;
  base::Id id_;
  std::string path_;
};

TEST_F(RecordsTest, that_cannot_be_kept_are_told_where_in_the_body) {
  base::Value document = world_.document(id_);
  document.set("salary", 1);
  const auto reply = world_.put("co.ha", RecordKind::people, document, world_.fresh_id(), world_.revision(id_));
  ASSERT_EQ(reply.status, 400) << detail(reply);
  EXPECT_EQ(json(reply).find("places")->items()->front().text_at("pointer"), "/document/salary");
}

TEST_F(RecordsTest, are_read_with_their_revision_as_tag) {
  const auto reply = world_.get("co.ha", path_);
  ASSERT_EQ(reply.status, 200);
  const base::Value envelope = json(reply);
  EXPECT_EQ(envelope.text_at("kind"), "people");
  EXPECT_EQ(envelope.text_at("id"), id_.text());
  EXPECT_EQ(envelope.text_at("unit_id"), demo::school_id().text());
  EXPECT_EQ(envelope.text_at("saved_by"), "Trịnh Thu Hà");
  EXPECT_EQ(envelope.find("document")->text_at("full_name"), "Nguyễn Thị Hà");
  const std::string tag = header(reply, "ETag");
  EXPECT_EQ(tag, "\"" + std::string(envelope.text_at("revision_id")) + "\"");
  EXPECT_EQ(world_.send("co.ha", "GET", path_, "", {{"if-none-match", tag}}).status, 304);
}

TEST_F(RecordsTest, that_tell_of_people_leave_a_trace_of_who_saw_them) {
  world_.get("co.ha", path_);
  world_.get("co.ha", "/api/v1/units/" + demo::school_id().text());
  world_.get("co.chau", "/api/v1/nominations?limit=2");
  EXPECT_EQ(world_.get("co.sen", path_).status, 404);  // of another school: not seen
  Services& services = world_.program().services();
  ASSERT_TRUE(services.views.keep(services.store, 1).ok());
  const base::Value log = json(world_.get("ong.phu", "/api/v1/audit?limit=500"));
  std::map<std::string, size_t> seen;
  for (const base::Value& line : *log.find("items")->items())
    if (line.text_at("act") == "view")
      seen[std::string(line.text_at("by"))] = line.find("detail")->find("record_ids")->items()->size();
  EXPECT_EQ(seen, (std::map<std::string, size_t>{{"Trịnh Thu Hà", 1}, {"Đỗ Thị Minh Châu", 2}}));
}

TEST_F(RecordsTest, are_saved_and_stand_in_the_history) {
  const base::Id base = world_.revision(id_);
  const base::Id revision = world_.fresh_id();
  const auto saved = world_.put("co.ha", RecordKind::people, edited("Tổ trưởng"), revision, base);
  ASSERT_EQ(saved.status, 200) << detail(saved);
  EXPECT_EQ(json(saved).text_at("revision_id"), revision.text());
  EXPECT_EQ(header(saved, "ETag"), "\"" + revision.text() + "\"");
  EXPECT_EQ(world_.document(id_).text_at("position"), "Tổ trưởng");
  const base::Value history = json(world_.get("co.ha", path_ + "/revisions"));
  ASSERT_EQ(history.find("items")->items()->size(), 2u);
  EXPECT_EQ(history.find("items")->items()->front().text_at("base_revision_id"), base.text());
  const base::Value then = json(world_.get("co.ha", path_ + "/revisions/" + base.text()));
  EXPECT_NE(then.find("document")->text_at("position"), "Tổ trưởng");
  EXPECT_EQ(world_.get("co.ha", path_ + "/revisions/" + world_.fresh_id().text()).status, 404);
}

TEST_F(RecordsTest, saved_again_under_the_same_revision_change_nothing) {
  const base::Id base = world_.revision(id_);
  const base::Id revision = world_.fresh_id();
  const base::Value document = edited("Tổ trưởng");
  ASSERT_EQ(world_.put("co.ha", RecordKind::people, document, revision, base).status, 200);
  const std::string head = world_.audit_head();
  EXPECT_EQ(world_.put("co.ha", RecordKind::people, document, revision, base).status, 200);
  EXPECT_EQ(world_.audit_head(), head);
  EXPECT_EQ(world_.put("co.ha", RecordKind::people, edited("Khác"), revision, revision).status, 400);
  EXPECT_EQ(world_.audit_head(), head);
}

TEST_F(RecordsTest, based_on_an_old_revision_are_refused_with_the_new_one) {
  const base::Id base = world_.revision(id_);
  world_.save("co.ha", RecordKind::people, edited("Tổ trưởng"));
  const std::string head = world_.audit_head();
  const auto stale = world_.put("co.ha", RecordKind::people, edited("Khác"), world_.fresh_id(), base);
  ASSERT_EQ(stale.status, 412);
  EXPECT_EQ(stale.content_type, http::kProblemJson);
  const base::Value body = json(stale);
  EXPECT_EQ(body.find("current")->text_at("revision_id"), world_.revision(id_).text());
  EXPECT_EQ(body.find("current")->find("document")->text_at("position"), "Tổ trưởng");
  EXPECT_EQ(body.find("current")->text_at("saved_by"), "Trịnh Thu Hà");
  EXPECT_EQ(world_.put("co.ha", RecordKind::people, edited("Khác"), world_.fresh_id(), {}).status,
            412);  // to be created
  EXPECT_EQ(world_.audit_head(), head);
}

TEST_F(RecordsTest, stay_with_their_unit_and_dossier) {
  base::Value person = world_.document(id_);
  person.set("unit_id", demo::so_id().text());
  EXPECT_EQ(world_.put("co.ha", RecordKind::people, person, world_.fresh_id(), world_.revision(id_)).status, 400);
}

TEST_F(RecordsTest, do_not_take_registered_awards_from_people) {
  base::Value person = world_.document(id_);
  base::Value& row = person.find("award_history")->push(base::Value::object());
  row.set("id", world_.fresh_id().text());
  row.set("award", "CSTDTQ");
  row.set("standing", "registered");
  const auto refused = world_.put("co.ha", RecordKind::people, person, world_.fresh_id(), world_.revision(id_));
  EXPECT_EQ(refused.status, 400) << detail(refused);
  row.set("standing", "declared");
  world_.save("co.ha", RecordKind::people, person);
}

TEST_F(RecordsTest, of_a_unit_keep_names_and_managers_to_the_so) {
  base::Value school = world_.document(demo::school_id());
  school.set("lineage", base::Value::array());
  const auto refused =
      world_.put("co.ha", RecordKind::units, school, world_.fresh_id(), world_.revision(demo::school_id()));
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(
      world_.put("ong.phu", RecordKind::units, school, world_.fresh_id(), world_.revision(demo::school_id())).status,
      200);
}

TEST_F(RecordsTest, are_listed_page_by_page_in_vietnamese_order) {
  std::vector<std::string> names;
  std::string address = "/api/v1/people?limit=30";
  int pages = 0;
  while (!address.empty() && pages < 10) {
    const auto reply = world_.get("co.ha", address);
    ASSERT_EQ(reply.status, 200) << detail(reply);
    const base::Value page = json(reply);
    for (const base::Value& row : *page.find("items")->items()) names.emplace_back(row.text_at("title"));
    const std::string link = header(reply, "Link");
    EXPECT_EQ(link.empty(), page.find("next") == nullptr);
    address = link.empty() ? "" : link.substr(1, link.find('>') - 1);
    ++pages;
  }
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(names.size(), 82u);
  for (size_t i = 1; i < names.size(); ++i) EXPECT_LE(base::name_sort_key(names[i - 1]), base::name_sort_key(names[i]));
}

TEST_F(RecordsTest, are_all_listed_once_though_some_come_and_are_renamed_between_the_pages) {
  const base::Value all = json(world_.get("co.ha", "/api/v1/people?limit=500"));
  std::set<std::string> there, seen;
  for (const base::Value& row : *all.find("items")->items()) there.emplace(row.text_at("id"));
  size_t count = 0;
  std::string address = "/api/v1/people?limit=30";
  while (!address.empty() && count < 500) {
    const auto reply = world_.get("co.ha", address);
    const base::Value page = json(reply);
    for (const base::Value& row : *page.find("items")->items()) {
      seen.emplace(row.text_at("id"));
      ++count;
    }
    const std::string link = header(reply, "Link");
    address = link.empty() ? "" : link.substr(1, link.find('>') - 1);
    // The last of the page goes to the end of the order, and another comes before it.
    const base::Id last = *base::Id::parse(page.find("items")->items()->back().text_at("id"));
    base::Value document = world_.document(last);
    document.set("full_name", "Vũ Thị Ỷ");
    if (!address.empty())
      ASSERT_EQ(world_.put("co.ha", RecordKind::people, document, world_.fresh_id(), world_.revision(last)).status,
                200);
  }
  for (const std::string& id : there) EXPECT_EQ(seen.count(id), 1u) << id;
}

TEST_F(RecordsTest, of_units_are_listed_under_the_name_of_the_day) {
  const base::Value found = json(world_.get("co.ha", "/api/v1/units?q=so giao duc"));
  ASSERT_EQ(found.find("items")->items()->size(), 1u);
  EXPECT_EQ(found.find("items")->items()->front().text_at("title"), "Sở Giáo dục và Đào tạo Nam Định");
}

TEST_F(RecordsTest, are_found_without_marks) {
  const base::Value found = json(world_.get("co.ha", "/api/v1/people?q=nguyen thi ha"));
  ASSERT_FALSE(found.find("items")->items()->empty());
  for (const base::Value& row : *found.find("items")->items())
    EXPECT_NE(base::fold(row.text_at("title")).find("nguyen thi ha"), std::string::npos);
  EXPECT_TRUE(json(world_.get("co.ha", "/api/v1/people?q=khong co ai")).find("items")->items()->empty());
  EXPECT_TRUE(json(world_.get("co.ha", "/api/v1/people?unit_id=" + demo::small_school_id().text()))
                  .find("items")
                  ->items()
                  ->empty());
}

TEST_F(RecordsTest, that_change_come_in_the_feed_once_and_in_order) {
  const base::Value all = json(world_.get("co.ha", "/api/v1/changes"));
  const int64_t cursor = *all.find("cursor")->integer();
  const base::Value all_of_others = json(world_.get("co.sen", "/api/v1/changes"));
  EXPECT_TRUE(
      json(world_.get("co.ha", "/api/v1/changes?since=" + std::to_string(cursor))).find("changes")->items()->empty());
  world_.save("co.ha", RecordKind::people, edited("Một"));
  world_.save("co.ha", RecordKind::people, edited("Hai"));
  const base::Value news = json(world_.get("co.ha", "/api/v1/changes?since=" + std::to_string(cursor)));
  ASSERT_EQ(news.find("changes")->items()->size(), 1u);
  EXPECT_EQ(news.find("changes")->items()->front().find("document")->text_at("position"), "Hai");
  EXPECT_GT(*news.find("cursor")->integer(), cursor);
  // Another unit hears nothing of it.
  const int64_t known = *all_of_others.find("cursor")->integer();
  const base::Value others = json(world_.get("co.sen", "/api/v1/changes?since=" + std::to_string(known)));
  EXPECT_TRUE(others.find("changes")->items()->empty());
}

TEST_F(RecordsTest, come_in_the_feed_whole_however_small_the_pages) {
  for (const char* who : {"co.chau", "co.luong"}) {
    const base::Value once = json(world_.get(who, "/api/v1/changes"));
    std::vector<std::string> pieces;
    int64_t cursor = 0;
    for (bool more = true; more;) {
      const base::Value page = json(world_.get(who, "/api/v1/changes?limit=7&since=" + std::to_string(cursor)));
      for (const base::Value& row : *page.find("changes")->items()) pieces.emplace_back(row.text_at("id"));
      const int64_t next = *page.find("cursor")->integer();
      more = *page.find("more")->boolean();
      ASSERT_TRUE(!more || next > cursor);
      cursor = next;
    }
    EXPECT_EQ(pieces.size(), once.find("changes")->items()->size()) << who;
  }
}

TEST_F(RecordsTest, of_a_nomination_are_judged_with_all_facts_on_request) {
  for (const demo::DemoRecord& record : demo::demo_records()) {
    if (record.kind != RecordKind::nominations) continue;
    const base::Value report =
        json(world_.get("co.ha", "/api/v1/nominations/" + record.id.text() + "/report?phase=submission"));
    EXPECT_TRUE(report.find("findings")) << record.id.text();
    break;
  }
}

}  // namespace
}  // namespace tdkt::resources
