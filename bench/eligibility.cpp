// How long it takes to say of a staff of 1,000 who may be proposed for what: every award and ground, the unit and its
// tổ included, as the screen "Đủ điều kiện" asks it. Prints the median of many runs in microseconds, then the time in
// which everyone's earliest year for one award is said; script/bench sets both beside the judging of a dossier.

#include <cstdio>
#include <string>

#include "bench/figures.h"
#include "shared/demo/demo.h"
#include "shared/rules/outlook.h"
#include "shared/rules/outlook_years.h"
#include "shared/rules/record_set.h"

namespace {

using namespace tdkt;

constexpr size_t kPeople = 1000;
constexpr int kRuns = 20;

std::vector<const records::Person*> staff_of(const rules::RecordSet& set) {
  return set.staff_of(demo::school_id()).value();
}

/// As a school's own machine knows it: the demonstration, its staff filled up with copies of who works there.
rules::RecordSet scaled_demo() {
  rules::RecordSet set(rules::Coverage::part);
  for (const demo::DemoRecord& record : demo::demo_records()) (void)set.put(record.kind, record.document);
  set.has_whole_staff_of(demo::school_id());
  std::vector<records::Person> given;
  for (const records::Person* person : staff_of(set)) given.push_back(*person);
  for (size_t i = given.size(); i < kPeople; ++i) {
    records::Person copy = given[i % given.size()];
    copy.id = base::Id::derived("staff " + std::to_string(i));
    set.put(std::move(copy));
  }
  return set;
}

/// Gives the number of lines and findings, so that nothing of the work can be left out.
size_t ask_of_all(const rules::RecordSet& set, const records::Dossier& dossier) {
  rules::OutlookDesk desk(dossier, set, demo::kDemoDay);
  size_t seen = 0;
  const auto ask = [&](const base::Id& nominee) {
    for (const rules::Outlook& outlook : desk.of(nominee)) seen += 1 + outlook.findings.size();
  };
  for (const records::Person* person : staff_of(set)) ask(person->id);
  ask(demo::school_id());
  return seen;
}

size_t ask_for_years(const rules::RecordSet& set, const records::Dossier& dossier) {
  rules::OutlookYears years(dossier, set, demo::kDemoDay);
  size_t said = 0;
  for (const records::Person* person : staff_of(set))
    said += years.earliest(person->id, law::Ground::CSTDT_INITIATIVE) ? 1 : 0;
  return said;
}

template <class Work>
double median_microseconds(size_t& seen, Work work) {
  std::vector<double> each_ms;
  seen = work();
  for (int run = 0; run < kRuns; ++run) {
    const auto began = bench::Clock::now();
    seen += work();
    each_ms.push_back(bench::milliseconds_since(began));
  }
  seen /= kRuns + 1;
  return bench::spread_of(each_ms, 1).median_ms * 1000;
}

}  // namespace

int main() {
  const rules::RecordSet set = scaled_demo();
  const records::Dossier& dossier = *set.dossier(demo::school_dossier_id());
  size_t lines = 0, years = 0;
  const double asked = median_microseconds(lines, [&] { return ask_of_all(set, dossier); });
  const double said = median_microseconds(years, [&] { return ask_for_years(set, dossier); });
  std::fprintf(stderr, "%zu people, %zu lines and findings, %zu years\n", kPeople, lines, years);
  std::printf("%.0f %.0f\n", asked, said);
  return lines > 0 ? 0 : 1;
}
