#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "client/app/editing.h"
#include "client/app/judge.h"
#include "client/app/queries.h"
#include "client/app/signing.h"
#include "shared/demo/demo.h"
#include "shared/records/convert.h"
#include "tests/client/screens/shown.h"

// Các bước trong đơn vị: consent, review, council, meeting with votes, publication, the head's signature.

namespace tdkt {
namespace {

using app::Screen;
using records::Council;
using records::Meeting;
using records::Presence;
using semantics::Role;

app::Model at(app::Model model, std::string_view part) {
  model.route = {Screen::in_unit, demo::school_dossier_id(), {}, std::string(part)};
  return model;
}
app::Model at(std::string_view account, std::string_view part) { return at(demo_model(account), part); }

/// Puts a record as the server would have brought it.
template <class T>
void bring(app::Model& model, records::RecordKind kind, const T& record) {
  app::Entry entry;
  entry.kind = kind;
  entry.id = record.id;
  entry.unit_id = entry.holder_unit_id = demo::school_id();
  entry.document = entry.base = records::to_value(record);
  entry.base_revision = record.id;
  entry.saved_at = "2025-06-16T00:10:00Z";
  entry.saved_by = "Trịnh Thu Hà";
  model.entries[record.id] = entry;
  app::read_into_set(model, kind, entry.document);
  app::judge_all(model);
}

base::Id numbered(int number) {
  char text[37];
  std::snprintf(text, sizeof text, "0190f3a2-7000-7000-8000-%012d", number);
  return *base::Id::parse(text);
}

/// Five members; the third is proposed in the dossier herself.
Council council(const app::Model& model) {
  Council out;
  out.id = numbered(1);
  out.unit_id = demo::school_id();
  out.school_year = base::SchoolYear::starting(2024);
  out.title = "Hội đồng thi đua, khen thưởng";
  out.decision_number = "45/QĐ-THPTBS";
  out.decided_on = base::day(2024, 9, 20);
  const auto staff = app::staff(model, demo::school_id());
  for (int i = 0; i < 5; ++i)
    out.council_members.push_back({numbered(10 + i), staff[static_cast<size_t>(i)]->id,
                                   staff[static_cast<size_t>(i)]->full_name, "Giáo viên",
                                   i == 0   ? records::CouncilRole::chair
                                   : i == 1 ? records::CouncilRole::secretary
                                            : records::CouncilRole::member});
  const auto first = model.records.nominations_of(demo::school_dossier_id()).front();
  out.council_members[2].person_id = first->nominee_id;
  out.council_members[2].full_name = first->nominee_name;
  return out;
}

app::Model with_council(std::string_view account, std::string_view part) {
  app::Model model = demo_model(account);
  bring(model, records::RecordKind::councils, council(model));
  return at(std::move(model), part);
}

const Meeting& only_meeting(const app::Model& model) { return model.records.all<Meeting>().begin()->second; }

app::Model with_meeting(std::string_view account = "co.ha") {
  Shown shown(with_council(account, "phien-hop"));
  EXPECT_TRUE(shown.page().press(Role::button, "Ghi phiên họp"));
  EXPECT_TRUE(shown.page().press(Role::button, "Tất cả có mặt"));
  return shown.model();
}

TEST(InUnit, lists_each_step_with_what_is_done_and_leads_to_it) {
  Shown shown(at("co.ha", ""));
  for (const std::string_view step : {"Danh sách đề nghị", "Người được đề nghị đồng ý", "Bình xét ở tổ, đơn vị",
                                      "Hội đồng thi đua, khen thưởng của đơn vị", "Phiên họp, biểu quyết",
                                      "Công khai trong đơn vị", "Tờ trình", "Thủ trưởng ký duyệt", "Gửi lên Sở"})
    EXPECT_TRUE(shown.page().find(Role::link, step)) << step;
  ASSERT_TRUE(shown.page().press(Role::link, "Công khai trong đơn vị"));
  EXPECT_EQ(shown.model().route.part, "cong-khai");
  EXPECT_TRUE(shown.page().saying("Danh sách công khai trong đơn vị trước khi ký Tờ trình"));
  ASSERT_TRUE(shown.page().press(Role::button, "Các bước trong đơn vị"));
  EXPECT_EQ(shown.model().route.part, "");
}

TEST(InUnit, is_reached_from_the_dossier) {
  app::Model model = demo_model("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi"));
  ASSERT_TRUE(shown.page().press(Role::button, "Các bước trong đơn vị"));
  EXPECT_EQ(shown.model().route.screen, Screen::in_unit);
}

TEST(InUnit, notes_for_all_at_once_that_they_agree) {
  app::Model model = demo_model("co.ha");
  app::Effects effects;
  std::vector<app::EditField> edits;
  for (const auto* row : model.records.nominations_of(demo::school_dossier_id()))
    if (row->award == law::Award::LDTT && row->nominee_type == law::NomineeType::individual) {
      edits.push_back({row->id, "/nominee_agrees", base::Value()});
      edits.push_back({row->id, "/report", base::Value()});
    }
  app::apply(model, edits, effects);
  Shown shown(at(std::move(model), "dong-y"));
  const semantics::Node* all = nullptr;
  for (const auto& node : shown.tree().nodes)
    if (node.role == Role::button && node.name.find("người đều đã đồng ý") != std::string::npos) all = &node;
  ASSERT_TRUE(all);
  ASSERT_TRUE(shown.page().press(Role::button, std::string(all->name)));
  EXPECT_TRUE(shown.page().saying("Mọi người trong danh sách đã tự viết báo cáo"));
}

TEST(Council, is_begun_for_the_year_of_the_dossier_and_takes_members_from_the_staff) {
  Shown shown(at("co.ha", "hoi-dong"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi Hội đồng"));
  const auto& all = shown.model().records.all<Council>();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.begin()->second.unit_id, demo::school_id());
  EXPECT_EQ(all.begin()->second.school_year, base::SchoolYear::starting(2024));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số quyết định thành lập", "45/QĐ-THPTBS"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày quyết định", "20/09/2024"));
  ASSERT_TRUE(shown.page().choose("Thêm thành viên từ nhân sự", "ng"));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm người ngoài danh sách"));
  const Council& council = all.begin()->second;
  ASSERT_EQ(council.council_members.size(), 2u);
  EXPECT_TRUE(council.council_members[0].person_id);
  EXPECT_FALSE(council.council_members[1].person_id);
  EXPECT_EQ(council.decided_on, base::day(2024, 9, 20));
}

