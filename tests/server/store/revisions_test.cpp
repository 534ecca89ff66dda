#include "server/store/revisions.h"

#include <gtest/gtest.h>

#include "server/store/transitions.h"
#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

using base::ProblemCode;

class RevisionsTest : public StoreTest {
 protected:
  Changes changes_since(int64_t since, ChangesQuery query = {.all_units = true}) {
    query.since = since;
    auto found = store_->read([&](Connection& c) { return changes(c, query); });
    EXPECT_TRUE(found.ok());
    return found.ok() ? *found : Changes{};
  }
  std::optional<RecordRow> row(uint16_t record) {
    auto found = store_->read([&](Connection& c) { return record_row(c, id_of(record)); });
    return found.ok() ? *found : std::nullopt;
  }
};

TEST_F(RevisionsTest, creates_and_appends) {
  auto first = save_now(save_request(10, 11, 0, "Một"));
  ASSERT_TRUE(first.ok()) << first.problem().detail;
  auto second = save_now(save_request(10, 12, 11, "Hai"));
  ASSERT_TRUE(second.ok());
  EXPECT_GT(second->seq, first->seq);
  EXPECT_FALSE(second->repeated);
  EXPECT_EQ(row(10)->title, "Hai");
  EXPECT_EQ(row(10)->revision_id, id_of(12));
  auto chain = store_->read([](Connection& c) { return history(c, id_of(10)); });
  ASSERT_EQ(chain->size(), 2u);
  EXPECT_EQ((*chain)[0].document, R"({"title":"Hai"})");
  EXPECT_EQ((*chain)[0].base_revision_id, id_of(11));
  EXPECT_EQ((*chain)[1].base_revision_id, std::nullopt);
}

TEST_F(RevisionsTest, answers_a_repeated_save_without_changing_anything) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  auto second = save_now(save_request(10, 12, 11, "Hai"));
  ASSERT_TRUE(save_now(save_request(10, 13, 12, "Ba")).ok());
  auto again = save_now(save_request(10, 12, 11, "Hai"));
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->seq, second->seq);
  EXPECT_EQ(row(10)->title, "Ba");
  EXPECT_EQ(ask("SELECT count(*) FROM revisions"), "3");
  EXPECT_EQ(ask("SELECT count(*) FROM audit"), "3");
}

TEST_F(RevisionsTest, refuses_a_revision_id_used_for_something_else) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  EXPECT_EQ(save_now(save_request(20, 11, 0)).problem().code, ProblemCode::malformed);
  EXPECT_EQ(save_now(save_request(10, 11, 0, "Khác")).problem().code, ProblemCode::malformed);
}

TEST_F(RevisionsTest, refuses_a_stale_base_and_keeps_what_is_there) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  ASSERT_TRUE(save_now(save_request(10, 12, 11, "Của người khác")).ok());
  EXPECT_EQ(save_now(save_request(10, 13, 11, "Của tôi")).problem().code, ProblemCode::stale);
  EXPECT_EQ(save_now(save_request(10, 14, 0)).problem().code, ProblemCode::stale);
  EXPECT_EQ(save_now(save_request(30, 15, 14)).problem().code, ProblemCode::not_found);
  EXPECT_EQ(row(10)->title, "Của người khác");
  EXPECT_EQ(ask("SELECT count(*) FROM audit"), "2");
}

TEST_F(RevisionsTest, never_changes_kind_unit_or_state_by_saving) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  SaveRequest other = save_request(10, 12, 11);
  other.row.state = "decided";
  other.row.unit_id = id_of(901);
  ASSERT_TRUE(save_now(other).ok());
  EXPECT_EQ(row(10)->state, "draft");
  EXPECT_EQ(row(10)->unit_id, id_of(900));
  SaveRequest kind = save_request(10, 13, 12);
  kind.row.kind = "decision";
  EXPECT_EQ(save_now(kind).problem().code, ProblemCode::malformed);
}

TEST_F(RevisionsTest, keeps_revisions_as_they_are) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  EXPECT_FALSE(store_->write([](Connection& c) { return c.run("UPDATE revisions SET document = '{}'"); }).ok());
}

TEST_F(RevisionsTest, feeds_each_changed_record_once_in_order) {
  for (uint16_t i = 0; i < 5; ++i)
    ASSERT_TRUE(save_now(save_request(static_cast<uint16_t>(10 + i), static_cast<uint16_t>(50 + i), 0)).ok());
  const Changes all = changes_since(0);
  ASSERT_EQ(all.rows.size(), 5u);
  EXPECT_FALSE(all.more);
  ASSERT_TRUE(save_now(save_request(12, 60, 52, "Sửa")).ok());
  const Changes later = changes_since(all.until);
  ASSERT_EQ(later.rows.size(), 1u);
  EXPECT_EQ(later.rows[0].record_id, id_of(12));
  EXPECT_EQ(later.rows[0].title, "Sửa");
  EXPECT_TRUE(changes_since(later.until).rows.empty());
  EXPECT_EQ(changes_since(later.until).until, later.until);
}

TEST_F(RevisionsTest, feeds_only_the_units_and_kinds_asked_for_page_by_page) {
  for (uint16_t i = 0; i < 6; ++i)
    ASSERT_TRUE(save_now(save_request(static_cast<uint16_t>(10 + i), static_cast<uint16_t>(50 + i), 0, "x",
                                      static_cast<uint16_t>(900 + i % 3)))
                    .ok());
  ChangesQuery query{.limit = 3, .unit_ids = {id_of(900), id_of(901)}};
  const Changes first = changes_since(0, query);
  ASSERT_EQ(first.rows.size(), 3u);
  EXPECT_TRUE(first.more);
  const Changes second = changes_since(first.until, query);
  ASSERT_EQ(second.rows.size(), 1u);
  EXPECT_FALSE(second.more);
  for (const RecordRow& found : first.rows) EXPECT_NE(found.unit_id, id_of(902));
  query.kinds = {"decision"};
  EXPECT_TRUE(changes_since(0, query).rows.empty());
}

TEST_F(RevisionsTest, moves_a_record_by_an_act_that_the_feed_shows) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  const int64_t until = changes_since(0).until;
  const Transition submission{.record_id = id_of(10),
                              .act = "submission",
                              .from_state = "draft",
                              .to_state = "submitted",
                              .account_id = id_of(1),
                              .at = kNow,
                              .revision_ids = {id_of(11)}};
  const auto move = [&] { return store_->write([&](Connection& c) { return record_transition(c, submission); }); };
  ASSERT_TRUE(move().ok());
  EXPECT_EQ(move().problem().code, ProblemCode::not_allowed_in_state);
  EXPECT_EQ(row(10)->state, "submitted");
  EXPECT_EQ(changes_since(until).rows.size(), 1u);
  auto acts = store_->read([](Connection& c) { return transitions_of(c, id_of(10)); });
  ASSERT_EQ(acts->size(), 1u);
  EXPECT_EQ((*acts)[0].revision_ids, std::vector<base::Id>{id_of(11)});
}

}  // namespace
}  // namespace tdkt::store
