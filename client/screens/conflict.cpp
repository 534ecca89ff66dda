#include "client/screens/conflict.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

/// Who wrote the other text, as "Của …" and "Lấy bản của …" go on.
std::string author_of(const app::Model& model, const app::Entry& entry) {
  const std::string& author = entry.theirs ? entry.theirs->author : entry.saved_by;
  if (author.empty()) return "người khác";
  return model.account && model.account->display_name == author ? "máy khác" : author;
}

/// The same at the head of a sentence: "Lê Thị Mai đã sửa…".
std::string who_wrote(const app::Model& model, const app::Entry& entry) {
  const std::string author = author_of(model, entry);
  if (author == "máy khác") return "Trên một máy khác, thầy cô";
  return author == "người khác" ? "Người khác" : author;
}

/// Two tabs of this browser wrote differently: whose text is whose depends on which of them one looks at.
bool is_of_tabs(const app::Entry& entry) { return entry.theirs && !entry.theirs->revision; }

std::string keep_words(const app::Entry& entry) { return is_of_tabs(entry) ? "Giữ bản đang hiện" : "Giữ bản của tôi"; }
std::string take_words(const app::Model& model, const app::Entry& entry) {
  return is_of_tabs(entry) ? "Lấy bản kia" : "Lấy bản của " + author_of(model, entry);
}

/// One of the two texts, and the button that keeps it.
bool draw_side(Ui& ui, std::string_view id, std::string_view whose, std::string_view value, std::string_view keep,
               ButtonKind kind) {
  Card card(ui);
  text(ui, whose, {.style = {.size = Size::small, .weight = Weight::medium}, .ink = Ink::soft});
  text(ui, value);
  Row row(ui);
  return button(ui, id, keep, {.kind = kind});
}

void draw_one(Ui& ui, const app::Model& model, const app::Entry& entry, const sync::Conflict& conflict,
              Dispatch& dispatch) {
  Scope scope(ui, conflict.place);
  const bool tabs = is_of_tabs(entry);
  const std::string at = entry.theirs ? moment(entry.theirs->made_at, clock_day(model)) : std::string();
  heading(ui, 3, place_name(conflict.place));
  Columns sides(ui, {1, 1});
  if (draw_side(ui, "mine", tabs ? "Bản đang hiện" : "Của thầy cô, trên máy này",
                value_text(conflict.place, conflict.mine), keep_words(entry), ButtonKind::secondary))
    dispatch(app::SettleConflict{entry.id, conflict.place, true});
  sides.next();
  if (draw_side(ui, "theirs", tabs ? "Bản kia" : "Của " + author_of(model, entry) + (at.empty() ? "" : " lúc " + at),
                value_text(conflict.place, conflict.theirs), take_words(model, entry), ButtonKind::secondary))
    dispatch(app::SettleConflict{entry.id, conflict.place, false});
}

/// Whether it is the account beside words that differ too, and is settled with them.
bool goes_with_its_words(const app::Entry& entry, const sync::Conflict& conflict) {
  return std::any_of(entry.conflicts.begin(), entry.conflicts.end(),
                     [&](const sync::Conflict& other) { return other.place + "_id" == conflict.place; });
}

std::string name_of(const app::Model& model, const app::Entry& entry) {
  if (const auto* nomination = model.records.find<records::Nomination>(entry.id)) return title_of(*nomination);
  if (const auto* person = model.records.find<records::Person>(entry.id)) return person->full_name;
  if (const auto* dossier = model.records.find<records::Dossier>(entry.id)) return dossier->title;
  return std::string(base::display(entry.kind));
}

}  // namespace

void draw_conflict(Ui& ui, const app::Model& model, ConflictState& state, Dispatch& dispatch) {
  if (!state.record) return;
  const app::Entry* entry = app::entry_of(model, *state.record);
  if (!entry || entry->conflicts.empty()) return state.record.reset();
  Dialog dialog(ui, "conflict", "Chọn giữ bản nào", 860);
  if (is_of_tabs(*entry))
    text(ui, "Những mục dưới đây của " + name_of(model, *entry) +
                 " được viết khác nhau ở hai thẻ của trình duyệt này. Bản không được chọn sẽ không còn.");
  else
    text(ui, who_wrote(model, *entry) + " cũng đã sửa những mục dưới đây của " + name_of(model, *entry) +
                 ". Bản không được chọn vẫn còn trong lịch sử sửa.");
  for (const sync::Conflict& conflict : entry->conflicts)
    if (!goes_with_its_words(*entry, conflict)) draw_one(ui, model, *entry, conflict, dispatch);
  bool later = false;
  {
    Row row(ui);
    later = button(ui, "later", "Để sau", {.kind = ButtonKind::quiet});
  }
  if (later || dialog.dismissed()) state.record.reset();
}

void draw_conflict_at(Ui& ui, const app::Model& model, const base::Id& record, std::string_view place,
                      Dispatch& dispatch) {
  const app::Entry* entry = app::entry_of(model, record);
  if (!entry) return;
  for (const sync::Conflict& conflict : entry->conflicts) {
    if (conflict.place != place) continue;
    Scope scope(ui, "conflict" + conflict.place);
    const std::string what = is_of_tabs(*entry) ? "Mục này được viết khác nhau ở hai thẻ. Bản kia: "
                                                : who_wrote(model, *entry) + " cũng đã sửa mục này: ";
    notice(ui, what + value_text(conflict.place, conflict.theirs), Tone::must_fix);
    Row row(ui, {.gap = kGapXs});
    if (button(ui, "mine", keep_words(*entry))) dispatch(app::SettleConflict{record, conflict.place, true});
    if (button(ui, "theirs", take_words(model, *entry))) dispatch(app::SettleConflict{record, conflict.place, false});
  }
}

void draw_conflict_notice(Ui& ui, const app::Model& model, const base::Id& record, ConflictState& state) {
  const app::Entry* entry = app::entry_of(model, record);
  if (!entry || entry->conflicts.empty()) return;
  const std::string at = entry->theirs ? moment(entry->theirs->made_at, clock_day(model)) : std::string();
  const std::string place = place_name(entry->conflicts.front().place);
  const std::string what = is_of_tabs(*entry)
                               ? "Hai thẻ của trình duyệt này viết khác nhau ở " + place
                               : who_wrote(model, *entry) + " đã sửa " + place + (at.empty() ? "" : " lúc " + at);
  notice(ui, what + ". Chọn giữ bản nào; cả hai bản đều còn.", Tone::must_fix);
  Row row(ui);
  if (button(ui, "conflict.open", "Chọn bản", {.icon = Icon::conflict})) state.record = record;
}

}  // namespace tdkt::screens
