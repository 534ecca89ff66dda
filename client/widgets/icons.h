#pragma once

#include <cstdint>

#include "imgui.h"

#include "client/widgets/theme.h"

namespace tdkt::widgets {

/// Drawn by us on a 24×24 grid with strokes of 1.75, so that they stand beside Be Vietnam Pro at any size.
enum class Icon : uint8_t {
  none,
  check,
  check_circle,
  warning,
  error,
  dot,
  circle,
  half_circle,
  question,
  chevron_right,
  chevron_down,
  chevron_left,
  chevron_up,
  arrow_right,
  arrow_left,
  search,
  plus,
  minus,
  close,
  paperclip,
  cloud,
  cloud_off,
  cloud_up,
  moon,
  sun,
  home,
  file,
  folder,
  people,
  person,
  scale,
  medal,
  book,
  logout,
  filter,
  sort_up,
  sort_down,
  clock,
  calendar,
  pencil,
  trash,
  download,
  upload,
  send,
  undo,
  lock,
  eye,
  menu,
  more,
  bell,
  list,
  comment,
  pin,
  conflict,
  computer,
};

/// Draws into the square of `size` CSS pixels whose top left corner is given.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 color);

}  // namespace tdkt::widgets
