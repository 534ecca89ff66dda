#include "server/resources/listed.h"

#include <gtest/gtest.h>

#include "server/store/audit.h"
#include "tests/server/resources/sending.h"

// Lists, rights and routes are drawn from columns beside the documents: what somebody with the file in hand writes
// there must be found.

namespace tdkt::resources {
namespace {

class ListedTest : public testing::Test {
 protected:
  ListedTest() {
    const auto nominations = make_ready(world_, 2);
    send_dossier(world_, nominations);
    world_.write_by_hand();
  }
  /// What the checks say after a change of the file, which is taken back; "" where nothing is found.
  std::string said_after(const std::string& change) {
    std::string said = "(not run)";
    const auto done = world_.program().store().write([&](store::Connection& c) -> base::Status {
      TDKT_CHECK(c.execute("SAVEPOINT as_it_was; " + change));
      EXPECT_GT(c.changes(), 0) << change;
      const auto told = store::check_told_by_audit(c);
      const auto listed = check_listed(c);
      said = !told.ok() ? told.problem().detail : !listed.ok() ? listed.problem().detail : "";
      return c.execute("ROLLBACK TO as_it_was; RELEASE as_it_was");
    });
    EXPECT_TRUE(done.ok()) << change << done.problem().detail;
    return said;
  }
  World world_;
};

TEST_F(ListedTest, columns_that_were_altered_are_found) {
  const std::pair<const char*, const char*> changes[] = {
      {"UPDATE records SET title = 'Tên Khác' WHERE kind = 'nominations'", "tên hay năm học"},
      {"UPDATE records SET title = 'Tên Khác' WHERE kind = 'people'", "tên hay năm học"},
      {"UPDATE records SET title = title || ' 2' WHERE kind = 'units'", "tên hay năm học"},
      {"UPDATE records SET school_year = '2023-2024' WHERE kind = 'dossiers'", "tên hay năm học"},
      {"UPDATE records SET unit_id = (SELECT max(unit_id) FROM records) WHERE kind = 'dossiers'", "đơn vị hay hồ sơ"},
      {"UPDATE records SET parent_id = (SELECT max(record_id) FROM records WHERE kind = 'people') WHERE kind = "
       "'nominations'",
       "đơn vị hay hồ sơ"},
      {"UPDATE records SET kind = 'people' WHERE kind = 'dossiers'", "loại khác"},
      {"UPDATE nominees SET nominee_id = (SELECT max(record_id) FROM records WHERE kind = 'people')", "một người khác"},
      {"DELETE FROM nominees", "một người khác"},
      {"UPDATE unit_superiors SET until_on = '2030-01-01'", "cơ quan quản lý khác"},
      {"DELETE FROM unit_superiors", "cơ quan quản lý khác"},
      {"UPDATE standings SET holder_unit_id = (SELECT max(record_id) FROM records WHERE kind = 'units')",
       "nằm ở một cơ quan"},
      {"UPDATE standings SET received_on = '2024-10-01'", "ngày nhận"},
      {"DELETE FROM standings", "nằm ở một cơ quan"},
      {"INSERT INTO standings SELECT record_id, unit_id, '2024-10-01' FROM records WHERE kind = 'people'",
       "chưa từng được gửi"},
  };
  for (const auto& [change, words] : changes)
    EXPECT_NE(said_after(change).find(words), std::string::npos) << change << ": " << said_after(change);
}

TEST_F(ListedTest, what_nobody_altered_is_as_it_should_be) {
  EXPECT_EQ(said_after("UPDATE records SET folded = folded || ' x'"), "") << "found by other words, shown as it is";
}

}  // namespace
}  // namespace tdkt::resources
