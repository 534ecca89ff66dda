#include "client/widgets/ui.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace tdkt::widgets {
namespace {

constexpr float kSizes[] = {13, 15, 17, 21, 27};
constexpr int kFramesToFindPlace = 4;  // a part of the page may first have to open

uint32_t hash(uint32_t seed, std::string_view text) {  // FNV-1a
  uint32_t value = seed;
  for (const char letter : text) value = (value ^ static_cast<unsigned char>(letter)) * 16777619u;
  return value == 0 ? 1 : value;
}

Rect clip_of(const ImDrawList& list) {
  const ImVec2 min = list.GetClipRectMin(), max = list.GetClipRectMax();
  return {min.x, min.y, max.x - min.x, max.y - min.y};
}

bool contains(const Rect& rect, float x, float y) {
  return x >= rect.x && x < rect.right() && y >= rect.y && y < rect.bottom();
}

template <class T>
const T* find_input(const std::vector<semantics::Input>& inputs, uint32_t id) {
  for (auto input = inputs.rbegin(); input != inputs.rend(); ++input)
    if (const T* found = std::get_if<T>(&*input); found != nullptr && found->id == id) return found;
  return nullptr;
}

}  // namespace

Ui::Ui() : theme_(&light_theme()) {}
Ui::~Ui() = default;

void Ui::set_fonts(ImFont* regular, ImFont* medium, ImFont* bold) {
  fonts_[0] = regular;
  fonts_[1] = medium;
  fonts_[2] = bold;
}

void Ui::begin(FrameInput input) {
  became_lower_ = input.height < input_.height;
  shown_whole_ = 0;
  input_ = std::move(input);
  output_ = {};
  theme_ = input_.theme != nullptr ? input_.theme : &light_theme();
  modal_was_ = std::exchange(modal_, false);
  in_modal_ = 0;
  dismissing_ = false;
  columns_drawn_ = 0;
  layer_was_ = std::exchange(layer_, {});
  in_layer_ = false;
  unread_was_ = std::exchange(unread_, {});
  tooltip_.clear();
  for (const semantics::Input& event : input_.inputs) {
    if (const auto* focus = std::get_if<semantics::Focus>(&event)) {
      focused_ = focus->id;
      focus_visibly_ = focus->visibly;
    } else if (const auto* blur = std::get_if<semantics::Blur>(&event); blur != nullptr && blur->id == focused_) {
      focused_ = 0;
    } else if (const auto* caret = std::get_if<semantics::Caret>(&event)) {
      caret_ = *caret;
    }
  }
  // A face follows the density of the screen only when pushed.
  for (ImFont* face : fonts_) {
    ImGui::PushFont(face, kSizes[1]);
    ImGui::PopFont();
  }
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({input_.width, input_.height});
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
  draw().AddRectFilled({0, 0}, {input_.width, input_.height}, theme_->paper.packed());
  flows_.assign(1, Flow{.width = input_.width});
  scopes_.assign(1, 2166136261u);
}

FrameOutput Ui::end() {
  ImGui::End();
  ImGui::PopStyleVar(3);
  draw_tooltip();
  if (!wanted_place_.empty()) {
    if (--wanted_frames_ <= 0) wanted_place_.clear();
    output_.again = true;
  }
  if (modal_ != modal_was_) output_.again = true;
  if (choosing_.field != focused_) choosing_ = {};
  if (std::exchange(forget_unfinished_, false)) unfinished_.clear();
  output_.tree = builder_.take();
  return std::move(output_);
}

uint32_t Ui::id(std::string_view place) const { return hash(scopes_.back(), place); }

// Layout ------------------------------------------------------------------------------------------------------------

float Ui::width() const {
  const Flow& f = flow();
  return f.is_row ? std::max(0.0f, f.left + f.width - f.x) : f.width;
}

Rect Ui::peek(float height) const {
  const Flow& f = flow();
  if (f.is_row) return {f.x, f.y, width(), height};
  return {f.left, f.y + (f.first ? 0 : f.gap) + f.extra, f.width, height};
}

