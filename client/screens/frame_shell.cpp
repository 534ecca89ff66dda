#include "client/screens/frame_shell.h"

#include <algorithm>
#include <span>
#include <vector>

#include "client/app/queries.h"
#include "client/screens/find.h"
#include "client/screens/refused.h"
#include "client/screens/save_words.h"
#include "client/screens/words.h"
#include "client/screens/work.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::Screen;

struct Place {
  Screen screen;
  std::string_view label;
  Icon icon;
};

constexpr Place kUnitPlaces[] = {
    {Screen::home, "Việc cần làm", Icon::home},
    {Screen::dossiers, "Hồ sơ", Icon::folder},
    {Screen::eligibility, "Đủ điều kiện", Icon::check_circle},
    {Screen::staff, "Nhân sự", Icon::people},
    {Screen::award_register, "Khen thưởng", Icon::medal},
    {Screen::rule_book, "Sổ luật", Icon::book},
};
constexpr Place kOfficePlaces[] = {
    {Screen::home, "Việc cần làm", Icon::home},    {Screen::received, "Thẩm định", Icon::scale},
    {Screen::decisions, "Quyết định", Icon::file}, {Screen::award_register, "Khen thưởng", Icon::medal},
    {Screen::rule_book, "Sổ luật", Icon::book},
};

std::span<const Place> places_of(const app::Model& model) {
  return app::is_office(model) ? std::span<const Place>(kOfficePlaces) : std::span<const Place>(kUnitPlaces);
}

/// The part of the program a screen belongs to.
Screen part_of(Screen screen) {
  switch (screen) {
    case Screen::dossier:
    case Screen::in_unit:
    case Screen::nomination: return Screen::dossiers;
    case Screen::local_rules:
    case Screen::law_import: return Screen::rule_book;
    case Screen::staff_import: return Screen::staff;
    case Screen::appraisal: return Screen::received;
    case Screen::decision: return Screen::decisions;
    default: return screen;
  }
}

/// Texts of one crumb that live as long as the frame.
struct Step {
  std::string text;
  std::string address;
};

std::string nomination_name(const app::Model& model, const base::Id& id) {
  const auto* nomination = model.records.find<records::Nomination>(id);
  return nomination ? title_of(*nomination) : "Trường hợp đề nghị";
}

std::string dossier_name(const app::Model& model, const base::Id& id) {
  const auto* dossier = model.records.find<records::Dossier>(id);
  return dossier && !dossier->title.empty() ? dossier->title : "Hồ sơ đề nghị";
}

std::vector<Step> steps_to(const app::Model& model) {
  const app::Route& route = model.route;
  const Screen part = part_of(route.screen);
  std::vector<Step> out;
  if (part != route.screen) out.push_back({std::string(app::title_of(part)), app::address_of({part, {}, {}, {}})});
  switch (route.screen) {
    case Screen::dossier: out.push_back({dossier_name(model, route.id), {}}); break;
    case Screen::nomination:
      out.push_back({dossier_name(model, route.id), app::address_of({Screen::dossier, route.id, {}, {}})});
      out.push_back({nomination_name(model, route.second), {}});
      break;
    case Screen::in_unit:
      out.push_back({dossier_name(model, route.id), app::address_of({Screen::dossier, route.id, {}, {}})});
      out.push_back({std::string(app::title_of(route.screen)), {}});
      break;
    case Screen::appraisal: out.push_back({nomination_name(model, route.id), {}}); break;
    default: out.push_back({std::string(app::title_of(route.screen)), {}}); break;
  }
  return out;
}

/// Long titles leave room for what stands beside them.
std::string shortened(const std::string& text, size_t most) {
  size_t letters = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u) continue;
    if (++letters > most) return text.substr(0, i) + "…";
  }
  return text;
}

void draw_places_for_phone(Ui& ui, const app::Model& model, ShellState& state, Dispatch& dispatch) {
  const auto places = places_of(model);
  if (!ui.phone() || places.size() <= 4) return;
  for (const Place& place : places.subspan(4)) {
    if (!button(ui, "place." + std::to_string(static_cast<int>(place.screen)), place.label,
                {.icon = place.icon, .wide = true}))
      continue;
    state.account_open = false;
    dispatch(app::GoTo{{place.screen, {}, {}, {}}});
  }
}

void draw_account(Ui& ui, const app::Model& model, ShellState& state, Dispatch& dispatch) {
  if (!state.account_open || !model.account) return;
  Dialog dialog(ui, "account", model.account->display_name, 460);
  fact(ui, "Tên đăng nhập", model.account->account_name);
  for (const auto& grant : model.account->grants) {
    if (!grant.holds_on(model.today())) continue;
    fact(ui, base::display(grant.role), app::unit_name(model, grant.unit_id));
  }
  draw_places_for_phone(ui, model, state, dispatch);
  if (ui.phone() && button(ui, "theme", theme_words(ui), {.icon = theme_icon(ui), .wide = true}))
    state.dark = !ui.theme().dark;
  if (model.new_version) {
    notice(ui, "Đã có bản mới của chương trình. Trang sẽ mở lại; những gì đã viết vẫn còn nguyên.", Tone::fine);
    if (button(ui, "new_version", "Dùng bản mới", {.kind = ButtonKind::primary, .busy = model.awaits_new_version}))
      dispatch(app::UseNewVersion{});
  }
  if (!model.secure) hint(ui, "Địa chỉ này không dùng https nên không làm việc được khi mất mạng.");
  bool password = false, out = false;
  {
    Row row(ui);
    password = button(ui, "password", "Đổi mật khẩu", {.icon = Icon::lock});
    out = button(ui, "sign_out", "Đăng xuất", {.kind = ButtonKind::quiet, .icon = Icon::logout});
  }
  if (password) dispatch(app::GoTo{{Screen::password, {}, {}, {}}});
  if (out) dispatch(app::SignOut{});
  if (password || out || dialog.dismissed()) state.account_open = false;
}

