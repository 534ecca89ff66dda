#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/act_words.h"
#include "client/screens/nomination_parts.h"
#include "client/screens/words.h"
#include "shared/base/sorting.h"
#include "shared/records/place.h"

namespace tdkt::screens {
namespace {

using namespace widgets;

template <class Row>
std::vector<const Row*> newest_first(const std::vector<Row>& rows) {
  std::vector<const Row*> out;
  for (const Row& row : rows) out.push_back(&row);
  base::sort_stably(out, [](const Row* a, const Row* b) {
    return b->school_year.value_or(base::SchoolYear{}) < a->school_year.value_or(base::SchoolYear{});
  });
  return out;
}

std::string year_text(const std::optional<base::SchoolYear>& year) { return year ? year->text() : "Chưa rõ năm"; }

void draw_history(Ui& ui, const std::vector<records::Rating>& ratings, const std::vector<records::AwardRow>& awards) {
  heading(ui, 3, "Xếp loại");
  if (ratings.empty()) hint(ui, "Chưa ghi năm nào.");
  for (const auto* row : newest_first(ratings))
    fact(ui, year_text(row->school_year),
         std::string(row->level ? base::display(*row->level) : "chưa ghi mức") +
             (row->decision_number.empty() ? "" : " · " + row->decision_number));
  heading(ui, 3, "Đã được khen");
  if (awards.empty()) hint(ui, "Chưa ghi danh hiệu hay hình thức nào.");
  for (const auto* row : newest_first(awards))
    fact(ui, year_text(row->school_year),
         std::string(row->award ? app::short_display(*row->award) : "chưa ghi danh hiệu") +
             (row->decision_number.empty() ? "" : " · " + row->decision_number) +
             (row->revoked ? " · đã thu hồi" : ""));
}

void draw_person(Ui& ui, const app::Model& model, const records::Person& person) {
  fact(ui, "Họ và tên", person.full_name);
  if (person.born_on) fact(ui, "Ngày sinh", person.born_on->display());
  if (person.team_id) fact(ui, "Tổ", app::unit_name(model, *person.team_id));
  if (person.hired_on) fact(ui, "Vào ngành", person.hired_on->display());
  for (const auto& row : person.disciplines)
    fact(ui, "Kỷ luật",
         std::string(row.form ? base::display(*row.form) : "chưa ghi hình thức") +
             (row.from_on ? " từ " + row.from_on->display() : "") +
             (row.until_on ? " đến hết " + row.until_on->plus_days(-1).display() : ""));
  draw_history(ui, person.ratings, person.award_history);
}

}  // namespace

void draw_nominee_facts(NominationForm& at) {
  if (!at.nomination.nominee_id) return;
  heading(at.ui, 2, "Đã ghi về đối tượng");
  if (const auto* person = at.model.records.person(*at.nomination.nominee_id)) {
    draw_person(at.ui, at.model, *person);
    if (link(at.ui, "facts.staff", "Sửa trong Nhân sự",
             {.address = app::address_of({app::Screen::staff, {}, {}, person->id.text()}),
              .icon_after = Icon::chevron_right}))
      at.dispatch(app::GoTo{{app::Screen::staff, {}, {}, person->id.text()}});
  } else if (const auto* unit = at.model.records.unit(*at.nomination.nominee_id)) {
    draw_history(at.ui, unit->ratings, unit->award_history);
  } else {
    hint(at.ui, "Hồ sơ nhân sự của đối tượng này chưa có trên máy.");
  }
}

void draw_acts(NominationForm& at) {
  const app::Entry* entry = app::entry_of(at.model, at.nomination.id);
  if (!entry || entry->acts.empty()) return;
  const auto& last = entry->acts.back();
  const std::string when = moment(last.at, clock_day(at.model));
  const std::string who = last.by.empty() ? when : last.by + (when.empty() ? "" : ", " + when);
  const std::string words = (who.empty() ? "" : who + ": ") + act_in_words(last);
  const bool returned = entry->state == workflow::State::returned_for_completion;
  notice(at.ui, words, returned ? Tone::look_again : tone_of(entry->state));
  if (!returned) return;
  const auto comments = app::return_comments(*entry);
  const auto pinned = std::count_if(comments.begin(), comments.end(), [](const auto& c) { return !c.place.empty(); });
  if (pinned == 0) return;
  heading(at.ui, 3, "Ý kiến thẩm định · " + std::to_string(pinned));
  for (const auto& comment : comments) {
    if (comment.place.empty()) continue;
    Scope scope(at.ui, comment.id);
    const std::string where = place_name(comment.place);
    if (finding_row(at.ui, "comment", {.sentence = comment.text, .who = where, .tone = Tone::look_again}).lead)
      at.ui.focus_place(form_place(at.model, at.nomination, comment.place));
  }
}

std::string form_place(const app::Model& model, const records::Nomination& nomination, std::string_view place) {
  const auto way = records::steps(place);
  const std::string here(place);
  if (way.empty() || way[0] == "nominee_type") return std::string(kSubjectPlace);
  if (way[0] == "procedure") return "/merit_type";
  if (way[0] == "achievement_ids") {
    const auto* person = nomination.nominee_id ? model.records.person(*nomination.nominee_id) : nullptr;
    if (way.size() > 1 || !person) return way.size() > 1 ? here : std::string(kGroundPlace);
    if (!person->initiatives.empty()) return "/achievement_ids/" + person->initiatives.front().id.text();
    if (!person->research.empty()) return "/achievement_ids/" + person->research.front().id.text();
    return std::string(kGroundPlace);
  }
  if (here == "/report") return std::string(kReportPlace);
  const bool in_year = way[0] == "report" && way.size() > 2 && way[1] == "years";
  if (in_year && (way.size() == 3 || (way.size() == 4 && way[3] == "claims")))
    return "/report/years/" + way[2] + "/results";
  if (in_year && way.size() >= 5 && way[3] == "claims")
    return "/report/years/" + way[2] + "/claims/" + way[4] + "/statement";
  if (way[0] == "evidence" && way.size() == 2) return here + "/kind";
  return here;
}

}  // namespace tdkt::screens
