#include "shared/rules/local_parameters.h"

#include <gtest/gtest.h>

#include "shared/rules/catalogue.h"
#include "shared/rules/record_set.h"

namespace tdkt::rules {
namespace {

using base::day;
using records::Parameter;
using records::Regulation;

base::Id id(uint8_t n) { return base::Id({0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, n}); }

const base::Id kSchool = id(1);
const base::Id kOffice = id(2);

Regulation months(uint8_t n, const base::Id& unit, int64_t value, base::Date from) {
  Regulation regulation;
  regulation.id = id(n);
  regulation.unit_id = unit;
  regulation.parameter = Parameter::min_service_months;
  regulation.value = value;
  regulation.from_on = from;
  regulation.instrument_number = "31/QĐ-THPTGTB";
  return regulation;
}

Case with(std::vector<Regulation> regulations) {
  return {NominationSubject{}, Phase::draft, {{}, {}, day(2025, 6, 20)}, {}, std::move(regulations), {}};
}

std::optional<int64_t> value_on(const Case& subject, base::Date on) {
  const Regulation* set = regulation_on(subject, Parameter::min_service_months, kSchool, on);
  return set ? set->value : std::nullopt;
}

TEST(LocalParameters, of_the_unit_go_before_those_of_the_office) {
  const Case subject = with({months(10, kOffice, 10, day(2025, 1, 1)), months(11, kSchool, 9, day(2024, 9, 1))});
  EXPECT_EQ(value_on(subject, day(2025, 6, 20)), 9);
}

TEST(LocalParameters, hold_from_their_first_day_until_the_day_they_end) {
  Regulation old = months(10, kOffice, 10, day(2024, 1, 1));
  old.until_on = day(2025, 1, 1);
  const Case subject = with({old, months(11, kOffice, 9, day(2025, 3, 1))});
  EXPECT_EQ(value_on(subject, day(2023, 12, 31)), std::nullopt);
  EXPECT_EQ(value_on(subject, day(2024, 12, 31)), 10);
  EXPECT_EQ(value_on(subject, day(2025, 1, 1)), std::nullopt);
  EXPECT_EQ(value_on(subject, day(2025, 3, 1)), 9);
}

TEST(LocalParameters, need_a_number_a_day_and_a_value) {
  Regulation unnumbered = months(10, kSchool, 10, day(2024, 1, 1));
  unnumbered.instrument_number.clear();
  Regulation undated = months(11, kSchool, 10, day(2024, 1, 1));
  undated.from_on.reset();
  Regulation empty = months(12, kSchool, 10, day(2024, 1, 1));
  empty.value.reset();
  EXPECT_EQ(value_on(with({unnumbered, undated, empty}), day(2025, 6, 20)), std::nullopt);
}

TEST(LocalParameters, that_follow_each_other_give_the_latest) {
  const Case subject = with({months(10, kOffice, 10, day(2024, 1, 1)), months(11, kOffice, 8, day(2025, 1, 1))});
  EXPECT_EQ(value_on(subject, day(2024, 12, 31)), 10);
  EXPECT_EQ(value_on(subject, day(2025, 1, 1)), 8);
}

TEST(LocalParameters, of_the_same_day_give_what_was_entered_last) {
  const Case subject = with({months(10, kOffice, 10, day(2024, 1, 1)), months(11, kOffice, 8, day(2024, 1, 1))});
  EXPECT_EQ(value_on(subject, day(2025, 6, 20)), 8);
}

TEST(LocalParameters, entered_by_mistake_count_nowhere) {
  Regulation wrong = months(11, kOffice, 1, day(2025, 1, 1));
  wrong.removed = true;
  EXPECT_EQ(value_on(with({months(10, kOffice, 10, day(2024, 1, 1)), wrong}), day(2025, 6, 20)), 10);
}

TEST(LocalParameters, about_one_award_say_nothing_about_another) {
  Regulation about_one = months(10, kOffice, 9, day(2024, 1, 1));
  about_one.award = law::Award::CSTDCS;
  const Case subject = with({about_one, months(11, kOffice, 10, day(2024, 1, 1))});
  EXPECT_EQ(value_on(subject, day(2025, 6, 20)), 10);
  EXPECT_EQ(regulation_on(subject, Parameter::min_service_months, kSchool, day(2025, 6, 20), law::Award::CSTDCS)->value,
            9);
  EXPECT_EQ(value_on(with({about_one}), day(2025, 6, 20)), std::nullopt);
}

TEST(LocalParameters, are_the_same_among_records_where_only_the_office_speaks_for_others) {
  RecordSet set(Coverage::everything);
  records::Unit office, school, other;
  office.id = kOffice;
  office.kind = records::UnitKind::SO;
  school.id = kSchool;
  school.kind = records::UnitKind::THPT;
  other.id = id(3);
  other.kind = records::UnitKind::THPT;
  for (const auto& unit : {office, school, other}) set.put(unit);
  set.put(months(10, other.id, 3, day(2025, 1, 1)));
  EXPECT_FALSE(regulation_on(set, Parameter::min_service_months, kSchool, day(2025, 6, 20)));
  set.put(months(11, kOffice, 10, day(2024, 1, 1)));
  EXPECT_EQ(regulation_on(set, Parameter::min_service_months, kSchool, day(2025, 6, 20))->value, 10);
  set.put(months(12, kSchool, 9, day(2024, 9, 1)));
  EXPECT_EQ(regulation_on(set, Parameter::min_service_months, kSchool, day(2025, 6, 20))->value, 9);
}

TEST(LocalParameters, each_has_a_rule_that_goes_by_it) {
  for (const auto& parameter : base::Names<Parameter>::rows) {
    bool is_used = false;
    for (const auto table : catalogue())
      for (const Rule& rule : table) is_used = is_used || depends_on(rule, parameter.value);
    EXPECT_TRUE(is_used) << parameter.word;
  }
}

TEST(LocalParameters, are_said_with_what_they_count) {
  EXPECT_EQ(value_in_words(Parameter::min_service_months, 10), "10 tháng");
  EXPECT_EQ(value_in_words(Parameter::max_cstdcs_percent, 15), "15 %");
  EXPECT_EQ(value_in_words(Parameter::fines_counted, 1), "có");
  EXPECT_EQ(value_in_words(Parameter::fines_counted, 0), "không");
}

}  // namespace
}  // namespace tdkt::rules
