#include "server/resources/appraisals.h"

#include <gtest/gtest.h>

#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

// The appraisal of a nomination: whose it is, when it is closed, what an act that rests on it says.

namespace tdkt::resources {
namespace {

using records::RecordKind;

constexpr char kReturn[] =
    R"({"comments":[{"id":"01976000-0000-7000-8000-000000000001","place":"/report/measures","text":"Nêu rõ biện pháp."}]})";

class AppraisalTest : public testing::Test {
 protected:
  AppraisalTest() : nominations_(make_ready(world_, 2)) { send_dossier(world_, nominations_); }

  base::Id nomination() const { return nominations_.front(); }
  base::Id id() const { return records::appraisal_id(nomination(), demo::so_id()); }

  base::Value sheet(std::string_view text = "Nêu thêm số tiết dạy mỗi tuần.") {
    records::Appraisal sheet;
    sheet.id = id();
    sheet.nomination_id = nomination();
    sheet.unit_id = demo::so_id();
    sheet.remarks.push_back({demo::so_id(), "/report/duties", std::string(text), "Đỗ Thị Minh Châu"});
    return records::to_value(sheet);
  }
  http::Reply create(std::string_view who, const base::Value& document) {
    return world_.put(who, RecordKind::appraisals, document, world_.fresh_id(), {});
  }
  std::string address() const { return "/api/v1/appraisals/" + id().text(); }

  World world_;
  std::vector<base::Id> nominations_;
};

TEST_F(AppraisalTest, is_kept_with_its_history_and_an_audit_entry) {
  const std::string head = world_.audit_head();
  ASSERT_EQ(create("co.chau", sheet()).status, 201);
  EXPECT_NE(world_.audit_head(), head);
  world_.save("ong.phu", RecordKind::appraisals, sheet("Nêu thêm số tiết dạy mỗi tuần, theo phân công."));
  const base::Value history = json(world_.get("co.chau", address() + "/revisions"));
  EXPECT_EQ(history.find("items")->items()->size(), 2u);
  EXPECT_EQ(json(world_.get("co.chau", address())).text_at("saved_by"),
            json(world_.get("ong.phu", address())).text_at("saved_by"));
}

TEST_F(AppraisalTest, is_seen_by_nobody_but_those_who_hold_the_nomination) {
  ASSERT_EQ(create("co.chau", sheet()).status, 201);
  const auto is_fed = [&](std::string_view who) {
    std::string since = "0";
    while (true) {
      const base::Value page = json(world_.get(who, "/api/v1/changes?since=" + since));
      for (const base::Value& change : *page.find("changes")->items())
        if (change.text_at("id") == id().text()) return true;
      if (!*page.find("more")->boolean()) return false;
      since = std::to_string(*page.find("cursor")->integer());
    }
  };
  for (const char* who : {"co.ha", "thay.thinh", "giam.doc"}) {
    EXPECT_EQ(world_.get(who, address()).status, 404) << who;
    EXPECT_EQ(world_.get(who, "/api/v1/appraisals").status, 403) << who;
    EXPECT_FALSE(is_fed(who)) << who;
    const std::string head = world_.audit_head();
    EXPECT_EQ(world_.put(who, RecordKind::appraisals, sheet("Khác"), world_.fresh_id(), world_.revision(id())).status,
              404);
    EXPECT_EQ(world_.audit_head(), head) << who;
  }
  EXPECT_TRUE(is_fed("ong.phu"));
}

TEST_F(AppraisalTest, brings_what_a_colleague_has_written_to_who_did_not_know_of_it) {
  ASSERT_EQ(create("co.chau", sheet()).status, 201);
  const auto second = create("ong.phu", sheet("Khác"));
  ASSERT_EQ(second.status, 412);
  const base::Value body = json(second);
  EXPECT_EQ(body.find("current")->find("document")->find("remarks")->items()->front().text_at("text"),
            "Nêu thêm số tiết dạy mỗi tuần.");
}

TEST_F(AppraisalTest, is_refused_where_it_does_not_belong) {
  const std::string head = world_.audit_head();
  base::Value other = sheet();
  other.set("id", world_.fresh_id().text());
  EXPECT_EQ(create("co.chau", other).status, 400);
  other = sheet();
  other.set("nomination_id", world_.fresh_id().text());
  EXPECT_EQ(create("co.chau", other).status, 400);
  other = sheet();
  other.erase("nomination_id");
  EXPECT_EQ(create("co.chau", other).status, 400);
  other = sheet();
  other.set("secret", "x");
  EXPECT_EQ(create("co.chau", other).status, 400);
  other = sheet();
  other.set("unit_id", demo::school_id().text());
  EXPECT_EQ(create("co.chau", other).status, 403);
  // The district does not hold what went to the Sở.
  other.set("unit_id", demo::district_id().text());
  other.set("id", records::appraisal_id(nomination(), demo::district_id()).text());
  EXPECT_EQ(create("co.luong", other).status, 403);
  EXPECT_EQ(world_.audit_head(), head);
}

TEST_F(AppraisalTest, is_closed_with_its_nomination) {
  ASSERT_EQ(create("co.chau", sheet()).status, 201);
  ASSERT_EQ(world_.act("co.ha", RecordKind::nominations, nomination(), "withdrawal").status, 200);
  const std::string head = world_.audit_head();
  const auto late =
      world_.put("co.chau", RecordKind::appraisals, sheet("Muộn"), world_.fresh_id(), world_.revision(id()));
  EXPECT_EQ(late.status, 409) << detail(late);
  EXPECT_NE(detail(late).find("Đã rút"), std::string::npos) << detail(late);
  EXPECT_EQ(world_.audit_head(), head);
  EXPECT_EQ(world_.get("co.chau", address()).status, 200);
}

TEST_F(AppraisalTest, is_known_whole_to_who_returns_the_nomination) {
  ASSERT_EQ(create("co.chau", sheet()).status, 201);
  ASSERT_EQ(world_.act("co.chau", RecordKind::nominations, nomination(), "reception").status, 200);
  const base::Id seen = world_.revision(id());
  world_.save("ong.phu", RecordKind::appraisals, sheet("Thêm một ý."));
  const auto give_back = [&](const base::Id& revision) {
    const std::string body = R"({"act_id":")" + world_.fresh_id().text() + R"(","note":)" + kReturn +
                             R"(,"revisions":[{"id":")" + nomination().text() + R"(","revision_id":")" +
                             world_.revision(nomination()).text() + R"("},{"id":")" + id().text() +
                             R"(","revision_id":")" + revision.text() + R"("}]})";
    return world_.send("co.chau", "POST", "/api/v1/nominations/" + nomination().text() + "/return", body);
  };
  EXPECT_EQ(give_back(seen).status, 412);
  EXPECT_EQ(world_.state(nomination()), "under_appraisal");
  EXPECT_EQ(give_back(world_.revision(id())).status, 200);
  EXPECT_EQ(world_.state(nomination()), "returned_for_completion");
}

