#include <gtest/gtest.h>

#include <algorithm>

#include "server/resources/documents.h"
#include "server/store/revisions.h"
#include "shared/records/convert.h"
#include "shared/wire/json.h"
#include "tests/server/resources/sending.h"

// What becomes of a decision: corrected, revoked, answered from above; and of a case that is not considered.

namespace tdkt::resources {
namespace {

using records::RecordKind;

/// Nominations of the school, received and found in order.
std::vector<base::Id> before_council(World& world, size_t count) {
  const auto nominations = make_ready(world, count);
  send_dossier(world, nominations);
  for (const base::Id& id : nominations)
    for (const char* step : {"reception", "acceptance"})
      EXPECT_EQ(world.act("co.chau", RecordKind::nominations, id, step).status, 200);
  return nominations;
}

http::Reply issue(World& world, const base::Id& decision) {
  return world.act("ong.phu", RecordKind::decisions, decision, "issue");
}

records::Decision decision_of(World& world, const base::Id& id) {
  return records::from_value<records::Decision>(world.document(id)).value();
}

records::Person nominee_of(World& world, const base::Id& nomination) {
  const auto id = base::Id::parse(world.document(nomination).text_at("nominee_id"));
  return records::from_value<records::Person>(world.document(*id)).value();
}

base::Id save_decision(World& world, const records::Decision& decision) {
  world.save("ong.phu", RecordKind::decisions, records::to_value(decision));
  return decision.id;
}

/// A draft that corrects the lines of these nominations, each under a name of its own.
records::Decision correction_of(World& world, const records::Decision& earlier, const std::vector<base::Id>& lines,
                                std::string number) {
  records::Decision decision = earlier;
  decision.id = world.fresh_id();
  decision.corrects_id = earlier.id;
  decision.number = std::move(number);
  decision.items.clear();
  for (records::DecisionItem item : earlier.items) {
    if (std::find(lines.begin(), lines.end(), item.nomination_id) == lines.end()) continue;
    item.id = world.fresh_id();
    item.nominee_name += " (đúng)";
    decision.items.push_back(item);
  }
  return decision;
}

records::Decision revocation_of(World& world, const records::Decision& earlier, const std::vector<base::Id>& lines,
                                std::string number) {
  records::Decision decision = correction_of(world, earlier, lines, std::move(number));
  decision.corrects_id = std::nullopt;
  decision.revokes_id = earlier.id;
  decision.disposal = records::Disposal::revoked;
  decision.revocation_ground = records::RevocationGround::fraud;
  decision.reason = "Kết luận số 15/KL-SGDĐT ngày 16/06/2025";
  decision.recovers_certificate = decision.recovers_money = true;
  return decision;
}

const base::Value* honour_named(const base::Value& list, std::string_view name) {
  for (const base::Value& row : *list.find("items")->items())
    if (row.text_at("nominee_name") == name) return &row;
  return nullptr;
}

TEST(Correction, replaces_a_line_and_both_decisions_stay) {
  World world;
  const auto nominations = before_council(world, 2);
  const base::Id first = draw_up_decision(world, nominations, "812/QĐ-SGDĐT");
  ASSERT_EQ(issue(world, first).status, 200);
  const auto earlier = decision_of(world, first);
  const base::Id second = save_decision(world, correction_of(world, earlier, {nominations[0]}, "815/QĐ-SGDĐT"));
  const auto issued = issue(world, second);
  ASSERT_EQ(issued.status, 200) << detail(issued);

  EXPECT_EQ(world.state(nominations[0]), "decided");
  EXPECT_EQ(world.state(first), "decided");
  EXPECT_EQ(world.state(second), "decided");
  const auto corrected = nominee_of(world, nominations[0]).award_history;
  const auto& row = corrected.back();
  EXPECT_EQ(row.decision_number, "815/QĐ-SGDĐT");
  EXPECT_EQ(row.decision_id, second);
  EXPECT_EQ(std::count_if(corrected.begin(), corrected.end(),
                          [&](const auto& r) { return r.award == row.award && r.school_year == row.school_year; }),
            1);
  EXPECT_EQ(nominee_of(world, nominations[1]).award_history.back().decision_number, "812/QĐ-SGDĐT");

  const base::Value list = json(world.get("", "/api/v1/honours"));
  EXPECT_EQ(list.find("items")->items()->size(), 2u);
  const base::Value* line = honour_named(list, earlier.items[0].nominee_name + " (đúng)");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->text_at("corrects_number"), "812/QĐ-SGDĐT");
  EXPECT_EQ(honour_named(list, earlier.items[0].nominee_name), nullptr);

