#include "shared/workflow/route.h"

#include <gtest/gtest.h>

#include "shared/workflow/transitions.h"

namespace tdkt::workflow {
namespace {

using records::Addressee;

const base::Id kSchool = base::Id::derived("school"), kDistrict = base::Id::derived("district"),
               kOffice = base::Id::derived("office");
const Route kBefore = {kDistrict, kOffice}, kAfter = {kOffice};
constexpr base::Date kDay = base::day(2025, 6, 16);

TEST(Route, begins_at_the_nearest_unit_above) {
  EXPECT_EQ(receiver(kBefore, Addressee::PHONG_GDDT), kDistrict);
  EXPECT_EQ(receiver(kBefore, std::nullopt), kDistrict);
  EXPECT_EQ(receiver(kAfter, Addressee::CT_UBND_XA), kOffice);
  EXPECT_EQ(receiver({}, std::nullopt), std::nullopt);
}

TEST(Route, begins_at_the_office_where_its_director_is_addressed) {
  EXPECT_EQ(receiver(kBefore, Addressee::GIAM_DOC_SO), kOffice);
}

TEST(Route, goes_on_to_the_next_and_ends_at_the_office) {
  EXPECT_EQ(next_on(kBefore, kDistrict), kOffice);
  EXPECT_EQ(next_on(kBefore, kOffice), std::nullopt);
}

TEST(Route, leads_from_a_unit_that_is_gone_to_who_came_in_its_place) {
  EXPECT_EQ(next_on(kAfter, kDistrict), kOffice);
  EXPECT_EQ(successor_on(kAfter, kDistrict), kOffice);
  EXPECT_EQ(successor_on(kBefore, kDistrict), std::nullopt);
  EXPECT_EQ(successor_on({}, kDistrict), std::nullopt);
}

TEST(Forwarding, leads_a_district_to_the_office_and_the_office_out_of_the_house) {
  const auto by = [](Role role, const base::Id& unit) {
    return may(Subject::nomination, Act::forwarding, {State::before_council, kSchool, unit}, {{role, unit, {}, {}}},
               kDay);
  };
  EXPECT_EQ(by(Role::district_officer, kDistrict)->to, State::submitted);
  EXPECT_EQ(by(Role::office_chief, kOffice)->to, State::forwarded);
  EXPECT_EQ(by(Role::office_appraiser, kOffice).problem().code, base::ProblemCode::forbidden);
}

TEST(Takeover, is_for_the_successor_alone) {
  const Grants chief = {{Role::office_chief, kOffice, {}, {}}};
  const Standing held{State::under_appraisal, kSchool, kDistrict},
      left{State::under_appraisal, kSchool, kDistrict, kOffice};
  EXPECT_FALSE(may(Subject::nomination, Act::takeover, held, chief, kDay).ok());
  EXPECT_TRUE(may(Subject::nomination, Act::takeover, left, chief, kDay).ok());
  EXPECT_FALSE(
      may(Subject::nomination, Act::takeover, {State::decided, kSchool, kDistrict, kOffice}, chief, kDay).ok());
}

}  // namespace
}  // namespace tdkt::workflow
