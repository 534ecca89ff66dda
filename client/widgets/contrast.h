#pragma once

#include "client/widgets/theme.h"

namespace tdkt::widgets {

/// The same theme for those who have asked their system for more contrast, or for colours of its own (forced colours):
/// text reaches 7:1 on every ground, every edge is drawn in the ink, nothing rests on a pale wash.
const Theme& with_more_contrast(const Theme& theme);

}  // namespace tdkt::widgets