  const std::string old_page = world.get("", "/cong-khai/quyet-dinh?so=812/QĐ-SGDĐT").body;
  EXPECT_NE(old_page.find("Đã được đính chính bằng Quyết định số"), std::string::npos);
  EXPECT_NE(old_page.find(earlier.items[1].nominee_name), std::string::npos);
  const std::string new_page = world.get("", "/cong-khai/quyet-dinh?so=815/QĐ-SGDĐT").body;
  EXPECT_NE(new_page.find("Đính chính Quyết định số"), std::string::npos);

  // The unit reads at its nomination what happened, the office at the old decision.
  const base::Value seen = json(world.get("co.ha", "/api/v1/nominations/" + nominations[0].text()));
  const base::Value& last = seen.find("acts")->items()->back();
  EXPECT_EQ(last.text_at("act"), "correction");
  EXPECT_EQ(last.find("note")->text_at("earlier_number"), "812/QĐ-SGDĐT");
  const base::Value old = json(world.get("ong.phu", "/api/v1/decisions/" + first.text()));
  EXPECT_EQ(old.find("acts")->items()->back().find("note")->text_at("decision_number"), "815/QĐ-SGDĐT");
}

TEST(Correction, goes_on_from_the_newest_one) {
  World world;
  const auto nominations = before_council(world, 1);
  const base::Id first = draw_up_decision(world, nominations, "812/QĐ-SGDĐT");
  ASSERT_EQ(issue(world, first).status, 200);
  const auto earlier = decision_of(world, first);
  const base::Id second = save_decision(world, correction_of(world, earlier, nominations, "815/QĐ-SGDĐT"));
  ASSERT_EQ(issue(world, second).status, 200);

  const base::Id late = save_decision(world, correction_of(world, earlier, nominations, "816/QĐ-SGDĐT"));
  const std::string before = world.audit_head();
  const auto refused = issue(world, late);
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(detail(refused).find("đã được đính chính bằng Quyết định số 815/QĐ-SGDĐT"), std::string::npos)
      << detail(refused);
  EXPECT_EQ(world.audit_head(), before);

  const base::Id third =
      save_decision(world, correction_of(world, decision_of(world, second), nominations, "817/QĐ-SGDĐT"));
  const auto issued = issue(world, third);
  EXPECT_EQ(issued.status, 200) << detail(issued);
  EXPECT_EQ(nominee_of(world, nominations[0]).award_history.back().decision_number, "817/QĐ-SGDĐT");
}

TEST(Correction, that_changes_nothing_or_names_a_draft_is_refused) {
  World world;
  const auto nominations = before_council(world, 2);
  const base::Id first = draw_up_decision(world, {nominations[0]}, "812/QĐ-SGDĐT");
  auto draft_of_draft = correction_of(world, decision_of(world, first), {nominations[0]}, "813/QĐ-SGDĐT");
  EXPECT_EQ(issue(world, save_decision(world, draft_of_draft)).status, 409);

  ASSERT_EQ(issue(world, first).status, 200);
  auto same = decision_of(world, first);
  same.corrects_id = first;
  same.id = world.fresh_id();
  same.items[0].id = world.fresh_id();
  const auto refused = issue(world, save_decision(world, same));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(detail(refused).find("không khác gì"), std::string::npos) << detail(refused);

  // A nomination that the earlier decision does not list cannot be slipped in.
  auto slipped = correction_of(world, decision_of(world, first), {nominations[0]}, "814/QĐ-SGDĐT");
  slipped.items[0].nomination_id = nominations[1];
  EXPECT_EQ(issue(world, save_decision(world, slipped)).status, 409);
  EXPECT_EQ(world.state(nominations[1]), "before_council");
}

TEST(Revocation, takes_the_award_from_history_and_public_list) {
  World world;
  const auto nominations = before_council(world, 2);
  const base::Id first = draw_up_decision(world, nominations, "812/QĐ-SGDĐT");
  ASSERT_EQ(issue(world, first).status, 200);
  const auto earlier = decision_of(world, first);
  const auto taken = [&](size_t line) { return earlier.items[line].nominee_name; };
  auto wanted = revocation_of(world, earlier, {nominations[0]}, "20/QĐ-SGDĐT");
  for (auto& item : wanted.items) item.nominee_name = taken(0);
  wanted.revocation_ground = std::nullopt;
  wanted.recovers_money = false;
  save_decision(world, wanted);
  const auto refused = issue(world, wanted.id);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("Chưa nêu căn cứ hủy bỏ"), std::string::npos) << detail(refused);
  EXPECT_NE(refused.body.find("thu hồi cả tiền thưởng"), std::string::npos);
  EXPECT_EQ(world.state(nominations[0]), "decided");

