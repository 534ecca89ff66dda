#include "server/store/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <latch>

#include "shared/base/text.h"

namespace tdkt::store {

namespace {

constexpr size_t kThreads = 2;
constexpr unsigned long long kPasses = 2;
constexpr size_t kMemory = size_t{19} << 20;
constexpr int64_t kLengthLeast = 10;
constexpr int64_t kLengthMost = 128;

/// Two keyboards may write the same letter differently; the password is its normal form.
std::string kept_form(std::string_view password) { return base::nfc(password); }

std::string argon2id(const std::string& password) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), kPasses, kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    return {};
  return out.data();
}

base::Problem refuse(const char* detail) { return {base::ProblemCode::malformed, detail, {{"/password", detail}}}; }

}  // namespace

Passwords::Passwords(size_t queue_most) : queue_most_(queue_most) {
  if (sodium_init() >= 0) decoy_ = argon2id("no account has this password");
  for (size_t i = 0; i < kThreads; ++i) threads_.emplace_back([this] { work(); });
}

Passwords::~Passwords() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

base::Result<std::string> Passwords::hash(std::string_view password) {
  std::string kept;
  const std::string form = kept_form(password);
  TDKT_CHECK(run([&] { kept = argon2id(form); }));
  if (kept.empty())
    return base::Problem{base::ProblemCode::unavailable, "Máy chủ hết bộ nhớ. Thử lại sau ít phút.", {}};
  return kept;
}

base::Result<bool> Passwords::matches(std::string_view password, std::string_view kept) {
  const bool is_hash = kept.starts_with("$argon2id$");
  const std::string against = is_hash ? std::string(kept) : decoy_;
  const std::string form = kept_form(password);
  bool same = false;
  TDKT_CHECK(run([&] { same = crypto_pwhash_str_verify(against.c_str(), form.data(), form.size()) == 0; }));
  return same && is_hash;
}

base::Status Passwords::run(const std::function<void()>& job) {
  std::latch done(1);
  {
    const std::lock_guard lock(mutex_);
    if (jobs_.size() >= queue_most_ || ending_)
      return base::Problem{
          base::ProblemCode::unavailable, "Đang có quá nhiều người đăng nhập cùng lúc. Thử lại sau vài giây.", {}};
    jobs_.push_back([&] {
      job();
      done.count_down();
    });
  }
  wake_.notify_one();
  done.wait();
  return base::Done{};
}

void Passwords::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const std::function<void()> job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    job();
    lock.lock();
  }
}

base::Status check_new_password(std::string_view password, std::string_view login) {
  static constexpr std::string_view kMostUsed[] = {"1234567890", "0123456789",   "password123", "matkhau123",
                                                   "qwertyuiop", "123456789a",   "anhyeuem123", "0987654321",
                                                   "1q2w3e4r5t", "abcdef123456", "giaovien123", "thidua2024"};
  if (!base::is_utf8(password)) return refuse("Mật khẩu có ký tự không đọc được.");
  const int64_t length = base::length(password);
  if (length < kLengthLeast) return refuse("Mật khẩu cần ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất.");
  if (length > kLengthMost) return refuse("Mật khẩu dài nhất 128 ký tự.");
  const std::string plain = base::lower(password);
  if (plain.find_first_not_of(plain[0]) == std::string::npos)
    return refuse("Mật khẩu chỉ lặp một ký tự; chọn câu khác.");
  if (!login.empty() && plain.find(base::lower(login)) != std::string::npos)
    return refuse("Mật khẩu không được chứa tên đăng nhập.");
  if (std::find(std::begin(kMostUsed), std::end(kMostUsed), plain) != std::end(kMostUsed))
    return refuse("Mật khẩu này rất nhiều người dùng nên dễ bị đoán; chọn câu khác.");
  return base::Done{};
}

std::string temporary_password() {
  static constexpr std::string_view kSigns = "abcdefghjkmnpqrstuvwxyz23456789";  // no i, l, o, 0, 1
  std::string password;
  for (int i = 0; i < 12; ++i) {
    if (i == 4 || i == 8) password += '-';
    password += kSigns[randombytes_uniform(static_cast<uint32_t>(kSigns.size()))];
  }
  return password;
}

}  // namespace tdkt::store
