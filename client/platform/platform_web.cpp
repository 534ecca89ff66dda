// platform.h on the page's own interfaces. The JavaScript half is web/*.js: one call goes out (`call`), one
// comes in
// (`tdkt_post`), both carry numbers and a list of byte strings, each behind its 32-bit length.

#include "client/platform/platform.h"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <chrono>
#include <cstdlib>
#include <cstring>

#include "client/platform/decode.h"

namespace {

// NOLINTNEXTLINE: the macro of Emscripten is what it is
EM_JS(double, tdkt_call, (const char* name, double a, double b, const char* bytes, int size),
      { return Module["bridge"]["call"](UTF8ToString(name), a, b, bytes, size); });

std::string& buffer() {
  static std::string bytes;
  return bytes;
}

std::function<void()>& frame() {
  static std::function<void()> function;
  return function;
}

std::vector<tdkt::platform::Event>& queue() {
  static std::vector<tdkt::platform::Event> events;
  return events;
}

void append(std::string& payload, std::string_view part) {
  const auto length = static_cast<uint32_t>(part.size());
  char bytes[4];
  std::memcpy(bytes, &length, 4);
  payload.append(bytes, 4);
  payload.append(part);
}

double call(const char* name, double a = 0, double b = 0, std::initializer_list<std::string_view> parts = {}) {
  std::string payload;
  for (const std::string_view part : parts) append(payload, part);
  return tdkt_call(name, a, b, payload.data(), static_cast<int>(payload.size()));
}

std::optional<std::vector<std::string>> ask(const char* name, std::initializer_list<std::string_view> parts = {}) {
  const double size = call(name, 0, 0, parts);
  if (size < 0) return std::nullopt;
  return tdkt::platform::split_parts(std::string_view(buffer()).substr(0, static_cast<size_t>(size)));
}

std::string color_text(uint32_t rgb) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "#000000";
  for (size_t i = 0; i < 6; ++i) text[6 - i] = kDigits[(rgb >> (4 * i)) & 15u];
  return text;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* tdkt_buffer(int size);
EMSCRIPTEN_KEEPALIVE void tdkt_post(double a, double b, double c, double d, int size);
EMSCRIPTEN_KEEPALIVE void tdkt_frame();

/// Room for what the page is about to hand over.
char* tdkt_buffer(int size) {
  if (buffer().size() < static_cast<size_t>(size) || buffer().size() > (1u << 20))
    buffer().assign(static_cast<size_t>(size) + 1, '\0');
  return buffer().data();
}

void tdkt_post(double a, double b, double c, double d, int size) {
  auto parts = tdkt::platform::split_parts(std::string_view(buffer()).substr(0, static_cast<size_t>(size)));
  if (auto event = tdkt::platform::decode({a, b, c, d}, std::move(parts))) queue().push_back(std::move(*event));
}

void tdkt_frame() {
  if (frame()) frame()();
}
}