  wanted.revocation_ground = records::RevocationGround::breach_found;
  wanted.recovers_money = true;
  save_decision(world, wanted);
  const auto issued = issue(world, wanted.id);
  ASSERT_EQ(issued.status, 200) << issued.body.substr(0, 1500);
  EXPECT_EQ(world.state(nominations[0]), "revoked");
  EXPECT_EQ(world.state(nominations[1]), "decided");
  EXPECT_EQ(world.state(first), "decided");
  const auto row = nominee_of(world, nominations[0]).award_history.back();
  EXPECT_TRUE(row.revoked);
  EXPECT_EQ(row.revocation_number, "20/QĐ-SGDĐT");
  EXPECT_FALSE(nominee_of(world, nominations[1]).award_history.back().revoked);

  const base::Value seen = json(world.get("co.ha", "/api/v1/nominations/" + nominations[0].text()));
  EXPECT_EQ(seen.find("acts")->items()->back().find("note")->text_at("revocation_ground"), "breach_found");

  EXPECT_EQ(world.get("", "/cong-khai").body.find(taken(0)), std::string::npos);
  for (const char* number : {"812/QĐ-SGDĐT", "20/QĐ-SGDĐT"}) {
    const std::string page = world.get("", "/cong-khai/quyet-dinh?so=" + std::string(number)).body;
    EXPECT_NE(page.find("Đã bị hủy bỏ theo Quyết định số"), std::string::npos) << number;
    EXPECT_NE(page.find(taken(0)), std::string::npos) << number;
    EXPECT_EQ(page.find("15/KL-SGDĐT"), std::string::npos) << "why is not for the public";
    EXPECT_EQ(page.find("vi phạm"), std::string::npos) << number;
  }
  EXPECT_EQ(honour_named(json(world.get("", "/api/v1/honours")), taken(0))->text_at("standing"), "revoked");

  // What is revoked is neither revoked nor corrected again; with its last line the decision itself is.
  EXPECT_EQ(issue(world, save_decision(world, revocation_of(world, earlier, {nominations[0]}, "21/QĐ-SGDĐT"))).status,
            409);
  const auto rest = issue(world, save_decision(world, revocation_of(world, earlier, {nominations[1]}, "22/QĐ-SGDĐT")));
  EXPECT_EQ(rest.status, 200) << detail(rest);
  EXPECT_EQ(world.state(first), "revoked");
}

