#include "server/command_line/arguments.h"

#include <gtest/gtest.h>

namespace tdkt::command_line {
namespace {

constexpr Option kOptions[] = {{"--data", "TỆP", "tệp dữ liệu", true},
                               {"--port", "CỔNG", "cổng", false, "8080"},
                               {"--date", "NGÀY", "ngày"},
                               {"--quiet", "", "im lặng"}};
constexpr Command kCommand{"serve", "Chạy máy chủ.", kOptions};
constexpr Command kWithOperand{"check", "Kiểm tra.", {}, "CASE.json"};

std::string refusal(const Command& command, const std::vector<std::string>& words) {
  const auto parsed = parse(command, words);
  return parsed.ok() ? "" : parsed.problem().detail;
}

TEST(Arguments, are_read_with_space_or_equals_in_any_order) {
  const std::vector<std::string> words = {"--quiet", "--port=81", "--data", "a.db"};
  const auto parsed = parse(kCommand, words);
  ASSERT_TRUE(parsed.ok()) << parsed.problem().detail;
  EXPECT_EQ(parsed->text("--data"), "a.db");
  EXPECT_EQ(*parsed->number("--port", 1, 65535), 81);
  EXPECT_TRUE(parsed->has("--quiet"));
  EXPECT_FALSE(parsed->day("--date")->has_value());
}

TEST(Arguments, that_are_not_given_have_their_fallback) {
  const std::vector<std::string> words = {"--data", "a.db"};
  EXPECT_EQ(parse(kCommand, words)->text("--port"), "8080");
}

TEST(Arguments, that_are_not_given_come_from_the_environment) {
  const Environment environment = [](const char* name) -> const char* {
    const std::string_view asked = name;
    return asked == "TDKT_DATA" ? "of-machine.db" : asked == "TDKT_DATE" ? "" : asked == "TDKT_QUIET" ? "yes" : nullptr;
  };
  const auto parsed = parse(kCommand, {}, environment);
  ASSERT_TRUE(parsed.ok()) << parsed.problem().detail;
  EXPECT_EQ(parsed->text("--data"), "of-machine.db");
  EXPECT_EQ(parsed->text("--port"), "8080");
  EXPECT_FALSE(parsed->has("--date"));
  EXPECT_FALSE(parsed->has("--quiet"));  // switches stand on the command line alone
  const std::vector<std::string> words = {"--data", "a.db"};
  EXPECT_EQ(parse(kCommand, words, environment)->text("--data"), "a.db");
  EXPECT_EQ(variable_of({"--tls-cert", "TỆP", ""}), "TDKT_TLS_CERT");
}

TEST(Arguments, that_cannot_be_used_are_refused_in_one_line_that_names_them) {
  const std::pair<std::vector<std::string>, std::string_view> cases[] = {
      {{}, "Thiếu --data"},
      {{"--data"}, "Sau --data cần ghi TỆP"},
      {{"--data", "--quiet"}, "Sau --data cần ghi TỆP"},
      {{"--data="}, "Sau --data cần ghi TỆP"},
      {{"--data", "a", "--data", "b"}, "--data được ghi hai lần"},
      {{"--data", "a", "--speed", "9"}, "Lệnh này không có --speed"},
      {{"--data", "a", "--quiet=yes"}, "--quiet không kèm giá trị"},
      {{"--data", "a", "extra"}, "Không hiểu “extra”"},
      {{"-d", "a"}, "Không hiểu “-d”"},
  };
  for (const auto& [words, begins] : cases) {
    const std::string said = refusal(kCommand, words);
    EXPECT_EQ(said.rfind(begins, 0), 0u) << said;
    EXPECT_EQ(said.find('\n'), std::string::npos);
  }
  EXPECT_NE(refusal(kWithOperand, {}), "");
  EXPECT_NE(refusal(kWithOperand, {"a.json", "b.json"}), "");
  EXPECT_EQ(refusal(kWithOperand, {"a.json"}), "");
}

TEST(Arguments, of_numbers_and_days_are_checked) {
  for (const char* port : {"0", "65536", "x", "8080x", "-1", "8.5"}) {
    const std::vector<std::string> words = {"--data", "a", "--port", port};
    EXPECT_FALSE(parse(kCommand, words)->number("--port", 1, 65535).ok()) << port;
  }
  for (const char* day : {"2025-02-30", "28/05/2025", "x"}) {
    const std::vector<std::string> words = {"--data", "a", "--date", day};
    EXPECT_FALSE(parse(kCommand, words)->day("--date").ok()) << day;
  }
}

TEST(Help, names_every_option_and_its_fallback) {
  const std::string text = help(kCommand);
  for (const Option& option : kOptions) EXPECT_NE(text.find(option.name), std::string::npos);
  EXPECT_NE(text.find("mặc định: 8080"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::command_line
