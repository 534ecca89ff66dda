#include "client/app/device.h"

#include <gtest/gtest.h>

#include "client/app/session.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

/// What a store holds after the writes it was asked for.
std::vector<std::pair<std::string, std::string>> records_in(const std::vector<app::WriteStore>& writes) {
  std::map<std::string, std::string> kept;
  for (const auto& write : writes) {
    for (const auto& item : write.items) {
      if (item.store != "records") continue;
      if (item.value)
        kept[item.key] = *item.value;
      else
        kept.erase(item.key);
    }
  }
  return {kept.begin(), kept.end()};
}

class Device : public testing::Test {
 protected:
  void SetUp() override { desk.sit_down(); }
  Desk desk;
};

TEST_F(Device, a_reload_without_a_line_finds_everything_again) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(500);
  const auto kept = records_in(desk.writes);
  const std::string session = app::stored_session(desk.model);

  Desk later;
  later.act(app::Started{later.now, {9, 9, 9, 9}, "/", false, true});
  later.act(app::StoreAnswered{later.reads.back().request, {{"current", session}}, {}});
  later.act(app::StoreAnswered{later.reads.back().request, kept, {}});
  ASSERT_EQ(later.model.entries.count(id), 1u);
  EXPECT_EQ(later.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(later.entry(id).save_state(), app::SaveState::only_here);
}

TEST_F(Device, a_reload_reads_what_is_kept_here_before_it_asks_what_changed_since) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.wait(500);
  const auto kept = records_in(desk.writes);
  const std::string session = app::stored_session(desk.model);

  Desk later;
  later.act(app::Started{later.now, {9, 9, 9, 9}, "/", true, true});
  later.act(app::StoreAnswered{later.reads.back().request, {{"current", session}}, {}});
  later.come_back();
  EXPECT_FALSE(later.request("GET", "/api/v1/changes")) << "the disk is slower than the line";
  EXPECT_FALSE(later.model.first_pull_done);
  later.act(app::StoreAnswered{later.reads.back().request, kept, {}});
  ASSERT_EQ(later.model.entries.count(id), 1u);
  EXPECT_EQ(later.count("GET", "/api/v1/changes"), 1u);
}

TEST_F(Device, what_was_read_for_one_account_is_not_shown_to_the_next) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.wait(500);
  const auto kept = records_in(desk.writes);
  desk.act(app::OtherTabSaid{"records"});
  const uint32_t asked = desk.reads.back().request;
  desk.act(app::OnlineChanged{true});
  ASSERT_TRUE(desk.answer("GET", "/api/v1/session", 200, R"({"account":{"id":"01900000-0000-7000-8000-0000000000bb",
    "account_name":"thay.long","display_name":"Trần Đức Long","must_change_password":false},"roles":[],
    "today":"2025-06-16"})"));
  ASSERT_EQ(desk.model.entries.count(id), 0u);
  desk.act(app::StoreAnswered{asked, kept, {}});
  EXPECT_EQ(desk.model.entries.count(id), 0u);
}

TEST_F(Device, a_reload_repeats_what_was_under_way_before_it_sends_what_was_typed_since) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  const std::string path = "/api/v1/nominations/" + id.text();
  desk.wait(5000);
  ASSERT_TRUE(desk.request("PUT", path));
  const std::string under_way = desk.request("PUT", path)->body;
  desk.type(id, "/position", "Tổ trưởng");
  desk.act(app::VisibilityChanged{false, true});
  const auto kept = records_in(desk.writes);
  const std::string session = app::stored_session(desk.model);

  Desk later;
  later.act(app::Started{later.now, {9, 9, 9, 9}, "/", true, true});
  later.act(app::BecameLeader{});
  later.act(app::StoreAnswered{later.reads.back().request, {{"current", session}}, {}});
  later.act(app::StoreAnswered{later.reads.back().request, kept, {}});
  later.come_back();
  later.wait(5000);
  ASSERT_EQ(later.count("PUT", path), 1u);
  EXPECT_EQ(later.request("PUT", path)->body, under_way);
  later.answer("PUT", path, 201, R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})");
  later.wait(5000);
  ASSERT_EQ(later.count("PUT", path), 1u);
  EXPECT_NE(later.request("PUT", path)->body.find("Tổ trưởng"), std::string::npos);
}

