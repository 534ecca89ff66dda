#pragma once

#include <string>
#include <string_view>

#include "shared/base/names.h"

namespace tdkt::screens {

/// Words as they are written where they stand alone: with a capital. What begins with the letter of a point, "a) …", is
/// left as the law writes it.
std::string capital(std::string_view words);

/// The name of an enumerator where it stands alone, as a choice, a value, a heading; within a sentence it is
/// base::display.
template <base::Named E>
std::string alone(E value) {
  return capital(base::display(value));
}

}  // namespace tdkt::screens
