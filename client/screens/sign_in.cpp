#include "client/screens/sign_in.h"

#include <algorithm>
#include <utility>

namespace tdkt::screens {
namespace {

using namespace widgets;

/// The two fields; true when Enter was pressed in one of them.
bool draw_fields(Ui& ui, SignInState& state) {
  bool submitted = false;
  const auto field = [&](std::string_view id, std::string_view label, std::string& value, bool secret) {
    const std::string_view missing = secret ? "Nhập mật khẩu." : "Nhập tên đăng nhập được cấp.";
    const FieldResult typed = text_field(ui, id, label, value,
                                         {.finding = state.asked && value.empty() ? missing : std::string_view(),
                                          .required = true,
                                          .password = secret,
                                          .autocomplete = secret ? "current-password" : "username"});
    if (typed.value) value = *typed.value;
    submitted = submitted || typed.submitted;
  };
  field("/account_name", "Tên đăng nhập", state.account_name, false);
  field("/password", "Mật khẩu", state.password, true);
  return submitted;
}

/// What to sign in with; where something is missing, the person is led there.
std::optional<app::SignIn> filled_in(Ui& ui, SignInState& state) {
  state.asked = true;
  const bool has_name = !state.account_name.empty();
  if (!has_name || state.password.empty()) {
    ui.focus_place(has_name ? "/password" : "/account_name");
    return std::nullopt;
  }
  state.asked = false;
  return app::SignIn{state.account_name, std::exchange(state.password, {})};
}

void draw_brand(Ui& ui) {
  const Rect rect = ui.place(0, 56);
  const float x = rect.x + (rect.width - 56) / 2;
  ui.draw().AddRectFilled({x, rect.y}, {x + 56, rect.bottom()}, ui.theme().accent.packed(), 14);
  draw_icon(ui.draw(), Icon::medal, {x + 10, rect.y + 10}, 36, ui.theme().accent_ink.packed());
}

void draw_centred(Ui& ui, std::string_view words, TextStyle style, Color color, semantics::Role role) {
  const float height = lines_height(ui, words, style, ui.width());
  const Rect rect = ui.place(0, height);
  float y = rect.y;
  for (const Line& line : break_lines(ui, words, style, rect.width)) {
    const std::string_view part = words.substr(line.begin, line.end - line.begin);
    ui.draw_text(rect.x + (rect.width - ui.measure(part, style)) / 2, y, part, style, color);
    y += ui.line_height(style);
  }
  ui.leave_words(role, rect, words, role == semantics::Role::heading ? uint8_t{1} : uint8_t{0});
}

}  // namespace

std::optional<app::SignIn> draw_sign_in(Ui& ui, const Rect& content, const SignInStanding& standing,
                                        SignInState& state) {
  Region page(ui, "sign_in", content, {.role = semantics::Role::main, .name = "Đăng nhập"});
  const float air = std::max(0.0f, (content.height - 560) * 0.4f);
  ui.gap(air);
  Column column(ui, {.gap = kGapM, .max_width = 400, .centred = true});
  draw_brand(ui);
  draw_centred(ui, "Thi đua, khen thưởng ngành\u00a0Giáo\u00a0dục", {.size = Size::title, .weight = Weight::bold},
               ui.theme().ink, semantics::Role::heading);
  draw_centred(ui, "Sở Giáo dục và Đào tạo Nam Định", {}, ui.theme().ink_soft, semantics::Role::paragraph);
  ui.gap(kGapXs);
  Card card(ui, kGapL, kGapM);
  if (!standing.online)
    notice(ui, "Đang không có mạng. Lần đăng nhập đầu trên máy này cần có mạng; từ lần sau thì không.",
           Tone::look_again);
  if (!standing.secure)
    notice(
        ui,
        "Địa chỉ này không dùng https nên trình duyệt không giữ được bài khi mất mạng. Xin mở bằng địa chỉ https của "
        "Sở.",
        Tone::look_again);
  if (!standing.problem.empty()) notice(ui, standing.problem, Tone::must_fix);
  if (!standing.waiting.empty()) notice(ui, standing.waiting, Tone::look_again);
  const bool entered = draw_fields(ui, state);
  const bool pressed = button(ui, "sign_in", standing.is_busy ? standing.busy_words : "Đăng nhập",
                              {.kind = ButtonKind::primary, .wide = true, .busy = standing.is_busy});
  hint(ui, "Quên mật khẩu thì nhờ cán bộ quản trị của Sở cấp lại.");
  return (pressed || entered) && !standing.is_busy ? filled_in(ui, state) : std::nullopt;
}

void draw_sign_in_again(Ui& ui, const app::Model& model, SignInState& state, Dispatch& dispatch) {
  if (state.later) return;
  if (state.account_name.empty() && model.account) state.account_name = model.account->account_name;
  Dialog dialog(ui, "sign_in_again", "Đăng nhập lại để gửi tiếp", 460);
  text(ui, "Phiên làm việc đã hết. Mọi thứ đã viết vẫn còn trên máy này và sẽ gửi tiếp ngay sau khi đăng nhập.");
  if (model.sign_in_problem) notice(ui, model.sign_in_problem->detail, Tone::must_fix);
  const bool busy = app::has_errand<app::SigningIn>(model);
  const bool entered = draw_fields(ui, state);
  bool pressed = false, later = false;
  {
    Row row(ui);
    pressed = button(ui, "sign_in", "Đăng nhập", {.kind = ButtonKind::primary, .busy = busy});
    later = button(ui, "later", "Để sau, viết tiếp", {.kind = ButtonKind::quiet});
  }
  if (later || dialog.dismissed()) state.later = true;
  if ((pressed || entered) && !busy)
    if (const auto wanted = filled_in(ui, state)) dispatch(*wanted);
}

}  // namespace tdkt::screens
