#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client/platform/event.h"
#include "client/semantics/tree.h"

/// The outside world as the client sees it. Siblings implement it: platform_web.cpp on the page's own
/// interfaces, platform_fake.cpp for tests. Nothing here calls back into the program except the frame; all
/// that completes later comes out of take_events(). Request numbers are chosen by the caller and come back in
/// the answer.
namespace tdkt::platform {

// Frames. None is drawn and none is scheduled unless asked for or an event came in.
void start(std::function<void()> frame);
void request_frame();
std::vector<Event> take_events();
/// One TimerFired after at least so long; setting a timer that runs restarts it. 0 or less stops it.
void set_timer(uint32_t timer, int32_t milliseconds);

struct View {
  float width = 0, height = 0;  // CSS pixels
  float density = 1;            // device pixels per CSS pixel, browser zoom included
  int32_t device_width = 0, device_height = 0;
  float keyboard_height = 0;  // CSS pixels at the bottom hidden by an on-screen keyboard
  bool dark = false, reduced_motion = false, more_contrast = false, touch = false;
  bool secure = true;  // false: no working offline here
};
View view();
/// Font faces as fetched by the page: weight 400, 500, 700 and the bytes of a TTF, which stay where they are.
struct FontFile {
  int weight = 400;
  std::string_view bytes;
};
std::vector<FontFile> fonts();

// The page's mirror of the semantic tree.
/// Turns the mirror of the one tree into that of the other.
void mirror(const semantics::Tree& from, const semantics::Tree& to);
/// Moves the page's focus to a mirrored node; 0 takes it away. Answered by a Focus event.
void focus(uint32_t id);
/// What Copy and cut put on the clipboard, said while that event is handled.
void set_clipboard(std::string_view text);
void set_title(std::string_view title);
/// 0xRRGGBB, for what the page itself paints: text being edited, the caret, the ground.
struct PageColors {
  bool dark = false;
  uint32_t ink = 0, ink_faint = 0, surface = 0, paper = 0, accent = 0, selection = 0;
};
void set_colors(const PageColors& colors);
/// The first frame is there: the words "Đang mở…" go, and the keys pressed meanwhile come.
void shown();

// Addresses: paths of this program, "/ho-so/…", kept by the browser's history.
std::string address();
void push_address(std::string_view path);
void replace_address(std::string_view path);
/// Leaves for, or opens in a new tab, an address outside the program (a public page, a print view).
void open_address(std::string_view url, bool new_tab);

/// Fetches what the program consists of, so that the page can start as that one from this machine. Answered by
/// ProgramFetched.
void fetch_program();

struct HttpRequest {
  std::string method = "GET";
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;  // bytes
  int32_t timeout_ms = 30000;
};
void http(uint32_t request, const HttpRequest& what);
void cancel_http(uint32_t request);
bool online();

// What is kept on this machine: named stores of key → bytes, in IndexedDB, strictly durable.
struct StoreChange {
  std::string store;
  std::string key;
  std::optional<std::string> value;  // nullopt deletes
  /// Only over an entry whose JSON says so under "written" ("" where it says nothing), or over none.
  std::optional<std::string> over = {};
};
/// All entries of a store whose keys begin with the prefix, in order of key.
void store_read(uint32_t request, std::string_view store, std::string_view key_prefix);
/// All changes or none, in one transaction. What lies in the place of a change that was not made `over` it comes back.
void store_write(uint32_t request, const std::vector<StoreChange>& changes);
/// Asks the browser not to clear this program's store when space is short.
void keep_store();
/// Small settings, kept per browser, read at once; not for anything that must not be lost.
std::optional<std::string> setting(std::string_view name);
void set_setting(std::string_view name, std::string_view value);
void broadcast(std::string_view text);

// Files. `accept` as in HTML: ".pdf,image/*".
void pick_files(uint32_t request, std::string_view accept, bool several);
void download(std::string_view name, std::string_view type, std::string_view bytes);
/// Reads a spreadsheet (.xlsx). Answered by FilesPicked with one file: of type text/tab-separated-values, every sheet
/// as its name, a line break and its rows, a form feed between two; or of no type: the sentence why it cannot be read.
void read_sheets(uint32_t request, std::string_view bytes);
/// Downloads tab-separated rows as a spreadsheet (.xlsx) of one sheet with a head.
void save_sheet(std::string_view name, std::string_view rows);
/// Shows bytes (a PDF, an HTML page to print) in a new tab.
void show(std::string_view type, std::string_view bytes);

// A page within this one, over the canvas: a paper that is looked at and printed.
/// Shows HTML in place of what it showed before; without any, takes it away. `name` is what it is called.
void lay_page(std::string_view name, std::string_view html);
/// Where it lies, in CSS pixels of the view.
void place_page(float x, float y, float width, float height);
/// The browser's own window for printing it.
void print_page();

int64_t now();  // Unix milliseconds
/// Milliseconds since the start, for measuring only.
double elapsed();
/// Of cryptographic quality.
std::array<uint8_t, 16> random_bytes();

}  // namespace tdkt::platform
