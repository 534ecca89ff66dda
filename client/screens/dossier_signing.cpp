#include <algorithm>
#include <array>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/act_notice.h"
#include "client/screens/dossier_parts.h"
#include "client/screens/drafting.h"
#include "client/screens/print_link.h"
#include "client/screens/record_form.h"
#include "client/screens/words.h"
#include "client/screens/work.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using workflow::Act;

std::string act_name(std::string_view word) {
  const auto act = base::from_word<Act>(word);
  return std::string(act ? base::display(*act) : word);
}

void draw_history(Ui& ui, const app::Model& model, const app::Entry& entry) {
  if (entry.acts.empty()) return;
  heading(ui, 3, "Đã làm");
  for (const auto& act : entry.acts) {
    fact(ui, act_name(act.act), moment(act.at, clock_day(model)) + (act.by.empty() ? "" : " · " + act.by));
    if (const auto page = act.note.text_at("receipt_page"); !page.empty())
      link(ui, page, "Biên nhận số " + std::string(act.note.text_at("receipt_number")),
           {.address = page, .icon_after = Icon::arrow_right});
  }
}

std::string_view text_in(const Value& finding, std::string_view key) { return finding.text_at(key); }

std::string citation_of(const Value& finding) {
  const Value* citation = finding.find("citation");
  if (!citation) return {};
  const auto instrument = base::from_word<law::Instrument>(citation->text_at("instrument"));
  if (!instrument) return std::string(citation->text_at("text"));
  return short_citation(
      {*instrument, citation->text_at("article"), citation->text_at("clause"), citation->text_at("point")});
}

/// The core here, which is the same, says by now that it holds.
bool is_put_right(const app::Model& model, const base::Id& subject, const Value& finding) {
  const auto report = model.reports.find(subject);
  if (report == model.reports.end()) return false;
  const std::string_view rule = text_in(finding, "rule"), place = text_in(finding, "place");
  const auto& examined = report->second.examined;
  return std::find(examined.begin(), examined.end(), rule) != examined.end() &&
         std::none_of(report->second.findings.begin(), report->second.findings.end(),
                      [&](const rules::Finding& own) { return own.rule->id == rule && own.place == place; });
}

bool blocks(const Value& finding) {
  return text_in(finding, "severity") == "error" && text_in(finding, "awaits") != "server";
}

void draw_submission(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state) {
  const std::string blocking = blocking_words(model, records_of(model, dossier.id));
  if (!blocking.empty())
    notice(ui,
           "Hồ sơ " + blocking +
               ". Máy chủ kiểm tra lại cả hồ sơ khi gửi; còn điểm phải sửa thì hồ sơ được giữ lại, chưa gửi.",
           Tone::must_fix);
  else if (const app::Entry* entry = app::entry_of(model, dossier.id); entry && !app::signature_of(*entry))
    notice(ui, "Không còn điểm nào phải sửa; còn chờ thủ trưởng ký duyệt ở “Các bước trong đơn vị” rồi mới gửi được.",
           Tone::look_again);
  else
    notice(ui, "Không còn điểm nào phải sửa. Máy chủ kiểm tra lại lần nữa khi gửi.", Tone::fine);
  const bool busy = app::pending_act(model, dossier.id) != nullptr;
  if (!model.online && !busy)
    hint(ui,
         "Đang không có mạng. Gửi hồ sơ cần máy chủ trả lời: việc gửi được giữ trên máy này và làm ngay khi có mạng.");
  Row row(ui);
  if (button(ui, "signing.submit", busy ? busy_words(model, "Đang gửi…") : "Gửi hồ sơ",
             {.icon = Icon::send, .busy = busy}))
    state.submitting = true;
}

/// Whether the head has signed, and the way to the steps of the unit, where that is done.
void draw_unit_steps(Ui& ui, const app::Model& model, const records::Dossier& dossier, const app::Entry& entry,
                     Dispatch& dispatch) {
  const app::ActNote* signature = app::signature_of(entry);
  fact(ui, "Thủ trưởng ký duyệt",
       signature ? moment(signature->at, clock_day(model)) + " · " + signature->by : std::string("Chưa ký"));
  Row row(ui);
  if (button(ui, "signing.steps", "Các bước trong đơn vị", {.icon = Icon::list}))
    dispatch(app::GoTo{{app::Screen::in_unit, dossier.id, {}, {}}});
}

}  // namespace

void draw_awards(Ui& ui, const app::Model& model, const base::Id& dossier) {
  std::array<int, std::size(base::Names<law::Award>::rows)> counts{};
  int none = 0;
  for (const auto* row : model.records.nominations_of(dossier))
    row->award ? ++counts[static_cast<size_t>(*row->award)] : ++none;
  for (const auto& row : base::Names<law::Award>::rows)
    if (const int count = counts[static_cast<size_t>(row.value)]; count > 0)
      fact(ui, row.display, counted(count, "trường hợp"));
  if (none > 0) fact(ui, "Chưa chọn danh hiệu, hình thức", counted(none, "trường hợp"));
}

