#include "client/screens/dossier_parts.h"

#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/evidence_list.h"
#include "client/screens/nomination_rows.h"
#include "client/screens/print_link.h"
#include "client/screens/record_form.h"
#include "client/screens/words.h"
#include "client/screens/work.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Nomination;

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }
bool is_of_report(const rules::Finding& finding) {
  return begins(finding.place, "/report") || begins(finding.place, "/evidence");
}

/// The findings of a part: how many must be put right, and how many are not declared.
struct Lacking {
  int wrong = 0, undeclared = 0;
  void add(const rules::Finding& finding) {
    if (finding.acknowledged || finding.severity != rules::Severity::error) return;
    if (finding.outcome == rules::Outcome::fails)
      ++wrong;
    else if (finding.awaits == rules::Awaits::person)
      ++undeclared;
  }
};

PartSummary summary(DossierPart part, std::string title, const Lacking& lacking, std::string when_fine) {
  PartSummary out{part, std::move(title), std::move(when_fine), Tone::fine};
  if (lacking.wrong > 0)
    out.detail = "Còn " + counted(lacking.wrong, "điểm phải sửa"), out.tone = Tone::must_fix;
  else if (lacking.undeclared > 0)
    out.detail = "Còn " + counted(lacking.undeclared, "điểm chưa khai"), out.tone = Tone::not_yet;
  return out;
}

std::string report_detail(const Nomination& row) {
  const auto& report = row.report;
  int written = 0;
  for (const std::string* section : {&report.situation, &report.duties, &report.measures, &report.compliance})
    if (!section->empty()) ++written;
  std::string out =
      written == 0 && report.years.empty() ? "Chưa viết báo cáo" : "Báo cáo " + std::to_string(written) + "/4 mục";
  if (!report.years.empty()) out += ", " + counted(static_cast<int64_t>(report.years.size()), "năm");
  return out + " · " + counted(static_cast<int64_t>(row.evidence.size()), "minh chứng");
}

Lacking lacking_of(const app::Model& model, const base::Id& nomination) {
  Lacking out;
  for (const auto* finding : app::findings_of(model, nomination))
    if (is_of_report(*finding)) out.add(*finding);
  return out;
}

}  // namespace

std::vector<base::Id> records_of(const app::Model& model, const base::Id& dossier) {
  std::vector<base::Id> out{dossier};
  for (const auto* row : model.records.nominations_of(dossier)) out.push_back(row->id);
  for (const auto* meeting : rules::meetings_about(model.records, dossier)) out.push_back(meeting->id);
  for (const auto* publication : rules::publications_in_unit(model.records, dossier)) out.push_back(publication->id);
  return out;
}

DossierPart part_of_place(std::string_view place) {
  if (begins(place, "/minutes")) return DossierPart::minutes;
  if (begins(place, "/evidence")) return DossierPart::minutes;
  if (begins(place, "/request_letter") || place == "/title" || place == "/school_year" || place == "/unit_id")
    return DossierPart::letter;
  return DossierPart::list;
}

std::vector<PartSummary> summaries(const app::Model& model, const records::Dossier& dossier) {
  Lacking list, reports, minutes, letter;
  const auto rows = model.records.nominations_of(dossier.id);
  for (const auto* row : rows)
    for (const auto* finding : app::findings_of(model, row->id))
      (is_of_report(*finding) ? reports : list).add(*finding);
  for (const auto* finding : app::findings_of(model, dossier.id)) {
    const DossierPart part = part_of_place(finding->place);
    (part == DossierPart::minutes ? minutes : part == DossierPart::letter ? letter : list).add(*finding);
  }
  std::vector<PartSummary> out;
  const auto count = static_cast<int64_t>(rows.size());
  out.push_back(summary(DossierPart::list, "Danh sách đề nghị", list, counted(count, "trường hợp")));
  if (rows.empty()) out.back().tone = Tone::not_yet;
  out.push_back(summary(DossierPart::reports, "Báo cáo, minh chứng", reports, rows.empty() ? "Chờ danh sách" : "Đủ"));
  if (rows.empty()) out.back().tone = Tone::not_yet;
  out.push_back(summary(DossierPart::minutes, "Biên bản họp", minutes, "Đủ"));
  out.push_back(summary(DossierPart::letter, "Tờ trình", letter, "Đủ"));
  const app::Entry* entry = app::entry_of(model, dossier.id);
  PartSummary signing{DossierPart::signing, "Ký duyệt, gửi", "Chưa gửi", Tone::not_yet};
  if (entry && entry->state != workflow::State::draft) {
    const DossierChip chip = dossier_chip(model, *entry);
    signing.detail = chip.text, signing.tone = chip.tone;
  }
  out.push_back(std::move(signing));
  return out;
}

