#include "server/store/attachments.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/server/store/fixtures.h"

namespace tdkt::store {
namespace {

using base::ProblemCode;

constexpr By kByNobody{.account_id = std::nullopt, .at = kNow};
constexpr char kPdf[] = "%PDF-1.7 a decision";

class AttachmentsTest : public StoreTest {
 protected:
  AttachmentsTest() : files_(folder_.file("attachments")) { EXPECT_TRUE(save_now(save_request(10, 11, 0)).ok()); }
  base::Status attach_now(uint16_t attachment_number, uint16_t record, const StoredFile& file) {
    const Attachment row{.attachment_id = id_of(attachment_number),
                         .record_id = id_of(record),
                         .file = file,
                         .file_name = "Quyết định.pdf"};
    return store_->write([&](Connection& c) { return attach(c, row, kByNobody); });
  }
  AttachmentFolder files_;
};

TEST_F(AttachmentsTest, keeps_content_once_under_its_hash) {
  auto first = files_.keep(kPdf);
  ASSERT_TRUE(first.ok()) << first.problem().detail;
  auto second = files_.keep(kPdf);
  EXPECT_EQ(first->sha256, second->sha256);
  EXPECT_EQ(first->media_type, "application/pdf");
  std::ifstream in(files_.path_of(first->sha256), std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), kPdf);
}

TEST_F(AttachmentsTest, takes_a_file_for_what_it_holds) {
  for (const char* bad : {"", "<html><script>", "MZ\x90", "PK\x03\x04 some zip", "<svg>"})
    EXPECT_EQ(files_.keep(bad).problem().code, ProblemCode::unsupported_media_type) << bad;
}

TEST_F(AttachmentsTest, puts_a_new_file_in_the_place_of_the_old_one) {
  auto first = files_.keep(kPdf);
  auto second = files_.keep("%PDF-1.7 a better scan");
  ASSERT_TRUE(attach_now(100, 10, *first).ok());
  ASSERT_TRUE(attach_now(100, 10, *second).ok());
  auto now = store_->read([](Connection& c) { return attachment(c, id_of(10), id_of(100)); });
  ASSERT_TRUE(now->has_value());
  EXPECT_EQ((*now)->file.sha256, second->sha256);
  EXPECT_EQ(ask("SELECT count(*) FROM audit WHERE act = 'attach'"), "2");
}

TEST_F(AttachmentsTest, that_were_exchanged_by_hand_differ_from_the_log) {
  const auto pdf = files_.keep(kPdf), png = files_.keep("\x89PNG\r\n\x1a\n...");
  ASSERT_TRUE(pdf.ok() && png.ok());
  ASSERT_TRUE(attach_now(50, 10, *pdf).ok());
  ASSERT_TRUE(attach_now(51, 10, *pdf).ok());
  ASSERT_TRUE(attach_now(50, 10, *png).ok());  // exchanged as it is meant
  ASSERT_TRUE(store_->write([](Connection& c) { return detach(c, id_of(10), id_of(51), kByNobody); }).ok());
  const auto run = [&](const std::string& sql) { return store_->write([&](Connection& c) { return c.execute(sql); }); };
  const auto told = [&] { return store_->read([](Connection& c) { return check_told_by_audit(c); }); };
  ASSERT_TRUE(told().ok()) << told().problem().detail;
  ASSERT_TRUE(run("CREATE TABLE kept AS SELECT * FROM record_attachments").ok());
  for (const std::string& change :
       {"UPDATE record_attachments SET sha256 = '" + pdf->sha256 + "' WHERE removed_at IS NULL",
        std::string("UPDATE record_attachments SET removed_at = NULL"), std::string("DELETE FROM record_attachments"),
        "INSERT INTO record_attachments SELECT '" + id_of(52).text() +
            "', record_id, sha256, file_name, account_id, added_at, NULL FROM record_attachments LIMIT 1"}) {
    ASSERT_TRUE(run(change).ok()) << change;
    ASSERT_FALSE(told().ok()) << change;
    EXPECT_NE(told().problem().detail.find("tệp minh chứng"), std::string::npos) << told().problem().detail;
    ASSERT_TRUE(run("DELETE FROM record_attachments; INSERT INTO record_attachments SELECT * FROM kept").ok());
  }
  EXPECT_TRUE(told().ok());
}

TEST_F(AttachmentsTest, says_when_the_disk_does_not_take_it) {
  const AttachmentFolder nowhere("/proc/none/attachments");
  EXPECT_EQ(nowhere.keep(kPdf).problem().code, ProblemCode::unavailable);
}

TEST_F(AttachmentsTest, reaches_files_only_through_their_record) {
  ASSERT_TRUE(save_now(save_request(20, 21, 0)).ok());
  auto file = files_.keep(kPdf);
  ASSERT_TRUE(attach_now(100, 10, *file).ok());
  ASSERT_TRUE(attach_now(100, 10, *file).ok());  // sent again
  EXPECT_EQ(attach_now(100, 20, *file).problem().code, ProblemCode::malformed);
  EXPECT_EQ(attach_now(101, 30, *file).problem().code, ProblemCode::not_found);
  auto mine = store_->read([](Connection& c) { return attachment(c, id_of(10), id_of(100)); });
  ASSERT_TRUE(mine->has_value());
  EXPECT_EQ((*mine)->file_name, "Quyết định.pdf");
  EXPECT_FALSE(store_->read([](Connection& c) { return attachment(c, id_of(20), id_of(100)); })->has_value());
  EXPECT_EQ(store_->read([](Connection& c) { return attachments_of(c, id_of(10)); })->size(), 1u);
}

TEST_F(AttachmentsTest, takes_a_file_out_of_the_record_and_keeps_the_content) {
  auto file = files_.keep(kPdf);
  ASSERT_TRUE(attach_now(100, 10, *file).ok());
  const auto take_out = [&] {
    return store_->write([](Connection& c) { return detach(c, id_of(10), id_of(100), kByNobody); });
  };
  ASSERT_TRUE(take_out().ok());
  ASSERT_TRUE(take_out().ok());
  EXPECT_TRUE(store_->read([](Connection& c) { return attachments_of(c, id_of(10)); })->empty());
  EXPECT_TRUE(std::filesystem::exists(files_.path_of(file->sha256)));
  EXPECT_EQ(ask("SELECT count(*) FROM audit WHERE act = 'detach'"), "1");
}

}  // namespace
}  // namespace tdkt::store
