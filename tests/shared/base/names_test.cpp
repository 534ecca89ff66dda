#include "shared/base/names.h"

#include <gtest/gtest.h>

namespace tdkt::base {

enum class Season { spring, summer, autumn };

template <>
struct Names<Season> {
  static constexpr Name<Season> rows[] = {{Season::spring, "spring", "Mùa xuân"},
                                          {Season::summer, "summer", "Mùa hạ"},
                                          {Season::autumn, "autumn", "Mùa thu"}};
};
static_assert(names_all(Names<Season>::rows, Season::autumn));

namespace {

TEST(Names, lead_from_enumerator_to_word_and_back) {
  EXPECT_EQ(word(Season::summer), "summer");
  EXPECT_EQ(display(Season::summer), "Mùa hạ");
  EXPECT_EQ(from_word<Season>("autumn"), Season::autumn);
  EXPECT_FALSE(from_word<Season>("winter"));
  EXPECT_FALSE(from_word<Season>(""));
}

TEST(Names, table_with_a_gap_or_out_of_order_is_noticed) {
  constexpr Name<Season> kShort[] = {{Season::spring, "spring", "Mùa xuân"}, {Season::summer, "summer", "Mùa hạ"}};
  constexpr Name<Season> kSwapped[] = {{Season::summer, "summer", "Mùa hạ"}, {Season::spring, "spring", "Mùa xuân"}};
  constexpr Name<Season> kEmpty[] = {{Season::spring, "spring", ""}};
  EXPECT_FALSE(names_all(kShort, Season::autumn));
  EXPECT_FALSE(names_all(kSwapped, Season::summer));
  EXPECT_FALSE(names_all(kEmpty, Season::spring));
  EXPECT_TRUE(names_all(kShort, Season::summer));
}

}  // namespace
}  // namespace tdkt::base
