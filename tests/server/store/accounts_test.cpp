#include "server/store/accounts.h"

#include <gtest/gtest.h>

#include "server/store/passwords.h"
#include "server/store/sessions.h"
#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

using base::Done;
using base::ProblemCode;
using base::Status;

class AccountsTest : public StoreTest {
 protected:
  Status create(std::string login, uint16_t number = 1) {
    return store_->write([&](Connection& c) {
      return create_account(c,
                            {.account_id = id_of(number),
                             .login = std::move(login),
                             .name = "Nguyễn Thị Hà",
                             .password_hash = "$argon2id$fake",
                             .roles = {{"unit_officer", id_of(900), {base::day(2024, 9, 1), base::day(2025, 9, 1)}},
                                       {"unit_head", id_of(901), {base::day(2024, 9, 1), std::nullopt}}}},
                            kBy);
    });
  }
  std::string sign_in(uint16_t number = 1, std::string old = "") {
    auto token = store_->write([&](Connection& c) { return start_session(c, id_of(number), old, kNow); });
    return token.ok() ? *token : "";
  }
  bool is_signed_in(const std::string& token, int64_t now = kNow) {
    auto found = store_->read([&](Connection& c) { return find_session(c, token, now); });
    return found.ok() && found->has_value();
  }
};

TEST_F(AccountsTest, keeps_an_account_with_its_roles) {
  ASSERT_TRUE(create("  Ha.Nguyen ").ok());
  auto found = store_->read([](Connection& c) { return account_by_login(c, "HA.NGUYEN"); });
  ASSERT_TRUE(found.ok() && found->has_value());
  const AccountRow& account = **found;
  EXPECT_EQ(account.login, "ha.nguyen");
  EXPECT_TRUE(account.must_change_password);
  ASSERT_EQ(account.roles.size(), 2u);
  EXPECT_EQ(account.roles[1].role, "unit_officer");
  EXPECT_EQ(*account.roles[1].period.until, base::day(2025, 9, 1));
  EXPECT_FALSE(account.roles[0].period.until.has_value());
  auto of_unit = store_->read([](Connection& c) { return accounts_of(c, id_of(900)); });
  EXPECT_EQ(of_unit->size(), 1u);
  EXPECT_EQ(store_->read([](Connection& c) { return accounts_of(c, id_of(999)); })->size(), 0u);
  EXPECT_EQ(store_->read([](Connection& c) { return accounts_of(c, std::nullopt); })->size(), 1u);
}

TEST_F(AccountsTest, refuses_logins_that_are_taken_or_unusable) {
  ASSERT_TRUE(create("ha").problem().code == ProblemCode::malformed);
  ASSERT_TRUE(create("hà nguyễn").problem().code == ProblemCode::malformed);
  ASSERT_TRUE(create("ha.nguyen").ok());
  EXPECT_EQ(create("Ha.Nguyen", 2).problem().places.at(0).pointer, "/account_name");
}

TEST_F(AccountsTest, makes_all_accounts_of_a_list_or_none) {
  const Status made = store_->write([&](Connection& c) -> Status {
    for (const char* login : {"mai.tran", "lan.le", "x"})
      TDKT_CHECK(create_account(
          c, {.account_id = id_of(static_cast<uint16_t>(login[0])), .login = login, .name = "A B"}, kBy));
    return Done{};
  });
  EXPECT_FALSE(made.ok());
  EXPECT_EQ(ask("SELECT count(*) FROM accounts"), "0");
}

