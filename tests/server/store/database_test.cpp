#include "server/store/database.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

TEST(Connection, binds_and_reads_back_what_it_was_given) {
  TempFolder folder;
  auto opened = Connection::open(folder.file("a.db"), Connection::Mode::create);
  ASSERT_TRUE(opened.ok());
  ASSERT_TRUE(opened->execute("CREATE TABLE t (a INTEGER, b TEXT, c TEXT, d TEXT, e TEXT) STRICT").ok());
  const auto day = *base::Date::parse("2024-10-18");
  const std::string text("Đề\0nghị", 10);
  ASSERT_TRUE(
      opened->run("INSERT INTO t VALUES (?, ?, ?, ?, ?)", int64_t{-5}, text, id_of(7), day, std::optional<base::Id>())
          .ok());
  EXPECT_EQ(opened->changes(), 1);
  auto rows = opened->query("SELECT a, b, c, d, e FROM t WHERE c = ?", id_of(7));
  ASSERT_TRUE(rows.ok());
  ASSERT_TRUE(*rows->step());
  EXPECT_EQ(rows->integer(0), -5);
  EXPECT_EQ(rows->text(1), text);
  EXPECT_EQ(rows->id(2), id_of(7));
  EXPECT_EQ(*rows->optional_date(3), day);
  EXPECT_TRUE(rows->is_null(4));
  EXPECT_FALSE(rows->optional_id(4).has_value());
  EXPECT_FALSE(*rows->step());
}

TEST(Connection, may_run_the_same_sql_inside_itself) {
  TempFolder folder;
  auto opened = Connection::open(folder.file("a.db"), Connection::Mode::create);
  ASSERT_TRUE(opened.ok());
  constexpr char kSql[] = "SELECT ?";
  auto outer = opened->query(kSql, 1);
  ASSERT_TRUE(*outer->step());
  auto inner = opened->query(kSql, 2);
  ASSERT_TRUE(*inner->step());
  EXPECT_EQ(outer->integer(0), 1);
  EXPECT_EQ(inner->integer(0), 2);
}

TEST(Connection, refuses_what_is_no_database_of_this_program) {
  TempFolder folder;
  std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
  auto text = Connection::open(folder.file("text.db"), Connection::Mode::read_write);
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.problem().code, base::ProblemCode::unavailable);

  EXPECT_EQ(Connection::open(folder.file("missing.db"), Connection::Mode::read_write).problem().code,
            base::ProblemCode::unavailable);
  EXPECT_FALSE(Connection::open(folder.path() + "/no/such/folder.db", Connection::Mode::create).ok());
}

TEST(Connection, names_the_trouble_of_the_disk_in_words) {
  EXPECT_NE(problem_of(13, "").detail.find("đã đầy"), std::string::npos);
  EXPECT_EQ(problem_of(13, "").code, base::ProblemCode::unavailable);
  EXPECT_EQ(problem_of(8, "").code, base::ProblemCode::unavailable);
  EXPECT_EQ(problem_of(11, "").code, base::ProblemCode::unavailable);
  EXPECT_EQ(problem_of(266, "").code, base::ProblemCode::unavailable);  // an extended code of IOERR
  EXPECT_EQ(problem_of(1, "no such table: t").code, base::ProblemCode::internal);
}

TEST(Connection, reads_beside_a_writer_and_writes_nothing) {
  TempFolder folder;
  auto writer = Connection::open(folder.file("a.db"), Connection::Mode::create);
  ASSERT_TRUE(writer.ok());
  ASSERT_TRUE(writer->execute("CREATE TABLE t (a INTEGER) STRICT").ok());
  auto reader = Connection::open(folder.file("a.db"), Connection::Mode::read_only);
  ASSERT_TRUE(reader.ok());
  EXPECT_EQ(reader->run("INSERT INTO t VALUES (1)").problem().code, base::ProblemCode::unavailable);
}

}  // namespace
}  // namespace tdkt::store
