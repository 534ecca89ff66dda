#include "shared/demo/demo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/rules/record_set.h"
#include "tests/shared/demo/whole_sector.h"

namespace tdkt::demo {
namespace {

using records::RecordKind;
using rules::RecordSet;

TEST(Demo, documents_are_those_of_their_records) {
  for (const DemoRecord& record : demo_records()) {
    records::with_record_type(record.kind, [&]<class T>() {
      const auto read = records::from_value<T>(record.document);
      ASSERT_TRUE(read.ok()) << record.id.text() << ": " << read.problem().detail;
      EXPECT_EQ(read->id, record.id);
      EXPECT_EQ(records::to_value(*read), record.document);
    });
  }
}

TEST(Demo, is_the_same_every_time_and_no_id_serves_twice) {
  const auto first = demo_records();
  const auto second = demo_records();
  ASSERT_EQ(first.size(), second.size());
  std::set<base::Id> ids;
  for (size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].document, second[i].document);
    EXPECT_TRUE(ids.insert(first[i].id).second) << first[i].id.text();
    EXPECT_EQ(first[i].id.text()[14], '7');
  }
}

/// Every text of a document, with its key.
void each_text(const base::Value& value, std::string_view key,
               const std::function<void(std::string_view, const std::string&)>& visit) {
  if (const auto* text = value.string()) visit(key, *text);
  if (const auto* items = value.items())
    for (const auto& item : *items) each_text(item, key, visit);
  if (const auto* members = value.members())
    for (const auto& member : *members) each_text(member.value, member.key, visit);
}

bool names_a_record(std::string_view key) {
  const std::set<std::string_view> keys = {"unit_id",   "parent_id",  "superior_id", "team_id",
                                           "person_id", "dossier_id", "campaign_id", "nominee_id"};
  return keys.contains(key);
}

TEST(Demo, every_record_that_is_named_stands_before_the_one_that_names_it) {
  std::set<std::string> known;
  for (const DemoRecord& record : demo_records()) {
    known.insert(record.id.text());
    EXPECT_TRUE(known.contains(record.unit_id.text())) << record.id.text();
    each_text(record.document, "", [&](std::string_view key, const std::string& text) {
      // Co-authors name each other: people are checked against all people below.
      if (names_a_record(key) && key != "person_id") {
        EXPECT_TRUE(known.contains(text)) << record.id.text() << " " << key << " " << text;
      }
    });
  }
}

TEST(Demo, people_achievements_and_evidence_that_are_named_exist) {
  const RecordSet set = whole_sector();
  for (const auto& [id, person] : set.all<records::Person>())
    for (const auto& initiative : person.initiatives)
      for (const auto& author : initiative.authors) {
        ASSERT_NE(set.person(*author.person_id), nullptr);
        EXPECT_EQ(set.person(*author.person_id)->full_name, author.full_name);
      }
  for (const auto& [id, nomination] : set.all<records::Nomination>()) {
    std::set<base::Id> evidence;
    for (const auto& one : nomination.evidence) evidence.insert(one.id);
    for (const auto& year : nomination.report.years)
      for (const auto& claim : year.claims)
        for (const auto& named : claim.evidence_ids) EXPECT_TRUE(evidence.contains(named)) << nomination.nominee_name;
    for (const auto& achievement : nomination.achievement_ids) {
      const auto* person = set.person(*nomination.nominee_id);
      ASSERT_NE(person, nullptr);
      const auto is_it = [&](const auto& own) { return own.id == achievement; };
      EXPECT_TRUE(std::any_of(person->initiatives.begin(), person->initiatives.end(), is_it) ||
                  std::any_of(person->research.begin(), person->research.end(), is_it))
          << nomination.nominee_name;
    }
  }
}

TEST(Demo, texts_are_in_normal_form) {
  for (const DemoRecord& record : demo_records())
    each_text(record.document, "",
              [&](std::string_view key, const std::string& text) { EXPECT_EQ(base::tidy(text), text) << key; });
}

TEST(Demo, the_school_has_82_people_in_8_teams_and_the_other_12) {
  const RecordSet set = whole_sector();
  const auto staff = set.staff_of(school_id());
  ASSERT_TRUE(staff);
  EXPECT_EQ(staff->size(), 82u);
  std::map<base::Id, int> teams;
  std::set<std::string> names;
  for (const records::Person* person : *staff) {
    EXPECT_TRUE(names.insert(person->full_name).second) << person->full_name;
    if (person->team_id) ++teams[*person->team_id];
    EXPECT_TRUE(person->teacher_code.empty() || person->teacher_code.size() == 10) << person->teacher_code;
    EXPECT_LT(person->born_on->year() + 21, person->hired_on->year()) << person->full_name;
  }
  EXPECT_EQ(teams.size(), 8u);
  for (const auto& [team, count] : teams) {
    ASSERT_NE(set.unit(team), nullptr);
    EXPECT_EQ(set.unit(team)->parent_id, school_id());
    EXPECT_GE(count, 3);
  }
  EXPECT_EQ(set.staff_of(small_school_id())->size(), 12u);
  EXPECT_EQ(base::length("Công Tằng Tôn Nữ Nguyễn Phương Quỳnh Thương"), 43);
  EXPECT_FALSE(person_id("Công Tằng Tôn Nữ Nguyễn Phương Quỳnh Thương").is_zero());
  EXPECT_TRUE(person_id("Nguyễn Văn Không").is_zero());
}

