#include "client/app/appraisals.h"

#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "client/app/returned.h"
#include "shared/records/place.h"
#include "shared/rules/rule.h"
#include "shared/wire/json.h"
#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

using app::SaveState;
using base::Value;
using workflow::State;

/// An appraiser at the desk, with one nomination under appraisal.
class Appraisals : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    nomination = desk.add_nomination("Nguyễn Thị Hà");
    desk.wait(5000);
    desk.answer("PUT", "/api/v1/nominations/", 201, R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})");
    for (int i = 0; i < 2; ++i) {  // what was answered is written too
      desk.wait(100);
      desk.store_answers();
    }
    desk.model.account->grants = {{workflow::Role::office_appraiser, desk_unit(), {}, {}}};
    desk.model.account->display_name = "Đỗ Thị Minh Châu";
    desk.model.entries.at(nomination).state = State::under_appraisal;
  }

  const app::Entry& entry() const { return desk.entry(nomination); }
  base::Id sheet() const { return app::appraisal_id(entry()); }
  std::string path() const { return "/api/v1/appraisals/" + sheet().text(); }

  base::Id remark(std::string_view place, std::string_view text) {
    const base::Id id = desk.model.ids.next(desk.now);
    Value row = Value::object();
    row.set("id", id.text());
    row.set("place", place);
    row.set("text", text);
    for (const auto& action :
         app::appraise(desk.model, entry(), {app::edit_of(entry(), "/remarks/" + id.text(), std::move(row))}))
      desk.act(action);
    return id;
  }
  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const auto* row : app::open_remarks(desk.model, entry())) out.push_back(row->text);
    return out;
  }

  Desk desk;
  base::Id nomination;
};

TEST_F(Appraisals, are_on_this_machine_within_half_a_second_and_there_after_a_reload) {
  remark("/position", "Ghi rõ chức vụ.");
  desk.wait(500);
  std::string kept;
  for (const auto& write : desk.writes)
    for (const auto& item : write.items)
      if (item.key.find(sheet().text()) != std::string::npos) kept = item.value.value_or("");
  ASSERT_NE(kept.find("Ghi rõ chức vụ."), std::string::npos);

  Desk again;
  again.sit_down();
  again.act(app::OtherTabSaid{"records"});
  ASSERT_FALSE(again.reads.empty());
  const std::string own = again.model.account->id.text() + "/";
  again.act(app::StoreAnswered{
      again.reads.back().request, {{own + nomination.text(), app::stored(entry())}, {own + sheet().text(), kept}}, {}});
  const auto there = app::open_remarks(again.model, again.entry(nomination));
  ASSERT_EQ(there.size(), 1u);
  EXPECT_EQ(there[0]->text, "Ghi rõ chức vụ.");
  EXPECT_EQ(there[0]->place, "/position");
}

TEST_F(Appraisals, written_without_a_line_are_sent_when_it_is_back) {
  desk.act(app::OnlineChanged{false});
  remark("/position", "Ghi rõ chức vụ.");
  desk.wait(60'000);
  EXPECT_EQ(desk.count("PUT", path()), 0u);
  desk.act(app::OnlineChanged{true});
  desk.answer("GET", "/api/v1/session", 200, R"({"account":{"id":"01900000-0000-7000-8000-0000000000aa",
    "account_name":"co.chau","display_name":"Đỗ Thị Minh Châu","must_change_password":false},
    "roles":[{"role":"office_appraiser","unit_id":"01900000-0000-7000-8000-000000000001"}],
    "today":"2025-06-16","now":"2025-06-16T01:00:00Z"})");
  desk.wait(6000);
  ASSERT_EQ(desk.count("PUT", path()), 1u);
  const auto body = wire::read_json(desk.request("PUT", path())->body);
  EXPECT_EQ(body->find("document")->text_at("nomination_id"), nomination.text());
}

TEST_F(Appraisals, of_two_who_did_not_know_of_each_other_are_joined) {
  remark("/position", "Ghi rõ chức vụ.");
  desk.wait(6000);
  ASSERT_EQ(desk.count("PUT", path()), 1u);
  Value theirs = Value::object(), row = Value::object();
  theirs.set("id", sheet().text());
  theirs.set("nomination_id", nomination.text());
  theirs.set("unit_id", desk_unit().text());
  row.set("id", desk_dossier().text());
  row.set("place", "/report/duties");
  row.set("text", "Nêu thêm số tiết dạy.");
  theirs.set("remarks", Value::array()).push(std::move(row));
  Value body = Value::object();
  Value& current = body.set("current", Value::object());
  current.set("revision_id", "01900000-0000-7000-8000-0000000000c1");
  current.set("document", theirs);
  current.set("saved_by", "Nguyễn Đình Phú");
  desk.answer("PUT", path(), 412, wire::write_json(body));
  EXPECT_TRUE(desk.entry(sheet()).conflicts.empty());
  EXPECT_EQ(texts().size(), 2u);
  EXPECT_TRUE(desk.told("Đã ghép phần Nguyễn Đình Phú"));
  desk.wait(6000);
  const auto* merged = desk.request("PUT", path());
  ASSERT_TRUE(merged);
  EXPECT_NE(merged->body.find("Ghi rõ chức vụ."), std::string::npos);
  EXPECT_NE(merged->body.find("Nêu thêm số tiết dạy."), std::string::npos);
}

