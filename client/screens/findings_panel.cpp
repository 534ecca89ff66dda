#include "client/screens/findings_panel.h"

#include <algorithm>

#include "client/app/editing.h"
#include "client/app/queries.h"
#include "client/screens/record_form.h"
#include "client/screens/words.h"
#include "shared/base/text.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

constexpr size_t kShownOfGroup = 12;

struct FindingRow {
  base::Id subject;  // whose report
  const rules::Finding* finding;
};
struct Group {
  std::string title;
  Tone tone;
  std::vector<FindingRow> rows;
};

bool is_error(const rules::Finding& finding) { return finding.severity == rules::Severity::error; }
bool fails(const rules::Finding& finding) { return finding.outcome == rules::Outcome::fails; }
bool blocks(const rules::Finding& finding) {
  return is_error(finding) && (fails(finding) || finding.awaits == rules::Awaits::person);
}

std::vector<Group> grouped(const app::Model& model, const std::vector<base::Id>& records) {
  std::vector<Group> groups{{"Phải sửa", Tone::must_fix, {}},
                            {"Chưa khai", Tone::not_yet, {}},
                            {"Nên xem lại", Tone::look_again, {}},
                            {"Chưa kiểm tra được", Tone::not_yet, {}},
                            {"Đã xem", Tone::fine, {}}};
  for (const base::Id& record : records) {
    // What was sent has passed the server's own checks.
    const app::Entry* entry = app::entry_of(model, record);
    const bool checked_there = entry && !workflow::is_open_for_writing(entry->state);
    for (const auto* finding : app::findings_of(model, record)) {
      if (checked_there && finding->awaits == rules::Awaits::server && !fails(*finding)) continue;
      size_t group = 2;
      if (finding->acknowledged)
        group = 4;
      else if (!fails(*finding))
        group = finding->awaits == rules::Awaits::server ? 3 : 1;
      else if (is_error(*finding))
        group = 0;
      groups[group].rows.push_back({record, finding});
    }
  }
  return groups;
}

std::string whose(const app::Model& model, const base::Id& record) {
  const auto* nomination = model.records.find<records::Nomination>(record);
  if (nomination) return title_of(*nomination);
  const app::Entry* entry = app::entry_of(model, record);
  const bool beside =
      entry && (entry->kind == records::RecordKind::meetings || entry->kind == records::RecordKind::publications);
  return beside ? std::string(base::display(entry->kind)) : std::string();
}

std::string note_of(const app::Model& model, const rules::Finding& finding) {
  if (!finding.acknowledged) return {};
  const auto* nomination = model.records.find<records::Nomination>(finding.record);
  if (!nomination) return "Đã xem.";
  for (const auto& row : nomination->acknowledgements)
    if (row.rule == finding.rule->id && row.place == finding.place)
      return "Đã xem, " + row.who + (row.reason.empty() ? "." : ": " + row.reason);
  return "Đã xem.";
}

bool may_pass(const app::Model& model, const rules::Finding& finding) {
  if (!fails(finding) || is_error(finding) || finding.acknowledged) return false;
  const app::Entry* entry = app::entry_of(model, finding.record);
  return entry && entry->kind == records::RecordKind::nominations && app::may_write(model, *entry);
}

void draw_row(Ui& ui, const app::Model& model, const FindingRow& row, bool named, FindingsState& state,
              Dispatch& dispatch, const Lead& lead) {
  const rules::Finding& finding = *row.finding;
  Scope scope(ui, row.subject.text() + std::string(finding.rule->id) + finding.record.text() + finding.place);
  const std::string sentence = rules::sentence(finding);
  const std::string who = named ? whose(model, row.subject) : std::string();
  const auto pressed = finding_row(ui, "row",
                                   {.sentence = sentence,
                                    .who = who,
                                    .citation = short_citation(finding.rule->citation),
                                    .tone = tone_of(finding),
                                    .note = note_of(model, finding)});
  if (pressed.lead) lead(finding.record, finding.place);
  if (pressed.citation) open_rule(dispatch, finding.rule->id);
  if (!may_pass(model, finding)) return;
  widgets::Row buttons(ui);
  if (!button(ui, "seen", "Đã xem", {.kind = ButtonKind::quiet, .icon = Icon::check, .description = sentence})) return;
  state.passing_record = finding.record;
  state.passing_rule = finding.rule->id;
  state.passing_place = finding.place;
  state.passing_sentence = sentence;
  state.reason.clear();
  state.reason_asked = false;
}

struct UnreadRow {
  base::Id record;
  const app::Unread* what;
};

std::vector<UnreadRow> unread_in_all(const app::Model& model, const std::vector<base::Id>& records) {
  std::vector<UnreadRow> out;
  for (const base::Id& record : records)
    for (const app::Unread& one : app::unread_in(model, record)) out.push_back({record, &one});
  return out;
}

/// What cannot be read comes before what the law asks: nothing is sent with it.
void draw_unread(Ui& ui, const app::Model& model, const std::vector<UnreadRow>& rows, bool named, Dispatch& dispatch,
                 const Lead& lead) {
  finding_head(ui, "Chưa đọc được · " + std::to_string(rows.size()), Tone::must_fix);
  for (const UnreadRow& row : rows) {
    Scope scope(ui, row.record.text() + row.what->place);
    std::string who = named ? whose(model, row.record) : std::string();
    if (!who.empty()) who += " · ";
    who += row.what->label;
    if (finding_row(ui, "unread", {.sentence = row.what->sentence, .who = who}).lead) lead(row.record, row.what->place);
    if (!button(ui, "unread.drop", "Giữ như trước", {.kind = ButtonKind::quiet, .description = row.what->sentence}))
      continue;
    dispatch(app::LeaveUnread{row.record, {row.what->place, {}, {}, {}}});
    ui.forget_unfinished();
  }
}

}  // namespace

