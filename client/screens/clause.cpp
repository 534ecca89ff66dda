#include "client/screens/clause.h"

#include "client/app/clauses.h"
#include "client/app/queries.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::ClauseStanding;
using records::Clause;

bool may_enter(const app::Model& model) { return app::may_keep(model, records::RecordKind::clauses); }

std::string who_and_when(const Clause& clause) {
  std::string out = clause.entered_by + " nhập";
  if (clause.entered_on) out += " ngày " + clause.entered_on->display();
  if (!clause.source.empty()) out += ", theo " + clause.source;
  return out + ".";
}

/// What of a clause is said where its wording is not here.
std::string_view why_summary(ClauseStanding standing) {
  switch (standing) {
    case ClauseStanding::unknown:
    case ClauseStanding::reading: return "Tóm lược của chương trình, không phải lời văn. Đang tìm lời văn…";
    case ClauseStanding::no_line:
      return "Tóm lược của chương trình, không phải lời văn. Đang không có mạng nên chưa xem được lời văn.";
    case ClauseStanding::absent:
    case ClauseStanding::known: break;
  }
  return "Tóm lược của chương trình, không phải lời văn. Chưa ai nhập lời văn của điều này.";
}

void draw_wording(Ui& ui, const app::Model& model, const Clause& clause, Dispatch& dispatch) {
  text(ui, "Lời văn", {.style = {.size = Size::small}, .ink = Ink::soft});
  text(ui, clause.wording);
  hint(ui, who_and_when(clause));
  if (!clause.confirmed_by.empty()) {
    chip(ui,
         clause.confirmed_by + " đã đối chiếu" +
             (clause.confirmed_on ? " ngày " + clause.confirmed_on->display() : std::string()),
         Tone::fine);
    return;
  }
  chip(ui, "Chờ người thứ hai đối chiếu", Tone::look_again);
  const std::string me = model.account ? model.account->display_name : std::string();
  if (!may_enter(model) || clause.entered_by == me) return;
  Row row(ui);
  if (!button(ui, "compared", "Tôi đã đối chiếu với văn bản", {.icon = Icon::check})) return;
  dispatch(app::EditMany{{{clause.id, "/confirmed_by", me}, {clause.id, "/confirmed_on", model.today().text()}}});
}

}  // namespace

void draw_clause(Ui& ui, const app::Model& model, const law::Citation& citation, std::string_view summary,
                 ClauseState& state, Dispatch& dispatch) {
  text(ui, law::text(citation), {.style = {.size = Size::small}, .ink = Ink::soft, .max_width = 0});
  if (!app::has_wording(citation)) {
    text(ui, summary, {.style = {.weight = Weight::medium}, .max_width = 0});
    return hint(ui, "Tóm lược của chương trình, không phải lời văn.");
  }
  const base::Id id = records::clause_id(citation);
  if (model.clauses_asked.count(id) == 0) dispatch(app::OpenClause{id});
  const ClauseStanding standing = app::clause_standing(model, id);
  const Clause* clause = standing == ClauseStanding::known ? model.records.find<Clause>(id) : nullptr;
  text(ui, summary, {.style = {.weight = Weight::medium}, .max_width = 0});
  hint(ui, clause ? "Tóm lược của chương trình." : why_summary(standing));
  if (clause) draw_wording(ui, model, *clause, dispatch);
  if (!may_enter(model) || (!clause && standing != ClauseStanding::absent)) return;
  Row row(ui);
  if (!button(ui, "wording", clause ? "Sửa lời văn" : "Nhập lời văn", {.icon = Icon::pencil})) return;
  state.draft =
      ClauseDraft{citation, clause ? clause->wording : std::string(), clause ? clause->source : std::string(), false};
}

void draw_clause_form(Ui& ui, const app::Model& model, ClauseState& state, Dispatch& dispatch) {
  if (!state.draft) return;
  ClauseDraft& draft = *state.draft;
  Dialog dialog(ui, "clause", "Lời văn của điều luật", 680);
  text(ui, law::text(draft.citation), {.style = {.weight = Weight::medium}});
  const bool no_wording = base::tidy(draft.wording).empty(), no_source = base::tidy(draft.source).empty();
  const auto wording =
      text_field(ui, "/wording", "Lời văn", draft.wording,
                 {.hint = "Chép nguyên văn từ bản chính thức, không thêm bớt.",
                  .finding = draft.asked && no_wording ? std::string_view("Dán hoặc gõ lời văn của điều này.") : "",
                  .required = true,
                  .rows = 8});
  if (wording.value) draft.wording = *wording.value;
  const auto source = text_field(ui, "/source", "Lấy từ đâu", draft.source,
                                 {.finding = draft.asked && no_source ? std::string_view("Viết nơi lấy văn bản.") : "",
                                  .placeholder = "Công báo số …, ngày …",
                                  .required = true});
  if (source.value) draft.source = *source.value;
  hint(ui, "Ghi tên người nhập; một người khác đối chiếu lại với văn bản.");
  bool keep = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    keep = button(ui, "keep", "Ghi lời văn", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  draft.asked = draft.asked || keep;
  if (keep && (no_wording || no_source)) return ui.focus_place(no_wording ? "/wording" : "/source");
  if (keep) keep_wording(model, draft.citation, draft.wording, draft.source, dispatch);
  if (keep || cancel) state.draft.reset();
}

void keep_wording(const app::Model& model, const law::Citation& citation, std::string_view wording,
                  std::string_view source, Dispatch& dispatch) {
  Clause clause;
  clause.id = records::clause_id(citation);
  clause.unit_id = app::own_unit_id(model);
  clause.instrument = citation.instrument;
  clause.article = std::string(citation.article);
  clause.clause = std::string(citation.clause);
  clause.point = std::string(citation.point);
  clause.wording = std::string(wording);
  clause.source = base::tidy(source);
  clause.entered_by = model.account ? model.account->display_name : std::string();
  clause.entered_on = model.today();
  base::Value document = records::to_value(clause);
  if (!app::entry_of(model, clause.id))
    return dispatch(app::CreateRecord{records::RecordKind::clauses, std::move(document)});
  app::EditMany edits;
  for (const std::string_view field :
       {"wording", "source", "entered_by", "entered_on", "confirmed_by", "confirmed_on"}) {
    const base::Value* value = document.find(field);
    edits.edits.push_back({clause.id, "/" + std::string(field), value ? *value : base::Value()});
  }
  dispatch(std::move(edits));
}

}  // namespace tdkt::screens
