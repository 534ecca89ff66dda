#include "shared/workflow/route.h"

#include <algorithm>

namespace tdkt::workflow {

std::optional<base::Id> receiver(const Route& route, std::optional<records::Addressee> addressee) {
  if (route.empty()) return std::nullopt;
  return addressee == records::Addressee::GIAM_DOC_SO ? route.back() : route.front();
}

std::optional<base::Id> next_on(const Route& route, const base::Id& holder) {
  const auto at = std::find(route.begin(), route.end(), holder);
  if (at == route.end()) return successor_on(route, holder);
  return at + 1 == route.end() ? std::nullopt : std::optional<base::Id>(*(at + 1));
}

std::optional<base::Id> successor_on(const Route& route, const base::Id& holder) {
  if (route.empty() || std::find(route.begin(), route.end(), holder) != route.end()) return std::nullopt;
  return route.front();
}

}  // namespace tdkt::workflow
