#include "server/store/honours.h"

#include <gtest/gtest.h>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

Honour line(uint16_t number, std::string name, std::string decision = "812/QĐ-SGDĐT", std::string year = "2024-2025") {
  Honour honour;
  honour.honour_id = id_of(number);
  honour.decision_number = std::move(decision);
  honour.signed_on = "2025-06-16";
  honour.nominee_name = std::move(name);
  honour.unit_name = "Trường THPT Bến Sông";
  honour.school_year = std::move(year);
  return honour;
}

class HonoursTest : public StoreTest {
 protected:
  void publish_now(const std::vector<Honour>& lines) {
    ASSERT_TRUE(store_->write([&](Connection& c) { return publish(c, lines); }).ok());
  }
  std::vector<std::string> names(const HonoursQuery& query) {
    const auto found = store_->read([&](Connection& c) { return honours(c, query); });
    std::vector<std::string> out;
    for (const Honour& honour : *found) out.push_back(honour.nominee_name);
    return out;
  }
  using Names = std::vector<std::string>;
};

TEST_F(HonoursTest, stand_newest_decision_first_each_in_its_order) {
  publish_now({line(1, "An", "1/QĐ", "2023-2024"), line(2, "Bình", "1/QĐ", "2023-2024")});
  publish_now({line(3, "Chi"), line(4, "Dũng")});
  EXPECT_EQ(names({}), (Names{"Chi", "Dũng", "An", "Bình"}));
  EXPECT_EQ(names({.school_year = "2023-2024"}), (Names{"An", "Bình"}));
  EXPECT_EQ(*store_->read([](Connection& c) { return honoured_years(c); }), (Names{"2024-2025", "2023-2024"}));
}

TEST_F(HonoursTest, are_read_page_by_page) {
  publish_now({line(1, "An"), line(2, "Bình"), line(3, "Chi")});
  const auto first = store_->read([](Connection& c) { return honours(c, {.limit = 2}); });
  ASSERT_EQ(first->size(), 2u);
  EXPECT_EQ(names({.before = first->back().seq, .limit = 2}), (Names{"Chi"}));
}

TEST_F(HonoursTest, are_found_without_marks_and_case) {
  publish_now({line(1, "Đỗ Thị Ngọc Ánh"), line(2, "Trần Văn Nam")});
  EXPECT_EQ(names({.words = "do thi ngoc anh"}), (Names{"Đỗ Thị Ngọc Ánh"}));
  EXPECT_EQ(names({.words = "ĐỖ  THỊ"}), (Names{"Đỗ Thị Ngọc Ánh"}));
  EXPECT_EQ(names({.words = "100%"}), Names{});
  EXPECT_EQ(names({.words = "bến sông"}).size(), 2u);
}

TEST_F(HonoursTest, of_a_decision_are_found_however_its_number_is_typed) {
  publish_now({line(1, "An"), line(2, "Bình", "12/QĐ")});
  for (const char* typed : {"812/QĐ-SGDĐT", "812 / qd-sgddt", "812/QD-SGDDT"}) {
    const auto found = store_->read([&](Connection& c) { return honours_of_decision(c, typed); });
    ASSERT_EQ(found->size(), 1u) << typed;
    EXPECT_EQ(found->front().nominee_name, "An");
  }
  EXPECT_TRUE(store_->read([](Connection& c) { return honours_of_decision(c, "812"); })->empty());
}

}  // namespace
}  // namespace tdkt::store
