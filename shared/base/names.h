#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tdkt::base {

/// One enumerator: its word in JSON and SQL, and its name for people.
template <class E>
struct Name {
  E value;
  std::string_view word;
  std::string_view display;
};

/// Every named enumeration specialises this with `static constexpr Name<E> rows[]`, one row per enumerator in order.
template <class E>
struct Names;

/// True when the rows name every enumerator up to `last`, in order: the static_assert beside each table.
template <class E, size_t n>
constexpr bool names_all(const Name<E> (&rows)[n], E last) {
  for (size_t i = 0; i < n; ++i)
    if (rows[i].value != static_cast<E>(i) || rows[i].word.empty() || rows[i].display.empty()) return false;
  return static_cast<E>(n - 1) == last;
}

template <class E>
concept Named = requires {
  Names<E>::rows[0].word;
};

template <Named E>
constexpr std::string_view word(E value) {
  return Names<E>::rows[static_cast<size_t>(value)].word;
}

template <Named E>
constexpr std::string_view display(E value) {
  return Names<E>::rows[static_cast<size_t>(value)].display;
}

/// The enumerator of a word as it stands in JSON; nullopt when there is none.
template <Named E>
constexpr std::optional<E> from_word(std::string_view text) {
  for (const auto& row : Names<E>::rows)
    if (row.word == text) return row.value;
  return std::nullopt;
}

}  // namespace tdkt::base
