#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "client/app/editing.h"
#include "client/app/judge.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// The rule book: every rule with its source, the wording of the law, what was confirmed.

namespace tdkt {
namespace {

using app::Screen;
using semantics::Role;

Shown opened(std::string_view account, std::string_view rule) {
  return Shown(with_route(demo_model(account), {Screen::rule_book, {}, {}, std::string(rule)}));
}

size_t shown_rules(Shown& shown) {
  const auto& nodes = shown.tree().nodes;
  const auto count = std::find_if(nodes.begin(), nodes.end(), [](const semantics::Node& node) {
    return node.name.size() > 9 && node.name.rfind(" quy tắc") == node.name.size() - std::string(" quy tắc").size();
  });
  return count == nodes.end() ? 0 : std::stoul(count->name);
}

TEST(RuleBook, opens_the_rule_of_its_address_with_its_source) {
  Shown shown = opened("co.ha", "VR-C04");
  EXPECT_TRUE(shown.page().saying("khoản 2 Điều 23"));
  EXPECT_TRUE(shown.page().saying("Khi chưa đạt, chương trình viết"));
  EXPECT_FALSE(shown.page().saying("{"));
}

TEST(RuleBook, says_that_a_local_number_is_not_set_and_leads_to_it) {
  Shown shown = opened("co.ha", "VR-B05");
  EXPECT_TRUE(shown.page().saying("Chờ quy định địa phương: con số này"));
  ASSERT_TRUE(shown.page().press(Role::link, "Xem quy định của địa phương"));
  EXPECT_EQ(shown.model().route.screen, Screen::local_rules);
  EXPECT_EQ(shown.model().route.part, "min_service_months");
}

/// From a list of choices of which the first is all of them.
template <base::Named E>
bool choose(Shown& shown, std::string_view label, E value) {
  const bool many = shown.page().find(Role::combobox, label)->has(semantics::kEditable);
  if (many) return shown.page().choose(label, base::display(value));
  return shown.page().fill(Role::combobox, label, std::to_string(static_cast<size_t>(value) + 1));
}

TEST(RuleBook, finds_rules_without_accents_by_award_by_certainty_and_by_day) {
  Shown shown(with_route(demo_model("co.ha"), {Screen::rule_book, {}, {}, {}}));
  const size_t all = shown_rules(shown);
  ASSERT_TRUE(choose(shown, "Danh hiệu, hình thức", law::Award::CSTDCS));
  const size_t of_award = shown_rules(shown);
  EXPECT_LT(of_award, all);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Có hiệu lực ngày", "01/12/2026"));
  EXPECT_NE(shown_rules(shown), of_award);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Có hiệu lực ngày", "16/06/2025"));
  ASSERT_TRUE(choose(shown, "Mức chắc chắn", law::Confidence::V));
  EXPECT_LT(shown_rules(shown), of_award);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm theo nội dung, số hiệu, điều khoản", "hoan thanh xuat sac"));
  EXPECT_TRUE(shown.page().saying("Chiến sĩ thi đua cơ sở: "));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Tìm theo nội dung, số hiệu, điều khoản", "khong co quy tac nao"));
  EXPECT_TRUE(shown.page().saying("Không có quy tắc nào khớp"));
}

TEST(Confirmation, is_entered_in_the_book_and_raises_the_warning) {
  Shown shown = opened("ong.phu", "VR-B05");
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi đã đối chiếu văn bản"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày đọc văn bản", "17/06/2025"));  // tomorrow
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi, và tính là bắt buộc"));
  EXPECT_TRUE(shown.model().records.all<records::Confirmation>().empty());
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày đọc văn bản", "12/06/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ghi chú", "Đọc ở Công báo."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi, và tính là bắt buộc"));
  ASSERT_EQ(shown.model().records.all<records::Confirmation>().size(), 1u);
  EXPECT_TRUE(shown.page().saying("Đã đối chiếu văn bản ngày 12/06/2025, Nguyễn Đình Phú"));
  ASSERT_TRUE(shown.page().press(Role::button, "Thôi bắt buộc"));
  EXPECT_FALSE(shown.page().saying("Đã đối chiếu văn bản ngày"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi đã đối chiếu văn bản"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi, và tính là bắt buộc"));
  EXPECT_EQ(shown.model().records.all<records::Confirmation>().size(), 1u);  // the same record again
  EXPECT_TRUE(shown.page().saying("Đã đối chiếu văn bản ngày 16/06/2025"));
}

