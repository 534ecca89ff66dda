// The WebAssembly twin of `tdkt check`: the same core, the same bytes, run by node.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/wire/case_json.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("Cách dùng: node tdkt_check.js CASE.json\n", stderr);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "Không mở được tệp %s.\n", argv[1]);
    return 2;
  }
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto report = tdkt::wire::check_text(text);
  if (!report.ok()) {
    std::fputs(tdkt::wire::complaint_text(report.problem()).c_str(), stderr);
    return 2;
  }
  std::fwrite(report->data(), 1, report->size(), stdout);
  return 0;
}