TEST_F(Device, a_new_version_is_told_of_and_used_when_the_person_wants_it_and_all_that_was_typed_is_kept) {
  const base::Id id = desk.add_nomination("Nguyễn Thị Hà");
  desk.act(app::NewVersionCame{});
  EXPECT_TRUE(desk.told("Đã có bản mới"));
  desk.wait(60'000);
  EXPECT_EQ(desk.reloads, 0) << "never by itself";
  desk.store_answers();

  desk.type(id, "/position", "Tổ trưởng");
  desk.act(app::UseNewVersion{});
  EXPECT_EQ(desk.reloads, 0) << "what was just typed is not on the disk";
  desk.store_answers("QuotaExceededError");
  EXPECT_EQ(desk.reloads, 0) << "and could not be written";
  desk.wait(3000);
  desk.store_answers();
  EXPECT_EQ(desk.reloads, 1);
  desk.wait(60'000);
  EXPECT_EQ(desk.reloads, 1);
}

TEST_F(Device, a_tab_that_is_left_does_not_wait_for_the_write_before) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(400);
  ASSERT_EQ(desk.writes.size(), 1u);
  desk.type(id, "/position", "Tổ trưởng");
  desk.act(app::VisibilityChanged{false, true});
  ASSERT_EQ(desk.writes.size(), 2u);
  EXPECT_EQ(app::entry_of(records_in(desk.writes)[0].second)->document.text_at("position"), "Tổ trưởng");
}

TEST_F(Device, one_write_runs_at_a_time_and_the_next_holds_what_was_typed_meanwhile) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(400);
  ASSERT_EQ(desk.writes.size(), 1u);
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(400);
  EXPECT_EQ(desk.writes.size(), 1u);
  desk.store_answers();
  ASSERT_EQ(desk.writes.size(), 1u);
  ASSERT_FALSE(records_in(desk.writes).empty());
  EXPECT_EQ(app::entry_of(records_in(desk.writes)[0].second)->document.text_at("position"), "Tổ trưởng");
}

TEST_F(Device, a_full_store_is_told_and_the_text_goes_to_the_server_at_once) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(400);
  desk.store_answers("QuotaExceededError");
  EXPECT_TRUE(desk.told("đã đầy"));
  EXPECT_FALSE(desk.model.store_error.empty());
  EXPECT_TRUE(desk.request("PUT", "/api/v1/nominations/" + id.text()));
  EXPECT_EQ(desk.model.not_on_disk.count(id), 1u);
  desk.wait(3000);
  EXPECT_FALSE(desk.writes.empty()) << "it is tried again";
  desk.store_answers();
  EXPECT_TRUE(desk.model.store_error.empty());
}

TEST_F(Device, another_tab_of_this_machine_takes_over_what_was_written) {
  const base::Id id = desk.add_nomination("A");
  Desk other;
  other.sit_down();
  desk.type(id, "/position", "Tổ trưởng");
  desk.wait(500);
  const auto kept = records_in(desk.writes);
  desk.store_answers();
  EXPECT_EQ(desk.broadcasts.back(), "records");
  other.act(app::OtherTabSaid{"records"});
  other.act(app::StoreAnswered{other.reads.back().request, kept, {}});
  ASSERT_EQ(other.model.entries.count(id), 1u);
  EXPECT_EQ(other.text(id, "/position"), "Tổ trưởng");
}

TEST_F(Device, what_this_tab_has_not_written_yet_is_not_overwritten_by_another) {
  const base::Id id = desk.add_nomination("A");
  desk.wait(500);
  const auto kept = records_in(desk.writes);
  desk.store_answers();
  desk.type(id, "/position", "mới hơn");
  desk.act(app::OtherTabSaid{"records"});
  desk.act(app::StoreAnswered{desk.reads.back().request, kept, {}});
  EXPECT_EQ(desk.text(id, "/position"), "mới hơn");
}

}  // namespace
}  // namespace tdkt