void draw_reports(Ui& ui, const app::Model& model, const records::Dossier& dossier, DossierState& state,
                  Dispatch& dispatch) {
  const auto rows = model.records.nominations_of(dossier.id);
  heading(ui, 2, "Báo cáo thành tích và minh chứng");
  hint(ui, "Mở từng trường hợp để viết báo cáo theo Mẫu số 02, 03 và đính kèm minh chứng.");
  if (rows.empty()) {
    empty_state(ui, "reports.none", Icon::file, "Danh sách còn trống", "Thêm người vào danh sách đề nghị trước.");
    return;
  }
  if (const auto only = checkbox(ui, "reports.lacking", "Chỉ những trường hợp còn thiếu", state.only_lacking))
    state.only_lacking = *only;
  List list(ui, "Báo cáo theo trường hợp");
  size_t shown = 0;
  for (const auto* row : rows) {
    const Lacking lacking = lacking_of(model, row->id);
    if (state.only_lacking && lacking.wrong + lacking.undeclared == 0) continue;
    ++shown;
    const auto state_of_row = summary(DossierPart::reports, "", lacking, "Đủ");
    const std::string title = title_of(*row), detail = report_detail(*row);
    const std::string address = app::address_of({app::Screen::nomination, dossier.id, row->id, {}});
    if (list_row(ui, row->id.text(),
                 {.title = title,
                  .detail = detail,
                  .state = state_of_row.detail,
                  .tone = state_of_row.tone,
                  .address = address}))
      dispatch(app::GoTo{{app::Screen::nomination, dossier.id, row->id, "/report/situation"}});
  }
  if (shown == 0) hint(ui, "Không còn trường hợp nào thiếu báo cáo hay minh chứng.");
}

namespace {

/// What the council confirms of each Lao động tiên tiến stands in one set of minutes: said once for all who lack it.
void draw_confirmation(Ui& ui, const app::Model& model, const records::Dossier& dossier, const RecordForm& form,
                       Dispatch& dispatch) {
  app::EditMany confirm;
  for (const auto* row : model.records.nominations_of(dossier.id))
    for (const auto* finding : app::findings_of(model, row->id))
      if (finding->place == "/council_confirms" && finding->record == row->id &&
          (confirm.edits.empty() || !(confirm.edits.back().record == row->id)))
        confirm.edits.push_back({row->id, "/council_confirms", true});
  if (confirm.edits.empty()) return;
  heading(ui, 3, "Xác nhận của Hội đồng");
  const auto count = static_cast<int64_t>(confirm.edits.size());
  text(ui, counted(count, "trường hợp") +
               " chờ Hội đồng xác nhận tinh thần tự lực, tự cường, đoàn kết, tích cực tham gia phong trào thi đua.");
  if (!form.may_write()) return;
  Row row(ui);
  if (button(ui, "minutes.confirm", "Hội đồng đã xác nhận " + counted(count, "trường hợp"), {.icon = Icon::check}))
    dispatch(std::move(confirm));
}

}  // namespace

