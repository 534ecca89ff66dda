#include "client/screens/eligibility.h"

#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/filter.h"
#include "client/screens/words.h"
#include "client/widgets/pick_row.h"
#include "client/widgets/switcher.h"
#include "shared/records/convert.h"
#include "shared/workflow/rights.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using rules::Outlook;

constexpr float kPersonWidth = 500;
constexpr size_t kStep = 40;

constexpr std::string_view kPiles[] = {"Đủ điều kiện", "Còn thiếu một điều", "Chưa đủ", "Chưa kết luận được", "Tất cả"};
constexpr size_t kEveryone = std::size(kPiles) - 1;

bool may_propose(const app::Model& model) {
  if (!model.account) return false;
  const workflow::Owner owner{app::own_unit_id(model), {}};
  return workflow::has_right(workflow::Right::write, records::RecordKind::nominations, owner, model.account->grants,
                             model.today());
}

size_t pile_of(const OutlookLine& line) { return static_cast<size_t>(closeness_of(line.outlook)); }

bool may_pick(const Outlook& outlook) {
  return outlook.eligibility == rules::Eligibility::met && !outlook.held && !outlook.proposed;
}

std::string key_of(const EligibilityState& state) {
  return state.words + "|" + (state.award ? std::string(base::word(*state.award)) : "");
}

/// Brings lines and filters up to date; nothing is done when nothing changed.
void bring_up_to_date(const app::Model& model, EligibilityState& state) {
  const bool changed = state.outlooks.refresh(model);
  if (changed && state.open) state.of_open = state.outlooks.all_of(model, *state.open);
  std::string key = key_of(state);
  if (!changed && key == state.shown_key) return;
  state.shown_key = std::move(key);
  state.shown.clear();
  const std::string words = base::fold(state.words);
  const auto& lines = state.outlooks.lines();
  for (size_t i = 0; i < lines.size(); ++i)
    if ((!state.award || lines[i].outlook.award == *state.award) && matches(lines[i].name, words))
      state.shown.push_back(i);
}

void draw_award_filter(Ui& ui, EligibilityState& state) {
  std::vector<std::string_view> names{"Mọi danh hiệu, hình thức"};
  std::vector<std::optional<law::Award>> awards{std::nullopt};
  for (const auto& row : base::Names<law::Award>::rows) {
    const auto& lines = state.outlooks.lines();
    if (std::none_of(lines.begin(), lines.end(), [&](const OutlookLine& l) { return l.outlook.award == row.value; }))
      continue;
    names.push_back(row.display);
    awards.emplace_back(row.value);
  }
  const auto at = static_cast<size_t>(std::find(awards.begin(), awards.end(), state.award) - awards.begin());
  const auto now = select(ui, "award", "Danh hiệu, hình thức", names, at < names.size() ? at : 0,
                          {.max_width = 320, .label_hidden = true});
  if (!now) return;
  state.award = awards[*now];
  state.picked.clear();
  state.most = 0;
}

void draw_filters(Ui& ui, EligibilityState& state) {
  {
    std::optional<Row> row;  // on a phone below each other
    if (!ui.phone()) row.emplace(ui);
    draw_award_filter(ui, state);
    if (const auto typed = search_field(ui, "words", "Tìm theo tên", state.words, ui.phone() ? 0 : 260); typed.value)
      state.words = *typed.value;
  }
  size_t counts[std::size(kPiles)] = {};
  for (const size_t at : state.shown) ++counts[pile_of(state.outlooks.lines()[at])];
  counts[kEveryone] = state.shown.size();
  std::vector<std::string> titles;
  for (size_t i = 0; i < std::size(kPiles); ++i)
    titles.push_back(std::string(kPiles[i]) + (counts[i] > 0 ? " · " + std::to_string(counts[i]) : ""));
  if (const auto now = switcher(ui, "pile", "Kết quả", titles, state.pile)) {
    state.pile = *now;
    state.most = 0;
  }
}

/// What a row says under the name: on what it rests, or the first thing that is missing and where the law says so.
std::string detail_of(const app::Model& model, const OutlookLine& line) {
  const Outlook& outlook = line.outlook;
  if (!outlook.findings.empty()) {
    const rules::Finding& first = *outlook.findings.front();
    std::string sentence = rules::sentence(first);
    if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
    return sentence + " (" + short_citation(first.rule->citation) + ").";
  }
  if (!outlook.checklist.empty()) return "Người xét đối chiếu: " + std::string(outlook.checklist.front()->requirement);
  std::string detail(law::facts_of(outlook.ground).brief);
  if (const auto* person = model.records.person(line.nominee); person && person->team_id)
    detail += " · " + app::unit_name(model, *person->team_id);
  if (outlook.beside) detail += " · cùng với " + std::string(app::short_display(*outlook.beside));
  return detail;
}

