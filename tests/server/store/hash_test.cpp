#include "server/store/hash.h"

#include <gtest/gtest.h>

#include "shared/base/sha256.h"

namespace tdkt::store {
namespace {

TEST(Hash, of_the_store_and_of_the_core_are_the_same) {
  std::string text;
  for (int length = 0; length < 200; ++length) {
    EXPECT_EQ(sha256(text), base::sha256(text)) << length;
    text += static_cast<char>(length * 37);
  }
}

}  // namespace
}  // namespace tdkt::store
