#include "client/app/narrowing.h"

#include <gtest/gtest.h>

#include "client/app/update.h"
#include "shared/law/awards.h"

// What a screen shows of what it has, as pairs of its address.

namespace tdkt {
namespace {

using app::Narrowing;

constexpr std::string_view kParts[] = {"danh-sach", "bao-cao", "to-trinh"};
constexpr std::string_view kColumns[] = {"ten", "chuc-vu"};

/// A screen with a field of each kind.
struct Fields {
  size_t part = 0;
  std::string words;
  bool lacking = false;
  base::Id team;
  std::optional<law::Award> award = law::Award::CSTDCS;
  std::optional<base::Date> on = base::Date::of(2025, 6, 16);
  std::optional<size_t> sorted_by;
  bool sorted_down = false;

  void name(Narrowing& narrowing) {
    narrowing.part(kParts, part);
    narrowing.text("tim", words);
    narrowing.flag("con-thieu", lacking);
    narrowing.id("to", team);
    narrowing.named("danh-hieu", award, std::optional(law::Award::CSTDCS));
    narrowing.day("ngay", on, base::Date::of(2025, 6, 16));
    narrowing.order(kColumns, sorted_by, sorted_down);
  }
  std::string written() {
    Narrowing narrowing;
    name(narrowing);
    return narrowing.pairs();
  }
  static Fields taken(std::string_view pairs) {
    Fields fields;
    Narrowing narrowing(pairs);
    fields.name(narrowing);
    return fields;
  }
};

TEST(Narrowing, says_nothing_of_what_is_as_at_first) { EXPECT_EQ(Fields().written(), ""); }

TEST(Narrowing, is_written_in_words_people_can_read) {
  Fields fields;
  fields.part = 1;
  fields.words = "Hà Lan & 100%";
  fields.lacking = true;
  fields.award = law::Award::LDTT;
  fields.on = std::nullopt;
  fields.sorted_by = 0;
  fields.sorted_down = true;
  EXPECT_EQ(fields.written(),
            "phan=bao-cao&tim=H%C3%A0+Lan+%26+100%25&con-thieu=co&danh-hieu=LDTT&ngay=tat-ca&xep=-ten");
}

TEST(Narrowing, takes_back_what_it_wrote) {
  Fields fields;
  fields.part = 2;
  fields.words = "tổ Toán + Tin";
  fields.lacking = true;
  fields.team = *base::Id::parse("0191bf7b-1400-700f-8000-000100000000");
  fields.award = std::nullopt;
  fields.on = base::Date::of(2024, 1, 1);
  fields.sorted_by = 1;
  const std::string pairs = fields.written();
  Fields later = Fields::taken(pairs);
  EXPECT_EQ(later.part, 2u);
  EXPECT_EQ(later.words, "tổ Toán + Tin");
  EXPECT_TRUE(later.lacking);
  EXPECT_EQ(later.team, fields.team);
  EXPECT_FALSE(later.award);
  EXPECT_EQ(later.on, base::Date::of(2024, 1, 1));
  EXPECT_EQ(later.sorted_by, std::optional<size_t>(1));
  EXPECT_FALSE(later.sorted_down);
  EXPECT_EQ(later.written(), pairs);
}

TEST(Narrowing, passes_over_what_cannot_be) {
  for (const std::string_view rubbish : {"&&&",
                                         "=",
                                         "?",
                                         "phan",
                                         "phan=",
                                         "phan=khong-co",
                                         "PHAN=bao-cao",
                                         "tim=%",
                                         "tim=%4",
                                         "tim=%zz",
                                         "tim=%00",
                                         "tim=%C3",
                                         "tim=%E1%BA",
                                         "tim=a%0Ab",
                                         "to=toan",
                                         "danh-hieu=GIAI_NHAT",
                                         "ngay=hom-qua",
                                         "ngay=2025-02-30",
                                         "xep=-",
                                         "xep=tuoi",
                                         "xep=--ten",
                                         "con-thieu=khong",
                                         "utm_source=zalo&fbclid=x"}) {
    Fields fields = Fields::taken(rubbish);
    EXPECT_EQ(fields.written(), "") << rubbish;
  }
}

TEST(Narrowing, takes_what_it_knows_among_what_it_does_not) {
  Fields fields = Fields::taken("utm_source=zalo&tim=lan%20anh&phan=to-trinh&tim=khac");
  EXPECT_EQ(fields.words, "lan anh") << "the first of a name counts";
  EXPECT_EQ(fields.part, 2u);
}

TEST(Narrowing, keeps_words_in_normal_form_and_within_reason) {
  EXPECT_EQ(Fields::taken("tim=a%CC%80").words, "à");
  EXPECT_EQ(Fields::taken("tim=" + std::string(5000, 'a')).words, "");
}

TEST(Narrowing, what_was_looked_for_before_is_gone_where_an_address_does_not_say_it) {
  Fields fields;
  fields.words = "lan";
  fields.part = 2;
  Narrowing narrowing("xep=ten");
  fields.name(narrowing);
  EXPECT_EQ(fields.written(), "xep=ten");
}

/// The addresses an action leads to: "+" where it is a step of its own.
std::vector<std::string> addresses_after(app::Model& model, const app::Action& action) {
  std::vector<std::string> out;
  for (const auto& effect : app::update(model, action, 0)) {
    if (const auto* pushed = std::get_if<app::PushAddress>(&effect)) out.push_back("+" + pushed->address);
    if (const auto* replaced = std::get_if<app::ReplaceAddress>(&effect)) out.push_back(replaced->address);
  }
  return out;
}

TEST(Narrow, is_a_step_where_another_part_is_opened_and_none_while_typing) {
  app::Model model;
  app::update(model, app::AddressChanged{"/tham-dinh"}, 0);
  using List = std::vector<std::string>;
  EXPECT_EQ(addresses_after(model, app::Narrow{"tim=l", true}), List{"/tham-dinh?tim=l"});
  EXPECT_EQ(addresses_after(model, app::Narrow{"tim=la", true}), List{"/tham-dinh?tim=la"});
  EXPECT_EQ(addresses_after(model, app::Narrow{"phan=da-xong&tim=la", true}), List{"+/tham-dinh?phan=da-xong&tim=la"});
  EXPECT_EQ(addresses_after(model, app::Narrow{"phan=tam-dung&tim=la", false}), List{"/tham-dinh?phan=tam-dung&tim=la"})
      << "the program turned there itself";
}

TEST(Narrow, lets_go_of_the_place_in_the_part_that_is_left) {
  app::Model model;
  const std::string dossier = "/ho-so/0191bf7b-1400-700f-8000-000100000000";
  app::update(model, app::AddressChanged{dossier + "#/request_letter/number"}, 0);
  app::update(model, app::Narrow{"phan=to-trinh", false}, 0);
  EXPECT_EQ(app::address_of(model.route), dossier + "?phan=to-trinh#/request_letter/number");
  app::update(model, app::Narrow{"phan=bien-ban", true}, 0);
  EXPECT_EQ(app::address_of(model.route), dossier + "?phan=bien-ban");
}

TEST(Narrow, keeps_the_person_that_is_open) {
  app::Model model;
  const std::string id = "0191bf7b-1400-700f-8000-000100000000";
  app::update(model, app::AddressChanged{"/nhan-su#" + id + "/ratings/" + id}, 0);
  app::update(model, app::Narrow{"phan=khac", true}, 0);
  EXPECT_EQ(app::address_of(model.route), "/nhan-su?phan=khac#" + id);
}

}  // namespace
}  // namespace tdkt
