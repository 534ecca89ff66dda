#include "server/http/chunks.h"

#include <gtest/gtest.h>

#include <string>

namespace tdkt::http {
namespace {

using State = Chunks::State;

State read(std::string_view bytes, size_t limit = 1000) { return Chunks().advance(bytes, limit); }

TEST(Chunks, end_where_the_last_chunk_ends) {
  const std::string body = "2\r\n{}\r\nA;name=value\r\n0123456789\r\n0\r\n\r\n";
  Chunks chunks;
  EXPECT_EQ(chunks.advance(body + "GET / HTTP/1.1", 1000), State::complete);
  EXPECT_EQ(chunks.size(), body.size());
}

TEST(Chunks, may_come_byte_by_byte) {
  const std::string body = "5 \r\nhello\r\n3;x\r\n\r\n!\r\n0\r\n\r\n";
  Chunks chunks;
  for (size_t length = 0; length < body.size(); ++length)
    ASSERT_EQ(chunks.advance(std::string_view(body).substr(0, length), 1000), State::incomplete) << length;
  EXPECT_EQ(chunks.advance(body, 1000), State::complete);
}

TEST(Chunks, are_refused_as_soon_as_they_cannot_be_right) {
  for (const char* body : {"-2\r\n", "-2", "zz\r\n", " 2\r\n", "+2\r\n", "0x2\r\n{}\r\n", "\r\n", "2\n{}\n", "2\r\n{}x",
                           "2\r\n{}\rx", "2 2\r\n", "2;a\x01\r\n", "0\r\nTrailer: a\r\n\r\n"})
    EXPECT_EQ(read(body), State::malformed) << body;
  EXPECT_EQ(read(std::string(300, '1')), State::malformed);
}

TEST(Chunks, are_too_large_by_what_they_announce) {
  EXPECT_EQ(read("3e8\r\n"), State::incomplete);
  EXPECT_EQ(read("3e9\r\n"), State::too_large);
  EXPECT_EQ(read("ffffffffffffffff\r\n"), State::too_large);
  EXPECT_EQ(read("ffffffffffffffffff\r\n"), State::too_large);
  EXPECT_EQ(read("3e8\r\n" + std::string(1000, 'x') + "\r\n1\r\n"), State::too_large);
}

TEST(Chunks, carry_no_more_framing_than_content) {
  std::string body;
  for (int i = 0; i < 20'000; ++i) body += "1\r\nx\r\n";
  EXPECT_EQ(read(body, 1 << 20), State::malformed);
  body.clear();
  for (int i = 0; i < 1000; ++i) body += "20\r\n" + std::string(32, 'x') + "\r\n";
  EXPECT_EQ(read(body + "0\r\n\r\n", 1 << 20), State::complete);
}

}  // namespace
}  // namespace tdkt::http
