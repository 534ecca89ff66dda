#include "server/http/metrics.h"

#include <cstdio>

namespace tdkt::http {

namespace {

std::string seconds(int64_t microseconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(microseconds / 1000000),
                static_cast<long long>(microseconds % 1000000));
  return text;
}

std::string head(const char* name, const char* type, const char* help) {
  return std::string("# HELP ") + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

}  // namespace

std::string metric_text(const char* name, const char* type, const char* help, int64_t value) {
  return head(name, type, help) + name + " " + std::to_string(value) + "\n";
}

void Metrics::answered(int status, int64_t microseconds, int64_t bytes) {
  const int status_class = status >= 100 && status < 600 ? status / 100 - 1 : 4;
  by_class_[static_cast<size_t>(status_class)].fetch_add(1, std::memory_order_relaxed);
  size_t bucket = 0;
  while (bucket < kBounds.size() && microseconds > kBounds[bucket]) ++bucket;
  buckets_[bucket].fetch_add(1, std::memory_order_relaxed);
  microseconds_.fetch_add(microseconds, std::memory_order_relaxed);
  bytes_.fetch_add(bytes, std::memory_order_relaxed);
}

std::string Metrics::text() const {
  std::string out = head("tdkt_http_requests_total", "counter", "Requests answered, by class of status.");
  for (size_t i = 0; i < by_class_.size(); ++i)
    out += "tdkt_http_requests_total{status=\"" + std::to_string(i + 1) + "xx\"} " +
           std::to_string(by_class_[i].load()) + "\n";
  out += head("tdkt_http_request_seconds", "histogram", "Time from the whole request read to the reply made.");
  int64_t count = 0;
  for (size_t i = 0; i < buckets_.size(); ++i) {
    count += buckets_[i].load();
    out += "tdkt_http_request_seconds_bucket{le=\"" + (i < kBounds.size() ? seconds(kBounds[i]) : "+Inf") + "\"} " +
           std::to_string(count) + "\n";
  }
  out += "tdkt_http_request_seconds_sum " + seconds(microseconds_.load()) + "\n";
  out += "tdkt_http_request_seconds_count " + std::to_string(count) + "\n";
  out += metric_text("tdkt_http_reply_bytes_total", "counter", "Bytes of content sent.", bytes_.load());
  out +=
      metric_text("tdkt_http_requests_under_way", "gauge", "Requests being answered now.", requests_under_way.load());
  out += metric_text("tdkt_http_connections", "gauge", "Connections open, idle ones too.", connections_open.load());
  out += metric_text("tdkt_http_connections_refused_total", "counter", "Connections closed for want of room.",
                     connections_refused.load());
  return out;
}

}  // namespace tdkt::http
