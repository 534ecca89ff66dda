#include "client/screens/screens.h"

#include <algorithm>

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Model;
using app::Narrowing;
using app::Screen;

// `not_found` has none.
constexpr Row kScreens[] = {
    {Screen::home,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) { draw_home(ui, at, m, s.home, d); }},
    {Screen::dossiers, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                          Dispatch& d) { draw_dossiers(ui, at, m, s.dossiers, d); }},
    {Screen::dossier,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_dossier(ui, at, m, s.dossier, s.conflict, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_dossier(m, s.dossier, n); }},
    {Screen::nomination,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_nomination(ui, at, m, s.nomination, s.conflict, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_nomination(m, s.nomination, n); }},
    {Screen::staff,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) { draw_staff(ui, at, m, s.staff, d); },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_staff(m, s.staff, n); }},
    {Screen::password, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                          Dispatch& d) { draw_password(ui, at, m, s.password, d); }},
};

void draw_not_found(Ui& ui, const Rect& content, Dispatch& dispatch) {
  Region page(ui, "not_found", content, {.role = semantics::Role::main, .name = "Không có trang này"});
  heading(ui, 1, "Không có trang này");
  if (empty_state(ui, "not_found.home", Icon::question, "Địa chỉ này không dẫn tới đâu",
                  "Địa chỉ có thể đã chép thiếu. Mọi thứ đã viết vẫn còn nguyên.", "Về Việc cần làm"))
    dispatch(app::GoTo{{Screen::home, {}, {}, {}}});
}

std::string_view words_of(const Model& model, Coming coming) {
  if (coming == Coming::impossible)
    return "Trình duyệt này không giữ thiết lập nào (cửa sổ ẩn danh, hoặc lưu trữ bị chặn) nên không mở được phần này. "
           "Thầy cô mở chương trình bằng cửa sổ thường.";
  if (!model.online)
    return "Phần này chưa có trên máy và đang không có mạng. Có mạng thì chương trình tự tải về một lần; từ lần sau mở "
           "được cả khi không có mạng. Hồ sơ, nhân sự và những gì đang soạn vẫn dùng được bình thường.";
  if (coming == Coming::missed)
    return "Chưa tải được phần này vì máy chủ không trả lời. Hồ sơ, nhân sự và những gì đang soạn vẫn dùng được bình "
           "thường; đường mạng tốt hơn thì thầy cô thử lại.";
  return "Đang tải phần này về máy. Chỉ cần một lần; từ lần sau mở được cả khi không có mạng. Trong lúc chờ, thầy cô có "
         "thể làm việc khác.";
}

/// A screen of the whole program, asked of the first one: the other is on its way, or cannot come yet.
void draw_coming(Ui& ui, const Rect& content, const Model& model, Coming& coming, Dispatch& dispatch) {
  const std::string_view name = app::title_of(model.route.screen);
  Region page(ui, "coming", content, {.role = semantics::Role::main, .name = name});
  heading(ui, 1, name);
  text(ui, words_of(model, coming));
  widgets::Row row(ui);
  if (model.online && coming == Coming::missed && button(ui, "coming.again", "Thử tải lại")) coming = Coming::not_asked;
  if (button(ui, "coming.home", "Về Việc cần làm", {.kind = ButtonKind::quiet}))
    dispatch(app::GoTo{{Screen::home, {}, {}, {}}});
}

/// "0190…/report/summary" or "/report/summary": the place alone.
std::string place_in(std::string_view wanted) {
  const size_t slash = wanted.find('/');
  return slash == std::string_view::npos ? std::string(wanted) : std::string(wanted.substr(slash));
}

/// Hands a newly wanted place to the screen that shows it; screens that look for it themselves find it in the model.
void hand_over_place(const Model& model, ScreenStates& states) {
  if (states.led_to == model.focus_place) return;
  states.led_to = model.focus_place;
  const std::string place = place_in(model.focus_place);
  switch (model.route.screen) {
    case Screen::dossiers: states.dossiers.wants_new = place == "moi"; break;
    case Screen::dossier: states.dossier.wanted_place = place; break;
    case Screen::nomination: states.nomination.wanted_place = place; break;
    default: break;
  }
}

/// What an address said of the screen that was not followed yet.
void follow_address(const Model& model, ScreenStates& states, const Row* row) {
  if (states.addresses_read == model.addresses_read) return;
  states.addresses_read = model.addresses_read;
  if (!row || !row->narrow) return;
  Narrowing said(model.route.narrowing);
  row->narrow(model, states, said);
}

/// The address says what the screen shows now.
void keep_address(const Ui& ui, const Model& model, ScreenStates& states, const Row* row, Dispatch& dispatch) {
  if (!row || !row->narrow) return;
  Narrowing now;
  row->narrow(model, states, now);
  if (now.pairs() != model.route.narrowing) dispatch(app::Narrow{now.pairs(), !ui.inputs().empty()});
}

/// What belongs to one sitting ends with it.
void forget_with_access(const Model& model, ScreenStates& states) {
  if (states.access == model.access) return;
  states.access = model.access;
  states.sign_in = {};
  if (model.access != app::Access::signed_out) return;
  ScreenStates fresh;
  fresh.ids = states.ids;
  fresh.shell.dark = states.shell.dark;
  fresh.access = states.access;
  fresh.coming = states.coming;
  states = std::move(fresh);
}

const Row* row_of(std::span<const Row> rows, Screen screen) {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.screen == screen; });
  return at == rows.end() ? nullptr : &*at;
}

}  // namespace

std::span<const Row> first_screens() { return kScreens; }

bool is_first(Screen screen) { return screen == Screen::not_found || row_of(kScreens, screen); }

void draw(Ui& ui, const Model& model, ScreenStates& states, Dispatch& dispatch, std::span<const Row> further) {
  forget_with_access(model, states);
  const Rect whole{0, 0, ui.page_width(), ui.page_height()};
  if (!model.account) return draw_sign_in(ui, whole, model, states.sign_in, dispatch);
  hand_over_place(model, states);
  const Rect content = draw_shell(ui, model, states.shell, dispatch);
  const Screen screen = model.account->must_change_password ? Screen::password : model.route.screen;
  const Row* row = row_of(first_screens(), screen);
  if (!row) row = row_of(further, screen);
  follow_address(model, states, row);
  if (row)
    row->draw(ui, content, model, states, dispatch);
  else if (further.empty() && screen != Screen::not_found)
    draw_coming(ui, content, model, states.coming, dispatch);
  else
    draw_not_found(ui, content, dispatch);
  keep_address(ui, model, states, row, dispatch);
  if (model.access == app::Access::expired && states.shell.save_open) {
    states.shell.save_open = false;
    states.sign_in.later = false;
  }
  draw_shell_dialogs(ui, model, states.shell, states.conflict, dispatch);
  if (model.access == app::Access::expired) draw_sign_in_again(ui, model, states.sign_in, dispatch);
}

}  // namespace tdkt::screens
