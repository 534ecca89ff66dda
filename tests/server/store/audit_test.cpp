#include "server/store/audit.h"

#include <gtest/gtest.h>

#include "server/store/transitions.h"
#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

class AuditTest : public StoreTest {
 protected:
  AuditTest() {
    EXPECT_TRUE(save_now(save_request(10, 11, 0)).ok());
    EXPECT_TRUE(save_now(save_request(10, 12, 11, "Nguyễn \"Hà\"")).ok());
    EXPECT_TRUE(save_now(save_request(20, 21, 0)).ok());
  }
  AuditVerdict verify() {
    auto verdict = store_->read([](Connection& c) { return verify_audit(c); });
    EXPECT_TRUE(verdict.ok());
    return verdict.ok() ? *verdict : AuditVerdict{};
  }
  /// What somebody with the file in hand can do.
  void tamper(const std::string& sql) {
    ASSERT_TRUE(store_
                    ->write([&](Connection& c) {
                      return c.execute(
                          "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted; "
                          "DROP TRIGGER revisions_stay_as_they_are; " +
                          sql);
                    })
                    .ok());
  }
};

TEST_F(AuditTest, verifies_an_untouched_chain) {
  const AuditVerdict verdict = verify();
  EXPECT_EQ(verdict.entry_count, 3);
  EXPECT_FALSE(verdict.broken_seq.has_value());
  EXPECT_EQ(verdict.head_hash, ask("SELECT hash FROM audit ORDER BY seq DESC LIMIT 1"));
}

TEST_F(AuditTest, is_append_only_while_the_program_runs) {
  EXPECT_FALSE(store_->write([](Connection& c) { return c.run("UPDATE audit SET act = 'x' WHERE seq = 1"); }).ok());
  EXPECT_FALSE(store_->write([](Connection& c) { return c.run("DELETE FROM audit WHERE seq = 3"); }).ok());
}

TEST_F(AuditTest, finds_an_altered_entry) {
  tamper("UPDATE audit SET account_id = '00000000-0000-7000-8000-0000000000ff' WHERE seq = 2");
  EXPECT_EQ(verify().broken_seq, 2);
  EXPECT_EQ(verify().entry_count, 1);
}

TEST_F(AuditTest, finds_a_missing_entry) {
  tamper("DELETE FROM audit WHERE seq = 2");
  EXPECT_EQ(verify().broken_seq, 2);
}

TEST_F(AuditTest, finds_an_entry_whose_hash_was_made_anew) {
  tamper("UPDATE audit SET hash = 'ab' || substr(hash, 3) WHERE seq = 1; ");
  EXPECT_EQ(verify().broken_seq, 1);
}

TEST_F(AuditTest, finds_a_document_that_was_altered_or_removed) {
  tamper("UPDATE revisions SET document = '{}' WHERE seq = 2");
  EXPECT_EQ(verify().broken_seq, 2);
  ASSERT_TRUE(store_->write([](Connection& c) { return c.execute("DELETE FROM revisions WHERE seq = 1"); }).ok());
  EXPECT_EQ(verify().broken_seq, 1);
}

TEST_F(AuditTest, tells_of_all_that_stands_beside_it) {
  ASSERT_TRUE(store_
                  ->write([](Connection& c) -> base::Status {
                    TDKT_TRY(moved, record_transition(c, {.record_id = id_of(10),
                                                          .act = "submission",
                                                          .from_state = "draft",
                                                          .to_state = "submitted",
                                                          .account_id = id_of(1),
                                                          .at = kNow,
                                                          .note = base::Value("Thiếu biên bản")}));
                    EXPECT_GT(moved, 0);
                    return base::Done{};
                  })
                  .ok());
  const auto told = [this] { return store_->read([](Connection& c) { return check_told_by_audit(c); }); };
  EXPECT_TRUE(told().ok());
  const std::string ten = id_of(10).text(), eleven = id_of(11).text();
  // What somebody with the file in hand can set back or put in, and what puts it right again.
  const std::pair<std::string, std::string> changes[] = {
      {"UPDATE records SET revision_id = '" + eleven + "' WHERE record_id = '" + ten + "'",
       "UPDATE records SET revision_id = '" + id_of(12).text() + "' WHERE record_id = '" + ten + "'"},
      {"UPDATE records SET state = 'decided' WHERE record_id = '" + ten + "'",
       "UPDATE records SET state = 'submitted' WHERE record_id = '" + ten + "'"},
      {"UPDATE revisions SET author_id = '" + eleven + "' WHERE revision_id = '" + eleven + "'",
       "UPDATE revisions SET author_id = '" + id_of(1).text() + "' WHERE revision_id = '" + eleven + "'"},
      {"UPDATE transitions SET account_id = '" + eleven + "'",
       "UPDATE transitions SET account_id = '" + id_of(1).text() + "'"},
      {"UPDATE transitions SET note = '\"Lời khác\"'", "UPDATE transitions SET note = '\"Thiếu biên bản\"'"},
      {"INSERT INTO revisions SELECT 99, '" + id_of(99).text() +
           "', record_id, NULL, '{}', author_id, made_at, received_at FROM revisions WHERE seq = 1",
       "DELETE FROM revisions WHERE seq = 99"},
  };
  tamper("DROP TRIGGER transitions_stay_as_they_are");
  for (const auto& [change, back] : changes) {
    const auto run = [this](const std::string& sql) {
      return store_->write([&](Connection& c) { return c.execute(sql); }).ok();
    };
    ASSERT_TRUE(run(change)) << change;
    EXPECT_FALSE(verify().broken_seq.has_value()) << change;
    EXPECT_EQ(told().ok() ? base::ProblemCode::internal : told().problem().code, base::ProblemCode::unavailable)
        << change;
    ASSERT_TRUE(run(back)) << back;
  }
  EXPECT_TRUE(told().ok());
}

TEST_F(AuditTest, is_undone_with_the_change_it_tells_of) {
  EXPECT_FALSE(store_
                   ->write([](Connection& c) -> base::Status {
                     TDKT_TRY(saved, save(c, save_request(30, 31, 0)));
                     EXPECT_FALSE(saved.repeated);
                     return base::Problem{base::ProblemCode::findings, "", {}};
                   })
                   .ok());
  EXPECT_EQ(verify().entry_count, 3);
  EXPECT_TRUE(save_now(save_request(30, 31, 0)).ok());
  EXPECT_EQ(verify().entry_count, 4);
}

}  // namespace
}  // namespace tdkt::store
