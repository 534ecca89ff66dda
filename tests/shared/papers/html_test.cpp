#include "shared/papers/html.h"

#include <gtest/gtest.h>

#include "shared/base/text.h"
#include "shared/demo/demo.h"
#include "shared/papers/papers.h"
#include "tests/shared/papers/reading.h"
#include "tests/shared/rules/school.h"

namespace tdkt::papers {
namespace {

Paper letter() {
  const auto records = rules::demo_school();
  return *written(PaperKind::request_letter, records, demo::school_dossier_id(), demo::kDemoDay);
}

// VR-I12
TEST(Html, has_what_every_paper_must_have) {
  const std::string page = html(letter());
  for (const char* part :
       {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "<p class=\"number\">Số: ", ", ngày ",
        "Nơi nhận:", "size: 210mm 297mm", "margin: 20mm 15mm 20mm 30mm", "\"Times New Roman\"", "color: #000",
        "counter(page)", "@page :first { @top-center { content: none; } }", "charset=\"utf-8\""})
    EXPECT_TRUE(says(page, part)) << part;
  EXPECT_TRUE(base::is_nfc(page)) << "Unicode as TCVN 6909 asks for it";
}

TEST(Html, needs_nothing_beside_itself) {
  const std::string page = html(letter());
  for (const char* part : {"<script", "<link", "src=", "href=", "url(", " style=\""})
    EXPECT_FALSE(says(page, part)) << part;
}

TEST(Html, lets_no_word_of_a_record_become_markup) {
  Paper paper = letter();
  paper.body = {paragraph("</p><script>alert(\"1\")</script>"), table({{"A<b>", 10, false}}, {{{"a & b"}, false}})};
  const std::string page = html(paper);
  EXPECT_FALSE(says(page, "<script"));
  EXPECT_TRUE(says(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"));
  EXPECT_TRUE(says(page, "A&lt;b&gt;"));
  EXPECT_TRUE(says(page, "a &amp; b"));
}

TEST(Html, puts_one_signature_beside_who_receives_the_paper_and_two_above) {
  Paper paper = letter();
  const auto place = [&](const char* words) { return html(paper).find(words); };
  EXPECT_LT(place("Nơi nhận:"), place("class=\"signature\""));
  paper.signatures = {{{{"THƯ KÝ"}, "", "A"}, {{"CHỦ TRÌ"}, "", "B"}}};
  EXPECT_GT(place("Nơi nhận:"), place("CHỦ TRÌ"));
}

TEST(Html, repeats_the_head_of_a_table_and_cuts_no_row) {
  EXPECT_TRUE(says(std::string(stylesheet()), "thead { display: table-header-group; }"));
  EXPECT_TRUE(says(std::string(stylesheet()), "tr { break-inside: avoid; }"));
}

}  // namespace
}  // namespace tdkt::papers
