#pragma once

#include <string_view>

#include "client/widgets/ui.h"

namespace tdkt::widgets {

/// A question or a short form above the page, which waits. Draw it last:
///   if (state.asking) { Dialog dialog(ui, "withdraw", "Rút lại hồ sơ đã gửi?"); text(…); … }
/// The last thing in it is a Row of buttons. The focus stays inside; Escape and × dismiss.
class Dialog {
 public:
  Dialog(Ui& ui, std::string_view id, std::string_view title, float width = 520);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;
  bool dismissed() const { return dismissed_; }
  /// In the frame it comes: what it is for may take the focus from it, by `Ui::focus_place`.
  bool came() const { return came_; }

 private:
  Ui& ui_;
  uint32_t id_;
  bool dismissed_ = false;
  bool came_;
  float padding_;
};

}  // namespace tdkt::widgets
