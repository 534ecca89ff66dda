#include "client/screens/screens.h"

#include <algorithm>
#include <iterator>

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Model;
using app::Narrowing;
using app::Screen;

/// A screen, the function that draws it, and the one that names what of it stands in its address, where there is any.
struct ScreenRow {
  Screen screen;
  void (*draw)(Ui&, const Rect&, const Model&, ScreenStates&, Dispatch&);
  void (*narrow)(const Model&, ScreenStates&, Narrowing&) = nullptr;
};

// Every screen there is; `not_found` has none.
constexpr ScreenRow kScreens[] = {
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
    {Screen::staff_import, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                              Dispatch& d) { draw_staff_import(ui, at, m, s.staff_import, d); }},
    {Screen::received,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_received(ui, at, m, s.received, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_received(s.received, n); }},
    {Screen::appraisal,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_appraisal(ui, at, m, s.appraisal, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_appraisal(s.appraisal, n); }},
    {Screen::decisions, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                           Dispatch& d) { draw_decisions(ui, at, m, s.decisions, d); }},
    {Screen::decision,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_decision(ui, at, m, s.decision, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_decision(m, s.decision, n); }},
    {Screen::papers,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) { draw_papers(ui, at, m, s.papers, d); },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_papers(m, s.papers, n); }},
    {Screen::law_import, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                            Dispatch& d) { draw_law_import(ui, at, m, s.law_import, d); }},
    {Screen::eligibility,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_eligibility(ui, at, m, s.eligibility, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_eligibility(s.eligibility, n); }},
    {Screen::award_register,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_award_register(ui, at, m, s.award_register, d);
     },
     [](const Model&, ScreenStates& s, Narrowing& n) { narrow_award_register(s.award_register, n); }},
    {Screen::report_links, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                              Dispatch& d) { draw_report_links(ui, at, m, s.report_links, d); }},
    {Screen::in_unit, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                         Dispatch& d) { draw_in_unit(ui, at, m, s.in_unit, s.conflict, d); }},
    {Screen::rule_book,
     [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s, Dispatch& d) {
       draw_rule_book(ui, at, m, s.rule_book, d);
     },
     [](const Model& m, ScreenStates& s, Narrowing& n) { narrow_rule_book(m, s.rule_book, n); }},
    {Screen::local_rules, [](Ui& ui, const Rect& at, const Model& m, ScreenStates& s,
                             Dispatch& d) { draw_local_rules(ui, at, m, s.local_rules, d); }},
};

void draw_not_found(Ui& ui, const Rect& content, Dispatch& dispatch) {
  Region page(ui, "not_found", content, {.role = semantics::Role::main, .name = "Không có trang này"});
  heading(ui, 1, "Không có trang này");
  if (empty_state(ui, "not_found.home", Icon::question, "Địa chỉ này không dẫn tới đâu",
                  "Địa chỉ có thể đã chép thiếu. Mọi thứ đã viết vẫn còn nguyên.", "Về Việc cần làm"))
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
void follow_address(const Model& model, ScreenStates& states, const ScreenRow* row) {
  if (states.addresses_read == model.addresses_read) return;
  states.addresses_read = model.addresses_read;
  if (!row || !row->narrow) return;
  Narrowing said(model.route.narrowing);
  row->narrow(model, states, said);
}

/// The address says what the screen shows now.
void keep_address(const Ui& ui, const Model& model, ScreenStates& states, const ScreenRow* row, Dispatch& dispatch) {
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
  states = std::move(fresh);
}

const ScreenRow* row_of(Screen screen) {
  const auto at = std::find_if(std::begin(kScreens), std::end(kScreens),
                               [&](const ScreenRow& row) { return row.screen == screen; });
  return at == std::end(kScreens) ? nullptr : at;
}

/// Nobody is signed in.
void let_in(Ui& ui, const Model& model, SignInState& state, Dispatch& dispatch) {
  const SignInStanding standing{.is_busy = app::has_errand<app::SigningIn>(model),
                                .online = model.online,
                                .secure = model.secure,
                                .problem = model.sign_in_problem ? model.sign_in_problem->detail : std::string_view()};
  if (const auto wanted = draw_sign_in(ui, {0, 0, ui.page_width(), ui.page_height()}, standing, state))
    dispatch(*wanted);
}

}  // namespace

void draw(Ui& ui, const Model& model, ScreenStates& states, Dispatch& dispatch) {
  forget_with_access(model, states);
  if (!model.account) return let_in(ui, model, states.sign_in, dispatch);
  hand_over_place(model, states);
  const Rect content = draw_shell(ui, model, states.shell, dispatch);
  const Screen screen = model.account->must_change_password ? Screen::password : model.route.screen;
  const ScreenRow* row = row_of(screen);
  follow_address(model, states, row);
  if (row)
    row->draw(ui, content, model, states, dispatch);
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