void draw_line(Ui& ui, const app::Model& model, EligibilityState& state, const OutlookLine& line, bool may,
               Dispatch& dispatch) {
  const Outlook& outlook = line.outlook;
  const std::string title =
      state.award ? line.name : line.name + " · " + std::string(app::short_display(outlook.award));
  const std::string detail = detail_of(model, line);
  const OutlookWord word = word_of(outlook);
  std::string year;
  if (!outlook.findings.empty()) year = state.outlooks.earliest(line.nominee, outlook.ground);
  const std::string trailing = year.empty() ? year : "Sớm nhất " + year;
  const std::string address = app::address_of({app::Screen::eligibility, {}, {}, line.nominee.text()});
  const std::string id = line.nominee.text() + "." + std::string(base::word(outlook.award));
  const ListRow row{.title = title,
                    .detail = detail,
                    .state = word.text,
                    .tone = word.tone,
                    .trailing = trailing,
                    .address = address};
  const std::pair<base::Id, law::Ground> pick{line.nominee, outlook.ground};
  bool opened = false;
  if (may && may_pick(outlook)) {
    const PickResult result = pick_row(ui, id, row, state.picked.count(pick) > 0);
    if (result.picked && *result.picked) state.picked.insert(pick);
    if (result.picked && !*result.picked) state.picked.erase(pick);
    opened = result.opened;
  } else {
    opened = may ? unpicked_row(ui, id, row) : list_row(ui, id, row);
  }
  if (opened) dispatch(app::GoTo{{app::Screen::eligibility, {}, {}, line.nominee.text()}});
}

/// Writes the picked proposals into the draft, or into a new one where there is none, and leads there.
void add_to_dossier(const app::Model& model, EligibilityState& state, Dispatch& dispatch) {
  records::Dossier dossier = state.outlooks.dossier();
  Picked picked;
  for (const OutlookLine& line : state.outlooks.lines())
    if (state.picked.count({line.nominee, line.outlook.ground}) > 0)
      picked.emplace_back(line.nominee, line.outlook.ground);
  Proposals proposals = proposals_for(model, dossier, picked);
  state.picked.clear();
  state.said.clear();
  for (const std::string& name : proposals.left_out) state.said += (state.said.empty() ? "" : ", ") + name;
  if (!state.said.empty())
    state.said = "Chưa đưa vào được: " + state.said +
                 ". Sáng kiến hoặc đề tài làm căn cứ đã dùng cho một trường hợp vừa đưa vào.";
  if (proposals.rows.empty()) return;
  std::string key = next_order_key(model, dossier.id);
  if (dossier.id.is_zero()) {
    dossier = new_dossier(model, dispatch.new_id(), default_dossier_title(model));
    dispatch(app::CreateRecord{records::RecordKind::dossiers, records::to_value(dossier)});
  }
  app::CreateMany made;
  for (records::Nomination& row : proposals.rows) {
    row.id = dispatch.new_id();
    row.dossier_id = dossier.id;
    row.order_key = key;
    key = order_key_after(key);
    made.records.push_back({records::RecordKind::nominations, records::to_value(row)});
  }
  dispatch(std::move(made));
  if (state.said.empty()) dispatch(app::GoTo{{app::Screen::dossier, dossier.id, {}, {}}});
}

void draw_head(Ui& ui, const app::Model& model, EligibilityState& state, bool may, Dispatch& dispatch) {
  const auto& dossier = state.outlooks.dossier();
  std::string detail = dossier.school_year ? "Năm học " + dossier.school_year->text() : std::string();
  detail += ", xét như gửi ngày " + model.today().display();
  const std::string act =
      state.picked.empty() ? "Đưa vào hồ sơ" : "Đưa " + std::to_string(state.picked.size()) + " vào hồ sơ";
  if (page_head(ui, {.title = "Đủ điều kiện",
                     .detail = detail,
                     .act = may ? std::string_view(act) : std::string_view(),
                     .act_icon = Icon::plus})) {
    if (state.picked.empty())
      state.said = "Đánh dấu những dòng “Đủ điều kiện” cần đề nghị, rồi bấm “Đưa vào hồ sơ”.";
    else
      add_to_dossier(model, state, dispatch);
  }
}

