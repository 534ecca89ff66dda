#include "client/widgets/layout.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tdkt::widgets {

Column::Column(Ui& ui, const ColumnOptions& options) : ui_(ui), padding_(options.padding) {
  const Rect at = ui.peek(0);
  float width = at.width - 2 * options.padding;
  if (options.max_width > 0) width = std::min(width, options.max_width);
  const float left = options.centred ? at.x + std::floor((at.width - width) / 2) : at.x + options.padding;
  ui.flows_.push_back(
      {.left = left, .top = at.y, .width = width, .gap = options.gap, .x = left, .y = at.y + options.padding});
}

Column::~Column() {
  const Ui::Flow done = ui_.flows_.back();
  ui_.flows_.pop_back();
  ui_.place(ui_.flows_.back().is_row ? done.width + 2 * padding_ : 0, done.y + padding_ - done.top);
}

Row::Row(Ui& ui, const RowOptions& options) : ui_(ui) {
  const Rect at = ui.peek(0);
  const float height = options.height > 0 ? options.height : ui.control_height();
  ui.flows_.push_back({.left = at.x,
                       .top = at.y,
                       .width = at.width,
                       .gap = options.gap,
                       .x = at.x,
                       .y = at.y,
                       .row_height = height,
                       .least_height = height,
                       .is_row = true});
}

Row::~Row() {
  const Ui::Flow done = ui_.flows_.back();
  ui_.flows_.pop_back();
  ui_.place(ui_.flows_.back().is_row ? done.x - done.left : 0, done.y + done.row_height - done.top);
}

void Row::to_the_right(float width) {
  Ui::Flow& flow = ui_.flows_.back();
  flow.x = std::max(flow.x, flow.left + flow.width - width);
}

Columns::Columns(Ui& ui, std::initializer_list<float> shares, float gap)
    : ui_(ui),
      shares_(shares),
      gap_(gap),
      needed_around_(ui.needed_),
      id_(ui.id("columns " + std::to_string(++ui.columns_drawn_))),
      // What is in them is known once it was drawn.
      stacked_(ui.phone() || ImGui::GetStateStorage()->GetBool(id_)) {
  const Rect at = ui.peek(0);
  left_ = at.x;
  top_ = at.y;
  width_ = at.width;
  bottom_ = at.y;
  for (const float share : shares_) total_ += share;
  open();
}

/// How wide a cell is where it stands beside the others.
float Columns::beside(size_t index) const {
  const float room = width_ - gap_ * static_cast<float>(shares_.size() - 1);
  return std::floor(room * (index < shares_.size() ? shares_[index] : total_) / total_);
}

void Columns::open() {
  const float room = width_ - gap_ * static_cast<float>(shares_.size() - 1);
  float before = 0;
  for (size_t i = 0; i < index_; ++i) before += shares_[i];
  const float left = stacked_ ? left_ : std::floor(left_ + room * before / total_ + gap_ * static_cast<float>(index_));
  const float width = stacked_ ? width_ : beside(index_);
  ui_.needed_ = 0;
  const float top = stacked_ && index_ > 0 ? bottom_ + gap_ : top_;
  ui_.flows_.push_back({.left = left, .top = top, .width = width, .gap = kGapM, .x = left, .y = top});
}

void Columns::close() {
  fits_ = fits_ && ui_.needed_ <= beside(index_);
  bottom_ = std::max(bottom_, ui_.flows_.back().y);
  ui_.flows_.pop_back();
}

void Columns::next() {
  close();
  ++index_;
  open();
}

Columns::~Columns() {
  close();
  ui_.needed_ = needed_around_;
  ImGuiStorage& known = *ImGui::GetStateStorage();
  if (known.GetBool(id_) == fits_) {
    known.SetBool(id_, !fits_);
    ui_.again();
  }
  ui_.place(0, bottom_ - top_);
}

std::vector<Rect> split(const Rect& whole, std::initializer_list<float> widths, float gap) {
  float fixed = 0, shares = 0;
  int parts = 0;
  for (const float width : widths) {
    if (width > 0) fixed += width;
    if (width < 0) shares -= width;
    if (width != 0) ++parts;
  }
  const float rest = std::max(0.0f, whole.width - fixed - gap * static_cast<float>(std::max(0, parts - 1)));
  std::vector<Rect> rects;
  float x = whole.x;
  for (const float width : widths) {
    const float taken = width >= 0 ? width : std::floor(rest * -width / shares);
    rects.push_back({x, whole.y, taken, whole.height});
    if (width != 0) x += taken + gap;
  }
  return rects;
}

