#include "server/http/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <memory>

#include "shared/base/date.h"

namespace tdkt::http {
namespace {

constexpr int kDaysToRenew = 30;

struct Closing {
  void operator()(std::FILE* file) const { std::fclose(file); }
  void operator()(X509* certificate) const { X509_free(certificate); }
};
using File = std::unique_ptr<std::FILE, Closing>;

base::Problem refusal(std::string what) {
  ERR_clear_error();
  return {base::ProblemCode::unavailable, std::move(what), {}};
}

/// Why the file cannot be read, as the end of a sentence; "" where it can.
std::string unreadable(const std::string& path) {
  errno = 0;
  const File file(std::fopen(path.c_str(), "rb"));
  if (file && std::fgetc(file.get()) != EOF) return "";
  switch (errno) {
    case 0: return "tệp rỗng";
    case ENOENT: return "không có tệp này";
    case EISDIR: return "đây là thư mục, không phải tệp";
    case EACCES: return "người đang chạy lệnh không có quyền đọc";
    default: return "hệ thống không cho đọc";
  }
}

/// OpenSSL's own would ask at the terminal, in English, and wait: a server that starts by itself has nobody there.
int no_password(char*, int, int, void*) { return 0; }

bool is_of_another_certificate() { return ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH; }

bool is_encrypted(const std::string& key) {
  const File file(std::fopen(key.c_str(), "rb"));
  char line[128];
  while (file && std::fgets(line, sizeof line, file.get()))
    if (std::string_view(line).find("ENCRYPTED") != std::string_view::npos) return true;
  return false;
}

int64_t ms_of(const ASN1_TIME* time) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) != 1) return 0;
  return static_cast<int64_t>(timegm(&parts)) * 1000;
}

}  // namespace

base::Status use_certificate(ssl_ctx_st* context, const std::string& certificate, const std::string& key) {
  if (const std::string why = unreadable(certificate); !why.empty())
    return refusal("Không đọc được chứng thư TLS " + certificate + ": " + why + ".");
  if (const std::string why = unreadable(key); !why.empty())
    return refusal("Không đọc được khóa TLS " + key + ": " + why + ".");
  SSL_CTX_set_default_passwd_cb(context, no_password);
  if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
    return refusal("Tệp " + certificate + " không phải chứng thư TLS dạng PEM (-----BEGIN CERTIFICATE-----).");
  if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) {
    if (is_of_another_certificate())
      return refusal("Khóa TLS " + key + " là của chứng thư khác, không đi với " + certificate + ".");
    if (is_encrypted(key))
      return refusal("Khóa TLS " + key +
                     " có đặt mật khẩu nên máy chủ không tự mở được. Bỏ mật khẩu của khóa (openssl " +
                     "pkey) và giữ tệp chỉ cho người chạy máy chủ đọc.");
    return refusal("Tệp " + key + " không phải khóa riêng TLS dạng PEM (-----BEGIN PRIVATE KEY-----).");
  }
  if (SSL_CTX_check_private_key(context) != 1)
    return refusal("Khóa TLS " + key + " là của chứng thư khác, không đi với " + certificate + ".");
  return base::Done{};
}

std::string trouble_with_days(const std::string& certificate, int64_t now_ms) {
  const File file(std::fopen(certificate.c_str(), "rb"));
  if (!file) return "";
  const std::unique_ptr<X509, Closing> read(PEM_read_X509(file.get(), nullptr, no_password, nullptr));
  if (!read) return "";
  const int64_t from = ms_of(X509_get0_notBefore(read.get())), until = ms_of(X509_get0_notAfter(read.get()));
  const auto on = [](int64_t at) { return base::Date::of_instant(at).display(); };
  if (until < now_ms)
    return "Chứng thư TLS " + certificate + " đã hết hạn ngày " + on(until) +
           ": trình duyệt sẽ không vào. Thay chứng thư mới rồi khởi động lại.";
  if (from > now_ms)
    return "Chứng thư TLS " + certificate + " đến ngày " + on(from) +
           " mới có hiệu lực: xem lại đồng hồ của máy này (" + on(now_ms) + ").";
  const int64_t days = (until - now_ms) / (24 * 3600 * 1000);
  if (days >= kDaysToRenew) return "";
  return "Chứng thư TLS " + certificate + " hết hạn ngày " + on(until) + ", còn " + std::to_string(days) +
         " ngày: chuẩn bị thay.";
}

}  // namespace tdkt::http
