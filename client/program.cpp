#include "client/program.h"

#include <cstring>
#include <utility>

#include "client/app/update.h"
#include "client/paper_frame.h"
#include "client/platform/platform.h"
#include "client/theme_choice.h"

namespace tdkt::program {
namespace {

std::array<uint64_t, 4> random_seed() {
  std::array<uint64_t, 4> seed{};
  for (size_t i = 0; i < 2; ++i) {
    const auto bytes = platform::random_bytes();
    std::memcpy(&seed[2 * i], bytes.data(), bytes.size());
  }
  return seed;
}

/// Of a read, or of a write.
template <class Event>
app::StoreAnswered store_answered(const Event& event) {
  app::StoreAnswered answer{event.request, {}, event.error};
  for (const auto& entry : event.entries) answer.entries.emplace_back(entry.key, entry.value);
  return answer;
}

struct ToAction {
  using Out = std::optional<app::Action>;
  Out operator()(const platform::TimerFired& e) const { return app::TimerFired{e.timer}; }
  Out operator()(const platform::Online& e) const { return app::OnlineChanged{e.online}; }
  Out operator()(const platform::Visibility& e) const { return app::VisibilityChanged{e.visible, e.leaving}; }
  Out operator()(const platform::BecameLeader&) const { return app::BecameLeader{}; }
  Out operator()(const platform::Broadcast& e) const { return app::OtherTabSaid{e.text}; }
  Out operator()(const platform::HttpDone& e) const {
    return app::HttpAnswered{e.request, e.status, e.headers, e.body};
  }
  Out operator()(const platform::StoreRead& e) const { return store_answered(e); }
  Out operator()(const platform::NewVersion&) const { return app::NewVersionCame{}; }
  Out operator()(const platform::StoreWritten& e) const { return store_answered(e); }
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
    for (const auto& item : e.items) changes.push_back({item.store, item.key, item.value, item.over});
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
  void operator()(const app::Reload&) const { platform::open_address(platform::address(), false); }
};

}  // namespace

std::optional<app::Action> action_of(const platform::Event& event) { return std::visit(ToAction{}, event); }

void Program::start() {
  states_.ids = app::IdSource(random_seed());
  kept_dark_ = kept_dark();
  states_.shell.dark = kept_dark_;
  act(app::Started{platform::now(), random_seed(), platform::address(), platform::online(), platform::view().secure});
}

void Program::handle(const platform::Event& event) {
  if (const auto* address = std::get_if<platform::AddressChanged>(&event)) {
    led_to_ = *address;
    return;
  }
  if (const auto* picked = std::get_if<platform::FilesPicked>(&event)) return take_files(*picked);
  if (const auto action = action_of(event)) act(*action);
}

/// Several may be dropped at once; none says that nothing was chosen.
void Program::take_files(const platform::FilesPicked& picked) {
  if (picked.files.empty()) act(app::FileChosen{picked.request, {}, {}, {}});
  for (const platform::PickedFile& file : picked.files)
    act(app::FileChosen{picked.request, file.name, file.type, file.bytes});
}

/// Whoever leaves a page leaves its dialogs: what is open is dismissed in a frame of its own, before the page goes.
void Program::go_on(widgets::Ui& ui) {
  if (!led_to_) return;
  leaves_dialog_ = !leaves_dialog_ && ui.dismiss_dialog();
  if (leaves_dialog_) return;
  act(app::AddressChanged{std::exchange(led_to_, std::nullopt)->path});
}

void Program::draw(widgets::Ui& ui) {
  go_on(ui);
  std::vector<app::Action> actions;
  screens::Dispatch dispatch(actions, states_.ids, platform::now());
  screens::draw(ui, model_, states_, dispatch);
  lay_paper(states_);
  for (const app::Action& action : actions) act(action);
  if (!actions.empty()) ui.again();
  if (states_.shell.dark == kept_dark_) return;
  kept_dark_ = states_.shell.dark;
  keep_dark(*kept_dark_);
  ui.again();
}

bool Program::dark(bool system_is_dark) const { return kept_dark_.value_or(system_is_dark); }

bool Program::ready() const {
  return model_.access != app::Access::starting && !app::has_errand<app::ReadingRecords>(model_);
}

void Program::act(const app::Action& action) {
  for (const app::Effect& effect : app::update(model_, action, platform::now())) run(effect);
}

void Program::run(const app::Effect& effect) { std::visit(ToPlatform{}, effect); }

}  // namespace tdkt::program
