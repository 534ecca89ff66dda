#include "client/screens/print_link.h"

namespace tdkt::screens {

void print_link(widgets::Ui& ui, const base::Id& record, Dispatch& dispatch) {
  const app::Route papers{app::Screen::papers, record, {}, {}};
  if (widgets::link(ui, "print", "Bản in", {.address = app::address_of(papers), .icon_after = widgets::Icon::file}))
    dispatch(app::GoTo{papers});
}

}  // namespace tdkt::screens
