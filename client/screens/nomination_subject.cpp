#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/drafting.h"
#include "client/screens/grounds.h"
#include "client/screens/nomination_parts.h"
#include "client/screens/nomination_rows.h"
#include "client/screens/words.h"
#include "shared/records/convert.h"
#include "shared/sync/merge.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using law::NomineeType;

/// Says all that differs between the nomination and how it is wanted, as one step that can be taken back.
void change(NominationForm& at, const records::Nomination& wanted) {
  app::EditMany edits;
  for (auto& one : sync::diff(records::to_value(at.nomination), records::to_value(wanted)))
    edits.edits.push_back({wanted.id, std::move(one.place), std::move(one.after)});
  if (!edits.edits.empty()) at.dispatch(std::move(edits));
}

void draw_nominee_choice(NominationForm& at) {
  at.nominees.refresh(at.model, at.dossier.unit_id);
  const auto& nominees = at.nominees.all();
  const std::vector<std::string_view> labels(at.nominees.labels().begin(), at.nominees.labels().end());
  size_t chosen = labels.size();
  for (size_t i = 0; i < nominees.size(); ++i)
    if (at.nomination.nominee_id == nominees[i].id) chosen = i;
  const auto now = select(at.ui, "/nominee_id", "Cá nhân, tập thể được đề nghị", labels, chosen,
                          {.required = true, .read_only = !at.form.may_write()});
  if (now) {
    records::Nomination wanted = at.nomination;
    set_nominee(wanted, nominees[*now]);
    choose_best_ground(at.model, at.dossier, wanted);
    change(at, wanted);
  }
  at.form.findings("/nominee_id");
  at.form.findings("/nominee_type");
}

void draw_award_choice(NominationForm& at) {
  std::vector<law::Award> awards;
  std::vector<std::string_view> names;
  const auto type = at.nomination.nominee_type;
  for (const auto& row : base::Names<law::Award>::rows) {
    const bool known = !law::grounds_of(row.value, type.value_or(NomineeType::individual)).empty() ||
                       (!type && !law::grounds_of(row.value, NomineeType::collective).empty());
    if (!known && at.nomination.award != row.value) continue;
    awards.push_back(row.value);
    names.push_back(row.display);
  }
  const size_t chosen =
      at.nomination.award
          ? static_cast<size_t>(std::find(awards.begin(), awards.end(), *at.nomination.award) - awards.begin())
          : awards.size();
  if (const auto now = select(at.ui, "/award", "Danh hiệu, hình thức", names, chosen,
                              {.required = true, .read_only = !at.form.may_write()})) {
    records::Nomination wanted = at.nomination;
    wanted.award = awards[*now];
    choose_best_ground(at.model, at.dossier, wanted);
    change(at, wanted);
  }
  at.form.findings("/award");
}

std::string about(const records::Initiative& row, const base::Id& person) {
  std::string out = row.name;
  if (row.school_year) out += " · " + row.school_year->text();
  if (row.scope) out += " · phạm vi " + std::string(base::display(*row.scope));
  if (!row.certificate_number.empty()) out += " · số " + row.certificate_number;
  for (const auto& author : row.authors)
    if (author.person_id == person && author.share_percent)
      out += " · đóng góp " + std::to_string(*author.share_percent) + " %";
  return out;
}

std::string about(const records::Research& row, const base::Id&) {
  std::string out = row.name;
  if (row.school_year) out += " · " + row.school_year->text();
  if (row.scope) out += " · phạm vi " + std::string(base::display(*row.scope));
  out += row.accepted_on ? " · nghiệm thu " + row.accepted_on->display() : " · chưa nghiệm thu";
  return out;
}

void draw_achievement(NominationForm& at, const base::Id& id, const std::string& label) {
  const auto& ticked = at.nomination.achievement_ids;
  const bool on = std::find(ticked.begin(), ticked.end(), id) != ticked.end();
  const auto now = checkbox(at.ui, "/achievement_ids/" + id.text(), label, on, {.read_only = !at.form.may_write()});
  if (!now) return;
  base::Value list = base::Value::array();
  for (const base::Id& one : ticked)
    if (!(one == id)) list.push(one.text());
  if (*now) list.push(id.text());
  at.form.set("/achievement_ids", std::move(list));
}

