#include "server/http/conditional.h"

#include <gtest/gtest.h>

#include "server/http/paging.h"

namespace tdkt::http {
namespace {

constexpr char kRevision[] = "0190f3a2-7c51-7d3e-8a4b-1c2d3e4f5a6b";

Request with(Fields headers) { return Request{.method = "PUT", .path = "/x", .headers = std::move(headers)}; }

TEST(SaveCondition, is_a_base_revision_or_none) {
  const auto based = save_condition(with({{"if-match", "\"" + std::string(kRevision) + "\""}}));
  ASSERT_TRUE(based.ok());
  EXPECT_EQ(based->base_revision_id->text(), kRevision);
  const auto fresh = save_condition(with({{"if-none-match", "*"}}));
  ASSERT_TRUE(fresh.ok());
  EXPECT_FALSE(fresh->base_revision_id.has_value());
}

TEST(SaveCondition, is_required) {
  EXPECT_EQ(save_condition(with({})).problem().code, base::ProblemCode::condition_required);
}

TEST(SaveCondition, refuses_what_names_no_single_revision) {
  const std::string tag = "\"" + std::string(kRevision) + "\"";
  for (const Fields& headers :
       {Fields{{"if-match", "*"}}, Fields{{"if-match", "W/" + tag}}, Fields{{"if-match", tag + ", " + tag}},
        Fields{{"if-match", kRevision}}, Fields{{"if-none-match", tag}}, Fields{{"if-match", "\"\""}},
        Fields{{"if-match", tag}, {"if-none-match", "*"}},
        Fields{{"if-match", "\"00000000-0000-0000-0000-000000000000\""}}})
    EXPECT_EQ(save_condition(with(headers)).problem().code, base::ProblemCode::malformed) << headers[0].value;
}

TEST(HoldsAlready, reads_a_list_of_tags) {
  EXPECT_TRUE(holds_already(with({{"if-none-match", "\"a\", W/\"b\""}}), "\"b\""));
  EXPECT_FALSE(holds_already(with({{"if-none-match", "\"a\""}}), "\"b\""));
  EXPECT_FALSE(holds_already(with({}), "\"b\""));
}

TEST(LinkNext, keeps_the_query_and_replaces_the_cursor) {
  Reply reply;
  link_next(reply, {.path = "/api/v1/hồ", .query = {{"q", "a b"}, {"cursor", "old"}}}, "1|2");
  EXPECT_EQ(*find(reply.headers, "Link"), "</api/v1/h%E1%BB%93?q=a%20b&cursor=1%7C2>; rel=\"next\"");
  Reply last;
  link_next(last, {.path = "/x"}, "");
  EXPECT_EQ(find(last.headers, "Link"), nullptr);
}

TEST(Request, reads_numbers_within_bounds) {
  const Request request{.query = {{"limit", "20"}, {"bad", "20x"}, {"far", "501"}}};
  EXPECT_EQ(*request.query_number("limit", 50, 1, 500), 20);
  EXPECT_EQ(*request.query_number("absent", 50, 1, 500), 50);
  EXPECT_FALSE(request.query_number("bad", 50, 1, 500).ok());
  EXPECT_FALSE(request.query_number("far", 50, 1, 500).ok());
}

TEST(Request, finds_a_cookie_by_its_whole_name) {
  const Request request{.headers = {{"cookie", "xsession=1; session=2;last=3"}}};
  EXPECT_EQ(request.cookie("session"), "2");
  EXPECT_EQ(request.cookie("last"), "3");
  EXPECT_EQ(request.cookie("sess"), "");
}

}  // namespace
}  // namespace tdkt::http
