#include "client/screens/report_links.h"

#include <algorithm>
#include <cmath>

#include "client/app/queries.h"
#include "client/screens/words.h"
#include "shared/workflow/report_link.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using app::AskReportLinks;
using app::ReportLink;
using What = AskReportLinks::What;

struct At {
  Ui& ui;
  const app::Model& model;
  const records::Nomination& nomination;
  ReportLinksState& state;
  Dispatch& dispatch;
};

bool has_ended(const app::Model& model, const ReportLink& link) {
  const auto end = instant_of(link.expires_at);
  return !link.revoked_at.empty() || (end && *end <= model.now);
}

struct Standing {
  std::string words;
  Tone tone;
};
Standing standing_of(const app::Model& model, const ReportLink& link) {
  const base::Date day = clock_day(model);
  if (!link.revoked_at.empty()) return {"Đã thu hồi lúc " + moment(link.revoked_at, day), Tone::neutral};
  if (has_ended(model, link)) return {"Đã hết hạn", Tone::neutral};
  if (!link.saved_at.empty()) return {"Đã gửi báo cáo lúc " + moment(link.saved_at, day), Tone::fine};
  if (!link.opened_at.empty()) return {"Đã mở lúc " + moment(link.opened_at, day), Tone::look_again};
  return {"Chưa mở", Tone::not_yet};
}

/// The code in black on white, whatever the theme: that is what cameras read.
void draw_qr(Ui& ui, const std::vector<std::string>& rows) {
  constexpr size_t kQuiet = 4;
  if (rows.empty()) return;
  const float module = std::floor(232.0f / static_cast<float>(rows.size() + 2 * kQuiet));
  const float side = module * static_cast<float>(rows.size() + 2 * kQuiet);
  const Rect at = ui.place(side, side);
  ui.draw().AddRectFilled({at.x, at.y}, {at.x + side, at.y + side}, IM_COL32_WHITE);
  for (size_t y = 0; y < rows.size(); ++y)
    for (size_t x = 0; x < rows[y].size(); ++x) {
      if (rows[y][x] != '1') continue;
      const float left = at.x + module * static_cast<float>(x + kQuiet);
      const float top = at.y + module * static_cast<float>(y + kQuiet);
      ui.draw().AddRectFilled({left, top}, {left + module, top + module}, IM_COL32_BLACK);
    }
  ui.leave_words(semantics::Role::img, at, "Mã QR của liên kết");
}

void draw_new_address(At& at) {
  const app::ReportLinks& links = at.model.report_links;
  if (links.address.empty()) return;
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Gửi địa chỉ này cho người viết");
  text(at.ui,
       "Địa chỉ chỉ hiện lần này. Ai có địa chỉ đều viết được báo cáo, nên gửi riêng cho " +
           at.nomination.nominee_name + ", không đăng vào nhóm chung.",
       {.ink = Ink::soft});
  text_field(at.ui, "/address", "Địa chỉ của liên kết", links.address, {.read_only = true});
  {
    Row row(at.ui);
    if (button(at.ui, "copy", "Chép địa chỉ", {.icon = Icon::check})) at.ui.put_on_clipboard(links.address);
  }
  draw_qr(at.ui, links.qr);
  hint(at.ui, "Hoặc để người viết quét mã QR bằng điện thoại.");
}

void draw_making(At& at) {
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Tạo liên kết");
  std::vector<std::string> names;
  for (const int64_t days : workflow::kLinkDayChoices) names.push_back(std::to_string(days) + " ngày");
  const std::vector<std::string_view> choices(names.begin(), names.end());
  if (const auto now = select(at.ui, "/days", "Dùng được trong", choices, at.state.days, {.max_width = 200}))
    at.state.days = *now;
  const std::string_view no_line =
      at.model.online ? std::string_view() : "Tạo liên kết cần có mạng; mọi việc khác của hồ sơ vẫn làm được.";
  Row row(at.ui);
  if (button(at.ui, "make", "Tạo liên kết",
             {.kind = ButtonKind::primary, .unavailable_because = no_line, .busy = at.model.report_links.busy}))
    at.dispatch(
        AskReportLinks{What::make, at.nomination.id, at.dispatch.new_id(), workflow::kLinkDayChoices[at.state.days]});
}

