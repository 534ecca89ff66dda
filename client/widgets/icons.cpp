#include "client/widgets/icons.h"

#include <cmath>
#include <string_view>

namespace tdkt::widgets {
namespace {

/// A path in a subset of SVG on the 24×24 grid: M x y, L x y, Z, C (cubic, 6 numbers), O x y r (circle), F x y r
/// (disc).
std::string_view path_of(Icon icon) {
  switch (icon) {
    case Icon::none: return "";
    case Icon::check: return "M5 12.5L10 17.5L19 7";
    case Icon::check_circle: return "O12 12 9M8 12.3L11 15.2L16 9.4";
    case Icon::warning: return "M12 4L21.2 20L2.8 20ZM12 10L12 14.5F12 17.2 1.1";
    case Icon::error: return "O12 12 9M9 9L15 15M15 9L9 15";
    case Icon::dot: return "F12 12 4.5";
    case Icon::circle: return "O12 12 8";
    case Icon::half_circle: return "O12 12 8F12 12 3.2";
    case Icon::question: return "O12 12 9M9.4 9.6C9.4 6.4 14.6 6.4 14.6 9.6C14.6 11.8 12 11.8 12 13.9F12 16.8 1.1";
    case Icon::chevron_right: return "M9.5 6L15.5 12L9.5 18";
    case Icon::chevron_left: return "M14.5 6L8.5 12L14.5 18";
    case Icon::chevron_down: return "M6 9.5L12 15.5L18 9.5";
    case Icon::chevron_up: return "M6 14.5L12 8.5L18 14.5";
    case Icon::arrow_right: return "M4.5 12L19.5 12M13.5 6L19.5 12L13.5 18";
    case Icon::arrow_left: return "M19.5 12L4.5 12M10.5 6L4.5 12L10.5 18";
    case Icon::search: return "O10.5 10.5 6.5M15.3 15.3L20.5 20.5";
    case Icon::plus: return "M12 5L12 19M5 12L19 12";
    case Icon::minus: return "M5 12L19 12";
    case Icon::close: return "M6 6L18 18M18 6L6 18";
    case Icon::paperclip:
      return "M19.5 11.5L12 19C8 23 2.6 17.6 6.4 13.8L14 6.2C16.8 3.4 20.4 7 17.7 9.7L10.4 17C9 18.4 7.2 16.6 8.6 15.2L15 8.8";
    case Icon::cloud: return "M7 18.5C1.8 18.5 2 11.2 7 11.4C7.6 4.8 16.6 4.6 17.4 11C22.4 11 22.2 18.5 17.4 18.5Z";
    case Icon::cloud_off:
      return "M9.2 7.2C12.4 5 16.9 6.8 17.4 11C20.6 11 21.6 14.2 20.4 16.4M16.6 18.5L7 18.5C1.8 18.5 2 11.2 7 11.4M4 4L20 20";
    case Icon::cloud_up:
      return "M8 17.5L7 17.5C1.8 17.5 2 10.4 7 10.6C7.6 4.4 16.6 4.2 17.4 10.2C22.4 10.2 22.2 17.5 17.4 17.5L16 17.5M12 20L12 12.5M9 15.2L12 12.2L15 15.2";
    case Icon::moon:
      return "M19.5 14.2C13 17.2 6.8 11 9.8 4.5C-0.2 8.2 3.6 21.6 13.2 20C16.2 19.4 18.6 17.2 19.5 14.2Z";
    case Icon::sun:
      return "O12 12 4M12 2.5L12 4.5M12 19.5L12 21.5M2.5 12L4.5 12M19.5 12L21.5 12M5.3 5.3L6.7 6.7M17.3 17.3L18.7 18.7M18.7 5.3L17.3 6.7M6.7 17.3L5.3 18.7";
    case Icon::home: return "M4 11L12 4L20 11M6 9.5L6 20L18 20L18 9.5M10 20L10 14.5L14 14.5L14 20";
    case Icon::file: return "M6 3.5L14 3.5L18.5 8L18.5 20.5L6 20.5ZM14 3.5L14 8L18.5 8M9 12.5L15.5 12.5M9 16L15.5 16";
    case Icon::folder: return "M3.5 6L9.5 6L11.5 8.5L20.5 8.5L20.5 19L3.5 19Z";
    case Icon::people:
      return "O9 8.5 3.5M2.8 19.5C2.8 12.8 15.2 12.8 15.2 19.5M15.5 5.4C19.4 5 19.8 11.2 16 11.7M17.2 14.6C19.8 15 21.2 16.8 21.2 19.5";
    case Icon::person: return "O12 8 4M4.5 20C4.5 12.6 19.5 12.6 19.5 20";
    case Icon::scale:
      return "M12 3.5L12 20M7.5 20L16.5 20M4 7L20 7M5.5 7L2.5 14.2C3 16.6 8 16.6 8.5 14.2ZM18.5 7L15.5 14.2C16 16.6 21 16.6 21.5 14.2Z";
    case Icon::medal: return "O12 9 5.5M8.4 13.4L6.5 21L12 18.2L17.5 21L15.6 13.4M9.8 9L11.4 10.6L14.3 7.6";
    case Icon::book:
      return "M12 6.5C9.6 4.6 6.4 4.4 3.5 5L3.5 18.5C6.4 17.9 9.6 18.1 12 20C14.4 18.1 17.6 17.9 20.5 18.5L20.5 5C17.6 4.4 14.4 4.6 12 6.5ZM12 6.5L12 20";
    case Icon::logout: return "M13.5 4.5L5 4.5L5 19.5L13.5 19.5M10 12L20.5 12M16.5 8L20.5 12L16.5 16";
    case Icon::filter: return "M3.5 5.5L20.5 5.5L14 13L14 18.5L10 20.5L10 13Z";
    case Icon::sort_up: return "M12 19L12 6M6.5 11.5L12 6L17.5 11.5";
    case Icon::sort_down: return "M12 5L12 18M6.5 12.5L12 18L17.5 12.5";
    case Icon::clock: return "O12 12 8.5M12 7L12 12L15.5 14";
    case Icon::calendar: return "M4 6L20 6L20 20L4 20ZM4 10.5L20 10.5M8.5 3.5L8.5 7.5M15.5 3.5L15.5 7.5";
    case Icon::pencil: return "M4.5 19.5L5.5 15L16 4.5L19.5 8L9 18.5ZM13.5 7L17 10.5";
    case Icon::trash:
      return "M4.5 7L19.5 7M9 7L9.5 4L14.5 4L15 7M6.5 7L7.5 20.5L16.5 20.5L17.5 7M10.5 11L10.5 16.5M13.5 11L13.5 16.5";
    case Icon::download: return "M12 4L12 15.5M7 11L12 15.8L17 11M4.5 19.5L19.5 19.5";
    case Icon::upload: return "M12 15.5L12 4.5M7 9L12 4.2L17 9M4.5 19.5L19.5 19.5";
    case Icon::send: return "M4 12L20.5 4.5L14.5 20.5L11.5 13.5ZM11.5 13.5L20.5 4.5";
    case Icon::undo: return "M8 5L4 9L8 13M4 9L14 9C21.5 9 21.5 19.5 14 19.5L9 19.5";
    case Icon::lock: return "M5.5 11L18.5 11L18.5 20.5L5.5 20.5ZM8.5 11L8.5 8C8.5 3.4 15.5 3.4 15.5 8L15.5 11";
    case Icon::eye: return "M2.5 12C6.5 4.5 17.5 4.5 21.5 12C17.5 19.5 6.5 19.5 2.5 12ZO12 12 3";
    case Icon::menu: return "M4 7L20 7M4 12L20 12M4 17L20 17";
    case Icon::more: return "F5.5 12 1.6F12 12 1.6F18.5 12 1.6";
    case Icon::bell:
      return "M6 17C6.5 15.5 6.5 14 6.5 11C6.5 3.5 17.5 3.5 17.5 11C17.5 14 17.5 15.5 18 17ZM10 20.3L14 20.3";
    case Icon::list: return "M8.5 6.5L20 6.5M8.5 12L20 12M8.5 17.5L20 17.5F4.5 6.5 1.1F4.5 12 1.1F4.5 17.5 1.1";
    case Icon::comment: return "M4 5L20 5L20 16.5L12 16.5L7.5 20.5L7.5 16.5L4 16.5Z";
    case Icon::pin: return "M12 21.5C5.5 14.5 5 12.5 5 10C5 1.2 19 1.2 19 10C19 12.5 18.5 14.5 12 21.5ZO12 10 2.6";
    case Icon::conflict:
      return "M4 7L11 7C16 7 14 17 20 17M16.5 13.5L20 17L16.5 20.5M4 17L8 17M14 7L20 7M16.5 3.5L20 7L16.5 10.5";
    case Icon::computer: return "M3.5 5L20.5 5L20.5 16L3.5 16ZM8.5 20L15.5 20M12 16L12 20";
  }
  return "";
}

class Pen {
 public:
  Pen(ImDrawList& list, ImVec2 corner, float size, ImU32 color)
      : list_(list), corner_(corner), unit_(size / 24), color_(color), width_(std::fmax(1.25f, 1.75f * size / 24)) {}

