#include "shared/records/convert.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::records {
namespace {

using base::Value;

constexpr const char* kId = "0190f3a2-0000-7000-8000-00000000000a";
constexpr const char* kOther = "0190f3a2-0000-7000-8000-00000000000b";

Value json(const std::string& text) { return wire::read_json(text).value(); }

/// The pointers a Problem names, ascending.
std::vector<std::string> pointers(const base::Problem& problem) {
  std::vector<std::string> out;
  for (const auto& place : problem.places) out.push_back(place.pointer);
  std::sort(out.begin(), out.end());
  return out;
}

template <class R>
std::vector<std::string> refused(const std::string& text) {
  const auto read = from_value<R>(json(text));
  return read.ok() ? std::vector<std::string>{"(read)"} : pointers(read.problem());
}

TEST(Records, come_back_as_they_were_written) {
  const auto document =
      json(std::string(R"({"id":")") + kId + R"(","unit_id":")" + kOther +
           R"(","full_name":"Nguyễn Thị Hà","sex":"female","born_on":"1985-03-02","teaches_directly":true,)"
           R"("ratings":[{"id":")" +
           kOther + R"(","school_year":"2024-2025","level":"HTXSNV"}]})");
  const auto person = from_value<Person>(document);
  ASSERT_TRUE(person.ok());
  EXPECT_EQ(person->ratings.at(0).level, RatingLevel::HTXSNV);
  EXPECT_EQ(to_value(*person), document);
}

TEST(Records, write_nothing_for_what_is_empty) {
  Dossier dossier;
  dossier.id = *base::Id::parse(kId);
  EXPECT_EQ(wire::write_json(to_value(dossier)), std::string(R"({"id":")") + kId + R"("})");
}

TEST(Reading, names_a_member_nobody_knows) {
  EXPECT_EQ(refused<Evidence>(std::string(R"({"id":")") + kId + R"(","colour":"đỏ"})"),
            std::vector<std::string>{"/colour"});
}

TEST(Reading, names_every_wrong_place_at_once) {
  const std::vector<std::string> wrong = {"/decided_on", "/level", "/school_year"};
  EXPECT_EQ(refused<Rating>(std::string(R"({"id":")") + kId +
                            R"(","level":"TỐT","school_year":"2024","decided_on":"2025-02-30"})"),
            wrong);
}

TEST(Reading, asks_for_the_id_of_a_record_and_of_each_row) {
  EXPECT_EQ(refused<Evidence>("{}"), std::vector<std::string>{"/id"});
  EXPECT_EQ(refused<Initiative>(std::string(R"({"id":")") + kId + R"(","authors":[{"full_name":"Hà"}]})"),
            std::vector<std::string>{"/authors/0/id"});
}

TEST(Reading, refuses_two_rows_of_one_id) {
  const std::string row = std::string(R"({"id":")") + kId + R"("})";
  EXPECT_EQ(refused<Initiative>(std::string(R"({"id":")") + kOther + R"(","authors":[)" + row + "," + row + "]}"),
            std::vector<std::string>{std::string("/authors/") + kId});
}

TEST(Reading, refuses_two_rows_of_one_id_written_in_capitals) {
  EXPECT_EQ(refused<Initiative>(std::string(R"({"id":")") + kOther + R"(","authors":[{"id":")" + kId +
                                R"("},{"id":"0190F3A2-0000-7000-8000-00000000000A"}]})"),
            std::vector<std::string>{std::string("/authors/") + kId});
}

TEST(Reading, names_a_place_inside_a_row_by_the_id_of_the_row) {
  EXPECT_EQ(refused<Initiative>(std::string(R"({"id":")") + kOther + R"(","authors":[{"id":")" + kId +
                                R"(","share_percent":"60"}]})"),
            std::vector<std::string>{std::string("/authors/") + kId + "/share_percent"});
}

TEST(Reading, refuses_numbers_a_browser_cannot_hold_exactly) {
  EXPECT_EQ(refused<Evidence>(std::string(R"({"id":")") + kId + R"(","byte_count":9007199254740993})"),
            std::vector<std::string>{"/byte_count"});
}

TEST(Reading, refuses_an_id_of_zeros) {
  EXPECT_EQ(refused<Evidence>(R"({"id":"00000000-0000-0000-0000-000000000000"})"), std::vector<std::string>{"/id"});
}

TEST(Reading, lists_the_words_it_would_have_taken) {
  const auto read = from_value<Rating>(json(std::string(R"({"id":")") + kId + R"(","level":"TỐT"})"));
  ASSERT_FALSE(read.ok());
  EXPECT_NE(read.problem().detail.find("HTXSNV, HTTNV, HTNV, KHTNV"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::records
