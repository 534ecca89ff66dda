#include "shared/base/instant.h"

#include <gtest/gtest.h>

namespace tdkt::base {
namespace {

TEST(Instant, is_written_in_utc_with_its_thousandths) {
  EXPECT_EQ(instant_text(0), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(instant_text(1750035600123), "2025-06-16T01:00:00.123Z");
  // The evening of one day in UTC is the next day in Vietnam.
  EXPECT_EQ(instant_text(1750114799999), "2025-06-16T22:59:59.999Z");
}

TEST(Instant, sorts_as_text_as_it_does_in_time) {
  int64_t at = 1'700'000'000'000;
  for (int i = 0; i < 2000; ++i, at += 37'654'321) EXPECT_LT(instant_text(at), instant_text(at + 37'654'321));
}

}  // namespace
}  // namespace tdkt::base