Region::Region(Ui& ui, std::string_view id, const Rect& rect, const RegionOptions& options)
    : ui_(ui), padding_(ui.phone() ? std::min(options.padding, kGapM) : options.padding), scroll_(options.scroll) {
  const Theme& theme = ui.theme();
  ImDrawList& list = ui.draw();
  if (options.surface) list.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, theme.surface.packed());
  const ImU32 line = theme.line.packed();
  if (options.line_left) list.AddRectFilled({rect.x, rect.y}, {rect.x + 1, rect.bottom()}, line);
  if (options.line_right) list.AddRectFilled({rect.right() - 1, rect.y}, {rect.right(), rect.bottom()}, line);
  if (options.line_bottom) list.AddRectFilled({rect.x, rect.bottom() - 1}, {rect.right(), rect.bottom()}, line);
  const uint32_t node = ui.id("region " + std::string(id));
  if (options.fits) height_ = node;
  ui.open({.id = node, .role = options.role, .rect = rect, .name = std::string(options.name)});
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  const ImGuiWindowFlags no_bar = options.scroll ? 0 : ImGuiWindowFlags_NoScrollbar;
  const float lower = options.line_bottom ? 1.0f : 0.0f;
  ImGui::BeginChild(
      ui.id(id), {std::max(1.0f, rect.width), std::max(1.0f, rect.height - lower)}, 0,
      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | no_bar);
  if (options.scroll) ui.scroll_window(rect);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  const float bar = ImGui::GetScrollMaxY() > 0 ? ImGui::GetStyle().ScrollbarSize : 0.0f;
  float width = rect.width - 2 * padding_ - std::max(0.0f, bar - padding_);
  if (options.max_width > 0) width = std::min(width, options.max_width);
  const float left = origin.x + padding_;
  ui.flows_.push_back(
      {.left = left, .top = origin.y, .width = width, .gap = options.gap, .x = left, .y = origin.y + padding_});
}

Region::~Region() {
  const Ui::Flow done = ui_.flows_.back();
  ui_.flows_.pop_back();
  // The content's end, so that ImGui knows how far to scroll.
  if (scroll_) {
    ImGui::SetCursorScreenPos({done.left, done.y + padding_ - 1});
    ImGui::Dummy({1, 1});
  }
  ImGui::EndChild();
  ui_.close();
  const float height = std::ceil(done.y + padding_ - done.top);
  if (height_ == 0 || ImGui::GetStateStorage()->GetFloat(height_) == height) return;
  ImGui::GetStateStorage()->SetFloat(height_, height);
  ui_.again();
}

float fitting_height(Ui& ui, std::string_view id, float least) {
  return std::max(least, ImGui::GetStateStorage()->GetFloat(ui.id("region " + std::string(id))));
}

Card::Card(Ui& ui, float padding, float gap) : ui_(ui), padding_(padding) {
  outer_ = ui.peek(0);
  splitter_.Split(&ui.draw(), 2);
  splitter_.SetCurrentChannel(&ui.draw(), 1);
  ui.flows_.push_back({.left = outer_.x + padding,
                       .top = outer_.y,
                       .width = outer_.width - 2 * padding,
                       .gap = gap,
                       .x = outer_.x + padding,
                       .y = outer_.y + padding});
}

Card::~Card() {
  const Ui::Flow done = ui_.flows_.back();
  ui_.flows_.pop_back();
  outer_.height = done.y + padding_ - outer_.y;
  ImDrawList& list = ui_.draw();
  splitter_.SetCurrentChannel(&list, 0);
  list.AddRectFilled({outer_.x, outer_.y}, {outer_.right(), outer_.bottom()}, ui_.theme().surface.packed(),
                     kRadius + 2);
  list.AddRect({outer_.x, outer_.y}, {outer_.right(), outer_.bottom()}, ui_.theme().line.packed(), kRadius + 2);
  splitter_.Merge(&list);
  ui_.place(0, outer_.height);
}

void hairline(Ui& ui) {
  const Rect rect = ui.place(0, 1);
  ui.draw().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, ui.theme().line.packed());
}

}  // namespace tdkt::widgets
