#include "client/app/tabs.h"

#include <gtest/gtest.h>

#include "client/app/outbox.h"
#include "shared/wire/json.h"
#include "tests/client/app/desk.h"
#include "tests/client/app/played_store.h"

namespace tdkt {
namespace {

/// Two tabs over one store.
class TwoTabs : public testing::Test {
 protected:
  void SetUp() override {
    one.sit_down();
    other.sit_down();
    other.model.leader = false;
    other.model.ids = app::IdSource({5, 6, 7, 8});
    id = one.add_nomination("Nguyễn Thị Hà");
    write(one);
    read(other);
  }

  /// What the tab has asked to be written is done and answered.
  void write(Desk& tab) {
    while (!tab.writes.empty() || !tab.model.not_on_disk.empty()) {
      tab.wait(300);
      for (const auto& write : std::exchange(tab.writes, {})) answer(tab, write);
    }
  }
  void answer(Desk& tab, const app::WriteStore& write) { tab.act(store.write(write)); }
  /// The tab hears that another has written, and reads.
  void read(Desk& tab) {
    tab.act(app::OtherTabSaid{"records"});
    tab.act(store.read(tab.reads.back()));
  }
  /// And nothing waits for a person.
  void both_hold(std::string_view place, std::string_view text) {
    for (const Desk* tab : {&one, &other}) {
      EXPECT_EQ(tab->text(id, std::string(place)), text);
      EXPECT_TRUE(tab->entry(id).conflicts.empty());
    }
  }

