#include "client/program.h"

#include <cstring>

#include "client/app/queries.h"
#include "client/app/update.h"
#include "client/platform/platform.h"

namespace tdkt::program {
namespace {

constexpr std::string_view kThemeSetting = "theme";
// Which of the two programs the page starts; web/boot.js reads it.
constexpr std::string_view kProgramSetting = "program", kWholeProgram = "whole";

std::array<uint64_t, 4> random_seed() {
  std::array<uint64_t, 4> seed{};
  for (size_t i = 0; i < 2; ++i) {
    const auto bytes = platform::random_bytes();
    std::memcpy(&seed[2 * i], bytes.data(), bytes.size());
  }
  return seed;
}

struct ToAction {
  using Out = std::optional<app::Action>;
  Out operator()(const platform::TimerFired& e) const { return app::TimerFired{e.timer}; }
  Out operator()(const platform::AddressChanged& e) const { return app::AddressChanged{e.path}; }
  Out operator()(const platform::Online& e) const { return app::OnlineChanged{e.online}; }
  Out operator()(const platform::Visibility& e) const { return app::VisibilityChanged{e.visible, e.leaving}; }
  Out operator()(const platform::BecameLeader&) const { return app::BecameLeader{}; }
  Out operator()(const platform::Broadcast& e) const { return app::OtherTabSaid{e.text}; }
  Out operator()(const platform::HttpDone& e) const {
    return app::HttpAnswered{e.request, e.status, e.headers, e.body};
  }
  Out operator()(const platform::StoreRead& e) const {
    app::StoreAnswered answer{e.request, {}, e.error};
    for (const auto& entry : e.entries) answer.entries.emplace_back(entry.key, entry.value);
    return answer;
  }
  Out operator()(const platform::StoreWritten& e) const { return app::StoreAnswered{e.request, {}, e.error}; }
  Out operator()(const platform::FilesPicked& e) const {
    if (e.files.empty()) return app::FileChosen{e.request, {}, {}, {}};
    const auto& file = e.files.front();
    return app::FileChosen{e.request, file.name, file.type, file.bytes};
  }
  template <class T>
  Out operator()(const T&) const {
    return std::nullopt;
  }
};

struct ToPlatform {
  void operator()(const app::Http& e) const { platform::http(e.request, {e.method, e.url, e.headers, e.body}); }
  void operator()(const app::ReadStore& e) const { platform::store_read(e.request, e.store, e.key_prefix); }
  void operator()(const app::WriteStore& e) const {
    std::vector<platform::StoreChange> changes;
    for (const auto& item : e.items) changes.push_back({item.store, item.key, item.value});
    platform::store_write(e.request, changes);
  }
  void operator()(const app::KeepStore&) const { platform::keep_store(); }
  void operator()(const app::SetTimer& e) const { platform::set_timer(e.timer, e.milliseconds); }
  void operator()(const app::PushAddress& e) const { platform::push_address(e.address); }
  void operator()(const app::ReplaceAddress& e) const { platform::replace_address(e.address); }
  void operator()(const app::SetTitle& e) const { platform::set_title(e.title); }
  void operator()(const app::PickFile& e) const { platform::pick_files(e.request, e.accept, false); }
  void operator()(const app::ReadSheets& e) const { platform::read_sheets(e.request, e.bytes); }
  void operator()(const app::SaveSheet& e) const { platform::save_sheet(e.name, e.rows); }
  void operator()(const app::ShowBytes& e) const { platform::show(e.media_type, e.bytes); }
  void operator()(const app::Broadcast& e) const { platform::broadcast(e.text); }
};

}  // namespace

std::optional<app::Action> action_of(const platform::Event& event) { return std::visit(ToAction{}, event); }

void Program::start() {
  states_.ids = app::IdSource(random_seed());
  if (const auto kept = platform::setting(kThemeSetting)) kept_dark_ = *kept == "dark";
  states_.shell.dark = kept_dark_;
  act(app::Started{platform::now(), random_seed(), platform::address(), platform::online(), platform::view().secure});
}

void Program::handle(const platform::Event& event) {
  using screens::Coming;
  if (const auto* whole = std::get_if<platform::WholeFetched>(&event))
    states_.coming = whole->came ? Coming::here : Coming::missed;
  // With the line back, what did not come is asked for once more.
  const auto* line = std::get_if<platform::Online>(&event);
  if (line && line->online && states_.coming == Coming::missed) states_.coming = Coming::not_asked;
  if (const auto action = action_of(event)) act(*action);
}

void Program::draw(widgets::Ui& ui) {
  std::vector<app::Action> actions;
  screens::Dispatch dispatch(actions, states_.ids, platform::now());
  screens::draw(ui, model_, states_, dispatch, further_.screens);
  if (further_.after_drawing) further_.after_drawing(states_);
  for (const app::Action& action : actions) act(action);
  if (!actions.empty()) ui.again();
  if (further_.screens.empty() && wants_further()) fetch_further();
  if (states_.shell.dark == kept_dark_) return;
  kept_dark_ = states_.shell.dark;
  platform::set_setting(kThemeSetting, *kept_dark_ ? "dark" : "light");
  ui.again();
}

/// Who works for the Sở needs its screens at once, everyone else when one is opened.
bool Program::wants_further() const {
  return model_.account && (app::is_office(model_) || !screens::is_first(model_.route.screen));
}

/// What they consist of comes first: until it is here, the program that there is goes on.
void Program::fetch_further() {
  using screens::Coming;
  if (states_.coming == Coming::here) return become_whole();
  if (states_.coming != Coming::not_asked || !model_.online) return;
  states_.coming = Coming::asked;
  platform::fetch_whole();
}

/// The page starts again as the whole program, once all that was typed is on the disk. Where the browser keeps no
/// settings it would start as this one again, so it stays.
void Program::become_whole() {
  if (leaving_ || !model_.not_on_disk.empty()) return;
  platform::set_setting(kProgramSetting, kWholeProgram);
  if (platform::setting(kProgramSetting) != kWholeProgram) {
    states_.coming = screens::Coming::impossible;
    return;
  }
  leaving_ = true;
  platform::open_address(platform::address(), false);
}

bool Program::dark(bool system_is_dark) const { return kept_dark_.value_or(system_is_dark); }

void Program::act(const app::Action& action) {
  for (const app::Effect& effect : app::update(model_, action, platform::now())) run(effect);
}

void Program::run(const app::Effect& effect) { std::visit(ToPlatform{}, effect); }

}  // namespace tdkt::program
