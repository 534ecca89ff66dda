#include <algorithm>

#include "client/app/acts.h"
#include "client/app/queries.h"
#include "client/app/signing.h"
#include "client/screens/act_notice.h"
#include "client/screens/capital.h"
#include "client/screens/dossier_parts.h"
#include "client/screens/findings_panel.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using workflow::Act;

/// The first of the seal's digits: enough to compare by eye.
std::string short_seal(std::string_view hash) {
  constexpr size_t kShown = 12, kGroup = 4;
  std::string out;
  for (size_t i = 0; i < std::min(kShown, hash.size()); i += kGroup)
    out += (out.empty() ? "" : " ") + std::string(hash.substr(i, kGroup));
  return out;
}

std::string who_and_when(const app::Model& model, const app::ActNote& act) {
  const std::string at = moment(act.at, clock_day(model));
  return act.by.empty() ? at : act.by + ", lúc " + at;
}

/// "Nội dung đề nghị của Nguyễn Thị Hà · CSTĐCS — Trịnh Thu Hà, lúc 10:42"
std::string told(const app::Model& model, const workflow::SignedChange& change) {
  std::string out = alone(change.group);
  if (const auto* nomination = model.records.find<records::Nomination>(change.record)) {
    out += " của " + title_of(*nomination);
    if (nomination->removed) return out + " (đã bỏ khỏi danh sách)";
  }
  const app::Entry* entry = app::entry_of(model, change.record);
  if (!entry) return out + " (đã bỏ)";
  if (entry->save_state() != app::SaveState::saved) return out + " (vừa sửa trên máy này)";
  const std::string at = moment(entry->saved_at, clock_day(model));
  return out + " (" + entry->saved_by + " lưu lúc " + at + ")";
}

void draw_changes(UnitPage& page, const std::vector<workflow::SignedChange>& changes) {
  constexpr size_t kShown = 8;
  for (size_t i = 0; i < changes.size() && i < kShown; ++i) text(page.ui, "• " + told(page.model, changes[i]));
  if (changes.size() > kShown)
    hint(page.ui, "và " + counted(static_cast<int64_t>(changes.size() - kShown), "chỗ khác"));
}

void draw_what_stands(UnitPage& page, const app::ActNote* signature, bool sent,
                      const std::vector<workflow::SignedChange>& changes) {
  Ui& ui = page.ui;
  if (signature && sent && !changes.empty()) {
    notice(ui,
           "Đã ký duyệt: " + who_and_when(page.model, *signature) + ". Sau khi gửi, đơn vị đã bổ sung:", Tone::fine);
    return draw_changes(page, changes);
  }
  if (!signature) return notice(ui, "Hồ sơ chưa được thủ trưởng ký duyệt nên chưa gửi được.", Tone::not_yet);
  if (changes.empty()) {
    notice(ui, "Đã ký duyệt: " + who_and_when(page.model, *signature) + ". Hồ sơ từ đó không thay đổi.", Tone::fine);
    return;
  }
  notice(ui,
         "Chữ ký duyệt (" + who_and_when(page.model, *signature) +
             ") không còn hiệu lực: hồ sơ đã sửa sau khi ký. Thủ trưởng xem những chỗ dưới đây rồi ký lại.",
         Tone::look_again);
  draw_changes(page, changes);
}

/// What there is of a step; of one that was not begun its detail says only what it is about.
std::string recorded(const StepState& state) {
  return state.detail.empty() || state.tone == Tone::not_yet ? state.words : state.detail;
}

void draw_content(UnitPage& page) {
  Ui& ui = page.ui;
  const auto& dossier = page.dossier;
  Card card(ui);
  draw_awards(ui, page.model, dossier.id);
  const auto& letter = dossier.request_letter;
  fact(ui, "Tờ trình",
       letter.number.empty()
           ? std::string("Chưa có số")
           : "Số " + letter.number + (letter.signed_on ? " ngày " + letter.signed_on->display() : ""));
  fact(ui, "Phiên họp của Hội đồng", recorded(state_of(page, UnitStep::meeting)));
  fact(ui, "Công khai", recorded(state_of(page, UnitStep::publication)));
  fact(ui, "Dấu niêm phong nội dung", short_seal(page.state.known.seal.hash));
}