  void draw(std::string_view path) {
    rest_ = path;
    while (!rest_.empty()) {
      const char command = rest_.front();
      rest_.remove_prefix(1);
      step(command);
    }
    finish(false);
  }

 private:
  void step(char command) {
    switch (command) {
      case 'M':
        finish(false);
        list_.PathLineTo(point());
        break;
      case 'L': list_.PathLineTo(point()); break;
      case 'C': {
        const ImVec2 first = point(), second = point(), end = point();
        list_.PathBezierCubicCurveTo(first, second, end);
        break;
      }
      case 'Z': finish(true); break;
      case 'O':
      case 'F': {
        finish(false);
        const ImVec2 centre = point();
        const float radius = number() * unit_;
        if (command == 'O')
          list_.AddCircle(centre, radius, color_, 0, width_);
        else
          list_.AddCircleFilled(centre, std::fmax(1.0f, radius), color_);
        break;
      }
      default: break;
    }
  }

  void finish(bool closed) {
    if (list_._Path.Size > 1)
      list_.PathStroke(color_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width_);
    else
      list_.PathClear();
  }

  ImVec2 point() {
    const float x = number(), y = number();
    return {corner_.x + x * unit_, corner_.y + y * unit_};
  }

  float number() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
    float value = 0, digit = 1, sign = 1;
    bool fraction = false;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      const char letter = rest_.front();
      if (letter == '-') {
        sign = -1;
      } else if (letter == '.') {
        fraction = true;
      } else if (letter >= '0' && letter <= '9') {
        if (fraction) digit /= 10;
        value =
            fraction ? value + static_cast<float>(letter - '0') * digit : value * 10 + static_cast<float>(letter - '0');
      } else {
        break;
      }
    }
    return sign * value;
  }

  ImDrawList& list_;
  ImVec2 corner_;
  float unit_;
  ImU32 color_;
  float width_;
  std::string_view rest_;
};

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 corner, float size, ImU32 color) {
  Pen(list, corner, size, color).draw(path_of(icon));
}

}  // namespace tdkt::widgets
