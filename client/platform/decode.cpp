#include "client/platform/decode.h"

#include <cstring>
#include <utility>

namespace tdkt::platform {
namespace {

using Numbers = std::array<double, 4>;
using Parts = std::vector<std::string>;  // without the name

uint32_t id_of(double number) { return static_cast<uint32_t>(number); }
float length_of(double number) { return static_cast<float>(number); }
bool bit(double flags, uint32_t which) { return (static_cast<uint32_t>(flags) & which) != 0; }

semantics::KeyPress key_of(const Numbers& n) {
  return {.id = id_of(n[0]),
          .key = static_cast<semantics::Key>(n[1]),
          .letter = static_cast<char>(n[2]),
          .shift = bit(n[3], 1),
          .ctrl = bit(n[3], 2),
          .alt = bit(n[3], 4)};
}

HttpDone http_of(const Numbers& n, Parts& parts) {
  HttpDone done{.request = id_of(n[0]), .status = static_cast<int>(n[1])};
  if (!parts.empty()) done.body = std::move(parts[0]);
  for (size_t i = 1; i + 1 < parts.size(); i += 2)
    done.headers.emplace_back(std::move(parts[i]), std::move(parts[i + 1]));
  return done;
}

/// A StoreRead or a StoreWritten.
template <class Answer>
Answer store_answer_of(const Numbers& n, Parts& parts) {
  Answer answer{.request = id_of(n[0])};
  if (!parts.empty()) answer.error = std::move(parts[0]);
  for (size_t i = 1; i + 1 < parts.size(); i += 2)
    answer.entries.push_back({std::move(parts[i]), std::move(parts[i + 1])});
  return answer;
}

FilesPicked files_of(const Numbers& n, Parts& parts) {
  FilesPicked picked{.request = id_of(n[0])};
  for (size_t i = 0; i + 2 < parts.size(); i += 3)
    picked.files.push_back({std::move(parts[i]), std::move(parts[i + 1]), std::move(parts[i + 2])});
  return picked;
}

std::string first_of(Parts& parts) { return parts.empty() ? std::string() : std::move(parts[0]); }

struct Decoder {
  std::string_view name;
  Event (*read)(const Numbers& n, Parts& parts);
};

constexpr Decoder kDecoders[] = {
    {"press",
     [](const Numbers& n, Parts&) -> Event {
       return semantics::Press{id_of(n[0]), n[1] > 0};
     }},
    {"focus",
     [](const Numbers& n, Parts&) -> Event {
       return semantics::Focus{id_of(n[0]), n[1] > 0};
     }},
    {"blur", [](const Numbers& n, Parts&) -> Event { return semantics::Blur{id_of(n[0])}; }},
    {"set_value",
     [](const Numbers& n, Parts& p) -> Event {
       return semantics::SetValue{id_of(n[0]), first_of(p), n[1] > 0};
     }},
    {"caret",
     [](const Numbers& n, Parts&) -> Event {
       return semantics::Caret{id_of(n[0]), static_cast<uint32_t>(n[1])};
     }},
    {"key", [](const Numbers& n, Parts&) -> Event { return key_of(n); }},
    {"copy",
     [](const Numbers& n, Parts&) -> Event {
       return semantics::Copy{id_of(n[0]), n[1] > 0};
     }},
    {"paste",
     [](const Numbers& n, Parts& p) -> Event {
       return semantics::Paste{id_of(n[0]), first_of(p)};
     }},
    {"pointer_move",
     [](const Numbers& n, Parts&) -> Event {
       return PointerMove{length_of(n[0]), length_of(n[1]), bit(n[2], 1)};
     }},
    {"pointer_button",
     [](const Numbers& n, Parts&) -> Event {
       return PointerButton{length_of(n[0]), length_of(n[1]), static_cast<int>(n[2]),
                            bit(n[3], 4),    bit(n[3], 1),    bit(n[3], 2)};
     }},
    {"pointer_leave", [](const Numbers&, Parts&) -> Event { return PointerLeave{}; }},
    {"pointer_scroll",
     [](const Numbers& n, Parts&) -> Event {
       return PointerScroll{length_of(n[0]), length_of(n[1]), length_of(n[2]), length_of(n[3])};
     }},
    {"view", [](const Numbers&, Parts&) -> Event { return ViewChanged{}; }},
    {"display_restored", [](const Numbers&, Parts&) -> Event { return DisplayRestored{}; }},
    {"timer", [](const Numbers& n, Parts&) -> Event { return TimerFired{id_of(n[0])}; }},
    {"address", [](const Numbers&, Parts& p) -> Event { return AddressChanged{first_of(p)}; }},
    {"online", [](const Numbers& n, Parts&) -> Event { return Online{n[0] > 0}; }},
    {"visibility",
     [](const Numbers& n, Parts&) -> Event {
       return Visibility{n[0] > 0, n[1] > 0};
     }},
    {"leader", [](const Numbers&, Parts&) -> Event { return BecameLeader{}; }},
    {"broadcast", [](const Numbers&, Parts& p) -> Event { return Broadcast{first_of(p)}; }},
    {"new_version", [](const Numbers&, Parts&) -> Event { return NewVersion{}; }},
    {"program", [](const Numbers& n, Parts&) -> Event { return ProgramFetched{n[0] > 0}; }},
    {"http", [](const Numbers& n, Parts& p) -> Event { return http_of(n, p); }},
    {"store_read", [](const Numbers& n, Parts& p) -> Event { return store_answer_of<StoreRead>(n, p); }},
    {"store_written", [](const Numbers& n, Parts& p) -> Event { return store_answer_of<StoreWritten>(n, p); }},
    {"files", [](const Numbers& n, Parts& p) -> Event { return files_of(n, p); }},
};

}  // namespace

std::vector<std::string> split_parts(std::string_view payload) {
  std::vector<std::string> parts;
  while (payload.size() >= 4) {
    uint32_t length = 0;
    std::memcpy(&length, payload.data(), 4);
    payload.remove_prefix(4);
    if (length > payload.size()) break;
    parts.emplace_back(payload.substr(0, length));
    payload.remove_prefix(length);
  }
  return parts;
}

std::optional<Event> decode(const std::array<double, 4>& numbers, std::vector<std::string> parts) {
  if (parts.empty()) return std::nullopt;
  for (const Decoder& decoder : kDecoders) {
    if (decoder.name != parts[0]) continue;
    parts.erase(parts.begin());
    return decoder.read(numbers, parts);
  }
  return std::nullopt;
}

}  // namespace tdkt::platform
