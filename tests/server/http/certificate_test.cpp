#include "server/http/certificate.h"

#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <ctime>
#include <filesystem>
#include <fstream>

#include "tests/server/http/certificates.h"
#include "tests/server/temp_folder.h"

namespace tdkt::http {
namespace {

constexpr long kDay = 24 * 3600;

class CertificateTest : public testing::Test {
 protected:
  CertificateTest() { make_certificate(file("a.pem"), file("a-key.pem")); }
  std::string file(const std::string& name) const { return folder_.file(name); }
  /// What the pair is refused with; "" where it is taken.
  std::string refusal(const std::string& certificate, const std::string& key) const {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    const auto used = use_certificate(context, file(certificate), file(key));
    SSL_CTX_free(context);
    return used.ok() ? "" : used.problem().detail;
  }
  std::string days(const MadeCertificate& made) const {
    make_certificate(file("days.pem"), file("days-key.pem"), made);
    return trouble_with_days(file("days.pem"), static_cast<int64_t>(std::time(nullptr)) * 1000);
  }
  TempFolder folder_;
};

void expect_told(const std::string& refusal, const std::string& file, const std::string& why) {
  EXPECT_NE(refusal.find(file), std::string::npos) << refusal;
  EXPECT_NE(refusal.find(why), std::string::npos) << refusal;
}

TEST_F(CertificateTest, takes_a_key_with_its_own_certificate) { EXPECT_EQ(refusal("a.pem", "a-key.pem"), ""); }

TEST_F(CertificateTest, says_what_is_wrong_with_which_file) {
  make_certificate(file("b.pem"), file("b-key.pem"));
  make_certificate(file("c.pem"), file("c-key.pem"), {.password = "mat-khau"});
  std::filesystem::create_directory(file("folder"));
  std::ofstream(file("empty.pem")).flush();
  std::ofstream(file("text.pem")) << "không phải chứng thư\n";
  expect_told(refusal("a.pem", "b-key.pem"), "b-key.pem", "của chứng thư khác");
  expect_told(refusal("c.pem", "c-key.pem"), "c-key.pem", "có đặt mật khẩu");
  expect_told(refusal("none.pem", "a-key.pem"), "none.pem", "không có tệp này");
  expect_told(refusal("a.pem", "none-key.pem"), "none-key.pem", "không có tệp này");
  expect_told(refusal("folder", "a-key.pem"), "folder", "thư mục");
  expect_told(refusal("a.pem", "folder"), "folder", "thư mục");
  expect_told(refusal("empty.pem", "a-key.pem"), "empty.pem", "rỗng");
  expect_told(refusal("text.pem", "a-key.pem"), "text.pem", "không phải chứng thư");
  expect_told(refusal("a.pem", "text.pem"), "text.pem", "không phải khóa riêng");
  expect_told(refusal("a-key.pem", "a.pem"), "a-key.pem", "không phải chứng thư");
}

TEST_F(CertificateTest, tells_before_browsers_do_that_its_days_are_over) {
  EXPECT_EQ(days({.from_seconds = -kDay, .until_seconds = 90 * kDay}), "");
  expect_told(days({.from_seconds = -9 * kDay, .until_seconds = -kDay}), "days.pem", "đã hết hạn");
  expect_told(days({.from_seconds = 2 * kDay, .until_seconds = 90 * kDay}), "days.pem", "mới có hiệu lực");
  expect_told(days({.from_seconds = -kDay, .until_seconds = 5 * kDay + 60}), "days.pem", "còn 5 ngày");
}

}  // namespace
}  // namespace tdkt::http
