#include "server/store/report_links.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "server/store/audit.h"
#include "server/store/audit_list.h"
#include "shared/wire/json.h"
#include "tests/server/resources/report_link_fixture.h"

// The report that a nominee writes through a link: what the link opens, when it ends, and that it opens nothing else.

namespace tdkt::resources {
namespace {

using base::Value;
using records::RecordKind;

std::vector<base::Id> ready(World& world) { return make_ready(world, 2); }

/// The same, of two, with nothing that keeps it from being sent.
class ReadyReportLinkTest : public ReportLinkTest {
 protected:
  ReadyReportLinkTest() : ReportLinkTest(ready) {}
};

TEST_F(ReportLinkTest, opens_the_report_of_its_nomination_and_says_whose_it_is) {
  const auto reply = read(token_);
  ASSERT_EQ(reply.status, 200) << detail(reply);
  const Value body = json(reply);
  const Value& heading = *body.find("heading");
  EXPECT_EQ(heading.text_at("nominee_name"), world_.document(nomination()).text_at("nominee_name"));
  EXPECT_EQ(heading.text_at("unit_name"), "Trường THPT Bến Sông");
  EXPECT_FALSE(heading.text_at("award").empty());
  EXPECT_NE(heading.text_at("form").find("Mẫu số 03"), std::string_view::npos);
  EXPECT_EQ(heading.find("sections")->items()->size(), 4u);
  // The award, the person, the evidence, what others said: nothing of the nomination but its report.
  for (const std::string_view member : {"document", "nominee_id", "evidence", "acts", "acknowledgements"})
    EXPECT_FALSE(body.find(member)) << member;
}

TEST_F(ReportLinkTest, saves_a_revision_like_any_other_under_its_own_name) {
  const Value before = world_.document(nomination());
  const auto reply = write_duties(token_, "Dạy Ngữ văn lớp 12A1, chủ nhiệm lớp 12A3.");
  ASSERT_EQ(reply.status, 200) << detail(reply);
  EXPECT_EQ(duties(), "Dạy Ngữ văn lớp 12A1, chủ nhiệm lớp 12A3.");
  Value after = world_.document(nomination());
  after.erase("report");
  Value rest = before;
  rest.erase("report");
  EXPECT_EQ(after, rest) << "only the report changed";
  const Value record = json(world_.get("co.ha", "/api/v1/nominations/" + nomination().text()));
  EXPECT_EQ(record.text_at("saved_by"), std::string(before.text_at("nominee_name")) + " (qua liên kết)");
}

TEST_F(ReportLinkTest, stands_in_the_audit_chain_as_who_made_opened_wrote_and_ended_it) {
  read(token_);
  write_duties(token_, "Dạy Toán.");
  world_.send("co.ha", "DELETE", links_of(nomination()) + "/" + link_.text());
  const std::string name = std::string(world_.document(nomination()).text_at("nominee_name")) + " (qua liên kết)";
  std::vector<std::string> found;
  const auto lines =
      world_.program().store().read([](store::Connection& c) { return store::audit_lines(c, 0, 100000); });
  for (const store::AuditLine& line : *lines)
    if (line.record_id == nomination().text() && line.act != "create") found.push_back(line.act + " by " + line.by);
  const std::vector<std::string> wanted = {"report_link by Trịnh Thu Hà", "report_link_opened by " + name,
                                           "save by " + name, "report_link_revoked by Trịnh Thu Hà"};
  ASSERT_GE(found.size(), wanted.size());
  EXPECT_EQ(std::vector<std::string>(found.end() - 4, found.end()), wanted);
  const auto verdict = world_.program().store().read([](store::Connection& c) { return store::verify_audit(c); });
  EXPECT_FALSE(verdict->broken_seq);
}

TEST_F(ReportLinkTest, keeps_no_token) {
  const auto hits = world_.program().store().read([&](store::Connection& c) -> base::Result<int64_t> {
    TDKT_TRY(rows, c.query("SELECT count(*) FROM report_links WHERE token_hash = ?1 OR link_id = ?1", token_));
    TDKT_TRY(found, rows.step());
    return found ? rows.integer(0) : -1;
  });
  EXPECT_EQ(*hits, 0);
  EXPECT_EQ(token_.size(), 43u) << "256 bits";
}

TEST_F(ReportLinkTest, is_nothing_when_wrong_and_waits_after_many_tries) {
  const auto wrong = read(token_.substr(1) + "A");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_NE(detail(wrong).find("Không có liên kết này"), std::string::npos);
  for (int i = 0; i < 25; ++i) read("khong-co-" + std::to_string(i));
  const auto waits = read(token_);
  EXPECT_EQ(waits.status, 429);
  EXPECT_NE(detail(waits).find("Chờ"), std::string::npos);
  world_.later(kDayMs / 48);
  EXPECT_EQ(read(token_).status, 200);
}

TEST_F(ReportLinkTest, ends_when_its_days_are_over_and_says_so) {
  world_.later(14 * kDayMs);
  const auto reply = write(token_, Value::object(), world_.revision(nomination()).text());
  EXPECT_EQ(reply.status, 403);
  EXPECT_NE(detail(reply).find("đã hết hạn ngày 30/06/2025"), std::string::npos) << detail(reply);
  EXPECT_NE(detail(reply).find("vẫn còn"), std::string::npos);
}

TEST_F(ReportLinkTest, made_by_a_clock_that_ran_ahead_does_not_live_until_its_days) {
  world_.later(-kDayMs / 2);
  EXPECT_EQ(read(token_).status, 200) << "a clock that was put right by hours";
  world_.later(-kDayMs);
  const auto reply = read(token_);
  EXPECT_EQ(reply.status, 403);
  EXPECT_NE(detail(reply).find("đồng hồ máy chủ chạy nhanh, ghi ngày 16/06/2025"), std::string::npos) << detail(reply);
}

TEST_F(ReportLinkTest, ends_when_the_school_revokes_it) {
  EXPECT_EQ(world_.send("co.ha", "DELETE", links_of(nomination()) + "/" + link_.text()).status, 204);
  EXPECT_EQ(world_.send("co.ha", "DELETE", links_of(nomination()) + "/" + link_.text()).status, 204) << "again";
  const auto reply = read(token_);
  EXPECT_EQ(reply.status, 403);
  EXPECT_NE(detail(reply).find("đã thu hồi liên kết này ngày 16/06/2025"), std::string::npos) << detail(reply);
  EXPECT_EQ(write(token_, Value::object(), world_.revision(nomination()).text()).status, 403);
}

TEST_F(ReadyReportLinkTest, closes_while_the_dossier_is_with_others_and_opens_for_a_return) {
  const std::string base = world_.revision(nomination()).text();
  send_dossier(world_, nominations_);
  const auto closed = write(token_, Value::object(), base);
  EXPECT_EQ(closed.status, 409);
  EXPECT_NE(detail(closed).find("Nhà trường đã gửi hồ sơ"), std::string::npos) << detail(closed);
  EXPECT_EQ(read(token_).status, 409);
  ASSERT_EQ(world_.act("co.chau", RecordKind::nominations, nomination(), "reception").status, 200);
  ASSERT_EQ(
      world_.act("co.chau", RecordKind::nominations, nomination(), "return", {}, R"({"text":"Viết rõ nhiệm vụ."})")
          .status,
      200);
  EXPECT_EQ(write_duties(token_, "Dạy Hóa học, phụ trách phòng thí nghiệm.").status, 200);
}

TEST_F(ReportLinkTest, joins_what_the_school_wrote_meanwhile) {
  const Value seen = json(read(token_));
  Value document = world_.document(nomination());
  document.set("position", "Giáo viên, Tổ phó");
  world_.save("co.ha", RecordKind::nominations, document);
  Value report = *seen.find("report");
  report.set("duties", "Dạy Vật lý.");
  const auto reply = write(token_, report, std::string(seen.text_at("revision_id")));
  ASSERT_EQ(reply.status, 200) << detail(reply);
  EXPECT_EQ(duties(), "Dạy Vật lý.");
  EXPECT_EQ(world_.document(nomination()).text_at("position"), "Giáo viên, Tổ phó");
}

TEST_F(ReportLinkTest, lets_a_person_choose_where_both_wrote_the_same_field) {
  const Value seen = json(read(token_));
  Value document = world_.document(nomination());
  Value of_school = document.find("report") ? *document.find("report") : Value::object();
  of_school.set("duties", "Bản của trường.");
  document.set("report", of_school);
  world_.save("co.ha", RecordKind::nominations, document);
  Value report = *seen.find("report");
  report.set("duties", "Bản của tôi.");
  const auto reply = write(token_, report, std::string(seen.text_at("revision_id")));
  ASSERT_EQ(reply.status, 412);
  const Value body = json(reply);
  const Value& current = *body.find("current");
  const Value& conflict = current.find("conflicts")->items()->front();
  EXPECT_EQ(conflict.text_at("place"), "/report/duties");
  EXPECT_EQ(conflict.text_at("mine"), "Bản của tôi.");
  EXPECT_EQ(conflict.text_at("theirs"), "Bản của trường.");
  EXPECT_EQ(duties(), "Bản của trường.") << "nothing is overwritten";
  EXPECT_EQ(write(token_, report, std::string(current.text_at("revision_id"))).status, 200) << "chosen";
  EXPECT_EQ(duties(), "Bản của tôi.");
}

TEST_F(ReportLinkTest, changes_things_once_however_often_a_save_is_sent) {
  const std::string base = world_.revision(nomination()).text();
  Value report = Value::object();
  report.set("duties", "Dạy Sinh học.");
  const base::Id revision = world_.fresh_id();
  EXPECT_EQ(write(token_, report, base, revision).status, 200);
  const std::string head = world_.audit_head();
  EXPECT_EQ(write(token_, report, base, revision).status, 200);
  EXPECT_EQ(world_.audit_head(), head);
}

TEST_F(ReadyReportLinkTest, voids_the_signature_of_the_head_as_every_edit_does) {
  sign_dossier(world_, nominations_);
  ASSERT_EQ(write_duties(token_, "Dạy Lịch sử.").status, 200);
  const auto reply = world_.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations_);
  EXPECT_EQ(reply.status, 409);
  EXPECT_NE(detail(reply).find("không còn hiệu lực"), std::string::npos) << detail(reply);
}

TEST_F(ReportLinkTest, writes_nothing_but_the_report) {
  const std::string base = world_.revision(nomination()).text(), head = world_.audit_head();
  Value report = Value::object();
  report.set("form", "ND98_02");
  EXPECT_EQ(write(token_, report, base).status, 400) << "the form is the unit's";
  report = Value::object();
  report.set("award", "CSTDCS");
  EXPECT_EQ(write(token_, report, base).status, 400);
  EXPECT_EQ(write(token_, Value::object(), world_.revision(nominations_.back()).text()).status, 400)
      << "a revision of another nomination";
  EXPECT_EQ(write(token_, Value::object(), world_.fresh_id().text()).status, 400);
  EXPECT_EQ(world_.audit_head(), head);
}

TEST_F(ReportLinkTest, reads_nothing_else_on_the_server) {
  for (const http::Endpoint& endpoint : world_.program().router().endpoints()) {
    using Kind = http::Access::Kind;
    if (endpoint.access.kind == Kind::anyone || endpoint.access.kind == Kind::link_holder) continue;
    std::string path(endpoint.pattern);
    for (size_t at = path.find('{'); at != std::string::npos; at = path.find('{'))
      path.replace(at, path.find('}') - at + 1, nomination().text());
    const std::string body = endpoint.body == http::Body::json ? "{}" : endpoint.body == http::Body::file ? "x" : "";
    const auto reply =
        world_.send("", std::string(endpoint.method), path, body, {{"authorization", "Bearer " + token_}});
    EXPECT_EQ(reply.status, 401) << endpoint.method << " " << endpoint.pattern;
  }
}

TEST_F(ReportLinkTest, is_listed_with_what_became_of_it) {
  EXPECT_FALSE(listed(link_).find("opened_at"));
  read(token_);
  EXPECT_TRUE(listed(link_).find("opened_at"));
  EXPECT_FALSE(listed(link_).find("saved_at"));
  write_duties(token_, "Dạy Địa lý.");
  EXPECT_TRUE(listed(link_).find("saved_at"));
  EXPECT_EQ(listed(link_).text_at("made_by"), "Trịnh Thu Hà");
}

TEST_F(ReportLinkTest, is_made_for_one_to_thirty_days_by_who_may_write_the_dossier) {
  EXPECT_EQ(make(world_.fresh_id(), 0).status, 400);
  EXPECT_EQ(make(world_.fresh_id(), 31).status, 400);
  EXPECT_EQ(make(world_.fresh_id(), 30, "thay.thinh").status, 201);
  EXPECT_EQ(make(world_.fresh_id(), 3, "co.sen").status, 404) << "another school";
  EXPECT_EQ(make(world_.fresh_id(), 3, "co.chau").status, 403) << "the Sở";
}

TEST_F(ReportLinkTest, asked_for_twice_is_one_link_until_somebody_opened_it) {
  const auto again = make(link_, 14);
  ASSERT_EQ(again.status, 201) << detail(again);
  EXPECT_EQ(read(token_).status, 401) << "the answer that was lost opens nothing";
  EXPECT_EQ(read(token_in(again)).status, 200);
  EXPECT_EQ(make(link_, 14).status, 400);
  EXPECT_EQ(json(world_.get("co.ha", links_of(nomination()))).find("items")->items()->size(), 1u);
}

TEST_F(ReportLinkTest, shows_the_findings_of_the_report_in_the_words_of_the_unit) {
  const Value mine = json(read(token_));
  for (const Value& finding : *mine.find("findings")->items()) {
    EXPECT_TRUE(finding.text_at("place").starts_with("/report"));
    EXPECT_FALSE(finding.text_at("sentence").empty());
  }
}

TEST(Notices, are_read_up_to_an_instant_and_never_back) {
  World world;
  const auto mark = [&](std::string_view until) {
    return world.send("co.ha", "PUT", "/api/v1/session/notices", "{\"read_until\":\"" + std::string(until) + "\"}");
  };
  const auto known = [&] {
    return std::string(json(world.get("co.ha", "/api/v1/session")).text_at("notices_read_until"));
  };
  EXPECT_EQ(known(), "");
  EXPECT_EQ(mark("2025-06-10T08:00:00.000Z").status, 204);
  EXPECT_EQ(mark("2025-06-01T08:00:00.000Z").status, 204);
  EXPECT_EQ(known(), "2025-06-10T08:00:00.000Z");
  EXPECT_EQ(mark("2099-01-01T00:00:00.000Z").status, 204);
  EXPECT_LT(known(), "2026") << "what has not happened yet is not read";
  EXPECT_EQ(mark("hôm nay").status, 400);
  EXPECT_EQ(json(world.get("thay.thinh", "/api/v1/session")).text_at("notices_read_until"), "")
      << "each account its own";
}

}  // namespace
}  // namespace tdkt::resources
