#include "client/screens/local_rules.h"

#include <charconv>

#include "client/app/queries.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/rules/local_parameters.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Regulation;

std::optional<int64_t> number_in(const std::string& text) {
  if (text.size() > 9) return std::nullopt;
  int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return !text.empty() && error == std::errc() && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

std::string_view unit_of(rules::Measure measure) {
  switch (measure) {
    case rules::Measure::months: return "Số tháng";
    case rules::Measure::days: return "Số ngày";
    case rules::Measure::working_days: return "Số ngày làm việc";
    case rules::Measure::percent: return "Tỷ lệ (%)";
    case rules::Measure::people: return "Số gương điển hình";
    case rules::Measure::yes_no: break;
  }
  return "Văn bản có quy định như vậy";
}

/// What is missing or wrong, for each field; empty when all is well.
struct RegulationGaps {
  std::string value, from_on, last_on, instrument_number, issued_on;
  std::string_view first() const {
    if (!value.empty()) return "/value";
    if (!from_on.empty()) return "/from_on";
    if (!last_on.empty()) return "/last_on";
    if (!instrument_number.empty()) return "/instrument_number";
    return issued_on.empty() ? "" : "/issued_on";
  }
};

RegulationGaps gaps_of(const RegulationDraft& draft) {
  RegulationGaps gaps;
  const auto& facts = rules::facts_of(draft.parameter);
  const auto value = number_in(draft.value);
  if (!value || *value < 0 || *value > facts.most)
    gaps.value = facts.measure == rules::Measure::yes_no
                     ? "Chọn có hoặc không."
                     : "Viết một số từ 0 đến " + std::to_string(facts.most) + ", như trong văn bản.";
  if (!draft.from_on) gaps.from_on = "Viết ngày văn bản bắt đầu áp dụng.";
  if (draft.last_on && draft.from_on && *draft.last_on < *draft.from_on)
    gaps.last_on = "Ngày cuối cần từ ngày bắt đầu áp dụng trở đi.";
  if (base::tidy(draft.instrument_number).empty()) gaps.instrument_number = "Viết số, ký hiệu của văn bản.";
  if (!draft.issued_on) gaps.issued_on = "Viết ngày ban hành văn bản.";
  return gaps;
}

Regulation regulation_of(const RegulationDraft& draft, const base::Id& id, const base::Id& unit) {
  Regulation row;
  row.id = id;
  row.unit_id = unit;
  row.parameter = draft.parameter;
  row.award = draft.award;
  row.value = number_in(draft.value);
  row.from_on = draft.from_on;
  if (draft.last_on) row.until_on = draft.last_on->plus_days(1);
  row.instrument_number = base::tidy(draft.instrument_number);
  row.issued_on = draft.issued_on;
  return row;
}

/// A new record; or, where one is put right, its places as they are to be.
void keep(const app::Model& model, const RegulationDraft& draft, Dispatch& dispatch) {
  const bool is_new = draft.id.is_zero();
  const base::Id id = is_new ? dispatch.new_id() : draft.id;
  base::Value document = records::to_value(regulation_of(draft, id, app::own_unit_id(model)));
  if (is_new) return dispatch(app::CreateRecord{records::RecordKind::regulations, std::move(document)});
  app::EditMany edits;
  for (const std::string_view field : {"award", "value", "from_on", "until_on", "instrument_number", "issued_on"}) {
    const base::Value* value = document.find(field);
    edits.edits.push_back({id, "/" + std::string(field), value ? *value : base::Value()});
  }
  dispatch(std::move(edits));
}

void draw_value(Ui& ui, RegulationDraft& draft, std::string_view finding) {
  const auto& facts = rules::facts_of(draft.parameter);
  if (facts.measure != rules::Measure::yes_no) {
    const auto typed = text_field(ui, "/value", unit_of(facts.measure), draft.value,
                                  {.finding = finding, .required = true, .max_width = 200, .input_mode = "numeric"});
    if (typed.value) draft.value = base::tidy(*typed.value);
    return;
  }
  constexpr Choice kChoices[] = {{"Có", {}, Tone::neutral, {}}, {"Không", {}, Tone::neutral, {}}};
  const size_t chosen = draft.value == "1" ? 0 : draft.value == "0" ? 1 : 2;
  if (const auto now =
          radio_group(ui, "/value", unit_of(facts.measure), kChoices, chosen, {.finding = finding, .required = true}))
    draft.value = *now == 0 ? "1" : "0";
}

void draw_award(Ui& ui, RegulationDraft& draft) {
  if (!rules::facts_of(draft.parameter).by_award) return;
  std::vector<std::string_view> names{"Mọi danh hiệu, hình thức"};
  for (const auto& row : base::Names<law::Award>::rows) names.push_back(row.display);
  const size_t at = draft.award ? static_cast<size_t>(*draft.award) + 1 : 0;
  if (const auto now = select(ui, "/award", "Áp dụng cho", names, at, {}))
    draft.award = *now == 0 ? std::nullopt : std::optional(static_cast<law::Award>(*now - 1));
}

void draw_fields(Ui& ui, RegulationDraft& draft) {
  const RegulationGaps gaps = draft.asked ? gaps_of(draft) : RegulationGaps{};
  const auto day = [&](std::string_view id, std::string_view label, std::optional<base::Date>& value,
                       const std::string& finding, bool required) {
    if (const auto typed = date_field(ui, id, label, value, {.finding = finding, .required = required}); typed.changed)
      value = typed.value;
  };
  draw_value(ui, draft, gaps.value);
  draw_award(ui, draft);
  {
    Columns columns(ui, {3, 2});
    const auto typed = text_field(ui, "/instrument_number", "Số, ký hiệu văn bản", draft.instrument_number,
                                  {.finding = gaps.instrument_number, .placeholder = "31/QĐ-SGDĐT", .required = true});
    if (typed.value) draft.instrument_number = *typed.value;
    columns.next();
    day("/issued_on", "Ngày ban hành", draft.issued_on, gaps.issued_on, true);
  }
  Columns columns(ui, {1, 1});
  day("/from_on", "Áp dụng từ ngày", draft.from_on, gaps.from_on, true);
  columns.next();
  day("/last_on", "Đến hết ngày (nếu có)", draft.last_on, gaps.last_on, false);
}

}  // namespace

