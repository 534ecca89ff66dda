#include "client/screens/capital.h"

#include <gtest/gtest.h>

#include "shared/law/awards.h"
#include "shared/records/decision.h"

namespace tdkt {
namespace {

TEST(Capital, begins_what_stands_alone) {
  EXPECT_EQ(screens::capital("quyết định khen thưởng"), "Quyết định khen thưởng");
  EXPECT_EQ(screens::capital("đơn vị khai"), "Đơn vị khai");
  EXPECT_EQ(screens::capital("ý kiến khi công khai"), "Ý kiến khi công khai");
  EXPECT_EQ(screens::capital("ủy viên thư ký"), "Ủy viên thư ký");
  EXPECT_EQ(screens::capital("ưu tiên"), "Ưu tiên");
  EXPECT_EQ(screens::alone(law::MeritType::CONG_TRANG), "Khen thưởng công trạng");
}

TEST(Capital, leaves_what_begins_so_already_and_the_letters_of_points) {
  EXPECT_EQ(screens::capital("Hiệu trưởng"), "Hiệu trưởng");
  EXPECT_EQ(screens::capital("8/9, đạt"), "8/9, đạt");
  EXPECT_EQ(screens::capital(""), "");
  for (const auto& row : base::Names<records::RevocationGround>::rows)
    EXPECT_EQ(screens::alone(row.value), row.display);
}

}  // namespace
}  // namespace tdkt
