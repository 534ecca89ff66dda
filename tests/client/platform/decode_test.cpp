#include "client/platform/decode.h"

#include <gtest/gtest.h>

namespace tdkt::platform {
namespace {

std::string part(std::string_view text) {
  std::string bytes(4, '\0');
  bytes[0] = static_cast<char>(text.size());
  return bytes.append(text);
}

TEST(Decode, splits_parts_and_leaves_out_what_is_cut_short) {
  EXPECT_EQ(split_parts(part("a") + part("") + part("bc")), (std::vector<std::string>{"a", "", "bc"}));
  EXPECT_EQ(split_parts(part("a") + std::string("\x09\0\0\0xy", 6)), (std::vector<std::string>{"a"}));
  EXPECT_TRUE(split_parts("").empty());
}

TEST(Decode, reads_the_whole_value_of_a_field) {
  const auto event = decode({7, 1, 0, 0}, {"set_value", "Nguyễn Thị Hà"});
  ASSERT_TRUE(event);
  const auto* value = std::get_if<semantics::SetValue>(&*event);
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(value->id, 7u);
  EXPECT_TRUE(value->composing);
  EXPECT_EQ(value->value, "Nguyễn Thị Hà");
}

TEST(Decode, reads_an_answer_with_its_headers) {
  const auto event = decode({3, 412, 0, 0}, {"http", "{}", "etag", "\"x\"", "odd"});
  ASSERT_TRUE(event);
  const auto& done = std::get<HttpDone>(*event);
  EXPECT_EQ(done.status, 412);
  ASSERT_EQ(done.headers.size(), 1u);
  EXPECT_EQ(done.headers[0].first, "etag");
}

TEST(Decode, ignores_what_it_does_not_know) {
  EXPECT_FALSE(decode({0, 0, 0, 0}, {}));
  EXPECT_FALSE(decode({0, 0, 0, 0}, {"something_new"}));
}

}  // namespace
}  // namespace tdkt::platform