TEST(Council, of_the_next_year_begins_with_the_members_of_this_one) {
  app::Model model = demo_model("co.ha");
  Council earlier = council(model);
  earlier.school_year = base::SchoolYear::starting(2023);
  bring(model, records::RecordKind::councils, earlier);
  Shown shown(at(std::move(model), "hoi-dong"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi Hội đồng"));
  for (const auto& [id, council] : shown.model().records.all<Council>()) {
    if (id == earlier.id) continue;
    ASSERT_EQ(council.council_members.size(), 5u);
    EXPECT_EQ(council.council_members[0].full_name, earlier.council_members[0].full_name);
    EXPECT_FALSE(council.council_members[0].id == earlier.council_members[0].id);
    EXPECT_EQ(council.decision_number, "");
  }
}

TEST(Meeting, begins_with_the_council_the_list_and_what_the_minutes_say) {
  const app::Model model = with_meeting();
  const Meeting& meeting = only_meeting(model);
  EXPECT_EQ(meeting.dossier_id, demo::school_dossier_id());
  EXPECT_EQ(meeting.council_id, numbered(1));
  EXPECT_EQ(meeting.unit_id, demo::school_id());
  EXPECT_EQ(meeting.attendances.size(), 5u);
  EXPECT_EQ(meeting.votes.size(), model.records.nominations_of(demo::school_dossier_id()).size());
  const auto* dossier = model.records.find<records::Dossier>(demo::school_dossier_id());
  EXPECT_EQ(meeting.held_on, dossier->minutes.held_on);
  for (const auto& row : meeting.attendances) EXPECT_EQ(row.presence, Presence::present);
  // Who is proposed does not vote about her own case.
  ASSERT_EQ(meeting.votes.front().abstaining_ids.size(), 1u);
  EXPECT_EQ(meeting.votes.front().abstaining_ids.front(), numbered(12));
}

TEST(Meeting, needs_a_council_first) {
  Shown shown(at("co.ha", "phien-hop"));
  EXPECT_FALSE(shown.page().find(Role::button, "Ghi phiên họp"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đến phần Hội đồng"));
  EXPECT_EQ(shown.model().route.part, "hoi-dong");
}

TEST(Meeting, takes_all_votes_in_favour_at_one_press_without_those_who_leave) {
  app::Model model = with_meeting();
  const size_t count = only_meeting(model).votes.size();
  Shown shown(std::move(model), 1366, 3000);
  ASSERT_TRUE(shown.page().press(Role::button, "Còn lại đều đồng ý: " + std::to_string(count)));
  const Meeting& meeting = only_meeting(shown.model());
  EXPECT_EQ(meeting.votes[0].yes_count, 4);
  EXPECT_EQ(meeting.votes[1].yes_count, 5);
  for (const auto* finding : app::findings_of(shown.model(), meeting.id))
    EXPECT_FALSE(finding->rule->id == "VR-H03" || finding->rule->id == "VR-H04") << rules::sentence(*finding);
}

TEST(Meeting, says_at_once_where_votes_do_not_add_up_or_do_not_suffice) {
  app::Model model = with_meeting();
  const base::Id id = only_meeting(model).id;
  const auto vote = only_meeting(model).votes[1].id;
  app::Effects effects;
  app::apply(model, {{id, "/votes/" + vote.text() + "/yes_count", 2}, {id, "/votes/" + vote.text() + "/no_count", 4}},
             effects);
  Shown shown(std::move(model), 1366, 3000);
  EXPECT_TRUE(shown.page().saying("6 phiếu, mà chỉ có 5 người biểu quyết"));
  EXPECT_TRUE(shown.page().saying("2/5"));
}

TEST(Meeting, on_a_phone_opens_the_figures_of_one_nominee) {
  app::Model model = with_meeting();
  const std::string name = only_meeting(model).votes[1].nominee_name;
  Shown shown(std::move(model), 390, 844);
  const semantics::Node* line = nullptr;
  for (const auto& node : shown.tree().nodes)
    if (node.role == Role::button && node.name.rfind(name + " ·", 0) == 0) line = &node;
  ASSERT_TRUE(line);
  ASSERT_TRUE(shown.page().press(Role::button, std::string(line->name)));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Đồng ý", "5"));
  ASSERT_TRUE(shown.page().press(Role::button, "Xong"));
  const auto& votes = only_meeting(shown.model()).votes;
  EXPECT_EQ(std::count_if(votes.begin(), votes.end(), [](const auto& vote) { return vote.yes_count == 5; }), 1);
}

TEST(Meeting, writes_the_minutes_of_the_dossier) {
  app::Model model = with_meeting();
  Shown shown(std::move(model), 1366, 3000);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số biên bản", "21/BB-HĐTĐKT"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi vào phần Biên bản họp của hồ sơ"));
  const auto* dossier = shown.model().records.find<records::Dossier>(demo::school_dossier_id());
  EXPECT_EQ(dossier->minutes.number, "21/BB-HĐTĐKT");
  EXPECT_EQ(dossier->minutes.member_count, 5);
  EXPECT_EQ(dossier->minutes.present_count, 5);
  EXPECT_TRUE(shown.page().saying("đã ghi đúng như phiên họp này"));
}

TEST(Meeting, asks_for_the_letter_of_an_absent_member_who_votes) {
  app::Model model = with_meeting();
  const base::Id id = only_meeting(model).id;
  const auto row = only_meeting(model).attendances[3].id;
  app::Effects effects;
  app::apply(model, {{id, "/attendances/" + row.text() + "/presence", "written_opinion"}}, effects);
  Shown shown(std::move(model), 1366, 3000);
  EXPECT_TRUE(shown.page().saying("chưa có văn bản ý kiến kèm theo"));
  ASSERT_TRUE(shown.page().press(Role::button, "Đính kèm văn bản ý kiến"));
  const Meeting& meeting = only_meeting(shown.model());
  ASSERT_EQ(meeting.attendances[3].evidence_ids.size(), 1u);
  ASSERT_EQ(meeting.evidence.size(), 1u);
  EXPECT_EQ(meeting.evidence[0].kind, records::EvidenceKind::written_opinion);
  EXPECT_FALSE(shown.page().saying("chưa có văn bản ý kiến kèm theo"));
}

/// The meeting signed and sent with its dossier, some of whose cases are back for completion.
app::Model sent_back() {
  app::Model model = with_meeting();
  const base::Id dossier = demo::school_dossier_id();
  // A page of a test mints the same ids as the one before.
  Meeting first = only_meeting(model);
  model.entries.erase(first.id);
  model.records.erase(records::RecordKind::meetings, first.id);
  first.id = numbered(40);
  for (size_t i = 0; i < first.attendances.size(); ++i) first.attendances[i].id = numbered(100 + static_cast<int>(i));
  for (size_t i = 0; i < first.votes.size(); ++i) first.votes[i].id = numbered(200 + static_cast<int>(i));
  first.number = "05/BB-HĐTĐKT";
  bring(model, records::RecordKind::meetings, first);
  app::Entry& entry = model.entries.at(dossier);
  entry.acts.push_back(
      {"signature", "Phạm Quốc Thịnh", "2025-06-15T01:00:00Z", workflow::value_of(app::seal_of(model, dossier))});
  submit_all(model);
  return at(std::move(model), "phien-hop");
}

TEST(Amendment, is_a_meeting_of_its_own_that_begins_as_the_one_it_puts_right) {
  app::Model model = sent_back();
  const Meeting first = only_meeting(model);
  Shown shown(std::move(model), 1366, 4000);
  EXPECT_TRUE(shown.page().find(Role::textbox, "Địa điểm")->has(semantics::kReadOnly));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm phiên họp khác"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  EXPECT_TRUE(shown.page().find(Role::textbox, "Lý do")->has(semantics::kInvalid)) << "not without a reason";
  EXPECT_EQ(shown.model().records.all<Meeting>().size(), 1u);
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Phiên họp này", "1"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do", "Ghi nhầm số phiếu."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  const auto& all = shown.model().records.all<Meeting>();
  ASSERT_EQ(all.size(), 2u);
  for (const auto& [id, meeting] : all) {
    if (id == first.id) continue;
    EXPECT_EQ(meeting.amends_meeting_id, first.id);
    EXPECT_EQ(meeting.amendment_reason, "Ghi nhầm số phiếu.");
    EXPECT_EQ(meeting.number, "");
    EXPECT_FALSE(meeting.held_on);
    ASSERT_EQ(meeting.votes.size(), first.votes.size());
    EXPECT_FALSE(meeting.votes[0].id == first.votes[0].id);
  }
  // It is open, the first stays as it was.
  EXPECT_FALSE(shown.page().find(Role::textbox, "Địa điểm")->has(semantics::kReadOnly));
  EXPECT_TRUE(shown.page().saying("Biên bản số 05/BB-HĐTĐKT"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số biên bản", "07/BB-HĐTĐKT"));
  EXPECT_EQ(shown.model().records.find<Meeting>(first.id)->number, "05/BB-HĐTĐKT");
}

TEST(Amendment, may_be_about_those_who_came_back_alone) {
  Shown shown(sent_back(), 1366, 4000);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do", "Sở yêu cầu xét lại căn cứ."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  size_t returned = 0;
  for (const auto* row : shown.model().records.nominations_of(demo::school_dossier_id()))
    returned += shown.model().entries.at(row->id).state == workflow::State::returned_for_completion;
  ASSERT_GT(returned, 0u);
  const auto& all = shown.model().records.all<Meeting>();
  ASSERT_EQ(all.size(), 2u);
  for (const auto& [id, meeting] : all)
    if (!(id == numbered(40))) EXPECT_EQ(meeting.votes.size(), returned);
}

TEST(Amendment, leaves_the_signature_of_what_was_sent) {
  app::Model model = sent_back();
  const auto rows = model.records.nominations_of(demo::school_dossier_id());
  const auto back = std::find_if(rows.begin(), rows.end(), [&](const auto* row) {
    return model.entries.at(row->id).state == workflow::State::returned_for_completion;
  });
  ASSERT_NE(back, rows.end());
  app::Effects effects;
  app::apply(model, {{(*back)->id, "/position", "Tổ trưởng chuyên môn"}}, effects);
  Shown shown(at(std::move(model), "ky-duyet"));
  EXPECT_TRUE(shown.page().saying("Sau khi gửi, đơn vị đã bổ sung"));
  EXPECT_FALSE(shown.page().saying("không còn hiệu lực"));
}

TEST(Meeting, is_only_read_once_the_dossier_was_sent) {
  app::Model model = with_meeting();
  submit_all(model);
  Shown shown(std::move(model), 1366, 3000);
  EXPECT_TRUE(shown.page().find(Role::textbox, "Địa điểm")->has(semantics::kReadOnly));
  EXPECT_FALSE(shown.page().find(Role::button, "Thêm phiên họp khác"));
}

TEST(Review, of_each_team_is_noted_with_its_day) {
  Shown shown(at("co.ha", "binh-xet"));
  const auto teams = app::teams(shown.model(), demo::school_id());
  ASSERT_FALSE(teams.empty());
  ASSERT_TRUE(shown.page().press(Role::button, app::unit_name(shown.model(), teams[0]->id)));
  const Meeting review = only_meeting(shown.model());
  EXPECT_EQ(review.kind, records::MeetingKind::team);
  EXPECT_EQ(review.team_id, teams[0]->id);
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Ngày họp", "02/06/2025"));
  const auto* line = shown.page().find(Role::button, app::unit_name(shown.model(), *review.team_id));
  ASSERT_TRUE(line);
  EXPECT_NE(line->description.find("Họp ngày 02/06/2025"), std::string::npos) << line->description;
  // A review is no meeting of the council: no rule of councils is asked of it.
  EXPECT_TRUE(app::findings_of(shown.model(), review.id).empty());
}

/// The review of the first tổ, signed and sent with the dossier, some of whose cases are back for completion.
app::Model review_sent_back() {
  app::Model model = at("co.ha", "binh-xet");
  const base::Id dossier = demo::school_dossier_id();
  Meeting review;
  review.id = numbered(41);
  review.unit_id = demo::school_id();
  review.kind = records::MeetingKind::team;
  review.team_id = app::teams(model, demo::school_id()).front()->id;
  review.dossier_id = dossier;
  review.title = "Họp bình xét";
  review.number = "01/BB-TCM";
  review.held_on = base::day(2025, 6, 2);
  review.content = "17/18 người nhất trí.";
  bring(model, records::RecordKind::meetings, review);
  model.entries.at(dossier).acts.push_back(
      {"signature", "Phạm Quốc Thịnh", "2025-06-15T01:00:00Z", workflow::value_of(app::seal_of(model, dossier))});
  submit_all(model);
  return model;
}

TEST(Review, of_a_team_may_be_held_once_more_when_a_case_came_back) {
  Shown shown(review_sent_back(), 1366, 3000);
  const std::string team = app::unit_name(shown.model(), app::teams(shown.model(), demo::school_id()).front()->id);
  const auto* box = shown.page().find(Role::combobox, "Phiên họp này");
  ASSERT_TRUE(box);
  ASSERT_GE(box->options.size(), 3u);
  EXPECT_EQ(box->options[0], team + ": họp bình xét thêm");
  EXPECT_EQ(box->options[1], team + ": đính chính Biên bản số 01/BB-TCM ngày 02/06/2025");
  EXPECT_EQ(box->options.back(), "Hội nghị của đơn vị: họp bình xét thêm");
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  EXPECT_EQ(shown.model().records.all<Meeting>().size(), 1u) << "not without a reason";
  ASSERT_TRUE(shown.page().fill(Role::combobox, "Phiên họp này", "1"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do", "Ghi nhầm số người nhất trí."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  const auto& all = shown.model().records.all<Meeting>();
  ASSERT_EQ(all.size(), 2u);
  for (const auto& [id, meeting] : all) {
    if (id == numbered(41)) continue;
    EXPECT_EQ(meeting.kind, records::MeetingKind::team);
    EXPECT_EQ(meeting.amends_meeting_id, numbered(41));
    EXPECT_EQ(meeting.amendment_reason, "Ghi nhầm số người nhất trí.");
    EXPECT_EQ(meeting.title, "Họp đính chính: " + team);
    EXPECT_EQ(meeting.content, "17/18 người nhất trí.");
    EXPECT_EQ(meeting.number, "");
  }
  // It is open to be written; the one that was sent still stands in the list as it was.
  EXPECT_TRUE(shown.page().saying("Biên bản số 01/BB-TCM ngày 02/06/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số biên bản", "03/BB-TCM"));
  EXPECT_EQ(shown.model().records.find<Meeting>(numbered(41))->number, "01/BB-TCM");
  ASSERT_TRUE(shown.page().press(Role::button, team));
  EXPECT_TRUE(shown.page().find(Role::textbox, "Số biên bản")->has(semantics::kReadOnly));
}

TEST(Review, of_another_team_may_come_after_what_was_sent) {
  Shown shown(review_sent_back(), 1366, 3000);
  const auto* box = shown.page().find(Role::combobox, "Phiên họp này");
  ASSERT_TRUE(box);
  ASSERT_TRUE(
      shown.page().fill(Role::combobox, "Phiên họp này", std::to_string(static_cast<int>(box->options.size()) - 1)));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Lý do", "Sở yêu cầu lấy ý kiến cả đơn vị."));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp bổ sung, đính chính"));
  const auto& all = shown.model().records.all<Meeting>();
  ASSERT_EQ(all.size(), 2u);
  for (const auto& [id, meeting] : all) {
    if (id == numbered(41)) continue;
    EXPECT_EQ(meeting.kind, records::MeetingKind::whole_unit);
    EXPECT_FALSE(meeting.amends_meeting_id);
    EXPECT_EQ(meeting.amendment_reason, "Sở yêu cầu lấy ý kiến cả đơn vị.");
  }
}

TEST(Publication, belongs_to_the_dossier_and_shows_nothing_private) {
  Shown shown(at("co.ha", "cong-khai"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi lần công khai"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Nơi công khai", "Bảng tin phòng hội đồng"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Từ ngày", "09/06/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Đến hết ngày", "13/06/2025"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Số ý kiến phản ánh", "0"));
  const records::Publication row = shown.model().records.all<records::Publication>().begin()->second;
  EXPECT_EQ(row.dossier_id, demo::school_dossier_id());
  EXPECT_EQ(row.kind, records::PublicationKind::in_unit);
  EXPECT_EQ(row.objection_count, 0);
  EXPECT_TRUE(app::findings_of(shown.model(), row.id).empty());
  EXPECT_TRUE(shown.page().saying("Họ và tên, chức vụ, đơn vị, danh hiệu, hình thức"));
}

TEST(Publication, says_when_it_was_too_short_for_the_local_text) {
  app::Model model = demo_model("co.ha");
  records::Regulation set;
  set.id = numbered(900);
  set.unit_id = demo::so_id();
  set.parameter = records::Parameter::publication_days;
  set.value = 10;
  set.from_on = base::day(2024, 9, 1);
  set.instrument_number = "31/QĐ-SGDĐT";
  bring(model, records::RecordKind::regulations, set);
  app::Effects effects;
  app::apply(model, {{demo::school_dossier_id(), "/request_letter/signed_on", "2025-06-16"}}, effects);
  Shown shown(at(std::move(model), "cong-khai"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi lần công khai"));
  ASSERT_TRUE(shown.page().fill(Role::textbox, "Từ ngày", "09/06/2025"));
  EXPECT_TRUE(shown.page().saying("10 ngày, theo văn bản số 31/QĐ-SGDĐT"));
  EXPECT_TRUE(shown.page().saying("danh sách công khai 7 ngày; văn bản số 31/QĐ-SGDĐT cần 10 ngày"));
}

/// A dossier nothing stands against: one nomination that is in order.
app::Model in_order(std::string_view account) {
  app::Model model = demo_model(account);
  app::Effects effects;
  std::vector<app::EditField> edits;
  bool kept = false;
  for (const auto* row : model.records.nominations_of(demo::school_dossier_id())) {
    const auto counts = app::counts_of(model.reports.at(row->id));
    const bool fits = row->award == law::Award::LDTT && counts.must_fix + counts.not_yet == 0;
    if (fits && !kept)
      kept = true;
    else
      edits.push_back({row->id, "/removed", true});
  }
  EXPECT_TRUE(kept);
  const base::Id dossier = demo::school_dossier_id();
  edits.push_back({dossier, "/request_letter/number", "57/TTr-THPTBS"});
  edits.push_back({dossier, "/request_letter/signed_on", "2025-06-16"});
  edits.push_back({dossier, "/request_letter/individual_count", 1});
  edits.push_back({dossier, "/request_letter/collective_count", 0});
  edits.push_back({dossier, "/minutes/number", "12/BB-HĐTĐKT"});
  edits.push_back({dossier, "/minutes/held_on", "2025-06-13"});
  edits.push_back({dossier, "/minutes/chair", "Phạm Quốc Thịnh"});
  edits.push_back({dossier, "/minutes/secretary", "Trịnh Thu Hà"});
  app::apply(model, edits, effects);
  for (auto& [id, entry] : model.entries) entry.base = entry.document, entry.dirty = false;
  return model;
}

void sign_in_model(app::Model& model) {
  app::Entry& dossier = model.entries.at(demo::school_dossier_id());
  dossier.acts.push_back({"signature", "Phạm Quốc Thịnh", "2025-06-16T00:30:00Z",
                          workflow::value_of(app::seal_of(model, demo::school_dossier_id()))});
}

TEST(SigningOff, sends_the_seal_of_what_is_shown_with_all_it_covers) {
  Shown shown(at(in_order("thay.thinh"), "ky-duyet"));
  EXPECT_TRUE(shown.page().saying("Hồ sơ chưa được thủ trưởng ký duyệt"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt hồ sơ"));
  ASSERT_TRUE(shown.page().press(Role::button, "Tôi ký duyệt"));
  ASSERT_EQ(shown.model().acts.size(), 1u);
  const app::PendingAct& act = shown.model().acts[0];
  EXPECT_NE(act.path.find("/signature"), std::string::npos);
  EXPECT_EQ(act.body.find("note")->text_at("hash"), app::seal_of(shown.model(), demo::school_dossier_id()).hash);
  EXPECT_EQ(act.must_be_saved.size(), 2u);  // the dossier and the one in its list
}

TEST(SigningOff, is_not_offered_to_the_officer) {
  Shown shown(at(in_order("co.ha"), "ky-duyet"));
  EXPECT_FALSE(shown.page().find(Role::button, "Ký duyệt hồ sơ"));
  EXPECT_TRUE(shown.page().saying("Chỉ thủ trưởng đơn vị ký ở đây"));
}

TEST(SigningOff, waits_while_something_must_be_put_right) {
  Shown shown(at("thay.thinh", "ky-duyet"));
  const auto* sign = shown.page().find(Role::button, "Ký duyệt hồ sơ");
  ASSERT_TRUE(sign);
  EXPECT_NE(sign->description.find("sửa xong rồi ký"), std::string::npos) << sign->description;
  shown.page().press(Role::button, "Ký duyệt hồ sơ");
  EXPECT_FALSE(shown.page().find(Role::dialog, "Ký duyệt hồ sơ?"));
}

TEST(SigningOff, stands_until_something_is_edited_and_says_what) {
  app::Model model = in_order("thay.thinh");
  sign_in_model(model);
  const auto* row = model.records.nominations_of(demo::school_dossier_id()).front();
  const base::Id id = row->id;
  {
    Shown shown(at(model, "ky-duyet"));
    EXPECT_TRUE(shown.page().saying("Đã ký duyệt: Phạm Quốc Thịnh"));
    EXPECT_FALSE(shown.page().find(Role::button, "Ký lại"));
  }
  app::Effects effects;
  app::apply(model, {{id, "/position", "Tổ trưởng"}}, effects);
  const std::string name = model.records.nomination(id)->nominee_name;
  Shown shown(at(std::move(model), "ky-duyet"));
  EXPECT_TRUE(shown.page().saying("không còn hiệu lực: hồ sơ đã sửa sau khi ký"));
  EXPECT_TRUE(shown.page().saying("Nội dung đề nghị của " + name));
  EXPECT_TRUE(shown.page().find(Role::button, "Ký lại"));
}

TEST(SigningOff, is_waited_for_before_the_dossier_can_be_sent) {
  app::Model model = in_order("co.ha");
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  {
    Shown shown(model);
    EXPECT_TRUE(shown.page().saying("chờ thủ trưởng ký duyệt"));
    ASSERT_TRUE(shown.page().press(Role::button, "Gửi lên Sở"));
    EXPECT_EQ(shown.model().route.part, "ky-duyet");
  }
  sign_in_model(model);
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Gửi lên Sở"));
  EXPECT_TRUE(shown.page().find(Role::dialog, "Gửi lên Sở?"));
}

TEST(Withdrawing, can_be_undone) {
  app::Model model = in_order("co.ha");
  app::Entry& dossier = model.entries.at(demo::school_dossier_id());
  dossier.state = workflow::State::withdrawn;
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi"));
  ASSERT_TRUE(shown.page().press(Role::button, "Mở lại để sửa"));
  ASSERT_EQ(shown.model().acts.size(), 1u);
  EXPECT_NE(shown.model().acts[0].path.find("/reopening"), std::string::npos);
}

TEST(Withdrawing, is_asked_once_and_then_done) {
  app::Model model = in_order("co.ha");
  model.entries.at(demo::school_dossier_id()).state = workflow::State::submitted;
  model.route = {Screen::dossier, demo::school_dossier_id(), {}, {}};
  Shown shown(std::move(model));
  ASSERT_TRUE(shown.page().press(Role::button, "Ký duyệt, gửi"));
  ASSERT_TRUE(shown.page().press(Role::button, "Rút hồ sơ"));
  ASSERT_TRUE(shown.page().find(Role::dialog, "Rút lại hồ sơ đã gửi?"));
  ASSERT_TRUE(shown.page().press(Role::button, "Giữ nguyên"));
  EXPECT_TRUE(shown.model().acts.empty());
}

TEST(InUnit, a_meeting_among_several_stands_in_the_address) {
  Shown shown(with_council("co.ha", "phien-hop"));
  ASSERT_TRUE(shown.page().press(Role::button, "Ghi phiên họp"));
  ASSERT_TRUE(shown.page().press(Role::button, "Thêm phiên họp khác"));
  std::vector<std::string> parts;
  for (const std::string choice : {"0", "1", "0"}) {
    ASSERT_TRUE(shown.page().fill(Role::combobox, "Phiên họp", choice));
    EXPECT_EQ(shown.page().find(Role::combobox, "Phiên họp")->value, choice);
    parts.push_back(shown.model().route.part);
  }
  EXPECT_EQ(parts[0].rfind("phien-hop/0", 0), 0u) << parts[0];
  EXPECT_NE(parts[0], parts[1]);
  EXPECT_EQ(parts[0], parts[2]);
}

}  // namespace
}  // namespace tdkt
