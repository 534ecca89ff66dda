#include "shared/demo/ids.h"

#include <array>

namespace tdkt::demo {

base::Id demo_id(Family family, uint32_t number, uint32_t row) {
  constexpr int64_t kFirstSchoolDay = 1'725'494'400'000;  // 2024-09-05T00:00:00Z
  const auto byte = [](uint32_t value, int place) { return static_cast<uint8_t>(value >> (8 * place)); };
  return base::Id::version_7(kFirstSchoolDay,
                             {0, static_cast<uint8_t>(family), 0, byte(number, 2), byte(number, 1), byte(number, 0),
                              byte(row, 3), byte(row, 2), byte(row, 1), byte(row, 0)});
}

}  // namespace tdkt::demo