  PlayedStore store;
  Desk one, other;
  base::Id id;
};

TEST_F(TwoTabs, that_write_different_fields_at_once_keep_both) {
  one.type(id, "/position", "Tổ trưởng");
  other.type(id, "/nominee_name", "Nguyễn Thị Hải");
  write(one);
  write(other);
  read(one);
  both_hold("/position", "Tổ trưởng");
  both_hold("/nominee_name", "Nguyễn Thị Hải");
}

TEST_F(TwoTabs, that_write_one_field_at_once_leave_the_choice_to_the_person) {
  one.type(id, "/position", "Tổ trưởng");
  other.type(id, "/position", "Tổ phó");
  write(one);
  write(other);
  read(one);
  EXPECT_TRUE(other.told("hai thẻ"));
  for (const Desk* tab : {&one, &other}) {
    ASSERT_EQ(tab->entry(id).conflicts.size(), 1u);
    EXPECT_EQ(tab->entry(id).save_state(), app::SaveState::conflict);
    EXPECT_EQ(tab->entry(id).conflicts[0].mine, base::Value("Tổ phó"));
    EXPECT_EQ(tab->entry(id).conflicts[0].theirs, base::Value("Tổ trưởng"));
  }
  one.act(app::SettleConflict{id, "/position", false});
  write(one);
  read(other);
  both_hold("/position", "Tổ trưởng");
  EXPECT_EQ(one.count("PUT", "/api/v1/nominations/"), 1u) << "what was chosen is sent";
}

TEST_F(TwoTabs, what_was_chosen_in_one_while_the_other_writes_stays_chosen) {
  for (const bool keep_mine : {true, false}) {
    const std::string mine = keep_mine ? "Tổ trưởng" : "Hiệu trưởng", theirs = keep_mine ? "Tổ phó" : "Phó Hiệu trưởng";
    one.type(id, "/position", theirs);
    other.type(id, "/position", mine);
    write(one);
    write(other);
    read(one);
    other.act(app::SettleConflict{id, "/position", keep_mine});
    one.type(id, "/nominee_name", "Nguyễn Thị " + mine);
    write(one);
    write(other);
    read(one);
    for (const Desk* tab : {&one, &other}) {
      EXPECT_TRUE(tab->entry(id).conflicts.empty());
      EXPECT_EQ(tab->text(id, "/position"), keep_mine ? mine : theirs);
      EXPECT_EQ(tab->text(id, "/nominee_name"), "Nguyễn Thị " + mine);
    }
  }
}

TEST_F(TwoTabs, of_which_the_sending_one_ends_repeat_what_it_sent) {
  one.wait(5000);
  ASSERT_TRUE(one.request("PUT", "/api/v1/nominations/"));
  const std::string under_way = one.request("PUT", "/api/v1/nominations/")->body;
  other.act(app::BecameLeader{});
  one.act(app::VisibilityChanged{false, true});
  write(one);
  other.sent.clear();
  read(other);
  other.wait(10'000);
  ASSERT_EQ(other.count("PUT", "/api/v1/nominations/"), 1u);
  EXPECT_EQ(other.request("PUT", "/api/v1/nominations/")->body, under_way);
}

TEST_F(TwoTabs, of_which_one_mends_what_the_server_refused_offer_it_again) {
  one.wait(5000);
  ASSERT_TRUE(one.answer("PUT", "/api/v1/nominations/", 422, R"({"detail":"Thiếu họ tên."})"));
  EXPECT_EQ(one.entry(id).save_state(), app::SaveState::refused);
  write(one);
  read(other);
  other.type(id, "/position", "Tổ trưởng");
  write(other);
  read(one);
  one.wait(10'000);
  ASSERT_EQ(one.count("PUT", "/api/v1/nominations/"), 1u);
  EXPECT_NE(one.request("PUT", "/api/v1/nominations/")->body.find("Tổ trưởng"), std::string::npos);
}

TEST_F(TwoTabs, of_which_one_has_from_the_server_what_the_other_wrote_before_keep_what_was_written_since) {
  const std::string path = "/api/v1/nominations/";
  one.wait(5000);
  ASSERT_TRUE(one.answer("PUT", path, 201, R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})"));
  write(one);
  read(other);
  one.type(id, "/position", "Tổ trưởng");
  one.wait(5000);
  ASSERT_TRUE(one.answer("PUT", path, 200, R"({"saved_at":"2025-06-16T01:00:09Z","state":"draft"})"));
  other.wait(70'000);
  ASSERT_TRUE(other.answer("GET", "/api/v1/changes", 200,
                           R"({"cursor":9,"more":false,"changes":[{"kind":"nominations","id":")" + id.text() +
                               R"(","revision_id":")" + one.entry(id).base_revision->text() +
                               R"(","state":"draft","saved_at":"2025-06-16T01:00:09Z","acts":[],"unit_id":")" +
                               desk_unit().text() + R"(","document":)" + wire::write_json(one.entry(id).document) +
                               "}]}"));
  ASSERT_EQ(other.text(id, "/position"), "Tổ trưởng");
  other.type(id, "/nominee_name", "Nguyễn Thị Hải");
  write(other);
  one.type(id, "/position", "Hiệu trưởng");
  write(one);
  read(other);
  both_hold("/position", "Hiệu trưởng");
  both_hold("/nominee_name", "Nguyễn Thị Hải");
}

TEST_F(TwoTabs, a_choice_between_them_outlasts_what_comes_from_the_server) {
  one.wait(5000);
  ASSERT_TRUE(one.answer("PUT", "/api/v1/nominations/", 201));
  write(one);
  read(other);
  one.type(id, "/position", "Tổ trưởng");
  other.type(id, "/position", "Tổ phó");
  write(other);
  write(one);
  const auto body = wire::read_json(one.stale(id, "/nominee_name", "Nguyễn Thị Hải"));
  const base::Value& current = *body->find("current");
  app::Effects effects;
  app::Entry& entry = one.model.entries.at(id);
  app::meet(one.model, entry,
            {base::Id::parse(current.text_at("revision_id")), *current.find("document"), "Lê Thị Mai", ""}, effects);
  EXPECT_EQ(one.text(id, "/nominee_name"), "Nguyễn Thị Hải");
  ASSERT_EQ(entry.conflicts.size(), 1u);
  one.act(app::SettleConflict{id, "/position", false});
  EXPECT_EQ(one.text(id, "/position"), "Tổ phó");
  EXPECT_EQ(entry.base_revision, base::Id::parse(current.text_at("revision_id")));
}

TEST_F(TwoTabs, what_one_writes_while_the_other_sends_is_sent_too) {
  one.type(id, "/position", "Tổ trưởng");
  one.wait(5000);
  ASSERT_TRUE(one.request("PUT", "/api/v1/nominations/"));
  write(one);
  read(other);
  other.type(id, "/nominee_name", "Nguyễn Thị Hải");
  write(other);
  ASSERT_TRUE(one.answer("PUT", "/api/v1/nominations/", 201, R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})"));
  write(one);
  EXPECT_EQ(one.text(id, "/nominee_name"), "Nguyễn Thị Hải");
  EXPECT_EQ(one.text(id, "/position"), "Tổ trưởng");
  one.wait(5000);
  ASSERT_TRUE(one.request("PUT", "/api/v1/nominations/"));
  EXPECT_NE(one.request("PUT", "/api/v1/nominations/")->body.find("Nguyễn Thị Hải"), std::string::npos);
}

TEST_F(TwoTabs, a_page_that_ends_compares_nothing_and_writes_what_was_being_written) {
  one.type(id, "/position", "Tổ trưởng");
  one.act(app::VisibilityChanged{false, false});
  ASSERT_EQ(one.writes.size(), 1u);
  one.writes.clear();  // the page is gone before the store has compared
  one.act(app::VisibilityChanged{false, true});
  ASSERT_EQ(one.writes.size(), 1u);
  EXPECT_FALSE(one.writes[0].items[0].over);
  answer(one, one.writes[0]);
  read(other);
  EXPECT_EQ(other.text(id, "/position"), "Tổ trưởng");
}

TEST_F(TwoTabs, what_the_store_refused_is_not_given_up_for_what_lies_there) {
  one.type(id, "/position", "Tổ trưởng");
  one.wait(300);
  one.store_answers("QuotaExceededError");
  other.type(id, "/nominee_name", "Nguyễn Thị Hải");
  write(other);
  write(one);
  EXPECT_EQ(one.text(id, "/position"), "Tổ trưởng");
  EXPECT_EQ(one.text(id, "/nominee_name"), "Nguyễn Thị Hải");
  EXPECT_TRUE(one.entry(id).conflicts.empty());
}

}  // namespace
}  // namespace tdkt
