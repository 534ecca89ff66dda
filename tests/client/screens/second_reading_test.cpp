#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/queries.h"
#include "client/screens/decision_draft.h"
#include "client/screens/work.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// The second reading on the screens: asked for, answered, seen before a decision.

namespace tdkt {
namespace {

using app::Screen;
using records::SecondOpinion;
using semantics::Role;
using workflow::State;

constexpr char kChau[] = "Đỗ Thị Minh Châu", kPhu[] = "Nguyễn Đình Phú", kBinh[] = "Lê Thị Bình";
constexpr char kAgree[] = "Đồng ý với kết quả thẩm định", kObject[] = "Không đồng ý";

base::Id first_in(const app::Model& model, State state) {
  for (const auto* nomination : app::received(model))
    if (app::entry_of(model, nomination->id)->state == state) return nomination->id;
  return {};
}

/// Writes into the appraisal of a nomination as its screen does.
void write(app::Model& model, const base::Id& nomination, std::string place, base::Value value) {
  const app::Entry& entry = model.entries.at(nomination);
  std::vector<app::EditField> edits;
  edits.push_back(app::edit_of(entry, std::move(place), std::move(value)));
  for (app::Action& action : app::appraise(model, entry, std::move(edits))) app::update(model, std::move(action), kNow);
}

struct Desk {
  app::Model model;
  base::Id nomination;
};

/// Somebody of the Sở before a case that is Châu's to appraise.
Desk desk_of(std::string_view account, State state = State::under_appraisal) {
  Desk desk{demo_model(account), {}};
  submit_all(desk.model);
  desk.model.account->colleagues = colleagues(desk.model, {{"co.chau", kChau}, {"co.binh", kBinh}, {"ong.phu", kPhu}});
  desk.nomination = first_in(desk.model, state);
  write(desk.model, desk.nomination, "/appraiser", base::Value(kChau));
  desk.model.route = {Screen::appraisal, desk.nomination, {}, {}};
  return desk;
}

void ask_phu(Desk& desk) {
  base::Value reading = base::Value::object();
  const base::Id id = base::Id::derived("a second reading");
  reading.set("id", id.text());
  reading.set("reader", kPhu);
  reading.set("asked_by", kChau);
  reading.set("asked_at", "2025-06-16T00:30:00.000Z");
  write(desk.model, desk.nomination, "/second_readings/" + id.text(), std::move(reading));
}

const records::Appraisal& sheet_of(const app::Model& model, const base::Id& nomination) {
  return *app::appraisal_of(model, model.entries.at(nomination));
}

TEST(SecondReading, is_asked_of_a_colleague_who_does_not_appraise_the_case) {
  Desk desk = desk_of("co.chau");
  Shown shown(std::move(desk.model));
  const auto* box = shown.page().find(Role::combobox, "Nhờ thẩm định lần hai");
  ASSERT_TRUE(box);
  EXPECT_EQ(box->options, (std::vector<std::string>{kBinh, kPhu}));
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Nhờ thẩm định lần hai", "1"));
  const auto& readings = sheet_of(shown.model(), desk.nomination).second_readings;
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(readings.front().reader, kPhu);
  EXPECT_EQ(readings.front().reader_id, base::Id::derived("ong.phu"));
  EXPECT_EQ(readings.front().asked_by, kChau);
  EXPECT_EQ(readings.front().asked_at, "2025-06-16T01:00:00.000Z");
  EXPECT_TRUE(shown.page().saying("Chờ ý kiến của Nguyễn Đình Phú."));
  // Only who was asked answers; who asked may give it up, and neither the case is given to the reader meanwhile.
  EXPECT_FALSE(shown.page().find(Role::button, kAgree));
  const auto* appraisers = shown.page().find(Role::combobox, "Giao thẩm định cho");
  ASSERT_TRUE(appraisers);
  EXPECT_EQ(std::count(appraisers->options.begin(), appraisers->options.end(), kPhu), 0);
  ASSERT_TRUE(shown.page().press(Role::button, "Thôi nhờ"));
  EXPECT_TRUE(sheet_of(shown.model(), desk.nomination).second_readings.empty());
}

TEST(SecondReading, is_not_answered_by_another_of_the_same_name) {
  for (const std::string reader : {"ong.phu", "ong.phu.2"}) {
    Desk desk = desk_of("ong.phu");
    desk.model.account->colleagues =
        colleagues(desk.model, {{"co.chau", kChau}, {"ong.phu", kPhu}, {"ong.phu.2", kPhu}});
    ask_phu(desk);
    const std::string row = "/second_readings/" + base::Id::derived("a second reading").text();
    const bool is_own = reader == "ong.phu";
    write(desk.model, desk.nomination, row + "/reader", base::Value(std::string(kPhu) + " (" + reader + ")"));
    write(desk.model, desk.nomination, row + "/reader_id",
          base::Value((is_own ? desk.model.account->id : base::Id::derived(reader)).text()));
    Shown shown(std::move(desk.model));
    const bool may_answer = shown.page().find(Role::button, kAgree), waits = shown.page().saying("Chờ ý kiến của");
    EXPECT_EQ(may_answer, is_own) << reader;
    EXPECT_EQ(waits, !is_own) << reader;
  }
}

TEST(SecondReading, is_answered_by_who_was_asked_with_a_reason_where_they_object) {
  Desk desk = desk_of("ong.phu");
  ask_phu(desk);
  Shown shown(std::move(desk.model));
  EXPECT_TRUE(shown.page().saying("Thầy cô được nhờ thẩm định lần hai trường hợp này"));
  const auto reading = [&] { return sheet_of(shown.model(), desk.nomination).second_readings.front(); };
  ASSERT_TRUE(shown.page().press(Role::button, kObject));
  EXPECT_FALSE(reading().opinion);
  EXPECT_TRUE(shown.page().find(Role::textbox, "Ý kiến, lý do")->has(semantics::kInvalid)) << "a reason is asked for";
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ý kiến, lý do", "Chưa đủ năm công tác."));
  ASSERT_TRUE(shown.page().press(Role::button, kObject));
  EXPECT_EQ(reading().opinion, SecondOpinion::objects);
  EXPECT_EQ(reading().read_on, base::day(2025, 6, 16));
  EXPECT_TRUE(shown.page().saying("Nguyễn Đình Phú: Không đồng ý, ngày 16/06/2025. Lý do: Chưa đủ năm công tác."));
  // After a word with the appraiser they may think otherwise.
  ASSERT_TRUE(shown.page().press(Role::button, "Viết lại ý kiến"));
  EXPECT_EQ(reading().reason, "Chưa đủ năm công tác.");
  ASSERT_TRUE(shown.page().press(Role::button, kAgree));
  EXPECT_EQ(reading().opinion, SecondOpinion::agrees);
}

TEST(SecondReading, waits_on_the_home_of_who_was_asked_and_on_nobody_elses) {
  for (const auto& [account, waits] : {std::pair{"ong.phu", true}, std::pair{"co.chau", false}}) {
    Desk desk = desk_of(account);
    ask_phu(desk);
    desk.model.route = {Screen::home, {}, {}, {}};
    const auto groups = screens::work_of(desk.model);
    const bool is_first = groups.front().title == "Nhờ thầy cô thẩm định lần hai";
    EXPECT_EQ(is_first, waits) << account;
    if (!waits) continue;
    ASSERT_EQ(groups.front().rows.size(), 1u);
    EXPECT_EQ(groups.front().rows[0].route.id, desk.nomination);
  }
}

TEST(SecondReading, is_seen_in_the_list_while_it_is_waited_for) {
  Desk desk = desk_of("co.chau");
  ask_phu(desk);
  desk.model.route = {Screen::received, {}, {}, {}};
  Shown shown(std::move(desk.model));
  const auto tab = std::find_if(shown.tree().nodes.begin(), shown.tree().nodes.end(), [](const semantics::Node& node) {
    return node.role == Role::tab && node.name.find("Đang thẩm định") == 0;
  });
  ASSERT_NE(tab, shown.tree().nodes.end());
  ASSERT_TRUE(shown.page().press(Role::tab, std::string(tab->name)));
  EXPECT_TRUE(std::any_of(shown.tree().nodes.begin(), shown.tree().nodes.end(), [](const semantics::Node& node) {
    return (node.name + node.description).find("chờ Nguyễn Đình Phú đọc lần hai") != std::string::npos;
  }));
}

TEST(SecondReading, is_shown_to_who_decides) {
  Desk desk = desk_of("ong.phu", State::before_council);
  ask_phu(desk);
  records::Decision decision =
      screens::new_decision(desk.model, base::Id::derived("a decision"), records::Disposal::decided);
  decision.items.push_back(screens::item_of(desk.model, decision, *desk.model.records.nomination(desk.nomination),
                                            base::Id::derived("a line")));
  app::Entry entry;
  entry.kind = records::RecordKind::decisions;
  entry.id = decision.id;
  entry.unit_id = decision.unit_id;
  entry.document = entry.base = records::to_value(decision);
  entry.base_revision = decision.id;
  desk.model.entries[decision.id] = entry;
  desk.model.records.put(decision);
  desk.model.route = {Screen::decision, decision.id, {}, {}};
  const std::string name = decision.items[0].nominee_name;
  {
    Shown shown(desk.model);
    EXPECT_TRUE(shown.page().saying(name + " còn chờ ý kiến thẩm định lần hai của Nguyễn Đình Phú."));
  }
  const std::string row = "/second_readings/" + base::Id::derived("a second reading").text();
  write(desk.model, desk.nomination, row + "/reason", base::Value("Thiếu năm."));
  write(desk.model, desk.nomination, row + "/opinion", base::Value("objects"));
  Shown shown(std::move(desk.model));
  EXPECT_TRUE(shown.page().saying(name + ": Nguyễn Đình Phú thẩm định lần hai, không đồng ý. Lý do: Thiếu năm."));
}

}  // namespace
}  // namespace tdkt
