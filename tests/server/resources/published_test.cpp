#include "server/resources/published.h"

#include <gtest/gtest.h>

#include "server/store/account_audit.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

// The public list is read by people who cannot see the log: it must hold what was decided, and nothing else.

namespace tdkt::resources {
namespace {

using records::RecordKind;

class PublishedTest : public testing::Test {
 protected:
  /// Three lines: one stands, one was corrected, one revoked.
  PublishedTest() {
    const auto nominations = make_ready(world_, 3);
    send_dossier(world_, nominations);
    for (const base::Id& id : nominations)
      for (const char* step : {"reception", "acceptance"})
        EXPECT_EQ(world_.act("co.chau", RecordKind::nominations, id, step).status, 200);
    const base::Id first = draw_up_decision(world_, nominations, "812/QĐ-SGDĐT");
    issue(first);
    const auto earlier = records::from_value<records::Decision>(world_.document(first)).value();

    records::Decision correction = follow(earlier, nominations[1], "815/QĐ-SGDĐT");
    correction.corrects_id = first;
    save_and_issue(correction);

    records::Decision revocation = follow(earlier, nominations[2], "816/QĐ-SGDĐT");
    revocation.revokes_id = first;
    revocation.disposal = records::Disposal::revoked;
    revocation.revocation_ground = records::RevocationGround::fraud;
    revocation.reason = "Kết luận số 15/KL-SGDĐT ngày 16/06/2025";
    revocation.recovers_certificate = revocation.recovers_money = true;
    save_and_issue(revocation);
  }

  records::Decision follow(records::Decision decision, const base::Id& nomination, std::string number) {
    decision.id = world_.fresh_id();
    decision.number = std::move(number);
    std::erase_if(decision.items, [&](const auto& item) { return !(item.nomination_id == nomination); });
    for (auto& item : decision.items) item.id = world_.fresh_id(), item.nominee_name += " (đúng)";
    return decision;
  }
  void save_and_issue(const records::Decision& decision) {
    world_.save("ong.phu", RecordKind::decisions, records::to_value(decision));
    issue(decision.id);
  }
  void issue(const base::Id& decision) {
    const auto reply = world_.act("ong.phu", RecordKind::decisions, decision, "issue");
    EXPECT_EQ(reply.status, 200) << detail(reply);
  }
  /// What the check says; "" where all is as decided.
  std::string said() {
    const auto checked = world_.program().store().read([](store::Connection& c) { return check_published(c); });
    return checked.ok() ? "" : checked.problem().detail;
  }
  /// What somebody with the file in hand can do.
  void by_hand(const std::string& sql) {
    world_.write_by_hand();
    const auto done = world_.program().store().write([&](store::Connection& c) { return c.execute(sql); });
    ASSERT_TRUE(done.ok()) << sql << done.problem().detail;
  }
  World world_;
};

TEST_F(PublishedTest, is_what_decisions_corrections_and_revocations_gave) {
  EXPECT_EQ(said(), "");
  const auto accounts =
      world_.program().store().read([](store::Connection& c) { return store::check_accounts_told(c); });
  EXPECT_TRUE(accounts.ok()) << accounts.problem().detail;
}

TEST_F(PublishedTest, shows_a_line_put_in_by_hand) {
  by_hand(
      "CREATE TEMP TABLE one AS SELECT * FROM honours ORDER BY seq LIMIT 1; UPDATE one SET seq = 900, honour_id = '" +
      world_.fresh_id().text() + "'; INSERT INTO honours SELECT * FROM one; DROP TABLE one");
  EXPECT_NE(said().find("không có trong quyết định nào"), std::string::npos) << said();
}

TEST_F(PublishedTest, shows_a_line_taken_away) {
  by_hand("DELETE FROM honours WHERE standing = 'revoked'");
  EXPECT_NE(said().find("không còn được công bố"), std::string::npos) << said();
}

TEST_F(PublishedTest, shows_a_line_that_was_altered) {
  const char* changes[] = {"nominee_name = 'Tên Khác', folded = 'ten khac'",
                           "award = 'CSTDCS'",
                           "signed_on = '2024-01-01'",
                           "unit_name = unit_name || ' 2'",
                           "school_year = '2023-2024'",
                           "folded = 'ai do'",
                           "number_folded = '1'",
                           "corrects_number = '1'",
                           "ended_on = ''"};
  for (const std::string change : changes) {
    by_hand("CREATE TABLE before AS SELECT * FROM honours; UPDATE honours SET " + change);
    EXPECT_NE(said(), "") << change;
    by_hand("DELETE FROM honours; INSERT INTO honours SELECT * FROM before; DROP TABLE before");
    ASSERT_EQ(said(), "") << change;
  }
}

TEST_F(PublishedTest, shows_a_revoked_line_that_stands_again) {
  by_hand(
      "UPDATE honours SET standing = 'valid', ended_by_number = '', ended_by_number_folded = '', ended_on = '' WHERE "
      "standing = 'revoked'");
  EXPECT_NE(said().find("khác với quyết định mà nhật ký ghi"), std::string::npos) << said();
}

}  // namespace
}  // namespace tdkt::resources
