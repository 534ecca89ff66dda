#include "shared/base/value.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/shared/base/seeded.h"

namespace tdkt::base {
namespace {

TEST(Value, is_one_kind_at_a_time) {
  EXPECT_TRUE(Value().is_null());
  EXPECT_EQ(*Value(true).boolean(), true);
  EXPECT_EQ(*Value(7).integer(), 7);
  EXPECT_EQ(*Value("Hà").string(), "Hà");
  EXPECT_TRUE(Value::array().items()->empty());
  EXPECT_TRUE(Value::object().members()->empty());
  EXPECT_EQ(Value(true).integer(), nullptr);
  EXPECT_EQ(Value("true").boolean(), nullptr);
  EXPECT_EQ(Value::array().members(), nullptr);
  EXPECT_FALSE(Value::object().is_null());
}

TEST(Value, keeps_members_unique_and_in_order_of_bytes) {
  Value value = Value::object();
  std::map<std::string, int64_t> expected;
  constexpr std::string_view kKeys[] = {"b", "a", "đ", "", "aa", "B", "z", "ab"};
  Seeded seeded(9);
  for (int round = 0; round < 500; ++round) {
    const std::string key(seeded.pick(kKeys));
    if (seeded.once_in(3)) {
      value.erase(key);
      expected.erase(key);
    } else {
      value.set(key, round);
      expected[key] = round;
    }
    ASSERT_EQ(value.members()->size(), expected.size());
    auto member = value.members()->begin();
    for (const auto& [name, number] : expected) {
      ASSERT_EQ(member->key, name);
      ASSERT_EQ(*member->value.integer(), number);
      ++member;
    }
  }
}

TEST(Value, finds_what_is_there_and_nothing_else) {
  Value value = Value::object();
  value.set("name", "Hà");
  value.set("count", 3);
  EXPECT_EQ(*value.find("name")->string(), "Hà");
  EXPECT_EQ(value.find("nam"), nullptr);
  EXPECT_EQ(value.find("names"), nullptr);
  EXPECT_EQ(Value("text").find("name"), nullptr);
  EXPECT_EQ(Value().find(""), nullptr);
  EXPECT_EQ(value.text_at("name"), "Hà");
  EXPECT_EQ(value.text_at("count"), "");
  EXPECT_EQ(value.text_at("none"), "");
  *value.find("count") = Value(4);
  EXPECT_EQ(*value.find("count")->integer(), 4);
}

TEST(Value, is_equal_by_content_whatever_the_order_of_setting) {
  Value a = Value::object(), b = Value::object();
  a.set("x", 1);
  a.set("y", Value::array()).push("một");
  b.set("y", Value::array()).push("một");
  b.set("x", 1);
  EXPECT_EQ(a, b);
  b.find("y")->push("hai");
  EXPECT_NE(a, b);
  EXPECT_NE(Value(1), Value(true));
  EXPECT_NE(Value("1"), Value(1));
  EXPECT_NE(Value(), Value(false));
  EXPECT_NE(Value::array(), Value::object());
  EXPECT_EQ(Value(), Value());
}

TEST(Value, copies_are_its_own) {
  Value first = Value::object();
  first.set("rows", Value::array()).push(1);
  const Value second = first;
  first.find("rows")->push(2);
  EXPECT_EQ(second.find("rows")->items()->size(), 1u);
}

}  // namespace
}  // namespace tdkt::base
