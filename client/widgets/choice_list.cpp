#include "client/widgets/choice_list.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "client/widgets/shell.h"
#include "client/widgets/signs.h"
#include "client/widgets/text.h"

namespace tdkt::widgets {
namespace {

constexpr TextStyle kOptionText{};
constexpr TextStyle kToldText{.size = Size::small};
constexpr float kListInset = 4;       // around the rows
constexpr float kOptionPadding = 10;  // of a row
constexpr float kListCheck = 24;      // the sign at what holds now
constexpr float kListBar = 10;        // of scrolling
constexpr float kMostOptions = 8;     // of one line, seen at once
constexpr float kMostOptionLines = 3;

/// Where the parts lie.
struct ListPlace {
  Rect whole, rows, note;
  std::vector<float> tops;  // of the rows, below the top of the first; last, where the list ends
};

std::string option_place(std::string_view id, size_t choice) {
  return std::string(id) + ".choice." + std::to_string(choice);
}

/// Each row is as tall as its words need where all fit the same width.
std::vector<float> tops_of(const Ui& ui, const ChoiceList& list, float room, float least) {
  std::vector<float> tops{0};
  tops.reserve(list.matches.size() + 1);
  for (const size_t choice : list.matches) {
    const float width = list.widths[choice];
    const float lines = width <= room + 1 ? 1.0f : std::clamp(std::ceil(width * 1.08f / room), 2.0f, kMostOptionLines);
    tops.push_back(tops.back() + std::max(least, std::ceil(lines * ui.line_height(kOptionText)) + 12));
  }
  return tops;
}

ListPlace place_for(const Ui& ui, const Rect& box, const ChoiceList& list) {
  constexpr float kAir = 8;  // to the edges of the page
  ListPlace p;
  const float beside = 2 * kListInset + 2 * kOptionPadding + kListCheck + kListBar;
  const float widest = *std::max_element(list.widths.begin(), list.widths.end());
  const float width = std::min(std::max(box.width, std::ceil(widest) + beside), ui.page_width() - 2 * kAir);
  const float x = std::clamp(box.x, kAir, std::max(kAir, ui.page_width() - kAir - width));
  const float least = ui.control_height() - 4;
  p.tops = tops_of(ui, list, width - beside, least);
  const float note =
      std::ceil(lines_height(ui, list.told, kToldText, width - 2 * kListInset - 2 * kOptionPadding)) + 10;
  const float foot = ui.page_height() - foot_of(ui);
  const float below = foot - box.bottom() - kAir - 2, above = box.y - kAir - 2;
  const float wanted = std::min(p.tops.back(), kMostOptions * least) + note + 2 * kListInset;
  const bool under = wanted <= below || below >= above;
  const float height = std::min(wanted, std::max(under ? below : above, note + 2 * kListInset + least));
  p.whole = {x, under ? box.bottom() + 2 : box.y - height - 2, width, height};
  p.rows = {x + kListInset, p.whole.y + kListInset, width - 2 * kListInset, height - note - 2 * kListInset};
  p.note = {x + kListInset + kOptionPadding, p.rows.bottom() + 4, width - 2 * kListInset - 2 * kOptionPadding,
            note - 6};
  return p;
}

class OptionRows {
 public:
  OptionRows(Ui& ui, std::string_view id, const ChoiceList& list, const ListPlace& place)
      : ui_(ui), id_(id), list_(list), place_(place) {}