TEST(Confirmation, that_comes_from_the_office_blocks_the_schools_dossiers_at_once) {
  app::Model model = demo_model("co.ha");
  records::Regulation days;
  days.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ee01");
  days.unit_id = demo::so_id();
  days.parameter = records::Parameter::max_leave_days;
  days.value = 0;  // everyone has been away for at least no days
  days.from_on = base::day(2024, 9, 1);
  days.instrument_number = "31/QĐ-SGDĐT";
  app::read_into_set(model, records::RecordKind::regulations, records::to_value(days));
  const auto severities = [&] {
    std::set<rules::Severity> found;
    app::judge_all(model);
    for (const auto& [id, report] : model.reports)
      for (const auto& finding : report.findings)
        if (finding.rule->id == "VR-B06") found.insert(finding.severity);
    return found;
  };
  EXPECT_EQ(severities(), std::set<rules::Severity>{rules::Severity::warning});
  records::Confirmation read;
  read.id = records::confirmation_id("VR-B06", law::Instrument::LAW_2022);
  read.unit_id = demo::so_id();
  read.rule = "VR-B06";
  read.instrument = law::Instrument::LAW_2022;
  read.read_on = base::day(2025, 6, 12);
  app::read_into_set(model, records::RecordKind::confirmations, records::to_value(read));
  EXPECT_EQ(severities(), std::set<rules::Severity>{rules::Severity::error});
}

TEST(Confirmation, is_not_a_schools_to_give) {
  Shown shown = opened("co.ha", "VR-B05");
  EXPECT_FALSE(shown.page().find(Role::button, "Ghi đã đối chiếu văn bản"));
}

/// The one clause VR-C04 cites.
law::Citation cited() { return {law::Instrument::LAW_2022, "23", "2", ""}; }

// Invented words: no text of law stands in this project.
std::string envelope(const records::Clause& clause) {
  const std::string revision = "0190f3a2-7000-7000-8000-00000000ab01";
  return R"({"kind":"clauses","id":")" + clause.id.text() + R"(","revision_id":")" + revision + R"(","unit_id":")" +
         demo::so_id().text() + R"(","document":{"id":")" + clause.id.text() + R"(","unit_id":")" +
         demo::so_id().text() + R"(","instrument":"LAW-2022","article":"23","clause":"2","wording":")" +
         clause.wording + R"(","source":"Bản thử","entered_by":"Đỗ Thị Minh Châu","entered_on":"2025-06-10"}})";
}

records::Clause clause() {
  records::Clause row;
  row.id = records::clause_id(cited());
  row.wording = "Lời của một bản thử.";
  return row;
}

/// The server answers what the page asked about the clause.
void answer(Shown& shown, int status, std::string body) {
  for (const auto& [request, errand] : shown.model().errands)
    if (std::holds_alternative<app::ReadingClause>(errand)) {
      app::update(shown.model(), app::HttpAnswered{request, status, {{"x-request-id", "1"}}, std::move(body)}, kNow);
      shown.page().post(platform::Event(semantics::Press{0, false}));
      shown.page().run();
      return;
    }
  ADD_FAILURE() << "the clause was not asked for";
}

TEST(ClauseOfARule, is_our_summary_until_someone_has_entered_its_wording) {
  Shown shown = opened("co.ha", "VR-C04");
  EXPECT_TRUE(shown.page().saying("Đang tìm lời văn"));
  answer(shown, 404, "{}");
  EXPECT_TRUE(shown.page().saying("Tóm lược của chương trình, không phải lời văn. Chưa ai nhập"));
  EXPECT_FALSE(shown.page().find(Role::button, "Nhập lời văn"));
}

