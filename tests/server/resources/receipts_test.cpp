#include "server/store/receipts.h"

#include <gtest/gtest.h>

#include "server/store/hash.h"
#include "server/store/revisions.h"
#include "tests/server/resources/sending.h"

// The receipt of a dossier: its number, time and hash, and the page where anyone checks it.

namespace tdkt::resources {
namespace {

using records::RecordKind;

/// The school's dossier of two, sent; what the sender was answered.
class ReceiptTest : public testing::Test {
 protected:
  ReceiptTest() : nominations_(make_ready(world_, 2)) {
    sign_dossier(world_, nominations_);
    const auto reply = world_.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations_);
    EXPECT_EQ(reply.status, 200) << detail(reply);
    receipt_ = *json(reply).find("receipt");
  }
  std::string said(std::string_view member) const { return std::string(receipt_.text_at(member)); }
  std::string page(const std::string& address) { return world_.get("", address).body; }

  World world_;
  std::vector<base::Id> nominations_;
  base::Value receipt_;
};

TEST_F(ReceiptTest, hash_covers_every_document_that_was_handed_in) {
  std::string lines;
  std::vector<base::Id> all = {demo::school_dossier_id()};
  all.insert(all.end(), nominations_.begin(), nominations_.end());
  for (const base::Id& id : all) {
    const auto now = world_.program().store().read([&](store::Connection& c) { return store::current(c, id); });
    lines += id.text() + " " + (*now)->revision_id.text() + " " + store::sha256((*now)->document) + "\n";
  }
  EXPECT_EQ(said("hash"), store::sha256(lines));
}

TEST_F(ReceiptTest, is_read_by_the_unit_at_its_dossier) {
  const base::Value dossier = json(world_.get("co.ha", "/api/v1/dossiers/" + demo::school_dossier_id().text()));
  const base::Value* note = dossier.find("acts")->items()->back().find("note");
  ASSERT_TRUE(note);
  EXPECT_EQ(note->text_at("receipt_number"), said("number"));
  EXPECT_EQ(note->text_at("receipt_page"), said("page"));
}

TEST_F(ReceiptTest, is_shown_to_anyone_by_number_and_by_qr) {
  const std::string by_number = "/cong-khai/bien-nhan?so=";
  for (const std::string& address : {by_number + said("number"), by_number + " bn-2025-000002", said("page")}) {
    const std::string html = page(address);
    EXPECT_NE(html.find("Có biên nhận này."), std::string::npos) << address;
    EXPECT_NE(html.find(said("number")), std::string::npos) << address;
    EXPECT_NE(html.find("Trường THPT Bến Sông"), std::string::npos) << address;
    EXPECT_NE(html.find("Sở Giáo dục và Đào tạo Nam Định"), std::string::npos) << address;
    EXPECT_NE(html.find("2 trường hợp đề nghị"), std::string::npos) << address;
    EXPECT_NE(html.find("<svg class=\"qr\" role=\"img\""), std::string::npos) << address;
    EXPECT_NE(html.find(said("hash").substr(0, 4) + " " + said("hash").substr(4, 4)), std::string::npos) << address;
  }
}

TEST_F(ReceiptTest, holds_nothing_private) {
  const std::string html = page(said("page"));
  for (const base::Id& id : nominations_) {
    EXPECT_EQ(html.find(world_.document(id).text_at("nominee_name")), std::string::npos);
    EXPECT_EQ(html.find(id.text()), std::string::npos);
  }
  EXPECT_EQ(html.find(world_.document(demo::school_dossier_id()).text_at("title")), std::string::npos);
  EXPECT_EQ(html.find("Trịnh Thu Hà"), std::string::npos) << "who pressed the button";
}

TEST_F(ReceiptTest, with_another_code_is_told_apart) {
  const std::string forged = "/cong-khai/bien-nhan?so=" + said("number") + "&ma=0123456789abcdef";
  EXPECT_NE(page(forged).find("Mã trên tờ biên nhận không khớp."), std::string::npos);
  EXPECT_NE(page("/cong-khai/bien-nhan?so=BN-2025-999999").find("Chưa có biên nhận nào"), std::string::npos);
  EXPECT_EQ(world_.get("", "/cong-khai/bien-nhan?so=<script>").body.find("<script>"), std::string::npos);
}

TEST_F(ReceiptTest, stays_true_whatever_becomes_of_the_case) {
  for (const char* step : {"reception", "return"})
    ASSERT_EQ(world_
                  .act("co.chau", RecordKind::nominations, nominations_[0], step, {},
                       std::string_view(step) == "return" ? R"({"text":"Nêu rõ biện pháp."})" : "")
                  .status,
              200);
  base::Value document = world_.document(nominations_[0]);
  document.set("position", "Giáo viên Toán");
  world_.save("co.ha", RecordKind::nominations, document);
  EXPECT_NE(page(said("page")).find("còn nguyên như lúc nhận, và mã trên tờ biên nhận khớp"), std::string::npos);
}

TEST_F(ReceiptTest, is_given_once_for_one_submission) {
  const auto again = world_.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations_);
  EXPECT_EQ(again.status, 409);
  EXPECT_NE(page("/cong-khai/bien-nhan?so=BN-2025-000003").find("Chưa có biên nhận nào"), std::string::npos);
}

TEST(Receipt, is_not_invented_by_who_sends) {
  World world;
  const auto nominations = make_ready(world, 1);
  const auto reply = world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations,
                               R"({"receipt_number":"BN-2025-777777"})");
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(world.state(demo::school_dossier_id()), "draft");
}

}  // namespace
}  // namespace tdkt::resources
