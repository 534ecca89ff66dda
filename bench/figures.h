#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace tdkt::bench {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point began);

/// How long single operations took, and how many there were in a second.
struct Spread {
  double median_ms = 0;
  double p99_ms = 0;
  double most_ms = 0;
  double per_second = 0;
};
/// `each_ms` is sorted by this. Precondition: not empty.
Spread spread_of(std::vector<double>& each_ms, double whole_ms);

/// One line of the table, as Markdown on stdout: what was promised, what came out, and its neighbour measured in the
/// same run.
void row(const std::string& what, const std::string& target, const std::string& measured, const std::string& yardstick);

std::string ms(double value);           // "3.20 ms"
std::string each_second(double value);  // "12,345/s"
std::string megabytes(double bytes);

}  // namespace tdkt::bench
