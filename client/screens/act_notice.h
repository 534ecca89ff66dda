#pragma once

#include <string_view>

#include "client/screens/screen.h"

namespace tdkt::screens {

/// A band over a record's screen: the act that was asked for there and waits for a line, or why it was not done.
void draw_act_notice(widgets::Ui& ui, const app::Model& model, const base::Id& record, Dispatch& dispatch);

/// On the button of an act that was asked for: `under_way` ("Đang gửi…"), or that it waits.
std::string_view busy_words(const app::Model& model, std::string_view under_way);

}  // namespace tdkt::screens
