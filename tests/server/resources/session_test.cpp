#include <gtest/gtest.h>

#include "server/store/sessions.h"
#include "shared/wire/json.h"
#include "tests/server/resources/world.h"

namespace tdkt::resources {
namespace {

constexpr char kSession[] = "/api/v1/session";

std::string pair(std::string_view name, std::string_view password) {
  base::Value body = base::Value::object();
  body.set("account_name", name);
  body.set("password", password);
  return wire::write_json(body);
}

std::string passwords(std::string_view current, std::string_view wanted) {
  base::Value body = base::Value::object();
  body.set("current", current);
  body.set("wanted", wanted);
  return wire::write_json(body);
}

TEST(SignIn, gives_a_guarded_cookie_and_says_who_and_when) {
  World world;
  const auto reply = world.send("", "POST", kSession, pair("Co.Ha", kDemoPassword));
  ASSERT_EQ(reply.status, 200) << detail(reply);
  const base::Value info = json(reply);
  EXPECT_EQ(info.find("account")->text_at("account_name"), "co.ha");
  EXPECT_EQ(info.text_at("today"), "2025-06-16");
  EXPECT_EQ(info.find("roles")->items()->front().text_at("role"), "unit_officer");
  const std::string cookie = header(reply, "Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("tdkt_session="));
  for (const char* guard : {"HttpOnly", "SameSite=Strict", "Path=/"}) EXPECT_NE(cookie.find(guard), std::string::npos);
  const std::string sent = cookie.substr(0, cookie.find(';'));
  EXPECT_EQ(world.send("", "GET", kSession, "", {{"cookie", sent}}).status, 200);
}

TEST(Session, names_those_who_appraise_in_the_same_unit_and_no_others) {
  World world;
  for (const char* login : {"co.moi", "co.moi.2"}) world.employ(login, workflow::Role::office_appraiser, demo::so_id());
  const auto names = [&](std::string_view who) {
    std::string out;
    const base::Value info = json(world.get(who, kSession));
    if (const base::Value* list = info.find("colleagues"))
      for (const base::Value& row : *list->items())
        out += (out.empty() ? "" : "; ") + std::string(row.text_at("display_name")) + " (" +
               std::string(row.text_at("account_name")) + ")";
    return out;
  };
  EXPECT_EQ(names("co.chau"),
            "Đỗ Thị Minh Châu (co.chau); Nguyễn Đình Phú (ong.phu); Chuyên viên thẩm định, Văn phòng Sở (co.moi); "
            "Chuyên viên thẩm định, Văn phòng Sở (co.moi.2)");
  EXPECT_EQ(names("co.luong"), "Vũ Thị Hiền Lương (co.luong)");
  for (const char* who : {"co.ha", "giam.doc", "quan.tri"}) EXPECT_EQ(names(who), "") << who;
}

TEST(SignIn, refuses_an_unknown_name_and_a_wrong_password_in_the_same_words) {
  World world;
  const auto unknown = world.send("", "POST", kSession, pair("khong.co", kDemoPassword));
  const auto wrong = world.send("", "POST", kSession, pair("co.ha", "sai mat khau"));
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(detail(unknown), detail(wrong));
}

TEST(SignIn, waits_longer_after_each_failure_and_counts_them_although_refused) {
  World world;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", "sai")).status, 401);
  EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", kDemoPassword)).status, 429);
  world.later(60'000);
  EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", kDemoPassword)).status, 200);
}

TEST(SignIn, ends_by_signing_out_and_by_time) {
  World world;
  EXPECT_EQ(world.get("co.ha", kSession).status, 200);
  world.later(store::kSessionIdleMs + 1);
  EXPECT_EQ(world.get("co.ha", kSession).status, 401);
  world.forget_tokens();
  EXPECT_EQ(world.send("co.ha", "DELETE", kSession).status, 204);
  EXPECT_EQ(world.get("co.ha", kSession).status, 401);
}

TEST(Password, is_changed_by_who_knows_it_to_a_better_one) {
  World world;
  const std::string path = "/api/v1/session/password";
  for (const auto& [current, wanted, place] :
       {std::tuple{"sai", "mot-mat-khau-dai-hon", "/current"}, std::tuple{"thi-dua-2025", "ngan", "/wanted"},
        std::tuple{"thi-dua-2025", "thi-dua-2025", "/wanted"}}) {
    const auto refused = world.send("co.ha", "PUT", path, passwords(current, wanted));
    EXPECT_EQ(refused.status, 400) << wanted;
    EXPECT_EQ(json(refused).find("places")->items()->front().text_at("pointer"), place);
  }
  EXPECT_EQ(world.send("co.ha", "PUT", path, passwords(kDemoPassword, "mot-mat-khau-dai-hon")).status, 204);
  EXPECT_EQ(world.get("co.ha", kSession).status, 200);  // this session goes on
  EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", kDemoPassword)).status, 401);
  EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", "mot-mat-khau-dai-hon")).status, 200);
}

TEST(Accounts, are_made_with_a_temporary_password_that_must_be_changed) {
  World world;
  const std::string role = R"([{"role":"unit_officer","unit_id":")" + demo::small_school_id().text() + R"("}])";
  const auto made = world.send("quan.tri", "POST", "/api/v1/accounts",
                               R"({"account_name":"co.moi","display_name":"Cô Mới","roles":)" + role + "}");
  ASSERT_EQ(made.status, 201) << detail(made);
  const base::Value body = json(made);
  const auto in = world.send("", "POST", kSession, pair("co.moi", body.text_at("temporary_password")));
  ASSERT_EQ(in.status, 200);
  const base::Value info = json(in);
  EXPECT_TRUE(*info.find("account")->find("must_change_password")->boolean());
  EXPECT_EQ(world.get("co.moi", "/api/v1/changes").status, 403);
  EXPECT_EQ(world
                .send("quan.tri", "POST", "/api/v1/accounts",
                      R"({"account_name":"co.moi","display_name":"Trùng","roles":)" + role + "}")
                .status,
            400);
}

TEST(Accounts, from_a_list_are_all_made_or_none) {
  World world;
  const auto rows = [](std::string_view second) {
    return R"({"rows":[{"account_name":"mot.hai","display_name":"Một","roles":[]},{"account_name":")" +
           std::string(second) + R"(","display_name":"Hai","roles":[]}]})";
  };
  const auto taken = world.send("quan.tri", "POST", "/api/v1/accounts/import", rows("co.ha"));
  EXPECT_EQ(taken.status, 400);
  EXPECT_EQ(json(taken).find("places")->items()->front().text_at("pointer"), "/rows/1/account_name");
  const auto made = world.send("quan.tri", "POST", "/api/v1/accounts/import", rows("ba.bon"));
  ASSERT_EQ(made.status, 201) << detail(made);
  EXPECT_EQ(json(made).find("items")->items()->size(), 2u);
}

