#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "client/platform/platform.h"

/// A page for tests, which decide everything: what happens, what time it is, what the network answers. What
/// the program does is recorded; its store keeps what was written. Nothing happens by itself.
namespace tdkt::platform {

struct Fake {
  // What tests set.
  View view{.width = 1366, .height = 768, .density = 1, .device_width = 1366, .device_height = 768};
  int64_t now = 1729245600000;  // 2024-10-18 17:00 in Vietnam
  std::string address = "/";
  bool online = true;
  std::string store_error;  // not empty: writing fails so
  uint64_t random = 1;

  // What the program did.
  std::function<void()> frame;
  bool frame_wanted = false;
  std::vector<Event> queue;
  std::map<uint32_t, int32_t> timers;
  semantics::Tree tree;  // as mirrored by steps, like the page
  uint32_t focused = 0;
  std::string clipboard, title;
  std::vector<std::string> pushed;  // addresses
  struct Sent {
    uint32_t request;
    HttpRequest what;
  };
  std::vector<Sent> sent;
  std::map<std::string, std::map<std::string, std::string>> store;
  std::map<std::string, std::string> settings;
  std::vector<std::string> broadcasts, downloads, opened;
  std::vector<uint32_t> picks;
  std::vector<std::pair<uint32_t, std::string>> sheets_to_read;   // request, bytes
  std::vector<std::pair<std::string, std::string>> sheets_saved;  // name, rows
  std::string page_name, page;                                    // what lies over the canvas
  std::array<float, 4> page_place{};                              // x, y, width, height
  int pages_printed = 0;
  int program_fetches = 0;
  std::vector<uint32_t> letters;  // drawn by the page, because no face has them

  /// Draws while frames are wanted, as the page would; says how many. Stops at 100: the program never comes
  /// to rest.
  int run();
  void post(Event event);

  // A person, on what the mirror shows. False if there is no such node or it cannot be acted on.
  bool press(semantics::Role role, std::string_view name);
  bool fill(semantics::Role role, std::string_view name, std::string_view text);
  /// From a list of choices of either kind, the first that these words find.
  bool choose(std::string_view name, std::string_view words);
  bool focus_on(semantics::Role role, std::string_view name);
  void key(semantics::Key key, bool shift = false, bool ctrl = false, char letter = 0);
  /// The newest request to a path that begins so gets this answer.
  bool answer(std::string_view url, int status, std::string_view body);
  const semantics::Node* find(semantics::Role role, std::string_view name) const { return tree.find(role, name); }
  /// The first node whose name contains the words.
  const semantics::Node* saying(std::string_view words) const;
};

/// The page that platform.h speaks to.
Fake& fake();
void reset_fake();

}  // namespace tdkt::platform