void draw_regulation_form(Ui& ui, const app::Model& model, std::optional<RegulationDraft>& draft, Dispatch& dispatch) {
  if (!draft) return;
  const bool is_new = draft->id.is_zero();
  Dialog dialog(ui, "regulation", is_new ? "Nhập văn bản quy định" : "Sửa cho đúng văn bản", 560);
  text(ui, base::display(draft->parameter), {.style = {.weight = Weight::medium}});
  draw_fields(ui, *draft);
  hint(ui, is_new ? "Giá trị trước đó vẫn giữ trong lịch sử và áp dụng cho đến trước ngày này."
                  : "Chỉ sửa chỗ gõ nhầm. Khi văn bản thay đổi thì nhập văn bản mới.");
  bool keep_it = false, cancel = dialog.dismissed();
  {
    Row row(ui);
    keep_it = button(ui, "keep", is_new ? "Ghi quy định" : "Ghi chỗ đã sửa", {.kind = ButtonKind::primary});
    cancel = button(ui, "cancel", "Thôi", {.kind = ButtonKind::quiet}) || cancel;
  }
  if (keep_it) {
    draft->asked = true;
    if (ui.lead_to_unread()) return;
    if (const std::string_view first = gaps_of(*draft).first(); !first.empty()) return ui.focus_place(first);
    keep(model, *draft, dispatch);
  }
  if (keep_it || cancel) draft.reset();
}

}  // namespace tdkt::screens
