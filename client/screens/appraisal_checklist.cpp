#include "client/app/award_words.h"
#include "client/screens/appraisal_parts.h"
#include "shared/rules/rule.h"

// What no machine decides: rules without a check, and what the unit declares of earlier awards.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

/// A line of the checklist as it is drawn, touched by someone or not.
struct Line {
  base::Id id;
  std::string rule, place;
  std::string words;   // what to look at
  std::string clause;  // the citation; for a line of the history, what to compare it with
  std::string key;     // of the widgets
};

std::string row_of(const Line& line) { return "/checklist/" + line.id.text(); }

/// Writes members into the row of a line, which is made with the first.
void write(Appraising& at, const Line& line, const std::vector<std::pair<std::string, Value>>& members) {
  const std::string place = row_of(line);
  if (app::checklist_row(at.appraisal, line.id)) {
    std::vector<app::EditField> edits;
    for (const auto& [name, value] : members) edits.push_back(app::edit_of(at.entry, place + "/" + name, value));
    return at.write(std::move(edits));
  }
  Value row = Value::object();
  row.set("id", line.id.text());
  if (!line.rule.empty()) row.set("rule", line.rule);
  if (!line.place.empty()) row.set("place", line.place);
  for (const auto& [name, value] : members) row.set(name, value);
  at.write(place, std::move(row));
}

void draw_note(Appraising& at, const Line& line, const records::ChecklistRow* row) {
  const std::string note = row ? row->note : std::string();
  if (note.empty() && !(at.state.noting == line.id)) {
    Row buttons(at.ui);
    const std::string key = line.key + ".note";
    if (button(at.ui, key, "Ghi chú", {.kind = ButtonKind::quiet, .description = line.words})) {
      at.state.noting = line.id;
      at.ui.focus_place(row_of(line) + "/note");
    }
    return;
  }
  const auto typed = text_field(at.ui, row_of(line) + "/note", "Ghi chú", note, {.rows = 2});
  if (typed.value) write(at, line, {{"note", Value(*typed.value)}, {"who", Value(at.who())}});
}

void draw_line(Appraising& at, const Line& line) {
  const records::ChecklistRow* row = app::checklist_row(at.appraisal, line.id);
  const bool done = row && row->done;
  std::string hint_text = line.clause;
  if (done && !row->who.empty()) hint_text += " · " + row->who + " đã xem";
  if (!at.may_write) {
    std::string said = done ? "Đã xem" : "Chưa xem";
    if (row && !row->note.empty()) said += ". " + row->note;
    fact(at.ui, line.words, said);
    return hint(at.ui, hint_text);
  }
  const auto now = checkbox(at.ui, line.key, line.words, done, {.hint = hint_text});
  if (now) write(at, line, {{"done", Value(*now)}, {"clause", Value(line.clause)}, {"who", Value(at.who())}});
  draw_note(at, line, row);
}

Line line_of(const rules::Rule& rule) {
  const std::string id(rule.id);
  return {records::checklist_row_id(rule.id),
          id,
          {},
          std::string(rule.requirement),
          law::text(rule.citation),
          "/checklist/" + id};
}

Line line_of(const app::DeclaredLine& declared) {
  const records::AwardRow& row = *declared.row;
  std::string words(base::display(*row.award));
  if (row.school_year) words += ", năm học " + row.school_year->text();
  std::string paper = row.decision_number.empty() ? "chưa ghi số quyết định" : row.decision_number;
  if (row.decided_on) paper += ", ngày " + row.decided_on->display();
  if (!row.issuer.empty()) paper += ", " + row.issuer;
  if (row.revoked) paper += " (đã bị hủy bỏ)";
  return {
      row.id, {}, "/award_history/" + row.id.text(), std::move(words), std::move(paper), "/checklist/" + row.id.text()};
}

}  // namespace

void draw_appraisal_checklist(Appraising& at) {
  if (!at.report.checklist.empty()) {
    heading(at.ui, 2, "Phải tự xem");
    for (const rules::Rule* rule : at.report.checklist) draw_line(at, line_of(*rule));
  }
  const auto declared = app::declared_history(at.model, at.nomination);
  if (declared.empty()) return;
  heading(at.ui, 2, "So với giấy tờ");
  hint(at.ui, "Đơn vị khai, chưa có trong hệ thống. Tích khi đã so với quyết định trên giấy.");
  for (const app::DeclaredLine& line : declared) draw_line(at, line_of(line));
}

}  // namespace tdkt::screens
