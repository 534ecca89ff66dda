#include "client/sign_in_program.h"

#include "client/app/outbox.h"
#include "client/app/session.h"
#include "client/platform/platform.h"
#include "client/theme_choice.h"

namespace tdkt::program {
namespace {

constexpr uint32_t kSession = 1;     // the one request there is
constexpr uint32_t kFetchAgain = 1;  // the one timer
constexpr int32_t kFetchAgainMs = 5000;
constexpr std::string_view kWaiting = "Đường mạng đang chậm hoặc đã đứt. Chương trình tự tải tiếp khi có mạng.";

}  // namespace

void SignInProgram::start() {
  kept_dark_ = kept_dark();
  online_ = platform::online();
  secure_ = platform::view().secure;
}

void SignInProgram::handle(const platform::Event& event) {
  if (const auto* line = std::get_if<platform::Online>(&event)) online_ = line->online;
  if (const auto* answer = std::get_if<platform::HttpDone>(&event)) answered(*answer);
  if (const auto* program = std::get_if<platform::ProgramFetched>(&event)) fetched(program->came);
  const bool is_back = std::holds_alternative<platform::Online>(event) && online_;
  if (std::holds_alternative<platform::TimerFired>(event) || (is_back && entry_ == Entry::let_in)) fetch();
}

void SignInProgram::draw(widgets::Ui& ui) {
  const screens::SignInStanding standing{
      .is_busy = entry_ != Entry::typing,
      .online = online_,
      .secure = secure_,
      .busy_words = entry_ == Entry::let_in ? "Đang tải chương trình…" : "Đang đăng nhập…",
      .problem = problem_,
      .waiting = was_missed_ && entry_ == Entry::let_in && online_ ? kWaiting : ""};
  const auto wanted = screens::draw_sign_in(ui, {0, 0, ui.page_width(), ui.page_height()}, standing, state_);
  if (!state_.account_name.empty() && coming_ == Coming::not_asked) fetch();
  if (!wanted) return;
  entry_ = Entry::asked;
  problem_.clear();
  const app::Http request = app::sign_in_request(kSession, *wanted);
  platform::http(request.request, {request.method, request.url, request.headers, request.body});
  ui.again();
}

void SignInProgram::answered(const platform::HttpDone& done) {
  const app::HttpAnswered answer = app::from_server({done.request, done.status, done.headers, done.body});
  if (answer.status == 200) {
    entry_ = Entry::let_in;
    fetch();  // where it was missed before
    return go_on();
  }
  entry_ = Entry::typing;
  problem_ = app::sign_in_refusal(answer).detail;
}

void SignInProgram::fetch() {
  if (coming_ == Coming::asked || coming_ == Coming::here) return;
  coming_ = Coming::asked;
  platform::fetch_program();
}

/// What did not come is asked for again and again: whoever was let in has nothing else to go on with.
void SignInProgram::fetched(bool came) {
  coming_ = came ? Coming::here : Coming::missed;
  was_missed_ = !came;
  if (came) return go_on();
  platform::set_timer(kFetchAgain, kFetchAgainMs);
}

void SignInProgram::go_on() {
  if (entry_ == Entry::let_in && coming_ == Coming::here) platform::open_address(platform::address(), false);
}

}  // namespace tdkt::program
