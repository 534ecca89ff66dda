#include "shared/rules/record_set.h"

#include <gtest/gtest.h>

#include "shared/records/convert.h"

namespace tdkt::rules {
namespace {

base::Id id(uint8_t number) { return base::Id::version_7(1'700'000'000'000, {0, 0, 0, 0, 0, 0, 0, 0, 0, number}); }

records::Person person(uint8_t number, base::Id unit, base::Id team) {
  records::Person person;
  person.id = id(number);
  person.unit_id = unit;
  person.team_id = team;
  return person;
}

records::Nomination nomination(uint8_t number, base::Id dossier, base::Id nominee, const char* order_key) {
  records::Nomination nomination;
  nomination.id = id(number);
  nomination.dossier_id = dossier;
  nomination.nominee_id = nominee;
  nomination.order_key = order_key;
  return nomination;
}

records::Dossier dossier(uint8_t number, base::Id unit) {
  records::Dossier dossier;
  dossier.id = id(number);
  dossier.unit_id = unit;
  return dossier;
}

records::Unit unit(uint8_t number, records::UnitKind kind) {
  records::Unit unit;
  unit.id = id(number);
  unit.kind = kind;
  return unit;
}

TEST(RecordSet, keeps_a_document_as_the_record_of_its_kind_and_forgets_it) {
  RecordSet set;
  const auto document = records::to_value(person(1, id(2), id(3)));
  ASSERT_TRUE(set.put(records::RecordKind::people, document).ok());
  ASSERT_NE(set.person(id(1)), nullptr);
  EXPECT_EQ(records::to_value(*set.person(id(1))), document);
  set.erase(records::RecordKind::people, id(1));
  EXPECT_EQ(set.person(id(1)), nullptr);
}

TEST(RecordSet, refuses_what_cannot_be_read_and_stays_as_it_was) {
  RecordSet set;
  set.put(person(1, id(2), id(3)));
  auto document = records::to_value(person(1, id(9), id(9)));
  document.set("colour", "red");
  const auto status = set.put(records::RecordKind::people, document);
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.problem().code, base::ProblemCode::malformed);
  EXPECT_EQ(set.person(id(1))->unit_id, id(2));
}

TEST(RecordSet, has_another_version_after_each_change_and_never_an_earlier_one_again) {
  RecordSet set;
  records::Person person;
  person.id = base::Id::parse("01900000-0000-7000-8000-000000000001").value();
  const uint64_t people = set.version_of<records::Person>(), units = set.version_of<records::Unit>();
  set.put(person);
  const uint64_t with_one = set.version_of<records::Person>(), whole = set.version();
  EXPECT_GT(with_one, people);
  EXPECT_EQ(set.version_of<records::Unit>(), units) << "no unit was changed";
  set.clear();
  EXPECT_EQ(set.person(person.id), nullptr);
  set.put(person);
  EXPECT_GT(set.version_of<records::Person>(), with_one) << "emptied and filled again it is not as before";
  EXPECT_GT(set.version(), whole);
}

TEST(RecordSet, knows_the_staff_of_a_unit_only_when_told_that_it_is_whole) {
  RecordSet set;
  records::Unit team = unit(3, records::UnitKind::TO);
  team.parent_id = id(2);
  set.put(unit(2, records::UnitKind::THPT));
  set.put(team);
  set.put(person(11, id(2), id(3)));
  set.put(person(10, id(2), id(4)));
  EXPECT_FALSE(set.staff_of(id(2)));
  EXPECT_FALSE(set.staff_of(id(3)));
  set.has_whole_staff_of(id(2));
  ASSERT_TRUE(set.staff_of(id(2)));
  EXPECT_EQ(set.staff_of(id(2))->size(), 2u);
  ASSERT_TRUE(set.staff_of(id(3)));
  ASSERT_EQ(set.staff_of(id(3))->size(), 1u);
  EXPECT_EQ(set.staff_of(id(3))->front()->id, id(11));
}

TEST(RecordSet, lists_nominations_by_their_place_in_the_list) {
  RecordSet set;
  set.put(dossier(1, id(2)));
  set.put(nomination(20, id(1), id(10), "b"));
  set.put(nomination(21, id(1), id(11), "a"));
  set.put(nomination(22, id(9), id(11), "0"));
  const auto list = set.nominations_of(id(1));
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0]->id, id(21));
  EXPECT_EQ(list[1]->id, id(20));
}

TEST(RecordSet, knows_open_rivals_in_other_dossiers_only_when_it_covers_everything) {
  const auto fill = [](RecordSet& set) {
    set.put(unit(2, records::UnitKind::THPT));
    set.put(dossier(1, id(2)));
    set.put(nomination(20, id(1), id(10), ""));
    set.put(nomination(21, id(9), id(10), ""));
  };
  RecordSet part;
  fill(part);
  EXPECT_FALSE(part.elsewhere(id(10), id(9)));
  RecordSet everything(Coverage::everything);
  fill(everything);
  ASSERT_TRUE(everything.elsewhere(id(10), id(9)));
  ASSERT_EQ(everything.elsewhere(id(10), id(9))->size(), 1u);
  EXPECT_EQ(everything.elsewhere(id(10), id(9))->front().id, id(20));
  everything.set_open(id(20), false);
  EXPECT_TRUE(everything.elsewhere(id(10), id(9))->empty());
  everything.set_open(id(20), true);
  EXPECT_EQ(everything.elsewhere(id(10), id(9))->size(), 1u);
}

TEST(RecordSet, makes_a_case_with_the_local_rules_of_the_unit_and_of_the_so) {
  RecordSet set;
  set.put(unit(1, records::UnitKind::SO));
  set.put(unit(2, records::UnitKind::THPT));
  set.put(unit(3, records::UnitKind::THPT));
  set.put(dossier(5, id(2)));
  set.put(nomination(20, id(5), id(10), ""));
  for (const uint8_t owner : std::initializer_list<uint8_t>{1, 2, 3}) {
    records::Regulation regulation;
    regulation.id = id(static_cast<uint8_t>(30 + owner));
    regulation.unit_id = id(owner);
    set.put(regulation);
    records::Confirmation confirmation;
    confirmation.id = id(static_cast<uint8_t>(40 + owner));
    confirmation.unit_id = id(owner);
    set.put(confirmation);
  }
  const auto subject = nomination_case(set, id(20), Phase::draft, {{}, {}, base::day(2025, 6, 16)});
  ASSERT_TRUE(subject);
  ASSERT_EQ(subject->regulations.size(), 2u);
  EXPECT_EQ(subject->regulations[0].unit_id, id(1));
  EXPECT_EQ(subject->regulations[1].unit_id, id(2));
  ASSERT_EQ(subject->confirmations.size(), 1u);
  EXPECT_EQ(subject->confirmations[0].unit_id, id(1));
  EXPECT_FALSE(nomination_case(set, id(21), Phase::draft, {{}, {}, base::day(2025, 6, 16)}));
  ASSERT_TRUE(dossier_case(set, id(5), Phase::draft, {{}, {}, base::day(2025, 6, 16)}));
}

}  // namespace
}  // namespace tdkt::rules
