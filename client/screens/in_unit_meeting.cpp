#include <algorithm>

#include "client/app/queries.h"
#include "client/screens/evidence_list.h"
#include "client/screens/in_unit_parts.h"
#include "client/screens/print_link.h"
#include "client/screens/words.h"
#include "shared/records/convert.h"
#include "shared/rules/meeting_counts.h"

namespace tdkt::screens {
namespace {

using namespace widgets;
using records::Attendance;
using records::Council;
using records::CouncilMember;
using records::Meeting;
using records::Presence;

const CouncilMember* member_of(const Council* council, const std::optional<base::Id>& id) {
  if (!council || !id) return nullptr;
  const auto& all = council->council_members;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const CouncilMember& member) { return member.id == *id; });
  return found == all.end() ? nullptr : &*found;
}

std::string name_of(const CouncilMember* member) {
  if (!member) return "Người không còn trong Hội đồng";
  if (member->full_name.empty()) return "Thành viên chưa ghi tên";
  return member->full_name;
}

std::string detail_of(const CouncilMember& member) {
  std::string out = member.position;
  if (member.council_role) out += (out.empty() ? "" : " · ") + std::string(base::display(*member.council_role));
  return out;
}

/// The letter of one who is absent: a row among the papers of the meeting, and its file.
void draw_opinion(UnitPage& page, const Meeting& meeting, const Attendance& row, const std::string& who,
                  RecordForm& form) {
  Ui& ui = page.ui;
  const std::string place = "/attendances/" + row.id.text();
  for (const base::Id& id : row.evidence_ids)
    for (const auto& paper : meeting.evidence)
      if (paper.id == id && !paper.file_name.empty() && link(ui, place + "/" + id.text(), paper.file_name))
        page.dispatch(app::ShowFile{meeting.id, id});
  if (!form.may_write() || !row.evidence_ids.empty()) return;
  if (!button(ui, place + "/letter", "Đính kèm văn bản ý kiến", {.icon = Icon::paperclip, .description = who})) return;
  records::Evidence paper;
  paper.id = page.dispatch.new_id();
  paper.kind = records::EvidenceKind::written_opinion;
  paper.title = "Ý kiến bằng văn bản của " + who;
  const std::string at = "/evidence/" + paper.id.text();
  base::Value ids = base::Value::array();
  ids.push(paper.id.text());
  page.dispatch(app::EditMany{
      {{meeting.id, at, records::to_value(paper)}, {meeting.id, place + "/evidence_ids", std::move(ids)}}});
  page.dispatch(app::ChooseFile{meeting.id, at});
}

void draw_attendance(UnitPage& page, const Meeting& meeting, const Council* council, const Attendance& row,
                     RecordForm& form) {
  Ui& ui = page.ui;
  const std::string place = "/attendances/" + row.id.text();
  const CouncilMember* member = member_of(council, row.member_id);
  const std::string who = name_of(member);
  {
    Columns columns(ui, {1, 1});
    text(ui, who, {.style = {.weight = Weight::medium}});
    if (member) text(ui, detail_of(*member), {.style = {.size = Size::small}, .ink = Ink::soft});
    columns.next();
    const std::string label = "Dự họp: " + who;
    form.choice<Presence>(place + "/presence", label, {.label_hidden = true});
    if (row.presence == Presence::written_opinion) draw_opinion(page, meeting, row, who, form);
  }
  form.findings(place);
  hairline(ui);
}

/// The council was changed since: rows for who came, none for who went.
app::EditMany renewed_attendances(const Meeting& meeting, const Council& council, Dispatch& dispatch) {
  app::EditMany edits;
  for (const Attendance& row : meeting.attendances)
    if (!member_of(&council, row.member_id))
      edits.edits.push_back({meeting.id, "/attendances/" + row.id.text(), base::Value()});
  for (const CouncilMember& member : council.council_members) {
    const auto& rows = meeting.attendances;
    if (std::any_of(rows.begin(), rows.end(), [&](const Attendance& row) { return row.member_id == member.id; }))
      continue;
    const Attendance fresh{dispatch.new_id(), member.id, std::nullopt, {}};
    edits.edits.push_back({meeting.id, "/attendances/" + fresh.id.text(), records::to_value(fresh)});
  }
  return edits;
}

