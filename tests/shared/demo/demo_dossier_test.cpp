#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/demo/demo.h"
#include "shared/rules/check.h"
#include "shared/rules/record_set.h"
#include "shared/rules/rule.h"
#include "tests/shared/demo/whole_sector.h"

// The school's dossier under the eyes of the rules: the defects it was made with, and that nothing else keeps it back.

namespace tdkt::demo {
namespace {

using law::Award;
using records::Nomination;
using rules::Phase;
using rules::RecordSet;

constexpr rules::Dates kDates = {{}, {}, kDemoDay};

std::vector<std::pair<std::string, rules::Report>> reports(const RecordSet& set, Phase phase) {
  std::vector<std::pair<std::string, rules::Report>> out;
  for (const Nomination* nomination : set.nominations_of(school_dossier_id()))
    out.emplace_back(nomination->nominee_name, check(*nomination_case(set, nomination->id, phase, kDates)));
  out.emplace_back("dossier", check(*dossier_case(set, school_dossier_id(), phase, kDates)));
  return out;
}

/// "VR-C04 Trần Văn Nam", one line for each rule and name, sorted.
std::string findings(const RecordSet& set, Phase phase) {
  std::set<std::string> lines;
  for (const auto& [whose, report] : reports(set, phase))
    for (const rules::Finding& finding : report.findings) lines.insert(std::string(finding.rule->id) + " " + whose);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

const Nomination& row_of(const RecordSet& set, std::string_view name, Award award) {
  for (const Nomination* nomination : set.nominations_of(school_dossier_id()))
    if (nomination->nominee_name.rfind(name, 0) == 0 && nomination->award == award) return *nomination;
  ADD_FAILURE() << "no row of " << name;
  static const Nomination kNone;
  return kNone;
}

void drop(RecordSet& set, std::string_view name, Award award) {
  set.erase(records::RecordKind::nominations, row_of(set, name, award).id);
}

template <class T, class Change>
void edit(RecordSet& set, const base::Id& id, Change change) {
  T record = *set.find<T>(id);
  change(record);
  set.put(std::move(record));
}

template <class Change>
void edit_row(RecordSet& set, std::string_view name, Award award, Change change) {
  edit<Nomination>(set, row_of(set, name, award).id, change);
}

/// One more Lao động tiên tiến, made like the row of someone else.
void nominate(RecordSet& set, std::string_view name, uint8_t number) {
  Nomination row = row_of(set, "Nguyễn Khắc Dũng", Award::LDTT);
  row.id = base::Id::version_7(1'750'000'000'000, {0, 0, 0, 0, 0, 0, 0, 0, 0, number});
  row.nominee_id = person_id(name);
  row.nominee_name = name;
  row.position = set.person(person_id(name))->position;
  set.put(std::move(row));
}

void mend_the_list(RecordSet& set) {
  drop(set, "Trần Văn Nam", Award::CSTDCS);       // HTTNV, no initiative
  drop(set, "Lê Thị Phương Thảo", Award::CSTDT);  // a gap in the three years
  drop(set, "Trần Văn Phong", Award::LDTT);       // a denunciation being verified
  drop(set, "Lê Hồng Sơn", Award::LDTT);          // khiển trách until 2025-03-04
  nominate(set, "Nguyễn Hoàng Anh", 1);
  nominate(set, "Trần Văn Tám", 2);
  edit_row(set, "Hoàng Thị Kim Liên", Award::LDTT, [](Nomination& row) { row.council_confirms = true; });
}

void mend_what_rows_rest_on(RecordSet& set) {
  const Nomination trang = row_of(set, "Phạm Thị Thu Trang", Award::CSTDCS);
  edit_row(set, "Nguyễn Đức Thắng", Award::CSTDCS, [&](Nomination& row) { row.evidence = {trang.evidence.front()}; });
  edit_row(set, "Đoàn Mạnh Cường", Award::CSTDCS,
           [](Nomination& row) { row.report.years.front().claims.front().evidence_ids = {row.evidence.front().id}; });
  edit<records::Person>(set, person_id("Đoàn Mạnh Cường"), [](records::Person& person) {
    for (auto& author : person.initiatives.front().authors) author.share_percent = 50;
  });
  edit<records::Person>(set, person_id("Lương Thị Mai Hoa"), [](records::Person& person) {
    person.ratings.back().decision_number = "152/QĐ-THPTBS";
    person.ratings.back().decided_on = base::day(2025, 5, 30);
  });
  // The initiative that no title rests on: the third in her record.
  const auto* mai = set.person(person_id("Trần Thị Tuyết Mai"));
  ASSERT_EQ(mai->initiatives.size(), 3u);
  const base::Id unspent = mai->initiatives.back().id;
  edit_row(set, "Trần Thị Tuyết Mai", Award::BK_T, [&](Nomination& row) { row.achievement_ids.back() = unspent; });
}

void mend_counts_and_papers(RecordSet& set) {
  edit_row(set, "Tổ Vật lí", Award::TTLDTT, [](Nomination& row) { row.report.cstdcs_count = 3; });
  edit_row(set, "Tổ Văn phòng", Award::TTLDTT, [](Nomination& row) { row.report.ldtt_count = 6; });
  edit_row(set, "Trường THPT", Award::TTLDXS, [](Nomination& row) { row.report.cstdcs_count = 14; });
  edit<records::Dossier>(set, school_dossier_id(), [](records::Dossier& dossier) {
    dossier.request_letter.number = "57/TTr-THPTBS";
    dossier.request_letter.signed_on = base::day(2025, 6, 16);
    dossier.request_letter.individual_count = 37;
    dossier.minutes.number = "12/BB-HĐTĐKT";
    dossier.minutes.held_on = base::day(2025, 6, 13);
    dossier.minutes.chair = "Phạm Quốc Thịnh";
    dossier.minutes.secretary = "Trịnh Thu Hà";
  });
}

TEST(DemoDossier, has_the_findings_it_was_made_for_and_no_other) {
  EXPECT_EQ(findings(whole_sector(), Phase::submission),
            "VR-B01 Trần Văn Phong\n"
            "VR-B02 Lê Hồng Sơn\n"
            "VR-B11 Lương Thị Mai Hoa\n"
            "VR-C02 Hoàng Thị Kim Liên\n"
            "VR-C03 Nguyễn Hoàng Anh\n"
            "VR-C04 Trần Văn Nam\n"
            "VR-C05 Nguyễn Đức Thắng\n"
            "VR-C07 Đoàn Mạnh Cường\n"
            "VR-C11 Lê Thị Phương Thảo\n"
            "VR-D02 Tổ Văn phòng, Trường THPT Bến Sông\n"
            "VR-D08 Trường THPT Bến Sông\n"
            "VR-E03 Trần Thị Tuyết Mai\n"
            "VR-E13 Trần Thị Tuyết Mai\n"
            "VR-G01 dossier\n"
            "VR-G04 dossier\n"
            "VR-G10 dossier\n"
            "VR-G12 Đoàn Mạnh Cường\n");
}

TEST(DemoDossier, most_rows_are_clean) {
  int rows = 0;
  int clean = 0;
  for (const auto& [whose, report] : reports(whole_sector(), Phase::submission)) {
    ++rows;
    if (report.findings.empty()) ++clean;
  }
  EXPECT_EQ(rows, 44);  // 43 nominations and the dossier
  EXPECT_EQ(clean, 31);
}

TEST(DemoDossier, can_be_sent_once_its_defects_are_mended) {
  RecordSet set = whole_sector();
  mend_the_list(set);
  mend_what_rows_rest_on(set);
  mend_counts_and_papers(set);
  EXPECT_EQ(findings(set, Phase::submission), "");
  for (const auto& [whose, report] : reports(set, Phase::submission)) {
    EXPECT_FALSE(report.blocks()) << whose;
    EXPECT_FALSE(report.no_rule_in_force) << whose;
  }
}

TEST(DemoDossier, asks_the_server_only_about_other_dossiers_when_the_school_has_its_own_records) {
  const RecordSet everything = whole_sector();
  RecordSet own;
  for (const DemoRecord& record : demo_records())
    if (record.unit_id == school_id() || record.unit_id == so_id()) {
      ASSERT_TRUE(own.put(record.kind, record.document).ok());
    }
  own.has_whole_staff_of(school_id());
  for (const Nomination* nomination : own.nominations_of(school_dossier_id())) {
    const auto here = check(*nomination_case(own, nomination->id, Phase::draft, kDates));
    const auto there = check(*nomination_case(everything, nomination->id, Phase::draft, kDates));
    size_t awaiting = 0;
    for (const rules::Finding& finding : here.findings) {
      if (finding.outcome == rules::Outcome::unknown && finding.awaits == rules::Awaits::server) {
        ++awaiting;
      }
    }
    EXPECT_EQ(here.findings.size() - awaiting, there.findings.size()) << nomination->nominee_name;
  }
}

TEST(DemoDossier, of_the_small_school_is_empty_and_goes_to_its_district) {
  const RecordSet set = whole_sector();
  EXPECT_TRUE(set.nominations_of(small_school_dossier_id()).empty());
  const auto* dossier = set.find<records::Dossier>(small_school_dossier_id());
  ASSERT_NE(dossier, nullptr);
  EXPECT_EQ(dossier->request_letter.addressee, records::Addressee::PHONG_GDDT);
  EXPECT_EQ(records::name_on(*set.unit(small_school_id()), kDemoDay)->superior_id, district_id());
}

}  // namespace
}  // namespace tdkt::demo
