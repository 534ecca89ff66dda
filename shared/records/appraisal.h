#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
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

/// What a second reader says of the appraisal of a colleague.
enum class SecondOpinion { agrees, objects };

/// Thẩm định lần hai: a colleague other than the appraiser reads the case before it is decided. The opinion is that
/// reader's alone, and is not taken away once it was given.
struct SecondReading {
  base::Id id;
  std::string reader;                    // who is asked, as people read it
  std::string asked_by;                  // who asked
  std::string asked_at;                  // RFC 3339
  std::optional<SecondOpinion> opinion;  // none while it is waited for
  std::string reason;                    // what an objection rests on
  std::optional<base::Date> read_on;
  std::optional<base::Id> reader_id = {};  // the accounts of both (names_account)
  std::optional<base::Id> asked_by_id = {};
};

template <Being<SecondReading> R, class V>
void describe(R& reading, V& visit) {
  visit("id", reading.id);
  visit("reader", reading.reader);
  visit("asked_by", reading.asked_by);
  visit("asked_at", reading.asked_at);
  visit("opinion", reading.opinion);
  visit("reason", reading.reason);
  visit("read_on", reading.read_on);
  visit("reader_id", reading.reader_id);
  visit("asked_by_id", reading.asked_by_id);
}

/// Phiếu thẩm định: the work of those who appraise one nomination, in the unit that holds it. One for each nomination
/// and holder, under the id that follows from both (`appraisal_id`). The proposing unit never sees it; what it is told
/// goes with an act. Frozen when the nomination is decided.
struct Appraisal {
  base::Id id;
  base::Id nomination_id;
  base::Id unit_id;         // the unit that holds the nomination
  std::string appraiser;    // who is to appraise it, as people read it; "" while nobody is
  std::string assigned_by;  // who gave it to them
  std::string assigned_at;  // RFC 3339
  std::vector<Remark> remarks;
  std::vector<ChecklistRow> checklist;
  ActDraft draft;
  std::optional<base::Date> criteria_on;  // where the law changed under way: the day whose text was chosen
  std::string criteria_reason;
  std::vector<SecondReading> second_readings;  // in the order in which they were asked for
  std::optional<base::Id> appraiser_id = {};   // the accounts of both (names_account)
  std::optional<base::Id> assigned_by_id = {};
};

template <Being<Appraisal> R, class V>
void describe(R& appraisal, V& visit) {
  visit("id", appraisal.id);
  visit("nomination_id", appraisal.nomination_id);
  visit("unit_id", appraisal.unit_id);
  visit("appraiser", appraisal.appraiser);
  visit("assigned_by", appraisal.assigned_by);
  visit("assigned_at", appraisal.assigned_at);
  visit("remarks", appraisal.remarks);
  visit("checklist", appraisal.checklist);
  visit("draft", appraisal.draft);
  visit("criteria_on", appraisal.criteria_on);
  visit("criteria_reason", appraisal.criteria_reason);
  visit("second_readings", appraisal.second_readings);
  visit("appraiser_id", appraisal.appraiser_id);
  visit("assigned_by_id", appraisal.assigned_by_id);
}

/// The id of the appraisal of a nomination in the unit that holds it.
base::Id appraisal_id(const base::Id& nomination, const base::Id& holder);
/// The id of the row of a rule on every checklist.
base::Id checklist_row_id(std::string_view rule);

/// How an account is written where people read it: by its name, with the account name where two are called alike.
std::string words_for(std::string_view name, std::string_view account_name, bool is_shared);
/// Whether a place names this account: by the id beside it, or, in what was written before there were ids (ADR 30), by
/// the name alone.
bool names_account(const std::optional<base::Id>& id, std::string_view words, const base::Id& account,
                   std::string_view name);

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::SecondOpinion> {
  using O = records::SecondOpinion;
  static constexpr Name<O> rows[] = {{O::agrees, "agrees", "Đồng ý với kết quả thẩm định"},
                                     {O::objects, "objects", "Không đồng ý"}};
  static_assert(names_all(rows, O::objects));
};

}  // namespace tdkt::base