bool knows_all(const Meeting& meeting, const Council& council) {
  const auto& rows = meeting.attendances;
  return rows.size() == council.council_members.size() &&
         std::all_of(council.council_members.begin(), council.council_members.end(), [&](const CouncilMember& member) {
           return std::any_of(rows.begin(), rows.end(),
                              [&](const Attendance& row) { return row.member_id == member.id; });
         });
}

void draw_attendances(UnitPage& page, const Meeting& meeting, const Council* council, RecordForm& form) {
  Ui& ui = page.ui;
  ui.gap(kGapXs);
  heading(ui, 2, "Thành viên dự họp");
  const int64_t present = rules::count_of(meeting, Presence::present),
                written = rules::count_of(meeting, Presence::written_opinion);
  text(ui, "Có mặt " + std::to_string(present) + "/" + std::to_string(rules::member_count(meeting, council)) +
               (written > 0 ? ", có ý kiến bằng văn bản " + std::to_string(written) : "") + ".");
  form.findings("/attendances");
  if (form.may_write()) {
    Row row(ui);
    if (council && !knows_all(meeting, *council) &&
        button(ui, "attendances.renew", "Lấy lại thành viên của Hội đồng", {.icon = Icon::people}))
      page.dispatch(renewed_attendances(meeting, *council, page.dispatch));
    const bool unsaid = std::any_of(meeting.attendances.begin(), meeting.attendances.end(),
                                    [](const Attendance& a) { return !a.presence; });
    if (unsaid && button(ui, "attendances.all", "Tất cả có mặt", {.icon = Icon::check})) {
      app::EditMany edits;
      for (const Attendance& a : meeting.attendances)
        if (!a.presence) edits.edits.push_back({meeting.id, "/attendances/" + a.id.text() + "/presence", "present"});
      page.dispatch(std::move(edits));
    }
  }
  Card card(ui, kGapS, kGapXs);
  for (const Attendance& row : meeting.attendances) draw_attendance(page, meeting, council, row, form);
}

/// The minutes of the dossier as this meeting says them; empty when they say so already.
app::EditMany into_minutes(const UnitPage& page, const Meeting& meeting, const Council* council) {
  records::Minutes wanted;
  wanted.number = meeting.number;
  wanted.held_on = meeting.held_on;
  wanted.chair = meeting.chair;
  wanted.secretary = meeting.secretary;
  wanted.member_count = rules::member_count(meeting, council);
  wanted.present_count = rules::count_of(meeting, Presence::present);
  const base::Value before = records::to_value(page.dossier.minutes), after = records::to_value(wanted);
  app::EditMany edits;
  if (before == after) return edits;
  edits.edits.push_back({page.dossier.id, "/minutes", after});
  return edits;
}

void draw_minutes_of(UnitPage& page, const Meeting& meeting, const Council* council, RecordForm& form) {
  Ui& ui = page.ui;
  ui.gap(kGapXs);
  heading(ui, 2, "Biên bản");
  form.text("/content", "Nội dung, ý kiến thảo luận",
            {.hint = "Tiêu chuẩn đã nêu, tóm tắt từng trường hợp, ý kiến khác nhau nếu có.", .rows = 3});
  {
    Columns columns(ui, {1, 1});
    form.check("/chair_signs", "Chủ trì đã ký biên bản");
    columns.next();
    form.check("/secretary_signs", "Thư ký đã ký biên bản");
  }
  draw_evidence_list(ui, page.model, form, meeting.evidence, "Đính kèm biên bản, phiếu", page.dispatch);
  if (!meeting.amendment_reason.empty()) return print_link(ui, meeting.id, page.dispatch);
  app::EditMany edits = into_minutes(page, meeting, council);
  if (edits.edits.empty()) return hint(ui, "Phần Biên bản họp của hồ sơ đã ghi đúng như phiên họp này.");
  if (!page.may_keep) return;
  Row row(ui);
  if (button(ui, "minutes.take", "Ghi vào phần Biên bản họp của hồ sơ", {.icon = Icon::file}))
    page.dispatch(std::move(edits));
}

