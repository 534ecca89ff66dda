#include "shared/rules/dossier_cases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/demo/demo.h"
#include "shared/wire/case_json.h"
#include "shared/wire/json.h"

namespace tdkt::rules {
namespace {

const Dates kDates{{}, {}, demo::kDemoDay};

RecordSet demonstration() {
  RecordSet set(Coverage::everything);
  for (const demo::DemoRecord& record : demo::demo_records()) EXPECT_TRUE(set.put(record.kind, record.document).ok());
  return set;
}

std::string text_of(const Case& subject) { return wire::write_json(wire::value_of(subject)); }

TEST(DossierCases, are_those_of_each_nomination_alone_in_whatever_order_they_are_asked_for) {
  const RecordSet set = demonstration();
  DossierCases cases(set, demo::school_dossier_id());
  const auto& nominations = cases.nominations();
  ASSERT_GT(nominations.size(), 5u);
  std::vector<size_t> order;
  for (size_t i = 0; i < nominations.size(); ++i) order.push_back(i);
  for (size_t i = nominations.size(); i > 0; i -= std::min<size_t>(i, 3)) order.push_back(i - 1);
  order.push_back(nominations.size() - 1);
  for (const size_t i : order) {
    const auto alone = nomination_case(set, nominations[i]->id, Phase::submission, kDates);
    ASSERT_TRUE(alone);
    EXPECT_EQ(text_of(cases.at(i, Phase::submission, kDates)), text_of(*alone)) << i;
  }
}

TEST(DossierCases, of_a_dossier_that_is_not_here_are_none) {
  const RecordSet set = demonstration();
  EXPECT_TRUE(DossierCases(set, demo::so_id()).nominations().empty());
}

}  // namespace
}  // namespace tdkt::rules