  ShownChoices draw() {
    const Rect& r = place_.rows;
    result_.controls = ui_.id(std::string(id_) + ".choices");
    ui_.open({.id = result_.controls, .role = semantics::Role::listbox, .rect = r, .name = std::string(list_.name)});
    ImGui::SetCursorScreenPos({r.x, r.y});
    ImGui::BeginChild(result_.controls, {r.width, r.height}, 0,
                      ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
    const float content = place_.tops.back();
    bar_ = content > r.height ? kListBar : 0;
    ui_.scroll_window(r);
    if (list_.show) show(content);
    const float scrolled = ImGui::GetScrollY();
    const auto row_at = [&](float y) {  // the first that ends below
      return static_cast<size_t>(std::upper_bound(place_.tops.begin() + 1, place_.tops.end(), y) -
                                 place_.tops.begin()) -
             1;
    };
    const size_t first = row_at(scrolled);
    const size_t last = std::min(list_.matches.size(), row_at(scrolled + r.height) + 1);
    const bool has = list_.at < list_.matches.size();
    // What the field says one is at has to be there, also where it was scrolled out of sight.
    if (has && list_.at < first) row(list_.at, scrolled);
    for (size_t i = first; i < last; ++i) row(i, scrolled);
    if (has && list_.at >= last) row(list_.at, scrolled);
    ImGui::SetCursorScreenPos({r.x, r.y - scrolled + content - 1});
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
    ui_.close();
    return result_;
  }

 private:
  void show(float content) {
    const float room = place_.rows.height, now = ImGui::GetScrollY();
    const size_t at = list_.at < list_.matches.size() ? list_.at : 0;
    const float top = place_.tops[at], bottom = place_.tops[at + 1];
    float wanted = std::min(now, top);
    if (bottom > now + room) wanted = bottom - room;
    wanted = std::clamp(wanted, 0.0f, std::max(0.0f, content - room));
    if (wanted == now) return;
    ImGui::SetScrollY(wanted);
    ui_.again();
  }

  void row(size_t match, float scrolled) {
    const size_t choice = list_.matches[match];
    const Theme& theme = ui_.theme();
    const float top = place_.tops[match];
    const Rect r{place_.rows.x, place_.rows.y + top - scrolled, place_.rows.width - bar_, place_.tops[match + 1] - top};
    const bool on = match == list_.at, holds = choice == list_.chosen, hot = ui_.hovered(r);
    if (on || hot)
      ui_.draw().AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, (on ? theme.accent_wash : theme.sunken).packed(),
                               4);
    if (on) ui_.draw().AddRectFilled({r.x, r.y + 6}, {r.x + 3, r.bottom() - 6}, theme.accent.packed(), 1.5f);
    const std::string_view words = list_.choices[choice];
    const float x = r.x + kOptionPadding, width = r.width - 2 * kOptionPadding - kListCheck;
    const float height = std::min(r.height, lines_height(ui_, words, kOptionText, width));
    ui_.draw().PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
    draw_lines(ui_, x, r.y + std::floor((r.height - height) / 2), width, words, kOptionText, theme.ink);
    if (holds)
      draw_icon(ui_.draw(), Icon::check, {r.right() - kOptionPadding - 18, r.y + std::floor((r.height - 18) / 2)}, 18,
                theme.accent.packed());
    ui_.draw().PopClipRect();
    const uint32_t node = ui_.id(option_place(id_, choice));
    if (on) result_.active = node;
    ui_.leave({.id = node,
               .role = semantics::Role::option,
               .states = on ? +semantics::kSelected : 0u,
               .row = static_cast<int32_t>(match + 1),
               .column = static_cast<int32_t>(list_.matches.size()),
               .rect = semantics::intersect(r, place_.rows),  // nothing of it lies over what is beside the list
               .name = std::string(words),
               .description = holds ? "đang chọn" : ""});
  }

  Ui& ui_;
  std::string_view id_;
  const ChoiceList& list_;
  const ListPlace& place_;
  float bar_ = 0;
  ShownChoices result_;
};

}  // namespace

ShownChoices choice_list(Ui& ui, std::string_view id, const Rect& box, const ChoiceList& list) {
  const ListPlace place = place_for(ui, box, list);
  const Rect& r = place.whole;
  ui.begin_layer("choices", r, true);
  const Theme& theme = ui.theme();
  draw_shadow(ui, r);
  ui.draw().AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, theme.surface.packed(), kRadius);
  ui.draw().AddRect({r.x, r.y}, {r.right(), r.bottom()}, theme.line.packed(), kRadius);
  ShownChoices result;
  if (!list.matches.empty()) {
    result = OptionRows(ui, id, list, place).draw();
    ui.draw().AddRectFilled({r.x + 1, place.note.y - 3}, {r.right() - 1, place.note.y - 2}, theme.line.packed());
  }
  draw_lines(ui, place.note.x, place.note.y, place.note.width, list.told, kToldText, theme.ink_soft);
  ui.leave({.id = ui.id(std::string(id) + ".told"),
            .role = semantics::Role::status,
            .rect = place.note,
            .name = std::string(list.told)});
  ui.end_layer();
  return result;
}

std::optional<size_t> pressed_choice(const Ui& ui, std::string_view id, size_t count) {
  for (const semantics::Input& input : ui.inputs()) {
    const auto* press = std::get_if<semantics::Press>(&input);
    for (size_t i = 0; press && i < count; ++i)
      if (ui.id(option_place(id, i)) == press->id) return i;
  }
  return std::nullopt;
}

std::vector<float> widths_of(const Ui& ui, std::span<const std::string_view> choices) {
  std::vector<float> widths;
  for (const std::string_view choice : choices) widths.push_back(ui.measure(choice, kOptionText));
  return widths;
}

}  // namespace tdkt::widgets
