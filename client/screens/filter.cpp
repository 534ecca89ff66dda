#include "client/screens/filter.h"

#include "client/widgets/widgets.h"

namespace tdkt::screens {

using namespace widgets;

bool draw_search(Ui& ui, std::string_view name, std::string& words, float width, size_t in_use, bool& open) {
  const auto search = [&](float wide) {
    if (const auto typed = search_field(ui, "words", name, words, wide); typed.value) words = *typed.value;
  };
  if (!ui.phone()) {
    search(width);
    return true;
  }
  const std::string title = in_use == 0 ? "Lọc" : "Lọc · " + std::to_string(in_use);
  const std::string why = in_use == 0 ? "" : "đang dùng " + std::to_string(in_use) + " điều kiện";
  const ButtonOptions options{.icon = Icon::filter, .description = why, .expanded = open};
  Row row(ui);
  ui.begin_block(ui.width() - kGapS - button_width(ui, title, options), 0);
  search(0);
  ui.end_block();
  if (button(ui, "filters", title, options)) {
    open = !open;
    ui.again();
  }
  return open;
}

}  // namespace tdkt::screens
