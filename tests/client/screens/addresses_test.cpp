#include <gtest/gtest.h>

#include "client/app/queries.h"
#include "shared/demo/demo.h"
#include "tests/client/screens/shown.h"

// Every tab, filter and order of rows has an address: what a screen shows stands there, and comes back from there.

namespace tdkt {
namespace {

using app::Screen;
using platform::fake;
using semantics::Role;

app::Model model_of(std::string_view account) {
  app::Model model = demo_model(account);
  if (account != "co.ha") submit_all(model);
  model.account->colleagues = colleagues(model, {{"ong.phu", "Nguyễn Văn Phú"}, {"co.chau", "Vũ Minh Châu"}});
  model.award_register = {
      {"Lê Văn An", "", "Trường THPT Giao Thủy", "LDTT", "2023-2024", "700/QĐ-SGDĐT", "2024-07-10", "valid", "", ""},
      {"Trần Thị Bình", "", "Trường THPT Giao Thủy", "GK_SO", "2024-2025", "812/QĐ-SGDĐT", "2025-06-10", "valid", "",
       ""}};
  return model;
}

/// The address is opened, as by a link, by reload, or by back.
void open(Shown& shown, const std::string& address) {
  app::update(shown.model(), app::AddressChanged{address}, kNow);
  fake().frame_wanted = true;
  fake().run();
}

std::string address_of(Shown& shown) { return app::address_of(shown.model().route); }

const std::string kDossier = "/ho-so/" + demo::school_dossier_id().text();

base::Id first_nomination(const app::Model& model) {
  return model.records.nominations_of(demo::school_dossier_id()).front()->id;
}
base::Id first_person(const app::Model& model) { return app::staff(model, demo::school_id()).front()->id; }

struct Looked {
  std::string_view account;
  std::string path, pairs, part;
  float width;
};

std::vector<Looked> everything() {
  const app::Model school = model_of("co.ha");
  const std::string nomination = first_nomination(school).text();
  const std::string team = app::teams(school, demo::school_id()).front()->id.text();
  return {
      {"co.ha", "/nhan-su", "tim=hieu+truong&to=" + team + "&xep=-chuc-vu", "", 1366},
      {"co.ha", "/nhan-su", "phan=xep-loai&tim=lan", "#" + first_person(school).text(), 1366},
      {"co.ha", kDossier, "xep=-ten", "", 1366},
      {"co.ha", kDossier, "phan=bao-cao&con-thieu=co", "", 1366},
      {"co.ha", kDossier, "phan=can-xem", "", 390},
      {"co.ha", kDossier + "/de-nghi/" + nomination, "phan=can-xem", "", 390},
      {"co.ha", "/du-dieu-kien", "phan=tat-ca&danh-hieu=LDTT&tim=lan", "", 1366},
      {"co.ha", "/du-dieu-kien", "danh-hieu=tat-ca", "#" + first_person(school).text(), 1366},
      {"co.ha", "/so-luat", "tim=sang+kien&danh-hieu=CSTDCS&muc=V&ngay=2024-01-01", "#VR-C04", 1366},
      {"co.ha", "/so-luat", "ngay=tat-ca", "", 390},
      {"co.ha", "/ban-in/" + demo::school_dossier_id().text(), "phan=danh-sach", "", 1366},
      {"co.ha", "/ban-in/" + demo::school_dossier_id().text(), "phan=" + nomination, "", 390},
      {"co.ha", "/khen-thuong", "tim=an&nam-hoc=2023-2024&danh-hieu=LDTT", "", 1366},
      {"ong.phu", "/tham-dinh",
       "phan=da-xong&tim=ben+song&don-vi=" + demo::school_id().text() + "&danh-hieu=LDTT&nguoi-tham-dinh=chua-giao", "",
       1366},
      {"ong.phu", "/tham-dinh", "phan=moi-den&nguoi-tham-dinh=co.chau", "", 390},
      {"ong.phu", "/tham-dinh/" + nomination, "phan=ket-qua", "", 390},
  };
}

TEST(Addresses, say_what_a_screen_shows_and_the_screen_keeps_to_it) {
  for (const Looked& one : everything()) {
    Shown shown(model_of(one.account), one.width);
    const std::string address = one.path + "?" + one.pairs + one.part;
    open(shown, address);
    EXPECT_EQ(address_of(shown), address);
    open(shown, one.path);
    EXPECT_EQ(address_of(shown), one.path) << "without a word: as at first";
    open(shown, address);
    app::update(shown.model(), app::GoTo{{Screen::home, {}, {}, {}}}, kNow);
    fake().frame_wanted = true;
    fake().run();
    EXPECT_EQ(address_of(shown), "/") << "one screen says nothing of another";
  }
}

TEST(Addresses, with_rubbish_show_the_screen_as_at_first) {
  for (const Looked& one : everything()) {
    Shown shown(model_of(one.account), one.width);
    open(shown, one.path + "?phan=khong-co&tim=%zz&to=x&don-vi=" + demo::school_dossier_id().text() +
                    "&danh-hieu=GIAI_NHAT&nam-hoc=x&nguoi-tham-dinh=Ai+kia&muc=x&ngay=x&xep=-x&con-thieu=x&utm=zalo");
    EXPECT_EQ(address_of(shown), one.path);
  }
}

TEST(Addresses, of_a_list_that_is_come_back_to_by_the_menu_say_how_it_was_left) {
  Shown shown(model_of("co.ha"));
  open(shown, "/nhan-su");
  ASSERT_TRUE(fake().fill(Role::textbox, "Tìm tên, mã, chức vụ", "lan"));
  EXPECT_EQ(address_of(shown), "/nhan-su?tim=lan");
  ASSERT_TRUE(fake().press(Role::link, "Hồ sơ"));
  EXPECT_EQ(address_of(shown), "/ho-so");
  ASSERT_TRUE(fake().press(Role::link, "Nhân sự"));
  EXPECT_EQ(address_of(shown), "/nhan-su?tim=lan");
}

TEST(Addresses, follow_what_is_typed_chosen_and_pressed) {
  Shown shown(model_of("ong.phu"));
  open(shown, "/tham-dinh");
  ASSERT_TRUE(fake().fill(Role::textbox, "Tìm tên, đơn vị", "bến sông"));
  const std::string closed = fake().saying("Đã xong")->name;  // with how many there are
  ASSERT_TRUE(fake().press(Role::tab, closed));
  EXPECT_EQ(address_of(shown), "/tham-dinh?phan=da-xong&tim=b%E1%BA%BFn+s%C3%B4ng");
  open(shown, "/tham-dinh?tim=b%E1%BA%BFn+s%C3%B4ng");
  const auto* words = fake().find(Role::textbox, "Tìm tên, đơn vị");
  ASSERT_TRUE(words);
  EXPECT_EQ(words->value, "bến sông");
}

TEST(Addresses, of_another_dossier_begin_anew) {
  app::Model model = model_of("co.ha");
  records::Dossier other = *model.records.dossier(demo::school_dossier_id());
  other.id = first_person(model);
  model.records.put(other);
  model.entries[other.id] = model.entries.at(demo::school_dossier_id());
  Shown shown(std::move(model));
  open(shown, kDossier + "?phan=bien-ban");
  app::update(shown.model(), app::GoTo{{Screen::dossier, other.id, {}, {}}}, kNow);
  fake().frame_wanted = true;
  fake().run();
  EXPECT_EQ(address_of(shown), "/ho-so/" + other.id.text());
}

TEST(Addresses, that_lead_to_a_place_open_the_part_it_lies_in) {
  Shown shown(model_of("co.ha"));
  open(shown, kDossier + "#/request_letter/number");
  EXPECT_EQ(address_of(shown), kDossier + "?phan=to-trinh#/request_letter/number");
}

}  // namespace
}  // namespace tdkt
