// How long a dossier of 120 nominations takes to be judged by every rule, facts included: what stands between a key
// pressed and the badge beside the field. Prints in microseconds the median of many runs once a browser's compiler has
// settled, and how long the very first took; script/bench sets the native figures beside those of WebAssembly.

#include <algorithm>
#include <cstdio>

#include "bench/figures.h"
#include "shared/demo/demo.h"
#include "shared/rules/check.h"
#include "shared/rules/dossier_cases.h"
#include "shared/rules/record_set.h"

namespace {

using namespace tdkt;

constexpr size_t kNominations = 120;
constexpr int kRunsToSettle = 200;
constexpr int kRuns = 60;

base::Id numbered(uint8_t number) {
  std::array<uint8_t, 16> bytes{};
  bytes[0] = 0xbe;
  bytes[6] = 0x70;
  bytes[15] = number;
  return base::Id(bytes);
}

/// The demonstration, its school's dossier filled up with copies of what stands in it.
rules::RecordSet scaled_demo() {
  rules::RecordSet set(rules::Coverage::everything);
  for (const demo::DemoRecord& record : demo::demo_records()) (void)set.put(record.kind, record.document);
  std::vector<records::Nomination> given;
  for (const records::Nomination* row : set.nominations_of(demo::school_dossier_id())) given.push_back(*row);
  for (size_t i = given.size(); i < kNominations; ++i) {
    records::Nomination copy = given[i % given.size()];
    copy.id = numbered(static_cast<uint8_t>(i));
    set.put(std::move(copy));
  }
  return set;
}

/// Gives the number of findings, so that nothing of the work can be left out.
size_t judge_all(const rules::RecordSet& set) {
  const rules::Dates dates{std::nullopt, std::nullopt, demo::kDemoDay};
  const base::Id dossier = demo::school_dossier_id();
  size_t findings = rules::check(*rules::dossier_case(set, dossier, rules::Phase::draft, dates)).findings.size();
  rules::DossierCases cases(set, dossier);
  for (size_t i = 0; i < cases.nominations().size(); ++i)
    findings += rules::check(cases.at(i, rules::Phase::draft, dates)).findings.size();
  return findings;
}

}  // namespace

int main() {
  const rules::RecordSet set = scaled_demo();
  const auto at_first = bench::Clock::now();
  size_t findings = judge_all(set);
  const double first_ms = bench::milliseconds_since(at_first);
  for (int run = 1; run < kRunsToSettle; ++run) findings += judge_all(set);
  std::vector<double> each_ms;
  for (int run = 0; run < kRuns; ++run) {
    const auto began = bench::Clock::now();
    findings += judge_all(set);
    each_ms.push_back(bench::milliseconds_since(began));
  }
  std::fprintf(stderr, "%zu nominations, %zu findings\n", set.nominations_of(demo::school_dossier_id()).size(),
               findings / (kRunsToSettle + kRuns));
  std::printf("%.0f %.0f\n", bench::spread_of(each_ms, 1).median_ms * 1000, first_ms * 1000);
  return findings > 0 ? 0 : 1;
}
