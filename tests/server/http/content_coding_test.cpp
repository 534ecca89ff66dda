#include "server/http/content_coding.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace tdkt::http {
namespace {

const std::string kLong = "[\"" + std::string(20000, 'a') + "\"]";

Request asking(std::string method, std::string accepted) {
  return Request{.method = std::move(method), .path = "/x", .headers = {{"accept-encoding", std::move(accepted)}}};
}

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string out(kLong.size() * 2, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

Reply answered(const Request& request, Reply reply) {
  compress(request, reply);
  return reply;
}

TEST(Compress, packs_what_is_long_for_who_takes_it) {
  const Reply reply = answered(asking("GET", "gzip, deflate, br"), ok_json(kLong));
  ASSERT_NE(find(reply.headers, "Content-Encoding"), nullptr);
  EXPECT_EQ(*find(reply.headers, "Content-Encoding"), "gzip");
  EXPECT_EQ(*find(reply.headers, "Vary"), "Accept-Encoding");
  EXPECT_LT(reply.body.size(), kLong.size() / 10);
  EXPECT_EQ(unpacked(reply.body), kLong);
}

TEST(Compress, leaves_what_the_client_does_not_take_and_says_that_it_depends_on_that) {
  for (const char* accepted : {"", "br", "gzip;q=0", "x-gzip"}) {
    const Reply reply = answered(asking("GET", accepted), ok_json(kLong));
    EXPECT_EQ(reply.body, kLong) << accepted;
    EXPECT_EQ(find(reply.headers, "Content-Encoding"), nullptr) << accepted;
    EXPECT_NE(find(reply.headers, "Vary"), nullptr) << accepted;
  }
}

TEST(Compress, leaves_what_is_short_what_has_a_tag_what_answers_a_write_and_what_refuses) {
  const Request reading = asking("GET", "gzip");
  EXPECT_EQ(answered(reading, ok_json("[]")).body, "[]");
  EXPECT_EQ(answered(reading, ok_json(kLong).with("ETag", "\"1\"")).body, kLong);
  EXPECT_EQ(answered(asking("POST", "gzip"), ok_json(kLong)).body, kLong);
  EXPECT_EQ(answered(asking("HEAD", "gzip"), ok_json(kLong)).body, answered(asking("GET", "gzip"), ok_json(kLong)).body)
      << "the head says the same; the library counts its bytes";
  EXPECT_EQ(answered(reading, page(kLong)).body, kLong);
  Reply refusal = ok_json(kLong);
  refusal.status = 404;
  EXPECT_EQ(answered(reading, refusal).body, kLong);
}

}  // namespace
}  // namespace tdkt::http
