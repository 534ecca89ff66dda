#include "shared/base/sorting.h"

#include <gtest/gtest.h>

#include <string>

namespace tdkt::base {
namespace {

TEST(SortStably, keeps_equals_in_the_order_they_had) {
  std::vector<std::pair<int, std::string>> rows = {{2, "a"}, {1, "b"}, {2, "c"}, {1, "d"}, {2, "e"}};
  sort_stably(rows, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string order;
  for (const auto& row : rows) order += row.second;
  EXPECT_EQ(order, "bdace");
}

TEST(SortStably, takes_a_list_without_rows) {
  std::vector<int> none;
  sort_stably(none, [](int a, int b) { return a < b; });
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace tdkt::base
