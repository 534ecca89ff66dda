#include "client/app/judge.h"

#include <gtest/gtest.h>

#include "tests/client/app/desk.h"

namespace tdkt {
namespace {

/// One line a finding.
std::string said_in(const rules::Report& report) {
  std::string out;
  for (const auto& finding : report.findings)
    out += finding.record.text() + finding.place + " " + rules::sentence(finding) + "\n";
  return out;
}

std::string said(const app::Model& model) {
  std::string out;
  for (const auto& [id, report] : model.reports) out += id.text() + "\n" + said_in(report);
  return out;
}

class Judging : public testing::Test {
 protected:
  void SetUp() override {
    desk.sit_down();
    first = desk.add_nomination("Nguyễn Thị An");
    second = desk.add_nomination("Trần Văn Bình");
  }
  std::string said_of_second() const { return said_in(desk.model.reports.at(second)); }

  Desk desk;
  base::Id first, second;
};

TEST_F(Judging, after_each_edit_says_what_judging_everything_anew_says) {
  const std::pair<std::string_view, std::string_view> edits[] = {{"/report/situation", "Dạy Toán."},
                                                                 {"/nominee_name", "Trần Văn Bình"},
                                                                 {"/position", "Giáo viên"},
                                                                 {"/award", "LDTT"},
                                                                 {"/school_year", "2024-2025"},
                                                                 {"/nominee_type", "individual"},
                                                                 {"/ground", "LDTT_CC"},
                                                                 {"/award", "CSTDCS"},
                                                                 {"/report/measures", "Ôn tập."},
                                                                 {"/merit_type", "DOI_NGOAI"},
                                                                 {"/position", "Phó Hiệu trưởng"},
                                                                 {"/procedure", "DON_GIAN"},
                                                                 {"/nominee_name", "Lê Thị Chi"},
                                                                 {"/order_key", "0"}};
  for (const base::Id& record : {first, second})
    for (const auto& [place, text] : edits) {
      desk.type(record, place, text);
      app::Model anew = desk.model;
      app::judge_all(anew);
      EXPECT_EQ(said(desk.model), said(anew)) << place << " of " << record.text();
    }
}

TEST_F(Judging, of_the_others_follows_what_they_see_of_a_nomination) {
  for (const base::Id& record : {first, second}) {
    records::Person person;
    person.id = record;  // any id will do
    person.unit_id = desk_unit();
    person.full_name = "Trần Văn Bình";
    desk.model.records.put(person);
    desk.type(record, "/nominee_type", "individual");
    desk.type(record, "/nominee_id", record.text());
    desk.type(record, "/school_year", "2024-2025");
  }
  desk.type(first, "/award", "LDTT");
  desk.type(second, "/award", "CSTDCS");
  const std::string alone = said_of_second();
  desk.type(first, "/nominee_id", second.text());
  const std::string beside = said_of_second();
  EXPECT_NE(beside, alone) << "a CSTĐCS is LĐTT too: now it is proposed beside";
  desk.act(app::RemoveRecord{first});
  EXPECT_EQ(said_of_second(), alone);
}

}  // namespace
}  // namespace tdkt
