#pragma once

#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// The icon that goes with a tone.
Icon icon_of(Tone tone);

/// A state in a word, with icon and colour.
void chip(Ui& ui, std::string_view text, Tone tone, Icon icon = Icon::none);
/// The same in a place already taken, for widgets that leave their own node.
void draw_chip(Ui& ui, const Rect& rect, std::string_view text, Tone tone, Icon icon = Icon::none);
/// The one shadow, of what floats.
void draw_shadow(Ui& ui, const Rect& rect);
float chip_width(const Ui& ui, std::string_view text);

struct FindingView {
  std::string_view sentence;
  std::string_view who;       // whose nomination, or empty
  std::string_view citation;  // "Điều 23 khoản 2"
  Tone tone = Tone::must_fix;
  std::string_view note;  // "đã xem, cô Mai, 12/10/2024"
};
struct FindingResult {
  bool lead = false;      // go to the place it means
  bool citation = false;  // show the clause
};
/// One row of the list of findings.
FindingResult finding_row(Ui& ui, std::string_view id, const FindingView& finding);
/// "Phải sửa · 4" as the head of a group of findings.
void finding_head(Ui& ui, std::string_view text, Tone tone);

/// A band across the column: something the person should know now. Announced to assistive technology.
void notice(Ui& ui, std::string_view text, Tone tone);
/// 0 … 1; the words say what is going on.
void progress(Ui& ui, std::string_view words, float share);
/// Nothing here yet: what to do first.
bool empty_state(Ui& ui, std::string_view id, Icon icon, std::string_view title, std::string_view sentence,
                 std::string_view act = {});
/// A short word of success or trouble at the bottom of the page; true when its act was pressed.
bool toast(Ui& ui, std::string_view text, Tone tone, std::string_view act = {});

}  // namespace tdkt::widgets
