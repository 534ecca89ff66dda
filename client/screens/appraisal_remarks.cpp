#include <algorithm>

#include "client/screens/appraisal_parts.h"
#include "shared/records/labels.h"
#include "shared/records/place.h"

// The appraiser's remarks, pinned to places of the nomination, until a return has sent them.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

std::string row_of(const base::Id& remark) { return "/remarks/" + remark.text(); }

void draw_remark(Appraising& at, const records::Remark& remark, std::string_view label) {
  Ui& ui = at.ui;
  const std::string place = row_of(remark.id), name = "Ý kiến về " + std::string(label);
  const bool is_mine = remark.who.empty() || remark.who == at.who();
  if (!at.may_write) {
    if (!remark.text.empty()) fact(ui, "Ý kiến chưa gửi của " + remark.who, remark.text);
    return;
  }
  const std::string by = is_mine ? std::string() : remark.who + " viết";
  Row row(ui);
  const FieldResult typed = text_field(ui, place, name, remark.text,
                                       {.hint = by,
                                        .placeholder = "Cần bổ sung, sửa gì?",
                                        .rows = 2,
                                        .max_width = ui.width() - ui.control_height() - kGapS});
  if (typed.value) at.write(place + "/text", *typed.value);
  if (icon_button(ui, place + ".remove", Icon::trash, "Bỏ ý kiến về " + std::string(label))) at.write(place, Value());
}

}  // namespace

void Appraising::write(std::vector<app::EditField> edits) {
  for (app::Action& action : app::appraise(model, entry, std::move(edits))) dispatch(std::move(action));
}

void Appraising::write(std::string place, Value value) {
  std::vector<app::EditField> edits;
  edits.push_back(app::edit_of(entry, std::move(place), std::move(value)));
  write(std::move(edits));
}

void pin_remark(Appraising& at, std::string_view place) {
  const base::Id id = at.dispatch.new_id();
  Value remark = Value::object();
  remark.set("id", id.text());
  remark.set("place", place);
  remark.set("who", at.who());
  at.write(row_of(id), std::move(remark));
  at.ui.focus_place(row_of(id));
}

void draw_remarks_at(Appraising& at, std::string_view place, std::string_view label) {
  for (const records::Remark* remark : app::open_remarks(at.model, at.entry))
    if (remark->place == place) draw_remark(at, *remark, label);
}

void draw_lost_remarks(Appraising& at) {
  std::vector<const records::Remark*> lost;
  const auto& drawn = at.state.places;
  for (const records::Remark* remark : app::open_remarks(at.model, at.entry))
    if (!remark->place.empty() && std::find(drawn.begin(), drawn.end(), remark->place) == drawn.end())
      lost.push_back(remark);
  if (lost.empty()) return;
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Ý kiến ở mục không còn");
  for (const records::Remark* remark : lost)
    draw_remark(at, *remark, records::place_in_words(at.entry.document, remark->place));
}

}  // namespace tdkt::screens