Rect Ui::place(float width, float height) {
  Flow& f = flow();
  if (!f.is_row) {
    const Rect rect{f.left, f.y + (f.first ? 0 : f.gap) + f.extra, width > 0 ? std::min(width, f.width) : f.width,
                    height};
    f.y = rect.bottom();
    f.first = false;
    f.extra = 0;
    return rect;
  }
  if (width > 0) make_room(width);
  f.row_height = std::max(f.row_height, height);
  const float taken = width > 0 ? std::min(width, f.width) : this->width();
  const Rect rect{f.x, f.y + std::floor((f.row_height - height) / 2), taken, height};
  f.x += taken + f.gap + f.extra;
  f.extra = 0;
  return rect;
}

void Ui::make_room(float width) {
  Flow& f = flow();
  if (!f.is_row || f.x <= f.left || f.x + std::min(width, f.width) <= f.left + f.width + 0.5f) return;
  f.x = f.left;
  f.y += f.row_height + f.gap;
  f.row_height = f.least_height;  // a tall thing on the line before makes this one no taller
}

void Ui::begin_block(float width, float gap) {
  const Rect at = peek(0);
  flows_.push_back({.left = at.x, .top = at.y, .width = std::min(width, at.width), .gap = gap, .x = at.x, .y = at.y});
}

void Ui::end_block() {
  const Flow done = flows_.back();
  flows_.pop_back();
  place(done.width, done.y - done.top);
}

void Ui::begin_block_at(const Rect& rect) {
  flows_.push_back({.left = rect.x, .top = rect.y, .width = rect.width, .gap = 0, .x = rect.x, .y = rect.y});
}

