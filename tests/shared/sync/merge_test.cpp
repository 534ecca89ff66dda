#include "shared/sync/merge.h"

#include <gtest/gtest.h>

#include "shared/records/place.h"
#include "shared/wire/json.h"

namespace tdkt::sync {
namespace {

using base::Value;

Value json(std::string_view text) { return wire::read_json(text).value(); }

constexpr const char* kA = "0190f3a2-0000-7000-8000-00000000000a";
constexpr const char* kB = "0190f3a2-0000-7000-8000-00000000000b";

std::string row(const char* id, const std::string& rest) { return "{\"id\":\"" + std::string(id) + "\"" + rest + "}"; }

TEST(Diff, names_each_field_that_differs_by_its_place) {
  const auto changes =
      diff(json(R"({"name":"Hà","position":"Giáo viên"})"), json(R"({"name":"Hà","position":"Tổ trưởng"})"));
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].place, "/position");
  EXPECT_EQ(changes[0].before, Value("Giáo viên"));
  EXPECT_EQ(changes[0].after, Value("Tổ trưởng"));
}

TEST(Diff, compares_rows_by_id_whatever_their_order) {
  const auto before = json("{\"rows\":[" + row(kA, ",\"n\":1") + "," + row(kB, ",\"n\":2") + "]}");
  const auto after = json("{\"rows\":[" + row(kB, ",\"n\":3") + "," + row(kA, ",\"n\":1") + "]}");
  const auto changes = diff(before, after);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].place, std::string("/rows/") + kB + "/n");
}

TEST(Diff, says_nothing_of_equal_documents) {
  const auto document = json("{\"rows\":[" + row(kA, ",\"n\":1") + "],\"x\":{\"y\":true}}");
  EXPECT_TRUE(diff(document, document).empty());
}

TEST(Diff, applied_to_the_old_document_gives_the_new_one) {
  const auto before = json("{\"a\":1,\"o\":{\"x\":1},\"rows\":[" + row(kA, ",\"n\":1") + "]}");
  const auto after = json("{\"b\":2,\"o\":{\"y\":1},\"rows\":[" + row(kA, "") + "," + row(kB, ",\"n\":7") + "]}");
  Value patched = before;
  for (const Change& change : diff(before, after)) ASSERT_TRUE(records::put(patched, change.place, change.after));
  EXPECT_EQ(patched, after);
}

TEST(Merge, keeps_different_fields_of_both_sides) {
  const auto merged = merge(json(R"({"a":"1","b":"1"})"), json(R"({"a":"2","b":"1"})"), json(R"({"a":"1","b":"2"})"));
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.merged, json(R"({"a":"2","b":"2"})"));
  ASSERT_EQ(merged.taken.size(), 1u);
  EXPECT_EQ(merged.taken[0].place, "/b");
}

TEST(Merge, joins_field_by_field_what_two_have_each_begun) {
  const std::string head = R"({"id":"0190f3a2-0000-7000-8000-000000000001","a":)";
  const auto mine = json(head + "\"1\",\"rows\":[" + row(kA, ",\"n\":1") + "]}");
  const auto theirs = json(head + "\"2\",\"rows\":[" + row(kB, ",\"n\":2") + "]}");
  const auto result = merge(Value(), mine, theirs);
  ASSERT_EQ(result.conflicts.size(), 1u);
  EXPECT_EQ(result.conflicts[0].place, "/a");
  EXPECT_EQ(result.conflicts[0].mine, Value("1"));
  EXPECT_TRUE(records::at(result.merged, std::string("/rows/") + kA));
  EXPECT_TRUE(records::at(result.merged, std::string("/rows/") + kB));
}

TEST(Merge, leaves_the_same_field_to_a_person_and_keeps_both_texts) {
  auto result = merge(json(R"({"a":"cũ"})"), json(R"({"a":"của tôi"})"), json(R"({"a":"của cô Mai"})"));
  ASSERT_EQ(result.conflicts.size(), 1u);
  EXPECT_EQ(result.conflicts[0].base, Value("cũ"));
  EXPECT_EQ(result.conflicts[0].mine, Value("của tôi"));
  EXPECT_EQ(result.conflicts[0].theirs, Value("của cô Mai"));
  resolve(result.merged, result.conflicts[0], true);
  EXPECT_EQ(result.merged, json(R"({"a":"của tôi"})"));
}

TEST(Merge, takes_the_same_change_on_both_sides_as_one) {
  const auto merged = merge(json(R"({"a":"1"})"), json(R"({"a":"2"})"), json(R"({"a":"2"})"));
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.merged, json(R"({"a":"2"})"));
  EXPECT_TRUE(merged.taken.empty());
}

TEST(Merge, joins_rows_added_on_both_sides) {
  const auto merged =
      merge(json("{}"), json("{\"rows\":[" + row(kA, "") + "]}"), json("{\"rows\":[" + row(kB, "") + "]}"));
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(merged.merged.find("rows")->items()->size(), 2u);
}

TEST(Merge, asks_when_one_removed_the_row_in_which_the_other_wrote) {
  const auto before = json("{\"rows\":[" + row(kA, ",\"n\":\"x\"") + "]}");
  const auto mine = json("{\"rows\":[" + row(kA, ",\"n\":\"y\"") + "]}");
  auto result = merge(before, mine, json("{}"));
  ASSERT_EQ(result.conflicts.size(), 1u);
  EXPECT_EQ(result.conflicts[0].place, std::string("/rows/") + kA);
  EXPECT_TRUE(result.conflicts[0].theirs.is_null());
  resolve(result.merged, result.conflicts[0], true);
  EXPECT_EQ(result.merged, mine);
}

TEST(Merge, treats_a_list_of_plain_values_as_one_field) {
  const auto result = merge(json(R"({"ids":["a"]})"), json(R"({"ids":["a","b"]})"), json(R"({"ids":["a","c"]})"));
  ASSERT_EQ(result.conflicts.size(), 1u);
  EXPECT_EQ(result.conflicts[0].place, "/ids");
}

}  // namespace
}  // namespace tdkt::sync