std::string entry_name(const app::Model& model, const app::Entry& entry) {
  if (model.records.find<records::Nomination>(entry.id)) return nomination_name(model, entry.id);
  if (const auto* person = model.records.find<records::Person>(entry.id)) return person->full_name;
  if (model.records.find<records::Dossier>(entry.id)) return dossier_name(model, entry.id);
  return std::string(base::display(entry.kind));
}

void draw_unsaved(Ui& ui, const app::Model& model, ShellState& state, ConflictState& conflict, Dispatch& dispatch) {
  constexpr int kShown = 8;
  int shown = 0, left_out = 0;
  for (const auto& [id, entry] : model.entries) {
    const app::SaveState where = entry.save_state();
    if (where == app::SaveState::saved) continue;
    if (++shown > kShown) {
      ++left_out;
      continue;
    }
    Scope scope(ui, id.text());
    text(ui, entry_name(model, entry) + ": " + std::string(base::display(where)),
         {.style = {.weight = Weight::medium}});
    if (where == app::SaveState::refused) draw_refused(ui, entry, state.giving_up, dispatch);
    if (where != app::SaveState::conflict) continue;
    Row row(ui);
    if (button(ui, "choose", "Chọn bản")) {
      conflict.record = id;
      state.save_open = false;
    }
  }
  if (left_out > 0) hint(ui, "và " + counted(left_out, "mục khác"));
  if (!model.files.empty()) hint(ui, counted(static_cast<int64_t>(model.files.size()), "tệp đang chờ gửi"));
}

void draw_save(Ui& ui, const app::Model& model, ShellState& state, ConflictState& conflict, Dispatch& dispatch) {
  if (!state.save_open) return;
  const SaveWords words = save_words(model);
  Dialog dialog(ui, "save", words.text, 520);
  text(ui, words.sentence);
  draw_unsaved(ui, model, state, conflict, dispatch);
  Row row(ui);
  if (button(ui, "close", "Đóng") || dialog.dismissed()) {
    state.save_open = false;
    state.giving_up.reset();
  }
}

Tone tone_of_notice(app::Notice::Tone tone) {
  switch (tone) {
    case app::Notice::Tone::fine: return Tone::fine;
    case app::Notice::Tone::look_again: return Tone::look_again;
    case app::Notice::Tone::must_fix: break;
  }
  return Tone::must_fix;
}

}  // namespace

Rect draw_shell(Ui& ui, const app::Model& model, ShellState& state, Dispatch& dispatch) {
  const auto places = places_of(model);
  std::vector<std::string> addresses;
  for (const Place& place : places) addresses.push_back(app::address_of({place.screen, {}, {}, {}}));
  std::vector<NavItem> items;
  size_t current = places.size();
  const int work = work_count(model);
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i].screen == part_of(model.route.screen)) current = i;
    items.push_back(
        {addresses[i], places[i].label, places[i].icon, places[i].screen == Screen::home ? work : 0, addresses[i]});
  }
  std::vector<Step> steps = steps_to(model);
  for (Step& step : steps) step.text = shortened(step.text, ui.narrow() ? 28 : 48);
  std::vector<Crumb> crumbs;
  for (const Step& step : steps) crumbs.push_back({step.text, step.address});
  const SaveWords save = save_words(model);
  const std::string unit = app::unit_name(model, app::own_unit_id(model));
  const std::string person = model.account ? model.account->display_name : std::string();
  const ShellResult pressed = shell(ui, {.items = items,
                                         .current = current,
                                         .crumbs = crumbs,
                                         .save_text = save.text,
                                         .save_tone = save.tone,
                                         .save_icon = save.icon,
                                         .unit = unit,
                                         .person = person});
  if (pressed.item) dispatch(app::GoTo{{places[*pressed.item].screen, {}, {}, {}}});
  if (pressed.crumb) dispatch(app::GoTo{app::route_of(steps[*pressed.crumb].address)});
  if (pressed.theme) state.dark = !ui.theme().dark;
  if (pressed.person) state.account_open = true;
  if (pressed.save) state.save_open = true;
  // What is being asked is answered first.
  if (!ui.dialog_open() && (pressed.search || ui.shortcut('k') || ui.shortcut('f'))) state.find_open = true;
  return pressed.content;
}

void draw_shell_dialogs(Ui& ui, const app::Model& model, ShellState& state, ConflictState& conflict,
                        Dispatch& dispatch) {
  draw_account(ui, model, state, dispatch);
  draw_save(ui, model, state, conflict, dispatch);
  draw_conflict(ui, model, conflict, dispatch);
  if (state.find_open && draw_find(ui, model, state.find_text, dispatch)) state.find_open = false;
  if (model.notices.empty()) return;
  const app::Notice& newest = model.notices.back();
  if (toast(ui, newest.text, tone_of_notice(newest.tone), "Đóng"))
    dispatch(app::DismissNotice{model.notices.size() - 1});
}

}  // namespace tdkt::screens
