#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace tdkt::http {

/// Counters since the start of the program; safe from many threads. Written as Prometheus' text format 0.0.4.
class Metrics {
 public:
  /// Counts one answered request.
  void answered(int status, int64_t microseconds, int64_t bytes);

  std::string text() const;

  std::atomic<int64_t> requests_under_way{0};
  std::atomic<int64_t> connections_open{0};
  std::atomic<int64_t> connections_refused{0};

 private:
  // Upper bounds in microseconds; the last bucket is everything above.
  static constexpr std::array<int64_t, 8> kBounds = {1000, 2500, 5000, 10000, 25000, 50000, 100000, 1000000};

  std::array<std::atomic<int64_t>, 5> by_class_{};  // 1xx … 5xx
  std::array<std::atomic<int64_t>, 9> buckets_{};
  std::atomic<int64_t> microseconds_{0};
  std::atomic<int64_t> bytes_{0};
};

/// One counter or gauge in Prometheus' text form, with its help and type lines.
std::string metric_text(const char* name, const char* type, const char* help, int64_t value);

}  // namespace tdkt::http
