#include "server/store/writer.h"

#include <optional>

namespace tdkt::store {

namespace {

using Clock = std::chrono::steady_clock;

/// Bounds of what one commit gathers, so that nobody waits long because others keep coming.
constexpr int kTurnsMost = 64;
constexpr auto kGatherTime = std::chrono::milliseconds(2);

base::Problem lost_write() {
  return {base::ProblemCode::unavailable,
          "Máy chủ chưa ghi được dữ liệu này vào đĩa. Bản trên máy này vẫn còn; thử lại sau ít phút.",
          {}};
}

}  // namespace

struct Writer::Group {
  Clock::time_point opened = Clock::now();
  int turns = 0;

  std::mutex mutex;
  std::condition_variable ended;
  bool is_over = false;
  std::optional<base::Problem> lost;  // why nothing of it was kept

  void end(std::optional<base::Problem> why) {
    {
      const std::lock_guard lock(mutex);
      is_over = true;
      lost = std::move(why);
    }
    ended.notify_all();
  }
};

Writer::Turn::Turn(Turn&& other) noexcept : writer_(other.writer_), lock_(std::move(other.lock_)) {
  other.writer_ = nullptr;
}

Writer::Turn::~Turn() {
  if (writer_ && lock_.owns_lock()) writer_->give_up(lock_);
}

base::Result<Writer::Turn> Writer::begin() {
  waiting_.fetch_add(1);
  std::unique_lock lock(mutex_);
  waiting_.fetch_sub(1);
  if (!group_) {
    TDKT_CHECK(connection_.run("BEGIN IMMEDIATE"));
    group_ = std::make_shared<Group>();
  }
  if (auto begun = connection_.run("SAVEPOINT turn"); !begun.ok()) {
    leave(lock);
    return std::move(begun).problem();
  }
  return Turn(this, std::move(lock));
}

base::Status Writer::commit(Turn turn) {
  std::unique_lock lock = std::move(turn.lock_);
  turn.writer_ = nullptr;
  if (!connection_.in_transaction()) {
    // A disk error inside the turn made SQLite undo everything, also what earlier turns wrote.
    lose_group(lost_write());
    return lost_write();
  }
  if (auto released = connection_.run("RELEASE turn"); !released.ok()) {
    give_up(lock);
    return released;
  }
  const std::shared_ptr<Group> group = group_;
  ++group->turns;
  leave(lock);

  std::unique_lock wait(group->mutex);
  group->ended.wait(wait, [&] { return group->is_over; });
  if (group->lost) return *group->lost;
  return base::Done{};
}

std::unique_lock<std::mutex> Writer::pause() {
  waiting_.fetch_add(1);
  std::unique_lock lock(mutex_);
  waiting_.fetch_sub(1);
  if (group_) end_group();
  return lock;
}

void Writer::give_up(std::unique_lock<std::mutex>& lock) {
  if (!connection_.in_transaction()) {
    lose_group(lost_write());
    lock.unlock();
    return;
  }
  const base::Status undone = connection_.run("ROLLBACK TO turn");
  const base::Status released = connection_.run("RELEASE turn");
  if (!undone.ok() || !released.ok()) {
    lose_group(undone.ok() ? released.problem() : undone.problem());
    lock.unlock();
    return;
  }
  leave(lock);
}

void Writer::leave(std::unique_lock<std::mutex>& lock) {
  // Whoever waits now will have the next turn and end the group in its place.
  const bool others_follow = waiting_.load() > 0;
  if (!others_follow || group_->turns >= kTurnsMost || Clock::now() - group_->opened > kGatherTime) end_group();
  lock.unlock();
}

void Writer::end_group() {
  if (group_->turns == 0) {
    (void)connection_.run("ROLLBACK");
    group_->end(std::nullopt);
    group_ = nullptr;
    return;
  }
  if (auto kept = connection_.run("COMMIT"); !kept.ok()) {
    lose_group(std::move(kept).problem());
    return;
  }
  commits_.fetch_add(1);
  turns_kept_.fetch_add(group_->turns);
  group_->end(std::nullopt);
  group_ = nullptr;
}

void Writer::lose_group(base::Problem why) {
  if (connection_.in_transaction()) (void)connection_.run("ROLLBACK");
  why.code = base::ProblemCode::unavailable;
  group_->end(std::move(why));
  group_ = nullptr;
}

}  // namespace tdkt::store
