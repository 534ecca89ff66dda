#include <gtest/gtest.h>

#include <string>

#include "shared/wire/case_json.h"
#include "shared/wire/json.h"
#include "tests/shared/rules/specimens.h"

// A case that names what does not exist is never judged as if it had named nothing: the problem, or a finding, says
// what and where.

namespace tdkt::wire {
namespace {

using base::Value;

struct Unknown {
  const char* what;
  const char* folder;
  const char* specimen;
  std::vector<const char*> path;  // members from the document to the one that is changed
  const char* word;
  const char* place;
};

Value document_of(const char* folder, const char* specimen) { return value_of(rules::specimen(folder, specimen)); }

/// Sets the member at the end of the path; rows are reached by "0".
void put(Value& document, const std::vector<const char*>& path, Value word) {
  Value* at = &document;
  for (size_t i = 0; i + 1 < path.size(); ++i)
    at = at->items() ? &at->items()->at(0) : at->find(path[i]) ? at->find(path[i]) : &at->set(path[i], Value::object());
  at->set(path.back(), std::move(word));
}

constexpr const char* kGood = "cstdcs-by-rating-without-initiative";

const Unknown kUnknown[] = {
    {"an award", "good", kGood, {"subject", "nomination", "award"}, "HUAN_CHUONG", "/subject/nomination/award"},
    {"a ground", "good", kGood, {"subject", "nomination", "ground"}, "CSTDCS_LUCK", "/subject/nomination/ground"},
    {"a nominee",
     "good",
     kGood,
     {"subject", "nomination", "nominee_type"},
     "crowd",
     "/subject/nomination/nominee_type"},
    {"a school year in another form",
     "good",
     kGood,
     {"subject", "nomination", "school_year"},
     "2024/2025",
     "/subject/nomination/school_year"},
    {"a phase", "good", kGood, {"phase"}, "later", "/phase"},
    {"a kind of subject", "good", kGood, {"subject", "kind"}, "wish", "/subject/kind"},
    {"a member", "good", kGood, {"subject", "nomination", "colour"}, "red", "/subject/nomination/colour"},
    {"a parameter", "VR-B05", "finds-four-months-short", {"regulations", "0", "parameter"}, "max_luck", "/parameter"},
};

TEST(UnknownWords, are_named_with_their_place) {
  for (const Unknown& unknown : kUnknown) {
    Value document = document_of(unknown.folder, unknown.specimen);
    put(document, unknown.path, unknown.word);
    const auto report = check_text(write_json(document));
    ASSERT_FALSE(report.ok()) << unknown.what;
    const std::string said = complaint_text(report.problem());
    EXPECT_NE(said.find(unknown.place), std::string::npos) << unknown.what << ": " << said;
    const bool is_kind = std::string(unknown.place) == "/subject/kind";  // says which there are
    if (!is_kind && std::string(unknown.word) != "2024/2025" && std::string(unknown.word) != "red") {
      EXPECT_NE(said.find(unknown.word), std::string::npos) << unknown.what << ": " << said;
    }
  }
}

/// A confirmation, or an acknowledgement, of a rule that there is none of.
TEST(UnknownWords, of_rules_are_named_with_their_place) {
  Value confirmed = document_of("good", kGood);
  Value& rows = confirmed.set("confirmations", Value::array());
  Value& row = rows.push(Value::object());
  row.set("id", "0190f3a2-7000-7000-8000-000000000c01");
  row.set("unit_id", "0190f3a2-7000-7000-8000-000000000101");
  row.set("rule", "VR-Z99");
  Value seen = document_of("good", kGood);
  Value& nomination = *seen.find("subject")->find("nomination");
  Value& seen_row = nomination.set("acknowledgements", Value::array()).push(Value::object());
  seen_row.set("id", "0190f3a2-7000-7000-8000-000000000c02");
  seen_row.set("rule", "VR-B99");
  const std::pair<Value, std::string> cases[] = {
      {confirmed, "VR-Z99”.\n  ở /confirmations/0190f3a2-7000-7000-8000-000000000c01/rule"},
      {seen, "VR-B99”.\n  ở /subject/nomination/acknowledgements/0190f3a2-7000-7000-8000-000000000c02/rule"}};
  for (const auto& [document, words] : cases) {
    const auto report = check_text(write_json(document));
    ASSERT_FALSE(report.ok()) << words;
    EXPECT_NE(complaint_text(report.problem()).find(words), std::string::npos) << complaint_text(report.problem());
  }
}

TEST(UnknownWords, of_a_refusal_are_found) {
  const auto report = check_text(write_json(document_of("VR-H15", "finds-rule-nobody-knows")));
  ASSERT_TRUE(report.ok());
  EXPECT_NE(report->find("không có quy tắc VR-Z99"), std::string::npos) << *report;
}

/// Years that can be written but are none, or lie where nobody has worked yet.
TEST(UnknownWords, of_school_years_are_found) {
  for (const char* year : {"2024-2026", "2090-2091", "1900-1901", "9998-9998"}) {
    Value document = document_of("good", kGood);
    put(document, {"subject", "nomination", "school_year"}, year);
    const auto report = check_text(write_json(document));
    ASSERT_TRUE(report.ok()) << year;
    const auto read = read_json(*report);
    ASSERT_TRUE(read.ok()) << year;
    EXPECT_TRUE(*read->find("blocks")->boolean()) << year;
    EXPECT_NE(report->find(year), std::string::npos) << *report;
  }
}

}  // namespace
}  // namespace tdkt::wire
