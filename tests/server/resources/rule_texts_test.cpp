#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

// What the rules rest on beside the program: local regulations, confirmations, the wording of the law.

namespace tdkt::resources {
namespace {

using records::Clause;
using records::Confirmation;
using records::Parameter;
using records::RecordKind;
using records::Regulation;

Regulation regulation(World& world, const base::Id& unit, Parameter parameter, int64_t value) {
  Regulation row;
  row.id = world.fresh_id();
  row.unit_id = unit;
  row.parameter = parameter;
  row.value = value;
  row.from_on = base::day(2024, 9, 1);
  row.instrument_number = "31/QĐ-SGDĐT";
  row.issued_on = base::day(2024, 8, 20);
  return row;
}

http::Reply put(World& world, std::string_view who, RecordKind kind, const base::Value& document) {
  const base::Id id = *base::Id::parse(document.text_at("id"));
  const bool is_new = world.get(who, "/api/v1/" + std::string(base::word(kind)) + "/" + id.text()).status == 404;
  return world.put(who, kind, document, world.fresh_id(), is_new ? base::Id{} : world.revision(id));
}

std::string pointer(const http::Reply& reply) {
  if (reply.status != 400) return "status " + std::to_string(reply.status) + " " + detail(reply);
  const base::Value body = json(reply);
  return std::string(body.find("places")->items()->front().text_at("pointer"));
}

std::string put_wrong(World& world, const Regulation& row, std::string_view who = "ong.phu") {
  return pointer(put(world, who, RecordKind::regulations, records::to_value(row)));
}

TEST(RegulationSaving, asks_for_a_value_a_day_and_the_text_that_sets_it) {
  World world;
  Regulation row = regulation(world, demo::so_id(), Parameter::min_service_months, 13);
  EXPECT_EQ(put_wrong(world, row), "/document/value");
  row.value = 10;
  row.from_on.reset();
  EXPECT_EQ(put_wrong(world, row), "/document/from_on");
  row.from_on = base::day(2024, 9, 1);
  row.instrument_number = " ";
  EXPECT_EQ(put_wrong(world, row), "/document/instrument_number");
  row.instrument_number = "31/QĐ-SGDĐT";
  row.until_on = row.from_on;
  EXPECT_EQ(put_wrong(world, row), "/document/until_on");
  row.until_on.reset();
  row.award = law::Award::LDTT;
  EXPECT_EQ(put_wrong(world, row), "/document/award");
  row.award.reset();
  EXPECT_EQ(put(world, "ong.phu", RecordKind::regulations, records::to_value(row)).status, 201);
}

TEST(RegulationSaving, leaves_what_concerns_the_sector_to_the_office) {
  World world;
  const Regulation days = regulation(world, demo::school_id(), Parameter::appraisal_days, 15);
  EXPECT_EQ(put_wrong(world, days, "co.ha"), "/document/unit_id");
  const Regulation own = regulation(world, demo::school_id(), Parameter::publication_days, 5);
  EXPECT_EQ(put(world, "co.ha", RecordKind::regulations, records::to_value(own)).status, 201);
  const Regulation of_office = regulation(world, demo::so_id(), Parameter::publication_days, 5);
  EXPECT_EQ(put(world, "co.ha", RecordKind::regulations, records::to_value(of_office)).status, 403);
  EXPECT_EQ(put(world, "quan.tri", RecordKind::regulations, records::to_value(of_office)).status, 201);
}

/// The finding of a rule in the report a nomination is saved with; null when there is none.
base::Value finding(World& world, const base::Id& nomination, std::string_view rule) {
  const base::Value body = json(world.get("co.ha", "/api/v1/nominations/" + nomination.text() + "/report"));
  for (const base::Value& row : *body.find("findings")->items())
    if (row.text_at("rule") == rule) return row;
  return {};
}

/// Someone of the school who is proposed for Lao động tiên tiến and came in the middle of the year.
base::Id newcomer(World& world) {
  const base::Id id = make_ready(world, 1).front();
  const base::Value nomination = world.document(id);
  base::Value person = world.document(*base::Id::parse(nomination.text_at("nominee_id")));
  person.set("hired_on", "2025-02-03");
  world.save("co.ha", RecordKind::people, person);
  return id;
}

Confirmation confirmation(std::string_view who) {
  Confirmation row;
  row.id = records::confirmation_id("VR-B05", law::Instrument::LAW_2022);
  row.unit_id = demo::so_id();
  row.rule = "VR-B05";
  row.instrument = law::Instrument::LAW_2022;
  row.read_on = demo::kDemoDay;
  row.who = std::string(who);
  return row;
}

TEST(RuleTexts, of_the_office_are_part_of_every_case_of_a_school) {
  World world;
  const base::Id nomination = newcomer(world);
  EXPECT_TRUE(finding(world, nomination, "VR-B05").is_null());
  world.save("ong.phu", RecordKind::regulations,
             records::to_value(regulation(world, demo::so_id(), Parameter::min_service_months, 10)));
  EXPECT_EQ(finding(world, nomination, "VR-B05").text_at("severity"), "warning");
  world.save("ong.phu", RecordKind::confirmations, records::to_value(confirmation("Nguyễn Đình Phú")));
  EXPECT_EQ(finding(world, nomination, "VR-B05").text_at("severity"), "error");
  Confirmation withdrawn = confirmation("Nguyễn Đình Phú");
  withdrawn.removed = true;
  world.save("quan.tri", RecordKind::confirmations, records::to_value(withdrawn));
  EXPECT_EQ(finding(world, nomination, "VR-B05").text_at("severity"), "warning");
}

TEST(ConfirmationSaving, is_in_ones_own_name_about_a_day_that_has_been) {
  World world;
  const auto wrong = [&](const Confirmation& row) {
    return pointer(put(world, "ong.phu", RecordKind::confirmations, records::to_value(row)));
  };
  EXPECT_EQ(wrong(confirmation("Phan Anh Kiệt")), "/document/who");
  Confirmation row = confirmation("Nguyễn Đình Phú");
  row.read_on = demo::kDemoDay.plus_days(1);
  EXPECT_EQ(wrong(row), "/document/read_on");
}

// An invented article of the plan: no text of law stands in this project.
Clause wording(std::string_view who, std::string_view words) {
  const law::Citation place{law::Instrument::PLAN_2024, "", "II.3", ""};
  Clause clause;
  clause.id = records::clause_id(place);
  clause.unit_id = demo::so_id();
  clause.instrument = place.instrument;
  clause.clause = "II.3";
  clause.wording = std::string(words);
  clause.source = "Bản thử";
  clause.entered_by = std::string(who);
  clause.entered_on = demo::kDemoDay;
  return clause;
}

std::string save_clause(World& world, std::string_view who, const Clause& clause) {
  return pointer(put(world, who, RecordKind::clauses, records::to_value(clause)));
}

TEST(Clause, is_confirmed_by_another_than_who_entered_it) {
  World world;
  Clause clause = wording("Đỗ Thị Minh Châu", "Câu thử thứ nhất.");
  EXPECT_EQ(put(world, "co.chau", RecordKind::clauses, records::to_value(clause)).status, 201);
  clause.confirmed_by = "Đỗ Thị Minh Châu";
  clause.confirmed_on = demo::kDemoDay;
  EXPECT_EQ(save_clause(world, "co.chau", clause), "/document/confirmed_by");
  EXPECT_EQ(save_clause(world, "ong.phu", clause), "/document/confirmed_by");  // not in another's name
  clause.confirmed_by = "Nguyễn Đình Phú";
  EXPECT_EQ(put(world, "ong.phu", RecordKind::clauses, records::to_value(clause)).status, 200);
}

TEST(Clause, that_changes_waits_for_its_second_reader_again) {
  World world;
  Clause clause = wording("Đỗ Thị Minh Châu", "Câu thử thứ nhất.");
  world.save("co.chau", RecordKind::clauses, records::to_value(clause));
  clause.confirmed_by = "Nguyễn Đình Phú";
  clause.confirmed_on = demo::kDemoDay;
  world.save("ong.phu", RecordKind::clauses, records::to_value(clause));
  clause.wording = "Câu thử thứ hai.";
  EXPECT_EQ(save_clause(world, "co.chau", clause), "/document/confirmed_by");
  clause.confirmed_by.clear();
  clause.confirmed_on.reset();
  EXPECT_EQ(put(world, "co.chau", RecordKind::clauses, records::to_value(clause)).status, 200);
}

TEST(Clause, is_entered_in_ones_own_name_at_its_own_place) {
  World world;
  EXPECT_EQ(save_clause(world, "co.chau", wording("Nguyễn Đình Phú", "Câu thử.")), "/document/entered_by");
  Clause misplaced = wording("Đỗ Thị Minh Châu", "Câu thử.");
  misplaced.clause = "II.4";
  EXPECT_EQ(save_clause(world, "co.chau", misplaced), "/document/id");
  EXPECT_EQ(put(world, "co.ha", RecordKind::clauses, records::to_value(wording("Trịnh Thu Hà", "Câu thử."))).status,
            403);
}

TEST(Clause, is_fetched_when_asked_and_never_comes_with_the_feed) {
  World world;
  const Clause clause = wording("Nguyễn Đình Phú", "Câu thử.");
  world.save("ong.phu", RecordKind::clauses, records::to_value(clause));
  const auto reply = world.get("co.ha", "/api/v1/clauses/" + clause.id.text());
  ASSERT_EQ(reply.status, 200);
  EXPECT_EQ(json(reply).find("document")->text_at("wording"), "Câu thử.");
  for (const char* who : {"co.ha", "ong.phu", "quan.tri"})
    EXPECT_EQ(world.get(who, "/api/v1/changes").body.find("Câu thử."), std::string::npos) << who;
}

}  // namespace
}  // namespace tdkt::resources
