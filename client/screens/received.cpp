#include "client/screens/received.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "client/app/acts.h"
#include "client/app/appraisals.h"
#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/act_notice.h"
#include "client/screens/filter.h"
#include "client/screens/words.h"
#include "client/widgets/pick_row.h"
#include "client/widgets/switcher.h"
#include "shared/base/text.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using workflow::Act;
using workflow::State;

constexpr size_t kStep = 60;  // rows drawn at once

struct PileRow {
  Pile pile;
  std::string_view title;
  std::string_view empty;
};
constexpr PileRow kPiles[] = {
    {Pile::arrived, "Mới đến", "Không có trường hợp mới đến. Hồ sơ các đơn vị gửi lên sẽ hiện ở đây."},
    {Pile::under_appraisal, "Đang thẩm định", "Không có trường hợp nào đang thẩm định."},
    {Pile::returned, "Chờ đơn vị bổ sung", "Không có trường hợp nào đang chờ đơn vị bổ sung."},
    {Pile::suspended, "Tạm dừng", "Không có trường hợp nào tạm dừng xét."},
    {Pile::before_council, "Chờ Hội đồng", "Chưa có trường hợp nào đủ điều kiện để trình Hội đồng."},
    {Pile::closed, "Đã xong", "Chưa có trường hợp nào kết thúc."},
    {Pile::elsewhere, "Ở đơn vị khác", "Không có trường hợp nào đang ở đơn vị khác."},
};

Pile pile_of(State state) {
  switch (state) {
    case State::draft:
    case State::submitted: return Pile::arrived;
    case State::under_appraisal: return Pile::under_appraisal;
    case State::returned_for_completion: return Pile::returned;
    case State::suspended: return Pile::suspended;
    case State::before_council: return Pile::before_council;
    case State::decided:
    case State::forwarded:
    case State::refused:
    case State::revoked:
    case State::withdrawn: break;
  }
  return Pile::closed;
}

struct ReceivedRow {
  const records::Nomination* nomination;
  const app::Entry* entry;
};
using Piles = std::array<std::vector<ReceivedRow>, std::size(kPiles)>;

Piles sorted_out(const app::Model& model, const ReceivedState& state) {
  Piles piles;
  const std::string words = base::fold(state.words);
  for (const auto* nomination : app::received(model)) {
    const app::Entry* entry = app::entry_of(model, nomination->id);
    if (!state.unit.is_zero() && !(entry->unit_id == state.unit)) continue;
    if (state.award && nomination->award != state.award) continue;
    if (!fits(model, *entry, state.appraiser)) continue;
    if (!matches(title_of(*nomination) + " " + app::unit_name(model, entry->unit_id), words)) continue;
    const Pile pile = app::holds(model, *entry) ? pile_of(entry->state) : Pile::elsewhere;
    piles[static_cast<size_t>(pile)].push_back({nomination, entry});
  }
  return piles;
}

size_t filters_in_use(const ReceivedState& state) {
  return size_t{!state.unit.is_zero()} + size_t{state.award.has_value()} +
         size_t{state.appraiser.whose != Appraiser::Whose::anyone};
}

void draw_filters(Ui& ui, const app::Model& model, ReceivedState& state) {
  std::map<std::string, base::Id> units;  // by the order of their names
  std::map<law::Award, int> awards;
  for (const auto* nomination : app::received(model)) {
    const base::Id unit = app::entry_of(model, nomination->id)->unit_id;
    units.emplace(base::sort_key(app::unit_name(model, unit)) + unit.text(), unit);
    if (nomination->award) ++awards[*nomination->award];
  }
  std::vector<std::string> names{"Mọi đơn vị"};
  std::vector<base::Id> ids{base::Id{}};
  for (const auto& [key, unit] : units) {
    names.push_back(app::unit_name(model, unit));
    ids.push_back(unit);
  }
  const auto chosen_unit = static_cast<size_t>(std::find(ids.begin(), ids.end(), state.unit) - ids.begin());
  if (chosen_unit == ids.size() && model.first_pull_done) state.unit = {};  // an address may say anything
  keep_known(model, state.appraiser);
  std::optional<widgets::Row> row;  // on a phone below each other
  if (!ui.phone()) row.emplace(ui);
  if (!draw_search(ui, "Tìm tên, đơn vị", state.words, 260, filters_in_use(state), state.filters_open)) return;
  const std::vector<std::string_view> unit_choices(names.begin(), names.end());
  if (const auto choice = select(ui, "unit", "Đơn vị", unit_choices, chosen_unit < ids.size() ? chosen_unit : 0,
                                 {.max_width = 240, .label_hidden = true}))
    state.unit = ids[*choice];
  std::vector<std::string_view> award_choices{"Mọi danh hiệu, hình thức"};
  std::vector<std::optional<law::Award>> award_values{std::nullopt};
  for (const auto& [award, count] : awards) {
    award_choices.push_back(base::display(award));
    award_values.push_back(award);
  }
  const auto chosen_award =
      static_cast<size_t>(std::find(award_values.begin(), award_values.end(), state.award) - award_values.begin());
  if (const auto choice =
          select(ui, "award", "Danh hiệu, hình thức", award_choices,
                 chosen_award < award_values.size() ? chosen_award : 0, {.max_width = 280, .label_hidden = true}))
    state.award = award_values[*choice];
  draw_appraiser_filter(ui, model, state.appraiser);
}

