#include "shared/records/place.h"

#include <gtest/gtest.h>

#include "shared/wire/json.h"

namespace tdkt::records {
namespace {

using base::Value;

constexpr const char* kRow = "0190f3a2-0000-7000-8000-00000000000a";

Value read_of(std::string_view text) { return wire::read_json(text).value(); }

TEST(Place, finds_a_row_by_its_id) {
  const auto document = read_of(std::string(R"({"report":{"years":[{"id":")") + kRow + R"(","results":"tốt"}]}})");
  const Value* found = at(document, std::string("/report/years/") + kRow + "/results");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(*found, Value("tốt"));
  EXPECT_EQ(at(document, "/report/years/0/results"), nullptr);
}

TEST(Place, makes_the_objects_on_the_way) {
  Value document = Value::object();
  ASSERT_TRUE(put(document, "/request_letter/number", "12/TTr-THPTGT"));
  EXPECT_EQ(document, read_of(R"({"request_letter":{"number":"12/TTr-THPTGT"}})"));
}

TEST(Place, appends_a_row_that_is_new_and_makes_its_list) {
  Value document = Value::object();
  Value row = Value::object();
  row.set("id", kRow);
  ASSERT_TRUE(put(document, std::string("/evidence/") + kRow, row));
  EXPECT_EQ(document.find("evidence")->items()->size(), 1u);
  ASSERT_TRUE(put(document, std::string("/evidence/") + kRow + "/title", "Giấy chứng nhận"));
  EXPECT_EQ(document.find("evidence")->items()->size(), 1u);
}

TEST(Place, removes_with_null) {
  Value document = read_of(std::string(R"({"a":1,"rows":[{"id":")") + kRow + R"("}]})");
  ASSERT_TRUE(put(document, "/a", Value()));
  ASSERT_TRUE(put(document, std::string("/rows/") + kRow, Value()));
  EXPECT_EQ(document, read_of(R"({"rows":[]})"));
}

TEST(Place, refuses_a_row_whose_id_is_another) {
  Value document = read_of(R"({"rows":[]})");
  Value row = Value::object();
  row.set("id", "0190f3a2-0000-7000-8000-00000000000b");
  EXPECT_FALSE(put(document, std::string("/rows/") + kRow, row));
  EXPECT_FALSE(put(document, "/rows/x/y", 1));
}

TEST(Place, escapes_what_a_pointer_reserves) {
  EXPECT_EQ(below("", "a/b~c"), "/a~1b~0c");
  EXPECT_EQ(steps("/a~1b~0c"), std::vector<std::string>{"a/b~c"});
}

}  // namespace
}  // namespace tdkt::records
