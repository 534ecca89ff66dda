#include "shared/base/id.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/shared/base/seeded.h"

namespace tdkt::base {
namespace {

std::array<uint8_t, 10> random_bytes(Seeded& seeded) {
  std::array<uint8_t, 10> bytes{};
  for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(seeded.below(256));
  return bytes;
}

TEST(Id, of_version_7_is_that_of_the_standard) {
  // RFC 9562, appendix A.6.
  const Id id = Id::version_7(0x017F22E279B0, {0x0C, 0xC3, 0x98, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F});
  EXPECT_EQ(id.text(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Id, sets_version_and_variant_over_any_randomness) {
  std::array<uint8_t, 10> ones{};
  ones.fill(0xFF);
  EXPECT_EQ(Id::version_7(0, {}).text(), "00000000-0000-7000-8000-000000000000");
  EXPECT_EQ(Id::version_7(0xFFFFFFFFFFFF, ones).text(), "ffffffff-ffff-7fff-bfff-ffffffffffff");
}

TEST(Id, reads_back_what_it_writes_in_either_case) {
  Seeded seeded(4);
  for (int round = 0; round < 1'000; ++round) {
    const Id id = Id::version_7(static_cast<int64_t>(seeded.below(size_t{1} << 30)), random_bytes(seeded));
    EXPECT_EQ(Id::parse(id.text()), id);
  }
  EXPECT_EQ(Id::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"), Id::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
}

TEST(Id, sorts_by_the_time_of_minting) {
  Seeded seeded(8);
  const int64_t now = 1'729'240'200'000;
  EXPECT_LT(Id::version_7(now, random_bytes(seeded)), Id::version_7(now + 1, random_bytes(seeded)));
  EXPECT_LT(Id::version_7(now, {1}), Id::version_7(now, {2}));
  EXPECT_FALSE(Id::version_7(now, {1}) < Id::version_7(now, {1}));
}

TEST(Id, refuses_what_is_no_uuid) {
  for (const char* text : {"", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
                           "017f22e2-79b0-7cc3-98c4-dc0c0c07398ff", "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}",
                           "017f22e2079b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                           "017f22e2-79b0-7cc3-98c4-dc0c0c0739-f"})
    EXPECT_FALSE(Id::parse(text)) << text;
}

TEST(Id, zero_means_none) {
  EXPECT_TRUE(Id().is_zero());
  EXPECT_EQ(Id().text(), "00000000-0000-0000-0000-000000000000");
  EXPECT_FALSE(Id::version_7(0, {}).is_zero());
}

TEST(Id, derived_from_a_text_is_the_same_every_time_and_of_version_8) {
  const Id id = Id::derived("checklist VR-E05");
  EXPECT_EQ(id, Id::derived("checklist VR-E05"));
  EXPECT_FALSE(id == Id::derived("checklist VR-E06"));
  EXPECT_EQ(id.text()[14], '8');
  EXPECT_NE(std::string("89ab").find(id.text()[19]), std::string::npos);
  std::set<Id> all;
  for (int i = 0; i < 10'000; ++i) all.insert(Id::derived(std::to_string(i)));
  EXPECT_EQ(all.size(), 10'000u);
}

}  // namespace
}  // namespace tdkt::base
