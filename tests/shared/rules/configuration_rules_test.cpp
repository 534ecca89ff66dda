#include <gtest/gtest.h>

#include <set>
#include <variant>

#include "shared/base/text.h"
#include "shared/records/kinds.h"
#include "shared/records/labels.h"
#include "shared/rules/check.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/rules/specimens.h"

// Promises of the rule set and of the records: whatever the case, these facts change nothing (VR-B04, VR-B08, VR-E16,
// VR-I04), and these fields are not there (VR-G21, VR-I16).

namespace tdkt::rules {
namespace {

std::string judged(const Case& subject) { return wire::write_json(wire::value_of(check(subject))); }

/// Every specimen about a person, judged as it stands and again after `change`.
template <class Change>
void expect_the_same_after(Change change) {
  int count = 0;
  for (const Specimen& one : all_specimens()) {
    Case subject = one.subject;
    if (!subject.facts.person) continue;
    const std::string before = judged(subject);
    change(*subject.facts.person);
    EXPECT_EQ(judged(subject), before) << one.path;
    ++count;
  }
  EXPECT_GT(count, 50);
}

TEST(ConfigurationRules, maternity_leave_is_never_subtracted) {
  expect_the_same_after([](records::Person& person) {
    records::Leave leave;
    leave.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000ffff");
    leave.kind = records::LeaveKind::maternity;
    leave.from_on = base::day(2024, 9, 1);
    leave.last_on = base::day(2025, 2, 28);
    leave.working_day_count = 126;
    person.leaves.push_back(leave);
  });
}

TEST(ConfigurationRules, contract_staff_are_judged_like_everybody) {
  for (const auto type : {records::StaffType::contract, records::StaffType::civil_servant})
    expect_the_same_after([&](records::Person& person) { person.staff_type = type; });
}

TEST(ConfigurationRules, the_clock_of_the_device_decides_nothing) {
  int count = 0;
  for (const Specimen& one : all_specimens()) {
    Case subject = one.subject;
    auto* of = std::get_if<RegistrationSubject>(&subject.subject);
    if (!of) continue;
    const std::string before = judged(subject);
    of->registration.sent_on = base::day(2024, 1, 2);
    EXPECT_EQ(judged(subject), before) << one.path;
    ++count;
  }
  EXPECT_GT(count, 10);
}

std::set<std::string_view> words_of(const records::Fields& fields) {
  std::set<std::string_view> words;
  for (const records::Field& field : fields) words.insert(field.name);
  return words;
}

TEST(ConfigurationRules, no_record_asks_for_party_or_religion) {
  for (const records::Label& label : records::labels()) {
    const std::string name = base::fold(label.vietnamese);
    for (const char* word : {"dang vien", "ton giao", "dan toc", "ly luan chinh tri", "thanh phan gia dinh"})
      EXPECT_EQ(name.find(word), std::string::npos) << label.field;
  }
}

TEST(ConfigurationRules, a_nomination_does_not_ask_again_what_the_staff_record_knows) {
  // The position stands on the certificate as it was then.
  const std::set<std::string_view> own{"id", "position"};
  const auto person = words_of(records::fields_of(records::RecordKind::people));
  for (const std::string_view word : words_of(records::fields_of(records::RecordKind::nominations)))
    EXPECT_TRUE(own.count(word) || !person.count(word)) << word;
}

TEST(ConfigurationRules, an_earlier_award_of_the_same_form_never_refuses_another) {
  int count = 0;
  for (const Specimen& one : all_specimens()) {
    Case subject = one.subject;
    const auto* nomination = std::get_if<NominationSubject>(&subject.subject);
    if (!nomination || !nomination->nomination.award || nomination->nomination.award == law::Award::KNC_GD) continue;
    auto* history = subject.facts.person       ? &subject.facts.person->award_history
                    : subject.facts.collective ? &subject.facts.collective->award_history
                                               : nullptr;
    // An undated or thematic row of the award would be judged for what it is, so only one long past and whole is added.
    if (!history) continue;
    const std::string before = judged(subject);
    records::AwardRow row;
    row.id = *base::Id::parse("0190f3a2-7000-7000-8000-00000000fffe");
    row.award = nomination->nomination.award;
    row.school_year = base::SchoolYear::starting(2005);
    row.merit_type = law::MeritType::CONG_TRANG;
    row.decision_number = "77/QĐ-UBND";
    row.decided_on = base::day(2006, 8, 1);
    row.issuer = "Chủ tịch UBND tỉnh";
    history->push_back(row);
    EXPECT_EQ(judged(subject), before) << one.path;
    ++count;
  }
  EXPECT_GT(count, 200);
}

}  // namespace
}  // namespace tdkt::rules
