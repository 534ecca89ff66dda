#include "client/screens/password.h"

#include <algorithm>

#include "client/app/session.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

constexpr int64_t kShortest = 10;  // letters; the server asks the same

std::string problem_at(const app::Model& model, std::string_view pointer) {
  if (!model.password_problem) return {};
  for (const auto& place : model.password_problem->places)
    if (place.pointer == pointer) return place.detail;
  return {};
}

struct Complaints {
  std::string current, wanted, repeated;
  bool none() const { return current.empty() && wanted.empty() && repeated.empty(); }
};

Complaints complaints_about(const PasswordState& state) {
  Complaints out;
  if (state.current.empty()) out.current = "Nhập mật khẩu đang dùng.";
  if (base::length(state.wanted) < kShortest)
    out.wanted = "Mật khẩu mới cần ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất.";
  else if (state.wanted == state.current)
    out.wanted = "Mật khẩu mới cần khác mật khẩu đang dùng.";
  if (state.repeated != state.wanted) out.repeated = "Hai lần gõ mật khẩu mới chưa giống nhau. Gõ lại lần nữa.";
  return out;
}

/// What was seen first: by the server when it has answered, by us once the button was pressed.
std::string_view first_of(const std::string& server, const std::string& ours, bool asked) {
  if (!server.empty()) return server;
  return asked ? std::string_view(ours) : std::string_view();
}

}  // namespace

void draw_password(Ui& ui, const Rect& content, const app::Model& model, PasswordState& state, Dispatch& dispatch) {
  if (state.sent && !app::has_errand<app::ChangingPassword>(model) && !model.password_problem) state = {};
  Region page(ui, "password", content, {.role = semantics::Role::main, .name = "Đổi mật khẩu", .max_width = 480});
  heading(ui, 1, "Đổi mật khẩu");
  if (model.account && model.account->must_change_password)
    notice(ui,
           std::string("Đây là lần đăng nhập đầu với mật khẩu được cấp. Đặt một mật khẩu riêng, chỉ thầy cô biết, rồi "
                       "bắt đầu làm việc.") +
               (app::has_unsent(model) ? " Phần đã viết vẫn còn trên máy này và được gửi ngay sau đó." : ""),
           Tone::accent);
  const Complaints complaints = complaints_about(state);
  const std::string current_problem = problem_at(model, "/current"), wanted_problem = problem_at(model, "/wanted");
  if (model.password_problem && current_problem.empty() && wanted_problem.empty())
    notice(ui, model.password_problem->detail, Tone::must_fix);

  bool submitted = false;
  const auto field = [&](std::string_view id, std::string_view label, std::string& value, std::string_view finding,
                         std::string_view autocomplete, std::string_view hint) {
    const FieldResult result = text_field(
        ui, id, label, value,
        {.hint = hint, .finding = finding, .required = true, .password = true, .autocomplete = autocomplete});
    if (result.value) value = *result.value;
    submitted = submitted || result.submitted;
  };
  field("/current", "Mật khẩu đang dùng", state.current, first_of(current_problem, complaints.current, state.asked),
        "current-password", {});
  field("/wanted", "Mật khẩu mới", state.wanted, first_of(wanted_problem, complaints.wanted, state.asked),
        "new-password", "Ít nhất 10 ký tự, có dấu cách và chữ có dấu cũng được.");
  field("/repeated", "Gõ lại mật khẩu mới", state.repeated, state.asked ? std::string_view(complaints.repeated) : "",
        "new-password", {});
  {
    Row row(ui);
    const bool busy = app::has_errand<app::ChangingPassword>(model);
    const std::string_view offline = model.online ? "" : "Đổi mật khẩu cần có mạng.";
    submitted = button(ui, "change", "Đổi mật khẩu",
                       {.kind = ButtonKind::primary, .unavailable_because = offline, .busy = busy}) ||
                (submitted && !busy && model.online);
  }
  if (!model.online) hint(ui, "Đang không có mạng. Đổi mật khẩu cần có mạng.");
  if (!submitted) return;
  state.asked = true;
  const Complaints now = complaints_about(state);
  if (now.none()) {
    dispatch(app::ChangePassword{state.current, state.wanted});
    state.sent = true;
  } else {
    ui.focus_place(!now.current.empty() ? "/current" : !now.wanted.empty() ? "/wanted" : "/repeated");
  }
}

}  // namespace tdkt::screens
