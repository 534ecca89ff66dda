#include "client/screens/work.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

// What a unit sees of what it sent: how its dossier stands, who is next, what is news.

namespace tdkt {
namespace {

using semantics::Role;
using workflow::State;

/// The school's dossier, sent to the Sở, with its nominations in these states in turn.
app::Model sent_dossier(std::initializer_list<State> states) {
  app::Model model = demo_model("co.ha");
  model.entries.at(demo::school_dossier_id()).state = State::submitted;
  size_t number = 0;
  for (const auto* row : model.records.nominations_of(demo::school_dossier_id())) {
    app::Entry& entry = model.entries.at(row->id);
    entry.state = std::data(states)[number++ % states.size()];
    entry.holder_unit_id = demo::so_id();
  }
  return model;
}

std::string_view chip_of(const app::Model& model) {
  return screens::dossier_chip(model, model.entries.at(demo::school_dossier_id())).text;
}

TEST(DossierChip, says_what_became_of_the_nominations) {
  EXPECT_EQ(chip_of(demo_model("co.ha")), "Đang soạn");
  EXPECT_EQ(chip_of(sent_dossier({State::submitted})), "Đã gửi");
  EXPECT_EQ(chip_of(sent_dossier({State::under_appraisal})), "Đang thẩm định");
  EXPECT_EQ(chip_of(sent_dossier({State::decided})), "Đã có quyết định");
  EXPECT_EQ(chip_of(sent_dossier({State::decided, State::refused})), "Đã có kết quả");
  EXPECT_EQ(chip_of(sent_dossier({State::under_appraisal, State::returned_for_completion})), "Cần bổ sung");
  EXPECT_EQ(chip_of(sent_dossier({State::under_appraisal, State::decided})), "Đang xét");
}

TEST(NextText, names_who_acts_next_on_the_route) {
  const auto next = [](std::initializer_list<State> states) {
    return screens::next_text(sent_dossier(states), demo::school_dossier_id());
  };
  EXPECT_NE(next({State::submitted}).find("tiếp nhận"), std::string::npos);
  EXPECT_NE(next({State::before_council}).find("quyết định, hoặc trình cấp trên"), std::string::npos);
  EXPECT_NE(next({State::returned_for_completion}).find("bổ sung, gửi lại"), std::string::npos);
  EXPECT_EQ(next({State::decided, State::refused}), "");
}

TEST(NextText, stands_where_the_dossier_is_followed) {
  app::Model model = sent_dossier({State::under_appraisal});
  model.route = {app::Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi") || shown.page().press(Role::tab, "Ký duyệt, gửi"));
  EXPECT_TRUE(shown.page().saying("thẩm định"));
}

TEST(Home, tells_what_is_new_and_marks_it_read) {
  app::Model model = sent_dossier({State::returned_for_completion});
  model.route = {app::Screen::home, {}, {}, {}};
  size_t number = 0;
  for (const auto* row : model.records.nominations_of(demo::school_dossier_id())) {
    base::Value note = base::Value::object();
    note.set("text", "Bổ sung minh chứng.");
    if (number++ < 2)
      model.entries.at(row->id).acts.push_back({"return", "Đỗ Thị Minh Châu", "2025-06-16T00:30:00Z", note});
  }
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("Thông báo · 1 mới"));
  EXPECT_TRUE(shown.page().saying("Trả lại để bổ sung: 2 trường hợp"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đánh dấu đã đọc"));
  EXPECT_FALSE(shown.page().find(Role::button, "Đánh dấu đã đọc"));
  EXPECT_FALSE(shown.page().saying("Thông báo · 1 mới"));
  EXPECT_EQ(shown.model().account->notices_read_until, "2025-06-16T00:30:00Z");
}

TEST(Signing, says_that_the_head_has_not_signed_yet) {
  app::Model model = demo_model("co.ha");
  model.reports.clear();  // nothing is found, so nothing is to be put right
  model.route = {app::Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi") || shown.page().press(Role::tab, "Ký duyệt, gửi"));
  EXPECT_TRUE(shown.page().saying("còn chờ thủ trưởng ký duyệt"));
}

}  // namespace
}  // namespace tdkt
