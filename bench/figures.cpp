#include "bench/figures.h"

#include <algorithm>
#include <cstdio>

namespace tdkt::bench {

namespace {

std::string with_decimals(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

}  // namespace

double milliseconds_since(Clock::time_point began) {
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

Spread spread_of(std::vector<double>& each_ms, double whole_ms) {
  std::sort(each_ms.begin(), each_ms.end());
  const size_t count = each_ms.size();
  return {.median_ms = each_ms[count / 2],
          .p99_ms = each_ms[count - 1 - count / 100],
          .most_ms = each_ms.back(),
          .per_second = static_cast<double>(count) * 1000 / whole_ms};
}

void row(const std::string& what, const std::string& target, const std::string& measured,
         const std::string& yardstick) {
  std::printf("| %s | %s | %s | %s |\n", what.c_str(), target.c_str(), measured.c_str(), yardstick.c_str());
  std::fflush(stdout);
}

std::string ms(double value) { return with_decimals(value, value < 10 ? 2 : 0) + " ms"; }

std::string each_second(double value) {
  std::string digits = with_decimals(value, 0);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits + "/s";
}

std::string megabytes(double bytes) { return with_decimals(bytes / 1e6, 1) + " MB"; }

}  // namespace tdkt::bench