void draw_lines(Ui& ui, const app::Model& model, EligibilityState& state, bool may, Dispatch& dispatch) {
  std::vector<const OutlookLine*> lines;
  for (const size_t at : state.shown) {
    const OutlookLine& line = state.outlooks.lines()[at];
    if (state.pile == kEveryone || pile_of(line) == state.pile) lines.push_back(&line);
  }
  if (lines.empty()) return text(ui, "Không có ai ở mục này.", {.ink = Ink::soft});
  const auto open = static_cast<size_t>(
      std::count_if(lines.begin(), lines.end(), [](const OutlookLine* line) { return may_pick(line->outlook); }));
  if (may && open > 1) {
    const bool all = std::all_of(lines.begin(), lines.end(), [&](const OutlookLine* line) {
      return !may_pick(line->outlook) || state.picked.count({line->nominee, line->outlook.ground}) > 0;
    });
    if (button(ui, "pick_all", all ? "Bỏ chọn" : "Chọn cả " + std::to_string(open), {.kind = ButtonKind::quiet}))
      for (const OutlookLine* line : lines) {
        if (!may_pick(line->outlook)) continue;
        if (all)
          state.picked.erase({line->nominee, line->outlook.ground});
        else
          state.picked.insert({line->nominee, line->outlook.ground});
      }
  }
  const size_t shown = std::min(lines.size(), std::max(state.most, kStep));
  {
    List list(ui, "Danh sách đủ điều kiện");
    for (size_t i = 0; i < shown; ++i) draw_line(ui, model, state, *lines[i], may && open > 0, dispatch);
  }
  if (shown < lines.size() && button(ui, "more",
                                     "Xem thêm " + std::to_string(std::min(kStep, lines.size() - shown)) + " trong " +
                                         std::to_string(lines.size() - shown) + " dòng còn lại"))
    state.most = shown + kStep;
}

void draw_list(Ui& ui, const Rect& rect, const app::Model& model, EligibilityState& state, Dispatch& dispatch) {
  Region page(ui, "eligibility", rect, {.role = semantics::Role::main, .name = "Đủ điều kiện", .max_width = 1120});
  const bool may = may_propose(model);
  draw_head(ui, model, state, may, dispatch);
  if (!state.said.empty()) notice(ui, state.said, Tone::look_again);
  if (!app::has_staff(model, app::own_unit_id(model))) {
    if (empty_state(ui, "staff", Icon::people,
                    model.first_pull_done ? "Chưa có danh sách nhân sự" : "Đang đọc danh sách nhân sự",
                    "Khi có danh sách với xếp loại và danh hiệu các năm, chương trình nói ngay ai đủ điều kiện xét gì.",
                    "Mở Nhân sự"))
      dispatch(app::GoTo{{app::Screen::staff, {}, {}, {}}});
    return;
  }
  draw_filters(ui, state);
  draw_lines(ui, model, state, may, dispatch);
  hint(ui, "“Sớm nhất” tính khi từ nay mỗi năm học đều " + std::string(rules::kGoodYear) + ".");
}

// In the order of kPiles.
constexpr std::string_view kPileWords[] = {"du-dieu-kien", "thieu-mot-dieu", "chua-du", "chua-ket-luan", "tat-ca"};
static_assert(std::size(kPileWords) == std::size(kPiles));

}  // namespace

void narrow_eligibility(EligibilityState& state, app::Narrowing& narrowing) {
  narrowing.part(kPileWords, state.pile);
  narrowing.named("danh-hieu", state.award, std::optional(law::Award::CSTDCS));
  narrowing.text("tim", state.words);
}

void draw_eligibility(Ui& ui, const Rect& content, const app::Model& model, EligibilityState& state,
                      Dispatch& dispatch) {
  const auto open = base::Id::parse(model.route.part);
  if (state.open != open) {
    state.open = open;
    state.of_open.clear();
    if (open) {
      state.outlooks.refresh(model);
      state.shown_key = "\n";  // nobody types it: the filters are asked again
      state.of_open = state.outlooks.all_of(model, *open);
    }
  }
  bring_up_to_date(model, state);
  if (!open || state.of_open.empty()) return draw_list(ui, content, model, state, dispatch);
  const bool beside = !ui.narrow();
  const auto rects = split(content, {beside ? -1.0f : 0.0f, beside ? kPersonWidth : content.width});
  if (beside) draw_list(ui, rects[0], model, state, dispatch);
  Region panel(ui, "eligibility.person", rects[1],
               {.role = beside ? semantics::Role::complementary : semantics::Role::main,
                .name = "Từng danh hiệu, hình thức",
                .surface = beside,
                .line_left = beside});
  Scope scope(ui, open->text());
  if (link(ui, "close", beside ? "Đóng" : "Về danh sách", {.address = "/du-dieu-kien"}))
    dispatch(app::GoTo{{app::Screen::eligibility, {}, {}, {}}});
  draw_outlooks_of(ui, model, *open, state, dispatch);
}

}  // namespace tdkt::screens
