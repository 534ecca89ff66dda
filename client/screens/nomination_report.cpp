#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/evidence_list.h"
#include "client/screens/nomination_parts.h"
#include "client/screens/print_link.h"
#include "client/screens/words.h"
#include "shared/records/place.h"
#include "shared/records/report_sections.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using base::Value;

Value row_with_id(const base::Id& id) {
  Value row = Value::object();
  row.set("id", id.text());
  return row;
}

std::string name_of(const records::Evidence& evidence) {
  if (!evidence.title.empty()) return evidence.title;
  if (!evidence.file_name.empty()) return evidence.file_name;
  return std::string(evidence.kind ? base::display(*evidence.kind) : "Giấy tờ chưa đặt tên");
}

/// The evidence that proves one claim, ticked.
void draw_proofs(NominationForm& at, const records::Claim& claim, const std::string& place) {
  for (const auto& evidence : at.nomination.evidence) {
    const auto& ids = claim.evidence_ids;
    const bool on = std::find(ids.begin(), ids.end(), evidence.id) != ids.end();
    const auto now = checkbox(at.ui, place + "/evidence_ids/" + evidence.id.text(), name_of(evidence), on,
                              {.read_only = !at.form.may_write()});
    if (!now) continue;
    Value list = Value::array();
    for (const base::Id& id : ids)
      if (!(id == evidence.id)) list.push(id.text());
    if (*now) list.push(evidence.id.text());
    at.form.set(place + "/evidence_ids", std::move(list));
  }
}

void draw_claim(NominationForm& at, const records::Claim& claim, const std::string& place, size_t number) {
  Card card(at.ui);
  // The place of a claim itself leads to its words.
  at.form.text(place + "/statement", "Kết quả " + std::to_string(number),
               {.placeholder = "25 giải học sinh giỏi cấp tỉnh"});
  at.form.findings(place);
  if (at.nomination.evidence.empty() && at.form.may_write())
    hint(at.ui, "Đính kèm minh chứng ở mục Minh chứng, rồi đánh dấu ở đây.");
  draw_proofs(at, claim, place);
  if (!at.form.may_write()) return;
  Row row(at.ui);
  if (button(at.ui, place + "/remove", "Bỏ kết quả này", {.kind = ButtonKind::quiet, .icon = Icon::trash}))
    at.form.set(place, Value());
}

void draw_year(NominationForm& at, const records::ReportYear& year) {
  const std::string place = "/report/years/" + year.id.text();
  Card card(at.ui, kGapM, kGapM);
  heading(at.ui, 3, year.school_year ? "Năm học " + year.school_year->text() : "Năm học chưa chọn");
  at.form.year(place + "/school_year", "Năm học");
  at.form.text(place + "/results", "Kết quả đạt được", {.hint = "Số liệu cụ thể, so với năm trước.", .rows = 4});
  at.form.findings(place);
  size_t number = 0;
  for (const auto& claim : year.claims) draw_claim(at, claim, place + "/claims/" + claim.id.text(), ++number);
  if (!at.form.may_write()) return;
  Row row(at.ui, {.gap = kGapXs});
  if (button(at.ui, place + "/claims/add", "Thêm kết quả có minh chứng", {.icon = Icon::plus})) {
    const base::Id id = at.dispatch.new_id();
    at.form.set(place + "/claims/" + id.text(), row_with_id(id));
    at.ui.focus_place(place + "/claims/" + id.text() + "/statement");
  }
  if (button(at.ui, place + "/remove", "Bỏ năm này", {.kind = ButtonKind::quiet, .icon = Icon::trash}))
    at.form.set(place, Value());
}

void add_year(NominationForm& at) {
  const base::Id id = at.dispatch.new_id();
  Value row = row_with_id(id);
  // The year before the earliest one written, else that of the nomination.
  std::optional<base::SchoolYear> next = at.nomination.school_year;
  for (const auto& year : at.nomination.report.years)
    if (year.school_year && (!next || !(*next < *year.school_year))) next = year.school_year->before();
  if (next) row.set("school_year", next->text());
  at.form.set("/report/years/" + id.text(), std::move(row));
  at.ui.focus_place("/report/years/" + id.text() + "/results");
}

void draw_counts(NominationForm& at) {
  if (at.nomination.nominee_type != law::NomineeType::collective) return;
  Columns columns(at.ui, {1, 1, 1});
  at.form.number("/report/member_count", "Số cá nhân");
  columns.next();
  at.form.number("/report/ldtt_count", "Số Lao động tiên tiến");
  columns.next();
  at.form.number("/report/cstdcs_count", "Số CSTĐCS");
}

/// To where the nominee is given a link to write this themselves; once the server knows of the nomination.
void draw_link_to_writers(NominationForm& at) {
  const app::Entry* entry = app::entry_of(at.model, at.nomination.id);
  if (!at.form.may_write() || !entry || !entry->base_revision) return;
  const app::Route links{app::Screen::report_links, at.dossier.id, at.nomination.id, {}};
  if (link(at.ui, "report_links", "Gửi liên kết để người được đề nghị tự viết",
           {.address = app::address_of(links), .icon_after = Icon::arrow_right}))
    at.dispatch(app::GoTo{links});
}

}  // namespace

void draw_report(NominationForm& at) {
  Ui& ui = at.ui;
  const bool collective = at.nomination.nominee_type == law::NomineeType::collective;
  ui.gap(kGapS);
  heading(ui, 2, "Báo cáo thành tích");
  {
    Row row(ui, {.gap = kGapM});
    print_link(ui, at.nomination.id, at.dispatch);
    draw_link_to_writers(at);
  }
  hint(ui, base::display(collective ? records::ReportForm::ND98_02 : records::ReportForm::ND98_03));
  at.form.findings("/report");
  for (const records::ReportSection& section : records::report_sections(collective)) {
    at.form.text(records::below("/report", section.field), section.title, {.hint = section.hint, .rows = section.rows});
    if (section.field == "situation") draw_counts(at);
  }
  heading(ui, 3, "Thành tích từng năm");
  for (const auto& year : at.nomination.report.years) draw_year(at, year);
  if (at.form.may_write()) {
    Row row(ui);
    if (button(ui, "/report/years", "Thêm một năm", {.icon = Icon::plus})) add_year(at);
  }
  at.form.findings("/report/years");
}

void draw_evidence(NominationForm& at) {
  at.ui.gap(kGapS);
  heading(at.ui, 2, "Minh chứng");
  draw_evidence_list(at.ui, at.model, at.form, at.nomination.evidence, "Đính kèm tệp", at.dispatch);
}

}  // namespace tdkt::screens