TEST(Revocation, flags_everything_that_may_have_rested_on_the_award) {
  World world;
  const auto nominations = before_council(world, 1);
  const base::Id first = draw_up_decision(world, nominations, "812/QĐ-SGDĐT");
  ASSERT_EQ(issue(world, first).status, 200);
  // The same person has a title of the year that counts the one to be revoked, and a draft of another kind does not.
  auto person = nominee_of(world, nominations[0]);
  records::AwardRow fighter;
  fighter.id = world.fresh_id();
  fighter.award = law::Award::CSTDCS;
  fighter.school_year = base::SchoolYear::starting(2024);
  fighter.standing = records::Standing::declared;
  records::AwardRow earlier_one = fighter;
  earlier_one.id = world.fresh_id();
  earlier_one.school_year = base::SchoolYear::starting(2021);
  person.award_history.push_back(fighter);
  person.award_history.push_back(earlier_one);
  world.save("co.ha", RecordKind::people, records::to_value(person));
  records::Nomination collective;
  collective.id = world.fresh_id();
  collective.dossier_id = demo::school_dossier_id();
  collective.order_key = "z";
  collective.nominee_type = law::NomineeType::collective;
  collective.nominee_id = person.unit_id;
  collective.nominee_name = "Trường THPT Bến Sông";
  collective.award = law::Award::TTLDXS;
  collective.school_year = base::SchoolYear::starting(2024);
  // Listed past the door of the dossier, which was sent.
  const auto written = world.program().store().write([&](store::Connection& c) -> base::Status {
    store::SaveRequest save;
    const base::Value document = records::to_value(collective);
    TDKT_TRY(row, row_of(RecordKind::nominations, document, demo::kDemoDay));
    TDKT_CHECK(find_owner(c, row));
    row.state = "before_council";
    save.row = row;
    save.revision_id = world.fresh_id();
    save.document = wire::write_json(document);
    save.author_id = world.fresh_id();
    TDKT_TRY(saved, store::save(c, save));
    static_cast<void>(saved);
    return note_document(c, RecordKind::nominations, document);
  });
  ASSERT_TRUE(written.ok()) << written.problem().detail;

  const base::Id revocation =
      save_decision(world, revocation_of(world, decision_of(world, first), nominations, "20/QĐ-SGDĐT"));
  const auto issued = issue(world, revocation);
  ASSERT_EQ(issued.status, 200) << issued.body.substr(0, 1500);
  const auto history = nominee_of(world, nominations[0]).award_history;
  const auto row_of_id = [&](const base::Id& id) {
    return *std::find_if(history.begin(), history.end(), [&](const auto& row) { return row.id == id; });
  };
  EXPECT_NE(row_of_id(fighter.id).to_review.find("20/QĐ-SGDĐT"), std::string::npos);
  EXPECT_TRUE(row_of_id(earlier_one.id).to_review.empty());
  EXPECT_EQ(world.state(collective.id), "before_council");
  const base::Value seen = json(world.get("co.ha", "/api/v1/nominations/" + collective.id.text()));
  const base::Value& flag = seen.find("acts")->items()->back();
  EXPECT_EQ(flag.text_at("act"), "review");
  EXPECT_NE(flag.find("note")->text_at("text").find("đã bị hủy bỏ theo Quyết định số 20/QĐ-SGDĐT"), std::string::npos);
}

TEST(Forwarding, is_answered_by_a_decision_of_those_above) {
  World world;
  const auto nominations = before_council(world, 2);
  auto above = decision_of(world, draw_up_decision(world, {nominations[0]}, "1450/QĐ-UBND"));
  above.decided_by = records::Authority::CT_UBND_TINH;
  save_decision(world, above);
  const auto early = issue(world, above.id);
  EXPECT_EQ(early.status, 409);
  EXPECT_NE(detail(early).find("chưa được trình lên"), std::string::npos) << detail(early);

  auto letter = decision_of(world, draw_up_decision(world, nominations, "120/TTr-SGDĐT"));
  letter.disposal = records::Disposal::forwarded;
  letter.decided_by = records::Authority::CT_UBND_TINH;
  save_decision(world, letter);
  const auto sent = issue(world, letter.id);
  ASSERT_EQ(sent.status, 200) << detail(sent);
  for (const base::Id& id : nominations) EXPECT_EQ(world.state(id), "forwarded");
  EXPECT_TRUE(json(world.get("", "/api/v1/honours")).find("items")->items()->empty());

  // Its own title is no award of the province: the core says so before anything is recorded.
  const auto not_theirs = issue(world, above.id);
  EXPECT_EQ(not_theirs.status, 422) << detail(not_theirs);
  EXPECT_EQ(world.state(nominations[0]), "forwarded");

  // One is not considered above; the unit is told why.
  const auto refused = world.act("ong.phu", RecordKind::nominations, nominations[1], "refusal", {},
                                 R"({"text":"Tỉnh không xét.","refusal_class":"KHONG_DU_TIEU_CHUAN","rule":"VR-C01",)"
                                 R"("clause":"Điều 24 Luật Thi đua, khen thưởng","resubmission":"closed"})");
  EXPECT_EQ(refused.status, 200) << detail(refused);
  EXPECT_EQ(world.state(nominations[1]), "refused");
}

