#include "client/widgets/dialog.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/button.h"
#include "client/widgets/layout.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {

Dialog::Dialog(Ui& ui, std::string_view id, std::string_view title, float width)
    : ui_(ui), id_(ui.id("dialog " + std::string(id))), came_(!ui.modal_was_), padding_(ui.phone() ? kGapM : kGapL) {
  ui.modal_ = true;
  ui.in_modal_ = id_;
  const Theme& theme = ui.theme();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({ui.page_width(), ui.page_height()});
  ImGui::Begin(("dialog." + std::to_string(id_)).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
  ui.draw().AddRectFilled({0, 0}, {ui.page_width(), ui.page_height()}, IM_COL32(0, 0, 0, theme.scrim_alpha));
  // As tall as its content was when last drawn; the first frame only measures.
  const float most = ui.page_height() - 2 * kGapM;
  const float known = ImGui::GetStateStorage()->GetFloat(id_, 0);
  const float height = std::clamp(known, 120.0f, most);
  const float wide = std::min(width, ui.page_width() - 2 * kGapM);
  const Rect rect{std::floor((ui.page_width() - wide) / 2),
                  std::floor(std::max(kGapM, (ui.page_height() - height) * 0.4f)), wide, height};
  draw_shadow(ui, rect);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.surface.packed(), kRadius + 4);
  ui.draw().AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.line.packed(), kRadius + 4);
  ui.builder_.enter(0);  // beside all else, which then can be kept from the keyboard
  ui.open({.id = id_,
           .role = semantics::Role::dialog,
           .states = semantics::kModal | semantics::kFocusable,
           .rect = rect,
           .key = std::string(id),
           .name = std::string(title)});
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::BeginChild(id_, {rect.width, rect.height}, 0,
                    ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  ui.scroll_window(rect);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  ui.scopes_.push_back(id_);
  ui.flows_.push_back({.left = rect.x + padding_,
                       .top = origin.y,
                       .width = rect.width - 2 * padding_,
                       .gap = kGapM,
                       .x = rect.x + padding_,
                       .y = origin.y + padding_});
  const float close = ui.control_height();
  ui.begin_block_at({rect.right() - close - 8, origin.y + 8, close, close});
  dismissed_ = icon_button(ui, "dialog.close", Icon::close, "Đóng") || ui.dismissing_;
  ui.end_block_at();
  for (const uint32_t node : {ui.focused(), id_, 0u})
    if (ui.key(node, semantics::Key::escape) && !ui.field_takes_escape()) dismissed_ = true;
  ui.begin_block(rect.width - 2 * padding_ - close, 0);
  heading(ui, 2, title);
  ui.end_block();
  if (came_) ui.focus(id_);
}

Dialog::~Dialog() {
  const Ui::Flow done = ui_.flows_.back();
  ui_.flows_.pop_back();
  ui_.scopes_.pop_back();
  const float height = std::ceil(done.y + padding_ - done.top);
  ImGui::SetCursorScreenPos({done.left, done.top + height - 1});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  if (ImGui::GetStateStorage()->GetFloat(id_, 0) != height) {
    ImGui::GetStateStorage()->SetFloat(id_, height);
    ui_.again();
  }
  ui_.close();
  ui_.builder_.close();
  ImGui::End();
  ui_.in_modal_ = 0;
}

}  // namespace tdkt::widgets
