#include "server/resources/published.h"

#include <map>

#include "server/resources/decision_lines.h"
#include "server/store/issues.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"

namespace tdkt::resources {
namespace {

using store::Honour;
using workflow::Act;

template <class T>
base::Result<T> content_of(store::Connection& connection, const base::Id& revision_id) {
  TDKT_TRY(revision, store::revision(connection, revision_id));
  if (!revision) return base::Problem{base::ProblemCode::unavailable, "Thiếu một bản lưu đã được quyết định.", {}};
  TDKT_TRY(document, wire::read_json(revision->document));
  return records::from_value<T>(document);
}

/// What the decisions of the log have published so far.
struct Publishing {
  std::map<base::Id, base::Id> nominations;         // with which revision each was decided last
  std::map<base::Id, records::Decision> decisions;  // those issued
  std::map<base::Id, Honour> lines;
};

/// The line of the earlier decision about the same nomination stands no longer.
void end_line(Publishing& published, const records::Decision& decision, const records::DecisionItem& item) {
  const bool revokes = act_of(decision) == Act::revocation;
  const auto earlier = published.decisions.find(revokes ? *decision.revokes_id : *decision.corrects_id);
  if (earlier == published.decisions.end()) return;
  for (const records::DecisionItem& old : earlier->second.items) {
    if (old.nomination_id != item.nomination_id) continue;
    Honour& line = published.lines[old.id];
    line.standing = revokes ? store::HonourStanding::revoked : store::HonourStanding::corrected;
    line.ended_by_number = decision.number;
    line.ended_on = decision.signed_on->text();
  }
}

base::Status issue(store::Connection& connection, Publishing& published, const records::Decision& decision) {
  if (const auto missing = missing_in(decision)) return *missing;
  const Act act = act_of(decision);
  for (const records::DecisionItem& item : decision.items) {
    if (act != Act::decision) end_line(published, decision, item);
    if (act == Act::revocation) continue;
    TDKT_TRY(nomination, content_of<records::Nomination>(connection, published.nominations[item.nomination_id]));
    Honour line = honour_of(decision, item, nomination);
    if (act == Act::correction) line.corrects_number = published.decisions[*decision.corrects_id].number;
    published.lines[item.id] = std::move(line);
  }
  published.decisions[decision.id] = decision;
  return base::Done{};
}

base::Result<std::map<base::Id, Honour>> lines_by_the_log(store::Connection& connection) {
  TDKT_TRY(issues, store::issues(connection));
  Publishing published;
  for (const store::Issue& step : issues) {
    if (step.kind == base::word(records::RecordKind::nominations)) {
      published.nominations[step.record_id] = step.revision_id;
    } else if (step.from_state == base::word(workflow::State::draft)) {  // else: what became of an earlier decision
      TDKT_TRY(decision, content_of<records::Decision>(connection, step.revision_id));
      TDKT_CHECK(issue(connection, published, decision));
    }
  }
  return std::move(published.lines);
}

base::Problem differs(const Honour& line, std::string_view what) {
  return {base::ProblemCode::unavailable,
          "Dòng công bố “" + line.nominee_name + "”, Quyết định số " + line.decision_number + ", " + std::string(what) +
              ".",
          {}};
}

}  // namespace

base::Status check_published(store::Connection& connection) {
  TDKT_TRY(lines, lines_by_the_log(connection));
  TDKT_TRY(shown, store::all_published(connection));
  for (Honour& line : shown) {
    line.seq = 0;  // only its place in the list
    const auto told = lines.find(line.honour_id);
    if (told == lines.end()) return differs(line, "không có trong quyết định nào mà nhật ký ghi");
    if (!(told->second == line)) return differs(line, "khác với quyết định mà nhật ký ghi");
    lines.erase(told);
  }
  if (!lines.empty()) return differs(lines.begin()->second, "có trong nhật ký mà không còn được công bố");
  return base::Done{};
}

}  // namespace tdkt::resources