void draw_findings(Ui& ui, const app::Model& model, const std::vector<base::Id>& records, bool named,
                   FindingsState& state, Dispatch& dispatch, const Lead& lead) {
  const auto groups = grouped(model, records);
  size_t shown = 0, hidden = 0;
  if (const auto unread = unread_in_all(model, records); !unread.empty()) {
    ++shown;
    Scope scope(ui, "unread");
    draw_unread(ui, model, unread, named, dispatch, lead);
  }
  for (const Group& group : groups) {
    if (group.rows.empty()) continue;
    ++shown;
    Scope scope(ui, group.title);
    finding_head(ui, group.title + " · " + std::to_string(group.rows.size()), group.tone);
    if (group.title == "Chưa kiểm tra được") hint(ui, "Máy chủ sẽ kiểm tra khi gửi.");
    const size_t most = state.all_shown ? group.rows.size() : std::min(kShownOfGroup, group.rows.size());
    for (size_t i = 0; i < most; ++i) draw_row(ui, model, group.rows[i], named, state, dispatch, lead);
    hidden += group.rows.size() - most;
  }
  if (shown == 0) {
    chip(ui, "Chưa thấy điều gì cần sửa", Tone::fine);
    hint(ui, "Chương trình đã xem theo các quy định đang có trong Sổ luật.");
  }
  if (hidden > 0 &&
      button(ui, "findings.all", "Xem thêm " + counted(static_cast<int64_t>(hidden), "điểm"), {.wide = true}))
    state.all_shown = true;
}

void draw_acknowledgement(Ui& ui, const app::Model& model, FindingsState& state, Dispatch& dispatch) {
  if (!state.passing_record) return;
  Dialog dialog(ui, "acknowledge", "Đã xem, và giữ nguyên", 520);
  text(ui, state.passing_sentence);
  const bool missing = base::tidy(state.reason).empty();
  const auto typed =
      text_field(ui, "/reason", "Lý do", state.reason,
                 {.hint = "Một câu cho người thẩm định: vì sao vẫn đề nghị như vậy.",
                  .finding = state.reason_asked && missing ? std::string_view("Viết một câu lý do.") : "",
                  .required = true,
                  .rows = 2});
  if (typed.value) state.reason = *typed.value;
  bool keep = false, cancel = dialog.dismissed();
  {
    widgets::Row row(ui);
    keep = button(ui, "keep", "Ghi là đã xem", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (keep && base::tidy(state.reason).empty()) {
    state.reason_asked = true;
    ui.focus_place("/reason");
  } else if (keep) {
    const std::string id = dispatch.new_id().text();
    base::Value row = base::Value::object();
    row.set("id", id);
    row.set("rule", state.passing_rule);
    if (!state.passing_place.empty()) row.set("place", state.passing_place);
    row.set("who", model.account ? model.account->display_name : std::string());
    row.set("reason", base::tidy(state.reason));
    dispatch(app::EditField{*state.passing_record, "/acknowledgements/" + id, std::move(row)});
    state.passing_record.reset();
  } else if (cancel) {
    state.passing_record.reset();
  }
}

app::Route route_to(const app::Model& model, const base::Id& record, const std::string& place) {
  if (const auto* nomination = model.records.find<records::Nomination>(record))
    return {app::Screen::nomination, nomination->dossier_id, record, place};
  if (model.records.find<records::Dossier>(record)) return {app::Screen::dossier, record, {}, place};
  if (const auto* meeting = model.records.find<records::Meeting>(record); meeting && meeting->dossier_id)
    return {app::Screen::in_unit, *meeting->dossier_id, {}, "phien-hop/" + record.text() + place};
  if (const auto* publication = model.records.find<records::Publication>(record);
      publication && publication->dossier_id)
    return {app::Screen::in_unit, *publication->dossier_id, {}, "cong-khai/" + record.text() + place};
  if (model.records.find<records::Decision>(record)) return {app::Screen::decision, record, {}, place};
  return {app::Screen::staff, {}, {}, record.text() + place};
}

std::optional<BlockingPlace> first_blocking(const app::Model& model, const std::vector<base::Id>& records) {
  if (const auto unread = unread_in_all(model, records); !unread.empty())
    return BlockingPlace{unread.front().record, unread.front().what->place};
  const rules::Finding* undeclared = nullptr;
  for (const base::Id& record : records) {
    for (const auto* finding : app::findings_of(model, record)) {
      if (!blocks(*finding)) continue;
      if (fails(*finding)) return BlockingPlace{finding->record, finding->place};
      if (!undeclared) undeclared = finding;
    }
  }
  if (!undeclared) return std::nullopt;
  return BlockingPlace{undeclared->record, undeclared->place};
}

std::string blocking_words(const app::Model& model, const std::vector<base::Id>& records) {
  int wrong = static_cast<int>(unread_in_all(model, records).size()), undeclared = 0;
  for (const base::Id& record : records) {
    for (const auto* finding : app::findings_of(model, record)) {
      if (!blocks(*finding)) continue;
      ++(fails(*finding) ? wrong : undeclared);
    }
  }
  if (wrong == 0) return undeclared == 0 ? std::string() : "còn " + counted(undeclared, "điểm chưa khai");
  return "còn " + counted(wrong, "điểm phải sửa") + (undeclared == 0 ? "" : ", " + counted(undeclared, "chưa khai"));
}

}  // namespace tdkt::screens
