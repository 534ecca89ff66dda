#include "shared/papers/docx.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

Paper letter_of_one_page() {
  const auto records = rules::demo_school();
  return *written(PaperKind::request_letter, records, demo::school_dossier_id(), demo::kDemoDay);
}

// Stored parts stand in the archive as they are.
TEST(Docx, has_the_sheet_the_face_and_the_page_number_of_the_decree) {
  const std::string file = docx(letter_of_one_page());
  for (const char* part :
       {"w:w=\"11906\" w:h=\"16838\"", "w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"",
        "w:ascii=\"Times New Roman\"", " PAGE ", "<w:titlePg/>"})
    EXPECT_TRUE(says(file, part)) << part;
}

TEST(Docx, says_what_the_page_says) {
  const Paper paper = letter_of_one_page();
  const std::string file = docx(paper);
  for (const std::string& words : {std::string(kNation), std::string(kMotto), paper.issuer, paper.number, paper.title,
                                   paper.subject, paper.addressee, paper.recipients.front()})
    EXPECT_TRUE(says(file, words)) << words;
  for (const Block& block : paper.body)
    for (const auto& run : block.paragraph.runs) EXPECT_TRUE(says(file, run.text)) << run.text;
}

TEST(Docx, repeats_the_head_of_a_table_and_cuts_no_row) {
  const std::string file = docx(letter_of_one_page());
  EXPECT_TRUE(says(file, "<w:tblHeader/>"));
  EXPECT_TRUE(says(file, "<w:cantSplit/>"));
}

TEST(Docx, lets_no_word_of_a_record_become_markup) {
  Paper paper = letter_of_one_page();
  paper.body = {paragraph("1 < 2 & \x01 </w:t>")};
  EXPECT_TRUE(says(docx(paper), "1 &lt; 2 &amp;  &lt;/w:t&gt;")) << "and what XML does not know is left out";
}

TEST(Docx, is_called_after_the_paper_without_what_file_systems_refuse) {
  Paper paper = letter_of_one_page();
  paper.name = "Tờ trình 12/TTr-THPTBS";
  EXPECT_EQ(file_name(paper), "Tờ trình 12-TTr-THPTBS.docx");
  paper.name = "Tờ trình ......";
  EXPECT_EQ(file_name(paper), "Tờ trình.docx");
}

}  // namespace
}  // namespace tdkt::papers