void begin_meeting(UnitPage& page, const Council& council) {
  base::Value document = new_meeting(page.model, page.dossier, council, page.dispatch);
  page.state.record = *base::Id::parse(document.text_at("id"));
  page.dispatch(app::CreateRecord{records::RecordKind::meetings, std::move(document)});
}

void draw_no_meeting(UnitPage& page, const Council* council) {
  const std::string_view sentence =
      council ? "Danh sách dự họp lấy từ Hội đồng, dòng biểu quyết lấy từ danh sách đề nghị."
              : "Ghi Hội đồng trước: phiếu được tính trên các thành viên theo quyết định thành lập.";
  const std::string_view act = !page.may_keep ? "" : council ? "Ghi phiên họp" : "Đến phần Hội đồng";
  if (!empty_state(page.ui, "meeting.none", Icon::comment, "Chưa ghi phiên họp nào", sentence, act)) return;
  if (council) return begin_meeting(page, *council);
  page.dispatch(app::GoTo{route_to(page.dossier, UnitStep::council)});
}

void draw_when_and_who(Ui& ui, RecordForm& form) {
  {
    Columns columns(ui, {1, 1});
    form.text("/number", "Số biên bản", {.placeholder = "05/BB-HĐTĐKT"});
    columns.next();
    form.date("/held_on", "Ngày họp");
  }
  {
    Columns columns(ui, {1, 1});
    form.text("/venue", "Địa điểm", {.placeholder = "Phòng họp hội đồng"});
    columns.next();
    form.choice<records::Ballot>("/ballot", "Hình thức biểu quyết");
  }
  Columns columns(ui, {1, 1});
  form.text("/chair", "Chủ trì");
  columns.next();
  form.text("/secretary", "Thư ký");
}

}  // namespace

void draw_meeting(UnitPage& page) {
  Ui& ui = page.ui;
  const Council* council = council_of(page.model, page.dossier);
  const auto all = meetings_of(page.model, page.dossier);
  if (all.empty()) return draw_no_meeting(page, council);
  std::vector<base::Id> ids;
  std::vector<std::string> names;
  for (const Meeting* meeting : all) {
    ids.push_back(meeting->id);
    names.push_back(meeting->title + (meeting->held_on ? " ngày " + meeting->held_on->display() : ""));
  }
  const base::Id open = open_record(page, ids, names, "Phiên họp");
  const auto* meeting = page.model.records.find<Meeting>(open);
  if (!meeting) return;
  const auto* own = meeting->council_id ? page.model.records.find<Council>(*meeting->council_id) : nullptr;
  Scope scope(ui, open.text());
  draw_conflict_notice(ui, page.model, open, page.conflict);
  RecordForm form(ui, page.model, open, page.dispatch);
  form.findings("/council_id");
  draw_amendment_of(page, *meeting, form);
  draw_when_and_who(ui, form);
  draw_attendances(page, *meeting, own, form);
  draw_votes(page, *meeting, own, form);
  draw_minutes_of(page, *meeting, own, form);
  if (page.may_amend && council && meeting->amendment_reason.empty()) return draw_new_amendment(page, *council);
  if (!page.may_keep || !council) return;
  Row row(ui);
  if (button(ui, "meeting.more", "Thêm phiên họp khác", {.kind = ButtonKind::quiet, .icon = Icon::plus}))
    begin_meeting(page, *council);
}

}  // namespace tdkt::screens
