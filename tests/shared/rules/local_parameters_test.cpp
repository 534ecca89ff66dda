#include "shared/rules/local_parameters.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace tdkt::rules
