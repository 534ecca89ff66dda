#include "client/app/outbox.h"

#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "shared/wire/json.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

using app::SaveState;

std::string path_of(const base::Id& id) { return "/api/v1/nominations/" + id.text(); }
constexpr std::string_view kSaved = R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})";

std::string body_text(const app::Http& http, std::string_view place) {
  const auto body = wire::read_json(http.body);
  const auto* document = body.ok() ? body->find("document") : nullptr;
  return document ? std::string(document->text_at(place)) : std::string();
}

std::string revision_of(const app::Http& http) {
  const auto body = wire::read_json(http.body);
  return body.ok() ? std::string(body->text_at("revision_id")) : std::string();
}

std::string header(const app::Http& http, std::string_view name) {
  for (const auto& [key, value] : http.headers)
    if (key == name) return value;
  return {};
}

class Outbox : public testing::Test {
 protected:
  void SetUp() override { desk.sit_down(); }
  /// A nomination the server has.
  base::Id saved_nomination() {
    const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
    desk.wait(5000);
    EXPECT_TRUE(desk.answer("PUT", path_of(id), 201, kSaved));
    return id;
  }
  /// A page of the feed that tells the nomination as somebody else wrote it on 16 June.
  std::string feed_of_earlier(const base::Id& id) {
    base::Value told = *wire::read_json(desk.stale(id, "/position", "Giáo viên"))->find("current");
    told.set("kind", "nominations");
    told.set("id", id.text());
    told.set("unit_id", desk_unit().text());
    told.set("state", "draft");
    base::Value feed = base::Value::object();
    feed.set("changes", base::Value::array()).push(told);
    feed.set("cursor", 99);
    feed.set("more", false);
    return wire::write_json(feed);
  }
  Desk desk;
};

TEST_F(Outbox, sends_after_a_pause_and_only_the_newest_text_of_a_record) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.type(id, "/nominee_name", "Nguyễn Thị Hà A");
  desk.wait(500);
  desk.type(id, "/nominee_name", "Nguyễn Thị Hà B");
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u);
  desk.wait(6000);
  ASSERT_EQ(desk.count("PUT", path_of(id)), 1u);
  EXPECT_EQ(body_text(*desk.request("PUT", path_of(id)), "nominee_name"), "Nguyễn Thị Hà B");
  EXPECT_EQ(header(*desk.request("PUT", path_of(id)), "if-none-match"), "*");
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::sending);
}

TEST_F(Outbox, does_not_wait_for_ever_for_someone_who_never_stops_typing) {
  const base::Id id = desk.add_nomination("A");
  for (int i = 0; i < 40; ++i) {
    desk.type(id, "/position", "Tổ trưởng " + std::to_string(i));
    desk.wait(1000);
  }
  EXPECT_GE(desk.count("PUT", path_of(id)), 1u);
}

TEST_F(Outbox, what_is_typed_while_a_save_runs_is_sent_afterwards_on_the_new_base) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  const std::string first = revision_of(*desk.request("PUT", path_of(id)));
  desk.type(id, "/position", "Hiệu trưởng");
  desk.answer("PUT", path_of(id), 201, kSaved);
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::only_here);
  desk.wait(6000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  EXPECT_EQ(header(*desk.request("PUT", path_of(id)), "if-match"), "\"" + first + "\"");
  desk.answer("PUT", path_of(id), 200, kSaved);
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::saved);
}

TEST_F(Outbox, a_save_without_an_answer_is_repeated_under_the_same_revision_id) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  const std::string first = revision_of(*desk.request("PUT", path_of(id)));
  desk.answer("PUT", path_of(id), 0);
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::only_here);
  desk.wait(10'000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  EXPECT_EQ(revision_of(*desk.request("PUT", path_of(id))), first);
}

