#include "client/platform/platform_fake.h"

#include <utility>

#include "client/platform/letter.h"

namespace tdkt::platform {
namespace {

Fake& instance() {
  static Fake one;
  return one;
}

}  // namespace

Fake& fake() { return instance(); }
void reset_fake() { instance() = Fake{}; }

int Fake::run() {
  int frames = 0;
  while (frame_wanted && frame && frames < 100) {
    frame_wanted = false;
    frame();
    ++frames;
  }
  return frames;
}

void Fake::post(Event event) {
  // As the page does: a field holds what was typed at once, and a cell that was ready is being typed into.
  if (const auto* typed = std::get_if<semantics::SetValue>(&event)) {
    for (semantics::Node& node : tree.nodes) {
      if (node.id != typed->id) continue;
      node.value = typed->value;
      if (node.keys == semantics::KeyMode::ready) node.keys = semantics::KeyMode::enter;
    }
  }
  queue.push_back(std::move(event));
  frame_wanted = true;
}

bool Fake::focus_on(semantics::Role role, std::string_view name) {
  const semantics::Node* node = tree.find(role, name);
  if (node == nullptr) return false;
  if (focused != node->id) {
    if (focused != 0) post(semantics::Blur{focused});
    focused = node->id;
    post(semantics::Focus{focused, true});
  }
  run();
  return true;
}

bool Fake::press(semantics::Role role, std::string_view name) {
  const semantics::Node* node = tree.find(role, name);
  if (node == nullptr || node->has(semantics::kDisabled)) return false;
  const uint32_t id = node->id;
  if (role != semantics::Role::option) focus_on(role, name);  // the field keeps it
  post(semantics::Press{id, false});
  run();
  return true;
}

bool Fake::fill(semantics::Role role, std::string_view name, std::string_view text) {
  const semantics::Node* node = tree.find(role, name);
  if (node == nullptr || node->has(semantics::kReadOnly)) return false;
  const uint32_t id = node->id;
  focus_on(role, name);
  post(semantics::SetValue{id, std::string(text), false});
  run();
  return true;
}

bool Fake::choose(std::string_view name, std::string_view words) {
  const semantics::Node* box = tree.find(semantics::Role::combobox, name);
  if (box == nullptr) return false;
  for (size_t i = 0; i < box->options.size(); ++i)
    if (box->options[i].compare(0, words.size(), words) == 0)
      return fill(semantics::Role::combobox, name, std::to_string(i));
  if (!fill(semantics::Role::combobox, name, words)) return false;
  for (const semantics::Node& node : tree.nodes)
    if (node.role == semantics::Role::option) return press(node.role, std::string(node.name));
  return false;
}

void Fake::key(semantics::Key key, bool shift, bool ctrl, char letter) {
  post(semantics::KeyPress{.id = focused, .key = key, .letter = letter, .shift = shift, .ctrl = ctrl});
  run();
}

bool Fake::answer(std::string_view url, int status, std::string_view body) {
  for (size_t i = sent.size(); i-- > 0;) {
    if (sent[i].what.url.compare(0, url.size(), url) != 0) continue;
    HttpDone done{.request = sent[i].request, .status = status};
    done.headers.emplace_back("x-request-id", "1");
    done.body = std::string(body);
    sent.erase(sent.begin() + static_cast<std::ptrdiff_t>(i));
    post(std::move(done));
    run();
    return true;
  }
  return false;
}

const semantics::Node* Fake::saying(std::string_view words) const {
  for (const semantics::Node& node : tree.nodes)
    if (node.name.find(words) != std::string::npos) return &node;
  return nullptr;
}

void start(std::function<void()> frame) {
  fake().frame = std::move(frame);
  fake().frame_wanted = true;
}
void request_frame() { fake().frame_wanted = true; }
std::vector<Event> take_events() { return std::exchange(fake().queue, {}); }
void set_timer(uint32_t timer, int32_t milliseconds) {
  if (milliseconds > 0)
    fake().timers[timer] = milliseconds;
  else
    fake().timers.erase(timer);
}

View view() { return fake().view; }
std::vector<FontFile> fonts() { return {}; }

void mirror(const semantics::Tree& from, const semantics::Tree& to) {
  Fake& page = fake();
  page.tree = semantics::apply(semantics::diff(from, to), std::move(page.tree));
  if (page.focused != 0 && page.tree.find(page.focused) == nullptr)
    page.post(semantics::Blur{std::exchange(page.focused, 0)});
}
void focus(uint32_t id) {
  Fake& page = fake();
  if (page.focused == id) return;
  if (page.focused != 0) page.post(semantics::Blur{page.focused});
  page.focused = page.tree.find(id) != nullptr ? id : 0;
  if (page.focused != 0) page.post(semantics::Focus{id, true});
}
void set_clipboard(std::string_view text) { fake().clipboard = text; }
void set_title(std::string_view title) { fake().title = title; }
void set_colors(const PageColors&) {}
void shown() {}

std::string address() { return fake().address; }
void push_address(std::string_view path) {
  fake().address = path;
  fake().pushed.emplace_back(path);
}
void replace_address(std::string_view path) { fake().address = path; }
void open_address(std::string_view url, bool) { fake().opened.emplace_back(url); }

void http(uint32_t request, const HttpRequest& what) { fake().sent.push_back({request, what}); }
void cancel_http(uint32_t request) {
  auto& sent = fake().sent;
  for (size_t i = 0; i < sent.size(); ++i)
    if (sent[i].request == request) {
      sent.erase(sent.begin() + static_cast<std::ptrdiff_t>(i));
      fake().post(HttpDone{.request = request});
      return;
    }
}
void fetch_program() { ++fake().program_fetches; }
bool online() { return fake().online; }

void store_read(uint32_t request, std::string_view store, std::string_view key_prefix) {
  StoreRead read{.request = request};
  for (const auto& [key, value] : fake().store[std::string(store)])
    if (std::string_view(key).substr(0, key_prefix.size()) == key_prefix) read.entries.push_back({key, value});
  fake().post(std::move(read));
}
void store_write(uint32_t request, const std::vector<StoreChange>& changes) {
  Fake& page = fake();
  if (page.store_error.empty()) {
    for (const StoreChange& change : changes) {
      if (change.value)
        page.store[change.store][change.key] = *change.value;
      else
        page.store[change.store].erase(change.key);
    }
  }
  page.post(StoreWritten{request, {}, page.store_error});
}
void keep_store() {}
std::optional<std::string> setting(std::string_view name) {
  const auto found = fake().settings.find(std::string(name));
  if (found == fake().settings.end()) return std::nullopt;
  return found->second;
}
void set_setting(std::string_view name, std::string_view value) { fake().settings[std::string(name)] = value; }
void broadcast(std::string_view text) { fake().broadcasts.emplace_back(text); }

void pick_files(uint32_t request, std::string_view, bool) { fake().picks.push_back(request); }
void download(std::string_view name, std::string_view, std::string_view) { fake().downloads.emplace_back(name); }
void read_sheets(uint32_t request, std::string_view bytes) { fake().sheets_to_read.emplace_back(request, bytes); }
void save_sheet(std::string_view name, std::string_view rows) { fake().sheets_saved.emplace_back(name, rows); }
void show(std::string_view type, std::string_view) { fake().opened.emplace_back(type); }
void lay_page(std::string_view name, std::string_view html) {
  fake().page_name = name;
  fake().page = html;
}
void place_page(float x, float y, float width, float height) { fake().page_place = {x, y, width, height}; }
void print_page() { ++fake().pages_printed; }

int64_t now() { return fake().now; }
double elapsed() { return 0; }
std::array<uint8_t, 16> random_bytes() {
  std::array<uint8_t, 16> bytes{};
  for (uint8_t& byte : bytes) {
    fake().random = fake().random * 6364136223846793005ull + 1442695040888963407ull;
    byte = static_cast<uint8_t>(fake().random >> 56);
  }
  return bytes;
}

/// A full box, as wide as the letters of ImGui's own face.
Letter letter(uint32_t code, int32_t, float size) {
  fake().letters.push_back(code);
  const auto width = static_cast<int32_t>(size * 7 / 13), height = static_cast<int32_t>(size);
  return {size * 7 / 13, 0,      -size,
          width,         height, std::vector<uint8_t>(static_cast<size_t>(width) * static_cast<size_t>(height), 255)};
}

}  // namespace tdkt::platform