void draw_link(At& at, const ReportLink& link) {
  Scope scope(at.ui, link.id.text());
  Card card(at.ui, kGapM, kGapXs);
  const Standing standing = standing_of(at.model, link);
  const base::Date day = clock_day(at.model);
  {
    Row row(at.ui);
    chip(at.ui, standing.words, standing.tone);
  }
  hint(at.ui,
       link.made_by + " tạo lúc " + moment(link.made_at, day) + " · dùng được đến " + moment(link.expires_at, day));
  if (has_ended(at.model, link) || !at.model.online) return;
  Row row(at.ui);
  if (button(at.ui, "revoke", "Thu hồi", {.kind = ButtonKind::quiet, .icon = Icon::close})) at.state.revoking = link.id;
}

void draw_list(At& at) {
  const app::ReportLinks& links = at.model.report_links;
  heading(at.ui, 2, "Các liên kết đã tạo");
  if (!links.known) {
    hint(at.ui, at.model.online ? "Đang đọc từ máy chủ…" : "Danh sách đọc từ máy chủ, sẽ hiện khi có mạng.");
  } else if (links.links.empty()) {
    hint(at.ui, "Chưa tạo liên kết nào cho trường hợp này.");
  }
  for (const ReportLink& link : links.links) draw_link(at, link);
  Row row(at.ui);
  if (button(at.ui, "again", "Đọc lại", {.kind = ButtonKind::quiet, .busy = links.busy}))
    at.dispatch(AskReportLinks{What::list, at.nomination.id, {}, 0});
}

void draw_revoking(At& at) {
  if (!at.state.revoking) return;
  Dialog dialog(at.ui, "revoking", "Thu hồi liên kết này?");
  text(at.ui, "Người giữ liên kết không mở và không gửi được nữa. Phần đã gửi vẫn nằm trong hồ sơ.");
  bool revoke = false, keep = dialog.dismissed();
  {
    Row row(at.ui);
    revoke = button(at.ui, "revoking.yes", "Thu hồi liên kết", {.kind = ButtonKind::danger});
    keep = button(at.ui, "revoking.no", "Giữ lại", {.kind = ButtonKind::quiet}) || keep;
  }
  if (revoke) at.dispatch(AskReportLinks{What::revoke, at.nomination.id, *at.state.revoking, 0});
  if (revoke || keep) at.state.revoking.reset();
}

}  // namespace

void draw_report_links(Ui& ui, const Rect& content, const app::Model& model, ReportLinksState& state,
                       Dispatch& dispatch) {
  Region page(ui, "report_links", content,
              {.role = semantics::Role::main, .name = "Liên kết viết báo cáo", .max_width = 760});
  const auto* nomination = model.records.nomination(model.route.second);
  const app::Entry* entry = app::entry_of(model, model.route.second);
  if (!nomination || !entry) {
    if (empty_state(ui, "back", Icon::file, "Không thấy trường hợp này",
                    "Trường hợp đã được bỏ khỏi danh sách, hoặc dữ liệu còn đang được lấy về.", "Về hồ sơ"))
      dispatch(app::GoTo{{app::Screen::dossier, model.route.id, {}, {}}});
    return;
  }
  Scope scope(ui, nomination->id.text());
  const std::string title = title_of(*nomination);
  page_head(ui, {.title = "Liên kết viết báo cáo", .detail = title});
  const app::Route back{app::Screen::nomination, nomination->dossier_id, nomination->id, "/report/situation"};
  if (link(ui, "back", "Về báo cáo", {.address = app::address_of(back)})) dispatch(app::GoTo{back});
  text(
      ui,
      "Người được đề nghị tự viết báo cáo của mình trên điện thoại hay máy tính, không cần tài khoản. Qua liên kết chỉ "
      "đọc và viết được báo cáo này, cho đến khi hết hạn, bị thu hồi, hoặc hồ sơ được gửi đi.");
  At at{ui, model, *nomination, state, dispatch};
  const app::Entry* dossier = app::entry_of(model, nomination->dossier_id);
  const bool open = dossier && workflow::takes_a_report(entry->state, dossier->state);
  if (!model.report_links.trouble.empty()) notice(ui, model.report_links.trouble, Tone::must_fix);
  if (!open)
    notice(ui, "Hồ sơ đã gửi nên báo cáo không sửa được nữa; các liên kết tự đóng.", Tone::look_again);
  else
    draw_new_address(at);
  if (open) draw_making(at);
  draw_list(at);
  draw_revoking(at);
}

}  // namespace tdkt::screens
