#include "shared/records/labels.h"

#include <gtest/gtest.h>

#include <set>

#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::records {
namespace {

/// Collects the word of every field of a record, and of what lies in it.
void add_words(std::set<std::string>& words, const Fields& fields) {
  for (const Field& field : fields) {
    words.insert(std::string(field.name));
    if (field.type->parts) add_words(words, field.type->parts->fields());
  }
}

std::set<std::string> every_field() {
  std::set<std::string> words;
  for (const auto& row : base::Names<RecordKind>::rows) add_words(words, fields_of(row.value));
  return words;
}

TEST(Labels, name_every_field_of_every_record) {
  for (const std::string& field : every_field()) EXPECT_NE(label(field), field);
}

TEST(Labels, stand_in_the_order_of_their_words_once_each) {
  const auto all = labels();
  for (size_t i = 1; i < all.size(); ++i) EXPECT_LT(all[i - 1].field, all[i].field);
}

TEST(PlaceInWords, names_rows_by_what_tells_them_apart) {
  const std::string id = "0190f3a2-0000-7000-8000-00000000000a";
  const auto document =
      wire::read_json(R"({"report":{"years":[{"id":")" + id + R"(","school_year":"2024-2025","results":"tốt"}]}})")
          .value();
  EXPECT_EQ(place_in_words(document, "/report/years/" + id + "/results"),
            "Báo cáo thành tích › Các năm báo cáo › Năm học 2024-2025 › Kết quả");
  EXPECT_EQ(place_in_words(document, "/report/years/0190f3a2-0000-7000-8000-00000000000b"),
            "Báo cáo thành tích › Các năm báo cáo");
}

}  // namespace
}  // namespace tdkt::records
