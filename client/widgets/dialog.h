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

 private:
  Ui& ui_;
  uint32_t id_;
  bool dismissed_ = false;
  float padding_;
};

}  // namespace tdkt::widgets
