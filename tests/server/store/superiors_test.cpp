#include "server/store/superiors.h"

#include <gtest/gtest.h>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

using base::day;

TEST_F(StoreTest, a_unit_is_managed_by_whom_its_lineage_says_on_the_day) {
  records::Unit unit;
  unit.id = id_of(1);
  const auto row = [&](uint16_t number, uint16_t superior, std::optional<base::Date> from,
                       std::optional<base::Date> until) {
    records::UnitName name;
    name.id = id_of(number);
    name.superior_id = id_of(superior);
    name.from_on = from;
    name.until_on = until;
    return name;
  };
  unit.lineage = {row(11, 100, std::nullopt, day(2025, 7, 1)), row(12, 200, day(2025, 7, 1), std::nullopt)};
  ASSERT_TRUE(store_->write([&](Connection& c) { return note_superiors(c, unit); }).ok());
  const auto on = [&](base::Date date) {
    return *store_->read([&](Connection& c) { return superior_of(c, id_of(1), date); });
  };
  EXPECT_EQ(on(day(2025, 6, 30)), id_of(100));
  EXPECT_EQ(on(day(2025, 7, 1)), id_of(200));
  const auto managed = [&](uint16_t superior, base::Date date) {
    return store_->read([&](Connection& c) { return managed_by(c, id_of(superior), date); })->size();
  };
  EXPECT_EQ(managed(100, day(2025, 6, 30)), 1u);
  EXPECT_EQ(managed(100, day(2025, 7, 1)), 0u);
  EXPECT_EQ(managed(200, day(2025, 7, 1)), 1u);

  unit.lineage.clear();  // noted anew: nothing of the old stays
  ASSERT_TRUE(store_->write([&](Connection& c) { return note_superiors(c, unit); }).ok());
  EXPECT_FALSE(on(day(2025, 7, 1)).has_value());
}

}  // namespace
}  // namespace tdkt::store
