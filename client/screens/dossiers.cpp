#include "client/screens/dossiers.h"

#include <utility>

#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/words.h"
#include "client/screens/work.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/workflow/rights.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

bool may_create(const app::Model& model) {
  if (!model.account) return false;
  const workflow::Owner owner{app::own_unit_id(model), {}};
  return workflow::has_right(workflow::Right::write, records::RecordKind::dossiers, owner, model.account->grants,
                             model.today());
}

void draw_row(Ui& ui, const app::Model& model, const records::Dossier& dossier, const StateCounts& counts,
              Dispatch& dispatch) {
  const app::Entry* entry = app::entry_of(model, dossier.id);
  if (!entry) return;
  int all = 0;
  for (const int count : counts) all += count;
  std::string detail = dossier.school_year ? "Năm học " + dossier.school_year->text() + " · " : std::string();
  detail += counted(all, "trường hợp");
  const bool draft = entry->state == workflow::State::draft;
  const int must_fix = draft ? app::counts_of_dossier(model, dossier.id).must_fix : 0;
  if (must_fix > 0) detail += " · còn " + counted(must_fix, "điểm phải sửa");
  if (!draft && all > 0) detail += " · " + states_text(counts);
  const DossierChip chip = dossier_chip(model, *entry);
  const app::SaveState where = app::save_state_of_dossier(model, dossier.id);
  const std::string saved = where == app::SaveState::saved ? std::string() : std::string(base::display(where));
  const std::string address = app::address_of({app::Screen::dossier, dossier.id, {}, {}});
  if (list_row(
          ui, dossier.id.text(),
          {.title = dossier.title.empty() ? std::string_view("Hồ sơ chưa có tên") : std::string_view(dossier.title),
           .detail = detail,
           .state = chip.text,
           .tone = chip.tone,
           .trailing = saved,
           .icon = Icon::folder,
           .address = address}))
    dispatch(app::GoTo{{app::Screen::dossier, dossier.id, {}, {}}});
}

void draw_new(Ui& ui, const app::Model& model, DossiersState& state, Dispatch& dispatch) {
  if (!state.new_title) return;
  Dialog dialog(ui, "new_dossier", "Lập hồ sơ mới", 520);
  text(ui, "Một hồ sơ gồm Tờ trình, biên bản họp và danh sách đề nghị của cả đợt. Tên hồ sơ sửa được về sau.");
  const FieldResult typed =
      text_field(ui, "/title", "Tên hồ sơ", *state.new_title,
                 {.finding = base::tidy(*state.new_title).empty() ? std::string_view("Đặt tên để dễ tìm lại.") : "",
                  .finding_tone = Tone::look_again,
                  .required = true});
  if (typed.value) state.new_title = *typed.value;
  fact(ui, "Năm học", base::SchoolYear::of(model.today()).text());
  bool create = typed.submitted, cancel = dialog.dismissed();
  {
    Row row(ui);
    create = button(ui, "create", "Lập hồ sơ", {.kind = ButtonKind::primary}) || create;
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (create && base::tidy(*state.new_title).empty()) {
    ui.focus_place("/title");
  } else if (create) {
    const base::Id id = dispatch.new_id();
    const auto dossier = new_dossier(model, id, base::tidy(*state.new_title));
    dispatch(app::CreateRecord{records::RecordKind::dossiers, records::to_value(dossier)});
    dispatch(app::GoTo{{app::Screen::dossier, id, {}, {}}});
    state.new_title.reset();
  } else if (cancel) {
    state.new_title.reset();
  }
}

}  // namespace

void draw_dossiers(Ui& ui, const Rect& content, const app::Model& model, DossiersState& state, Dispatch& dispatch) {
  Region page(ui, "dossiers", content, {.role = semantics::Role::main, .name = "Hồ sơ", .max_width = 1040});
  const bool may = may_create(model);
  const auto all = app::dossiers(model);
  if (page_head(ui, {.title = "Hồ sơ",
                     .detail = "Mỗi hồ sơ là một lần đề nghị khen thưởng của đơn vị.",
                     .act = may ? std::string_view("Lập hồ sơ mới") : std::string_view(),
                     .act_icon = Icon::plus}) ||
      (may && state.wants_new))
    state.new_title = default_dossier_title(model);
  if (std::exchange(state.wants_new, false)) dispatch(app::ForgetPart{});
  if (all.empty()) {
    empty_state(ui, "dossiers.none", Icon::folder, "Chưa có hồ sơ nào",
                may ? "Bấm “Lập hồ sơ mới”: chọn người từ danh sách nhân sự, chương trình nhắc ngay điều gì còn thiếu."
                    : "Khi đơn vị lập hồ sơ, hồ sơ sẽ hiện ở đây.");
  } else {
    const auto counts = count_states(model);
    List list(ui, "Danh sách hồ sơ");
    for (const auto* dossier : all) {
      const auto found = counts.find(dossier->id);
      draw_row(ui, model, *dossier, found == counts.end() ? StateCounts{} : found->second, dispatch);
    }
  }
  draw_new(ui, model, state, dispatch);
}

}  // namespace tdkt::screens
