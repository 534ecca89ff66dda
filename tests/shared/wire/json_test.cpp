#include "shared/wire/json.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "tests/shared/base/seeded.h"

namespace tdkt::wire {
namespace {

using base::ProblemCode;
using base::Seeded;
using base::Value;

std::string repeated(std::string_view part, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

/// The JSON of what was read, or "refused: <sentence>".
std::string read_and_write(std::string_view text, Bounds bounds = {}) {
  const auto read = read_json(text, bounds);
  return read.ok() ? write_json(*read) : "refused: " + read.problem().detail;
}

TEST(ReadJson, reads_what_json_can_say_without_floats) {
  EXPECT_EQ(read_and_write(" null "), "null");
  EXPECT_EQ(read_and_write("[true,false,[],{}]"), "[true,false,[],{}]");
  EXPECT_EQ(read_and_write("-0"), "0");
  EXPECT_EQ(read_and_write("[9223372036854775807,-9223372036854775808]"), "[9223372036854775807,-9223372036854775808]");
  EXPECT_EQ(read_and_write("\"Nguy\\u1EC5n\\n\\t\\\"\\\\\\/\\uD83D\\uDE00\""), "\"Nguyễn\\n\\t\\\"\\\\/😀\"");
  EXPECT_EQ(read_and_write("{\"b\":1,\"a\":{\"đ\":2,\"d\":3}}"), "{\"a\":{\"d\":3,\"đ\":2},\"b\":1}");
}

TEST(ReadJson, gives_a_value_to_look_into) {
  const auto read = read_json(R"({"name":"Hà","rows":[{"count":70}]})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->text_at("name"), "Hà");
  ASSERT_NE(read->find("rows"), nullptr);
  EXPECT_EQ(*read->find("rows")->items()->front().find("count")->integer(), 70);
}

struct Refused {
  const char* text;
  const char* pointer;
  const char* detail;
};

TEST(ReadJson, refuses_a_value_naming_its_place) {
  const Refused kRefused[] = {
      {R"({"a":[1,2.5]})", "/a/1", "Tại /a/1: Số 2.5 không viết dưới dạng số nguyên; chỉ nhận số nguyên 64 bit."},
      {R"({"a":1e3})", "/a", "Tại /a: Số 1e3 không viết dưới dạng số nguyên; chỉ nhận số nguyên 64 bit."},
      {"1e999", "", "Số 1e999 không viết dưới dạng số nguyên; chỉ nhận số nguyên 64 bit."},
      {"9223372036854775808", "", "Số 9223372036854775808 quá lớn; chỉ nhận số nguyên 64 bit."},
      {"-9223372036854775809", "", "Số -9223372036854775809 quá lớn; chỉ nhận số nguyên 64 bit."},
      {R"({"rows":[{"id":1,"x":0,"id":1}]})", "/rows/0/id",
       "Tại /rows/0/id: Trường “id” được viết hai lần trong cùng một đối tượng; chỉ giữ một."},
      {R"({"name":"H\u0000à"})", "/name",
       "Tại /name: Có ký tự điều khiển U+0000 trong “H\uFFFDà”; chỉ nhận xuống dòng (U+000A) và tab "
       "(U+0009)."},
      {R"({"name":"a\u0085"})", "/name",
       "Tại /name: Có ký tự điều khiển U+0085 trong “a\uFFFD”; chỉ nhận xuống dòng (U+000A) và tab "
       "(U+0009)."},
      {R"({"a/b~":["Nguye\u0302\u0303n"]})", "/a~1b~0/0",
       "Tại /a~1b~0/0: Chữ trong “Nguyễn” chưa ở dạng chuẩn Unicode NFC (dấu còn rời khỏi chữ); "
       "cần ghép dấu rồi "
       "gửi lại."},
      {R"({"ok":{"e\u0301":1}})", "/ok",
       "Tại /ok: Chữ trong “é” chưa ở dạng chuẩn Unicode NFC (dấu còn rời khỏi chữ); cần ghép dấu rồi "
       "gửi lại."},
  };
  for (const Refused& refused : kRefused) {
    const auto read = read_json(refused.text);
    ASSERT_FALSE(read.ok()) << refused.text;
    EXPECT_EQ(read.problem().code, ProblemCode::malformed);
    EXPECT_EQ(read.problem().detail, refused.detail);
    ASSERT_EQ(read.problem().places.size(), 1u) << refused.text;
    EXPECT_EQ(read.problem().places[0].pointer, refused.pointer);
  }
}

TEST(ReadJson, refuses_what_is_not_json_naming_line_and_column) {
  const auto detail = [](std::string_view text) { return read_and_write(text); };
  EXPECT_EQ(detail(""), "refused: Nội dung gửi lên trống; ở đây cần một văn bản JSON.");
  EXPECT_EQ(detail(" \n"), detail(""));
  EXPECT_EQ(detail("{\"tên\":\n  [1, 2"),
            "refused: Văn bản JSON bị cắt ngang ở dòng 2, cột 8, khi ngoặc hoặc dấu nháy chưa đóng. Cần gửi "
            "lại trọn vẹn.");
  EXPECT_EQ(detail("[\"Hà\" x]"),
            "refused: Không đọc được JSON ở dòng 1, cột 7, chỗ “x]”. Cần xem lại dấu phẩy, dấu hai chấm, "
            "ngoặc, dấu nháy "
            "quanh đó.");
  EXPECT_EQ(detail("[1,\n\xE0]"), "refused: Văn bản không phải UTF-8 ở dòng 2, cột 1. Cần lưu lại bằng mã UTF-8.");
}

TEST(ReadJson, refuses_every_known_way_to_be_no_json) {
  const std::string_view kTexts[] = {"{",
                                     "[",
                                     "]",
                                     "}",
                                     "[1,]",
                                     "{\"a\":1,}",
                                     "{a:1}",
                                     "{'a':1}",
                                     "{\"a\" 1}",
                                     "{\"a\":}",
                                     "[1 2]",
                                     "tru",
                                     "True",
                                     "nul",
                                     "NaN",
                                     "Infinity",
                                     "+1",
                                     "01",
                                     "1.",
                                     ".5",
                                     "0x10",
                                     "\"a",
                                     "\"\\x\"",
                                     "\"\\u12\"",
                                     "\"\\uD800\"",
                                     "\"\\uDC00\"",
                                     "\"a\nb\"",
                                     "\"a\tb\"",
                                     "// c\n1",
                                     "/* c */ 1",
                                     "1 2",
                                     "{} {}",
                                     "\"\xFF\"",
                                     "\"\xC0\xAF\"",
                                     "\"\xED\xA0\x80\"",
                                     ",",
                                     "[,1]",
                                     "{\"a\":1 \"b\":2}",
                                     "{1:2}",
                                     "\xEF\xBB",
                                     std::string_view("{}\0{}", 5),
                                     std::string_view("\0", 1),
                                     std::string_view("[1\0]", 4),
                                     "[1,\x01 2]"};
  for (const std::string_view text : kTexts) {
    const auto read = read_json(text);
    ASSERT_FALSE(read.ok()) << text;
    EXPECT_EQ(read.problem().code, ProblemCode::malformed) << text;
    EXPECT_FALSE(read.problem().detail.empty());
  }
}

TEST(ReadJson, holds_its_bounds) {
  EXPECT_TRUE(read_json(repeated("[", 32) + repeated("]", 32)).ok());
  EXPECT_EQ(read_and_write(repeated("[", 33) + repeated("]", 33)),
            "refused: Tại " + repeated("/0", 20) + "…: Dữ liệu lồng nhau quá 32 tầng.");
  EXPECT_FALSE(read_json(repeated("[", 500'000)).ok());
  EXPECT_FALSE(read_json(repeated("{\"a\":", 100'000)).ok());

  const auto heavy = read_json("[1234]", {.bytes = 5});
  ASSERT_FALSE(heavy.ok());
  EXPECT_EQ(heavy.problem().code, ProblemCode::too_large);
  EXPECT_EQ(read_and_write("\"" + repeated("a", 1 << 20) + "\""),
            "refused: Nội dung gửi lên nặng 1.048.578 byte, quá mức nhận 1.048.576 byte. Chia nhỏ rồi gửi lại.");
}

TEST(ReadJson, answers_shortly_about_a_long_text) {
  const std::string long_key = "{\"" + repeated("k", 100'000) + "\":{\"x\":1.5}}";
  const auto read = read_json(long_key);
  ASSERT_FALSE(read.ok());
  EXPECT_LT(read.problem().detail.size(), 500u);
  EXPECT_EQ(read.problem().places.front().pointer, "");
}

TEST(ReadJson, takes_many_members_in_any_order) {
  std::string text = "{";
  for (int i = 60'000; i > 0; --i) text += "\"" + std::to_string(100'000 + i) + "\":0" + (i == 1 ? "}" : ",");
  const auto read = read_json(text);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->members()->front().key, "100001");
}

Value any_value(Seeded& seeded, int depth) {
  constexpr std::string_view kTexts[] = {"", "Hà", "“ễ”", "a\nb\t\"\\/", "😀", "~1/", "Đề nghị"};
  switch (seeded.below(depth > 4 ? 5 : 7)) {
    case 0: return {};
    case 1: return seeded.once_in(2);
    case 2: return static_cast<int64_t>(seeded.next());
    case 3: return seeded.once_in(2) ? std::numeric_limits<int64_t>::min() : int64_t{7};
    case 4: return seeded.pick(kTexts);
    case 5: {
      Value array = Value::array();
      for (size_t i = seeded.below(4); i > 0; --i) array.push(any_value(seeded, depth + 1));
      return array;
    }
    default: {
      Value object = Value::object();
      for (size_t i = seeded.below(4); i > 0; --i) object.set(seeded.pick(kTexts), any_value(seeded, depth + 1));
      return object;
    }
  }
}

TEST(Json, what_is_written_reads_back_the_same) {
  Seeded seeded(5);
  for (int round = 0; round < 3'000; ++round) {
    const Value value = any_value(seeded, 0);
    for (const std::string& text : {write_json(value), write_json_indented(value)}) {
      const auto read = read_json(text);
      ASSERT_TRUE(read.ok()) << text << read.problem().detail;
      ASSERT_EQ(*read, value) << text;
    }
  }
}

TEST(Json, survives_broken_texts) {
  Seeded seeded(6);
  constexpr std::string_view kBytes = "{}[]\",:\\u0123e.-\x01\xE1\xBB\x85\xCC\x80tfn \n";
  for (int round = 0; round < 20'000; ++round) {
    std::string text = write_json(any_value(seeded, 0));
    for (size_t i = 1 + seeded.below(3); i > 0; --i) {
      const size_t place = seeded.below(text.size() + 1);
      switch (seeded.below(3)) {
        case 0: text.insert(place, 1, seeded.pick(kBytes)); break;
        case 1: text.resize(place); break;
        default:
          if (place < text.size()) text[place] = seeded.pick(kBytes);
      }
    }
    const auto read = read_json(text);
    if (!read.ok()) {
      ASSERT_FALSE(read.problem().detail.empty());
      continue;
    }
    const std::string written = write_json(*read);
    ASSERT_EQ(read_and_write(written), written);
  }
}

TEST(WriteJson, is_the_same_bytes_everywhere) {
  Value value = Value::object();
  value.set("b", Value::array());
  value.set("a", "x\x01\x7F");
  Value& rows = value.set("rows", Value::array());
  rows.push(1);
  rows.push(Value::object());
  EXPECT_EQ(write_json(value), "{\"a\":\"x\\u0001\x7F\",\"b\":[],\"rows\":[1,{}]}");
  EXPECT_EQ(write_json_indented(value), R"({
  "a": "x\u0001)"
                                        "\x7F"
                                        R"(",
  "b": [],
  "rows": [
    1,
    {}
  ]
}
)");
  EXPECT_EQ(write_json(Value("H\xE0")), "\"H\uFFFD\"");
}

}  // namespace
}  // namespace tdkt::wire
