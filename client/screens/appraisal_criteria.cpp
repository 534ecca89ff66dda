#include <algorithm>

#include "client/app/judge.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/words.h"
#include "shared/rules/changes_of_law.h"
#include "shared/rules/check.h"
#include "shared/rules/rule.h"

// Where the law changed while the nomination was under way: what each text finds, and which of them a person chose.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using rules::Finding;

/// One text the criteria can be judged by, and what it says of the nomination.
struct Reading {
  base::Date from;  // the day whose text it is
  std::string name;
  rules::Report report;
};

const rules::ChangeOfLaw* change_on(base::Date day) {
  for (const rules::ChangeOfLaw& change : rules::changes_of_law())
    if (change.from == day) return &change;
  return nullptr;
}

std::vector<Reading> readings_of(const Appraising& at) {
  std::vector<Reading> out;
  auto subject = app::case_for(at.model, at.nomination.id, rules::Phase::appraisal);
  if (!subject) return out;
  for (const base::Date day : rules::criteria_days(subject->dates)) {
    subject->dates.criteria_on = day;
    const bool at_receipt = out.empty();
    const rules::ChangeOfLaw* change = at_receipt ? nullptr : change_on(day);
    std::string name = at_receipt ? "Quy định cũ, của ngày nhận hồ sơ " + day.display()
                                  : "Quy định mới, từ " + day.display() +
                                        (change ? ": " + std::string(base::display(change->later)) : std::string());
    out.push_back({day, std::move(name), rules::check(*subject)});
  }
  return out;
}

int count_of(const Reading& reading, Tone tone) {
  return static_cast<int>(std::count_if(reading.report.findings.begin(), reading.report.findings.end(),
                                        [&](const Finding& finding) { return tone_of(finding) == tone; }));
}

Tone tone_of_reading(const Reading& reading) {
  for (const Tone tone : {Tone::must_fix, Tone::look_again, Tone::not_yet})
    if (count_of(reading, tone) > 0) return tone;
  return Tone::fine;
}

std::string in_words(const Reading& reading) {
  std::string words;
  const auto add = [&](Tone tone, std::string_view what) {
    if (const int count = count_of(reading, tone); count > 0)
      words += (words.empty() ? "" : ", ") + std::to_string(count) + " điều " + std::string(what);
  };
  add(Tone::must_fix, "chưa đạt");
  add(Tone::look_again, "nên xem lại");
  add(Tone::not_yet, "chưa kiểm tra được");
  return words.empty() ? "không có điều gì phải sửa hay xem lại" : words;
}

/// The same defect at the same place, as severe and by the same text.
bool is_in(const Finding& finding, const Reading& reading) {
  const auto& all = reading.report.findings;
  return std::any_of(all.begin(), all.end(), [&](const Finding& other) { return rules::say_the_same(finding, other); });
}

/// What one text finds and another does not, or finds otherwise.
void draw_only_there(Appraising& at, const Reading& reading, const std::vector<Reading>& all) {
  std::vector<const Finding*> only;
  for (const Finding& finding : reading.report.findings)
    if (!std::all_of(all.begin(), all.end(), [&](const Reading& other) { return is_in(finding, other); }))
      only.push_back(&finding);
  text(at.ui, reading.name + ": " + in_words(reading) + ".", {.style = {.weight = Weight::medium}});
  if (only.empty()) return hint(at.ui, "Không có điều nào riêng: mọi kết quả đều giống ở văn bản kia.");
  size_t number = 0;
  for (const Finding* finding : only) {
    const std::string sentence = rules::sentence(*finding), citation = law::text(finding->rule->citation);
    const std::string id = "reading." + reading.from.text() + "." + std::to_string(number++);
    const auto pressed =
        finding_row(at.ui, id, {.sentence = sentence, .citation = citation, .tone = tone_of(*finding)});
    if (pressed.lead) lead_to_place(at, finding->place);
    if (pressed.citation) at.dispatch(app::GoTo{{app::Screen::rule_book, {}, {}, std::string(finding->rule->id)}});
  }
}

void draw_choice(Appraising& at, const std::vector<Reading>& readings) {
  const auto chosen_on = at.appraisal ? at.appraisal->criteria_on : std::nullopt;
  size_t chosen = readings.size();
  std::vector<std::string> details;
  for (size_t i = 0; i < readings.size(); ++i) {
    details.push_back(in_words(readings[i]));
    if (chosen_on == readings[i].from) chosen = i;
  }
  const std::string reason = at.appraisal ? at.appraisal->criteria_reason : std::string();
  if (!at.may_write) {
    fact(at.ui, "Đã chọn", chosen < readings.size() ? readings[chosen].name : std::string("Chưa chọn văn bản nào."));
    if (!reason.empty()) fact(at.ui, "Vì sao chọn văn bản ấy", reason);
    return;
  }
  std::vector<Choice> choices;
  for (size_t i = 0; i < readings.size(); ++i)
    choices.push_back({readings[i].name, details[i], tone_of_reading(readings[i]), {}});
  const auto picked = radio_group(at.ui, "/criteria_on", "Xét theo văn bản nào", choices, chosen);
  if (picked) at.write("/criteria_on", Value(readings[*picked].from.text()));
  if (chosen >= readings.size()) return;
  const auto typed = text_field(at.ui, "/criteria_reason", "Vì sao chọn văn bản ấy", reason, {.rows = 2});
  if (typed.value) at.write("/criteria_reason", Value(*typed.value));
}

}  // namespace

void draw_criteria_choice(Appraising& at) {
  const auto dates = app::dates_of(at.model, at.nomination.id, rules::Phase::appraisal);
  if (rules::criteria_days(dates).size() < 2) return;
  const std::vector<Reading> readings = readings_of(at);
  heading(at.ui, 2, "Văn bản đã đổi trong khi xét");
  for (const Reading& reading : readings)
    if (const auto* change = change_on(reading.from)) text(at.ui, change->guidance, {.ink = Ink::soft});
  for (const Reading& reading : readings) draw_only_there(at, reading, readings);
  draw_choice(at, readings);
}

}  // namespace tdkt::screens
