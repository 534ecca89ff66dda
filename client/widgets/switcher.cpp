#include "client/widgets/switcher.h"

#include <vector>

#include "client/widgets/field.h"
#include "client/widgets/lists.h"

namespace tdkt::widgets {

std::optional<size_t> switcher(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string> titles,
                               size_t current) {
  const std::vector<std::string_view> choices(titles.begin(), titles.end());
  float room = 0;
  for (const std::string& title : titles) room += ui.measure(title, {.weight = Weight::bold}) + 24;
  if (room > ui.width()) return select(ui, id, name, choices, current, {.label_hidden = true});
  return tabs(ui, id, name, choices, current);
}

}  // namespace tdkt::widgets
