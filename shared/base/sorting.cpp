#include "shared/base/sorting.h"

#include <algorithm>
#include <numeric>

namespace tdkt::base {

std::vector<size_t> stable_order(size_t count, const std::function<bool(size_t, size_t)>& comes_before) {
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    if (comes_before(a, b)) return true;
    return !comes_before(b, a) && a < b;
  });
  return order;
}

}  // namespace tdkt::base
