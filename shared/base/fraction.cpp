#include "shared/base/fraction.h"

namespace tdkt::base {

std::string text(Fraction share) {
  const int64_t hundredths = share.part * 10000 / share.whole;
  const int64_t decimals = hundredths % 100;
  std::string out = std::to_string(share.part) + "/" + std::to_string(share.whole) + " (";
  out += std::to_string(hundredths / 100);
  out += decimals < 10 ? ",0" : ",";
  out += std::to_string(decimals);
  return out + " %)";
}

}  // namespace tdkt::base
