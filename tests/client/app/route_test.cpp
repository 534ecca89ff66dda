#include "client/app/route.h"

#include <gtest/gtest.h>

namespace tdkt {
namespace {

using app::Screen;

constexpr std::string_view kId = "0191bf7b-1400-700f-8000-000100000000";

TEST(Route, reads_screen_record_narrowing_and_part) {
  const app::Route route = app::route_of("/ho-so/" + std::string(kId) + "?phan=bao-cao&con-thieu=co#/title");
  EXPECT_EQ(route.screen, Screen::dossier);
  EXPECT_EQ(route.id.text(), kId);
  EXPECT_EQ(route.narrowing, "phan=bao-cao&con-thieu=co");
  EXPECT_EQ(route.part, "/title");
}

TEST(Route, is_written_as_it_is_read) {
  for (const std::string address :
       {"/", "/nhan-su", "/nhan-su?tim=lan", "/nhan-su?tim=lan#0191bf7b-1400-700f-8000-000100000000",
        "/so-luat?ngay=2024-01-01#VR-C04"})
    EXPECT_EQ(app::address_of(app::route_of(address)), address);
}

TEST(Route, of_a_question_mark_after_the_part_belongs_to_the_part) {
  const app::Route route = app::route_of("/so-luat#VR-C04?tim=lan");
  EXPECT_EQ(route.narrowing, "");
  EXPECT_EQ(route.part, "VR-C04?tim=lan");
}

TEST(Route, that_nobody_knows_leads_to_not_found_whatever_it_narrows) {
  EXPECT_EQ(app::route_of("/khong-co?tim=lan").screen, Screen::not_found);
  EXPECT_EQ(app::route_of("/ho-so/khong-phai-id?phan=bao-cao").screen, Screen::not_found);
}

}  // namespace
}  // namespace tdkt