TEST(Demo, titles_agree_with_ratings) {
  const RecordSet set = whole_sector();
  for (const auto& [id, person] : set.all<records::Person>())
    for (const auto& row : person.award_history) {
      const auto rating = std::find_if(person.ratings.begin(), person.ratings.end(),
                                       [&](const auto& r) { return r.school_year == row.school_year; });
      ASSERT_NE(rating, person.ratings.end()) << person.full_name;
      EXPECT_TRUE(records::at_least(*rating->level, records::RatingLevel::HTTNV)) << person.full_name;
      EXPECT_FALSE(row.decision_number.empty()) << person.full_name;
      if (row.basis == records::Basis::rating) {
        EXPECT_EQ(rating->level, records::RatingLevel::HTXSNV) << person.full_name;
      }
    }
}

std::string name_on(const RecordSet& set, const base::Id& id, base::Date day) {
  const auto* name = records::name_on(*set.unit(id), day);
  return name ? name->name : "";
}

TEST(Demo, units_are_called_and_managed_by_date) {
  const RecordSet set = whole_sector();
  const base::Date before = base::day(2025, 6, 30);
  const base::Date after = base::day(2025, 7, 1);
  EXPECT_EQ(name_on(set, so_id(), before), "Sở Giáo dục và Đào tạo Nam Định");
  EXPECT_EQ(name_on(set, so_id(), after), "Sở Giáo dục và Đào tạo Ninh Bình");
  EXPECT_EQ(name_on(set, district_id(), before), "Phòng Giáo dục và Đào tạo huyện Giao Thủy");
  EXPECT_EQ(name_on(set, district_id(), after), "");
  std::map<records::UnitKind, int> counts;
  std::map<std::string, std::string> renamed;
  int offices = 0;
  for (const auto& [id, unit] : set.all<records::Unit>()) {
    ++counts[*unit.kind];
    if (*unit.kind == records::UnitKind::PHONG_GDDT && records::name_on(unit, base::day(2024, 9, 1))) ++offices;
    if (*unit.kind == records::UnitKind::GDNN_GDTX) {
      EXPECT_EQ(records::managing_level_on(unit, before), records::ManagingLevel::HUYEN);
      EXPECT_EQ(records::managing_level_on(unit, after), records::ManagingLevel::SO);
    }
    renamed[name_on(set, id, before)] = name_on(set, id, after);
  }
  EXPECT_EQ(offices, 9);
  EXPECT_EQ(counts[records::UnitKind::PHONG_GDDT], 10);  // with the former Phòng GDĐT Mỹ Lộc
  EXPECT_EQ(counts[records::UnitKind::TO], 11);
  EXPECT_EQ(renamed["Trường THPT Trần Hưng Đạo"], "Trường THPT A Trần Hưng Đạo");
  EXPECT_EQ(renamed["Trường THPT Nguyễn Khuyến"], "Trường THPT B Nguyễn Khuyến");
  EXPECT_EQ(renamed["Trường THPT Nguyễn Huệ"], "Trường THPT B Nguyễn Huệ");
  EXPECT_EQ(records::managing_level_on(*set.unit(small_school_id()), before), records::ManagingLevel::HUYEN);
  EXPECT_EQ(records::managing_level_on(*set.unit(small_school_id()), after), records::ManagingLevel::XA);
}

TEST(Demo, the_person_who_moved_in_belonged_to_one_unit_at_a_time) {
  const RecordSet set = whole_sector();
  const auto* moved = set.person(person_id("Nguyễn Khắc Dũng"));
  ASSERT_NE(moved, nullptr);
  ASSERT_EQ(moved->assignments.size(), 2u);
  EXPECT_EQ(moved->assignments[0].until_on, moved->assignments[1].from_on);
  ASSERT_NE(set.unit(*moved->assignments[0].unit_id), nullptr);
  EXPECT_EQ(name_on(set, *moved->assignments[0].unit_id, base::day(2024, 8, 14)), moved->assignments[0].unit_name);
}

TEST(Demo, the_registration_closes_before_20_October_2024) {
  const RecordSet set = whole_sector();
  int waves = 0;
  for (const auto& [id, campaign] : set.all<records::Campaign>()) {
    if (campaign.kind == records::CampaignKind::registration) {
      EXPECT_EQ(campaign.until_on, base::day(2024, 10, 20));
    }
    if (campaign.kind == records::CampaignKind::wave) ++waves;
  }
  EXPECT_EQ(waves, 2);
}

TEST(Demo, accounts_stand_in_units_that_exist_and_hold_every_working_role) {
  const RecordSet set = whole_sector();
  std::set<std::string_view> names;
  std::set<workflow::Role> roles;
  for (const DemoAccount& account : demo_accounts()) {
    EXPECT_TRUE(names.insert(account.account_name).second);
    EXPECT_FALSE(account.grants.empty());
    for (const workflow::Grant& grant : account.grants) {
      EXPECT_NE(set.unit(grant.unit_id), nullptr) << account.account_name;
      EXPECT_TRUE(grant.holds_on(kDemoDay));
      roles.insert(grant.role);
    }
    EXPECT_NE(account.display_name, "Nguyễn Xuân Hồng");  // a real person
  }
  EXPECT_EQ(roles.size(), 9u);  // consulted_body comes with consultation
}

TEST(Demo, the_paper_is_a_pdf_that_every_evidence_names) {
  const DemoFile paper = demo_paper();
  EXPECT_EQ(paper.bytes.substr(0, 5), "%PDF-");
  EXPECT_EQ(paper.sha256.size(), 64u);
  const RecordSet set = whole_sector();
  for (const auto& [id, nomination] : set.all<records::Nomination>())
    for (const auto& evidence : nomination.evidence) {
      EXPECT_EQ(evidence.sha256, paper.sha256);
      EXPECT_EQ(evidence.byte_count, static_cast<int64_t>(paper.bytes.size()));
    }
}

}  // namespace
}  // namespace tdkt::demo