/// An act on all ticked rows that allow it.
void bulk_button(Ui& ui, const app::Model& model, ReceivedState& state, const std::vector<ReceivedRow>& rows, Act act,
                 ButtonKind kind, Dispatch& dispatch) {
  std::vector<base::Id> ready;
  for (const ReceivedRow& row : rows)
    if (state.picked.count(row.nomination->id) > 0 && app::may_perform(model, *row.entry, act) &&
        !app::pending_act(model, row.nomination->id))
      ready.push_back(row.nomination->id);
  if (ready.empty()) return;
  const std::string count =
      ready.size() == 1 ? "cho 1 trường hợp" : "cho " + std::to_string(ready.size()) + " trường hợp";
  if (!button(ui, base::word(act), base::display(act), {.kind = kind, .description = count})) return;
  for (const base::Id& id : ready) {
    dispatch(app::Perform{id, act, {}});
    state.picked.erase(id);
  }
}

void draw_bulk(Ui& ui, const app::Model& model, ReceivedState& state, const std::vector<ReceivedRow>& rows,
               Dispatch& dispatch) {
  const auto picked = static_cast<size_t>(std::count_if(
      rows.begin(), rows.end(), [&](const ReceivedRow& row) { return state.picked.count(row.nomination->id) > 0; }));
  widgets::Row line(ui);
  const bool all = picked == rows.size();
  if (button(ui, "pick_all", all ? "Bỏ chọn" : "Chọn tất cả", {.kind = ButtonKind::quiet})) {
    for (const ReceivedRow& row : rows) {
      if (all)
        state.picked.erase(row.nomination->id);
      else
        state.picked.insert(row.nomination->id);
    }
  }
  if (picked == 0) return;
  text(ui, "Đã chọn " + std::to_string(picked), {.ink = Ink::soft});
  bulk_button(ui, model, state, rows, Act::reception, ButtonKind::primary, dispatch);
  bulk_button(ui, model, state, rows, Act::acceptance, ButtonKind::primary, dispatch);
  bulk_button(ui, model, state, rows, Act::resumption, ButtonKind::secondary, dispatch);
  bulk_button(ui, model, state, rows, Act::takeover, ButtonKind::primary, dispatch);
  std::vector<const app::Entry*> chosen;
  for (const ReceivedRow& row : rows)
    if (state.picked.count(row.nomination->id) > 0) chosen.push_back(row.entry);
  draw_assignment(ui, model, chosen, dispatch);
}

/// "2 ý kiến chưa gửi, 3 mục phải tự xem" after what the rules found.
void add_open_work(const app::OpenWork& work, std::string& counts) {
  const auto add = [&](int count, std::string_view what) {
    if (count > 0) counts += (counts.empty() ? "" : ", ") + counted(count, what);
  };
  add(work.remarks, "ý kiến chưa gửi");
  add(work.to_look_at, "mục phải tự xem");
}

/// Whose second reading the case waits for; "" when for nobody's.
std::string awaited_reader(const app::Model& model, const app::Entry& nomination) {
  if (const auto* appraisal = app::appraisal_of(model, nomination))
    for (const records::SecondReading& reading : appraisal->second_readings)
      if (!reading.opinion) return reading.reader;
  return {};
}

