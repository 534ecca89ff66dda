#include "client/app/narrowing.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tdkt::app {
namespace {

constexpr size_t kLongest = 200;  // bytes of one value; nobody looks for more

/// The value of the first pair of this name, as it stands in the address.
std::string_view value_in(std::string_view pairs, std::string_view name) {
  while (!pairs.empty()) {
    const std::string_view pair = pairs.substr(0, pairs.find('&'));
    if (pair.size() > name.size() && pair[name.size()] == '=' && pair.substr(0, name.size()) == name)
      return pair.substr(name.size() + 1);
    pairs.remove_prefix(std::min(pairs.size(), pair.size() + 1));
  }
  return {};
}

constexpr std::string_view kDigits = "0123456789ABCDEF";

/// What a digit of either case counts; 16 and more for what is none.
size_t value_of(char digit) { return kDigits.find(digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit); }

/// What a person wrote; "" for what nobody could have written.
std::string decoded(std::string_view value) {
  std::string out;
  for (size_t i = 0; i < value.size(); ++i) {
    size_t byte = value[i] == '+' ? ' ' : static_cast<unsigned char>(value[i]);
    if (byte == '%') {
      if (value.size() - i < 3) return {};
      const size_t high = value_of(value[i + 1]), low = value_of(value[i + 2]);
      if (high > 15 || low > 15) return {};
      byte = high * 16 + low;
      i += 2;
    }
    if (byte < ' ') return {};
    out += static_cast<char>(byte);
  }
  return out.size() <= kLongest && base::is_utf8(out) ? base::nfc(out) : std::string();
}

void encode(std::string_view value, std::string& out) {
  for (const char c : value) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (plain || c == ' ') {
      out += plain ? c : '+';
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte / 16];
    out += kDigits[byte % 16];
  }
}

}  // namespace

void Narrowing::text(std::string_view name, std::string& value, std::string_view usual) {
  if (taking_) {
    value = decoded(value_in(given_, name));
    if (value.empty()) value = usual;
    return;
  }
  if (value == usual) return;
  if (!pairs_.empty()) pairs_ += '&';
  pairs_ += name;
  pairs_ += '=';
  encode(value, pairs_);
}

void Narrowing::text(std::string_view name, std::string& value) { text(name, value, {}); }

void Narrowing::flag(std::string_view name, bool& value) {
  constexpr std::string_view kYes = "co";
  std::string word(value ? kYes : std::string_view());
  text(name, word);
  value = word == kYes;
}

void Narrowing::id(std::string_view name, base::Id& value) {
  std::string word = value.is_zero() ? std::string() : value.text();
  text(name, word);
  value = base::Id::parse(word).value_or(base::Id{});
}

void Narrowing::day(std::string_view name, std::optional<base::Date>& value, std::optional<base::Date> usual) {
  const auto word_of = [](const std::optional<base::Date>& day) { return day ? day->text() : std::string(kAll); };
  std::string word = word_of(value);
  text(name, word, word_of(usual));
  if (!taking_) return;
  value = base::Date::parse(word);
  if (!value && word != kAll) value = usual;
}

void Narrowing::word(std::string_view name, std::span<const std::string_view> words, size_t& at, size_t usual) {
  const auto word_at = [&](size_t i) { return i < words.size() ? words[i] : std::string_view(); };
  std::string word(word_at(at));
  text(name, word, word_at(usual));
  if (!taking_) return;
  at = static_cast<size_t>(std::find(words.begin(), words.end(), word) - words.begin());
  if (at == words.size()) at = usual;
}

void Narrowing::order(std::span<const std::string_view> columns, std::optional<size_t>& by, bool& down) {
  std::string word;
  if (by && *by < columns.size()) word = (down ? "-" : "") + std::string(columns[*by]);
  text("xep", word);
  if (!taking_) return;
  down = word.substr(0, 1) == "-";
  const auto at = std::find(columns.begin(), columns.end(), std::string_view(word).substr(down ? 1 : 0));
  by = at == columns.end() ? std::nullopt : std::optional(static_cast<size_t>(at - columns.begin()));
}

std::string_view part_in(std::string_view pairs) { return value_in(pairs, kPartPair); }

}  // namespace tdkt::app
