#include "client/frame.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

#include "client/platform/letter.h"
#include "client/platform/platform.h"
#include "client/render/renderer.h"
#include "client/widgets/contrast.h"

namespace tdkt::frame {
namespace {

constexpr int kMostInARow = 8;  // frames that ask for another; then the loop rests until something happens

class Loop {
 public:
  explicit Loop(Program program) : program_(std::move(program)) {}

  bool open() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigInputTrickleEventQueue = true;
    ImGui::GetStyle().FontSizeBase = 15;
    if (!render::start()) return false;
    render::draw_letters_with([](uint32_t code, int32_t weight, float size) {
      platform::Letter drawn = platform::letter(code, weight, size);
      return render::Letter{drawn.advance, drawn.left, drawn.top, drawn.width, drawn.height, std::move(drawn.coverage)};
    });
    ImFont* faces[3] = {nullptr, nullptr, nullptr};
    const auto files = platform::fonts();
    for (const platform::FontFile& file : files)
      faces[file.weight >= 700   ? 2
            : file.weight >= 500 ? 1
                                 : 0] =
          render::add_face(file.bytes, file.weight == files.front().weight ? "" : files.front().bytes, file.weight);
    if (faces[0] == nullptr) faces[0] = render::add_face({});
    ui_.set_fonts(faces[0], faces[1] != nullptr ? faces[1] : faces[0], faces[2] != nullptr ? faces[2] : faces[0]);
    view_ = platform::view();
    return true;
  }

  void run() {
    const double begun = platform::elapsed();
    widgets::FrameInput input;
    const bool something = take_events(input);
    if (count_.frames == 0 && !program_.ready()) return;
    input.touch = view_.touch;
    input.width = std::max(1.0f, view_.width);
    input.height = std::max(1.0f, view_.height - view_.keyboard_height);
    const widgets::Theme& theme = program_.dark(view_.dark) ? widgets::dark_theme() : widgets::light_theme();
    input.theme = view_.more_contrast ? &widgets::with_more_contrast(theme) : &theme;
    input.now = platform::now();
    tell_colors(*input.theme);
    prepare_imgui(begun, *input.theme);
    ImGui::NewFrame();
    ui_.begin(std::move(input));
    program_.draw(ui_);
    widgets::FrameOutput output = ui_.end();
    ImGui::Render();
    render::draw(*ImGui::GetDrawData(), view_.device_width, view_.device_height);
    hand_over(std::move(output));
    rest_or_go_on(something);
    count_.milliseconds = platform::elapsed() - begun;
    if (count_.frames++ == 0) platform::shown();
  }

  const Count& count() const { return count_; }

 private:
  bool take_events(widgets::FrameInput& input) {
    const auto events = platform::take_events();
    for (const platform::Event& event : events) std::visit([&](const auto& what) { take(what, event, input); }, event);
    return !events.empty();
  }

