#pragma once

#include <optional>
#include <vector>

#include "shared/base/names.h"
#include "shared/papers/paper.h"
#include "shared/rules/record_set.h"

namespace tdkt::papers {

/// Giấy tờ the program writes from what is recorded.
enum class PaperKind { request_letter, nominee_list, minutes, report, appraisal_sheet, decision };

/// What can be written about a record: a dossier, a nomination, an appraisal, a decision, or a meeting. In the order in
/// which it is printed; empty for other records and for what this Sở does not issue itself.
std::vector<PaperKind> papers_about(const rules::RecordSet& records, const base::Id& record);

/// The paper; nullopt when the record is not in the set or this is no paper about it. `today` says how bodies are
/// called and which texts are cited where the paper carries no day of its own: it is never written as a day.
std::optional<Paper> written(PaperKind kind, const rules::RecordSet& records, const base::Id& record, base::Date today);

// One builder for each, in the file of its name. Precondition: the record is in the set.
Paper request_letter(const rules::RecordSet& records, const records::Dossier& dossier, base::Date today);
Paper nominee_list(const rules::RecordSet& records, const records::Dossier& dossier, base::Date today);
Paper minutes(const rules::RecordSet& records, const records::Dossier& dossier, base::Date today);
Paper minutes(const rules::RecordSet& records, const records::Meeting& meeting, base::Date today);
Paper achievement_report(const rules::RecordSet& records, const records::Nomination& nomination, base::Date today);
Paper appraisal_sheet(const rules::RecordSet& records, const records::Appraisal& appraisal, base::Date today);
Paper decision(const rules::RecordSet& records, const records::Decision& decision, base::Date today);
Paper letter_upwards(const rules::RecordSet& records, const records::Decision& decision, base::Date today);
Paper nominee_list(const rules::RecordSet& records, const records::Decision& decision, base::Date today);

}  // namespace tdkt::papers

namespace tdkt::base {

template <>
struct Names<papers::PaperKind> {
  using P = papers::PaperKind;
  static constexpr Name<P> rows[] = {{P::request_letter, "request_letter", "Tờ trình"},
                                     {P::nominee_list, "nominee_list", "Danh sách"},
                                     {P::minutes, "minutes", "Biên bản họp"},
                                     {P::report, "report", "Báo cáo thành tích"},
                                     {P::appraisal_sheet, "appraisal_sheet", "Phiếu thẩm định"},
                                     {P::decision, "decision", "Quyết định"}};
  static_assert(names_all(rows, P::decision));
};

}  // namespace tdkt::base
