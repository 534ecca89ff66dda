#include "client/paper_frame.h"

#include <utility>

#include "client/platform/platform.h"
#include "shared/papers/docx.h"

namespace tdkt {
namespace {

bool same(const widgets::Rect& a, const widgets::Rect& b) {
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/// What floats above the screen must not lie under the paper.
bool is_covered(const screens::ScreenStates& states) {
  return states.shell.account_open || states.shell.save_open || states.shell.find_open || states.conflict.record ||
         states.access != app::Access::signed_in;
}

}  // namespace

void lay_paper(screens::ScreenStates& states) {
  screens::PapersState& seen = states.papers;
  const bool shown = seen.shown && !seen.page.empty() && !is_covered(states);
  if (shown && seen.laid != seen.number) platform::lay_page(seen.name, seen.page);
  // Who signs out leaves states that know of nothing.
  if (!shown && (seen.laid != 0 || states.access != app::Access::signed_in)) platform::lay_page({}, {});
  if (shown && (seen.laid == 0 || !same(seen.laid_at, seen.place)))
    platform::place_page(seen.place.x, seen.place.y, seen.place.width, seen.place.height);
  if (shown && seen.print) platform::print_page();
  if (seen.open && !seen.page.empty()) platform::show("text/html; charset=utf-8", seen.page);
  if (!seen.file.empty()) platform::download(seen.file_name, papers::kDocxType, std::exchange(seen.file, {}));
  seen.laid = shown ? seen.number : 0;
  seen.laid_at = seen.place;
  seen.shown = seen.print = seen.open = false;
}

}  // namespace tdkt
