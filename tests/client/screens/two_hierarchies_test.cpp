#include <gtest/gtest.h>

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/decision_draft.h"
#include "client/screens/drafting.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// A school under a Phòng: what the school, the Phòng and the Sở each see of a dossier that goes from one to the next.

namespace tdkt {
namespace {

using app::Screen;
using law::Award;
using semantics::Role;
using workflow::State;

constexpr int kDaysToJuly = 15;  // from the demonstration's 16 June to 1 July 2025

/// The small school's dossier was sent: one nomination for each award, in this state with this holder.
app::Model with_small_dossier(std::string_view account, State state, const base::Id& holder) {
  app::Model model = demo_model(account);
  app::IdSource ids({5, 6, 7, 8});  // apart from those the screens give
  app::Entry& sent = model.entries.at(demo::small_school_dossier_id());
  sent.state = State::submitted;
  base::Value note = base::Value::object();
  note.set("receipt_number", "BN-2025-000007");
  note.set("receipt_page", "/cong-khai/bien-nhan?so=BN-2025-000007&ma=0123456789abcdef");
  sent.acts.push_back({"submission", "Đinh Thị Sen", "2025-06-15T02:00:00Z", std::move(note)});
  const auto* dossier = model.records.find<records::Dossier>(demo::small_school_dossier_id());
  std::string key = screens::next_order_key(model, dossier->id);
  for (const Award award : {Award::LDTT, Award::GK_SO}) {
    auto row = screens::new_nomination(model, *dossier, ids.next(kNow), key);
    key = screens::order_key_after(key);
    row.nominee_type = law::NomineeType::individual;
    row.nominee_name = award == Award::LDTT ? "Trần Thị Nguyên" : "Cao Thị Nga";
    row.award = award;
    app::Entry entry;
    entry.kind = records::RecordKind::nominations;
    entry.id = row.id;
    entry.unit_id = dossier->unit_id;
    entry.holder_unit_id = holder;
    entry.document = entry.base = records::to_value(row);
    entry.base_revision = row.id;
    entry.state = state;
    model.entries.emplace(row.id, entry);
    app::read_into_set(model, records::RecordKind::nominations, entry.document);
  }
  return model;
}

app::Model at_route(app::Model model, app::Route route) {
  model.route = std::move(route);
  return model;
}

base::Id nomination_for(const app::Model& model, Award award) {
  for (const auto* row : model.records.nominations_of(demo::small_school_dossier_id()))
    if (row->award == award) return row->id;
  return {};
}

TEST(TwoHierarchies, lead_the_school_to_its_district_or_to_the_office) {
  const app::Model model = demo_model("co.sen");
  records::Dossier dossier = *model.records.find<records::Dossier>(demo::small_school_dossier_id());
  EXPECT_EQ(screens::submission_label(model, dossier), "Gửi lên Phòng GDĐT");
  dossier.request_letter.addressee = records::Addressee::GIAM_DOC_SO;
  EXPECT_EQ(screens::submission_label(model, dossier), "Gửi lên Sở");
  app::Model later = demo_model("co.sen");
  later.day_offset = kDaysToJuly;
  dossier.request_letter.addressee = std::nullopt;
  EXPECT_EQ(screens::submission_label(later, dossier), "Gửi lên Sở");
}

TEST(TwoHierarchies, show_the_school_its_receipt_and_where_its_dossier_is) {
  app::Model model = with_small_dossier("co.sen", State::submitted, demo::district_id());
  Shown shown(at_route(std::move(model), {Screen::dossier, demo::small_school_dossier_id(), {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi") || shown.page().press(Role::tab, "Ký duyệt, gửi"));
  EXPECT_TRUE(shown.page().saying("Phòng GDĐT Giao Thủy"));
  const auto* receipt = shown.page().find(Role::link, "Biên nhận số BN-2025-000007");
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->value, "/cong-khai/bien-nhan?so=BN-2025-000007&ma=0123456789abcdef");
}

TEST(TwoHierarchies, name_who_sent_a_case_back) {
  app::Model model = with_small_dossier("co.sen", State::returned_for_completion, demo::district_id());
  Shown shown(at_route(std::move(model), {Screen::dossier, demo::small_school_dossier_id(), {}, {}}));
  EXPECT_TRUE(shown.page().saying("Phòng GDĐT Giao Thủy trả lại 2 trường hợp để bổ sung."));
}

TEST(TwoHierarchies, bring_to_each_desk_only_what_lies_there) {
  const auto work_at = [](std::string_view account) {
    Shown shown(
        at_route(with_small_dossier(account, State::submitted, demo::district_id()), {Screen::home, {}, {}, {}}));
    return shown.page().saying("Mới đến") != nullptr;
  };
  EXPECT_TRUE(work_at("co.luong"));
  EXPECT_FALSE(work_at("co.chau"));

  Shown office(
      at_route(with_small_dossier("co.chau", State::submitted, demo::district_id()), {Screen::received, {}, {}, {}}));
  EXPECT_FALSE(office.page().press(Role::tab, "Mới đến · 2"));
  ASSERT_TRUE(office.page().press(Role::tab, "Ở đơn vị khác · 2"));
  const auto& nodes = office.page().tree.nodes;
  EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(), [](const semantics::Node& node) {
    return node.description.find("đang ở Phòng GDĐT Giao Thủy") != std::string::npos;
  }));
  ASSERT_TRUE(office.page().press(Role::button, "Chọn tất cả"));
  EXPECT_FALSE(office.page().find(Role::button, "Tiếp nhận thẩm định")) << "the district holds them";
  EXPECT_FALSE(office.page().find(Role::button, "Nhận về từ đơn vị đã thôi quản lý")) << "and is still there";
}

TEST(TwoHierarchies, let_the_office_take_over_what_a_district_left) {
  app::Model model = with_small_dossier("ong.phu", State::under_appraisal, demo::district_id());
  model.day_offset = kDaysToJuly;
  const base::Id one = nomination_for(model, Award::LDTT);
  Shown shown(at_route(std::move(model), {Screen::appraisal, one, {}, {}}));
  EXPECT_TRUE(shown.page().saying("Hồ sơ đang ở Phòng GDĐT Giao Thủy"));
  EXPECT_FALSE(shown.page().find(Role::button, "Đủ điều kiện"));
  ASSERT_TRUE(shown.page().press(Role::button, "Nhận về từ đơn vị đã thôi quản lý"));
  ASSERT_EQ(shown.model().acts.size(), 1u);
  EXPECT_EQ(shown.model().acts[0].path, "/api/v1/nominations/" + one.text() + "/takeover");
}

TEST(TwoHierarchies, let_a_district_send_on_what_is_not_decided_in_its_huyen) {
  app::Model model = with_small_dossier("co.luong", State::before_council, demo::district_id());
  Shown shown(at_route(std::move(model), {Screen::decisions, {}, {}, {}}));
  ASSERT_TRUE(shown.page().press(Role::button, "Lập Tờ trình lên Sở"));
  const auto* letter = shown.model().records.find<records::Decision>(shown.model().route.id);
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->unit_id, demo::district_id());
  EXPECT_EQ(letter->decided_by, records::Authority::GIAM_DOC_SO);
  EXPECT_TRUE(shown.page().saying("Tờ trình của Phòng GDĐT lên Sở"));
  const auto other = [&](Award award) {
    const app::Model& now = shown.model();
    return screens::other_authority(now, *letter, *now.records.nomination(nomination_for(now, award)));
  };
  EXPECT_EQ(other(Award::LDTT), "Chủ tịch UBND huyện, thành phố");
  EXPECT_EQ(other(Award::GK_SO), "");
}

/// A Tờ trình of a unit over both nominations, issued.
records::Decision issued_letter(app::Model& model, records::Authority to) {
  records::Decision letter = screens::new_decision(model, model.ids.next(kNow), records::Disposal::forwarded);
  letter.decided_by = to;
  letter.number = "45/TTr";
  for (const auto* row : model.records.nominations_of(demo::small_school_dossier_id()))
    letter.items.push_back(screens::item_of(model, letter, *row, model.ids.next(kNow)));
  app::Entry entry;
  entry.kind = records::RecordKind::decisions;
  entry.id = letter.id;
  entry.unit_id = letter.unit_id;
  entry.document = entry.base = records::to_value(letter);
  entry.base_revision = letter.id;
  entry.state = State::forwarded;
  model.entries.emplace(letter.id, entry);
  app::read_into_set(model, records::RecordKind::decisions, entry.document);
  return letter;
}

TEST(TwoHierarchies, tell_the_district_what_became_of_what_it_sent_on) {
  app::Model model = with_small_dossier("co.luong", State::submitted, demo::so_id());
  model.entries.at(nomination_for(model, Award::GK_SO)).state = State::decided;
  const auto letter = issued_letter(model, records::Authority::GIAM_DOC_SO);
  Shown shown(at_route(std::move(model), {Screen::decision, letter.id, {}, {}}));
  EXPECT_TRUE(shown.page().saying("1 đã gửi, 1 đã có quyết định"));
  EXPECT_FALSE(shown.page().find(Role::button, "Ghi quyết định của cấp trên")) << "the Sở records it";
}

TEST(Forwarded, asks_for_the_answer_until_every_line_has_one) {
  app::Model model = with_small_dossier("ong.phu", State::forwarded, demo::so_id());
  const base::Id refused = nomination_for(model, Award::LDTT), waiting = nomination_for(model, Award::GK_SO);
  model.entries.at(refused).state = State::refused;
  const auto letter = issued_letter(model, records::Authority::CT_UBND_TINH);
  {
    Shown shown(at_route(model, {Screen::decision, letter.id, {}, {}}));
    EXPECT_TRUE(shown.page().saying("1 đã trình cấp trên, 1 không được xét"));
    EXPECT_TRUE(shown.page().find(Role::button, "Ghi quyết định của cấp trên"));
    EXPECT_FALSE(shown.page().find(Role::link, "Trần Thị Nguyên"));
    ASSERT_TRUE(shown.page().press(Role::link, "Cao Thị Nga"));
    EXPECT_EQ(shown.model().route.screen, Screen::appraisal);
    EXPECT_TRUE(shown.page().find(Role::button, "Không xét"));
  }
  model.entries.at(waiting).state = State::decided;
  Shown shown(at_route(std::move(model), {Screen::decision, letter.id, {}, {}}));
  EXPECT_FALSE(shown.page().find(Role::button, "Ghi quyết định của cấp trên"));
}

}  // namespace
}  // namespace tdkt
