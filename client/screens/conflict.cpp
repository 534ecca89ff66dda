#include "client/screens/conflict.h"

#include <algorithm>

#include "client/app/differing_words.h"
#include "client/app/queries.h"
#include "client/screens/words.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

constexpr std::string_view kOtherMachine = "máy khác";

/// Who wrote the other text, as "Của …" and "Lấy bản của …" go on.
std::string author_of(const app::Model& model, const app::Entry& entry) {
  const std::string& author = entry.theirs ? entry.theirs->author : entry.saved_by;
  if (author.empty()) return "người khác";
  return model.account && model.account->display_name == author ? std::string(kOtherMachine) : author;
}

/// The same at the head of a sentence: "Lê Thị Mai đã sửa…".
std::string who_wrote(const app::Model& model, const app::Entry& entry) {
  const std::string author = author_of(model, entry);
  if (author == kOtherMachine) return "Trên một máy khác, thầy cô";
  return author == "người khác" ? "Người khác" : author;
}

/// Two tabs of this browser wrote differently: whose text is whose depends on which of them one looks at.
bool is_of_tabs(const app::Entry& entry) { return entry.theirs && !entry.theirs->revision; }

bool is_of_machines(const app::Model& model, const app::Entry& entry) {
  return author_of(model, entry) == kOtherMachine;
}

std::string keep_words(const app::Model& model, const app::Entry& entry) {
  if (is_of_tabs(entry)) return "Giữ bản đang hiện";
  return is_of_machines(model, entry) ? "Giữ bản trên máy này" : "Giữ bản của tôi";
}
std::string take_words(const app::Model& model, const app::Entry& entry) {
  if (is_of_tabs(entry)) return "Lấy bản kia";
  return is_of_machines(model, entry) ? "Lấy bản trên máy khác" : "Lấy bản của " + author_of(model, entry);
}

std::string whose_words(const app::Model& model, const app::Entry& entry) {
  if (is_of_tabs(entry)) return "Bản kia";
  const std::string at = entry.theirs ? " lúc " + moment(entry.theirs->made_at, clock_day(model)) : std::string();
  return (is_of_machines(model, entry) ? "Viết trên máy khác" : "Của " + author_of(model, entry)) + at;
}

struct Side {
  std::string_view id, whose;
  const std::string& value;
  const std::vector<app::Passage>& differing;
  std::string_view keep;
};

/// One of the two texts, its words that the other has not marked, and the button that keeps it.
bool draw_side(Ui& ui, const Side& side) {
  Card card(ui);
  text(ui, side.whose, {.style = {.size = Size::small, .weight = Weight::medium}, .ink = Ink::soft});
  std::vector<Mark> marks;
  std::string said;  // to those who do not see them
  for (const app::Passage& one : side.differing) {
    marks.push_back({one.begin, one.end});
    said += (said.empty() ? "Chữ riêng của bản này: “" : "”, “") + side.value.substr(one.begin, one.end - one.begin);
  }
  if (!said.empty()) said += "”";
  marked_text(ui, side.value.empty() ? "(để trống)" : side.value, marks);
  Row row(ui);
  return button(ui, side.id, side.keep, {.description = said});
}

void draw_one(Ui& ui, const app::Model& model, const app::Entry& entry, const sync::Conflict& conflict,
              Dispatch& dispatch) {
  Scope scope(ui, conflict.place);
  const std::string mine = value_text(conflict.place, conflict.mine),
                    theirs = value_text(conflict.place, conflict.theirs);
  const app::DifferingWords differing = app::differing_words(mine, theirs);
  heading(ui, 3, place_name(conflict.place));
  Columns sides(ui, {1, 1});
  const std::string whose = whose_words(model, entry), keep = keep_words(model, entry), take = take_words(model, entry);
  if (draw_side(
          ui, {"mine", is_of_tabs(entry) ? "Bản đang hiện" : "Của thầy cô, trên máy này", mine, differing.mine, keep}))
    dispatch(app::SettleConflict{entry.id, conflict.place, true});
  sides.next();
  if (draw_side(ui, {"theirs", whose, theirs, differing.theirs, take}))
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
    text(
        ui,
        "Những mục dưới đây của " + name_of(model, *entry) +
            " được viết khác nhau ở hai thẻ của trình duyệt này. Chữ khác nhau được gạch chân. Bản không được chọn sẽ không còn.");
  else
    text(ui, who_wrote(model, *entry) + " cũng đã sửa những mục dưới đây của " + name_of(model, *entry) +
                 ". Chữ khác nhau được gạch chân. Bản không được chọn vẫn còn trong lịch sử sửa.");
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
    if (button(ui, "mine", keep_words(model, *entry))) dispatch(app::SettleConflict{record, conflict.place, true});
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
