#include "client/screens/papers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/app/appraisals.h"
#include "client/app/queries.h"
#include "client/screens/words.h"
#include "shared/papers/docx.h"
#include "shared/papers/html.h"
#include "shared/papers/papers.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using papers::PaperKind;

constexpr float kHead = 132, kLeastHead = 72, kListWidth = 264;

/// One paper that can be looked at here.
struct PaperChoice {
  PaperKind kind;
  base::Id record;
  std::string title, detail;
};

void add(const app::Model& model, const base::Id& record, const std::string& whose, std::vector<PaperChoice>& choices) {
  for (const PaperKind kind : papers::papers_about(model.records, record))
    choices.push_back({kind, record, std::string(base::display(kind)), whose});
}

/// The papers of a dossier with the reports of all it proposes, each under whose it is; of a nomination, its report and
/// what is written where it is appraised.
std::vector<PaperChoice> choices_for(const app::Model& model, const base::Id& record) {
  std::vector<PaperChoice> choices;
  const auto* nomination = model.records.nomination(record);
  const std::string whose = nomination ? title_of(*nomination) : std::string();
  add(model, record, whose, choices);
  for (const auto* one : model.records.nominations_of(record))
    choices.push_back({PaperKind::report, one->id, title_of(*one), std::string(base::display(PaperKind::report))});
  const app::Entry* entry = app::entry_of(model, record);
  if (nomination && entry) add(model, app::appraisal_id(*entry), whose, choices);
  return choices;
}

app::Route way_back(const app::Model& model, const base::Id& record) {
  if (const auto* nomination = model.records.nomination(record)) {
    if (app::is_office(model)) return {app::Screen::appraisal, record, {}, {}};
    return {app::Screen::nomination, nomination->dossier_id, record, {}};
  }
  if (model.records.decision(record)) return {app::Screen::decision, record, {}, {}};
  if (model.records.dossier(record)) return {app::Screen::dossier, record, {}, {}};
  return {app::Screen::home, {}, {}, {}};
}

/// The papers of others are told apart by whose they are.
std::string key_of(const PapersState& state, const PaperChoice& choice) {
  const bool of_other = choice.kind == PaperKind::report && !(choice.record == state.record);
  return of_other ? choice.record.text() : std::string(word_in_address(choice.kind));
}

void choose(PapersState& state, const std::vector<PaperChoice>& choices, size_t i) {
  state.chosen = i == 0 ? std::string() : key_of(state, choices[i]);
}

/// The one that was chosen; what an address names and is not there is the first.
size_t chosen_of(PapersState& state, const std::vector<PaperChoice>& choices) {
  for (size_t i = 1; i < choices.size(); ++i)
    if (key_of(state, choices[i]) == state.chosen) return i;
  state.chosen.clear();
  return 0;
}

void begin_anew(const app::Model& model, PapersState& state) {
  if (state.record == model.route.id) return;
  PapersState fresh;
  fresh.record = model.route.id;
  fresh.number = state.number;
  fresh.laid = state.laid;
  fresh.laid_at = state.laid_at;
  state = std::move(fresh);
}

/// Writes the sheet again where another one is looked at or something it says may have changed.
void bring_up_to_date(const app::Model& model, const PaperChoice& choice, PapersState& state) {
  const std::string key = key_of(state, choice);
  if (state.written == key && state.records_version == model.records.version() && !state.page.empty()) return;
  state.written = key;
  state.records_version = model.records.version();
  const auto paper = papers::written(choice.kind, model.records, choice.record, model.today());
  std::string page = paper ? papers::html(*paper) : std::string();
  if (page == state.page) return;
  state.name = paper ? paper->name : std::string();
  state.page = std::move(page);
  ++state.number;
}

void draw_head(Ui& ui, const app::Model& model, const PaperChoice& choice, PapersState& state, Dispatch& dispatch) {
  const std::string detail =
      choice.detail.empty() ? std::string("Khổ A4, theo Nghị định số 30/2020/NĐ-CP") : choice.detail;
  if (page_head(ui, {.title = choice.title, .detail = detail, .act = "In", .act_icon = Icon::file})) state.print = true;
  Row row(ui);
  const app::Route back = way_back(model, state.record);
  if (link(ui, "back", "Quay lại", {.address = app::address_of(back)})) dispatch(app::GoTo{back});
  if (link(ui, "open", "Mở riêng một trang",
           {.address = app::address_of(model.route), .icon_after = Icon::arrow_right}))
    state.open = true;
  if (!button(ui, "word", "Tải tệp Word", {.kind = ButtonKind::quiet, .icon = Icon::download})) return;
  if (const auto paper = papers::written(choice.kind, model.records, choice.record, model.today())) {
    state.file_name = papers::file_name(*paper);
    state.file = papers::docx(*paper);
  }
}

