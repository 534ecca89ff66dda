#include "client/screens/print_link.h"

#include "client/app/narrowing.h"
#include "client/screens/papers.h"

namespace tdkt::screens {

void print_link(widgets::Ui& ui, const base::Id& record, Dispatch& dispatch, std::optional<papers::PaperKind> kind) {
  app::Route papers{app::Screen::papers, record, {}, {}};
  if (kind) papers.narrowing = std::string(app::kPartPair) + "=" + std::string(word_in_address(*kind));
  if (widgets::link(ui, "print", "Bản in", {.address = app::address_of(papers), .icon_after = widgets::Icon::file}))
    dispatch(app::GoTo{papers});
}

}  // namespace tdkt::screens