namespace tdkt::platform {

void start(std::function<void()> function) {
  frame() = std::move(function);
  call("started");
  request_frame();
}
void request_frame() { call("frame"); }
std::vector<Event> take_events() { return std::exchange(queue(), {}); }
void set_timer(uint32_t timer, int32_t milliseconds) { call("timer", timer, milliseconds); }

View view() {
  const auto parts = ask("view");
  View view;
  if (!parts || parts->size() < 6) return view;
  const auto number = [&](size_t i) { return std::atoi((*parts)[i].c_str()); };
  view.width = static_cast<float>(number(0));
  view.height = static_cast<float>(number(1));
  view.device_width = number(2);
  view.device_height = number(3);
  view.density = view.width > 0 ? static_cast<float>(view.device_width) / view.width : 1;
  view.keyboard_height = static_cast<float>(number(4));
  const int flags = number(5);
  view.dark = (flags & 1) != 0;
  view.reduced_motion = (flags & 2) != 0;
  view.more_contrast = (flags & 4) != 0;
  view.touch = (flags & 8) != 0;
  view.secure = (flags & 16) != 0;
  return view;
}

std::vector<FontFile> fonts() {
  // The faces are read by the rasteriser as long as the program runs.
  static std::vector<std::string> faces;
  if (auto parts = ask("fonts"); parts && faces.empty()) faces = std::move(*parts);
  std::vector<FontFile> files;
  for (size_t i = 0; i + 1 < faces.size(); i += 2) files.push_back({std::atoi(faces[i].c_str()), faces[i + 1]});
  return files;
}

void mirror(const semantics::Tree& from, const semantics::Tree& to) {
  const auto steps = semantics::diff(from, to);
  if (!steps.empty()) call("mirror", 0, 0, {semantics::to_json(steps, from, to)});
}
void focus(uint32_t id) { call("focus", id); }
void set_clipboard(std::string_view text) { call("clipboard", 0, 0, {text}); }
void set_title(std::string_view title) { call("title", 0, 0, {title}); }
void set_colors(const PageColors& colors) {
  call("colors", colors.dark ? 1 : 0, 0,
       {color_text(colors.ink), color_text(colors.ink_faint), color_text(colors.surface), color_text(colors.paper),
        color_text(colors.accent), color_text(colors.selection)});
}
void shown() { call("shown"); }

std::string address() {
  auto parts = ask("address");
  return parts && !parts->empty() ? std::move(parts->front()) : "/";
}
void push_address(std::string_view path) { call("push_address", 0, 0, {path}); }
void replace_address(std::string_view path) { call("replace_address", 0, 0, {path}); }
void open_address(std::string_view url, bool new_tab) { call("open_address", new_tab ? 1 : 0, 0, {url}); }
void fetch_program() { call("fetch_program"); }

void http(uint32_t request, const HttpRequest& what) {
  std::string payload;
  for (const std::string_view part :
       {std::string_view(what.method), std::string_view(what.url), std::string_view(what.body)})
    append(payload, part);
  for (const auto& [name, value] : what.headers) {
    append(payload, name);
    append(payload, value);
  }
  tdkt_call("http", request, what.timeout_ms, payload.data(), static_cast<int>(payload.size()));
}
void cancel_http(uint32_t request) { call("cancel_http", request); }
bool online() { return call("online") > 0; }

void store_read(uint32_t request, std::string_view store, std::string_view key_prefix) {
  call("store_read", request, 0, {store, key_prefix});
}
void store_write(uint32_t request, const std::vector<StoreChange>& changes) {
  std::string payload;
  for (const StoreChange& change : changes) {
    append(payload, change.store);
    append(payload, change.key);
    append(payload, change.value ? "1" : "");
    append(payload, change.value ? std::string_view(*change.value) : std::string_view());
    append(payload, change.over ? "1" : "");
    append(payload, change.over ? std::string_view(*change.over) : std::string_view());
  }
  tdkt_call("store_write", request, 0, payload.data(), static_cast<int>(payload.size()));
}
void keep_store() { call("keep_store"); }
std::optional<std::string> setting(std::string_view name) {
  auto parts = ask("setting", {name});
  if (!parts || parts->empty()) return std::nullopt;
  return std::move(parts->front());
}
void set_setting(std::string_view name, std::string_view value) { call("set_setting", 0, 0, {name, value}); }
void broadcast(std::string_view text) { call("broadcast", 0, 0, {text}); }

void pick_files(uint32_t request, std::string_view accept, bool several) {
  call("pick_files", request, several ? 1 : 0, {accept});
}
void download(std::string_view name, std::string_view type, std::string_view bytes) {
  call("download", 0, 0, {name, type, bytes});
}
void read_sheets(uint32_t request, std::string_view bytes) { call("read_sheets", request, 0, {bytes}); }
void save_sheet(std::string_view name, std::string_view rows) { call("save_sheet", 0, 0, {name, rows}); }
void show(std::string_view type, std::string_view bytes) { call("show", 0, 0, {type, bytes}); }

int64_t now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}
double elapsed() { return emscripten_get_now(); }
std::array<uint8_t, 16> random_bytes() {
  std::array<uint8_t, 16> bytes{};
  if (const auto parts = ask("random"); parts && !parts->empty() && parts->front().size() == bytes.size())
    std::memcpy(bytes.data(), parts->front().data(), bytes.size());
  return bytes;
}

}  // namespace tdkt::platform
