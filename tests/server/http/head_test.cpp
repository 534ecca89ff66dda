#include "server/http/head.h"

#include <gtest/gtest.h>

#include <string>

namespace tdkt::http {
namespace {

TEST(Head, is_incomplete_until_the_empty_line) {
  EXPECT_EQ(read_head("GET / HTTP/1.1\r\nHost: a\r\n").state, Head::State::incomplete);
  const Head head = read_head("PUT /x?y HTTP/1.1\r\nHost: a\r\ncontent-LENGTH: 12\r\nExpect: 100-continue\r\n\r\nmore");
  ASSERT_EQ(head.state, Head::State::complete);
  EXPECT_EQ(head.method, "PUT");
  EXPECT_EQ(head.target, "/x?y");
  EXPECT_EQ(head.content_length, 12u);
  EXPECT_TRUE(head.expects_continue);
  EXPECT_FALSE(head.chunked);
}

struct Refusal {
  std::string bytes;
  int status;
};

TEST(Head, refuses_what_two_readers_could_read_differently) {
  const std::string get = "GET / HTTP/1.1\r\n";
  const Refusal refusals[] = {
      {"GET /\r\n\r\n", 400},
      {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"G\x01T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET http://x/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
      {"GET / XTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
      {get + "\r\n", 400},
      {get + "Host: a\r\nHost: b\r\n\r\n", 400},
      {get + "Host: a\r\n folded: b\r\n\r\n", 400},
      {get + "Host : a\r\n\r\n", 400},
      {get + "Host: a\r\nnocolon\r\n\r\n", 400},
      {get + "Host: a\nX: b\r\n\r\n", 400},
      {get + std::string("Host: a\r\nX: \0b\r\n\r\n", 18), 400},
      {get + "Host: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400},
      {get + "Host: a\r\nContent-Length: -1\r\n\r\n", 400},
      {get + "Host: a\r\nContent-Length: +1\r\n\r\n", 400},
      {get + "Host: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 400},
      {get + "Host: a\r\nContent-Length:\r\n\r\n", 400},
      {get + "Host: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {get + "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501},
      {get + "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 501},
      {"GET /" + std::string(kLineBytes, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
      {get + "Host: a\r\nX: " + std::string(kLineBytes, 'a') + "\r\n\r\n", 431},
      {std::string(kHeadBytes + 1, 'a'), 414},
      {get + std::string(kHeadBytes + 1, 'a'), 431},
  };
  for (const Refusal& refusal : refusals) {
    const Head head = read_head(refusal.bytes);
    EXPECT_EQ(head.state, Head::State::refused) << refusal.bytes.substr(0, 80);
    EXPECT_EQ(head.status, refusal.status) << refusal.bytes.substr(0, 80);
  }
}

TEST(Head, refuses_what_speaks_another_language_at_its_first_byte) {
  EXPECT_EQ(read_head("\x16\x03\x01").status, 400);  // TLS
  EXPECT_EQ(read_head(" ").status, 400);
  EXPECT_EQ(read_head("\r").state, Head::State::incomplete);  // an empty line may stand before a request
}

TEST(Head, limits_the_number_of_lines) {
  std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (size_t i = 0; i < kHeadLines; ++i) bytes += "X: a\r\n";
  EXPECT_EQ(read_head(bytes + "\r\n").status, 431);
}

}  // namespace
}  // namespace tdkt::http
