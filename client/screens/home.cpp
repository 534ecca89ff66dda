#include "client/screens/home.h"

#include "client/app/queries.h"
#include "client/screens/words.h"
#include "client/screens/work.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

Tone tone_of_days(int32_t left) {
  if (left <= 3) return Tone::must_fix;
  return left <= 14 ? Tone::look_again : Tone::neutral;
}

void draw_deadlines(Ui& ui, const app::Model& model) {
  const auto all = deadlines(model);
  if (all.empty()) return;
  ui.gap(kGapXs);
  heading(ui, 2, "Hạn gần nhất");
  Card card(ui, kGapM, kGapXs);
  constexpr size_t kShown = 3;
  for (size_t i = 0; i < all.size() && i < kShown; ++i) {
    if (i > 0) hairline(ui);
    const Deadline& deadline = all[i];
    Row row(ui, {.height = 28});
    const std::string left =
        deadline.days_left == 0 ? "hôm nay là ngày cuối" : "còn " + counted(deadline.days_left, "ngày");
    chip(ui, left, tone_of_days(deadline.days_left), Icon::clock);
    text(ui, deadline.last_day.display() + " · " + deadline.title, {.max_width = 0});
  }
}

void draw_group(Ui& ui, const WorkGroup& group, Dispatch& dispatch) {
  Scope scope(ui, group.title);
  ui.gap(kGapXs);
  heading(ui, 2, group.title + " · " + std::to_string(group.rows.size()));
  List list(ui, group.title);
  for (const WorkRow& row : group.rows) {
    const std::string address = app::address_of(row.route);
    const std::string id = address + row.title + row.detail;
    if (list_row(ui, id,
                 {.title = row.title,
                  .detail = row.detail,
                  .state = row.state,
                  .tone = row.tone,
                  .trailing = row.trailing,
                  .next_step = row.next_step,
                  .address = address}))
      dispatch(app::GoTo{row.route});
  }
}

void draw_nothing(Ui& ui, const app::Model& model, Dispatch& dispatch) {
  if (!model.first_pull_done && model.entries.empty()) {
    empty_state(ui, "home.waiting", model.online ? Icon::cloud : Icon::cloud_off,
                model.online ? "Đang lấy dữ liệu của đơn vị" : "Đang không có mạng",
                model.online
                    ? "Lần đầu trên máy này mất vài giây; những lần sau mở được ngay, kể cả khi không có mạng."
                    : "Máy này chưa có dữ liệu của đơn vị. Khi có mạng, dữ liệu được lấy về và giữ lại để làm việc.");
    return;
  }
  if (app::is_office(model)) {
    empty_state(ui, "home.none", Icon::check_circle, "Chưa có việc nào đang chờ",
                "Hồ sơ các đơn vị gửi đến sẽ hiện ở đây, mới nhất lên đầu.");
  } else if (empty_state(ui, "home.first", Icon::folder, "Chưa có hồ sơ nào",
                         "Bắt đầu bằng một hồ sơ đề nghị khen thưởng; danh sách nhân sự của đơn vị đã có sẵn để chọn.",
                         "Lập hồ sơ mới")) {
    dispatch(app::GoTo{{app::Screen::dossiers, {}, {}, "moi"}});
  }
}

}  // namespace

void draw_home(Ui& ui, const Rect& content, const app::Model& model, HomeState&, Dispatch& dispatch) {
  Region page(ui, "home", content,
              {.role = semantics::Role::main, .name = "Việc cần làm", .gap = kGapM, .max_width = 960});
  const std::string day = "Hôm nay " + model.today().display();
  page_head(ui, {.title = "Việc cần làm", .detail = day});
  draw_deadlines(ui, model);
  const auto groups = work_of(model);
  for (const WorkGroup& group : groups) draw_group(ui, group, dispatch);
  if (groups.empty()) draw_nothing(ui, model, dispatch);
}

}  // namespace tdkt::screens
