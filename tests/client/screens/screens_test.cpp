#include "client/screens/screens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

namespace tdkt {
namespace {

using app::Model;
using app::Screen;
using semantics::Node;
using semantics::Role;

struct Fixture {
  std::string name;
  Model model;
};

base::Id first_nomination(const Model& model) {
  const auto rows = model.records.nominations_of(demo::school_dossier_id());
  return rows.empty() ? base::Id{} : rows.front()->id;
}

Model conflicting() {
  Model model = demo_model("co.ha");
  app::Entry& entry = model.entries.at(first_nomination(model));
  entry.dirty = true;
  entry.conflicts.push_back({"/report/measures", "cũ", "của tôi", "của cô Mai"});
  entry.theirs = app::Theirs{entry.id, entry.document, "Lê Thị Mai", "2025-06-16T03:31:00Z"};
  return model;
}

Model refused() {
  Model model = demo_model("co.ha");
  app::Entry& entry = model.entries.at(first_nomination(model));
  entry.dirty = true;
  entry.refusal = base::Problem{base::ProblemCode::malformed, "Có chỗ chưa đọc được.", {}};
  base::Value finding = base::Value::object(), report = base::Value::object();
  finding.set("rule", "VR-C04");
  finding.set("severity", "error");
  finding.set("record", entry.id.text());
  finding.set("place", "/award");
  finding.set("sentence", "Chưa đủ điều kiện.");
  report.set("findings", base::Value::array()).push(std::move(finding));
  model.server_reports[entry.id] = std::move(report);
  model.notices.push_back({app::Notice::Tone::must_fix, "Hồ sơ còn điểm phải sửa.", kNow});
  return model;
}

Model signed_out() {
  Model model;
  model.now = kNow;
  model.access = app::Access::signed_out;
  model.online = false;
  model.secure = false;
  return model;
}

Model expired() {
  Model model = demo_model("co.ha");
  model.access = app::Access::expired;
  return model;
}

Model crowded() {
  Model model = demo_model("co.ha");
  add_nominations(model, 120);
  return model;
}

Model submitted(std::string_view account) {
  Model model = demo_model(account);
  submit_all(model);
  return model;
}

std::vector<Fixture> fixtures() {
  std::vector<Fixture> out;
  out.push_back({"officer", demo_model("co.ha")});
  out.push_back({"head", demo_model("thay.thinh")});
  out.push_back({"empty", empty_model("co.ha")});
  out.push_back({"crowded", crowded()});
  out.push_back({"conflicting", conflicting()});
  out.push_back({"refused", refused()});
  out.push_back({"submitted", submitted("co.ha")});
  out.push_back({"office", submitted("co.chau")});
  out.push_back({"chief", submitted("ong.phu")});
  out.push_back({"signed out", signed_out()});
  out.push_back({"expired", expired()});
  return out;
}

std::vector<app::Route> routes(const Model& model) {
  const base::Id dossier = demo::school_dossier_id(), nomination = first_nomination(model);
  return {{Screen::home, {}, {}, {}},
          {Screen::dossiers, {}, {}, {}},
          {Screen::dossier, dossier, {}, {}},
          {Screen::nomination, dossier, nomination, {}},
          {Screen::in_unit, dossier, {}, {}},
          {Screen::in_unit, dossier, {}, "dong-y"},
          {Screen::in_unit, dossier, {}, "binh-xet"},
          {Screen::in_unit, dossier, {}, "hoi-dong"},
          {Screen::in_unit, dossier, {}, "phien-hop"},
          {Screen::in_unit, dossier, {}, "cong-khai"},
          {Screen::in_unit, dossier, {}, "ky-duyet"},
          {Screen::staff, {}, {}, {}},
          {Screen::staff_import, {}, {}, {}},
          {Screen::received, {}, {}, {}},
          {Screen::appraisal, nomination, {}, {}},
          {Screen::decisions, {}, {}, {}},
          {Screen::decision, dossier, {}, {}},
          {Screen::eligibility, {}, {}, {}},
          {Screen::award_register, {}, {}, {}},
          {Screen::rule_book, {}, {}, {}},
          {Screen::rule_book, {}, {}, "VR-B05"},
          {Screen::local_rules, {}, {}, {}},
          {Screen::local_rules, {}, {}, "min_service_months"},
          {Screen::law_import, {}, {}, {}},
          {Screen::password, {}, {}, {}},
          {Screen::not_found, {}, {}, {}}};
}

bool needs_a_name(Role role) {
  switch (role) {
    case Role::button:
    case Role::link:
    case Role::checkbox:
    case Role::radio:
    case Role::tab:
    case Role::textbox:
    case Role::combobox:
    case Role::dialog:
    case Role::grid:
    case Role::heading: return true;
    default: return false;
  }
}

/// What must never be said to the people this is for.
void expect_kind_words(const Node& node) {
  for (const std::string_view word :
       {"không hợp lệ", "Không hợp lệ", "Thành công!", "Bạn ", " bạn ", "Lỗi 4", "Lỗi 5", "null", "undefined", "NaN"})
    for (const std::string* text : {&node.name, &node.description, &node.placeholder})
      EXPECT_EQ(text->find(word), std::string::npos) << *text;
}

void expect_sound(const semantics::Tree& tree) {
  ASSERT_FALSE(tree.nodes.empty());
  std::set<uint32_t> ids;
  for (const Node& node : tree.nodes) {
    EXPECT_TRUE(ids.insert(node.id).second) << node.name;
    if (needs_a_name(node.role)) {
      EXPECT_FALSE(node.name.empty()) << "role " << static_cast<int>(node.role) << " key " << node.key;
    }
    expect_kind_words(node);
  }
}

class EveryScreen : public testing::TestWithParam<std::pair<float, float>> {};

// That no id is given twice is asserted where nodes are left.
TEST_P(EveryScreen, can_be_drawn_over_every_fixture_and_names_what_can_be_pressed) {
  for (Fixture& fixture : fixtures()) {
    Shown shown(std::move(fixture.model), GetParam().first, GetParam().second);
    for (const app::Route& route : routes(shown.model())) {
      SCOPED_TRACE(fixture.name + " " + app::address_of(route));
      shown.go_to(route);
      EXPECT_LT(shown.frames(), 20) << "it never comes to rest";
      expect_sound(shown.tree());
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Sizes, EveryScreen,
                         testing::Values(std::pair(1366.0f, 768.0f), std::pair(1000.0f, 700.0f),
                                         std::pair(390.0f, 844.0f)));

TEST(Dossier, draws_each_of_its_parts) {
  Model model = demo_model("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  for (const std::string_view part :
       {"Báo cáo, minh chứng", "Biên bản họp", "Tờ trình", "Ký duyệt, gửi", "Danh sách đề nghị"}) {
    ASSERT_TRUE(shown.page().press(Role::button, part)) << part;
    expect_sound(shown.tree());
  }
}

TEST(Dossier, sends_only_when_nothing_is_left_to_put_right) {
  Model model = demo_model("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().saying("điểm phải sửa"));
  ASSERT_TRUE(shown.page().press(Role::button, "Gửi lên Sở"));
  EXPECT_FALSE(shown.page().find(Role::dialog, "Gửi lên Sở?"));
  EXPECT_TRUE(shown.model().acts.empty());
}

TEST(Dossier, is_read_only_once_it_was_sent) {
  Model model = submitted("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm từ nhân sự"));
  EXPECT_FALSE(shown.page().find(Role::button, "Gửi lên Sở"));
  ASSERT_TRUE(shown.page().press(Role::button, "Tờ trình"));
  const Node* field = shown.page().find(Role::textbox, "Số Tờ trình");
  ASSERT_TRUE(field);
  EXPECT_TRUE(field->has(semantics::kReadOnly));
}

TEST(Dossier, takes_people_from_the_staff_with_a_ground_that_fits) {
  Model model = demo_model("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  const size_t before = model.records.nominations_of(demo::school_dossier_id()).size();
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm từ nhân sự"));
  const Node* free = nullptr;
  for (const Node& node : shown.tree().nodes)
    if (!free && node.role == Role::checkbox && node.has(semantics::kUnchecked)) free = &node;
  ASSERT_TRUE(free);
  const std::string label = free->name;
  ASSERT_TRUE(shown.page().press(Role::checkbox, label));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm 1 vào danh sách"));
  const auto rows = shown.model().records.nominations_of(demo::school_dossier_id());
  ASSERT_EQ(rows.size(), before + 1);
  EXPECT_EQ(rows.back()->award, law::Award::LDTT);
  EXPECT_EQ(rows.back()->ground, law::Ground::LDTT);
  EXPECT_EQ(label.find(rows.back()->nominee_name), 0u);
}

TEST(Dossiers, begins_a_new_one_with_two_presses) {
  Model model = demo_model("co.ha");
  model.route = {Screen::dossiers, {}, {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Lập hồ sơ mới"));
  ASSERT_TRUE(shown.page().press(Role::button, "Lập hồ sơ"));
  EXPECT_EQ(shown.model().route.screen, Screen::dossier);
  const auto* dossier = shown.model().records.find<records::Dossier>(shown.model().route.id);
  ASSERT_TRUE(dossier);
  EXPECT_EQ(dossier->unit_id, demo::school_id());
  EXPECT_EQ(dossier->request_letter.addressee, records::Addressee::GIAM_DOC_SO);
}

TEST(Nomination, follows_what_is_typed_and_says_what_is_missing_under_the_field) {
  Model model = demo_model("co.ha");
  const base::Id id = first_nomination(model);
  model.route = {Screen::nomination, demo::school_dossier_id(), id, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "II.2. Biện pháp, phong trào thi đua", "Dạy thật, học thật"));
  EXPECT_EQ(shown.model().records.nomination(id)->report.measures, "Dạy thật, học thật");
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Họ và tên", ""));
  const Node* field = shown.page().find(Role::textbox, "Họ và tên");
  ASSERT_TRUE(field);
  EXPECT_NE(field->description.find("họ và tên"), std::string::npos) << field->description;
}

TEST(Nomination, shows_the_comments_of_a_return_at_their_fields_and_offers_to_send_again) {
  Model model = submitted("co.ha");
  base::Id returned;
  for (const auto& [id, entry] : model.entries)
    if (entry.state == workflow::State::returned_for_completion) returned = id;
  ASSERT_FALSE(returned.is_zero());
  model.route = {Screen::nomination, demo::school_dossier_id(), returned, {}};
  Shown shown(std::move(model));
  EXPECT_TRUE(shown.page().saying("Ý kiến thẩm định: Nêu rõ biện pháp đã làm với lớp 12A3."));
  EXPECT_TRUE(shown.page().find(Role::button, "Gửi lại sau khi bổ sung"));
}

TEST(Conflict, is_settled_field_by_field) {
  Model model = conflicting();
  const base::Id id = first_nomination(model);
  model.route = {Screen::nomination, demo::school_dossier_id(), id, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Chọn bản"));
  ASSERT_TRUE(shown.page().find(Role::dialog, "Chọn giữ bản nào"));
  const auto& nodes = shown.page().tree.nodes;
  EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(), [](const semantics::Node& node) {
    return node.name == "Lấy bản của Lê Thị Mai" && node.description == "Chữ riêng của bản này: “cô Mai”";
  }));
  ASSERT_TRUE(shown.page().press(Role::button, "Lấy bản của Lê Thị Mai"));
  EXPECT_TRUE(shown.model().entries.at(id).conflicts.empty());
  EXPECT_EQ(shown.model().records.nomination(id)->report.measures, "của cô Mai");
  EXPECT_FALSE(shown.page().find(Role::dialog, "Chọn giữ bản nào"));
}

TEST(SignIn, says_what_is_missing_and_asks_the_server_with_both) {
  Shown shown(signed_out());
  ASSERT_TRUE(shown.page().press(Role::button, "Đăng nhập"));
  EXPECT_TRUE(shown.page().find(Role::textbox, "Tên đăng nhập")->has(semantics::kInvalid));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tên đăng nhập", "co.ha"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Mật khẩu", "thi-dua-2025"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đăng nhập"));
  EXPECT_EQ(shown.model().access, app::Access::signing_in);
}

TEST(SignIn, over_the_work_when_the_session_ended_can_wait) {
  Shown shown(expired());
  ASSERT_TRUE(shown.page().find(Role::dialog, "Đăng nhập lại để gửi tiếp"));
  ASSERT_TRUE(shown.page().press(Role::button, "Để sau, viết tiếp"));
  EXPECT_FALSE(shown.page().find(Role::dialog, "Đăng nhập lại để gửi tiếp"));
  EXPECT_TRUE(shown.page().find(Role::button, "Cần đăng nhập lại"));
}

TEST(Shell, opens_its_search_where_a_browser_would_find_in_the_page) {
  for (const char letter : {'f', 'k'}) {
    Shown shown(with_route(demo_model("co.ha"), {app::Screen::dossiers, {}, {}, {}}));
    shown.page().key(semantics::Key::letter, false, true, letter);
    EXPECT_NE(shown.tree().find(semantics::Role::dialog, "Tìm"), nullptr) << letter;
  }
}

TEST(Shell, finds_people_without_accents) {
  Shown shown(demo_model("co.ha"));
  ASSERT_TRUE(shown.page().press(Role::button, "Tìm"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm người, trường hợp, hồ sơ", "tran van nam"));
  EXPECT_TRUE(shown.page().saying("Trần Văn Nam"));
}

}  // namespace
}  // namespace tdkt
