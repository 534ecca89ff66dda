#include "shared/records/renewal.h"

#include <gtest/gtest.h>

#include "shared/records/convert.h"
#include "shared/records/person.h"
#include "shared/wire/json.h"

namespace tdkt::records {
namespace {

base::Value read_back(const std::string& text) { return wire::read_json(text).value(); }

constexpr char kOld[] =
    R"({"id":"0190f3a2-0000-7000-8000-00000000000a","unit_id":"0190f3a2-0000-7000-8000-00000000000b",
  "award_history":[{"id":"0190f3a2-0000-7000-8000-000000000001","award":"CSTDCS",
                    "basis_id":"0190f3a2-0000-7000-8000-000000000002"}]})";

TEST(Renewal, reads_one_achievement_as_a_list_of_one) {
  const auto person = from_value<Person>(read_back(kOld));
  ASSERT_TRUE(person.ok()) << person.problem().detail;
  ASSERT_EQ(person->award_history.size(), 1u);
  ASSERT_EQ(person->award_history[0].basis_ids.size(), 1u);
  EXPECT_EQ(person->award_history[0].basis_ids[0].text(), "0190f3a2-0000-7000-8000-000000000002");
}

TEST(Renewal, leaves_a_document_of_today_alone) {
  const auto now = renewed(read_back(kOld));
  ASSERT_TRUE(now);
  EXPECT_EQ(now->find("award_history")->items()->front().find("basis_id"), nullptr);
  EXPECT_FALSE(renewed(*now));
  EXPECT_FALSE(renewed(to_value(*from_value<Person>(read_back(kOld)))));
}

TEST(Renewal, does_not_choose_between_two_that_differ) {
  auto both = read_back(kOld);
  both.find("award_history")->items()->front().set("basis_ids", base::Value::array());
  EXPECT_FALSE(from_value<Person>(both).ok());
}

}  // namespace
}  // namespace tdkt::records