void draw_minutes(Ui& ui, const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch) {
  RecordForm form(ui, model, dossier.id, dispatch);
  heading(ui, 2, "Biên bản họp xét của Hội đồng thi đua, khen thưởng");
  {
    Row row(ui);
    if (button(ui, "minutes.meeting", "Phiên họp, biểu quyết", {.icon = Icon::arrow_right}))
      dispatch(app::GoTo{{app::Screen::in_unit, dossier.id, {}, "phien-hop"}});
    print_link(ui, dossier.id, dispatch, papers::PaperKind::minutes);
  }
  form.findings("/minutes");
  {
    Columns columns(ui, {1, 1});
    form.text("/minutes/number", "Số biên bản", {.placeholder = "05/BB-HĐTĐKT"});
    columns.next();
    form.date("/minutes/held_on", "Ngày họp");
  }
  {
    Columns columns(ui, {1, 1});
    form.text("/minutes/chair", "Chủ trì");
    columns.next();
    form.text("/minutes/secretary", "Thư ký");
  }
  {
    Columns columns(ui, {1, 1});
    form.number("/minutes/member_count", "Số thành viên Hội đồng");
    columns.next();
    form.number("/minutes/present_count", "Số thành viên có mặt");
  }
  draw_confirmation(ui, model, dossier, form, dispatch);
  ui.gap(kGapXs);
  heading(ui, 3, "Bản đã ký");
  hint(ui, "Biên bản và Tờ trình đã ký, chụp hoặc quét thành tệp.");
  draw_evidence_list(ui, model, form, dossier.evidence, "Đính kèm tệp", dispatch);
}

namespace {

/// The counts the letter must state, taken from the list at one press.
void draw_counts(Ui& ui, const app::Model& model, const records::Dossier& dossier, RecordForm& form) {
  int64_t individuals = 0, collectives = 0;
  for (const auto* row : model.records.nominations_of(dossier.id))
    ++(row->nominee_type == law::NomineeType::collective ? collectives : individuals);
  {
    Columns columns(ui, {1, 1});
    form.number("/request_letter/individual_count", "Số cá nhân");
    columns.next();
    form.number("/request_letter/collective_count", "Số tập thể");
  }
  const auto& letter = dossier.request_letter;
  if (letter.individual_count == individuals && letter.collective_count == collectives) return;
  hint(ui, "Danh sách đang có " + counted(individuals, "cá nhân") + ", " + counted(collectives, "tập thể") + ".");
  if (!form.may_write()) return;
  Row row(ui);
  if (!button(ui, "letter.counts", "Dùng số của danh sách", {.icon = Icon::list})) return;
  form.set("/request_letter/individual_count", individuals);
  form.set("/request_letter/collective_count", collectives);
}

}  // namespace

void draw_letter(Ui& ui, const app::Model& model, const records::Dossier& dossier, Dispatch& dispatch) {
  RecordForm form(ui, model, dossier.id, dispatch);
  heading(ui, 2, "Tờ trình đề nghị khen thưởng");
  hint(ui, "Mẫu số 01, Phụ lục I Nghị định số 98/2023/NĐ-CP.");
  print_link(ui, dossier.id, dispatch);
  form.text("/title", "Tên hồ sơ", {.required = true});
  form.findings("/unit_id");
  form.year("/school_year", "Năm học");
  form.choice<records::Addressee>("/request_letter/addressee", "Kính gửi", {.max_width = 420});
  form.choice<law::MeritType>("/request_letter/merit_type", "Loại hình khen thưởng", {.max_width = 420});
  form.findings("/request_letter");
  {
    Columns columns(ui, {1, 1});
    form.text("/request_letter/number", "Số Tờ trình", {.placeholder = "12/TTr-THPTBS"});
    columns.next();
    form.date("/request_letter/signed_on", "Ngày ký");
  }
  {
    Columns columns(ui, {1, 1});
    form.text("/request_letter/signer_name", "Người ký");
    columns.next();
    form.text("/request_letter/signer_title", "Chức vụ người ký", {.placeholder = "HIỆU TRƯỞNG"});
  }
  draw_counts(ui, model, dossier, form);
}

}  // namespace tdkt::screens
