#include <algorithm>

#include "shared/base/sorting.h"
#include "shared/papers/letterhead.h"
#include "shared/papers/nominee_table.h"
#include "shared/papers/papers.h"
#include "shared/papers/words.h"

// Biên bản họp xét thi đua, khen thưởng: of a council's meeting where one is recorded, else of what the dossier says of
// it. Before the meeting the same paper is the form that is filled in there.

namespace tdkt::papers {
namespace {

using records::Council;
using records::CouncilMember;
using records::Dossier;
using records::Meeting;
using records::Presence;
using records::Vote;

/// What one line of the result says.
struct Result {
  Listed who;
  const Vote* vote = nullptr;
};

/// Minutes with all they are written from; no council or no meeting is known of an older dossier.
struct Meet {
  const rules::RecordSet& records;
  const Meeting* meeting;
  const Council* council;
  records::Minutes minutes;  // as the dossier, or the meeting, says
  std::vector<Result> results;
  std::string title;
};

const CouncilMember* member_of(const Council& council, const base::Id& id) {
  const auto& members = council.council_members;
  const auto at = std::find_if(members.begin(), members.end(), [&](const CouncilMember& one) { return one.id == id; });
  return at == members.end() ? nullptr : &*at;
}

std::vector<std::string> present_as(const Meet& at, Presence presence) {
  std::vector<std::string> lines;
  if (!at.meeting || !at.council) return lines;
  for (const records::Attendance& one : at.meeting->attendances) {
    if (one.presence != presence || !one.member_id) continue;
    const CouncilMember* member = member_of(*at.council, *one.member_id);
    if (!member) continue;
    std::string line = member->full_name;
    if (!member->position.empty()) line += ", " + member->position;
    if (member->council_role) line += ", " + std::string(base::display(*member->council_role));
    lines.push_back(std::move(line));
  }
  return lines;
}

void append_lines(Blocks& body, const std::string& title, const std::vector<std::string>& lines) {
  body.push_back(paragraph(title));
  for (size_t i = 0; i < lines.size(); ++i)
    body.push_back(paragraph("- " + lines[i] + (i + 1 == lines.size() ? "." : ";")));
}

void append_attendance(const Meet& at, Blocks& body) {
  const auto count = [](const std::optional<int64_t>& number) { return number ? count_in_words(*number) : dots(6); };
  body.push_back(heading("II. Thành phần"));
  body.push_back(paragraph("1. Chủ trì: " + or_dots(at.minutes.chair, 40) + "."));
  body.push_back(paragraph("2. Thư ký: " + or_dots(at.minutes.secretary, 40) + "."));
  std::string members =
      "3. Có mặt: " + count(at.minutes.present_count) + "/" + count(at.minutes.member_count) + " thành viên";
  if (at.council) members += " theo " + cited("Quyết định", at.council->decision_number, at.council->decided_on);
  const auto present = present_as(at, Presence::present);
  append_lines(body, members + (present.empty() ? "." : ", gồm:"), present);
  const auto written = present_as(at, Presence::written_opinion), absent = present_as(at, Presence::absent);
  if (!written.empty()) append_lines(body, "4. Vắng mặt, có ý kiến bằng văn bản:", written);
  if (!absent.empty()) append_lines(body, (written.empty() ? "4" : "5") + std::string(". Vắng mặt:"), absent);
}

int64_t members_counted(const Meet& at) {
  if (at.council && !at.council->council_members.empty())
    return static_cast<int64_t>(at.council->council_members.size());
  return at.minutes.member_count.value_or(0);
}

std::string number_in_cell(const std::optional<int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

/// "8/11 (72,73 %)": in hundredths of a percent, rounded down, so that nothing looks like more than it is.
std::string share(const std::optional<int64_t>& yes, int64_t whole) {
  if (!yes || whole <= 0) return {};
  const int64_t hundredths = *yes * 10000 / whole;
  const std::string rest = std::to_string(hundredths % 100);
  return std::to_string(*yes) + "/" + std::to_string(whole) + " (" + std::to_string(hundredths / 100) + "," +
         (rest.size() < 2 ? "0" : "") + rest + " %)";
}

Block result_table(const Meet& at) {
  const int64_t whole = members_counted(at);
  std::vector<Row> rows;
  for (const Result& result : at.results) {
    const Vote* vote = result.vote;
    rows.push_back({{std::to_string(rows.size() + 1), or_dots(result.who.name),
                     result.who.award ? std::string(base::display(*result.who.award)) : dots(12),
                     vote ? number_in_cell(vote->yes_count) : "", vote ? number_in_cell(vote->no_count) : "",
                     vote ? number_in_cell(vote->invalid_count) : "", vote ? share(vote->yes_count, whole) : ""},
                    false});
  }
  return table({{"STT", 13, true},
                {"Họ và tên, tên tập thể", 38, false},
                {"Danh hiệu, hình thức", 34, false},
                {"Đồng ý", 16, true},
                {"Không đồng ý", 18, true},
                {"Không hợp lệ", 18, true},
                {"Tỷ lệ trên tổng số thành viên", 28, true}},
               std::move(rows));
}

void sort_results(std::vector<Result>& results) {
  std::vector<Listed> order;
  for (size_t i = 0; i < results.size(); ++i) {
    order.push_back(results[i].who);
    order.back().last = std::to_string(i);
  }
  sort_as_listed(order);
  std::vector<Result> sorted;
  for (const Listed& one : order) sorted.push_back(results[static_cast<size_t>(std::stoul(one.last))]);
  results.swap(sorted);
}

/// What a meeting that was held after the dossier was sent puts right, and why.
void append_amendment(const Meet& at, Blocks& body) {
  if (!at.meeting || at.meeting->amendment_reason.empty()) return;
  const auto& amended = at.meeting->amends_meeting_id;
  if (const auto* earlier = amended ? at.records.find<Meeting>(*amended) : nullptr)
    body.push_back(paragraph("Bổ sung, đính chính " + cited("Biên bản", earlier->number, earlier->held_on) + "."));
  body.push_back(paragraph("Lý do: " + at.meeting->amendment_reason));
}

Paper written_minutes(Meet at, const Letterhead& head) {
  sort_results(at.results);
  Paper paper = paper_of(head, at.minutes.held_on);
  paper.name = "Biên bản họp " + or_dots(at.minutes.number, 6);
  paper.number = number_line(at.minutes.number, "BB");
  paper.title = "BIÊN BẢN";
  paper.subject = at.title;
  Blocks& body = paper.body;
  body.push_back(heading("I. Thời gian, địa điểm"));
  body.push_back(
      paragraph("Bắt đầu lúc " + dots(8) + " giờ " + dots(8) + " phút, " + day_in_words(at.minutes.held_on) + "."));
  body.push_back(paragraph("Địa điểm: " + dots(80)));
  append_attendance(at, body);
  body.push_back(heading("III. Nội dung"));
  append_amendment(at, body);
  append_text(body, "");
  body.push_back(heading("IV. Kết quả biểu quyết"));
  const auto ballot = at.meeting ? at.meeting->ballot : std::nullopt;
  body.push_back(paragraph("Hình thức biểu quyết: " + (ballot ? std::string(base::display(*ballot)) : dots(30)) + "."));
  body.push_back(result_table(at));
  body.push_back(paragraph("Cuộc họp kết thúc vào " + dots(8) + " giờ " + dots(8) + " phút, " +
                           day_in_words(at.minutes.held_on) +
                           ". Biên bản đã được đọc cho những người dự họp nghe và thông qua./."));
  paper.recipients = {"Thành viên Hội đồng", "Lưu: VT, hồ sơ"};
  paper.signatures = {{{{"THƯ KÝ"}, "(Ký, ghi rõ họ tên)", at.minutes.secretary},
                       {{"CHỦ TRÌ"}, "(Ký, ghi rõ họ tên)", at.minutes.chair}}};
  return paper;
}

/// The meeting that voted on a nomination of the dossier, or has its number; nullptr when none is recorded. One that
/// was held after the dossier was sent has minutes of its own.
const Meeting* meeting_of(const rules::RecordSet& records, const Dossier& dossier) {
  for (const auto& [id, meeting] : records.all<Meeting>()) {
    if (!(meeting.unit_id == dossier.unit_id) || !meeting.amendment_reason.empty()) continue;
    if (!meeting.number.empty() && meeting.number == dossier.minutes.number) return &meeting;
    for (const Vote& vote : meeting.votes) {
      const auto* nomination = vote.nomination_id ? records.nomination(*vote.nomination_id) : nullptr;
      if (nomination && nomination->dossier_id == dossier.id) return &meeting;
    }
  }
  return nullptr;
}

const Vote* vote_about(const Meeting* meeting, const base::Id& nomination) {
  if (!meeting) return nullptr;
  const auto at = std::find_if(meeting->votes.begin(), meeting->votes.end(),
                               [&](const Vote& vote) { return vote.nomination_id == nomination; });
  return at == meeting->votes.end() ? nullptr : &*at;
}

const Council* council_of(const rules::RecordSet& records, const Meeting* meeting) {
  return meeting && meeting->council_id ? records.find<Council>(*meeting->council_id) : nullptr;
}

std::optional<int64_t> counted(const Meeting& meeting, Presence presence) {
  if (meeting.attendances.empty()) return std::nullopt;
  return std::count_if(meeting.attendances.begin(), meeting.attendances.end(),
                       [&](const records::Attendance& one) { return one.presence == presence; });
}

/// What a meeting says of itself, in the fields of a dossier's minutes.
records::Minutes minutes_of(const Meeting& meeting, const Council* council) {
  records::Minutes out{meeting.number,    meeting.held_on, meeting.chair,
                       meeting.secretary, std::nullopt,    counted(meeting, Presence::present)};
  if (council) out.member_count = static_cast<int64_t>(council->council_members.size());
  return out;
}

/// What the dossier says goes first; the meeting fills in what it leaves out.
void complete(records::Minutes& minutes, const records::Minutes& meeting) {
  if (minutes.number.empty()) minutes.number = meeting.number;
  if (!minutes.held_on) minutes.held_on = meeting.held_on;
  if (minutes.chair.empty()) minutes.chair = meeting.chair;
  if (minutes.secretary.empty()) minutes.secretary = meeting.secretary;
  if (!minutes.member_count) minutes.member_count = meeting.member_count;
  if (!minutes.present_count) minutes.present_count = meeting.present_count;
}

std::string title_of(const std::optional<base::SchoolYear>& year) {
  return "Họp Hội đồng thi đua, khen thưởng xét, đề nghị khen thưởng " + school_year_in_words(year);
}

}  // namespace

Paper minutes(const rules::RecordSet& records, const Dossier& dossier, base::Date today) {
  const Meeting* meeting = meeting_of(records, dossier);
  Meet at{records, meeting, council_of(records, meeting), dossier.minutes, {}, title_of(dossier.school_year)};
  if (meeting) complete(at.minutes, minutes_of(*meeting, at.council));
  const base::Date day = at.minutes.held_on.value_or(today);
  auto lines = listed(records, dossier, day);
  const auto nominations = records.nominations_of(dossier.id);
  for (size_t i = 0; i < lines.size(); ++i)
    at.results.push_back({std::move(lines[i]), vote_about(meeting, nominations[i]->id)});
  return written_minutes(std::move(at), letterhead_of(records, dossier.unit_id, day));
}

Paper minutes(const rules::RecordSet& records, const Meeting& meeting, base::Date today) {
  const Council* council = council_of(records, &meeting);
  Meet at{records, &meeting, council, minutes_of(meeting, council), {}, title_of(meeting.school_year)};
  for (const Vote& vote : meeting.votes) {
    const auto* nomination = vote.nomination_id ? records.nomination(*vote.nomination_id) : nullptr;
    Listed who;
    who.award = vote.award;
    who.collective = nomination && nomination->nominee_type == law::NomineeType::collective;
    who.name = vote.nominee_name;
    at.results.push_back({std::move(who), &vote});
  }
  return written_minutes(std::move(at), letterhead_of(records, meeting.unit_id, meeting.held_on.value_or(today)));
}

}  // namespace tdkt::papers
