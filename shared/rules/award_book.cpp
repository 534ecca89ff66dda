#include "shared/rules/award_book.h"

#include <string_view>

#include "shared/law/award_papers.h"
#include "shared/rules/authority_table.h"

namespace tdkt::rules {
namespace {

using law::Award;

std::string sure(law::Confidence confidence) { return " (" + std::string(base::word(confidence)) + ")"; }

void add_line(std::string& cell, const std::string& line) { cell += (cell.empty() ? "" : "<br>") + line; }

std::string grounds_of(Award award) {
  std::string cell;
  for (const auto& type : base::Names<law::NomineeType>::rows)
    for (const law::Ground ground : law::grounds_of(award, type.value)) {
      const law::GroundFacts& facts = law::facts_of(ground);
      add_line(cell, std::string(base::display(ground)) + ": " + law::text(facts.citation) + sure(facts.confidence));
    }
  return cell;
}

std::string forms_of(const law::AwardPapers& papers) {
  std::string cell;
  if (!papers.individual_form.empty()) cell = "Mẫu số " + std::string(papers.individual_form) + " (cá nhân)";
  if (!papers.collective_form.empty())
    cell += (cell.empty() ? "Mẫu số " : ", Mẫu số ") + std::string(papers.collective_form) + " (tập thể)";
  return cell.empty() ? "theo quy định riêng" : cell;
}

std::string papers_of(const law::AwardPapers& papers) {
  std::string cell;
  for (const auto& paper : base::Names<law::Paper>::rows)
    if (papers.papers.names(paper.value)) cell += (cell.empty() ? "" : "; ") + std::string(paper.display);
  return cell + "; " + std::to_string(papers.copies) + " bộ bản chính" + sure(papers.confidence);
}

std::string deciders_of(Award award) {
  std::string cell;
  for (const AuthorityRow& row : authority_table()) {
    if (!row.awards.names(award)) continue;
    std::string line(base::display(row.decider));
    std::string levels;
    for (const auto& level : base::Names<records::ManagingLevel>::rows)
      if (row.levels.names(level.value)) levels += (levels.empty() ? "" : ", ") + std::string(level.display);
    if (!levels.empty()) line += ", đơn vị do " + levels + " quản lý";
    line += ": từ " + row.in_force.from.display();
    if (row.in_force.until) line += " đến " + row.in_force.until->plus_days(-1).display();
    add_line(cell, line + sure(row.confidence));
  }
  return cell.empty() ? "chưa rõ" : cell;
}

}  // namespace

std::string award_book_markdown() {
  std::string book =
      "\n## Danh hiệu, hình thức: căn cứ, hồ sơ, thẩm quyền\n\n"
      "Số năm báo cáo, mẫu và giấy tờ theo Nghị định 98/2023/NĐ-CP; từ 01/7/2025 theo văn bản thay thế, điều chưa đọc. "
      "Thủ tục đơn giản (Điều 85) chỉ cần Tờ trình và tóm tắt thành tích có xác nhận.\n\n"
      "| Danh hiệu, hình thức | Căn cứ | Số năm báo cáo | Mẫu báo cáo | Giấy tờ | Thẩm quyền |\n"
      "|---|---|---|---|---|---|\n";
  for (const auto& award : base::Names<Award>::rows)
    for (const law::AwardPapers& papers : law::paper_table()) {
      if (!papers.awards.names(award.value)) continue;
      const std::string years = papers.reported_years
                                    ? std::to_string(papers.reported_years) + sure(papers.years_confidence)
                                    : "không theo năm";
      book += "| " + std::string(award.display) + " (" + std::string(award.word) + ") | " + grounds_of(award.value) +
              " | " + years + " | " + forms_of(papers) + " | " + papers_of(papers) + " | " + deciders_of(award.value) +
              " |\n";
    }
  return book;
}

}  // namespace tdkt::rules
