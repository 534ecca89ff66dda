#include "server/resources/housekeeping.h"

#include <chrono>

#include "server/store/sessions.h"
#include "shared/wire/json.h"

namespace tdkt::resources {

namespace {

constexpr auto kViewsEvery = std::chrono::seconds(1);
constexpr int kRoundsToForget = 600;  // of kViewsEvery

}  // namespace

Housekeeping::Housekeeping(Services& services, std::function<int64_t()> now,
                           std::function<void(std::string_view json)> log)
    : services_(services), now_(std::move(now)), log_(std::move(log)), thread_([this] { work(); }) {}

Housekeeping::~Housekeeping() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Housekeeping::work() {
  for (int round = 0;; ++round) {
    if (round % kRoundsToForget == 0) forget_ended();
    std::unique_lock lock(mutex_);
    const bool ends = wake_.wait_for(lock, kViewsEvery, [this] { return ending_; });
    lock.unlock();
    keep_views();
    if (ends) return;
  }
}

void Housekeeping::keep_views() {
  if (const auto kept = services_.views.keep(services_.store, now_()); !kept.ok()) report("views", kept.problem());
}

void Housekeeping::forget_ended() {
  const int64_t now = now_();
  const auto done =
      services_.store.write([now](store::Connection& connection) { return store::forget_ended(connection, now); });
  if (!done.ok()) report("sessions", done.problem());
}

void Housekeeping::report(std::string_view what, const base::Problem& problem) {
  if (!log_) return;
  base::Value line = base::Value::object();
  line.set("level", "error");
  line.set("at", instant_text(now_()));
  line.set("housekeeping", what);
  line.set("detail", problem.detail);
  log_(wire::write_json(line));
}

}  // namespace tdkt::resources
