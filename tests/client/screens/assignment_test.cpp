#include "client/screens/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/appraisals.h"
#include "client/app/queries.h"
#include "tests/client/screens/shown.h"

// Who appraises which case: given on the list or at the case, found again by whose it is.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;
using workflow::State;

constexpr char kChau[] = "Đỗ Thị Minh Châu", kPhu[] = "Nguyễn Đình Phú";

app::Model desk_of(std::string_view account, app::Route route) {
  app::Model model = demo_model(account);
  submit_all(model);
  model.account->colleagues = colleagues(model, {{"co.chau", kChau}, {"ong.phu", kPhu}});
  model.route = std::move(route);
  return model;
}

base::Id first_in(const app::Model& model, State state) {
  for (const auto* nomination : app::received(model))
    if (app::entry_of(model, nomination->id)->state == state) return nomination->id;
  return {};
}

/// Chooses in a combobox by its words.
bool choose(Shown& shown, std::string_view name, std::string_view option) {
  const auto* box = shown.page().find(Role::combobox, name);
  if (!box) return false;
  const auto at = std::find(box->options.begin(), box->options.end(), option);
  if (at == box->options.end()) return false;
  return shown.page().fill(Role::combobox, name, std::to_string(at - box->options.begin()));
}

TEST(Assignment, is_given_to_all_that_were_ticked) {
  Shown shown(desk_of("ong.phu", {Screen::received, {}, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Chọn tất cả"));
  ASSERT_TRUE(choose(shown, "Giao thẩm định cho", kChau));
  size_t given = 0;
  for (const auto* nomination : app::received(shown.model())) {
    const app::Entry* entry = app::entry_of(shown.model(), nomination->id);
    if (entry->state != State::submitted) continue;
    EXPECT_EQ(screens::appraiser_of(shown.model(), *entry), kChau);
    ++given;
  }
  EXPECT_GT(given, 1u);
}

TEST(Assignment, filters_the_list_by_whose_it_is) {
  app::Model model = desk_of("co.chau", {Screen::received, {}, {}, {}});
  const base::Id id = first_in(model, State::submitted);
  const app::Entry& entry = model.entries.at(id);
  for (app::Action& action : app::appraise(model, entry, {app::edit_of(entry, "/appraiser", base::Value(kChau))}))
    app::update(model, std::move(action), kNow);
  using Whose = screens::Appraiser::Whose;
  const app::Entry& now = model.entries.at(id);
  EXPECT_TRUE(screens::fits(model, now, {Whose::mine, {}}));
  EXPECT_TRUE(screens::fits(model, now, {Whose::named, model.account->colleagues[0]}))
      << "written before there were ids";
  EXPECT_FALSE(screens::fits(model, now, {Whose::named, model.account->colleagues[1]}));
  EXPECT_FALSE(screens::fits(model, now, {Whose::nobody, {}}));

  Shown shown(std::move(model));
  ASSERT_TRUE(choose(shown, "Người thẩm định", "Của tôi"));
  EXPECT_TRUE(shown.page().find(Role::tab, "Mới đến · 1"));
  ASSERT_TRUE(choose(shown, "Người thẩm định", kPhu));
  EXPECT_TRUE(shown.page().saying("Không có trường hợp nào khớp"));
}

TEST(Assignment, is_changed_and_taken_back_at_the_case) {
  app::Model model = desk_of("ong.phu", {});
  const base::Id id = first_in(model, State::under_appraisal);
  model.route = {Screen::appraisal, id, {}, {}};
  Shown shown(std::move(model));
  const auto now = [&] { return screens::appraiser_of(shown.model(), shown.model().entries.at(id)); };
  ASSERT_TRUE(choose(shown, "Giao thẩm định cho", kPhu));
  EXPECT_EQ(now(), kPhu);
  ASSERT_TRUE(choose(shown, "Giao thẩm định cho", "Chưa giao"));
  EXPECT_EQ(now(), "");
}

TEST(Assignment, tells_two_who_are_called_alike_apart) {
  app::Model model = desk_of("co.chau", {});
  model.account->colleagues = colleagues(model, {{"co.chau", kChau}, {"co.chau.2", kChau}, {"ong.phu", kPhu}});
  const base::Id id = first_in(model, State::under_appraisal);
  model.route = {Screen::appraisal, id, {}, {}};
  Shown shown(std::move(model));
  const auto sheet = [&] { return *app::appraisal_of(shown.model(), shown.model().entries.at(id)); };
  const auto is_mine = [&] {
    return screens::fits(shown.model(), shown.model().entries.at(id), {screens::Appraiser::Whose::mine, {}});
  };
  ASSERT_TRUE(choose(shown, "Giao thẩm định cho", "Đỗ Thị Minh Châu (co.chau.2)"));
  EXPECT_EQ(sheet().appraiser, "Đỗ Thị Minh Châu (co.chau.2)");
  EXPECT_EQ(sheet().appraiser_id, base::Id::derived("co.chau.2"));
  EXPECT_EQ(sheet().assigned_by_id, shown.model().account->id);
  EXPECT_FALSE(is_mine()) << "the other of that name";
  ASSERT_TRUE(choose(shown, "Giao thẩm định cho", "Đỗ Thị Minh Châu (co.chau)"));
  EXPECT_TRUE(is_mine());
  EXPECT_TRUE(choose(shown, "Giao thẩm định cho", kPhu)) << "whose name is nobody else's is shown as it is";
}

TEST(Assignment, given_by_two_at_once_is_settled_with_the_account_in_one_choice) {
  app::Model model = desk_of("co.chau", {});
  const base::Id id = first_in(model, State::under_appraisal);
  const app::Entry& nomination = model.entries.at(id);
  const base::Id mine = base::Id::derived("co.chau"), theirs = base::Id::derived("ong.phu");
  for (app::Action& action : app::appraise(model, nomination,
                                           {app::edit_of(nomination, "/appraiser", base::Value(kChau)),
                                            app::edit_of(nomination, "/appraiser_id", base::Value(mine.text()))}))
    app::update(model, std::move(action), kNow);
  const base::Id sheet = app::appraisal_id(model.entries.at(id));
  app::Entry& entry = model.entries.at(sheet);
  entry.conflicts = {{"/appraiser", {}, kChau, kPhu}, {"/appraiser_id", {}, mine.text(), theirs.text()}};
  entry.theirs = app::Theirs{sheet, entry.document, kPhu, "2025-06-16T00:30:00Z"};
  app::update(model, app::SettleConflict{sheet, "/appraiser", false}, kNow);
  EXPECT_TRUE(model.entries.at(sheet).conflicts.empty());
  const auto* now = app::appraisal_of(model, model.entries.at(id));
  EXPECT_EQ(now->appraiser, kPhu);
  EXPECT_EQ(now->appraiser_id, theirs);
}

TEST(Assignment, is_nothing_for_those_who_do_not_appraise) {
  app::Model model = demo_model("giam.doc");
  submit_all(model);
  model.route = {Screen::appraisal, first_in(model, State::under_appraisal), {}, {}};
  Shown shown(std::move(model));
  EXPECT_FALSE(shown.page().find(Role::combobox, "Giao thẩm định cho"));
}

}  // namespace
}  // namespace tdkt
