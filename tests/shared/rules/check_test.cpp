#include "shared/rules/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "shared/rules/catalogue.h"
#include "shared/rules/verdict.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/rules/findings.h"
#include "tests/shared/rules/specimens.h"

namespace tdkt::rules {
namespace {

using base::Date;
using base::day;

constexpr const char* kGoodCase = "cstdcs-by-rating-without-initiative";

records::Nomination& nomination_of(Case& subject) { return std::get<NominationSubject>(subject.subject).nomination; }

struct Border {
  const char* rule;
  const char* last_day;
  const char* first_day;
};

TEST(Check, warns_from_the_day_an_unread_text_takes_over) {
  constexpr Border kBorders[] = {
      {"VR-A02", "finds-last-day-of-law-2022", "finds-first-day-of-law-2026"},
      {"VR-A11", "finds-last-day-of-circular-29", "finds-first-day-of-circular-07"},
      {"VR-B01", "finds-last-day-of-decree-98", "finds-first-day-of-decree-152"},
      {"VR-B11", "finds-last-day-of-decree-98", "finds-first-day-of-decree-152"},
      {"VR-C01", "finds-last-day-of-law-2022", "finds-first-day-of-law-2026"},
      {"VR-C04", "finds-last-day-of-law-2022", "finds-first-day-of-law-2026"},
      {"VR-C11", "finds-last-day-of-law-2022", "finds-first-day-of-law-2026"},
  };
  for (const Border& border : kBorders) {
    const Report before = check(specimen(border.rule, border.last_day));
    const Finding* read = finding_of(before, border.rule);
    ASSERT_TRUE(read) << border.rule;
    EXPECT_EQ(read->severity, Severity::error) << border.rule;
    EXPECT_NE(read->rule->citation.article, law::kUnread) << border.rule;
    const Report after = check(specimen(border.rule, border.first_day));
    const Finding* unread = finding_of(after, border.rule);
    ASSERT_TRUE(unread) << border.rule;
    EXPECT_EQ(unread->severity, Severity::warning) << border.rule;
    EXPECT_EQ(unread->rule->citation.article, law::kUnread) << border.rule;
  }
}

TEST(Check, asks_for_the_school_year_only_since_circular_29) {
  Case subject = specimen("VR-A11", "finds-calendar-year");
  subject.dates.received_on = day(2024, 2, 14);
  EXPECT_FALSE(finding_of(check(subject), "VR-A11"));
  subject.dates.received_on = day(2024, 2, 15);
  EXPECT_TRUE(finding_of(check(subject), "VR-A11"));
}

TEST(Check, knows_no_rule_before_2024) {
  Case subject = specimen("good", kGoodCase);
  subject.dates = {day(2023, 12, 31), {}, day(2023, 12, 31)};
  const Report before = check(subject);
  EXPECT_TRUE(before.no_rule_in_force);
  EXPECT_TRUE(before.findings.empty());
  EXPECT_TRUE(before.examined.empty());
  EXPECT_TRUE(before.blocks());
  subject.dates = {day(2024, 1, 1), {}, day(2024, 1, 1)};
  EXPECT_FALSE(check(subject).no_rule_in_force);
}

TEST(Check, says_that_no_rule_is_in_force_for_an_award_whose_text_came_later) {
  Case subject = specimen("VR-E19", "passes-16-years-of-teaching");
  subject.dates = {{}, {}, day(2024, 5, 25)};
  EXPECT_FALSE(check(subject).no_rule_in_force);
  subject.dates.today = day(2024, 5, 24);
  const Report report = check(subject);
  EXPECT_TRUE(report.no_rule_in_force);
  EXPECT_TRUE(report.blocks());
}

void always_fails(Verdict& verdict) { verdict.fails("/award", {{"what", "{gì}"}}); }

constexpr Rule rule_governed_by(GovernedBy day_of) {
  return {.id = "VR-A99",
          .subject = SubjectKind::nomination,
          .in_force = {day(2025, 7, 1), {}},
          .governed_by = day_of,
          .basis = RuleBasis::integrity,
          .confidence = law::Confidence::I,
          .severity = Severity::warning,
          .requirement = "một dòng để thử",
          .sentence = "Câu có {what} và {khác}.",
          .remedy = "Sửa {what}.",
          .check = always_fails};
}

size_t findings_by(const Rule& rule, const Case& subject) {
  const std::array<std::span<const Rule>, 1> tables = {std::span(&rule, 1)};
  return check(subject, tables).findings.size();
}

TEST(Check, takes_the_day_that_governs_the_row) {
  constexpr Rule kByReceipt = rule_governed_by(GovernedBy::receipt);
  constexpr Rule kByDecision = rule_governed_by(GovernedBy::decision);
  constexpr Rule kByYear = rule_governed_by(GovernedBy::achievement_year);
  Case subject = specimen("good", kGoodCase);
  subject.dates = {day(2025, 6, 30), day(2025, 7, 1), day(2025, 7, 1)};
  EXPECT_EQ(findings_by(kByReceipt, subject), 0u);
  EXPECT_EQ(findings_by(kByDecision, subject), 1u);
  EXPECT_EQ(findings_by(kByYear, subject), 1u);  // 2024-2025 ends on 31 August 2025
  nomination_of(subject).school_year = base::SchoolYear::starting(2023);
  EXPECT_EQ(findings_by(kByYear, subject), 0u);
  subject.dates.received_on.reset();  // a draft: as if received today
  EXPECT_EQ(findings_by(kByReceipt, subject), 1u);
}

TEST(Check, raises_a_warning_that_someone_has_read_up_to_an_error) {
  Case subject = specimen("VR-B05", "finds-four-months-short");
  EXPECT_EQ(finding_of(check(subject), "VR-B05")->severity, Severity::warning);
  records::Confirmation confirmation;
  confirmation.rule = "VR-B05";
  confirmation.read_on = day(2025, 5, 12);
  subject.confirmations.push_back(confirmation);
  EXPECT_EQ(finding_of(check(subject), "VR-B05")->severity, Severity::error);
  subject.confirmations.front().rule = "VR-B06";
  EXPECT_EQ(finding_of(check(subject), "VR-B05")->severity, Severity::warning);
}

TEST(Check, raises_a_warning_only_by_the_text_that_was_read_and_while_the_confirmation_stands) {
  Case subject = specimen("VR-B05", "finds-four-months-short");
  const auto severity = [&](records::Confirmation confirmation) {
    confirmation.rule = "VR-B05";
    subject.confirmations = {confirmation};
    return finding_of(check(subject), "VR-B05")->severity;
  };
  records::Confirmation confirmation;
  EXPECT_EQ(severity(confirmation), Severity::warning);  // nobody says when it was read
  confirmation.read_on = day(2025, 5, 12);
  confirmation.instrument = law::Instrument::LAW_2022;
  EXPECT_EQ(severity(confirmation), Severity::error);
  confirmation.instrument = law::Instrument::LAW_2026;  // the text that comes after
  EXPECT_EQ(severity(confirmation), Severity::warning);
  confirmation.instrument = law::Instrument::LAW_2022;
  confirmation.removed = true;
  EXPECT_EQ(severity(confirmation), Severity::warning);
}

TEST(Check, takes_note_of_a_reason_given_for_a_warning_and_for_nothing_else) {
  Case subject = specimen("VR-B05", "finds-four-months-short");
  records::Acknowledgement seen;
  seen.rule = "VR-B05";
  seen.place = "/nominee_id";
  nomination_of(subject).acknowledgements.push_back(seen);
  EXPECT_FALSE(finding_of(check(subject), "VR-B05")->acknowledged);
  nomination_of(subject).acknowledgements.front().reason = "Đã dạy hợp đồng tại trường từ tháng 9/2024";
  EXPECT_TRUE(finding_of(check(subject), "VR-B05")->acknowledged);
  Case wrong = specimen("VR-C01", "finds-merely-done");
  nomination_of(wrong).acknowledgements.push_back(nomination_of(subject).acknowledgements.front());
  nomination_of(wrong).acknowledgements.front().rule = "VR-C01";
  nomination_of(wrong).acknowledgements.front().place = "/award";
  EXPECT_FALSE(finding_of(check(wrong), "VR-C01")->acknowledged);
}

TEST(Check, puts_findings_in_one_order_whatever_the_order_of_the_tables) {
  std::vector<std::span<const Rule>> reversed(catalogue().begin(), catalogue().end());
  std::reverse(reversed.begin(), reversed.end());
  for (const Specimen& one : all_specimens()) {
    const Case subject = one.subject;
    const Report report = check(subject);
    EXPECT_EQ(json_of(report), json_of(check(subject, reversed))) << one.path;
    const auto rank = [](const Finding& f) { return std::pair(f.severity, f.outcome); };
    EXPECT_TRUE(std::is_sorted(report.findings.begin(), report.findings.end(), [&](const Finding& a, const Finding& b) {
      return rank(a) < rank(b);
    })) << one.path;
  }
}

TEST(Check, says_once_what_two_rows_of_an_id_find_alike) {
  static constexpr Rule kRows[] = {rule_governed_by(GovernedBy::receipt), rule_governed_by(GovernedBy::decision)};
  const std::array<std::span<const Rule>, 1> tables = {std::span(kRows)};
  Case subject = specimen("good", kGoodCase);
  subject.dates = {day(2025, 7, 1), day(2025, 7, 1), day(2025, 7, 1)};
  const Report report = check(subject, tables);
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings.front().rule, &kRows[0]);
}

TEST(Check, blocks_on_what_is_unknown_when_a_case_is_sent) {
  const Report report = check(specimen("VR-C01", "unknown-rating"));
  ASSERT_TRUE(finding_of(report, "VR-C01"));
  EXPECT_EQ(finding_of(report, "VR-C01")->outcome, Outcome::unknown);
  EXPECT_TRUE(report.blocks());
  EXPECT_FALSE(check(specimen("good", kGoodCase)).blocks());
}

TEST(Check, neither_finds_nor_examines_where_nobody_set_a_number) {
  Case subject = specimen("VR-B05", "finds-four-months-short");
  subject.regulations.clear();
  const Report report = check(subject);
  EXPECT_FALSE(finding_of(report, "VR-B05"));
  EXPECT_FALSE(holds(report, "VR-B05"));
}

TEST(Check, says_an_id_holds_only_where_none_of_its_rows_found_anything) {
  const Report report = check(specimen("VR-C07", "finds-nominee-not-an-author"));
  EXPECT_TRUE(finding_of(report, "VR-C07"));
  EXPECT_FALSE(holds(report, "VR-C07"));
}

TEST(Check, keeps_rules_about_the_rule_set_off_every_report) {
  for (const Specimen& one : all_specimens()) {
    const Report report = check(one.subject);
    for (const char* id : {"VR-B04", "VR-B08", "VR-E16"}) {
      EXPECT_FALSE(holds(report, id)) << one.path;
      for (const Rule* line : report.checklist) EXPECT_NE(line->id, id) << one.path;
    }
  }
}

TEST(Sentence, is_filled_from_the_details_once) {
  constexpr Rule kRule = rule_governed_by(GovernedBy::receipt);
  const Finding finding{&kRule, Outcome::fails, Severity::warning, Awaits::person, {}, "", {{"what", "{gì}"}}, false};
  EXPECT_EQ(sentence(finding), "Câu có {gì} và .");
  EXPECT_EQ(remedy(finding), "Sửa {gì}.");
}

TEST(Sentence, of_what_is_unknown_says_who_can_supply_it) {
  constexpr Rule kRule = rule_governed_by(GovernedBy::receipt);
  Finding finding{&kRule, Outcome::unknown, Severity::error, Awaits::person, {}, "", {{"missing", "họ và tên"}}, false};
  EXPECT_EQ(sentence(finding), "Chưa kiểm tra được, còn thiếu: họ và tên.");
  EXPECT_EQ(remedy(finding), "Bổ sung họ và tên.");
  finding.awaits = Awaits::server;
  EXPECT_EQ(sentence(finding), "Sẽ kiểm tra khi có kết nối: họ và tên.");
}

}  // namespace
}  // namespace tdkt::rules