  // What the page has told about an element is known to the mirror before the program answers.
  void take(const semantics::SetValue& what, const platform::Event&, widgets::FrameInput& input) {
    for (semantics::Node& node : tree_.nodes) {
      if (node.id != what.id) continue;
      node.value = what.value;
      if (node.keys == semantics::KeyMode::ready) node.keys = semantics::KeyMode::enter;
    }
    input.inputs.push_back(what);
  }
  template <class T>
  requires std::is_constructible_v<semantics::Input, const T&>
  void take(const T& what, const platform::Event&, widgets::FrameInput& input) { input.inputs.push_back(what); }
  void take(const platform::PointerMove& what, const platform::Event&, widgets::FrameInput&) {
    ImGui::GetIO().AddMousePosEvent(what.x, what.y);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, what.shift);
  }
  void take(const platform::PointerButton& what, const platform::Event&, widgets::FrameInput&) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, what.shift);
    io.AddKeyEvent(ImGuiMod_Ctrl, what.ctrl);
    io.AddMousePosEvent(what.x, what.y);
    // ImGui's own order of buttons: left, right, middle.
    static constexpr int kButtons[] = {0, 2, 1};
    if (what.button >= 0 && what.button < 3) io.AddMouseButtonEvent(kButtons[what.button], what.down);
  }
  void take(const platform::PointerLeave&, const platform::Event&, widgets::FrameInput&) {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  void take(const platform::PointerScroll& what, const platform::Event&, widgets::FrameInput& input) {
    input.scroll_at_x = what.x;
    input.scroll_at_y = what.y;
    input.scroll_x += what.dx;
    input.scroll_y += what.dy;
  }
  void take(const platform::DisplayRestored&, const platform::Event&, widgets::FrameInput&) { render::start(); }
  void take(const platform::ViewChanged&, const platform::Event& event, widgets::FrameInput&) {
    view_ = platform::view();
    program_.handle(event);
  }
  template <class T>
  requires(!std::is_constructible_v<semantics::Input, const T&>) void take(const T&, const platform::Event& event,
                                                                           widgets::FrameInput&) {
    program_.handle(event);
  }

  void prepare_imgui(double now, const widgets::Theme& theme) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::max(1.0f, view_.width), std::max(1.0f, view_.height)};
    io.DisplayFramebufferScale = {view_.density, view_.density};
    io.DeltaTime = std::clamp(static_cast<float>(now - last_) / 1000, 0.001f, 10.0f);
    last_ = now;
    ImGuiStyle& style = ImGui::GetStyle();
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    const auto paint = [&](ImGuiCol which, widgets::Color color, uint32_t alpha) {
      style.Colors[which] = ImGui::ColorConvertU32ToFloat4(color.packed(alpha));
    };
    paint(ImGuiCol_ScrollbarBg, theme.paper, 0);
    paint(ImGuiCol_ScrollbarGrab, theme.field_border, 110);
    paint(ImGuiCol_ScrollbarGrabHovered, theme.field_border, 200);
    paint(ImGuiCol_ScrollbarGrabActive, theme.accent, 255);
  }

  void tell_colors(const widgets::Theme& theme) {
    if (told_ == &theme) return;
    told_ = &theme;
    platform::set_colors({.dark = theme.dark,
                          .ink = theme.ink.rgb,
                          .ink_faint = theme.ink_faint.rgb,
                          .surface = theme.surface.rgb,
                          .paper = theme.paper.rgb,
                          .accent = theme.accent.rgb,
                          .selection = theme.accent_wash.rgb});
  }

  void hand_over(widgets::FrameOutput output) {
    platform::mirror(tree_, output.tree);
    tree_ = std::move(output.tree);
    if (output.clipboard) platform::set_clipboard(*output.clipboard);
    if (output.focus) platform::focus(*output.focus);
    again_ = output.again;
  }

  /// After whatever happened one more frame shows what follows from it (hover, a size just learnt).
  void rest_or_go_on(bool something_happened) {
    const bool queued = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    in_a_row_ = something_happened ? 0 : in_a_row_ + 1;
    if (queued || something_happened || (again_ && in_a_row_ < kMostInARow)) platform::request_frame();
  }

  Program program_;
  widgets::Ui ui_;
  platform::View view_;
  semantics::Tree tree_;  // as mirrored
  const widgets::Theme* told_ = nullptr;
  double last_ = 0;
  bool again_ = false;
  int in_a_row_ = 0;
  Count count_;
};

std::unique_ptr<Loop>& loop() {
  static std::unique_ptr<Loop> one;
  return one;
}

}  // namespace

bool start(Program program) {
  loop() = std::make_unique<Loop>(std::move(program));
  if (!loop()->open()) return false;
  platform::start([] { loop()->run(); });
  return true;
}

void stop() {
  loop().reset();
  ImGui::DestroyContext();
}

Count count() { return loop() ? loop()->count() : Count{}; }

}  // namespace tdkt::frame