TEST_F(Outbox, an_answer_that_comes_twice_changes_nothing_the_second_time) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  const uint32_t request = desk.request("PUT", path_of(id))->request;
  desk.answer("PUT", path_of(id), 201, kSaved);
  const auto base = desk.entry(id).base_revision;
  desk.act(app::HttpAnswered{request, 412, {{"x-request-id", "1"}}, "{}"});
  EXPECT_EQ(desk.entry(id).base_revision, base);
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::saved);
}

TEST_F(Outbox, waits_longer_each_time_the_server_is_in_trouble) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  desk.answer("PUT", path_of(id), 503);
  const int64_t first = desk.model.retry_at - desk.now;
  desk.wait(first + 3000);
  desk.answer("PUT", path_of(id), 503);
  EXPECT_GT(desk.model.retry_at - desk.now, first);
}

TEST_F(Outbox, what_was_under_way_when_the_server_failed_is_one_failure) {
  const base::Id a = desk.add_nomination("A"), b = desk.add_nomination("B"), c = desk.add_nomination("C");
  desk.wait(5000);
  for (const base::Id& id : {a, b, c}) ASSERT_TRUE(desk.answer("PUT", path_of(id), 503));
  EXPECT_LE(desk.model.retry_at - desk.now, 2000);
}

TEST_F(Outbox, a_page_that_another_answers_with_saves_nothing_and_is_told) {
  for (const int status : {200, 403, 511}) {
    const base::Id id = desk.add_nomination("A");
    desk.wait(65'000);
    ASSERT_TRUE(desk.is_answered_by_another("PUT", path_of(id), status)) << status;
    EXPECT_EQ(desk.entry(id).save_state(), SaveState::only_here) << status;
    EXPECT_FALSE(desk.entry(id).base_revision) << status;
    EXPECT_TRUE(desk.told("Chưa tới được máy chủ")) << status;
    desk.wait(65'000);
    ASSERT_TRUE(desk.answer("PUT", path_of(id), 201, kSaved)) << status;
    EXPECT_EQ(desk.entry(id).save_state(), SaveState::saved) << status;
  }
}

TEST_F(Outbox, a_stale_save_that_does_not_say_what_is_newer_is_not_repeated_at_once) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 412, R"({"detail":"Bản này đã cũ."})"));
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u);
  desk.wait(6000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 1u);
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
}

TEST_F(Outbox, nothing_is_sent_without_a_line_or_by_a_tab_that_does_not_lead) {
  desk.act(app::OnlineChanged{false});
  const base::Id id = desk.add_nomination("A");
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u);
  desk.model.leader = false;
  desk.act(app::OnlineChanged{true});
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u);
  desk.act(app::BecameLeader{});
  desk.wait(6000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 1u);
}

TEST_F(Outbox, a_stale_save_merges_what_others_changed_elsewhere) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 412, desk.stale(id, "/nominee_name", "Nguyễn Thị Hải")));
  EXPECT_TRUE(desk.entry(id).conflicts.empty());
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(desk.text(id, "/nominee_name"), "Nguyễn Thị Hải");
  EXPECT_TRUE(desk.told("Lê Thị Mai"));
  desk.wait(6000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 1u);
}

TEST_F(Outbox, a_server_that_was_set_back_does_not_take_away_what_it_had_confirmed) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 200, R"({"saved_at":"2025-06-17T01:00:05Z","state":"draft"})"));
  desk.wait(70'000);
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, feed_of_earlier(id)));
  EXPECT_TRUE(desk.told("trở về một bản lưu cũ hơn"));
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  ASSERT_EQ(desk.entry(id).conflicts.size(), 1u);
  EXPECT_EQ(desk.entry(id).conflicts[0].theirs, base::Value("Giáo viên"));
  desk.act(app::SettleConflict{id, "/position", true});
  desk.wait(5000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  EXPECT_EQ(body_text(*desk.request("PUT", path_of(id)), "position"), "Tổ trưởng");
}

