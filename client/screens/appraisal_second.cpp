#include <algorithm>

#include "client/screens/appraisal_parts.h"
#include "client/screens/words.h"
#include "shared/base/instant.h"

// The second reading: colleagues other than the appraiser read what was appraised, before it is decided.

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;
using records::SecondOpinion;
using records::SecondReading;

std::string row_of(const SecondReading& reading) { return "/second_readings/" + reading.id.text(); }

/// Colleagues who may be asked: neither the appraiser nor who was asked already.
std::vector<const app::Colleague*> readers_for(const Appraising& at, const records::Appraisal& sheet) {
  std::vector<const app::Colleague*> out;
  if (!at.model.account) return out;
  for (const app::Colleague& one : at.model.account->colleagues)
    if (!app::is(one, sheet.appraiser_id, sheet.appraiser) &&
        std::none_of(sheet.second_readings.begin(), sheet.second_readings.end(),
                     [&](const SecondReading& reading) { return app::is(one, reading.reader_id, reading.reader); }))
      out.push_back(&one);
  return out;
}

void draw_asking(Appraising& at, const records::Appraisal& sheet) {
  if (sheet.appraiser.empty())
    return hint(at.ui, "Giao thẩm định cho một người trước; sau đó nhờ được người khác đọc lần hai.");
  const auto readers = readers_for(at, sheet);
  if (readers.empty()) return;
  std::vector<std::string_view> choices;
  for (const app::Colleague* one : readers) choices.push_back(one->words);
  const auto chosen = select(at.ui, "second_reader", "Nhờ thẩm định lần hai", choices, choices.size(),
                             {.hint = "Có ý kiến của người được nhờ rồi mới ghi quyết định được.", .max_width = 300});
  if (!chosen) return;
  Value reading = Value::object();
  const base::Id id = at.dispatch.new_id();
  reading.set("id", id.text());
  const app::Colleague own = app::oneself(at.model);
  reading.set("reader", readers[*chosen]->words);
  reading.set("reader_id", readers[*chosen]->id.text());
  reading.set("asked_by", own.words);
  reading.set("asked_by_id", own.id.text());
  reading.set("asked_at", base::instant_text(at.model.now));
  at.write("/second_readings/" + id.text(), std::move(reading));
}

void say(Appraising& at, const SecondReading& reading, SecondOpinion opinion) {
  const std::string row = row_of(reading);
  std::vector<app::EditField> edits{app::edit_of(at.entry, row + "/opinion", base::word(opinion)),
                                    app::edit_of(at.entry, row + "/read_on", at.model.today().text())};
  at.write(std::move(edits));
  at.state.asked_second = false;
}

void draw_own_opinion(Appraising& at, const SecondReading& reading) {
  Ui& ui = at.ui;
  const std::string place = row_of(reading) + "/reason";
  text(ui, reading.asked_by + " nhờ thầy cô đọc lại trường hợp này trước khi quyết định.");
  const bool lacking = at.state.asked_second && reading.reason.empty();
  const auto typed =
      text_field(ui, place, "Ý kiến, lý do", reading.reason,
                 {.finding = lacking ? std::string_view("Không đồng ý thì cần ghi lý do, để người quyết định cân nhắc.")
                                     : std::string_view(),
                  .placeholder = "Không bắt buộc nếu đồng ý",
                  .rows = 3});
  if (typed.value) at.write(place, *typed.value);
  Row row(ui);
  if (button(ui, "second.agree", base::display(SecondOpinion::agrees), {.icon = Icon::check}))
    say(at, reading, SecondOpinion::agrees);
  if (!button(ui, "second.object", base::display(SecondOpinion::objects), {.kind = ButtonKind::quiet})) return;
  at.state.asked_second = true;
  if (reading.reason.empty()) return ui.focus_place(place);
  say(at, reading, SecondOpinion::objects);
}

void draw_opinion(Appraising& at, const SecondReading& reading, bool is_own) {
  const bool objects = reading.opinion == SecondOpinion::objects;
  std::string words = reading.reader + ": " + std::string(base::display(*reading.opinion));
  if (reading.read_on) words += ", ngày " + reading.read_on->display();
  words += ".";
  if (!reading.reason.empty()) words += (objects ? " Lý do: " : " ") + reading.reason;
  notice(at.ui, words, objects ? Tone::look_again : Tone::fine);
  Row row(at.ui);
  if (is_own && button(at.ui, "second.again", "Viết lại ý kiến", {.kind = ButtonKind::quiet}))
    at.write({app::edit_of(at.entry, row_of(reading) + "/opinion", Value()),
              app::edit_of(at.entry, row_of(reading) + "/read_on", Value())});
}

void draw_waiting(Appraising& at, const SecondReading& reading) {
  text(at.ui, "Chờ ý kiến của " + reading.reader + ".");
  hint(at.ui, reading.asked_by + " nhờ, " + moment(reading.asked_at, clock_day(at.model)));
  if (!at.may_write) return;
  Row row(at.ui);
  if (button(at.ui, "second.spare." + reading.id.text(), "Thôi nhờ",
             {.kind = ButtonKind::quiet, .description = reading.reader}))
    at.write(row_of(reading), Value());
}

}  // namespace

void draw_second_readings(Appraising& at) {
  static const records::Appraisal kNone;
  const records::Appraisal& sheet = at.appraisal ? *at.appraisal : kNone;
  const bool may_ask = at.may_write && at.model.account && at.model.account->colleagues.size() > 1;
  if (!may_ask && sheet.second_readings.empty()) return;
  heading(at.ui, 2, "Thẩm định lần hai");
  const app::Colleague own = app::oneself(at.model);
  for (const SecondReading& reading : sheet.second_readings) {
    const bool is_own = at.may_write && app::is(own, reading.reader_id, reading.reader);
    if (reading.opinion)
      draw_opinion(at, reading, is_own);
    else if (is_own)
      draw_own_opinion(at, reading);
    else
      draw_waiting(at, reading);
  }
  if (may_ask) draw_asking(at, sheet);
}

}  // namespace tdkt::screens