TEST(Accounts, are_reset_and_given_other_roles) {
  World world;
  const base::Value all = json(world.get("quan.tri", "/api/v1/accounts"));
  std::string officer, administrator;
  for (const base::Value& row : *all.find("items")->items()) {
    if (row.text_at("account_name") == "co.ha") officer = row.text_at("id");
    if (row.text_at("account_name") == "quan.tri") administrator = row.text_at("id");
  }
  EXPECT_EQ(world.get("co.ha", kSession).status, 200);
  const auto reset = world.send("quan.tri", "POST", "/api/v1/accounts/" + officer + "/password_reset");
  ASSERT_EQ(reset.status, 200) << detail(reset);
  EXPECT_EQ(world.get("co.ha", kSession).status, 401);
  EXPECT_EQ(world.send("", "POST", kSession, pair("co.ha", json(reset).text_at("temporary_password"))).status, 200);
  EXPECT_EQ(world.send("quan.tri", "PUT", "/api/v1/accounts/" + officer + "/roles", R"({"roles":[]})").status, 200);
  EXPECT_EQ(world.send("quan.tri", "PUT", "/api/v1/accounts/" + administrator + "/roles", R"({"roles":[]})").status,
            400);
}

TEST(AuditLog, tells_who_did_what) {
  World world;
  const base::Value page = json(world.get("quan.tri", "/api/v1/audit?limit=5"));
  EXPECT_EQ(page.find("items")->items()->size(), 5u);
  EXPECT_TRUE(*page.find("more")->boolean());
  EXPECT_EQ(page.find("items")->items()->front().text_at("act"), "create_account");
}

}  // namespace
}  // namespace tdkt::resources
