#include "server/resources/papers.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include "server/http/security_headers.h"
#include "server/store/accounts.h"
#include "shared/papers/docx.h"
#include "shared/papers/html.h"
#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

namespace tdkt::resources {
namespace {

using records::RecordKind;

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero at its end
  return text;
}

std::string hash_of(std::string_view text) {
  std::string bytes(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(bytes.data()),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return "'sha256-" + base64(bytes) + "'";
}

std::string address(std::string_view kind, const base::Id& id, std::string_view paper) {
  return "/api/v1/" + std::string(kind) + "/" + id.text() + "/papers/" + std::string(paper);
}

bool says(const http::Reply& reply, std::string_view words) { return reply.body.find(words) != std::string::npos; }

TEST(PaperStyle, is_the_one_style_that_the_policy_lets_stand_inside_a_page) {
  for (const http::Header& header : http::security_headers())
    if (header.name == "Content-Security-Policy")
      EXPECT_NE(header.value.find(hash_of(papers::stylesheet())), std::string_view::npos)
          << "in server/http/security_headers.cpp shall stand " << hash_of(papers::stylesheet());
}

class PapersTest : public testing::Test {
 protected:
  http::Reply dossier_paper(std::string_view paper, std::string_view who = "co.ha") {
    return world_.get(who, address("dossiers", demo::school_dossier_id(), paper));
  }
  World world_;
};

TEST_F(PapersTest, of_a_dossier_are_pages_in_full) {
  const http::Reply letter = dossier_paper("request_letter");
  ASSERT_EQ(letter.status, 200) << detail(letter);
  EXPECT_EQ(letter.content_type, http::kHtml);
  EXPECT_EQ(header(letter, "Cache-Control"), "private, no-cache");
  EXPECT_TRUE(says(letter, "TRƯỜNG THPT BẾN SÔNG"));
  EXPECT_TRUE(says(letter, "SỞ GIÁO DỤC VÀ ĐÀO TẠO NAM")) << "who manages the unit was looked up";
  EXPECT_TRUE(says(dossier_paper("nominee_list"), "Tổ ")) << "so were the teams";
  EXPECT_TRUE(says(dossier_paper("minutes"), "BIÊN BẢN"));
}

TEST_F(PapersTest, come_as_files_for_word_too) {
  const http::Reply file = dossier_paper("request_letter/docx");
  ASSERT_EQ(file.status, 200) << detail(file);
  EXPECT_EQ(file.content_type, papers::kDocxType);
  EXPECT_EQ(file.body.substr(0, 2), "PK");
  EXPECT_NE(header(file, "Content-Disposition").find("attachment; filename*=UTF-8''T%E1%BB%9D"), std::string::npos);
}

TEST_F(PapersTest, that_do_not_exist_of_a_record_are_not_found) {
  EXPECT_EQ(dossier_paper("decision").status, 404);
  EXPECT_EQ(dossier_paper("thu-cam-on").status, 404);
  EXPECT_EQ(world_.get("co.ha", address("dossiers", world_.fresh_id(), "request_letter")).status, 404);
}

TEST_F(PapersTest, of_a_person_are_blank_for_who_may_not_read_the_person) {
  base::Id nominee;
  base::Id nomination;
  for (const demo::DemoRecord& record : demo::demo_records()) {
    if (record.kind != RecordKind::nominations || record.document.text_at("nominee_type") != "individual") continue;
    nomination = record.id;
    nominee = *base::Id::parse(record.document.text_at("nominee_id"));
  }
  const auto born_on = base::Date::parse(world_.document(nominee).text_at("born_on"));
  ASSERT_TRUE(born_on);
  const std::string path = address("nominations", nomination, "report");
  EXPECT_TRUE(says(world_.get("co.ha", path), born_on->display()));
  const store::NewAccount member{world_.fresh_id(),
                                 "ong.vien",
                                 "Ủy viên Hội đồng",
                                 "none",
                                 {{"council_member", demo::so_id(), {base::day(2024, 9, 1), std::nullopt}}},
                                 false};
  ASSERT_TRUE(world_.program()
                  .store()
                  .write([&](store::Connection& c) {
                    return store::create_account(c, member, {std::nullopt, 1});
                  })
                  .ok());
  const http::Reply blank = world_.get("ong.vien", path);
  EXPECT_EQ(blank.status, 200);
  EXPECT_FALSE(says(blank, born_on->display()));
}

TEST_F(PapersTest, of_an_appraisal_are_for_those_who_appraise) {
  const auto nominations = make_ready(world_, 1);
  send_dossier(world_, nominations);
  const base::Id id = records::appraisal_id(nominations.front(), demo::so_id());
  records::Appraisal sheet{id, nominations.front(), demo::so_id(), {}, {}, {}};
  sheet.remarks.push_back({demo::so_id(), "/report/duties", "Nêu thêm số tiết dạy.", "Đỗ Thị Minh Châu"});
  ASSERT_EQ(world_.put("co.chau", RecordKind::appraisals, records::to_value(sheet), world_.fresh_id(), {}).status, 201);
  const http::Reply page = world_.get("co.chau", address("appraisals", id, "appraisal_sheet"));
  ASSERT_EQ(page.status, 200) << detail(page);
  EXPECT_TRUE(says(page, "Nêu thêm số tiết dạy."));
  EXPECT_TRUE(says(page, "Trường THPT Bến Sông"));
  EXPECT_EQ(world_.get("co.ha", address("appraisals", id, "appraisal_sheet")).status, 404);
}

TEST_F(PapersTest, of_a_decision_hold_its_list) {
  const auto nominations = make_ready(world_, 2);
  send_dossier(world_, nominations);
  const base::Id id = draw_up_decision(world_, nominations, "812/QĐ-SGDĐT");
  const http::Reply page = world_.get("ong.phu", address("decisions", id, "decision"));
  ASSERT_EQ(page.status, 200) << detail(page);
  EXPECT_TRUE(says(page, "812/QĐ-SGDĐT"));
  for (const base::Id& nomination : nominations)
    EXPECT_TRUE(says(page, world_.document(nomination).text_at("nominee_name")));
}

}  // namespace
}  // namespace tdkt::resources
