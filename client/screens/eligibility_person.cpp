#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/eligibility.h"
#include "client/screens/record_form.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using rules::Outlook;

size_t distance_of(const Outlook& outlook) {
  return static_cast<size_t>(closeness_of(outlook)) * 100 + outlook.findings.size();
}

void lead_to_record(const app::Model& model, const base::Id& nominee, const rules::Finding& finding,
                    Dispatch& dispatch) {
  if (!model.records.person(nominee)) return;
  dispatch(app::GoTo{{app::Screen::staff, {}, {}, nominee.text()}});
  if (finding.record == nominee) dispatch(app::FocusPlace{nominee, finding.place});
}

void draw_findings_of(Ui& ui, const app::Model& model, const base::Id& nominee, const Outlook& outlook,
                      Dispatch& dispatch) {
  for (size_t i = 0; i < outlook.findings.size(); ++i) {
    const rules::Finding& finding = *outlook.findings[i];
    const std::string sentence = rules::sentence(finding), citation = short_citation(finding.rule->citation);
    const FindingResult pressed = finding_row(ui, "finding" + std::to_string(i),
                                              {.sentence = sentence, .citation = citation, .tone = tone_of(finding)});
    if (pressed.citation) open_rule(dispatch, finding.rule->id);
    if (pressed.lead) lead_to_record(model, nominee, finding, dispatch);
  }
  for (const rules::Rule* row : outlook.checklist)
    hint(ui, "Người xét đối chiếu: " + std::string(row->requirement) + " (" + short_citation(row->citation) + ")");
}

void draw_outlook(Ui& ui, const app::Model& model, const base::Id& nominee, const Outlook& outlook,
                  EligibilityState& state, Dispatch& dispatch) {
  Scope scope(ui, base::word(outlook.ground));
  Card card(ui);
  const OutlookWord word = word_of(outlook);
  text(ui, base::display(outlook.award), {.style = {.weight = Weight::bold}});
  hint(ui, "Căn cứ: " + std::string(base::display(outlook.ground)));
  chip(ui, word.text, word.tone);
  draw_findings_of(ui, model, nominee, outlook, dispatch);
  if (outlook.beside) hint(ui, "Đề nghị cùng với " + std::string(base::display(*outlook.beside)) + " của năm học.");
  if (outlook.findings.empty()) return;
  const std::string& year = state.outlooks.earliest(nominee, outlook.ground);
  text(ui, year.empty() ? "Chưa nói được sớm nhất là năm học nào." : "Sớm nhất: năm học " + year,
       {.style = {.weight = Weight::medium}});
}

}  // namespace

OutlookWord word_of(const Outlook& outlook) {
  if (outlook.held) return {"Đã đạt", Tone::fine};
  if (outlook.proposed) return {"Đã có trong hồ sơ", Tone::neutral};
  switch (closeness_of(outlook)) {
    case Closeness::met: return {std::string(base::display(outlook.eligibility)), Tone::fine};
    case Closeness::nearly: return {"Còn thiếu một điều", Tone::look_again};
    case Closeness::not_met: return {"Còn thiếu " + std::to_string(outlook.findings.size()) + " điều", Tone::must_fix};
    case Closeness::not_known: break;
  }
  return {std::string(base::display(rules::Eligibility::not_known)), Tone::not_yet};
}

void draw_outlooks_of(Ui& ui, const app::Model& model, const base::Id& nominee, EligibilityState& state,
                      Dispatch& dispatch) {
  const auto who = rules::nominee_of(nominee, model.today(), model.records);
  if (!who) return;
  heading(ui, 2, who->name);
  if (!who->position.empty()) text(ui, who->position, {.ink = Ink::soft});
  if (model.records.person(nominee) &&
      link(ui, "record", "Hồ sơ nhân sự",
           {.address = app::address_of({app::Screen::staff, {}, {}, nominee.text()}), .icon_after = Icon::arrow_right}))
    dispatch(app::GoTo{{app::Screen::staff, {}, {}, nominee.text()}});
  std::vector<const Outlook*> shown;
  for (const Outlook& outlook : state.of_open)
    if (rules::shows_in_records(outlook.ground)) shown.push_back(&outlook);
  base::sort_stably(shown, [](const Outlook* a, const Outlook* b) { return distance_of(*a) < distance_of(*b); });
  for (const Outlook* outlook : shown) draw_outlook(ui, model, nominee, *outlook, state, dispatch);
  hint(
      ui,
      "Giấy khen và các căn cứ theo phong trào, thành tích đột xuất, đóng góp lớn không thể xét từ hồ sơ nhân sự: chọn "
      "trong hồ sơ đề nghị, chương trình sẽ hỏi điều cần khai.");
}

}  // namespace tdkt::screens
