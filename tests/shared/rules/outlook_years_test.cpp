#include "shared/rules/outlook_years.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "tests/shared/rules/school.h"

namespace tdkt::rules {
namespace {

using base::SchoolYear;
using law::Ground;

std::string earliest(const RecordSet& set, const base::Id& nominee, Ground ground) {
  const auto year = OutlookYears(empty_dossier(set), set, demo::kDemoDay).earliest(nominee, ground);
  return year ? year->text() : "";
}
std::string earliest(const char* name, Ground ground) { return earliest(demo_school(), demo::person_id(name), ground); }

TEST(OutlookYears, what_is_met_is_met_this_year) {
  EXPECT_EQ(earliest("Nguyễn Thị Hà", Ground::CSTDT_INITIATIVE), "2024-2025");
  EXPECT_EQ(earliest("Nguyễn Văn Thành", Ground::CSTDCS_RATING), "2024-2025");
}

TEST(OutlookYears, after_two_titles_the_third_is_next_year) {
  // CSTDCS of 2023-2024 and, by its rating, of this year; a provincial initiative comes with the next good year.
  EXPECT_EQ(earliest("Vũ Thị Minh Nguyệt", Ground::CSTDT_INITIATIVE), "2025-2026");
}

TEST(OutlookYears, a_gap_starts_the_three_years_again) {
  EXPECT_EQ(earliest("Trần Văn Nam", Ground::CSTDT_INITIATIVE), "2027-2028");
  EXPECT_EQ(earliest("Lê Thị Phương Thảo", Ground::CSTDT_INITIATIVE), "2026-2027");
}

TEST(OutlookYears, a_year_that_began_under_discipline_is_waited_for) {
  EXPECT_EQ(earliest("Lê Hồng Sơn", Ground::LDTT), "2025-2026");
}

TEST(OutlookYears, twenty_years_of_service_are_counted_from_the_day_of_hire) {
  EXPECT_EQ(earliest("Hoàng Minh Tuấn", Ground::KNC_GD_STAFF), "2028-2029");  // since 01/09/2008
}

TEST(OutlookYears, what_does_not_hang_on_good_years_cannot_be_said) {
  EXPECT_EQ(earliest("Trần Văn Phong", Ground::LDTT), "");         // a denunciation being verified
  EXPECT_EQ(earliest("Trần Văn Nam", Ground::BK_TTG_MERIT), "");   // a Bằng khen must be proposed first
  EXPECT_EQ(earliest("Trần Văn Nam", Ground::BK_T_MOVEMENT), "");  // no record shows a movement
}

TEST(OutlookYears, a_good_year_of_a_unit_is_one_of_all_its_people) {
  const RecordSet set = demo_school();
  EXPECT_EQ(earliest(set, demo::school_id(), Ground::TTLDXS), "2025-2026");
  EXPECT_EQ(earliest(set, demo::school_id(), Ground::CTD_T_YEAR), "");
}

TEST(OutlookYears, who_has_left_waits_for_nothing) {
  RecordSet set = demo_school();
  records::Person person = *set.person(demo::person_id("Trần Văn Nam"));
  person.left_on = base::day(2025, 6, 1);
  set.put(person);
  EXPECT_EQ(earliest(set, person.id, Ground::CSTDT_INITIATIVE), "");
}

}  // namespace
}  // namespace tdkt::rules
