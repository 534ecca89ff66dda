#include "shared/rules/wording.h"

#include <gtest/gtest.h>

namespace tdkt::rules {
namespace {

TEST(Wording, lists_up_to_five_names_in_full) {
  EXPECT_EQ(listed({}, "người"), "");
  EXPECT_EQ(listed({"An"}, "người"), "An");
  EXPECT_EQ(listed({"An", "Bình", "Chi", "Dung", "Giang"}, "người"), "An, Bình, Chi, Dung, Giang");
}

TEST(Wording, counts_the_names_beyond_five) {
  EXPECT_EQ(listed({"An", "Bình", "Chi", "Dung", "Giang", "Hà", "Lan"}, "người"),
            "An, Bình, Chi, Dung, Giang và 2 người khác");
}

}  // namespace
}  // namespace tdkt::rules
