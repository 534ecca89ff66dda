#pragma once

#include <string_view>

#include "client/widgets/field.h"

namespace tdkt::widgets {

/// What all fields share: label and hint above, the finding below, the box between.
class FieldFrame {
 public:
  FieldFrame(Ui& ui, std::string_view label, const FieldOptions& options);
  ~FieldFrame();
  FieldFrame(const FieldFrame&) = delete;
  FieldFrame& operator=(const FieldFrame&) = delete;

  /// The place of the box itself, `height` tall.
  Rect box(float height);
  /// Ground and edge of a box; the edge says focus and finding.
  void draw_box(const Rect& rect, bool focused, bool editable);
  /// Hint and finding in one, for assistive technology.
  std::string description() const;
  uint32_t states() const;

 private:
  Ui& ui_;
  const FieldOptions& options_;
  float room_ = 0;  // of the finding, where a short field leaves more
};

/// The style of what is typed.
inline constexpr TextStyle kFieldText{};
inline constexpr float kFieldPadding = 12;  // as in web/style.css

}  // namespace tdkt::widgets
