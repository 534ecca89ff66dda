#include "server/resources/qr.h"

#include <gtest/gtest.h>

namespace tdkt::resources {
namespace {

http::Request asked_of(std::string host, bool secure) {
  http::Request request;
  request.headers.push_back({"host", std::move(host)});
  request.secure = secure;
  return request;
}

TEST(Qr, is_a_picture_with_a_name_and_no_style_of_its_own) {
  const std::string svg = qr_svg("https://tdkt.example.vn/cong-khai", "Mã \"QR\"");
  EXPECT_EQ(svg.rfind("<svg class=\"qr\" role=\"img\" aria-label=\"Mã &quot;QR&quot;\"", 0), 0u);
  EXPECT_EQ(svg.find("style"), std::string::npos) << "the policy of the pages allows none";
  // The corner mark: seven dark modules after four of white, then its hollow.
  EXPECT_NE(svg.find("d=\"M4 4h7v1H4z"), std::string::npos);
  EXPECT_NE(svg.find("M4 5h1v1H4zM10 5h1v1H10z"), std::string::npos);
}

TEST(Qr, says_the_same_of_the_same_and_another_of_another) {
  EXPECT_EQ(qr_svg("a", ""), qr_svg("a", ""));
  EXPECT_NE(qr_svg("a", ""), qr_svg("b", ""));
}

TEST(Qr, leads_to_the_page_at_the_host_that_was_asked) {
  EXPECT_EQ(qr_of_page(asked_of("tdkt.example.vn", true), "/cong-khai", "n"),
            qr_svg("https://tdkt.example.vn/cong-khai", "n"));
  EXPECT_EQ(qr_of_page(asked_of("127.0.0.1:8080", false), "/cong-khai", "n"),
            qr_svg("http://127.0.0.1:8080/cong-khai", "n"));
}

TEST(Qr, is_left_out_where_it_would_lead_nowhere) {
  EXPECT_EQ(qr_of_page(asked_of("", true), "/cong-khai", "n"), "");
  EXPECT_EQ(qr_of_page(asked_of("a.vn/evil?", true), "/cong-khai", "n"), "");
  EXPECT_EQ(qr_svg(std::string(5000, 'x'), "n"), "");
}

}  // namespace
}  // namespace tdkt::resources
