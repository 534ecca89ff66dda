#include <gtest/gtest.h>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "tests/client/screens/shown.h"

namespace tdkt {
namespace {

using semantics::Role;

constexpr std::string_view kField = "Số thành viên Hội đồng", kOther = "Thư ký";

class NumberField : public testing::Test {
 protected:
  NumberField() : shown(demo_model("co.ha")) {
    dossier = app::dossiers(shown.model()).front()->id;
    app::Route route{app::Screen::dossier, dossier, {}, {}};
    route.narrowing = "phan=bien-ban";
    app::update(shown.model(), app::GoTo{route}, shown.page().now);
    shown.go_to(route);
  }
  const semantics::Node& field() { return *shown.tree().find(Role::textbox, kField); }
  std::optional<int64_t> kept() { return shown.model().records.find<records::Dossier>(dossier)->minutes.member_count; }
  Shown shown;
  base::Id dossier;
};

TEST_F(NumberField, takes_no_number_beyond_what_a_record_can_hold) {
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "9"));
  EXPECT_EQ(kept(), 9);
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, " 12 "));
  EXPECT_EQ(kept(), 12);
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "9"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "9223372036854775807"));
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, kOther)) << "the dossier is still there";
  EXPECT_EQ(field().value, "9223372036854775807");
  EXPECT_NE(field().description.find("quá lớn"), std::string::npos) << field().description;
  EXPECT_EQ(kept(), 9);
}

TEST_F(NumberField, shows_what_it_could_not_read_also_when_pasted_and_left_at_once) {
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, kField));
  const uint32_t id = field().id;
  shown.page().post(semantics::SetValue{id, "1.000", false});
  shown.page().post(semantics::Blur{id});
  shown.page().focused = 0;
  shown.page().run();
  EXPECT_EQ(field().value, "1.000");
  EXPECT_NE(field().description.find("chưa phải là một số"), std::string::npos) << field().description;
}

TEST_F(NumberField, that_cannot_be_read_heads_the_findings_and_can_be_given_up) {
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "9"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "chín"));
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, kOther));
  EXPECT_TRUE(shown.tree().find(Role::heading, "Chưa đọc được · 1"));
  EXPECT_EQ(app::unread_in(shown.model(), dossier).size(), 1u);
  ASSERT_TRUE(shown.page().press(Role::button, "Giữ như trước"));
  EXPECT_FALSE(shown.tree().find(Role::heading, "Chưa đọc được · 1"));
  EXPECT_EQ(field().value, "9");
  EXPECT_TRUE(app::unread_in(shown.model(), dossier).empty());
}

TEST_F(NumberField, that_cannot_be_read_is_taken_back_with_escape) {
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "9"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, kField, "chín"));
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, kOther));
  ASSERT_TRUE(shown.page().focus_on(Role::textbox, kField));
  EXPECT_EQ(field().value, "chín");
  shown.page().key(semantics::Key::escape);
  EXPECT_EQ(field().value, "9");
  EXPECT_TRUE(app::unread_in(shown.model(), dossier).empty());
}

}  // namespace
}  // namespace tdkt
