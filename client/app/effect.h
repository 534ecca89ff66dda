#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tdkt::app {

// What the program asks of the outside. Values; main.cpp hands them to the platform.

/// Timers of the program. Setting one that runs restarts it.
enum Timer : uint32_t {
  kSaveTimer = 1,    // write to this machine's store
  kSendTimer = 2,    // send what is due
  kPullTimer = 3,    // ask for changes
  kNoticeTimer = 4,  // take notices away
};

struct Http {
  uint32_t request;
  std::string method, url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};
struct ReadStore {
  uint32_t request;
  std::string store, key_prefix;
};
struct StoreItem {
  std::string store, key;
  std::optional<std::string> value;      // nullopt deletes
  std::optional<std::string> over = {};  // as in platform::StoreChange
};
struct WriteStore {
  uint32_t request;
  std::vector<StoreItem> items;
};
struct KeepStore {};
struct SetTimer {
  uint32_t timer;
  int32_t milliseconds;
};
struct PushAddress {
  std::string address;
};
struct ReplaceAddress {
  std::string address;
};
struct SetTitle {
  std::string title;
};
struct PickFile {
  uint32_t request;
  std::string accept;
};
/// Turns the bytes of a spreadsheet into text; a FileChosen answers.
struct ReadSheets {
  uint32_t request;
  std::string bytes;
};
struct SaveSheet {
  std::string name, rows;
};
struct ShowBytes {
  std::string media_type, bytes;
};
struct Broadcast {
  std::string text;
};
/// The page loads anew at its address.
struct Reload {};

using Effect = std::variant<Http, ReadStore, WriteStore, KeepStore, SetTimer, PushAddress, ReplaceAddress, SetTitle,
                            PickFile, ReadSheets, SaveSheet, ShowBytes, Broadcast, Reload>;
using Effects = std::vector<Effect>;

}  // namespace tdkt::app
