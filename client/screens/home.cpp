#include "client/screens/home.h"

#include "client/app/notices.h"
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
        deadline.days_left == 0 ? "Hôm nay là ngày cuối" : "Còn " + counted(deadline.days_left, "ngày");
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

std::string title_of_notice(const app::Model& model, const app::CaseNotice& notice) {
  const auto act = base::from_word<workflow::Act>(notice.act);
  std::string what = act ? std::string(base::display(*act)) : notice.act;
  if (notice.told == app::Told::assignment) what = "Giao thầy cô thẩm định";
  if (notice.told == app::Told::second_reading) what = "Nhờ thầy cô thẩm định lần hai";
  const auto* first = model.records.nomination(notice.nominations.front());
  const std::string whose = notice.nominations.size() == 1 && first
                                ? title_of(*first)
                                : counted(static_cast<int64_t>(notice.nominations.size()), "trường hợp");
  return what + ": " + whose;
}

/// What the notice says beyond its title: who, of which unit, why, by which decision; of one case, as they differ.
std::string detail_of_notice(const app::Model& model, const app::CaseNotice& notice) {
  const auto* dossier = model.records.find<records::Dossier>(notice.dossier);
  const app::Entry* entry = app::entry_of(model, notice.nominations.front());
  std::string said;
  if (entry && notice.told == app::Told::act)
    for (const app::ActNote& act : entry->acts)
      if (act.act == notice.act && act.at == notice.at) {
        said = act.note.text_at("text");
        if (said.empty() && !act.note.text_at("decision_number").empty())
          said = "Số " + std::string(act.note.text_at("decision_number"));
      }
  std::string out = notice.by;
  const auto add = [&](std::string_view mark, const std::string& words) {
    if (!words.empty()) out += (out.empty() ? "" : std::string(mark)) + words;
  };
  add(": ", said);
  if (entry && !notice.is_own) add(" · ", app::unit_name(model, entry->unit_id));
  if (dossier && notice.told == app::Told::act) add(" · ", dossier->title);
  return out;
}

app::Route route_of_notice(const app::CaseNotice& notice) {
  const bool single = notice.nominations.size() == 1;
  const base::Id& first = notice.nominations.front();
  if (notice.is_own)
    return single ? app::Route{app::Screen::nomination, notice.dossier, first, {}}
                  : app::Route{app::Screen::dossier, notice.dossier, {}, {}};
  return single ? app::Route{app::Screen::appraisal, first, {}, {}} : app::Route{app::Screen::received, {}, {}, {}};
}

/// What others did with the cases that concern this person: all that is new, else the last few.
void draw_notices(Ui& ui, const app::Model& model, Dispatch& dispatch) {
  constexpr size_t kMostNew = 20, kMostOld = 3;
  const auto all = app::case_notices(model);
  if (all.empty()) return;
  const int fresh = app::new_notices(model);
  ui.gap(kGapXs);
  heading(ui, 2, fresh > 0 ? "Thông báo · " + std::to_string(fresh) + " mới" : std::string("Thông báo"));
  {
    List list(ui, "Thông báo");
    for (size_t i = 0; i < all.size() && i < (fresh > 0 ? kMostNew : kMostOld); ++i) {
      const app::CaseNotice& one = all[i];
      if (fresh > 0 && !one.is_new) break;
      const app::Route to = route_of_notice(one);
      const std::string address = app::address_of(to), when = moment(one.at, clock_day(model));
      const std::string title = title_of_notice(model, one), detail = detail_of_notice(model, one);
      if (list_row(ui, address + one.act + one.by + one.at,
                   {.title = title,
                    .detail = detail,
                    .state = one.is_new ? std::string_view("Mới") : std::string_view(),
                    .tone = Tone::look_again,
                    .trailing = when,
                    .address = address}))
        dispatch(app::GoTo{to});
    }
  }
  if (fresh == 0) return;
  Row row(ui);
  if (button(ui, "notices.read", "Đánh dấu đã đọc", {.kind = ButtonKind::quiet, .icon = Icon::check}))
    dispatch(app::ReadNotices{all.front().at});
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
  draw_notices(ui, model, dispatch);
  const auto groups = work_of(model);
  for (const WorkGroup& group : groups) draw_group(ui, group, dispatch);
  if (groups.empty()) draw_nothing(ui, model, dispatch);
}

}  // namespace tdkt::screens
