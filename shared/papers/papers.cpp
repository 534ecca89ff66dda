#include "shared/papers/papers.h"

#include <algorithm>

namespace tdkt::papers {
namespace {

using records::Disposal;

/// The Sở prints what its Director decides; what those above decide, they print.
bool is_issued_here(const records::Decision& decision) {
  return !decision.decided_by || *decision.decided_by == records::Authority::GIAM_DOC_SO;
}

}  // namespace

std::vector<PaperKind> papers_about(const rules::RecordSet& records, const base::Id& record) {
  using P = PaperKind;
  if (records.dossier(record)) return {P::request_letter, P::nominee_list, P::minutes};
  if (records.nomination(record)) return {P::report};
  if (records.find<records::Appraisal>(record)) return {P::appraisal_sheet};
  if (records.find<records::Meeting>(record)) return {P::minutes};
  const auto* decision = records.decision(record);
  if (!decision) return {};
  if (decision->disposal == Disposal::forwarded) return {P::request_letter, P::nominee_list};
  if (!is_issued_here(*decision)) return {P::nominee_list};
  return {P::decision, P::nominee_list};
}

std::optional<Paper> written(PaperKind kind, const rules::RecordSet& records, const base::Id& record,
                             base::Date today) {
  const auto kinds = papers_about(records, record);
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return std::nullopt;
  const auto* dossier = records.dossier(record);
  const auto* issued = records.decision(record);
  switch (kind) {
    case PaperKind::request_letter:
      return dossier ? request_letter(records, *dossier, today) : letter_upwards(records, *issued, today);
    case PaperKind::nominee_list:
      return dossier ? nominee_list(records, *dossier, today) : nominee_list(records, *issued, today);
    case PaperKind::minutes:
      return dossier ? minutes(records, *dossier, today)
                     : minutes(records, *records.find<records::Meeting>(record), today);
    case PaperKind::report: return achievement_report(records, *records.nomination(record), today);
    case PaperKind::appraisal_sheet: return appraisal_sheet(records, *records.find<records::Appraisal>(record), today);
    case PaperKind::decision: break;
  }
  return decision(records, *issued, today);
}

}  // namespace tdkt::papers
