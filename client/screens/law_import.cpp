#include "client/screens/law_import.h"

#include <algorithm>
#include <utility>

#include "client/app/clauses.h"
#include "client/app/queries.h"
#include "client/screens/clause.h"
#include "client/screens/words.h"
#include "shared/base/text.h"
#include "shared/rules/catalogue.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using law::Citation;
using law::Instrument;

/// One place that rules cite, and its part of the text.
struct Place {
  Citation citation;
  const law::Piece* piece = nullptr;  // not found in the text
  bool entered = false;               // its wording is on the server or here already
};

bool is_article(const Citation& citation) {
  return app::has_wording(citation) && !citation.article.empty() && citation.article.substr(0, 2) != "PL";
}

/// Every article, clause or point of an instrument that a rule cites, once, in the order of the rules.
std::vector<Citation> cited_places(Instrument instrument) {
  std::vector<Citation> out;
  std::vector<std::string> seen;
  for (const auto& table : rules::catalogue())
    for (const rules::Rule& rule : table) {
      if (rule.citation.instrument != instrument || !is_article(rule.citation)) continue;
      std::string word = records::place_word(rule.citation);
      if (std::find(seen.begin(), seen.end(), word) != seen.end()) continue;
      seen.push_back(std::move(word));
      out.push_back(rule.citation);
    }
  return out;
}

std::vector<Place> places_of(const app::Model& model, const LawImportState& state) {
  std::vector<Place> out;
  for (const Citation& citation : cited_places(*state.instrument)) {
    Place place{citation};
    for (const law::Piece& piece : state.pieces)
      if (!place.piece && piece.article == citation.article && piece.clause == citation.clause &&
          piece.point == citation.point)
        place.piece = &piece;
    const base::Id id = records::clause_id(citation);
    place.entered = model.clauses_entered.count(id) > 0 || model.records.find<records::Clause>(id);
    out.push_back(place);
  }
  std::stable_partition(out.begin(), out.end(), [](const Place& p) { return p.piece && !p.entered; });
  return out;
}

void draw_instrument(Ui& ui, LawImportState& state) {
  std::vector<Instrument> instruments;
  std::vector<std::string_view> names;
  for (const auto& row : base::Names<Instrument>::rows) {
    if (cited_places(row.value).empty()) continue;
    instruments.push_back(row.value);
    names.push_back(row.display);
  }
  const auto chosen =
      state.instrument ? std::find(instruments.begin(), instruments.end(), *state.instrument) : instruments.end();
  const auto at = static_cast<size_t>(chosen - instruments.begin());
  if (const auto now = select(ui, "instrument", "Văn bản", names, at, {.required = true, .max_width = 520}))
    state.instrument = instruments[*now];
}

void draw_text(Ui& ui, LawImportState& state, Dispatch& dispatch) {
  const auto typed =
      text_field(ui, "text", "Toàn văn, hoặc các điều cần nhập", state.text,
                 {.hint = "Chép từ bản chính thức rồi dán vào đây. Chương trình tách theo “Điều …”, “1.”, “a)”.",
                  .required = true,
                  .rows = 8,
                  .max_width = 760});
  if (typed.value) {
    state.text = *typed.value;
    state.pieces = law::pieces_of(state.text);
  }
  {
    Row row(ui);
    if (button(ui, "file", "Chọn tệp .txt", {.icon = Icon::paperclip})) dispatch(app::ChooseText{});
  }
  const bool missing = state.asked && base::tidy(state.source).empty();
  const auto source = text_field(ui, "source", "Lấy từ đâu", state.source,
                                 {.finding = missing ? std::string_view("Viết nơi lấy văn bản.") : "",
                                  .placeholder = "Công báo số …, ngày …",
                                  .required = true,
                                  .max_width = 520});
  if (source.value) state.source = *source.value;
}

/// The beginning of a piece, for a line of the list.
std::string beginning(const std::string& wording) {
  constexpr size_t kBytes = 160;
  if (wording.size() <= kBytes) return wording;
  size_t end = wording.rfind(' ', kBytes);
  if (end == std::string::npos) end = kBytes;
  std::string out = wording.substr(0, end) + "…";
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

void draw_places(Ui& ui, const std::vector<Place>& places) {
  heading(ui, 2, "Những chỗ mà quy tắc dẫn tới");
  for (const Place& place : places) {
    hairline(ui);
    text(ui, law::text(place.citation), {.style = {.weight = Weight::medium}, .max_width = 0});
    if (place.entered)
      chip(ui, "Đã có lời văn, giữ nguyên", Tone::fine);
    else if (place.piece)
      text(ui, beginning(place.piece->wording), {.ink = Ink::soft, .max_width = 0});
    else
      chip(ui, "Không thấy trong phần đã dán", Tone::not_yet);
  }
}

int64_t count_ready(const std::vector<Place>& places) {
  return std::count_if(places.begin(), places.end(), [](const Place& p) { return p.piece && !p.entered; });
}

std::string waits_for(const app::Model& model, const LawImportState& state, int64_t ready) {
  if (!model.clauses_listed) return "cần có mạng để biết chỗ nào đã có lời văn";
  if (!state.instrument) return "chưa chọn văn bản";
  if (ready == 0) return "chưa thấy điều nào để ghi";
  return base::tidy(state.source).empty() ? "chưa ghi lấy từ đâu" : std::string();
}

}  // namespace

void draw_law_import(Ui& ui, const Rect& content, const app::Model& model, LawImportState& state, Dispatch& dispatch) {
  const bool has_line = model.online && model.access == app::Access::signed_in;
  if (has_line && !state.listed) dispatch(app::ListClauses{});
  state.listed = has_line;
  if (!model.picked_text.empty()) {
    state.text = base::nfc(model.picked_text);
    state.pieces = law::pieces_of(state.text);
    dispatch(app::TakeText{});
  }
  Region page(ui, "law_import", content,
              {.role = semantics::Role::main, .name = "Nhập lời văn điều luật", .max_width = 1000});
  const bool may = app::may_keep(model, records::RecordKind::clauses);
  const auto places = state.instrument ? places_of(model, state) : std::vector<Place>();
  const int64_t ready = count_ready(places);
  const std::string waits = waits_for(model, state, ready);
  const std::string act = ready > 0 ? "Ghi " + counted(ready, "điều khoản") : std::string("Ghi lời văn");
  const bool pressed = page_head(ui, {.title = "Nhập lời văn điều luật",
                                      .detail = "Lời văn chỉ lấy từ bản chính thức; một người khác đối chiếu lại.",
                                      .act = may ? std::string_view(act) : std::string_view(),
                                      .waits_for = waits});
  if (!may) return hint(ui, "Lời văn điều luật do Sở nhập.");
  draw_instrument(ui, state);
  draw_text(ui, state, dispatch);
  if (!places.empty()) draw_places(ui, places);
  if (!pressed) return;
  state.asked = true;
  if (!waits.empty()) return ui.focus_place(!state.instrument ? "instrument" : ready == 0 ? "text" : "source");
  for (const Place& place : places)
    if (place.piece && !place.entered)
      keep_wording(model, place.citation, place.piece->wording, state.source, dispatch);
  state.text.clear();
  state.pieces.clear();
  state.asked = false;
}

}  // namespace tdkt::screens