void draw_list(Ui& ui, const Rect& rect, const std::vector<PaperChoice>& choices, size_t chosen, PapersState& state) {
  Region list(ui, "papers.list", rect,
              {.role = semantics::Role::navigation, .name = "Giấy tờ", .padding = 8, .gap = 4, .line_right = true});
  for (size_t i = 0; i < choices.size(); ++i)
    if (part_row(ui, "paper." + std::to_string(i),
                 {.title = choices[i].title,
                  .detail = choices[i].detail,
                  .tone = Tone::neutral,
                  .icon = Icon::file,
                  .current = i == chosen}))
      choose(state, choices, i);
}

void draw_select(Ui& ui, const std::vector<PaperChoice>& choices, size_t chosen, PapersState& state) {
  std::vector<std::string> titles;
  for (const PaperChoice& choice : choices)
    titles.push_back(choice.detail.empty() ? choice.title : choice.title + " · " + choice.detail);
  const std::vector<std::string_view> views(titles.begin(), titles.end());
  if (const auto now = select(ui, "papers.select", "Giấy tờ", views, chosen, {.label_hidden = true}))
    choose(state, choices, *now);
}

void draw_missing(Ui& ui, const Rect& content, const app::Model& model, Dispatch& dispatch) {
  Region page(ui, "papers.missing", content, {.role = semantics::Role::main, .name = "Bản in"});
  heading(ui, 1, app::title_of(app::Screen::papers));
  if (empty_state(ui, "papers.home", Icon::file, "Chưa có giấy tờ để in",
                  model.first_pull_done ? "Mục này đã bị bỏ, hoặc tài khoản này không được xem."
                                        : "Dữ liệu còn đang được lấy về; giấy tờ sẽ hiện ra khi xong.",
                  "Về Việc cần làm"))
    dispatch(app::GoTo{{app::Screen::home, {}, {}, {}}});
}

}  // namespace

std::string_view word_in_address(PaperKind kind) {
  // In the order of PaperKind.
  static constexpr std::string_view kWords[] = {"to-trinh", "danh-sach",       "bien-ban",
                                                "bao-cao",  "phieu-tham-dinh", "quyet-dinh"};
  static_assert(std::size(kWords) == std::size(base::Names<PaperKind>::rows));
  return kWords[static_cast<size_t>(kind)];
}

void narrow_papers(const app::Model& model, PapersState& state, app::Narrowing& narrowing) {
  begin_anew(model, state);
  narrowing.text(app::kPartPair, state.chosen);
}

void draw_papers(Ui& ui, const Rect& content, const app::Model& model, PapersState& state, Dispatch& dispatch) {
  begin_anew(model, state);
  const auto choices = choices_for(model, state.record);
  if (choices.empty()) return draw_missing(ui, content, model, dispatch);
  const size_t chosen = chosen_of(state, choices);
  Scope scope(ui, state.record.text());
  const bool with_list = !ui.narrow() && choices.size() > 1;
  const bool with_select = ui.narrow() && choices.size() > 1;
  // The paper keeps half of the page; the head is scrolled where it wants more.
  const float wanted = fitting_height(ui, "papers.head", with_select ? kHead + 64 : kHead);
  const float head_height = std::min(wanted, std::max(kLeastHead, std::floor(content.height / 2)));
  {
    Region head(ui, "papers.head", {content.x, content.y, content.width, head_height},
                {.role = semantics::Role::main,
                 .name = "Bản in",
                 .padding = kGapM,
                 .gap = kGapS,
                 .line_bottom = true,
                 .scroll = head_height < wanted,
                 .fits = true});
    draw_head(ui, model, choices[chosen], state, dispatch);
    if (with_select) draw_select(ui, choices, chosen, state);
  }
  const Rect below{content.x, content.y + head_height, content.width, content.height - head_height};
  const auto parts = split(below, {with_list ? kListWidth : 0.0f, -1});
  if (with_list) draw_list(ui, parts[0], choices, chosen, state);
  bring_up_to_date(model, choices[chosen_of(state, choices)], state);
  state.place = parts[1];
  state.shown = true;
}

}  // namespace tdkt::screens