TEST_F(Appraisals, are_saved_before_the_act_that_rests_on_them_and_named_by_it) {
  const base::Id first = remark("/position", "Ghi rõ chức vụ.");
  Value note = Value::object(), row = Value::object();
  row.set("id", first.text());
  row.set("place", "/position");
  row.set("text", "Ghi rõ chức vụ.");
  note.set("comments", Value::array()).push(std::move(row));
  desk.act(app::Perform{nomination, workflow::Act::return_for_completion, note});
  EXPECT_EQ(desk.count("POST", "/api/v1/nominations/"), 0u);
  ASSERT_EQ(desk.count("PUT", path()), 1u);
  desk.answer("PUT", path(), 201, R"({"saved_at":"2025-06-16T01:00:05Z","state":"draft"})");
  ASSERT_EQ(desk.count("POST", "/api/v1/nominations/"), 1u);
  EXPECT_NE(desk.request("POST", "/api/v1/nominations/")->body.find(sheet().text()), std::string::npos);

  // Once the return is done its remarks are no longer open; they stay in the record.
  desk.model.entries.at(nomination).acts.push_back({"return", "Đỗ Thị Minh Châu", "2025-06-16T01:10:00Z", note});
  EXPECT_TRUE(texts().empty());
  EXPECT_EQ(app::appraisal_of(desk.model, entry())->remarks.size(), 1u);
  remark("", "Gửi lại trước ngày 20/06.");
  EXPECT_EQ(texts(), std::vector<std::string>{"Gửi lại trước ngày 20/06."});
}

TEST_F(Appraisals, are_closed_with_their_nomination_and_not_written_by_the_school) {
  remark("/position", "Ghi rõ chức vụ.");
  desk.model.entries.at(nomination).state = State::decided;
  EXPECT_FALSE(app::may_appraise(desk.model, entry()));
  remark("/award", "Muộn.");
  EXPECT_EQ(texts().size(), 1u);
  desk.model.entries.at(nomination).state = State::under_appraisal;
  desk.model.account->grants = {{workflow::Role::unit_officer, desk_unit(), {}, {}}};
  EXPECT_FALSE(app::may_appraise(desk.model, entry()));
  remark("/award", "Không phải việc của trường.");
  EXPECT_EQ(texts().size(), 1u);
}

TEST_F(Appraisals, count_what_is_open) {
  const rules::Rule rule{.id = "VR-E05", .in_force = {base::day(2024, 1, 1), {}}};
  rules::Report report;
  report.checklist.push_back(&rule);
  remark("/position", "Ghi rõ chức vụ.");
  remark("/award", "");
  app::OpenWork open = app::open_work(desk.model, entry(), report);
  EXPECT_EQ(open.remarks, 1);
  EXPECT_EQ(open.to_look_at, 1);
  Value row = Value::object();
  const std::string id = records::checklist_row_id("VR-E05").text();
  row.set("id", id);
  row.set("done", true);
  for (const auto& action :
       app::appraise(desk.model, entry(), {app::edit_of(entry(), "/checklist/" + id, std::move(row))}))
    desk.act(action);
  open = app::open_work(desk.model, entry(), report);
  EXPECT_EQ(open.to_look_at, 0);
}

TEST_F(Appraisals, ask_for_the_revision_that_was_returned_and_say_what_changed) {
  const base::Id returned = desk.model.ids.next(desk.now);
  auto& acts = desk.model.entries.at(nomination).acts;
  acts.push_back({"return", "Đỗ Thị Minh Châu", "2025-06-16T01:10:00Z", {}, returned});
  desk.act(app::GoTo{{app::Screen::appraisal, nomination, {}, {}}});
  EXPECT_EQ(desk.count("GET", "/api/v1/nominations/"), 0u);
  acts.push_back({"completion", "Trịnh Thu Hà", "2025-06-16T02:10:00Z", {}});
  desk.act(app::GoTo{{app::Screen::appraisal, nomination, {}, {}}});
  const std::string address = "/api/v1/nominations/" + nomination.text() + "/revisions/" + returned.text();
  ASSERT_EQ(desk.count("GET", address), 1u);
  desk.act(app::GoTo{{app::Screen::appraisal, nomination, {}, {}}});
  EXPECT_EQ(desk.count("GET", address), 1u);  // one is enough
  EXPECT_FALSE(app::changes_since_return(desk.model, entry()).has_value());

  Value earlier = entry().document;
  earlier.set("position", "Giáo viên");
  Value body = Value::object();
  body.set("document", earlier);
  ASSERT_TRUE(desk.answer("GET", address, 200, wire::write_json(body)));
  const auto changes = app::changes_since_return(desk.model, entry());
  ASSERT_TRUE(changes.has_value());
  ASSERT_EQ(changes->size(), 1u);
  EXPECT_EQ(changes->front().place, "/position");
  EXPECT_EQ(changes->front().before, Value("Giáo viên"));
  const auto again = app::entry_of(app::stored(entry()));
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(app::returned_revision(*again), returned);
}

}  // namespace
}  // namespace tdkt