void draw_achievements(NominationForm& at) {
  const auto* person = at.nomination.nominee_id ? at.model.records.person(*at.nomination.nominee_id) : nullptr;
  if (!person) return at.form.findings("/achievement_ids", true);
  heading(at.ui, 3, "Sáng kiến, đề tài làm căn cứ");
  if (person->initiatives.empty() && person->research.empty())
    hint(at.ui, "Chưa ghi sáng kiến hay đề tài nào của người này. Thêm ở mục Nhân sự, rồi đánh dấu ở đây.");
  for (const auto& row : person->initiatives) draw_achievement(at, row.id, about(row, person->id));
  for (const auto& row : person->research) draw_achievement(at, row.id, about(row, person->id));
  at.form.findings("/achievement_ids", true);
}

}  // namespace

void draw_subject(NominationForm& at) {
  Ui& ui = at.ui;
  heading(ui, 2, "Đối tượng, danh hiệu");
  draw_nominee_choice(at);
  {
    Columns columns(ui, {3, 2});
    at.form.text("/nominee_name",
                 at.nomination.nominee_type == NomineeType::collective ? "Tên ghi trên bằng" : "Họ và tên",
                 {.hint = "Đúng như sẽ in trên bằng.", .required = true});
    columns.next();
    at.form.text("/position", "Chức vụ", {.hint = "Vào thời điểm đề nghị."});
  }
  draw_award_choice(at);
  {
    Columns columns(ui, {1, 1});
    at.form.year("/school_year", "Năm học");
    columns.next();
    at.form.choice<law::MeritType>("/merit_type", "Loại hình khen thưởng");
  }
  {
    Columns columns(ui, {1, 1});
    at.form.date("/period_from", "Kỳ xét từ ngày");
    columns.next();
    at.form.date("/period_to", "đến hết ngày");
  }
  at.form.findings("");
}

void draw_ground(NominationForm& at) {
  Ui& ui = at.ui;
  ui.gap(kGapS);
  heading(ui, 2, "Căn cứ đề nghị");
  const auto grounds = ground_choices(at.model, at.dossier, at.nomination);
  if (grounds.empty()) {
    hint(ui,
         "Chọn đối tượng và danh hiệu trước; các căn cứ theo luật sẽ hiện ở đây, kèm điều còn thiếu của từng căn cứ.");
    at.form.findings("/ground");
    return;
  }
  std::vector<std::string> texts, details;
  for (const auto& one : grounds) {
    texts.push_back(std::string(base::display(one.ground)) + " (" + short_citation(law::facts_of(one.ground).citation) +
                    ")");
    details.push_back(one.enough ? "đủ" : "còn thiếu. " + one.first);
  }
  std::vector<Choice> choices;
  size_t chosen = grounds.size();
  for (size_t i = 0; i < grounds.size(); ++i) {
    choices.push_back(
        {.text = texts[i], .detail = details[i], .tone = grounds[i].enough ? Tone::fine : Tone::look_again});
    if (!at.form.may_write() && at.nomination.ground != grounds[i].ground)
      choices.back().unavailable_because = "Trường hợp đã gửi, căn cứ được giữ nguyên.";
    if (at.nomination.ground == grounds[i].ground) chosen = i;
  }
  if (const auto now =
          radio_group(ui, "/ground", "Chọn một căn cứ", choices, chosen, {.read_only = !at.form.may_write()})) {
    records::Nomination wanted = at.nomination;
    wanted.ground = grounds[*now].ground;
    wanted.achievement_ids = fitting_achievements(at.model, wanted);
    change(at, wanted);
  }
  at.form.findings("/ground");
  if (at.nomination.nominee_type == NomineeType::individual && at.nomination.award != law::Award::LDTT)
    draw_achievements(at);
  else
    at.form.findings("/achievement_ids", true);
  if (at.nomination.award == law::Award::LDTT)
    at.form.check("/council_confirms",
                  "Hội đồng xác nhận: tự lực, tự cường, đoàn kết, tích cực tham gia phong trào thi đua");
  if (at.nomination.nominee_type == NomineeType::individual)
    at.form.check("/nominee_agrees", "Người được đề nghị đồng ý");
  draw_ground_details(at);
}

}  // namespace tdkt::screens