/// Why it cannot be signed now; "" when it can.
std::string hindrance(const UnitPage& page) {
  if (page.model.records.nominations_of(page.dossier.id).empty()) return "Danh sách đề nghị còn trống.";
  const std::string blocking = blocking_words(page.model, records_of(page.model, page.dossier.id));
  return blocking.empty() ? std::string()
                          : "Hồ sơ " + blocking + "; sửa xong rồi ký, vì sửa sau khi ký thì phải ký lại.";
}

}  // namespace

StepState signature_state(const UnitPage& page) {
  const app::Entry* entry = app::entry_of(page.model, page.dossier.id);
  const app::ActNote* signature = entry ? app::signature_of(*entry) : nullptr;
  if (!signature) return {"Chưa ký", "Thủ trưởng xem cả hồ sơ rồi ký duyệt bằng tài khoản của mình.", Tone::not_yet};
  const std::string who = who_and_when(page.model, *signature);
  if (entry->state != workflow::State::draft) return {"Đã ký", who, Tone::fine};
  if (app::changed_since(*signature, page.state.known.seal).empty()) return {"Đã ký", who, Tone::fine};
  return {"Cần ký lại", "Hồ sơ đã sửa sau khi ký (" + who + ").", Tone::look_again};
}

void draw_signature(UnitPage& page) {
  Ui& ui = page.ui;
  const app::Entry* entry = app::entry_of(page.model, page.dossier.id);
  if (!entry) return;
  const app::ActNote* signature = app::signature_of(*entry);
  const auto changes =
      signature ? app::changed_since(*signature, page.state.known.seal) : std::vector<workflow::SignedChange>();
  draw_what_stands(page, signature, entry->state != workflow::State::draft, changes);
  draw_content(page);
  if (entry->state != workflow::State::draft) return;
  if (!app::may_perform(page.model, *entry, Act::signature))
    return hint(ui, "Chỉ thủ trưởng đơn vị ký ở đây, bằng tài khoản của mình.");
  if (signature && changes.empty()) return;
  const std::string why_not = hindrance(page);
  const bool busy = app::pending_act(page.model, page.dossier.id) != nullptr;
  Row row(ui);
  if (button(ui, "sign",
             busy        ? busy_words(page.model, "Đang ký…")
             : signature ? "Ký lại"
                         : "Ký duyệt hồ sơ",
             {.kind = ButtonKind::primary, .icon = Icon::pencil, .unavailable_because = why_not, .busy = busy}))
    page.state.signing = true;
}

void draw_signing_dialog(UnitPage& page) {
  if (!page.state.signing) return;
  Ui& ui = page.ui;
  Dialog dialog(ui, "sign", "Ký duyệt hồ sơ?");
  const auto count = static_cast<int64_t>(page.model.records.nominations_of(page.dossier.id).size());
  text(ui, page.dossier.title + ": " + counted(count, "trường hợp") + ".");
  text(
      ui,
      "Chữ ký gắn với đúng nội dung đang thấy: danh sách, báo cáo, minh chứng, biên bản, biểu quyết, công khai, Tờ trình. "
      "Ai sửa gì sau đó thì chữ ký hết hiệu lực và phải ký lại trước khi gửi.");
  bool sign = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    sign = button(ui, "sign.yes", "Tôi ký duyệt", {.kind = ButtonKind::primary, .icon = Icon::pencil});
    cancel = button(ui, "sign.no", "Để sau", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (sign) page.dispatch(app::signing(page.dossier.id, page.state.known.seal));
  if (sign || cancel) page.state.signing = false;
}

}  // namespace tdkt::screens