void Ui::begin_layer(std::string_view id, const Rect& rect, bool scrolls) {
  constexpr float kShadow = 24;
  ImGui::SetNextWindowPos({rect.x - kShadow, rect.y - kShadow});
  ImGui::SetNextWindowSize({rect.width + 2 * kShadow, rect.height + 2 * kShadow});
  ImGui::Begin(std::string(id).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
  begin_block_at(rect);
  builder_.enter(builder_.landmark());
  if (!scrolls) return;
  layer_ = rect;
  in_layer_ = true;
}

void Ui::end_layer() {
  in_layer_ = false;
  builder_.close();
  end_block_at();
  ImGui::End();
}

void Ui::gap(float height) { flow().extra += height; }

// Text --------------------------------------------------------------------------------------------------------------

float Ui::font_size(TextStyle style) const {
  const auto step = static_cast<size_t>(style.size);
  // On a phone the body is one step larger, and what is below it.
  return phone() && step < 2 ? kSizes[step + 1] : kSizes[step];
}

float Ui::line_height(TextStyle style) const { return font_size(style) * 1.5f; }

ImFont* Ui::font(Weight weight) const { return fonts_[static_cast<size_t>(weight)]; }

float Ui::measure(std::string_view text, TextStyle style) const {
  if (text.empty()) return 0;  // ImGui would look for the end of a text that is nowhere
  return font(style.weight)->CalcTextSizeA(font_size(style), FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

ImDrawList& Ui::draw() const { return *ImGui::GetWindowDrawList(); }

void Ui::draw_text(float x, float y, std::string_view text, TextStyle style, Color color, float max_width) {
  if (text.empty()) return;
  ImFont* face = font(style.weight);
  const float size = font_size(style);
  const ImFontBaked* baked = face->GetFontBaked(size);
  const float top = std::round(y + (line_height(style) - (baked->Ascent - baked->Descent)) / 2);
  const ImVec2 at(x, top);
  const char* begin = text.data();
  const char* end = begin + text.size();
  // The medium weight is the regular face, drawn twice a third of a pixel apart: a face of its own would cost every
  // first visit 14 kB.
  constexpr float kThicker = 0.35f;
  const bool thicker = style.weight == Weight::medium && face == font(Weight::regular);
  const auto write = [&](ImVec2 where, const char* from, const char* to) {
    draw().AddText(face, size, where, color.packed(), from, to);
    if (thicker) draw().AddText(face, size, {where.x + kThicker, where.y}, color.packed(), from, to);
  };
  if (max_width <= 0 || face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x <= max_width + 0.5f) {
    write(at, begin, end);
    return;
  }
  static constexpr std::string_view kEllipsis = "…";
  const char* rest = begin;
  const float dots = measure(kEllipsis, style);
  const float kept = face->CalcTextSizeA(size, std::max(0.0f, max_width - dots), 0, begin, end, &rest).x;
  write(at, begin, rest);
  write({x + kept, top}, kEllipsis.data(), kEllipsis.data() + kEllipsis.size());
}

// What people do ----------------------------------------------------------------------------------------------------

bool Ui::pressed(uint32_t id) const { return find_input<semantics::Press>(input_.inputs, id) != nullptr; }

bool Ui::pressed_without_mouse(uint32_t id) const {
  const auto* press = find_input<semantics::Press>(input_.inputs, id);
  return press != nullptr && !press->by_mouse;
}

bool Ui::hovered(const Rect& rect) const {
  return !input_.touch && ImGui::IsWindowHovered() &&
         ImGui::IsMouseHoveringRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
}

bool Ui::mouse_down_on(const Rect& rect) const { return hovered(rect) && ImGui::IsMouseDown(ImGuiMouseButton_Left); }

bool Ui::left(uint32_t id) const { return find_input<semantics::Blur>(input_.inputs, id) != nullptr && focused_ != id; }
bool Ui::came(uint32_t id) const {
  return find_input<semantics::Focus>(input_.inputs, id) != nullptr && focused_ == id;
}

std::optional<size_t> Ui::moved_caret(uint32_t id) const {
  if (focused_ != id || caret_.id != id || shown_whole_ == id ||
      !(became_lower_ || find_input<semantics::Caret>(input_.inputs, id)))
    return std::nullopt;
  return caret_.before;
}

const std::string* Ui::new_value(uint32_t id) const {
  const auto* value = find_input<semantics::SetValue>(input_.inputs, id);
  return value != nullptr ? &value->value : nullptr;
}

std::vector<semantics::KeyPress> Ui::keys(uint32_t id) const {
  std::vector<semantics::KeyPress> keys;
  for (const semantics::Input& input : input_.inputs)
    if (const auto* key = std::get_if<semantics::KeyPress>(&input); key != nullptr && key->id == id)
      keys.push_back(*key);
  return keys;
}

bool Ui::key(uint32_t id, semantics::Key key) const {
  const auto all = keys(id);
  return std::any_of(all.begin(), all.end(), [&](const semantics::KeyPress& one) { return one.key == key; });
}

bool Ui::shortcut(char letter) const {
  for (const semantics::Input& input : input_.inputs)
    if (const auto* key = std::get_if<semantics::KeyPress>(&input);
        key != nullptr && key->ctrl && key->letter == letter)
      return true;
  return false;
}

const semantics::Copy* Ui::copy(uint32_t id) const { return find_input<semantics::Copy>(input_.inputs, id); }
const semantics::Paste* Ui::paste(uint32_t id) const { return find_input<semantics::Paste>(input_.inputs, id); }

void Ui::scroll_window(const Rect& rect) {
  builder_.scrolled(ImGui::GetScrollY());
  if ((input_.scroll_x == 0 && input_.scroll_y == 0) || !contains(rect, input_.scroll_at_x, input_.scroll_at_y)) return;
  if (modal_was_ && in_modal_ == 0) return;
  if (!in_layer_ && contains(layer_was_, input_.scroll_at_x, input_.scroll_at_y)) return;
  const auto take = [](float& wish, float now, float most) {
    const float then = std::clamp(now - wish, 0.0f, most);
    if (then == now) return now;
    wish = 0;
    return then;
  };
  const float x = take(input_.scroll_x, ImGui::GetScrollX(), ImGui::GetScrollMaxX());
  const float y = take(input_.scroll_y, ImGui::GetScrollY(), ImGui::GetScrollMaxY());
  if (x == ImGui::GetScrollX() && y == ImGui::GetScrollY()) return;
  ImGui::SetScrollX(x);
  ImGui::SetScrollY(y);
  again();
}

// What the program wants --------------------------------------------------------------------------------------------

void Ui::focus(uint32_t id) {
  output_.focus = id;
  again();
}

void Ui::focus_place(std::string_view place) {
  wanted_place_ = place;
  wanted_frames_ = kFramesToFindPlace;
  again();
}

bool Ui::dismiss_dialog() {
  if (!modal_was_) return false;
  dismissing_ = true;
  again();
  return true;
}

void Ui::scroll_to(const Rect& rect) {
  const Rect seen = clip_of(draw());
  const float most = ImGui::GetScrollMaxY();
  if (most <= 0 || (rect.y >= seen.y && rect.bottom() <= seen.bottom())) return;
  constexpr float kAir = 24;
  const float by =
      rect.y < seen.y || rect.height > seen.height ? rect.y - seen.y - kAir : rect.bottom() - seen.bottom() + kAir;
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0f, most));
  again();
}

// Semantics ---------------------------------------------------------------------------------------------------------

bool Ui::leave(semantics::Node node) {
  const uint32_t id = node.id;
  const Rect rect = node.rect;
  node.clip = clip_of(draw());
  if (!wanted_place_.empty() && node.key == wanted_place_) {
    wanted_place_.clear();
    focus(id);
    scroll_to(rect);
  }
  const bool is_tall = rect.height > node.clip.height;
  const bool is_field = node.role == semantics::Role::textbox || node.role == semantics::Role::combobox;
  const bool cell = node.keys != semantics::KeyMode::page && node.keys != semantics::KeyMode::choose;
  [[maybe_unused]] const bool is_new = builder_.add(std::move(node));
  assert(is_new && "two things of a screen with one id: the second would be nowhere in the page");
  const bool has_focus = focused_ == id;
  // Of a text that is taller than what is seen, the line is brought into sight where the caret is.
  const bool in_lines = is_tall && is_field;
  if (has_focus && !cell && !in_lines && (came(id) || became_lower_)) {
    scroll_to(rect);
    shown_whole_ = id;
  }
  if (has_focus && focus_visibly_ && !is_field && !cell) draw_ring(rect);
  return has_focus;
}

void Ui::leave_words(semantics::Role role, const Rect& rect, std::string_view words, uint8_t level) {
  leave_read({.role = role, .level = level, .rect = rect, .name = std::string(words)});
}

void Ui::leave_lines(semantics::Role role, const Rect& rect, std::string_view words, TextStyle style, uint8_t level) {
  leave_read({.role = role,
              .level = level,
              .font_size = static_cast<uint8_t>(font_size(style)),
              .states = style.weight == Weight::bold ? +semantics::kBold : 0u,
              .rect = rect,
              .name = std::string(words)});
}

void Ui::leave_fact(const Rect& rect, std::string_view label, std::string_view value) {
  leave_read({.role = semantics::Role::paragraph,
              .font_size = static_cast<uint8_t>(font_size({})),
              .states = +semantics::kLabelled,
              .rect = rect,
              .name = std::string(label) + ": " + std::string(value)});
}

void Ui::leave_read(semantics::Node node) {
  node.id = hash(id(node.name), "words");
  node.clip = clip_of(draw());
  for (int same = 0; same < 64; ++same) {
    if (builder_.add(node)) return;
    node.id = hash(node.id, "again");
  }
}

void Ui::open(semantics::Node node) {
  node.clip = clip_of(draw());
  if (node.rect.width <= 0) node.rect = peek(0);
  builder_.open(std::move(node));
}

void Ui::close() { builder_.close(); }

void Ui::draw_ring(const Rect& rect) {
  draw().AddRect({rect.x - 3, rect.y - 3}, {rect.right() + 3, rect.bottom() + 3}, theme().accent.packed(), kRadius + 3,
                 0, 2);
}

void Ui::tooltip(const Rect& beside, std::string_view words) {
  tooltip_at_ = beside;
  tooltip_ = words;
}

void Ui::settle_tooltip() {
  // The pointer may go from what the words stand beside to the words, and rest there.
  const ImVec2 mouse = ImGui::GetMousePos();
  const Rect& box = tooltip_box_;
  const float near_top = std::min(box.y, tooltip_at_was_.bottom()), far_end = std::max(box.bottom(), tooltip_at_was_.y);
  const bool rests = !tooltip_was_.empty() && !input_.touch &&
                     contains({box.x, near_top, box.width, far_end - near_top}, mouse.x, mouse.y) &&
                     !contains(tooltip_at_was_, mouse.x, mouse.y);
  if (rests) {
    tooltip_ = tooltip_was_;
    tooltip_at_ = tooltip_at_was_;
  }
  const bool escape = std::any_of(input_.inputs.begin(), input_.inputs.end(), [](const semantics::Input& input) {
    const auto* key = std::get_if<semantics::KeyPress>(&input);
    return key != nullptr && key->key == semantics::Key::escape;
  });
  if (tooltip_ != tooltip_dismissed_) tooltip_dismissed_.clear();
  if (escape && !tooltip_was_.empty()) tooltip_dismissed_ = tooltip_was_;
  if (tooltip_ == tooltip_dismissed_) tooltip_.clear();
  tooltip_was_ = tooltip_;
  tooltip_at_was_ = tooltip_at_;
}

void Ui::draw_tooltip() {
  settle_tooltip();
  if (tooltip_.empty()) return;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const TextStyle style{.size = Size::small};
  const float wide = std::min(measure(tooltip_, style), 320.0f), size = font_size(style);
  const ImVec2 text =
      font(style.weight)->CalcTextSizeA(size, FLT_MAX, wide + 1, tooltip_.data(), tooltip_.data() + tooltip_.size());
  const float x = std::clamp(tooltip_at_.x + (tooltip_at_.width - text.x) / 2 - 10, 8.0f,
                             std::max(8.0f, input_.width - text.x - 28));
  float y = tooltip_at_.bottom() + 6;
  if (y + text.y + 14 > input_.height) y = tooltip_at_.y - text.y - 20;
  tooltip_box_ = {x, y, text.x + 20, text.y + 12};
  list.AddRectFilled({x, y}, {tooltip_box_.right(), tooltip_box_.bottom()}, theme().ink.packed(), 5);
  list.AddText(font(style.weight), size, {std::round(x + 10), std::round(y + 6)}, theme().surface.packed(),
               tooltip_.data(), tooltip_.data() + tooltip_.size(), wide + 1);
}

std::string* Ui::unfinished(uint32_t id) {
  const auto found = unfinished_.find(id);
  return found == unfinished_.end() ? nullptr : &found->second;
}
void Ui::set_unfinished(uint32_t id, std::string text) { unfinished_[id] = std::move(text); }
void Ui::clear_unfinished(uint32_t id) { unfinished_.erase(id); }

bool Ui::lead_to_unread() {
  if (unread_.empty()) return false;
  focus_place(unread_.front().place);
  return true;
}

bool Ui::field_takes_escape() const {
  const bool unread =
      std::any_of(unread_was_.begin(), unread_was_.end(), [&](const Unread& one) { return one.id == focused_; });
  return unread || (choosing_.open && choosing_.field == focused_);
}

Scope::Scope(Ui& ui, std::string_view place) : ui_(ui) { ui.scopes_.push_back(hash(ui.scopes_.back(), place)); }
Scope::~Scope() { ui_.scopes_.pop_back(); }

}  // namespace tdkt::widgets
