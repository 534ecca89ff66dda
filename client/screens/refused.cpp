#include "client/screens/refused.h"

#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

void draw_differences(Ui& ui, const app::Entry& entry) {
  constexpr size_t kShown = 6;
  const auto changes = sync::diff(entry.base, entry.document);
  for (size_t i = 0; i < changes.size() && i < kShown; ++i) {
    const sync::Change& change = changes[i];
    text(ui,
         place_name(change.place) + ": " + value_text(change.place, change.after) +
             " · ở máy chủ: " + value_text(change.place, change.before),
         {.style = {.size = Size::small}, .ink = Ink::soft});
  }
  if (changes.size() > kShown) hint(ui, "và " + counted(static_cast<int64_t>(changes.size() - kShown), "chỗ khác"));
}

}  // namespace

void draw_refused(Ui& ui, const app::Entry& entry, std::optional<base::Id>& giving_up, Dispatch& dispatch) {
  if (entry.refusal) text(ui, entry.refusal->detail, {.style = {.size = Size::small}, .ink = Ink::must_fix});
  const bool is_known = entry.base_revision.has_value();
  if (is_known) draw_differences(ui, entry);
  if (giving_up != entry.id) {
    Row row(ui);
    if (button(ui, "again", "Gửi lại")) dispatch(app::SendAgain{entry.id});
    if (button(ui, "give_up", is_known ? "Lấy bản ở máy chủ" : "Bỏ mục này", {.kind = ButtonKind::quiet}))
      giving_up = entry.id;
    return;
  }
  notice(ui,
         is_known ? "Phần viết trên máy này sẽ được thay bằng bản ở máy chủ. Cần giữ thì chép lại trước."
                  : "Mục này chỉ có trên máy này. Bỏ rồi thì không lấy lại được.",
         Tone::look_again);
  Row row(ui);
  if (button(ui, "give_up.yes", is_known ? "Thay bằng bản ở máy chủ" : "Bỏ hẳn", {.kind = ButtonKind::danger})) {
    dispatch(app::GiveUpUnsent{entry.id});
    giving_up.reset();
  }
  if (button(ui, "give_up.no", "Giữ lại", {.kind = ButtonKind::quiet})) giving_up.reset();
}

}  // namespace tdkt::screens
