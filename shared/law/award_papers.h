#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "shared/law/grounds.h"

namespace tdkt::law {

/// Giấy tờ trong hồ sơ (Luật 2022, Điều 84), as lists of documents name them.
// clang-format off
enum class Paper {
  request_letter, nominee_list, report, minutes, ballot_result, achievement_certificate, rating_decision,
  cluster_minutes, opinions, public_notice, summary, service_declaration, service_proof, discipline_statement,
  title_copies,
};
// clang-format on
using PaperSet = SetOf<Paper>;

/// What a dossier of an award holds. Forms are those of Phụ lục I Nghị định
/// 98/2023/NĐ-CP.
struct AwardPapers {
  AwardSet awards;
  base::Period in_force;             // by the day of receipt
  int reported_years;                // school years reported, up to the nomination; 0 = no report by years
  Confidence years_confidence;       // of `reported_years`
  std::string_view individual_form;  // "03"; empty = none fixed nationally
  std::string_view collective_form;  // "02"
  PaperSet papers;
  int copies;  // bản chính
  Citation citation;
  Confidence confidence;  // of papers and copies
};

/// What holds of an award on a day of receipt; nullopt before 2024. Since 01/07/2025 the same, as not yet read.
std::optional<AwardPapers> papers_of(Award award, base::Date received_on);

/// All rows, in the order of the awards.
std::span<const AwardPapers> paper_table();

/// What thủ tục đơn giản asks for instead (Điều 85, from memory).
PaperSet papers_of_simple_procedure();

/// School years that a nomination on this ground counts, up to its own: 3 for CSTDT, 2 for BK_T by merit, 1 where a
/// single achievement is rewarded. Note 4 of Mẫu số 02 and 03.
int years_counted(Ground ground);

}  // namespace tdkt::law

namespace tdkt::base {

template <>
struct Names<law::Paper> {
  using P = law::Paper;
  static constexpr Name<P> rows[] = {
      {P::request_letter, "request_letter", "Tờ trình (Mẫu số 01)"},
      {P::nominee_list, "nominee_list", "danh sách kèm theo"},
      {P::report, "report", "báo cáo thành tích"},
      {P::minutes, "minutes", "biên bản họp xét"},
      {P::ballot_result, "ballot_result", "kết quả bỏ phiếu"},
      {P::achievement_certificate, "achievement_certificate",
       "chứng nhận sáng kiến, biên bản nghiệm thu đề tài khi căn cứ dựa vào"},
      {P::rating_decision, "rating_decision", "quyết định xếp loại"},
      {P::cluster_minutes, "cluster_minutes", "biên bản xếp hạng của cụm, khối"},
      {P::opinions, "opinions", "ý kiến của cơ quan liên quan"},
      {P::public_notice, "public_notice", "kết quả công khai"},
      {P::summary, "summary", "tóm tắt thành tích có xác nhận"},
      {P::service_declaration, "service_declaration", "bản khai thành tích, thời gian công tác"},
      {P::service_proof, "service_proof", "giấy tờ chứng minh thời gian công tác"},
      {P::discipline_statement, "discipline_statement", "xác nhận về kỷ luật"},
      {P::title_copies, "title_copies", "bản sao quyết định danh hiệu đã đạt"},
  };
  static_assert(names_all(rows, P::title_copies));
};

}  // namespace tdkt::base