TEST_F(Outbox, a_feed_that_was_read_before_a_save_was_answered_is_older_and_no_conflict) {
  const base::Id id = saved_nomination();
  desk.wait(70'000);
  ASSERT_TRUE(desk.request("GET", "/api/v1/changes"));
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 200, R"({"saved_at":"2025-06-17T01:00:05Z","state":"draft"})"));
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, feed_of_earlier(id)));
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::saved);
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(desk.count("GET", "/api/v1/changes"), 1u) << "it is asked for again";
  // What the next one tells was read after the answer: the server was set back.
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, feed_of_earlier(id)));
  EXPECT_TRUE(desk.told("trở về một bản lưu cũ hơn"));
}

TEST_F(Outbox, a_feed_that_was_read_before_a_save_was_stale_is_older_and_no_conflict) {
  const base::Id id = saved_nomination();
  std::string earlier = feed_of_earlier(id);
  for (const auto& [text, before] : {std::pair{"0000cc", "0000cd"}, std::pair{"03:31:00", "02:31:00"}})
    earlier.replace(earlier.find(text), std::string_view(text).size(), before);
  desk.wait(70'000);
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 412, desk.stale(id, "/nominee_name", "Nguyễn Thị Hải")));
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, earlier));
  EXPECT_TRUE(desk.entry(id).conflicts.empty());
  EXPECT_EQ(desk.text(id, "/nominee_name"), "Nguyễn Thị Hải");
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
}

TEST_F(Outbox, a_feed_that_was_read_before_another_tab_had_saved_is_older_too) {
  const base::Id id = saved_nomination();
  while (!desk.writes.empty()) {
    desk.store_answers();
    desk.wait(500);
  }
  desk.wait(70'000);
  app::Entry theirs = desk.entry(id);
  app::change_document(theirs, [&] {
    base::Value document = theirs.document;
    document.set("position", "Tổ trưởng");
    return document;
  }());
  theirs.base = theirs.document;
  theirs.base_revision = desk.model.ids.next(desk.now);
  theirs.saved_at = "2025-06-17T01:00:05Z";
  theirs.on_disk.stamp = theirs.base_revision->text();
  desk.act(app::OtherTabSaid{"records"});
  desk.act(app::StoreAnswered{
      desk.reads.back().request, {{desk.model.account->id.text() + "/" + id.text(), app::stored(theirs)}}, {}});
  ASSERT_TRUE(desk.answer("GET", "/api/v1/changes", 200, feed_of_earlier(id)));
  EXPECT_TRUE(desk.entry(id).conflicts.empty());
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
}

TEST_F(Outbox, a_page_that_ends_while_it_sends_leaves_on_this_machine_what_it_sends) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(1000);
  desk.store_answers();
  desk.wait(5000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  ASSERT_EQ(desk.writes.size(), 1u);
  const auto kept = app::entry_of(*desk.writes[0].items[0].value);
  ASSERT_TRUE(kept && kept->sending_revision);
  EXPECT_EQ(kept->sending_revision->text(), revision_of(*desk.request("PUT", path_of(id))));
}

TEST_F(Outbox, what_the_server_does_not_know_any_more_is_offered_once_as_new) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 404, R"({"detail":"Mục này không có trên máy chủ."})"));
  desk.come_back();  // with the roles as they were
  ASSERT_TRUE(desk.answer("PUT", path_of(id), 404, R"({"detail":"Mục này không có trên máy chủ."})"));
  desk.wait(5000);
  ASSERT_TRUE(desk.request("PUT", path_of(id)));
  EXPECT_EQ(header(*desk.request("PUT", path_of(id)), "if-none-match"), "*");
  EXPECT_EQ(body_text(*desk.request("PUT", path_of(id)), "position"), "Tổ trưởng");
  desk.answer("PUT", path_of(id), 404, R"({"detail":"Không có mục này."})");
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::refused);
}

TEST_F(Outbox, the_same_field_changed_twice_waits_for_a_person_and_keeps_both) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  desk.answer("PUT", path_of(id), 412, desk.stale(id, "/position", "Tổ phó"));
  ASSERT_EQ(desk.entry(id).save_state(), SaveState::conflict);
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  ASSERT_EQ(desk.entry(id).conflicts.size(), 1u);
  EXPECT_EQ(desk.entry(id).conflicts[0].theirs, base::Value("Tổ phó"));
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u) << "nobody has chosen yet";
  desk.act(app::SettleConflict{id, "/position", false});
  EXPECT_EQ(desk.text(id, "/position"), "Tổ phó");
  EXPECT_TRUE(desk.entry(id).conflicts.empty());
}

