#include "shared/workflow/route.h"

#include <gtest/gtest.h>

#include "shared/workflow/rights.h"
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

TEST(Holder, does_nothing_once_it_no_longer_stands_above_the_unit) {
  const Grants district = {{Role::district_officer, kDistrict, {}, {}}};
  for (const Transition& edge : transitions()) {
    if (edge.side != Side::holder || !edge.roles.names(Role::district_officer)) continue;
    EXPECT_TRUE(may(edge.subject, edge.act, {edge.from, kSchool, kDistrict}, district, kDay).ok());
    const auto after = may(edge.subject, edge.act, {edge.from, kSchool, kDistrict, kOffice}, district, kDay);
    EXPECT_EQ(after.problem().code, base::ProblemCode::forbidden) << base::word(edge.act);
  }
}

TEST(Rights, of_a_district_reach_what_lies_with_it_though_another_manages_the_unit) {
  using records::RecordKind;
  const Grants district = {{Role::district_officer, kDistrict, {}, {}}};
  const Owner held{kSchool, kOffice, kDistrict}, not_held{kSchool, kOffice, kOffice}, draft{kSchool, kOffice};
  EXPECT_TRUE(has_right(Right::read, RecordKind::nominations, held, district, kDay));
  EXPECT_TRUE(has_right(Right::read, RecordKind::dossiers, held, district, kDay));
  EXPECT_FALSE(has_right(Right::write, RecordKind::nominations, held, district, kDay));
  EXPECT_FALSE(has_right(Right::read, RecordKind::people, held, district, kDay));
  for (const Owner& owner : {not_held, draft})
    EXPECT_FALSE(has_right(Right::read, RecordKind::nominations, owner, district, kDay));
}

}  // namespace
}  // namespace tdkt::workflow
