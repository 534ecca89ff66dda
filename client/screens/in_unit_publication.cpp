#include "client/app/queries.h"
#include "client/screens/capital.h"
#include "client/screens/findings_panel.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/words.h"
#include "shared/records/place.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/publication_days.h"
#include "shared/rules/rule.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Publication;

/// What the dossier lacks because it was not public, or not long enough.
void draw_dossier_findings(UnitPage& page) {
  for (const auto* finding : app::findings_of(page.model, page.dossier.id)) {
    if (finding->rule->id != facts_of(UnitStep::publication).rule) continue;
    const std::string sentence = rules::sentence(*finding);
    const auto pressed = finding_row(
        page.ui, "late",
        {.sentence = sentence, .citation = short_citation(finding->rule->citation), .tone = tone_of(*finding)});
    if (pressed.lead) page.dispatch(app::GoTo{route_to(page.model, page.dossier.id, finding->place)});
    if (pressed.citation) open_rule(page.dispatch, finding->rule->id);
  }
}

void draw_days(UnitPage& page, const std::vector<const Publication*>& rows) {
  Ui& ui = page.ui;
  const auto* set = rules::regulation_on(page.model.records, records::Parameter::publication_days, page.dossier.unit_id,
                                         page.model.today());
  fact(ui, "Số ngày cần công khai",
       set && set->value ? counted(*set->value, "ngày") + ", theo văn bản số " + set->instrument_number
                         : std::string("Chưa có văn bản nào quy định; nên đủ để mọi người trong đơn vị được xem"));
  const auto signed_on = page.dossier.request_letter.signed_on;
  std::vector<Publication> all;
  for (const Publication* row : rows) all.push_back(*row);
  const base::Date end = signed_on.value_or(page.model.today().plus_days(1));
  fact(ui,
       signed_on ? "Đã công khai trước ngày ký Tờ trình " + signed_on->display() : std::string("Đã công khai đến nay"),
       counted(rules::days_public_before(all, end), "ngày"));
}

std::string columns_of(const Publication& row) {
  std::string out;
  for (const auto& shown : row.shown)
    if (shown.column) out += (out.empty() ? "" : ", ") + std::string(base::display(*shown.column));
  return out;
}

void begin(UnitPage& page) {
  base::Value document = new_publication(page.dossier, page.dispatch);
  page.state.record = *base::Id::parse(document.text_at("id"));
  page.dispatch(app::CreateRecord{records::RecordKind::publications, std::move(document)});
}

void draw_one(UnitPage& page, const Publication& row) {
  Ui& ui = page.ui;
  Scope scope(ui, row.id.text());
  draw_conflict_notice(ui, page.model, row.id, page.conflict);
  RecordForm form(ui, page.model, row.id, page.dispatch);
  form.text("/channel", "Nơi công khai", {.placeholder = "Bảng tin phòng hội đồng, nhóm điện tử của trường"});
  {
    Columns columns(ui, {1, 1});
    form.date("/from_on", "Từ ngày");
    columns.next();
    form.date("/last_on", "Đến hết ngày");
  }
  form.number("/objection_count", "Số ý kiến phản ánh", {.hint = "Không có ý kiến nào thì ghi 0."});
  fact(ui, "Danh sách công khai gồm", capital(columns_of(row)));
  form.findings("/shown", true);
}

}  // namespace

void draw_publication(UnitPage& page) {
  Ui& ui = page.ui;
  const auto rows = publications_of(page.model, page.dossier);
  if (rows.empty()) {
    if (empty_state(ui, "publication.none", Icon::eye, "Chưa ghi lần công khai nào",
                    "Ghi nơi và thời gian danh sách đề nghị được công khai trong đơn vị.",
                    page.may_keep ? "Ghi lần công khai" : ""))
      begin(page);
    return draw_dossier_findings(page);
  }
  std::vector<base::Id> ids;
  std::vector<std::string> names;
  for (const Publication* row : rows) {
    ids.push_back(row->id);
    names.push_back((row->from_on ? "Từ " + row->from_on->display() : std::string("Chưa ghi ngày")) +
                    (row->channel.empty() ? "" : ", " + row->channel));
  }
  draw_days(page, rows);
  draw_dossier_findings(page);
  const base::Id open = open_record(page, ids, names, "Lần công khai");
  if (const auto* row = page.model.records.find<Publication>(open)) draw_one(page, *row);
  // What was said stays with the dossier: a public list holds no complaint.
  RecordForm about(ui, page.model, page.dossier.id, page.dispatch);
  about.text("/objections", "Ý kiến nhận được và cách giải quyết",
             {.hint = "Nằm trong hồ sơ, không công khai. Không có ý kiến thì để trống.", .rows = 3});
  if (!page.may_keep && !page.may_amend) return;
  Row row(ui);
  if (button(ui, "publication.more", "Thêm lần công khai khác", {.kind = ButtonKind::quiet, .icon = Icon::plus}))
    begin(page);
}

}  // namespace tdkt::screens
