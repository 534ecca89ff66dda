#include "client/screens/act_notice.h"

#include <string>

#include "client/app/acts.h"
#include "client/app/outbox.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

std::string_view what_is_lacking(const app::Model& model) {
  if (!model.online) return "Đang không có mạng";
  if (model.access == app::Access::expired) return "Cần đăng nhập lại";
  return "Chưa tới được máy chủ";
}

void draw_waiting(Ui& ui, const app::Model& model, const app::PendingAct& act, Dispatch& dispatch) {
  const bool is_kept = act.kept == app::PendingAct::Kept::in_store;
  notice(ui,
         std::string(what_is_lacking(model)) + ". Việc “" + act.name + "”, yêu cầu lúc " +
             moment(act.asked_at, clock_day(model)) +
             (is_kept ? ", được giữ trên máy này và tự làm khi tới được máy chủ; đóng trang cũng không mất."
                      : ", tự làm khi tới được máy chủ. Xin đừng đóng trang."),
         Tone::look_again);
  if (act.may_be_done) return;
  Row row(ui);
  if (button(ui, "act.drop", "Thôi, chưa làm việc này", {.kind = ButtonKind::quiet}))
    dispatch(app::DropAct{act.record});
}

void draw_refused(Ui& ui, const app::Model& model, const app::PendingAct& act, Dispatch& dispatch) {
  notice(ui, act.refusal, Tone::must_fix);
  hint(ui, "Việc “" + act.name + "”, yêu cầu lúc " + moment(act.asked_at, clock_day(model)) + ", chưa được làm.");
  Row row(ui);
  if (button(ui, "act.read", "Đã đọc", {.kind = ButtonKind::quiet})) dispatch(app::DropAct{act.record});
}

}  // namespace

void draw_act_notice(Ui& ui, const app::Model& model, const base::Id& record, Dispatch& dispatch) {
  const app::PendingAct* waiting = app::pending_act(model, record);
  if (waiting && !app::may_ask(model)) draw_waiting(ui, model, *waiting, dispatch);
  if (const app::PendingAct* refused = app::refused_act(model, record)) draw_refused(ui, model, *refused, dispatch);
}

std::string_view busy_words(const app::Model& model, std::string_view under_way) {
  return app::may_ask(model) ? under_way : "Chờ máy chủ";
}

}  // namespace tdkt::screens
