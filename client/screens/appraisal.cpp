#include "client/screens/appraisal.h"

#include <algorithm>

#include "client/app/judge.h"
#include "client/app/queries.h"
#include "client/screens/act_notice.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/assignment.h"
#include "client/screens/print_link.h"
#include "client/screens/words.h"
#include "shared/rules/check.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using workflow::State;

constexpr float kPanelWidth = 400;

/// Those around this one that still ask something of the appraiser.
struct Neighbours {
  std::optional<base::Id> before, after;
};
Neighbours neighbours_of(const app::Model& model, const base::Id& id) {
  Neighbours out;
  bool passed = false;
  for (const auto* nomination : app::received(model)) {
    const State state = app::entry_of(model, nomination->id)->state;
    if (nomination->id == id) {
      passed = true;
    } else if (app::holds(model, *app::entry_of(model, nomination->id)) &&
               (state == State::submitted || state == State::under_appraisal)) {
      if (passed && !out.after) out.after = nomination->id;
      if (!passed) out.before = nomination->id;
    }
  }
  return out;
}

rules::Report judged(const app::Model& model, const base::Id& id) {
  const auto subject = app::case_for(model, id, rules::Phase::appraisal);
  return subject ? rules::check(*subject) : rules::Report{};
}

void draw_head(Appraising& at) {
  Ui& ui = at.ui;
  const Neighbours around = neighbours_of(at.model, at.nomination.id);
  const std::string title = at.nomination.nominee_name.empty() ? "Chưa ghi tên" : at.nomination.nominee_name;
  const std::string detail =
      std::string(at.nomination.award ? base::display(*at.nomination.award) : "Chưa chọn danh hiệu") + " · " +
      app::unit_name(at.model, at.entry.unit_id);
  page_head(
      ui, {.title = title, .detail = detail, .state = base::display(at.entry.state), .tone = tone_of(at.entry.state)});
  draw_act_notice(ui, at.model, at.nomination.id, at.dispatch);
  if (!app::holds(at.model, at.entry))
    notice(ui, "Hồ sơ đang ở " + app::unit_name(at.model, at.entry.holder_unit_id) + "; ở đây chỉ xem được.",
           Tone::look_again);
  if (at.may_write && app::awaited_reading(at.appraisal, app::oneself(at.model)))
    notice(ui, "Thầy cô được nhờ thẩm định lần hai trường hợp này; ghi ý kiến ở phần Kết quả kiểm tra.",
           Tone::look_again);
  Row row(ui);
  print_link(ui, at.nomination.id, at.dispatch);
  if (ui.phone() && link(ui, "back", "Danh sách", {.address = "/tham-dinh"}))
    at.dispatch(app::GoTo{{app::Screen::received, {}, {}, {}}});
  const auto step = [&](std::string_view id, std::string_view words, const std::optional<base::Id>& to) {
    if (!to) return;
    const std::string address = app::address_of({app::Screen::appraisal, *to, {}, {}});
    if (link(ui, id, words, {.address = address})) at.dispatch(app::GoTo{{app::Screen::appraisal, *to, {}, {}}});
  };
  step("before", "Trường hợp trước", around.before);
  step("after", "Trường hợp sau", around.after);
}

void draw_left(Appraising& at, const Rect& rect) {
  Region page(at.ui, "appraised", rect,
              {.role = semantics::Role::main, .name = "Trường hợp đề nghị", .max_width = 800});
  draw_head(at);
  draw_assignment(at.ui, at.model, {&at.entry}, at.dispatch);
  draw_appraised_nomination(at);
}

void draw_right(Appraising& at, const Rect& rect) {
  Region panel(
      at.ui, "found", rect,
      {.role = semantics::Role::complementary, .name = "Kết quả kiểm tra", .surface = true, .line_left = true});
  draw_appraisal_findings(at);
}

void draw_narrow(Appraising& at, const Rect& rect, bool acts_below) {
  Region page(at.ui, "appraised", rect, {.role = semantics::Role::main, .name = "Trường hợp đề nghị"});
  draw_head(at);
  draw_assignment(at.ui, at.model, {&at.entry}, at.dispatch);
  const std::vector<std::string> parts{"Hồ sơ", "Kết quả kiểm tra"};
  const std::vector<std::string_view> titles(parts.begin(), parts.end());
  if (const auto choice = tabs(at.ui, "part", "Phần", titles, at.state.part)) at.state.part = *choice;
  if (at.state.part == 0)
    draw_appraised_nomination(at);
  else
    draw_appraisal_findings(at);
  if (acts_below) draw_appraisal_acts_below(at);
}

constexpr std::string_view kPartWords[] = {"ho-so", "ket-qua"};
constexpr float kLeastWithBar = 600;

}  // namespace

void narrow_appraisal(AppraisalState& state, app::Narrowing& narrowing) { narrowing.part(kPartWords, state.part); }

void draw_appraisal(Ui& ui, const Rect& content, const app::Model& model, AppraisalState& state, Dispatch& dispatch) {
  const base::Id id = model.route.id;
  const auto* nomination = model.records.nomination(id);
  const app::Entry* entry = app::entry_of(model, id);
  if (!nomination || !entry) {
    Region page(ui, "appraised", content, {.role = semantics::Role::main, .name = "Trường hợp đề nghị"});
    heading(ui, 1, app::title_of(app::Screen::appraisal));
    if (empty_state(ui, "back", Icon::question, "Không thấy trường hợp này",
                    model.first_pull_done ? "Có thể trường hợp đã được rút, hoặc tài khoản này không được xem."
                                          : "Đang đọc dữ liệu từ máy chủ.",
                    "Về danh sách"))
      dispatch(app::GoTo{{app::Screen::received, {}, {}, {}}});
    return;
  }
  Scope scope(ui, id.text());
  const rules::Report report = judged(model, id);
  Appraising at{ui, model, *nomination, *entry, report, state, dispatch};
  at.appraisal = app::appraisal_of(model, *entry);
  at.changes = app::changes_since_return(model, *entry);
  at.may_write = app::may_appraise(model, *entry);
  at.may_comment = at.may_write && app::may_perform(model, *entry, workflow::Act::return_for_completion);
  state.places.clear();
  const size_t acts = appraisal_acts(model, *entry);
  // What a phone shows above its keyboard is left to what is written there.
  const bool below = acts > 0 && ui.phone() && ui.page_height() < kLeastWithBar;
  const float bar = acts == 0 || below ? 0.0f : appraisal_bar_height(ui);
  const Rect upper{content.x, content.y, content.width, content.height - bar};
  if (ui.narrow()) {
    draw_narrow(at, upper, below);
  } else {
    const auto rects = split(upper, {-1, kPanelWidth});
    draw_left(at, rects[0]);
    draw_right(at, rects[1]);
  }
  if (bar > 0) draw_appraisal_acts(at, {content.x, upper.bottom(), content.width, bar});
  draw_appraisal_dialogs(at);
}

}  // namespace tdkt::screens
