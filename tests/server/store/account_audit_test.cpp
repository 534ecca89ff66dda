#include "server/store/account_audit.h"

#include <gtest/gtest.h>

#include "server/store/accounts.h"
#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

class AccountAuditTest : public StoreTest {
 protected:
  AccountAuditTest() {
    for (const uint16_t number : {uint16_t{1}, uint16_t{2}})
      run([&](Connection& c) {
        return create_account(c,
                              {.account_id = id_of(number),
                               .login = number == 1 ? "co.ha" : "ong.phu",
                               .name = "Trịnh Thu Hà",
                               .password_hash = "$argon2id$a",
                               .roles = {{"unit_officer", id_of(900), {base::day(2024, 9, 1), base::day(2025, 9, 1)}}}},
                              kBy);
      });
  }
  template <class F>
  void run(const F& change) {
    const auto done = store_->write(change);
    EXPECT_TRUE(done.ok()) << done.problem().detail;
  }
  void by_hand(const std::string& sql) {
    run([&](Connection& c) { return c.execute(sql); });
  }
  std::string said() {
    const auto told = store_->read([](Connection& c) { return check_accounts_told(c); });
    return told.ok() ? "" : told.problem().detail;
  }
};

TEST_F(AccountAuditTest, agrees_with_all_that_was_done_to_accounts) {
  EXPECT_EQ(said(), "");
  run([](Connection& c) {
    return set_roles(c, id_of(1), {{"unit_head", id_of(901), {base::day(2024, 9, 1), std::nullopt}}}, kBy);
  });
  run([](Connection& c) { return reset_password(c, id_of(1), "$argon2id$b", kBy); });
  run([](Connection& c) { return change_password(c, id_of(1), "$argon2id$c", "", kBy); });
  run([](Connection& c) { return set_disabled(c, id_of(1), true, kBy); });
  run([](Connection& c) { return set_disabled(c, id_of(2), true, kBy); });
  run([](Connection& c) { return set_disabled(c, id_of(2), false, kBy); });
  EXPECT_EQ(said(), "");
}

TEST_F(AccountAuditTest, shows_what_was_done_by_hand_and_to_whom) {
  const std::string one = id_of(1).text();
  const std::pair<std::string, std::string> changes[] = {
      {"INSERT INTO account_roles VALUES ('" + one + "', 'director', '" + id_of(900).text() + "', '2024-09-01', NULL)",
       "co.ha có vai trò"},
      {"UPDATE account_roles SET until_on = NULL WHERE account_id = '" + one + "'", "co.ha có vai trò"},
      {"DELETE FROM account_roles WHERE account_id = '" + one + "'", "co.ha mất một vai trò"},
      {"UPDATE accounts SET password_hash = '$argon2id$x' WHERE account_id = '" + one + "'",
       "co.ha có mật khẩu bị thay"},
      {"UPDATE accounts SET disabled_at = 1 WHERE account_id = '" + one + "'", "co.ha bị khóa"},
      {"UPDATE accounts SET name = 'Người Khác' WHERE account_id = '" + one + "'", "co.ha mang tên khác"},
      {"UPDATE accounts SET login = 'co.hai' WHERE account_id = '" + one + "'", "co.hai mang tên khác"},
      {"DELETE FROM account_roles WHERE account_id = '" + one + "'; DELETE FROM accounts WHERE account_id = '" + one +
           "'",
       "co.ha đã bị bỏ đi"},
      {"INSERT INTO accounts SELECT '" + id_of(3).text() +
           "', 'ai.do', name, password_hash, 0, NULL, 0, 0, notices_read_until FROM accounts WHERE login = 'co.ha'",
       "ai.do không do nhật ký ghi là đã tạo"},
  };
  by_hand("CREATE TABLE kept AS SELECT * FROM accounts; CREATE TABLE kept_roles AS SELECT * FROM account_roles");
  for (const auto& [change, words] : changes) {
    by_hand(change);
    EXPECT_NE(said().find("Tài khoản " + words), std::string::npos) << change << "\n" << said();
    by_hand(
        "DELETE FROM account_roles; DELETE FROM accounts; INSERT INTO accounts SELECT * FROM kept; "
        "INSERT INTO account_roles SELECT * FROM kept_roles");
    ASSERT_EQ(said(), "") << change;
  }
}

}  // namespace
}  // namespace tdkt::store