TEST_F(AccountsTest, knows_who_a_token_belongs_to_until_it_ends) {
  ASSERT_TRUE(create("ha.nguyen").ok());
  const std::string token = sign_in();
  EXPECT_EQ(token.size(), 43u);
  EXPECT_TRUE(is_signed_in(token));
  EXPECT_FALSE(is_signed_in(token + "x"));
  EXPECT_FALSE(is_signed_in(""));
  EXPECT_EQ(ask("SELECT count(*) FROM sessions WHERE token_hash = '" + token + "'"), "0");
  EXPECT_FALSE(is_signed_in(token, kNow + kSessionIdleMs));
  auto later = store_->read([&](Connection& c) { return find_session(c, token, kNow + 600'000); });
  EXPECT_TRUE((*later)->should_touch);
  for (int64_t at = kNow; at < kNow + kSessionMs; at += kSessionIdleMs / 2)
    ASSERT_TRUE(store_->write([&](Connection& c) { return touch_session(c, token, at); }).ok());
  EXPECT_TRUE(is_signed_in(token, kNow + kSessionMs - 1));
  EXPECT_FALSE(is_signed_in(token, kNow + kSessionMs));
}

TEST_F(AccountsTest, makes_a_new_token_at_each_sign_in) {
  ASSERT_TRUE(create("ha.nguyen").ok());
  const std::string first = sign_in();
  const std::string second = sign_in(1, first);
  EXPECT_NE(first, second);
  EXPECT_FALSE(is_signed_in(first));
  EXPECT_TRUE(is_signed_in(second));
  ASSERT_TRUE(store_->write([&](Connection& c) { return end_session(c, second); }).ok());
  EXPECT_FALSE(is_signed_in(second));
}

TEST_F(AccountsTest, ends_sessions_when_the_password_changes_or_the_account_is_shut) {
  ASSERT_TRUE(create("ha.nguyen").ok());
  const std::string here = sign_in();
  const std::string elsewhere = sign_in();
  ASSERT_TRUE(
      store_->write([&](Connection& c) { return change_password(c, id_of(1), "$argon2id$new", here, kBy); }).ok());
  EXPECT_TRUE(is_signed_in(here));
  EXPECT_FALSE(is_signed_in(elsewhere));
  ASSERT_TRUE(store_->write([&](Connection& c) { return reset_password(c, id_of(1), "$argon2id$temp", kBy); }).ok());
  EXPECT_FALSE(is_signed_in(here));
  const std::string again = sign_in();
  ASSERT_TRUE(store_->write([&](Connection& c) { return set_disabled(c, id_of(1), true, kBy); }).ok());
  EXPECT_FALSE(is_signed_in(again));
  EXPECT_FALSE(is_signed_in(sign_in()));
  EXPECT_EQ(store_->write([&](Connection& c) { return set_disabled(c, id_of(7), true, kBy); }).problem().code,
            ProblemCode::not_found);
}

TEST_F(AccountsTest, makes_who_guesses_wait_longer_and_longer) {
  const auto may = [&](const char* login, const char* address, int64_t now) {
    return store_->read([&](Connection& c) { return may_sign_in(c, login, address, now); });
  };
  const auto fail = [&](const char* login, const char* address, int64_t now) {
    ASSERT_TRUE(store_->write([&](Connection& c) { return note_sign_in_failed(c, login, address, now); }).ok());
  };
  for (int i = 0; i < 4; ++i) fail("ha", "10.0.0.1", kNow);
  EXPECT_TRUE(may("ha", "10.0.0.1", kNow).ok());
  fail("Ha ", "10.0.0.1", kNow);
  const Status refused = may("ha", "10.0.0.2", kNow);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problem().code, ProblemCode::too_many_requests);
  EXPECT_NE(refused.problem().detail.find("2 giây"), std::string::npos);
  EXPECT_TRUE(may("ha", "10.0.0.2", kNow + 2000).ok());
  EXPECT_TRUE(may("mai", "10.0.0.1", kNow).ok());
  fail("ha", "10.0.0.1", kNow + 2000);
  EXPECT_FALSE(may("ha", "10.0.0.2", kNow + 5999).ok());
  EXPECT_TRUE(may("ha", "10.0.0.2", kNow + 6000).ok());
  for (int i = 0; i < 30; ++i) fail("ha", "10.0.0.1", kNow + 6000);
  EXPECT_TRUE(may("ha", "10.0.0.2", kNow + 6000 + 15 * 60 * 1000).ok());
  EXPECT_FALSE(may("mai", "10.0.0.1", kNow + 6000).ok());  // one address that tries many logins
  open();
  EXPECT_FALSE(may("ha", "10.0.0.2", kNow + 6000).ok());  // a new start forgets nothing
}

TEST_F(AccountsTest, neither_lock_out_nor_let_in_for_years_by_a_clock_that_ran_ahead) {
  ASSERT_TRUE(create("ha.nguyen").ok());
  constexpr int64_t kAhead = kNow + int64_t{4} * 365 * 24 * 3600 * 1000;
  for (int i = 0; i < 30; ++i)
    ASSERT_TRUE(
        store_->write([&](Connection& c) { return note_sign_in_failed(c, "ha.nguyen", "10.0.0.1", kAhead); }).ok());
  const auto ahead = store_->write([&](Connection& c) { return start_session(c, id_of(1), "", kAhead); });
  ASSERT_TRUE(is_signed_in(*ahead, kAhead));
  const std::string here = sign_in();

  EXPECT_TRUE(store_->read([](Connection& c) { return may_sign_in(c, "ha.nguyen", "10.0.0.1", kNow); }).ok());
  EXPECT_FALSE(is_signed_in(*ahead, kNow));
  EXPECT_TRUE(is_signed_in(here, kNow - int64_t{3600} * 1000));  // an hour back is no reason to sign in again
  ASSERT_TRUE(store_->write([](Connection& c) { return forget_ended(c, kNow); }).ok());
  EXPECT_EQ(ask("SELECT count(*) FROM sessions"), "1");
  EXPECT_EQ(ask("SELECT count(*) FROM sign_in_attempts"), "0");
}

TEST_F(AccountsTest, forgets_failures_after_a_sign_in) {
  ASSERT_TRUE(create("ha.nguyen").ok());
  ASSERT_TRUE(store_
                  ->write([&](Connection& c) -> Status {
                    for (int i = 0; i < 6; ++i) TDKT_CHECK(note_sign_in_failed(c, "ha.nguyen", "10.0.0.1", kNow));
                    TDKT_TRY(account, account_by_login(c, "ha.nguyen"));
                    return note_sign_in_succeeded(c, *account, {id_of(1), kNow});
                  })
                  .ok());
  EXPECT_TRUE(store_->read([](Connection& c) { return may_sign_in(c, "ha.nguyen", "10.0.0.2", kNow); }).ok());
  EXPECT_EQ(ask("SELECT act FROM audit ORDER BY seq DESC LIMIT 1"), "sign_in");
}

TEST(Passwords, match_only_themselves) {
  Passwords passwords;
  auto kept = passwords.hash("Trường học thân thiện");
  ASSERT_TRUE(kept.ok());
  EXPECT_TRUE(kept->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *kept;
  EXPECT_TRUE(*passwords.matches("Trường học thân thiện", *kept));
  EXPECT_FALSE(*passwords.matches("truong hoc than thien", *kept));
  EXPECT_FALSE(*passwords.matches("", *kept));
  EXPECT_FALSE(*passwords.matches("no account has this password", ""));
}

TEST(Passwords, refuse_when_too_many_wait) {
  Passwords none(0);
  EXPECT_EQ(none.hash("x").problem().code, ProblemCode::unavailable);
}

TEST(Passwords, are_checked_for_what_is_easily_guessed) {
  EXPECT_TRUE(check_new_password("mưa rơi trên sân trường", "ha.nguyen").ok());
  for (const char* weak : {"", "ngắn", "aaaaaaaaaaaa", "1234567890", "xx-Ha.Nguyen-1", "\xff\xfe bytes too"})
    EXPECT_FALSE(check_new_password(weak, "ha.nguyen").ok()) << weak;
  EXPECT_FALSE(check_new_password(std::string(129, 'a') + "b", "ha.nguyen").ok());
}

TEST(Passwords, are_handed_out_in_signs_that_are_not_mistaken) {
  const std::string first = temporary_password();
  EXPECT_EQ(first.size(), 14u);
  EXPECT_NE(first, temporary_password());
  EXPECT_EQ(first.find_first_of("ilo01"), std::string::npos);
  EXPECT_TRUE(check_new_password(first, "ha.nguyen").ok());
}

}  // namespace
}  // namespace tdkt::store