TEST_F(AppraisalTest, can_be_compared_with_the_revision_that_was_returned) {
  ASSERT_EQ(world_.act("co.chau", RecordKind::nominations, nomination(), "reception").status, 200);
  const base::Id returned = world_.revision(nomination());
  ASSERT_EQ(world_.act("co.chau", RecordKind::nominations, nomination(), "return", {}, kReturn).status, 200);
  base::Value document = world_.document(nomination());
  const std::string before(document.text_at("position"));
  document.set("position", "Giáo viên THPT hạng III");
  world_.save("co.ha", RecordKind::nominations, document);

  const std::string path = "/api/v1/nominations/" + nomination().text();
  const base::Value envelope = json(world_.get("co.chau", path));
  const base::Value& act = envelope.find("acts")->items()->back();
  EXPECT_EQ(act.text_at("act"), "return");
  EXPECT_EQ(act.text_at("revision_id"), returned.text());
  const auto then = world_.get("co.chau", path + "/revisions/" + returned.text());
  ASSERT_EQ(then.status, 200);
  EXPECT_EQ(json(then).find("document")->text_at("position"), before);
  EXPECT_NE(envelope.find("document")->text_at("position"), before);
}

TEST_F(AppraisalTest, where_the_law_changed_under_way_the_report_is_by_the_text_that_was_chosen) {
  world_.live_on(base::day(2025, 7, 8));  // Decree 152 has come
  const std::string report = "/api/v1/nominations/" + nomination().text() + "/report?phase=appraisal";
  const auto asks_to_choose = [&](std::string_view who) {
    const base::Value now = json(world_.get(who, report));
    for (const base::Value& finding : *now.find("findings")->items())
      if (finding.text_at("rule") == "VR-A05") return true;
    return false;
  };
  EXPECT_TRUE(asks_to_choose("co.chau"));
  base::Value chosen = sheet();
  chosen.set("criteria_on",
             json(world_.get("co.chau", "/api/v1/nominations/" + nomination().text())).text_at("received_on"));
  chosen.set("criteria_reason", "Hồ sơ nhận khi Nghị định số 98/2023/NĐ-CP còn hiệu lực.");
  ASSERT_EQ(create("co.chau", chosen).status, 201);
  EXPECT_FALSE(asks_to_choose("co.chau"));
  EXPECT_FALSE(asks_to_choose("co.ha"));
}

}  // namespace
}  // namespace tdkt::resources
