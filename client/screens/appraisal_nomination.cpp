#include <algorithm>

#include "client/app/award_words.h"
#include "client/app/queries.h"
#include "client/screens/appraisal_parts.h"
#include "client/screens/capital.h"
#include "client/screens/words.h"

// Left half of the appraisal screen: what the unit wrote, read-only, with the appraiser's remarks pinned to places.

namespace tdkt::screens {
namespace {

using namespace widgets;

void draw_sent(Appraising& at, std::string_view place) {
  for (const app::Comment& comment : app::return_comments(at.entry))
    if (comment.place == place && !place.empty())
      notice(at.ui, "Đã đề nghị bổ sung: " + comment.text, Tone::look_again);
}

/// A label and what the unit wrote there; a press on the pin adds a remark below it.
void pinned(Appraising& at, std::string_view place, std::string_view label, std::string_view value) {
  Ui& ui = at.ui;
  at.state.places.emplace_back(place);
  const std::string_view shown = value.empty() ? std::string_view("(chưa ghi)") : value;
  if (at.may_comment) {
    Row row(ui);
    ui.begin_block(ui.width() - ui.control_height() - kGapS, 0);
    fact(ui, label, shown);
    ui.end_block();
    if (icon_button(ui, place, Icon::comment, "Góp ý về " + std::string(label))) pin_remark(at, place);
  } else {
    fact(ui, label, shown);
  }
  draw_change_at(at, place);
  draw_remarks_at(at, place, label);
  draw_sent(at, place);
}

std::string period_text(const records::Nomination& nomination) {
  if (!nomination.period_from || !nomination.period_to) return {};
  return nomination.period_from->display() + " – " + nomination.period_to->display();
}

void draw_proposal(Appraising& at) {
  Card card(at.ui, kGapM, kGapS);
  const records::Nomination& n = at.nomination;
  heading(at.ui, 2, "Đề nghị");
  pinned(at, "/nominee_id", n.nominee_type == law::NomineeType::collective ? "Tập thể" : "Họ và tên", n.nominee_name);
  if (n.nominee_type != law::NomineeType::collective) pinned(at, "/position", "Chức vụ", n.position);
  pinned(at, "/award", "Danh hiệu, hình thức", n.award ? base::display(*n.award) : "");
  pinned(at, "/ground", "Căn cứ", n.ground ? base::display(*n.ground) : "");
  pinned(at, "/school_year", "Năm học", n.school_year ? n.school_year->text() : "");
  if (n.merit_type) pinned(at, "/merit_type", "Loại hình", alone(*n.merit_type));
  if (const std::string period = period_text(n); !period.empty())
    pinned(at, "/period_from", "Thời gian tính thành tích", period);
}

void draw_achievements(Appraising& at) {
  const records::Nomination& n = at.nomination;
  const records::Person* person = n.nominee_id ? at.model.records.person(*n.nominee_id) : nullptr;
  if (n.achievement_ids.empty()) return;
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Sáng kiến, đề tài làm căn cứ");
  std::string lines;
  for (const base::Id& id : n.achievement_ids) {
    std::string line = "Chưa thấy trong hồ sơ cá nhân";
    if (person) {
      for (const auto& row : person->initiatives)
        if (row.id == id)
          line = row.name + (row.certificate_number.empty() ? "" : " (số " + row.certificate_number + ")");
      for (const auto& row : person->research)
        if (row.id == id)
          line = row.name + (row.minutes_number.empty() ? "" : " (biên bản " + row.minutes_number + ")");
    }
    lines += (lines.empty() ? "" : "\n") + line;
  }
  pinned(at, "/achievement_ids", "Đã chọn", lines);
}

std::string evidence_title(const records::Nomination& nomination, const base::Id& id) {
  for (const auto& row : nomination.evidence)
    if (row.id == id) return row.title.empty() ? row.file_name : row.title;
  return {};
}

void draw_year(Appraising& at, const records::ReportYear& year) {
  const std::string place = "/report/years/" + year.id.text();
  pinned(at, place, "Thành tích năm học " + (year.school_year ? year.school_year->text() : std::string("chưa ghi")),
         year.results);
  for (const records::Claim& claim : year.claims) {
    std::string proof;
    for (const base::Id& id : claim.evidence_ids)
      if (const std::string title = evidence_title(at.nomination, id); !title.empty())
        proof += (proof.empty() ? "Minh chứng: " : ", ") + title;
    pinned(at, place + "/claims/" + claim.id.text(), proof.empty() ? "Kết quả, chưa có minh chứng" : proof,
           claim.statement);
  }
}

void draw_report(Appraising& at) {
  const records::AchievementReport& report = at.nomination.report;
  const bool written = report.form || !report.situation.empty() || !report.duties.empty() || !report.measures.empty() ||
                       !report.compliance.empty() || !report.years.empty();
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Báo cáo thành tích");
  if (!written) return pinned(at, "/report", "Báo cáo", "Đơn vị không viết báo cáo cho trường hợp này.");
  if (report.form) pinned(at, "/report/form", "Mẫu", base::display(*report.form));
  const auto section = [&](std::string_view place, std::string_view label, const std::string& value) {
    if (!value.empty()) pinned(at, place, label, value);
  };
  section("/report/situation", "Sơ lược, đặc điểm tình hình", report.situation);
  section("/report/duties", "Quyền hạn, nhiệm vụ được giao", report.duties);
  section("/report/measures", "Biện pháp, phong trào thi đua", report.measures);
  section("/report/compliance", "Chấp hành chủ trương, chính sách, pháp luật", report.compliance);
  for (const records::ReportYear& year : report.years) draw_year(at, year);
  const auto number = [&](std::string_view place, std::string_view label, const std::optional<int64_t>& value) {
    if (value) pinned(at, place, label, std::to_string(*value));
  };
  number("/report/member_count", "Số người của tập thể", report.member_count);
  number("/report/ldtt_count", "Số Lao động tiên tiến", report.ldtt_count);
  number("/report/cstdcs_count", "Số Chiến sĩ thi đua cơ sở", report.cstdcs_count);
}

void draw_evidence(Appraising& at) {
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Minh chứng");
  if (at.nomination.evidence.empty()) return pinned(at, "/evidence", "Giấy tờ kèm theo", "Không có.");
  for (const records::Evidence& row : at.nomination.evidence) {
    const std::string kind(row.kind ? base::display(*row.kind) : std::string_view("Giấy tờ"));
    pinned(at, "/evidence/" + row.id.text(), kind, row.title.empty() ? row.file_name : row.title);
    if (row.sha256.empty()) {
      hint(at.ui, "Đơn vị chỉ nêu tên giấy tờ, chưa gửi tệp.");
    } else if (link(at.ui, row.id.text() + ".open", "Mở " + (row.file_name.empty() ? row.title : row.file_name))) {
      at.dispatch(app::ShowFile{at.nomination.id, row.id});
    }
  }
}

void draw_dossier(Appraising& at) {
  const auto* dossier = at.model.records.find<records::Dossier>(at.nomination.dossier_id);
  if (!dossier) return;
  Card card(at.ui, kGapM, kGapS);
  heading(at.ui, 2, "Tờ trình và biên bản của đơn vị");
  const auto& letter = dossier->request_letter;
  const auto dated = [](const std::string& number, const std::optional<base::Date>& day) {
    return number + (day ? ", ngày " + day->display() : "");
  };
  fact(at.ui, "Tờ trình", letter.number.empty() ? "(chưa ghi số)" : dated(letter.number, letter.signed_on));
  if (!letter.signer_name.empty()) fact(at.ui, "Người ký", letter.signer_title + " " + letter.signer_name);
  const auto& minutes = dossier->minutes;
  fact(at.ui, "Biên bản họp", minutes.number.empty() ? "(chưa ghi số)" : dated(minutes.number, minutes.held_on));
  for (const records::Evidence& row : dossier->evidence)
    if (!row.sha256.empty() &&
        link(at.ui, row.id.text() + ".open", "Mở " + (row.title.empty() ? row.file_name : row.title)))
      at.dispatch(app::ShowFile{dossier->id, row.id});
}

}  // namespace

void draw_appraised_nomination(Appraising& at) {
  for (const app::Comment& comment : app::return_comments(at.entry))
    if (comment.place.empty())
      notice(at.ui, "Ý kiến chung của lần trả lại gần nhất: " + comment.text, Tone::look_again);
  draw_proposal(at);
  draw_achievements(at);
  draw_report(at);
  draw_evidence(at);
  draw_dossier(at);
  draw_lost_remarks(at);
}

}  // namespace tdkt::screens
