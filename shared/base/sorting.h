#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace tdkt::base {

/// The numbers 0 … count-1 in the order `comes_before` gives, equals in the order they had.
std::vector<size_t> stable_order(size_t count, const std::function<bool(size_t, size_t)>& comes_before);

/// Sorts rows, equals in the order they had: the same on every machine, and small in the browser's program.
template <class Row, class Less>
void sort_stably(std::vector<Row>& rows, const Less& comes_before) {
  const auto order = stable_order(rows.size(), [&](size_t a, size_t b) { return comes_before(rows[a], rows[b]); });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const size_t place : order) sorted.push_back(std::move(rows[place]));
  rows.swap(sorted);
}

}  // namespace tdkt::base
