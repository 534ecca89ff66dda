#include "shared/base/media_type.h"

#include <gtest/gtest.h>

namespace tdkt::base {
namespace {

TEST(MediaType, is_known_by_content) {
  EXPECT_EQ(media_type_of("%PDF-1.7"), "application/pdf");
  EXPECT_EQ(media_type_of("\x89PNG\r\n\x1a\n..."), "image/png");
  EXPECT_EQ(media_type_of("\xff\xd8\xff\xe0"), "image/jpeg");
  EXPECT_TRUE(media_type_of("PK\x03\x04..[Content_Types].xml..word/document.xml").has_value());
  EXPECT_FALSE(media_type_of("PK\x03\x04..[Content_Types].xml..word/document.xml..word/vbaProject.bin").has_value());
  for (const char* bad : {"", "<html><script>", "MZ\x90", "PK\x03\x04 some zip", "<svg>"})
    EXPECT_FALSE(media_type_of(bad).has_value()) << bad;
}

TEST(MediaType, is_known_of_older_office_files_and_open_document) {
  using namespace std::string_literals;
  const std::string compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  const std::string word = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s;
  EXPECT_EQ(media_type_of(compound + word), "application/msword");
  EXPECT_EQ(media_type_of(compound + "W\0o\0r\0k\0b\0o\0o\0k\0"s), "application/vnd.ms-excel");
  EXPECT_FALSE(media_type_of(compound + word + "_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0"s).has_value());
  EXPECT_FALSE(media_type_of(compound).has_value());
  const std::string head = "PK\x03\x04" + std::string(26, ' ');
  EXPECT_EQ(media_type_of(head + "mimetypeapplication/vnd.oasis.opendocument.textPK\x03\x04"),
            "application/vnd.oasis.opendocument.text");
  EXPECT_FALSE(media_type_of(head + "mimetypeapplication/vnd.oasis.opendocument.text-masterPK").has_value());
}

}  // namespace
}  // namespace tdkt::base
