// Judges many cases in one process, as `tdkt check` judges one. Built natively and as WebAssembly, so that the twins
// are compared over every specimen and over a hundred thousand random cases without starting node as often.
//
//   twin_reports seeds FIRST COUNT   a line for each random case: its seed, a hash of the case, a hash of the report
//   twin_reports case SEED           a random case as JSON
//   twin_reports report SEED         its report
//   twin_reports files PATH...       the report of each file, under a line `=== PATH`

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/rules/random_cases.h"

namespace {

using namespace tdkt;

/// FNV-1a.
uint64_t hash_of(const std::string& text) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

std::string case_of(uint64_t seed) { return wire::write_json(wire::value_of(rules::random_case(seed))); }

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

int complain(const std::string& what, const base::Problem& problem) {
  std::fprintf(stderr, "%s is no case\n%s", what.c_str(), wire::complaint_text(problem).c_str());
  return 1;
}

int print_report(const std::string& what, const std::string& subject) {
  const auto report = wire::check_text(subject);
  if (!report.ok()) return complain(what, report.problem());
  print(*report);
  return 0;
}

/// A case that cannot be read ends the run: two refusals say nothing when compared.
int print_hashes(uint64_t first, uint64_t count) {
  for (uint64_t seed = first; seed < first + count; ++seed) {
    const std::string subject = case_of(seed);
    const auto report = wire::check_text(subject);
    if (!report.ok()) return complain("seed " + std::to_string(seed), report.problem());
    std::printf("%" PRIu64 " %016" PRIx64 " %016" PRIx64 "\n", seed, hash_of(subject), hash_of(*report));
  }
  return 0;
}

int print_files(int count, char** paths) {
  for (int i = 0; i < count; ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::printf("=== %s\n", paths[i]);
    if (const int status = print_report(paths[i], text); status != 0) return status;
  }
  return 0;
}

uint64_t number(const char* text) { return std::strtoull(text, nullptr, 10); }

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 2 ? argv[1] : "";
  if (what == "files") return print_files(argc - 2, argv + 2);
  if (what == "seeds" && argc == 4) return print_hashes(number(argv[2]), number(argv[3]));
  if (what == "report") return print_report(argv[2], case_of(number(argv[2])));
  if (what == "case") {
    print(case_of(number(argv[2])) + "\n");
    return 0;
  }
  std::fputs("Usage: twin_reports seeds FIRST COUNT | case SEED | report SEED | files PATH...\n", stderr);
  return 2;
}
