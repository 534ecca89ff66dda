#include "shared/rules/registration_file.h"

#include <gtest/gtest.h>

namespace tdkt::rules {
namespace {

TEST(RegistrationFile, is_read_with_and_without_an_extension) {
  for (const char* name : {"THPT Giao Thủy-DKTD NH 2024-2025.pdf", "THPT Giao Thủy-DKTD NH 2024-2025",
                           "THPT Giao Thủy - DKTD NH 2024 - 2025.DOCX"}) {
    const auto read = read_registration_file(name);
    ASSERT_TRUE(read) << name;
    EXPECT_EQ(read->unit, "THPT Giao Thủy");
    EXPECT_EQ(read->school_year.text(), "2024-2025");
  }
}

TEST(RegistrationFile, lets_a_unit_have_hyphens) {
  const auto read = read_registration_file("Trung tâm GDNN-GDTX Hải Hậu-DKTD NH 2024-2025.xlsx");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->unit, "Trung tâm GDNN-GDTX Hải Hậu");
}

TEST(RegistrationFile, is_not_what_people_also_write) {
  for (const char* name : {"DKTD THPT Giao Thủy 2024.pdf", "THPT Giao Thủy-ĐKTĐ NH 2024-2025.pdf",
                           "THPT Giao Thủy_DKTD 2024.pdf", "-DKTD NH 2024-2025.pdf", "DKTD NH 2024-2025", ""})
    EXPECT_FALSE(read_registration_file(name)) << name;
}

TEST(RegistrationFile, is_named_so_that_it_can_be_read) {
  const std::string name = registration_file_name("THPT  Giao Thủy", base::SchoolYear::starting(2024), "quét.PDF");
  EXPECT_EQ(name, "THPT Giao Thủy-DKTD NH 2024-2025.PDF");
  EXPECT_EQ(read_registration_file(name)->unit, "THPT Giao Thủy");
}

}  // namespace
}  // namespace tdkt::rules
