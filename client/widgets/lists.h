#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// One thing of a list that leads somewhere: the whole row can be pressed.
struct ListRow {
  std::string_view title;
  std::string_view detail;  // second line, softer
  std::string_view state;   // a chip
  Tone tone = Tone::neutral;
  std::string_view trailing;   // at the right: a date, a number
  std::string_view next_step;  // at the right, as a link: what to do next
  Icon icon = Icon::none;
  std::string_view address;
};
bool list_row(Ui& ui, std::string_view id, const ListRow& row);
/// Groups list_rows for assistive technology and draws them as one sheet.
class List {
 public:
  List(Ui& ui, std::string_view name);
  ~List();
  List(const List&) = delete;
  List& operator=(const List&) = delete;

 private:
  Ui& ui_;
  Rect outer_;
  ImDrawListSplitter splitter_;
};

/// A part of a dossier in the rail at the left: icon of its state, title, "3 còn thiếu".
struct PartRow {
  std::string_view title;
  std::string_view detail;
  Tone tone = Tone::not_yet;
  Icon icon = Icon::none;
  bool current = false;
};
bool part_row(Ui& ui, std::string_view id, const PartRow& row);

/// Index of the newly chosen tab.
std::optional<size_t> tabs(Ui& ui, std::string_view id, std::string_view name, std::span<const std::string_view> titles,
                           size_t current);

}  // namespace tdkt::widgets