void draw_signing(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
                  Dispatch& dispatch) {
  const app::Entry* entry = app::entry_of(model, dossier.id);
  if (!entry) return;
  heading(ui, 2, "Ký duyệt, gửi");
  print_link(ui, dossier.id, dispatch);
  {
    Card card(ui);
    draw_awards(ui, model, dossier.id);
    const auto counts = count_states(model);
    if (const auto states = counts.find(dossier.id); states != counts.end() && entry->state != workflow::State::draft)
      fact(ui, "Đang ở đâu", states_text(states->second) + holders_text(model, dossier.id));
    if (const std::string next = next_text(model, dossier.id); !next.empty()) fact(ui, "Tiếp theo", next);
    const auto& letter = dossier.request_letter;
    if (!letter.number.empty() || !letter.signer_name.empty())
      fact(ui, "Tờ trình",
           "Số " + (letter.number.empty() ? "…" : letter.number) +
               (letter.signed_on ? " ngày " + letter.signed_on->display() : "") +
               (letter.signer_name.empty() ? "" : ", người ký " + letter.signer_name));
  }
  draw_unit_steps(ui, model, dossier, *entry, dispatch);
  if (app::may_perform(model, *entry, Act::submission))
    draw_submission(ui, model, dossier, state);
  else if (entry->state == workflow::State::draft)
    hint(ui, "Cán bộ đầu mối hoặc thủ trưởng đơn vị gửi hồ sơ này.");
  if (app::may_perform(model, *entry, Act::withdrawal)) {
    Row row(ui);
    if (button(ui, "signing.withdraw", "Rút hồ sơ", {.icon = Icon::undo})) state.withdrawing = true;
  }
  if (app::may_perform(model, *entry, Act::reopening)) {
    hint(ui, "Hồ sơ đã rút. Mở lại thì sửa được và gửi lại được trong thời hạn nhận hồ sơ.");
    Row row(ui);
    if (button(ui, "signing.reopen", "Mở lại để sửa", {.icon = Icon::pencil}))
      dispatch(app::Perform{dossier.id, Act::reopening, {}});
  }
  draw_history(ui, model, *entry);
}

void draw_server_findings(Ui& ui, const app::Model& model, const std::vector<base::Id>& records, Dispatch& dispatch,
                          const Lead& lead) {
  struct Row {
    base::Id subject;
    const Value* finding;
  };
  std::vector<Row> rows;
  for (const base::Id& record : records) {
    const auto report = model.server_reports.find(record);
    const Value* findings = report == model.server_reports.end() ? nullptr : report->second.find("findings");
    if (!findings || !findings->items()) continue;
    for (const Value& finding : *findings->items())
      if (blocks(finding) && !is_put_right(model, record, finding)) rows.push_back({record, &finding});
  }
  if (rows.empty()) return;
  Scope scope(ui, "server");
  finding_head(ui, "Máy chủ báo khi gửi · " + std::to_string(rows.size()), Tone::must_fix);
  hint(ui, "Hồ sơ chưa được gửi. Sửa những điểm này rồi gửi lại.");
  constexpr size_t kMost = 20;
  for (size_t i = 0; i < rows.size() && i < kMost; ++i) {
    const Value& finding = *rows[i].finding;
    const auto record = base::Id::parse(text_in(finding, "record")).value_or(rows[i].subject);
    const auto* nomination = model.records.find<records::Nomination>(rows[i].subject);
    const std::string who = nomination ? title_of(*nomination) : std::string();
    const std::string id =
        record.text() + std::string(text_in(finding, "rule")) + std::string(text_in(finding, "place"));
    const auto pressed = finding_row(ui, id,
                                     {.sentence = text_in(finding, "sentence"),
                                      .who = who,
                                      .citation = citation_of(finding),
                                      .tone = Tone::must_fix});
    if (pressed.lead) lead(record, std::string(text_in(finding, "place")));
    if (pressed.citation) open_rule(dispatch, text_in(finding, "rule"));
  }
  if (rows.size() > kMost) hint(ui, "và " + counted(static_cast<int64_t>(rows.size() - kMost), "điểm khác"));
}

void draw_dossier_dialogs(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
                          Dispatch& dispatch) {
  if (state.submitting) {
    const std::string label = submission_label(model, dossier);
    Dialog dialog(ui, "submit", label + "?");
    const auto rows = model.records.nominations_of(dossier.id);
    text(ui, dossier.title + ": " + counted(static_cast<int64_t>(rows.size()), "trường hợp") + ".");
    text(
        ui,
        "Sau khi gửi, danh sách được giữ nguyên để thẩm định. Thầy cô theo dõi từng trường hợp ở đây, và rút lại được khi chưa được tiếp nhận.");
    bool send = false, cancel = dialog.dismissed();
    {
      Row row(ui);
      send = button(ui, "submit.yes", "Gửi ngay", {.kind = ButtonKind::primary, .icon = Icon::send});
      cancel = button(ui, "submit.no", "Để sau", {.kind = ButtonKind::quiet}) || cancel;
    }
    if (send) dispatch(app::SubmitDossier{dossier.id});
    if (send || cancel) state.submitting = false;
  }
  if (state.withdrawing) {
    Dialog dialog(ui, "withdraw", "Rút lại hồ sơ đã gửi?");
    text(ui, "Nơi nhận sẽ thấy là hồ sơ đã rút. Hồ sơ đã rút mở lại được để sửa rồi gửi lại.");
    bool withdraw = false, keep = dialog.dismissed();
    {
      Row row(ui);
      withdraw = button(ui, "withdraw.yes", "Rút hồ sơ", {.kind = ButtonKind::danger});
      keep = button(ui, "withdraw.no", "Giữ nguyên", {.kind = ButtonKind::quiet}) || keep;
    }
    if (withdraw) dispatch(app::Perform{dossier.id, Act::withdrawal, {}});
    if (withdraw || keep) state.withdrawing = false;
  }
}

}  // namespace tdkt::screens
