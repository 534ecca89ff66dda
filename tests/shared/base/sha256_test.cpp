#include "shared/base/sha256.h"

#include <gtest/gtest.h>

namespace tdkt::base {
namespace {

// The examples of FIPS 180-4 and its companion papers.
TEST(Sha256, gives_the_numbers_of_the_standard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, does_not_mind_in_which_parts_the_bytes_come) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += static_cast<char>(i * 7);
  for (const size_t part : {1u, 3u, 55u, 56u, 63u, 64u, 65u, 128u}) {
    Sha256 hash;
    for (size_t at = 0; at < text.size(); at += part) hash.add(std::string_view(text).substr(at, part));
    EXPECT_EQ(hash.hex(), sha256(text)) << part;
  }
}

}  // namespace
}  // namespace tdkt::base
