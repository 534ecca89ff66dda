#include "shared/workflow/signature.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "shared/demo/demo.h"
#include "shared/records/place.h"

namespace tdkt::workflow {
namespace {

using base::Value;
using records::RecordKind;

/// The school's dossier with its list, as it lies in the demonstration.
std::vector<demo::DemoRecord> dossier() {
  std::vector<demo::DemoRecord> out;
  for (demo::DemoRecord& record : demo::demo_records())
    if (record.id == demo::school_dossier_id() ||
        record.document.text_at("dossier_id") == demo::school_dossier_id().text())
      out.push_back(std::move(record));
  return out;
}

Seal sealed(const std::vector<demo::DemoRecord>& records) {
  std::vector<SignedRecord> all;
  for (const auto& record : records) all.push_back({record.kind, record.id, &record.document});
  return seal_of(std::move(all));
}

TEST(Seal, is_the_same_for_the_same_content_however_it_is_written) {
  auto records = dossier();
  const Seal seal = sealed(records);
  EXPECT_EQ(seal.hash.size(), 64u);
  std::reverse(records.begin(), records.end());
  for (auto& record : records) {
    record.document.set("removed", false);
    record.document.set("position_before", "");
    record.document.set("papers", Value::array());
  }
  EXPECT_EQ(sealed(records).hash, seal.hash);
}

TEST(Seal, changes_with_every_text_number_and_tick_anywhere) {
  const auto records = dossier();
  const std::string before = sealed(records).hash;
  const std::pair<const char*, Value> edits[] = {{"/minutes/number", "13/BB"},
                                                 {"/request_letter/signed_on", "2025-06-15"},
                                                 {"/request_letter/copy_count", 2},
                                                 {"/title", "Tên khác"},
                                                 {"/objections", "Một ý kiến, đã trả lời."}};
  for (const auto& [place, value] : edits) {
    auto changed = records;
    ASSERT_TRUE(records::put(changed.front().document, place, value)) << place;
    EXPECT_NE(sealed(changed).hash, before) << place;
  }
  auto ticked = records;
  const Value* tick = ticked.back().document.find("council_confirms");
  ticked.back().document.set("council_confirms", !(tick && tick->boolean() && *tick->boolean()));
  EXPECT_NE(sealed(ticked).hash, before);
  auto fewer = records;
  fewer.pop_back();
  EXPECT_NE(sealed(fewer).hash, before);
}

TEST(Seal, cannot_be_met_by_moving_text_from_one_place_to_the_next) {
  const base::Id id = demo::school_dossier_id();
  Value one = Value::object(), other = Value::object();
  one.set("title", "ab");
  one.set("unit_id", "c");
  other.set("title", "a");
  other.set("unit_id", "bc");
  EXPECT_NE(seal_of({{RecordKind::dossiers, id, &one}}).hash, seal_of({{RecordKind::dossiers, id, &other}}).hash);
}

TEST(Seal, says_which_group_of_which_record_changed_since) {
  auto records = dossier();
  const Seal then = sealed(records);
  EXPECT_TRUE(changed_since(then, sealed(records)).empty());
  ASSERT_TRUE(records::put(records.front().document, "/minutes/number", "99/BB"));
  ASSERT_TRUE(records::put(records.back().document, "/report/measures", "Viết lại."));
  const auto changes = changed_since(then, sealed(records));
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].record, demo::school_dossier_id());
  EXPECT_EQ(changes[0].group, SignedGroup::minutes);
  EXPECT_EQ(changes[1].record, records.back().id);
  EXPECT_EQ(changes[1].group, SignedGroup::report);
}

TEST(Seal, tells_of_a_record_that_came_or_went) {
  auto records = dossier();
  const Seal whole = sealed(records);
  const base::Id last = records.back().id;
  records.pop_back();
  const Seal less = sealed(records);
  for (const auto& changes : {changed_since(whole, less), changed_since(less, whole)}) {
    ASSERT_FALSE(changes.empty());
    for (const SignedChange& change : changes) EXPECT_EQ(change.record, last);
  }
}

TEST(Seal, comes_back_from_its_note) {
  const Seal seal = sealed(dossier());
  const auto again = seal_in(value_of(seal));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->hash, seal.hash);
  EXPECT_EQ(again->parts.size(), seal.parts.size());
  EXPECT_EQ(value_of(*again), value_of(seal));
  EXPECT_FALSE(seal_in(Value::object()));
  Value damaged = value_of(seal);
  damaged.find("parts")->items()->front().set("group", "khac");
  EXPECT_FALSE(seal_in(damaged));
}

/// The same number on every machine: native and WebAssembly are held to it.
TEST(Seal, of_a_small_record_is_this_number_everywhere) {
  Value document = Value::object();
  document.set("title", "Đề nghị khen thưởng năm học 2024-2025");
  document.set("school_year", "2024-2025");
  const Seal seal = seal_of({{RecordKind::dossiers, demo::school_dossier_id(), &document}});
  EXPECT_EQ(seal.hash, "056652605f082d503e346a3f2ce49fbb7abb0810c325b973610f228b569e7dcc");
}

}  // namespace
}  // namespace tdkt::workflow
