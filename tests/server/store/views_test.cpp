#include "server/store/views.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

class ViewsTest : public StoreTest {
 protected:
  std::string entries() { return ask("SELECT group_concat(coalesce(account_id, '-') || detail, ' ') FROM audit"); }
  Views views_;
};

TEST_F(ViewsTest, are_kept_once_for_each_account_and_record) {
  for (int i = 0; i < 3; ++i) views_.note(id_of(1), id_of(20));
  views_.note(id_of(1), id_of(10));
  views_.note(std::nullopt, id_of(10));
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  EXPECT_EQ(entries(), "-{\"record_ids\":[\"" + id_of(10).text() + "\"]} " + id_of(1).text() + "{\"record_ids\":[\"" +
                           id_of(10).text() + "\",\"" + id_of(20).text() + "\"]}");
  EXPECT_EQ(ask("SELECT DISTINCT act || at FROM audit"), "view" + std::to_string(kNow));
  EXPECT_FALSE(store_->read([](Connection& c) { return verify_audit(c); })->broken_seq.has_value());
}

TEST_F(ViewsTest, write_nothing_where_nobody_looked) {
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  views_.note(id_of(1), id_of(10));
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  EXPECT_EQ(ask("SELECT count(*) FROM audit"), "1");
}

TEST_F(ViewsTest, spread_a_large_pull_over_several_entries) {
  for (uint16_t i = 0; i < 1200; ++i) views_.note(id_of(1), id_of(i));
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  EXPECT_EQ(ask("SELECT group_concat(json_array_length(detail, '$.record_ids')) FROM audit"), "500,500,200");
}

TEST_F(ViewsTest, stay_noted_until_they_could_be_written) {
  views_.note(id_of(1), id_of(10));
  ASSERT_TRUE(store_->write([](Connection& c) { return c.run("ALTER TABLE audit RENAME TO elsewhere"); }).ok());
  EXPECT_FALSE(views_.keep(*store_, kNow).ok());
  views_.note(id_of(1), id_of(20));
  ASSERT_TRUE(store_->write([](Connection& c) { return c.run("ALTER TABLE elsewhere RENAME TO audit"); }).ok());
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  EXPECT_EQ(ask("SELECT json_array_length(detail, '$.record_ids') FROM audit"), "2");
}

TEST_F(ViewsTest, may_be_noted_by_many_threads_while_they_are_kept) {
  std::vector<std::thread> threads;
  for (uint16_t t = 0; t < 4; ++t)
    threads.emplace_back([this, t] {
      for (uint16_t i = 0; i < 300; ++i) views_.note(id_of(t), id_of(i));
    });
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(views_.keep(*store_, kNow).ok());
  for (std::thread& thread : threads) thread.join();
  ASSERT_TRUE(views_.keep(*store_, kNow).ok());
  EXPECT_EQ(ask("SELECT count(DISTINCT account_id || value) FROM audit, json_each(detail, '$.record_ids')"), "1200");
}

}  // namespace
}  // namespace tdkt::store
