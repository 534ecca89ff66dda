#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/evidence_list.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Meeting;
using records::Nomination;

void draw_without_consent(UnitPage& page) {
  Ui& ui = page.ui;
  const auto& lacking = page.state.known.without_consent;
  if (page.may_keep && lacking.size() > 1) {
    Row row(ui);
    if (button(ui, "consent.all", counted(static_cast<int64_t>(lacking.size()), "người") + " đều đã đồng ý",
               {.icon = Icon::check})) {
      app::EditMany edits;
      for (const base::Id& id : lacking) edits.edits.push_back({id, "/nominee_agrees", true});
      page.dispatch(std::move(edits));
    }
  }
  for (const base::Id& id : lacking) {
    const auto* nomination = page.model.records.find<Nomination>(id);
    if (!nomination) continue;
    const auto now = checkbox(ui, id.text(), title_of(*nomination), false, {.read_only = !page.may_keep});
    if (now && *now) page.dispatch(app::EditField{id, "/nominee_agrees", true});
  }
}

const Meeting* review_of(const std::vector<const Meeting*>& reviews, const base::Id& team) {
  const auto found = std::find_if(reviews.begin(), reviews.end(), [&](const Meeting* row) {
    return row->team_id == team && row->amendment_reason.empty();
  });
  return found == reviews.end() ? nullptr : *found;
}

void draw_team_row(UnitPage& page, std::string_view id, const std::string& name, const Meeting* review,
                   const records::Unit* team) {
  const std::string when =
      review && review->held_on ? "Họp ngày " + review->held_on->display() : std::string("Chưa ghi ngày họp");
  const bool done = review && review->held_on;
  const std::string_view next = !review && page.may_keep ? "Ghi kết quả" : "";
  if (!list_row(page.ui, id,
                {.title = name,
                 .detail = review ? std::string_view(when) : "",
                 .state = done     ? "Đã họp"
                          : review ? "Đang ghi"
                                   : "Chưa ghi",
                 .tone = done ? Tone::fine : Tone::not_yet,
                 .next_step = next}))
    return;
  if (review) {
    page.state.record = page.state.record == review->id ? base::Id{} : review->id;
  } else if (page.may_keep) {
    base::Value document = new_review(page.dossier, team, team ? "Họp bình xét " + name : name, page.dispatch);
    page.state.record = *base::Id::parse(document.text_at("id"));
    page.dispatch(app::CreateRecord{records::RecordKind::meetings, std::move(document)});
  }
}

void draw_review_form(UnitPage& page, const Meeting& review) {
  Ui& ui = page.ui;
  Scope scope(ui, review.id.text());
  RecordForm form(ui, page.model, review.id, page.dispatch);
  heading(ui, 2, review.title);
  draw_conflict_notice(ui, page.model, review.id, page.conflict);
  draw_amendment_of(page, review, form);
  {
    Columns columns(ui, {1, 1});
    form.date("/held_on", "Ngày họp");
    columns.next();
    form.text("/number", "Số biên bản");
  }
  {
    Columns columns(ui, {1, 1});
    form.text("/chair", "Chủ trì");
    columns.next();
    form.text("/secretary", "Thư ký");
  }
  form.text("/content", "Kết quả bình xét", {.hint = "Ai được đề nghị, bao nhiêu người nhất trí.", .rows = 3});
  draw_evidence_list(ui, page.model, form, review.evidence, "Đính kèm biên bản", page.dispatch);
}

}  // namespace

void draw_consent(UnitPage& page) {
  Ui& ui = page.ui;
  const bool none = page.model.records.nominations_of(page.dossier.id).empty();
  if (none) return hint(ui, "Danh sách đề nghị còn trống.");
  if (page.state.known.without_consent.empty())
    return notice(ui, "Mọi người trong danh sách đã tự viết báo cáo, đã đăng ký, hoặc đã đồng ý.", Tone::fine);
  hint(ui, "Những người này chưa có báo cáo của mình, chưa đăng ký. Hỏi rồi đánh dấu ai đã đồng ý.");
  draw_without_consent(page);
}

void draw_review(UnitPage& page) {
  Ui& ui = page.ui;
  const auto reviews = reviews_of(page.model, page.dossier);
  {
    List list(ui, "Bình xét ở tổ, đơn vị");
    for (const auto* team : app::teams(page.model, page.dossier.unit_id))
      draw_team_row(page, team->id.text(), app::unit_name(page.model, team->id), review_of(reviews, team->id), team);
    const auto whole = std::find_if(reviews.begin(), reviews.end(), [](const Meeting* row) {
      return row->kind == records::MeetingKind::whole_unit && row->amendment_reason.empty();
    });
    draw_team_row(page, "whole_unit", "Hội nghị của đơn vị", whole == reviews.end() ? nullptr : *whole, nullptr);
    for (const Meeting* review : reviews)
      if (!review->amendment_reason.empty()) draw_team_row(page, review->id.text(), review->title, review, nullptr);
  }
  for (const Meeting* review : reviews)
    if (review->id == page.state.record) draw_review_form(page, *review);
  if (page.may_amend) draw_new_review_amendment(page);
}

}  // namespace tdkt::screens