void draw_row(Ui& ui, const app::Model& model, ReceivedState& state, const ReceivedRow& row, Dispatch& dispatch) {
  const base::Id id = row.nomination->id;
  const std::string title = title_of(*row.nomination), unit = app::unit_name(model, row.entry->unit_id);
  std::string state_word(base::display(row.entry->state));
  Tone tone = tone_of(row.entry->state);
  if (app::pending_act(model, id)) {
    state_word = busy_words(model, "Đang ghi");
    tone = Tone::not_yet;
  }
  std::string counts;
  if (const auto report = model.reports.find(id); report != model.reports.end()) {
    const app::FindingCounts found = app::counts_of(report->second);
    if (found.must_fix > 0) counts = std::to_string(found.must_fix) + " điểm chưa đạt";
    if (found.look_again > 0) counts += (counts.empty() ? "" : ", ") + std::to_string(found.look_again) + " nên xem";
    const bool in_hand = row.entry->state == State::under_appraisal || row.entry->state == State::suspended;
    if (in_hand && app::may_appraise(model, *row.entry))
      add_open_work(app::open_work(model, *row.entry, report->second), counts);
  }
  if (const std::string reader = awaited_reader(model, *row.entry); !reader.empty())
    counts += (counts.empty() ? "" : ", ") + ("chờ " + reader + " đọc lần hai");
  if (const std::string who = appraiser_of(model, *row.entry); !who.empty())
    counts = who + (counts.empty() ? "" : " · ") + counts;
  if (!app::holds(model, *row.entry)) counts = "đang ở " + app::unit_name(model, row.entry->holder_unit_id);
  const std::string detail = counts.empty() ? unit : unit + " · " + counts;
  const std::string when = row.entry->acts.empty() ? std::string() : moment(row.entry->acts.back().at, model.today());
  const std::string address = app::address_of({app::Screen::appraisal, id, {}, {}});
  const PickResult result = pick_row(
      ui, id.text(),
      {.title = title, .detail = detail, .state = state_word, .tone = tone, .trailing = when, .address = address},
      state.picked.count(id) > 0);
  if (result.picked) {
    if (*result.picked)
      state.picked.insert(id);
    else
      state.picked.erase(id);
  }
  if (result.opened) dispatch(app::GoTo{{app::Screen::appraisal, id, {}, {}}});
}

void choose_pile(Ui& ui, const Piles& piles, ReceivedState& state) {
  if (!state.chosen)
    for (const PileRow& row : kPiles)
      if (!piles[static_cast<size_t>(row.pile)].empty()) {
        state.pile = row.pile;
        break;
      }
  std::vector<std::string> titles;
  for (const PileRow& row : kPiles) {
    const size_t count = piles[static_cast<size_t>(row.pile)].size();
    titles.push_back(std::string(row.title) + (count > 0 ? " · " + std::to_string(count) : ""));
  }
  if (const auto choice = switcher(ui, "pile", "Giai đoạn", titles, static_cast<size_t>(state.pile))) {
    state.pile = static_cast<Pile>(*choice);
    state.chosen = true;
    state.picked.clear();
    state.shown = 0;
  }
}

// In the order of Pile.
constexpr std::string_view kPileWords[] = {"moi-den",      "dang-tham-dinh", "cho-bo-sung",  "tam-dung",
                                           "cho-hoi-dong", "da-xong",        "o-don-vi-khac"};
static_assert(std::size(kPileWords) == std::size(kPiles));

}  // namespace

void narrow_received(ReceivedState& state, app::Narrowing& narrowing) {
  size_t pile = state.chosen ? static_cast<size_t>(state.pile) : std::size(kPiles);
  narrowing.part(kPileWords, pile, std::size(kPiles));
  state.chosen = pile < std::size(kPiles);
  if (state.chosen) state.pile = static_cast<Pile>(pile);
  narrowing.text("tim", state.words);
  narrowing.id("don-vi", state.unit);
  narrowing.named("danh-hieu", state.award);
  narrow_appraiser(state.appraiser, narrowing);
}

void draw_received(Ui& ui, const Rect& content, const app::Model& model, ReceivedState& state, Dispatch& dispatch) {
  Region page(ui, "received", content, {.role = semantics::Role::main, .name = "Thẩm định", .max_width = 1120});
  heading(ui, 1, "Thẩm định");
  const bool any = !app::received(model).empty();
  if (!any) {
    empty_state(ui, "nothing", Icon::folder,
                model.first_pull_done ? "Chưa có hồ sơ nào gửi đến" : "Đang đọc hồ sơ đã gửi đến",
                "Khi đơn vị gửi hồ sơ, từng trường hợp sẽ hiện ở đây để tiếp nhận và thẩm định.");
    return;
  }
  draw_filters(ui, model, state);
  const Piles piles = sorted_out(model, state);
  choose_pile(ui, piles, state);
  const auto& rows = piles[static_cast<size_t>(state.pile)];
  if (rows.empty()) {
    const bool filtered = !state.words.empty() || filters_in_use(state) > 0;
    text(ui,
         filtered ? "Không có trường hợp nào khớp với điều kiện lọc." : kPiles[static_cast<size_t>(state.pile)].empty,
         {.ink = Ink::soft});
    return;
  }
  draw_bulk(ui, model, state, rows, dispatch);
  const size_t shown = std::min(rows.size(), std::max(state.shown, kStep));
  {
    List list(ui, "Các trường hợp");
    for (size_t i = 0; i < shown; ++i) draw_row(ui, model, state, rows[i], dispatch);
  }
  if (shown < rows.size()) {
    const std::string more = "Xem thêm " + std::to_string(std::min(kStep, rows.size() - shown)) + " trong " +
                             std::to_string(rows.size() - shown) + " trường hợp còn lại";
    if (button(ui, "more", more)) state.shown = shown + kStep;
  }
}

}  // namespace tdkt::screens
