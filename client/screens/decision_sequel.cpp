#include "client/screens/decision_sequel.h"

#include "client/app/judge.h"
#include "client/app/queries.h"
#include "client/screens/act_words.h"
#include "client/screens/decision_draft.h"
#include "client/screens/words.h"
#include "client/screens/work.h"
#include "shared/records/convert.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Decision;
using records::Disposal;

void begin(const app::Model& model, const Decision& earlier, Sequel sequel, Dispatch& dispatch) {
  const base::Id id = dispatch.new_id();
  dispatch(app::CreateRecord{records::RecordKind::decisions, records::to_value(sequel_of(model, id, earlier, sequel))});
  dispatch(app::GoTo{{app::Screen::decision, id, {}, {}}});
}

/// One line of a Tờ trình that is still with those above.
bool awaits_answer(const app::Model& model, const records::DecisionItem& item) {
  const app::Entry* entry = app::entry_of(model, item.nomination_id);
  return entry && entry->state == workflow::State::forwarded && app::holds(model, *entry);
}

bool awaits_answer(const app::Model& model, const Decision& decision) {
  for (const records::DecisionItem& item : decision.items)
    if (awaits_answer(model, item)) return true;
  return false;
}

/// What became of a Tờ trình so far: how many of its lines stand where, and how the answer to the others is recorded.
void draw_outcome(Ui& ui, const app::Model& model, const Decision& decision, Dispatch& dispatch) {
  StateCounts counts{};
  std::string where;
  for (const records::DecisionItem& item : decision.items) {
    const app::Entry* entry = app::entry_of(model, item.nomination_id);
    if (!entry) continue;
    ++counts[static_cast<size_t>(entry->state)];
    const std::string holder = app::unit_name(model, entry->holder_unit_id);
    if (where.find(holder) == std::string::npos) where += (where.empty() ? " · " : ", ") + holder;
  }
  if (const std::string words = states_text(counts); !words.empty()) fact(ui, "Kết quả đến nay", words + where);
  if (!awaits_answer(model, decision)) return;
  text(ui,
       "Cấp trên quyết định khen thì ghi quyết định của cấp trên. Trường hợp nào cấp trên không xét thì mở trường "
       "hợp đó, bấm “Không xét” và ghi lý do để đơn vị biết.",
       {.ink = Ink::soft});
  for (const records::DecisionItem& item : decision.items) {
    if (!awaits_answer(model, item)) continue;
    const app::Route route{app::Screen::appraisal, item.nomination_id, {}, {}};
    if (link(ui, "case." + item.id.text(), item.nominee_name, {.address = app::address_of(route)}))
      dispatch(app::GoTo{route});
  }
}

std::string award_in_words(const rules::AwardCitation& citation) {
  std::string words(citation.award ? base::display(*citation.award) : std::string_view("Khen thưởng"));
  if (citation.school_year) words += " năm học " + citation.school_year->text();
  return words;
}

}  // namespace

namespace {

/// Only a Phòng sends a Tờ trình to the Giám đốc Sở.
bool goes_to_the_office(const Decision& decision) {
  return decision.disposal == Disposal::forwarded && decision.decided_by == records::Authority::GIAM_DOC_SO;
}

}  // namespace

std::string_view kind_in_words(const Decision& decision) {
  if (goes_to_the_office(decision)) return "Tờ trình của Phòng GDĐT lên Sở (khoản 1 Điều 83 Luật Thi đua, khen thưởng)";
  if (decision.disposal == Disposal::forwarded)
    return "Tờ trình lên cấp có thẩm quyền (khoản 2 Điều 83 Luật Thi đua, khen thưởng)";
  if (decision.disposal == Disposal::revoked)
    return "Hủy bỏ quyết định khen thưởng (khoản 2 Điều 93 Luật Thi đua, khen thưởng)";
  if (decision.corrects_id) return "Quyết định đính chính: thay những dòng ghi sai của quyết định trước";
  return "Quyết định khen thưởng trong thẩm quyền";
}

