#include "client/screens/capital.h"

#include "shared/base/text.h"
#include "shared/base/text_utf8.h"

namespace tdkt::screens {

std::string capital(std::string_view words) {
  if (words.empty() || (words.size() > 1 && words[1] == ')')) return std::string(words);
  const size_t first = base::point_at(words, 0).size;
  return base::upper(words.substr(0, first)).append(words.substr(first));
}

}  // namespace tdkt::screens
