#include "server/store/store.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

TEST_F(StoreTest, opens_again_with_what_was_written) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0, "Còn đây")).ok());
  open();
  EXPECT_EQ(ask("SELECT title FROM records"), "Còn đây");
}

TEST_F(StoreTest, does_not_make_a_file_unasked) {
  EXPECT_FALSE(Store::open(folder_.file("other.db"), false, kNow).ok());
}

TEST_F(StoreTest, backs_up_while_in_use_to_one_whole_file) {
  ASSERT_TRUE(save_now(save_request(10, 11, 0)).ok());
  const std::string copy = folder_.file("copy.db");
  const base::Status made = store_->read([&](Connection& c) { return backup(c, copy); });
  ASSERT_TRUE(made.ok()) << made.problem().detail;
  ASSERT_TRUE(save_now(save_request(20, 21, 0)).ok());
  EXPECT_FALSE(std::filesystem::exists(copy + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(copy + ".partial"));
  auto opened = Store::open(copy, false, kNow);
  ASSERT_TRUE(opened.ok());
  auto verdict = (*opened)->read([](Connection& c) { return verify_audit(c); });
  EXPECT_EQ(verdict->entry_count, 1);
  EXPECT_FALSE(verdict->broken_seq.has_value());
}

TEST_F(StoreTest, keeps_the_old_backup_when_a_new_one_cannot_be_made) {
  const std::string copy = folder_.path() + "/no/such/copy.db";
  const base::Status made = store_->read([&](Connection& c) { return backup(c, copy); });
  EXPECT_EQ(made.problem().code, base::ProblemCode::unavailable);
}

TEST_F(StoreTest, finds_a_damaged_file) {
  for (uint16_t i = 0; i < 60; ++i)
    ASSERT_TRUE(save_now(save_request(static_cast<uint16_t>(100 + i), static_cast<uint16_t>(200 + i), 0)).ok());
  const std::string copy = folder_.file("copy.db");
  ASSERT_TRUE(store_->read([&](Connection& c) { return backup(c, copy); }).ok());
  {
    std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 3);
    file << std::string(4096 * 4, '\x55');
  }
  auto opened = Connection::open(copy, Connection::Mode::read_only);
  EXPECT_TRUE(!opened.ok() || !check_integrity(*opened).ok());
}

}  // namespace
}  // namespace tdkt::store
