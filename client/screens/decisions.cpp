#include "client/screens/decisions.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/decision_draft.h"
#include "client/screens/words.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

void begin(const app::Model& model, records::Disposal disposal, Dispatch& dispatch) {
  const base::Id id = dispatch.new_id();
  dispatch(app::CreateRecord{records::RecordKind::decisions, records::to_value(new_decision(model, id, disposal))});
  dispatch(app::GoTo{{app::Screen::decision, id, {}, {}}});
}

std::string detail_of(const records::Decision& decision) {
  std::string text = decision.number.empty() ? std::string("Chưa có số") : "Số " + decision.number;
  if (decision.signed_on) text += ", ngày " + decision.signed_on->display();
  return text + " · " + counted(static_cast<int64_t>(decision.items.size()), "trường hợp");
}

std::string_view state_of(const app::Entry* entry, bool upwards) {
  if (!entry || entry->state == workflow::State::draft) return "Đang soạn";
  if (entry->state == workflow::State::revoked) return base::display(entry->state);
  return upwards ? "Đã trình" : "Đã ban hành";
}

void draw_row(Ui& ui, const app::Model& model, const records::Decision& decision, Dispatch& dispatch) {
  const app::Entry* entry = app::entry_of(model, decision.id);
  const bool issued = entry && entry->state != workflow::State::draft;
  const bool upwards = decision.disposal == records::Disposal::forwarded;
  const std::string detail = detail_of(decision),
                    address = app::address_of({app::Screen::decision, decision.id, {}, {}});
  const bool opened = list_row(ui, decision.id.text(),
                               {.title = decision.title.empty() ? std::string_view("Chưa đặt tên") : decision.title,
                                .detail = detail,
                                .state = state_of(entry, upwards),
                                .tone = issued ? tone_of(entry->state) : Tone::neutral,
                                .next_step = issued ? "" : "Soạn tiếp",
                                .icon = upwards ? Icon::send : Icon::medal,
                                .address = address});
  if (opened) dispatch(app::GoTo{{app::Screen::decision, decision.id, {}, {}}});
}

}  // namespace

void draw_decisions(Ui& ui, const Rect& content, const app::Model& model, DecisionsState&, Dispatch& dispatch) {
  Region page(ui, "decisions", content, {.role = semantics::Role::main, .name = "Quyết định", .max_width = 1000});
  std::vector<const records::Decision*> rows;
  for (const auto& [id, decision] : model.records.all<records::Decision>()) rows.push_back(&decision);
  std::reverse(rows.begin(), rows.end());  // ids are minted in order of time
  const bool may = may_prepare_decisions(model);
  const bool pressed = page_head(
      ui, {.title = "Quyết định", .act = may ? std::string_view("Lập quyết định") : "", .act_icon = Icon::plus});
  if (pressed) begin(model, records::Disposal::decided, dispatch);
  const auto waiting = not_yet_decided(model).size();
  if (waiting > 0)
    text(ui, counted(static_cast<int64_t>(waiting), "trường hợp") + " đủ điều kiện, chưa nằm trong quyết định nào.",
         {.ink = Ink::soft});
  const auto* own = app::own_unit(model);
  const bool district = own && own->kind == records::UnitKind::PHONG_GDDT;
  if (may && button(ui, "forward", district ? "Lập Tờ trình lên Sở" : "Lập Tờ trình cấp trên", {.icon = Icon::send}))
    begin(model, records::Disposal::forwarded, dispatch);
  if (rows.empty()) {
    empty_state(
        ui, "none", Icon::medal, "Chưa có quyết định nào",
        may ? "Khi có trường hợp đủ điều kiện và Hội đồng đã họp, lập quyết định để chọn các trường hợp vào danh sách."
            : "Quyết định của đơn vị và của Sở sẽ hiện ở đây.");
    return;
  }
  List list(ui, "Các quyết định");
  for (const auto* decision : rows) draw_row(ui, model, *decision, dispatch);
}

}  // namespace tdkt::screens
