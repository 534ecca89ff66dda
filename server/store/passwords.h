#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "shared/base/result.h"

namespace tdkt::store {

/// Argon2id (RFC 9106) by libsodium: 19 MiB of memory, 2 passes, the interactive setting of OWASP's password storage
/// advice. It takes tens of milliseconds on purpose, so it has two threads of its own and a bounded queue: a flood of
/// sign-ins cannot take the server's memory or its workers' time.
class Passwords {
 public:
  explicit Passwords(size_t queue_most = 64);
  ~Passwords();

  /// The text to keep. `unavailable` when too many wait already. The caller waits.
  base::Result<std::string> hash(std::string_view password);
  /// Whether the password is the one of the kept text. A text that is no hash never matches, but takes as long, so
  /// that nobody learns from the time which accounts exist.
  base::Result<bool> matches(std::string_view password, std::string_view kept);

 private:
  base::Status run(const std::function<void()>& job);
  void work();

  size_t queue_most_;
  std::string decoy_;  // a hash that no account has
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

/// A password a person may choose: 10 to 128 characters, not the login, not one letter over and over, not among the
/// most used. `malformed`, saying what would make it good.
base::Status check_new_password(std::string_view password, std::string_view login);

/// A password to hand over on paper: 12 letters and digits that are not mistaken for each other, in groups of four.
std::string temporary_password();

}  // namespace tdkt::store