TEST(ClauseOfARule, shows_its_wording_with_who_vouches_for_it_and_stays_for_work_without_a_line) {
  Shown shown = opened("co.ha", "VR-C04");
  answer(shown, 200, envelope(clause()));
  EXPECT_TRUE(shown.page().saying("Lời của một bản thử."));
  EXPECT_TRUE(shown.page().saying("Đỗ Thị Minh Châu nhập ngày 10/06/2025, theo Bản thử."));
  EXPECT_TRUE(shown.page().saying("Chờ người thứ hai đối chiếu"));
  EXPECT_FALSE(shown.page().find(Role::button, "Tôi đã đối chiếu với văn bản"));
  EXPECT_EQ(shown.model().not_on_disk.count(clause().id), 1u);
  app::update(shown.model(), app::OnlineChanged{false}, kNow);
  app::update(shown.model(), app::GoTo{{Screen::rule_book, {}, {}, "VR-C04"}}, kNow);
  shown.page().run();
  EXPECT_TRUE(shown.page().saying("Lời của một bản thử."));
}

TEST(ClauseOfARule, is_compared_by_a_second_reader) {
  Shown shown = opened("ong.phu", "VR-C04");
  answer(shown, 200, envelope(clause()));
  ASSERT_TRUE(shown.page().press(Role::button, "Tôi đã đối chiếu với văn bản"));
  EXPECT_TRUE(shown.page().saying("Nguyễn Đình Phú đã đối chiếu ngày 16/06/2025"));
  ASSERT_TRUE(shown.page().press(Role::button, "Sửa lời văn"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lời văn", "Lời đã sửa của một bản thử."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi lời văn"));
  EXPECT_TRUE(shown.page().saying("Lời đã sửa của một bản thử."));
  EXPECT_TRUE(shown.page().saying("Chờ người thứ hai đối chiếu"));
}

TEST(ClauseOfARule, is_entered_with_where_it_was_read) {
  Shown shown = opened("ong.phu", "VR-C04");
  answer(shown, 404, "{}");
  ASSERT_TRUE(shown.page().press(Role::button, "Nhập lời văn"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lời văn", "Lời của một bản thử."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi lời văn"));
  EXPECT_FALSE(shown.model().records.find<records::Clause>(clause().id));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lấy từ đâu", "Bản thử"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi lời văn"));
  const auto* entered = shown.model().records.find<records::Clause>(clause().id);
  ASSERT_TRUE(entered);
  EXPECT_EQ(entered->entered_by, "Nguyễn Đình Phú");
  EXPECT_EQ(entered->clause, "2");
}

TEST(LawImport, keeps_what_rules_cite_and_nobody_has_entered) {
  app::Model model = with_route(demo_model("ong.phu"), {Screen::law_import, {}, {}, {}});
  Shown shown(std::move(model));
  for (const auto& [request, errand] : shown.model().errands)
    if (std::holds_alternative<app::ListingClauses>(errand)) {
      app::update(shown.model(), app::HttpAnswered{request, 200, {{"x-request-id", "1"}}, R"({"items":[]})"}, kNow);
      break;
    }
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Văn bản", "0"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Toàn văn, hoặc các điều cần nhập",
                                "Điều 23. Một tên thử\n1. Lời thử một.\n2. Lời thử hai.\nĐiều 900. Không ai dẫn\n"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lấy từ đâu", "Bản thử"));
  EXPECT_TRUE(shown.page().saying("2. Lời thử hai."));
  EXPECT_TRUE(shown.page().saying("Không thấy trong phần đã dán"));
  const auto& nodes = shown.tree().nodes;
  const auto keep = std::find_if(nodes.begin(), nodes.end(), [](const semantics::Node& node) {
    return node.role == Role::button && node.name.rfind("Ghi ", 0) == 0;
  });
  ASSERT_NE(keep, nodes.end());
  ASSERT_TRUE(shown.page().press(Role::button, std::string(keep->name)));
  const auto* entered = shown.model().records.find<records::Clause>(clause().id);
  ASSERT_TRUE(entered);
  EXPECT_EQ(entered->wording, "2. Lời thử hai.");
  for (const auto& [id, row] : shown.model().records.all<records::Clause>()) EXPECT_NE(row.article, "900");
}

}  // namespace
}  // namespace tdkt