std::string_view outcome_in_words(const Decision& decision) {
  if (goes_to_the_office(decision)) return " được chuyển lên Sở, kết quả hiện ở đây.";
  if (decision.disposal == Disposal::forwarded) return " được ghi là đã trình cấp trên.";
  if (decision.disposal == Disposal::revoked)
    return " bị hủy bỏ khen thưởng, không còn ở trang công khai; những gì đã dựa vào đó được đánh dấu cần xem lại.";
  if (decision.corrects_id)
    return " được thay trong hồ sơ từng người và ở trang công khai; quyết định cũ vẫn tra được.";
  return " được ghi là đã có quyết định, vào hồ sơ từng người và hiện ở trang công khai.";
}

void draw_sequels(Ui& ui, const app::Model& model, const Decision& decision, Dispatch& dispatch) {
  const app::Entry* entry = app::entry_of(model, decision.id);
  if (!entry || entry->state == workflow::State::draft) return;
  for (const app::ActNote& act : entry->acts)
    if (act.act == base::word(workflow::Act::correction) || act.act == base::word(workflow::Act::revocation))
      if (act.note.text_at("earlier_number") == decision.number)
        notice(ui, act_in_words(act) + " " + moment(act.at, clock_day(model)), Tone::look_again);
  if (decision.disposal == Disposal::forwarded) draw_outcome(ui, model, decision, dispatch);
  const bool mine = may_prepare_decisions(model) && decision.unit_id == app::own_unit_id(model);
  if (!mine || decision.disposal == Disposal::revoked || entry->state == workflow::State::revoked) return;
  const bool upwards = decision.disposal == Disposal::forwarded;
  if (upwards && !awaits_answer(model, decision)) return;
  Row row(ui);
  if (upwards) {
    if (button(ui, "answer", "Ghi quyết định của cấp trên", {.kind = ButtonKind::primary, .icon = Icon::medal}))
      begin(model, decision, Sequel::answer, dispatch);
    return;
  }
  if (button(ui, "correct", "Đính chính", {.icon = Icon::pencil})) begin(model, decision, Sequel::correction, dispatch);
  if (button(ui, "revoke", "Hủy bỏ khen thưởng", {.kind = ButtonKind::quiet, .icon = Icon::minus}))
    begin(model, decision, Sequel::revocation, dispatch);
}

void draw_earlier(Ui& ui, const app::Model& model, const Decision& decision, Dispatch& dispatch) {
  const auto& id = decision.revokes_id ? decision.revokes_id : decision.corrects_id;
  const auto* earlier = id ? model.records.find<Decision>(*id) : nullptr;
  if (!earlier) return;
  Row row(ui);
  text(ui, decision.revokes_id ? "Hủy bỏ tại:" : "Đính chính:", {.ink = Ink::soft});
  const std::string words = "Quyết định số " + earlier->number +
                            (earlier->signed_on ? " ngày " + earlier->signed_on->display() : std::string());
  if (link(ui, "earlier", words, {.address = app::address_of({app::Screen::decision, earlier->id, {}, {}})}))
    dispatch(app::GoTo{{app::Screen::decision, earlier->id, {}, {}}});
}

void draw_revocation_fields(RecordForm& form) {
  form.choice<records::RevocationGround>("/revocation_ground", "Căn cứ hủy bỏ (khoản 2 Điều 93)", {.required = true});
  form.text("/reason", "Kết luận, bản án hoặc việc đã xác minh", {.required = true, .rows = 2});
  form.check("/recovers_certificate", "Thu hồi bằng, giấy chứng nhận, hiện vật");
  form.check("/recovers_money", "Thu hồi tiền thưởng");
}

void draw_dependants(Ui& ui, const app::Model& model, const Decision& decision) {
  if (decision.disposal != Disposal::revoked) return;
  const auto subject = app::case_for(model, decision.id, rules::Phase::decision);
  if (!subject) return;
  std::vector<const rules::AwardCitation*> cited;
  for (const rules::LineFacts& line : subject->facts.lines)
    for (const rules::AwardCitation& citation : line.citations) cited.push_back(&citation);
  if (cited.empty()) return;
  Card card(ui);
  heading(ui, 2, "Sẽ được đánh dấu cần xem lại · " + std::to_string(cited.size()));
  text(ui, "Những lần khen, trường hợp đề nghị có thể đã dựa vào khen thưởng bị hủy bỏ. Đơn vị thấy dấu này.",
       {.ink = Ink::soft});
  for (const auto* citation : cited) fact(ui, citation->nominee_name, award_in_words(*citation));
}

}  // namespace tdkt::screens
