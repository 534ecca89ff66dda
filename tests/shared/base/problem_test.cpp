#include "shared/base/problem.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

#include "shared/base/result.h"
#include "shared/base/text.h"

namespace tdkt::base {
namespace {

constexpr ProblemCode kCodes[] = {
    ProblemCode::malformed,          ProblemCode::unauthenticated,        ProblemCode::forbidden,
    ProblemCode::not_found,          ProblemCode::not_allowed_in_state,   ProblemCode::stale,
    ProblemCode::too_large,          ProblemCode::unsupported_media_type, ProblemCode::findings,
    ProblemCode::condition_required, ProblemCode::too_many_requests,      ProblemCode::internal,
    ProblemCode::unavailable,
};

TEST(Problem, has_one_status_word_and_title_per_code) {
  std::set<int> statuses;
  std::set<std::string_view> words, titles;
  for (const ProblemCode code : kCodes) {
    statuses.insert(http_status(code));
    words.insert(word(code));
    titles.insert(title(code));
    EXPECT_GE(http_status(code), 400);
    EXPECT_TRUE(is_nfc(title(code)));
  }
  EXPECT_EQ(statuses.size(), std::size(kCodes));
  EXPECT_EQ(words.size(), std::size(kCodes));
  EXPECT_EQ(titles.size(), std::size(kCodes));
}

TEST(Problem, means_what_clients_were_told) {
  EXPECT_EQ(http_status(ProblemCode::stale), 412);
  EXPECT_EQ(http_status(ProblemCode::not_allowed_in_state), 409);
  EXPECT_EQ(http_status(ProblemCode::findings), 422);
  EXPECT_EQ(http_status(ProblemCode::condition_required), 428);
  EXPECT_EQ(http_status(ProblemCode::malformed), 400);
  EXPECT_EQ(word(ProblemCode::stale), "stale");
}

Result<int> half(int number) {
  if (number % 2 != 0) return Problem{ProblemCode::malformed, "Số lẻ.", {}};
  return number / 2;
}

Result<int> quarter(int number) {
  TDKT_TRY(once, half(number));
  TDKT_TRY(twice, half(once));
  return twice;
}

Status even(int number) {
  TDKT_CHECK(half(number));
  return Done{};
}

TEST(Result, is_a_value_or_a_problem) {
  EXPECT_TRUE(half(4).ok());
  EXPECT_EQ(*half(4), 2);
  const Result<int> odd = half(3);
  ASSERT_FALSE(odd);
  EXPECT_EQ(odd.problem().detail, "Số lẻ.");
}

TEST(Result, is_passed_on_by_try_and_check) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_EQ(quarter(6).problem().code, ProblemCode::malformed);
  EXPECT_TRUE(even(2).ok());
  EXPECT_FALSE(even(1).ok());
}

TEST(Result, moves_what_cannot_be_copied) {
  Result<std::unique_ptr<int>> made(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = std::move(made).value();
  EXPECT_EQ(*taken, 7);
}

}  // namespace
}  // namespace tdkt::base
