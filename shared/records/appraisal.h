#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/describe.h"
#include "shared/records/refusal.h"

namespace tdkt::records {

/// Ý kiến thẩm định: what one appraiser remarks at a place of the nomination. A return sends those written since the
/// last one, under their ids.
struct Remark {
  base::Id id;
  std::string place;  // JSON pointer in the nomination; "" = about the whole
  std::string text;
  std::string who;  // the name of who wrote it
};

template <Being<Remark> R, class V>
void describe(R& remark, V& visit) {
  visit("id", remark.id);
  visit("place", remark.place);
  visit("text", remark.text);
  visit("who", remark.who);
}

/// Mục phải tự xem: what no machine decides. Either a rule without a check, or a line of the nominee's history that the
/// unit declared, to be compared with its paper. Its id follows from what it is about (`checklist_row_id`; the line's
/// own id), so that two appraisers who tick it tick the same row.
struct ChecklistRow {
  base::Id id;
  std::string rule;   // "VR-E05"; "" for a line of the history
  std::string place;  // JSON pointer in the nominee's record; "" for a rule
  bool done = false;
  std::string note;
  std::string clause;  // the citation as it was when ticked
  std::string who;     // the name of who ticked it last
};

template <Being<ChecklistRow> R, class V>
void describe(R& row, V& visit) {
  visit("id", row.id);
  visit("rule", row.rule);
  visit("place", row.place);
  visit("done", row.done);
  visit("note", row.note);
  visit("clause", row.clause);
  visit("who", row.who);
}

/// What an appraiser is about to say with a suspension or a refusal and has not said yet.
struct ActDraft {
  std::string reason;
  std::optional<RefusalClass> refusal_class;
  std::string rule;  // the rule a refusal names; "" for none
  std::optional<Resubmission> resubmission;
};

template <Being<ActDraft> R, class V>
void describe(R& draft, V& visit) {
  visit("reason", draft.reason);
  visit("refusal_class", draft.refusal_class);
  visit("rule", draft.rule);
  visit("resubmission", draft.resubmission);
}

/// Phiếu thẩm định: the work of those who appraise one nomination, in the unit that holds it. One for each nomination
/// and holder, under the id that follows from both (`appraisal_id`). The proposing unit never sees it; what it is told
/// goes with an act. Frozen when the nomination is decided.
struct Appraisal {
  base::Id id;
  base::Id nomination_id;
  base::Id unit_id;       // the unit that holds the nomination
  std::string appraiser;  // the name of who is to appraise it; "" while nobody is
  std::vector<Remark> remarks;
  std::vector<ChecklistRow> checklist;
  ActDraft draft;
  std::optional<base::Date> criteria_on;  // where the law changed under way: the day whose text was chosen
  std::string criteria_reason;
};

template <Being<Appraisal> R, class V>
void describe(R& appraisal, V& visit) {
  visit("id", appraisal.id);
  visit("nomination_id", appraisal.nomination_id);
  visit("unit_id", appraisal.unit_id);
  visit("appraiser", appraisal.appraiser);
  visit("remarks", appraisal.remarks);
  visit("checklist", appraisal.checklist);
  visit("draft", appraisal.draft);
  visit("criteria_on", appraisal.criteria_on);
  visit("criteria_reason", appraisal.criteria_reason);
}

/// The id of the appraisal of a nomination in the unit that holds it.
base::Id appraisal_id(const base::Id& nomination, const base::Id& holder);
/// The id of the row of a rule on every checklist.
base::Id checklist_row_id(std::string_view rule);

}  // namespace tdkt::records
