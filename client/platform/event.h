#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "client/semantics/input.h"

namespace tdkt::platform {

// Everything the outside tells the program, in the order it happened. Strings that hold bytes say so.

/// CSS pixels. `button` is 0 left, 1 middle, 2 right. Fingers come as PointerScroll and as semantics::Press
/// only.
struct PointerMove {
  float x = 0, y = 0;
  bool shift = false;
};
struct PointerButton {
  float x = 0, y = 0;
  int button = 0;
  bool down = false;
  bool shift = false, ctrl = false;
};
struct PointerLeave {};
/// How far the content under the point is to move, in CSS pixels; positive `dy` moves down the content.
struct PointerScroll {
  float x = 0, y = 0, dx = 0, dy = 0;
};
/// Size, zoom, theme or motion preferences changed; read them from view().
struct ViewChanged {};
/// The graphics card took away all that was drawn and uploaded, and is back.
struct DisplayRestored {};
struct TimerFired {
  uint32_t timer = 0;
};

/// The address changed by back, forward, or a link. Begins with "/".
struct AddressChanged {
  std::string path;
};
struct Online {
  bool online = true;
};
/// The tab was hidden, shown again, or is about to be closed or frozen: the last moment to save.
struct Visibility {
  bool visible = true;
  bool leaving = false;
};
/// This tab alone sends the outbox (Web Locks). Comes once, when it is so.
struct BecameLeader {};
/// Said by another tab of this program with broadcast().
struct Broadcast {
  std::string text;
};
/// A newer version of the program has been fetched; whatever page starts next is that one.
struct NewVersion {};

/// Answers fetch_program: whether all of it came.
struct ProgramFetched {
  bool came = false;
};

/// `status` 0: no answer (no network, timed out, cancelled). Header names are lower-case; body is bytes.
struct HttpDone {
  uint32_t request = 0;
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};
struct StoreEntry {
  std::string key;
  std::string value;  // bytes
};
/// Answers store_read. `error` is empty, or the DOM's name of what went wrong.
struct StoreRead {
  uint32_t request = 0;
  std::vector<StoreEntry> entries;
  std::string error;
};
/// Answers store_write. "QuotaExceededError": the disk is full, nothing of the batch was written. `entries`: what lies
/// where a change was not made.
struct StoreWritten {
  uint32_t request = 0;
  std::vector<StoreEntry> entries;
  std::string error;
};

struct PickedFile {
  std::string name;
  std::string type;  // as the browser guesses; not to be trusted
  std::string bytes;
};
/// Answers pick_files, also for files dropped on the page (request 0). Empty: the person chose none.
struct FilesPicked {
  uint32_t request = 0;
  std::vector<PickedFile> files;
};

using Event =
    std::variant<semantics::Press, semantics::Focus, semantics::Blur, semantics::SetValue, semantics::Caret,
                 semantics::KeyPress, semantics::Copy, semantics::Paste, PointerMove, PointerButton, PointerLeave,
                 PointerScroll, ViewChanged, DisplayRestored, TimerFired, AddressChanged, Online, Visibility,
                 BecameLeader, Broadcast, NewVersion, ProgramFetched, HttpDone, StoreRead, StoreWritten, FilesPicked>;

}  // namespace tdkt::platform
