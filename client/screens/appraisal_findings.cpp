#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/act_words.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/conflict.h"
#include "client/screens/words.h"
#include "shared/rules/rule.h"

// Right half of the appraisal screen: what the core found, what only a person can see, what was before.

namespace tdkt::screens {
namespace {

using namespace widgets;

void draw_group(Appraising& at, std::string_view title, Tone tone) {
  std::vector<const rules::Finding*> rows;
  for (const rules::Finding& finding : at.report.findings)
    if (tone_of(finding) == tone) rows.push_back(&finding);
  if (rows.empty()) return;
  finding_head(at.ui, std::string(title) + " · " + std::to_string(rows.size()), tone);
  size_t number = 0;  // a rule may find two things at one place
  for (const rules::Finding* finding : rows) {
    const std::string sentence = rules::sentence(*finding), citation = law::text(finding->rule->citation);
    const std::string id =
        std::string(finding->rule->id) + finding->record.text() + finding->place + std::to_string(number++);
    const FindingResult result = finding_row(at.ui, id, {.sentence = sentence, .citation = citation, .tone = tone});
    if (result.lead)
      lead_to_place(at, finding->record == at.nomination.id ? finding->place : std::string("/nominee_id"));
    if (result.citation) at.dispatch(app::GoTo{{app::Screen::rule_book, {}, {}, std::string(finding->rule->id)}});
  }
}

void draw_history(Appraising& at) {
  const auto& n = at.nomination;
  const std::vector<records::Rating>* ratings = nullptr;
  const std::vector<records::AwardRow>* awards = nullptr;
  if (const auto* person = n.nominee_id ? at.model.records.person(*n.nominee_id) : nullptr) {
    ratings = &person->ratings;
    awards = &person->award_history;
  } else if (const auto* unit = n.nominee_id ? at.model.records.unit(*n.nominee_id) : nullptr) {
    ratings = &unit->ratings;
    awards = &unit->award_history;
  }
  heading(at.ui, 2, "Quá trình");
  if (!ratings) return text(at.ui, "Chưa có hồ sơ của người hoặc tập thể này.", {.ink = Ink::soft});
  const auto with_number = [](std::string words, const std::string& number, const std::optional<base::Date>& day) {
    if (!number.empty()) words += " · " + number;
    if (day) words += ", " + day->display();
    return words;
  };
  for (const records::Rating& row : *ratings)
    if (row.school_year && row.level)
      fact(at.ui, "Xếp loại " + row.school_year->text(),
           with_number(std::string(base::display(*row.level)), row.decision_number, row.decided_on));
  for (const records::AwardRow& row : *awards) {
    if (!row.award) continue;
    std::string label = "Khen thưởng" + (row.school_year ? " " + row.school_year->text() : std::string());
    if (row.standing) label += " · " + std::string(base::display(*row.standing));
    std::string words = with_number(std::string(base::display(*row.award)), row.decision_number, row.decided_on);
    if (row.revoked) words += " (đã thu hồi)";
    fact(at.ui, label, words);
  }
  if (ratings->empty() && awards->empty()) text(at.ui, "Chưa ghi xếp loại hay khen thưởng nào.", {.ink = Ink::soft});
}

void draw_timeline(Appraising& at) {
  if (at.entry.acts.empty()) return;
  heading(at.ui, 2, "Các bước đã làm");
  for (auto act = at.entry.acts.rbegin(); act != at.entry.acts.rend(); ++act) {
    std::string words = act_in_words(*act);
    if (const auto* comments = act->note.find("comments"); comments && comments->items() && !comments->items()->empty())
      words += " (" + std::to_string(comments->items()->size()) + " ý kiến)";
    fact(at.ui, moment(act->at, at.model.today()) + " · " + act->by, words);
  }
}

/// What two appraisers wrote differently at the same place: one of them chooses.
void draw_conflicts(Appraising& at) {
  const base::Id id = app::appraisal_id(at.entry);
  const app::Entry* appraisal = app::entry_of(at.model, id);
  if (!appraisal) return;
  for (const sync::Conflict& conflict : appraisal->conflicts) {
    heading(at.ui, 3, place_name(conflict.place));
    draw_conflict_at(at.ui, at.model, id, conflict.place, at.dispatch);
  }
}

}  // namespace

void lead_to_place(Appraising& at, std::string place) {
  at.state.part = 0;
  const auto& drawn = at.state.places;
  while (!drawn.empty() && std::find(drawn.begin(), drawn.end(), place) == drawn.end()) {
    const size_t slash = place.rfind('/');
    if (slash == std::string::npos || slash == 0) {
      place = "/nominee_id";
      break;
    }
    place.resize(slash);
  }
  at.ui.focus_place(place);
}

void draw_appraisal_findings(Appraising& at) {
  draw_conflicts(at);
  // What a colleague was asked for, or said, comes first; the asking last.
  const bool was_asked = at.appraisal && !at.appraisal->second_readings.empty();
  if (was_asked) draw_second_readings(at);
  draw_appraisal_changes(at);
  draw_criteria_choice(at);
  heading(at.ui, 2, "Kết quả kiểm tra");
  if (at.report.no_rule_in_force)
    notice(at.ui, "Không có văn bản nào có hiệu lực cho trường hợp này vào ngày xét. Chương trình không kết luận được.",
           Tone::look_again);
  draw_group(at, "Chưa đạt", Tone::must_fix);
  draw_group(at, "Nên xem lại", Tone::look_again);
  draw_group(at, "Chưa kiểm tra được", Tone::not_yet);
  draw_group(at, "Đơn vị đã xem và giải trình", Tone::fine);
  if (!at.report.examined.empty())
    text(at.ui, std::to_string(at.report.examined.size()) + " quy tắc đã kiểm tra và đạt.", {.ink = Ink::fine});
  draw_appraisal_checklist(at);
  if (!was_asked) draw_second_readings(at);
  draw_history(at);
  draw_timeline(at);
}

}  // namespace tdkt::screens