TEST(Refusal, says_class_rule_clause_and_whether_one_may_try_again) {
  World world;
  const auto nominations = before_council(world, 1);
  const std::string before = world.audit_head();
  const struct {
    const char* note;
    const char* words;
  } kLacking[] = {
      {R"({"text":"không đạt"})", "loại lý do"},
      {R"({"text":"Thiếu.","refusal_class":"KHONG_DU_HO_SO"})", "quy tắc chưa đạt"},
      {R"({"text":"Thiếu.","refusal_class":"KHONG_DU_HO_SO","rule":"VR-Z99","clause":"Điều 24","resubmission":"closed"})",
       "không có quy tắc VR-Z99"},
      {R"({"text":"Thiếu.","refusal_class":"KHONG_DU_HO_SO","rule":"VR-C01","resubmission":"closed"})", "điều khoản"},
      {R"({"text":"Thiếu.","refusal_class":"KHONG_DU_HO_SO","rule":"VR-C01","clause":"Điều 24"})", "đề nghị lại"},
      {R"({"text":" ","refusal_class":"KHONG_DU_HO_SO","rule":"VR-C01","clause":"Điều 24","resubmission":"closed"})",
       "lý do bằng lời"},
  };
  for (const auto& lacking : kLacking) {
    const auto reply = world.act("ong.phu", RecordKind::nominations, nominations[0], "refusal", {}, lacking.note);
    EXPECT_EQ(reply.status, 422) << lacking.note;
    EXPECT_NE(reply.body.find(lacking.words), std::string::npos) << lacking.words << "\n" << reply.body;
  }
  EXPECT_EQ(world.audit_head(), before);
  EXPECT_EQ(world
                .act("ong.phu", RecordKind::nominations, nominations[0], "refusal", {},
                     R"({"text":"Thiếu.","resubmission":"perhaps"})")
                .status,
            400);

  const auto done = world.act("ong.phu", RecordKind::nominations, nominations[0], "refusal", {},
                              R"({"text":"Chưa đủ.","refusal_class":"KHONG_DU_TIEU_CHUAN","rule":"VR-C01",)"
                              R"("clause":"khoản 1 Điều 24","resubmission":"possible"})");
  ASSERT_EQ(done.status, 200) << detail(done);
  const base::Value seen = json(world.get("co.ha", "/api/v1/nominations/" + nominations[0].text()));
  const base::Value* note = seen.find("acts")->items()->back().find("note");
  EXPECT_EQ(note->text_at("clause"), "khoản 1 Điều 24");
  EXPECT_EQ(note->text_at("resubmission"), "possible");
}

TEST(Money, is_the_multiple_of_the_base_salary_on_the_day) {
  World world;
  const auto nominations = before_council(world, 1);
  auto decision = decision_of(world, draw_up_decision(world, nominations, "812/QĐ-SGDĐT"));
  decision.items[0].bonus_vnd = 540'000;  // 0,3 × 1.800.000: the salary of the year before
  save_decision(world, decision);
  const auto refused = issue(world, decision.id);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(detail(refused).find("702.000 đồng"), std::string::npos) << detail(refused);
  decision.items[0].bonus_vnd = 702'000;
  save_decision(world, decision);
  EXPECT_EQ(issue(world, decision.id).status, 200);
}

}  // namespace
}  // namespace tdkt::resources