TEST_F(Outbox, a_conflict_survives_the_store_of_this_machine) {
  const base::Id id = saved_nomination();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  desk.answer("PUT", path_of(id), 412, desk.stale(id, "/position", "Tổ phó"));
  const auto again = app::entry_of(app::stored(desk.entry(id)));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->save_state(), SaveState::conflict);
  EXPECT_EQ(again->document, desk.entry(id).document);
  EXPECT_EQ(again->theirs->author, "Lê Thị Mai");
}

TEST_F(Outbox, what_the_server_refuses_stays_here_with_the_reason_until_it_is_changed) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(5000);
  desk.answer("PUT", path_of(id), 400, R"({"detail":"Có chỗ chưa đọc được."})");
  EXPECT_EQ(desk.entry(id).save_state(), SaveState::refused);
  EXPECT_TRUE(desk.told("Có chỗ chưa đọc được."));
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 0u);
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(6000);
  EXPECT_EQ(desk.count("PUT", path_of(id)), 1u);
}

TEST_F(Outbox, a_dossier_goes_before_its_nominations) {
  base::Value document = base::Value::object();
  const base::Id dossier = desk.model.ids.next(desk.now);
  document.set("id", dossier.text());
  document.set("unit_id", desk_unit().text());
  desk.act(app::CreateRecord{records::RecordKind::dossiers, document});
  base::Value row = base::Value::object();
  const base::Id nomination = desk.model.ids.next(desk.now);
  row.set("id", nomination.text());
  row.set("dossier_id", dossier.text());
  desk.act(app::CreateRecord{records::RecordKind::nominations, row});
  desk.wait(5000);
  EXPECT_EQ(desk.count("PUT", "/api/v1/dossiers/"), 1u);
  EXPECT_EQ(desk.count("PUT", path_of(nomination)), 0u);
  desk.answer("PUT", "/api/v1/dossiers/", 201, kSaved);
  desk.wait(5000);
  EXPECT_EQ(desk.count("PUT", path_of(nomination)), 1u);
}

TEST_F(Outbox, leaving_the_page_sends_and_keeps_at_once) {
  const base::Id id = desk.add_nomination("A");
  desk.act(app::VisibilityChanged{false, true});
  EXPECT_EQ(desk.count("PUT", path_of(id)), 1u);
  EXPECT_FALSE(desk.writes.empty());
}

TEST_F(Outbox, a_record_that_is_not_this_persons_any_more_keeps_its_text_and_what_it_rests_on) {
  const base::Id id = desk.add_nomination("A");
  const std::string path = "/api/v1/nominations/" + id.text();
  desk.wait(5000);
  desk.answer("PUT", path, 201);
  const auto base = desk.entry(id).base_revision;
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(5000);
  ASSERT_TRUE(desk.answer("PUT", path, 404)) << "the role ended while the page was open";
  EXPECT_FALSE(desk.entry(id).refusal);
  EXPECT_EQ(desk.entry(id).base_revision, base);
  ASSERT_TRUE(desk.answer("GET", "/api/v1/session", 200, R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa",
    "account_name":"co.ha","display_name":"Trịnh Thu Hà","must_change_password":false},"roles":[],"today":"2025-06-16"})"));
  ASSERT_TRUE(desk.answer("PUT", path, 404, R"({"detail":"Không có mục này."})"));
  EXPECT_TRUE(desk.told("không còn quyền ghi mục này"));
  EXPECT_EQ(desk.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(desk.entry(id).base_revision, base);
  desk.act(app::GiveUpUnsent{id});
  EXPECT_EQ(desk.text(id, "/position"), "");
}

}  // namespace
}  // namespace tdkt
