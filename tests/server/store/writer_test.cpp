#include "server/store/writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

using base::Done;
using base::Problem;
using base::ProblemCode;
using base::Status;

class WriterTest : public StoreTest {
 protected:
  WriterTest() {
    EXPECT_TRUE(
        store_->write([](Connection& c) { return c.execute("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT"); }).ok());
  }
  Status insert(int64_t number) {
    return store_->write([&](Connection& c) { return c.run("INSERT INTO t VALUES (?)", number); });
  }
};

TEST_F(WriterTest, keeps_every_turn_of_many_threads_with_fewer_commits) {
  constexpr int kThreads = 16;
  constexpr int kTurns = 50;
  std::atomic<int> failures{0};
  const int64_t commits_before = store_->writer().commits();
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < kTurns; ++i)
        if (!insert(t * kTurns + i).ok()) ++failures;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "800");
  EXPECT_LT(store_->writer().commits() - commits_before, kThreads * kTurns);
  open();  // what another process would see
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "800");
}

TEST_F(WriterTest, undoes_a_refused_turn_alone) {
  constexpr int kThreads = 8;
  std::vector<std::thread> threads;
  std::atomic<int> refused{0};
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 40; ++i) {
        const Status outcome = store_->write([&](Connection& c) -> Status {
          TDKT_CHECK(c.run("INSERT INTO t VALUES (?)", t * 1000 + i));
          if (i % 2 == 1) return Problem{ProblemCode::findings, "", {}};
          return Done{};
        });
        if (!outcome.ok()) ++refused;
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(refused, kThreads * 20);
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "160");
  EXPECT_EQ(ask("SELECT count(*) FROM t WHERE a % 2 = 1"), "0");
}

TEST_F(WriterTest, gives_the_turn_up_when_it_is_dropped) {
  {
    auto turn = store_->begin_write();
    ASSERT_TRUE(turn.ok());
    ASSERT_TRUE(turn->connection().run("INSERT INTO t VALUES (1)").ok());
  }
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "0");
  EXPECT_TRUE(insert(2).ok());
}

TEST_F(WriterTest, fails_one_statement_without_harm_to_the_rest_of_the_turn) {
  EXPECT_TRUE(store_
                  ->write([](Connection& c) -> Status {
                    TDKT_CHECK(c.run("INSERT INTO t VALUES (1)"));
                    EXPECT_FALSE(c.run("INSERT INTO t VALUES (1)").ok());
                    return c.run("INSERT INTO t VALUES (2)");
                  })
                  .ok());
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "2");
}

TEST_F(WriterTest, says_the_disk_is_full_and_keeps_what_it_has) {
  ASSERT_TRUE(insert(1).ok());
  ASSERT_TRUE(store_->write([](Connection& c) { return c.execute("CREATE TABLE big (b TEXT) STRICT"); }).ok());
  // SQLite's own bound on the size of a file acts as a full disk does.
  const std::string pages = ask("SELECT page_count + 20 FROM pragma_page_count");
  const auto bounded = [&](Connection& c) { return c.execute("PRAGMA max_page_count=" + pages); };
  ASSERT_TRUE(store_->write(bounded).ok());
  Status outcome = Done{};
  for (int i = 0; i < 40 && outcome.ok(); ++i)
    outcome = store_->write([](Connection& c) { return c.run("INSERT INTO big VALUES (?)", std::string(8000, 'x')); });
  ASSERT_FALSE(outcome.ok());
  EXPECT_EQ(outcome.problem().code, ProblemCode::unavailable);
  EXPECT_NE(outcome.problem().detail.find("đầy"), std::string::npos);
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "1");
  ASSERT_TRUE(store_->write([](Connection& c) { return c.execute("PRAGMA max_page_count=100000"); }).ok());
  EXPECT_TRUE(insert(2).ok());
}

TEST_F(WriterTest, shows_a_reader_the_state_at_its_first_read) {
  ASSERT_TRUE(insert(1).ok());
  auto snapshot = store_->begin_read();
  ASSERT_TRUE(snapshot.ok());
  const auto count = [&] {
    auto rows = snapshot->connection().query("SELECT count(*) FROM t");
    return rows.ok() && *rows->step() ? rows->integer(0) : -1;
  };
  EXPECT_EQ(count(), 1);
  ASSERT_TRUE(insert(2).ok());
  EXPECT_EQ(count(), 1);
  EXPECT_EQ(ask("SELECT count(*) FROM t"), "2");
}

TEST_F(WriterTest, begins_the_log_anew_when_it_has_grown_long) {
  ASSERT_TRUE(store_->write([](Connection& c) { return c.execute("CREATE TABLE big (b TEXT) STRICT"); }).ok());
  for (int i = 0; i < 24; ++i)
    ASSERT_TRUE(
        store_->write([](Connection& c) { return c.run("INSERT INTO big VALUES (?)", std::string(4'000'000, 'x')); })
            .ok());
  EXPECT_EQ(ask("SELECT count(*) FROM big"), "24");
  EXPECT_LT(std::filesystem::file_size(path() + "-wal"), 96u << 20);
}

}  // namespace
}  // namespace tdkt::store
