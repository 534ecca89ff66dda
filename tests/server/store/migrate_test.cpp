#include "server/store/migrate.h"

#include <gtest/gtest.h>

#include <vector>

#include "server/store/honours.h"
#include "shared/records/convert.h"
#include "shared/records/person.h"
#include "shared/wire/json.h"
#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

class MigrateTest : public testing::Test {
 protected:
  MigrateTest() : connection_(open()) {}
  Connection open() {
    auto opened = Connection::open(folder_.file("a.db"), Connection::Mode::create);
    EXPECT_TRUE(opened.ok());
    return std::move(opened).value();
  }
  int64_t count(const std::string& sql) {
    auto rows = connection_.query(sql);
    return rows.ok() && *rows->step() ? rows->integer(0) : -1;
  }
  TempFolder folder_;
  Connection connection_;
};

TEST_F(MigrateTest, numbers_its_steps_without_gaps) {
  int number = 0;
  for (const Migration& step : migrations()) EXPECT_EQ(std::stoi(std::string(step.name.substr(0, 4))), ++number);
  EXPECT_GE(number, 4);
}

/// A document as it was written while an award named one achievement at most. Revisions stay as they are, under the
/// hash the audit log has of them; reading puts them into the fields of today.
constexpr char kOldPerson[] =
    R"({"award_history":[{"basis_id":"0190f3a2-0000-7000-8000-000000000002","id":"0190f3a2-0000-7000-8000-000000000001"}],)"
    R"("full_name":"Nguyễn Thị Hà","id":"0190f3a2-0000-7000-8000-000000000003",)"
    R"("unit_id":"0190f3a2-0000-7000-8000-000000000004"})";

/// What a database of each version holds when it is upgraded.
void populate(Connection& connection, size_t version) {
  if (version >= 2) {
    ASSERT_TRUE(save(connection, save_request(10, 11, 0)).ok());
    ASSERT_TRUE(save(connection, save_request(10, 12, 11, "Hồ sơ sửa")).ok());
    SaveRequest person = save_request(20, 21, 0);
    person.document = kOldPerson;
    ASSERT_TRUE(save(connection, person).ok());
  }
  if (version >= 3) {
    ASSERT_TRUE(
        connection
            .run("INSERT INTO accounts (account_id, login, name, password_hash, must_change_password, created_at, "
                 "password_changed_at) VALUES (?, 'ha', 'Nguyễn Thị Hà', '$argon2id$', 0, 1, 1)",
                 id_of(1))
            .ok());
  }
  if (version >= 4) {
    ASSERT_TRUE(connection.run("INSERT INTO attachments VALUES ('ab', 1, 'application/pdf', 1)").ok());
  }
  if (version == 5) {
    ASSERT_TRUE(
        connection
            .run("INSERT INTO honours VALUES (1, ?, '812/QĐ-SGDĐT', '812/qd-sgddt', '2025-06-16', 'Ông Nghiêm', "
                 "'GIAM_DOC_SO', 'LDTT', 'individual', 'Nguyễn Thị Hà', '', 'THPT Bến Sông', '2024-2025', "
                 "'nguyen thi ha thpt ben song')",
                 id_of(7))
            .ok());
  }
}

TEST_F(MigrateTest, upgrades_a_populated_database_from_every_earlier_version) {
  const auto all = migrations();
  for (size_t version = 0; version <= all.size(); ++version) {
    TempFolder folder;
    auto opened = Connection::open(folder.file("a.db"), Connection::Mode::create);
    ASSERT_TRUE(opened.ok());
    ASSERT_TRUE(migrate(*opened, all.first(version), kNow).ok());
    populate(*opened, version);
    const base::Status upgraded = migrate(*opened, all, kNow + 1);
    ASSERT_TRUE(upgraded.ok()) << version << ": " << upgraded.problem().detail;
    EXPECT_TRUE(check_integrity(*opened).ok());
    if (version == 5) {
      const auto lines = honours(*opened, {});
      ASSERT_TRUE(lines.ok() && lines->size() == 1);
      EXPECT_EQ(lines->front().standing, HonourStanding::valid);
      EXPECT_EQ(lines->front().nominee_name, "Nguyễn Thị Hà");
    }
    if (version < 2) continue;
    auto person = current(*opened, id_of(20));
    ASSERT_TRUE(person.ok() && person->has_value());
    EXPECT_EQ((*person)->document, kOldPerson);
    const auto read = records::from_value<records::Person>(*wire::read_json((*person)->document));
    ASSERT_TRUE(read.ok()) << version << ": " << read.problem().detail;
    EXPECT_EQ(read->award_history.at(0).basis_ids.size(), 1u);
    auto kept = current(*opened, id_of(10));
    ASSERT_TRUE(kept.ok() && kept->has_value());
    EXPECT_EQ((*kept)->revision_id, id_of(12));
    EXPECT_FALSE(verify_audit(*opened)->broken_seq.has_value());
  }
}

TEST_F(MigrateTest, does_nothing_the_second_time) {
  ASSERT_TRUE(migrate(connection_, migrations(), kNow).ok());
  ASSERT_TRUE(migrate(connection_, migrations(), kNow + 1).ok());
  EXPECT_EQ(count("SELECT max(applied_at) FROM schema_migrations"), kNow);
}

TEST_F(MigrateTest, refuses_a_database_newer_than_the_program) {
  const Migration later[] = {{"0001_a.sql", "CREATE TABLE a (x INTEGER) STRICT;"},
                             {"0002_b.sql", "CREATE TABLE b (x INTEGER) STRICT;"}};
  ASSERT_TRUE(migrate(connection_, later, kNow).ok());
  const base::Status older = migrate(connection_, std::span(later).first(1), kNow);
  ASSERT_FALSE(older.ok());
  EXPECT_NE(older.problem().detail.find("mới hơn"), std::string::npos);
}

TEST_F(MigrateTest, refuses_a_step_that_was_changed_after_it_ran) {
  const Migration once[] = {{"0001_a.sql", "CREATE TABLE a (x INTEGER) STRICT;"}};
  const Migration altered[] = {{"0001_a.sql", "CREATE TABLE a (y INTEGER) STRICT;"}};
  ASSERT_TRUE(migrate(connection_, once, kNow).ok());
  EXPECT_FALSE(migrate(connection_, altered, kNow).ok());
}

TEST_F(MigrateTest, leaves_nothing_of_a_step_that_fails) {
  const Migration steps[] = {{"0001_a.sql", "CREATE TABLE a (x INTEGER) STRICT;"},
                             {"0002_b.sql", "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"}};
  EXPECT_FALSE(migrate(connection_, steps, kNow).ok());
  EXPECT_EQ(count("SELECT count(*) FROM sqlite_schema WHERE name = 'a'"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM schema_migrations"), 1);
}

}  // namespace
}  // namespace tdkt::store
