#include <gtest/gtest.h>

#include "server/store/transitions.h"
#include "shared/records/convert.h"
#include "shared/workflow/signature.h"
#include "tests/server/resources/sending.h"

// Ký duyệt: the head's signature is bound to what was signed; an edit voids it; the submission asks for it.

namespace tdkt::resources {
namespace {

using records::RecordKind;

http::Reply submit(World& world, const std::vector<base::Id>& nominations) {
  return world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations);
}

http::Reply sign_as(World& world, std::string_view who, const std::vector<base::Id>& named) {
  return world.act(who, RecordKind::dossiers, demo::school_dossier_id(), "signature", named,
                   "{\"hash\":\"" + seal_of(world, named) + "\"}");
}

void edit(World& world, std::string_view who, RecordKind kind, const base::Id& id, std::string_view field,
          base::Value value) {
  base::Value document = world.document(id);
  document.set(field, std::move(value));
  world.save(who, kind, document);
}

records::Meeting meeting_of_the_school(World& world) {
  records::Meeting meeting;
  meeting.id = world.fresh_id();
  meeting.unit_id = demo::school_id();
  meeting.dossier_id = demo::school_dossier_id();
  meeting.school_year = base::SchoolYear::starting(2024);
  meeting.held_on = base::day(2025, 6, 13);
  meeting.chair = "Phạm Quốc Thịnh";
  meeting.secretary = "Trịnh Thu Hà";
  meeting.chair_signs = meeting.secretary_signs = true;
  meeting.attendances.push_back({world.fresh_id(), world.fresh_id(), records::Presence::present, {}});
  return meeting;
}

records::Vote vote_about(World& world, const base::Id& nomination, int64_t yes) {
  records::Vote vote;
  vote.id = world.fresh_id();
  vote.nomination_id = nomination;
  vote.nominee_name = "Nguyễn Thị Hà";
  vote.award = law::Award::LDTT;
  vote.yes_count = yes;
  return vote;
}

TEST(Signature, is_asked_for_by_the_submission) {
  World world;
  const auto nominations = make_ready(world, 2);
  const std::string before = world.audit_head();
  const auto refused = submit(world, nominations);
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(detail(refused).find("Thủ trưởng đơn vị chưa ký duyệt"), std::string::npos) << detail(refused);
  EXPECT_EQ(world.audit_head(), before);
  sign_dossier(world, nominations);
  EXPECT_EQ(world.state(demo::school_dossier_id()), "draft");
  EXPECT_EQ(submit(world, nominations).status, 200);
}

TEST(Signature, is_only_given_by_the_head_of_that_unit) {
  World world;
  const auto nominations = make_ready(world, 2);
  for (const std::string_view who : {"co.ha", "thay.toan", "co.luong", "co.chau", "ong.phu"}) {
    const auto reply = sign_as(world, who, nominations);
    EXPECT_TRUE(reply.status == 403 || reply.status == 404) << who << " " << reply.status;
  }
  EXPECT_EQ(submit(world, nominations).status, 409);
}

TEST(Signature, stands_in_the_audit_log_and_in_what_readers_see) {
  World world;
  const auto nominations = make_ready(world, 2);
  const std::string before = world.audit_head();
  sign_dossier(world, nominations);
  EXPECT_NE(world.audit_head(), before);
  const base::Value envelope = json(world.get("co.ha", "/api/v1/dossiers/" + demo::school_dossier_id().text()));
  const base::Value& act = envelope.find("acts")->items()->back();
  EXPECT_EQ(act.text_at("act"), "signature");
  EXPECT_EQ(act.text_at("by"), "Phạm Quốc Thịnh");
  const auto seal = workflow::seal_in(*act.find("note"));
  ASSERT_TRUE(seal);
  EXPECT_EQ(seal->hash, seal_of(world, nominations));
}

TEST(Signature, is_voided_by_any_edit_which_is_named_with_who_and_when) {
  World world;
  const auto nominations = make_ready(world, 2);
  sign_dossier(world, nominations);
  edit(world, "co.ha", RecordKind::nominations, nominations[0], "position", "Tổ trưởng chuyên môn, giáo viên");
  const auto refused = submit(world, nominations);
  EXPECT_EQ(refused.status, 409);
  const std::string name(world.document(nominations[0]).text_at("nominee_name"));
  EXPECT_NE(detail(refused).find("nội dung đề nghị của " + name + " (Trịnh Thu Hà lưu lúc"), std::string::npos)
      << detail(refused);
  sign_dossier(world, nominations);
  EXPECT_EQ(submit(world, nominations).status, 200);
}

TEST(Signature, holds_again_when_the_edit_is_taken_back) {
  World world;
  const auto nominations = make_ready(world, 2);
  sign_dossier(world, nominations);
  const base::Value as_signed = world.document(demo::school_dossier_id());
  edit(world, "co.ha", RecordKind::dossiers, demo::school_dossier_id(), "title", "Tên khác");
  EXPECT_NE(detail(submit(world, nominations)).find("tên, năm học của hồ sơ"), std::string::npos);
  world.save("co.ha", RecordKind::dossiers, as_signed);
  EXPECT_EQ(submit(world, nominations).status, 200);
}

TEST(Signature, covers_the_meeting_and_the_publication_of_the_dossier) {
  World world;
  const auto nominations = make_ready(world, 2);
  records::Meeting meeting = meeting_of_the_school(world);
  meeting.votes.push_back(vote_about(world, nominations[0], 1));
  world.save("co.ha", RecordKind::meetings, records::to_value(meeting));
  records::Publication publication;
  publication.id = world.fresh_id();
  publication.unit_id = demo::school_id();
  publication.dossier_id = demo::school_dossier_id();
  publication.kind = records::PublicationKind::in_unit;
  publication.channel = "Bảng tin phòng hội đồng";
  publication.from_on = base::day(2025, 6, 9);
  world.save("co.ha", RecordKind::publications, records::to_value(publication));

  EXPECT_EQ(sign_as(world, "thay.thinh", nominations).status, 412);  // without what else is signed
  sign_dossier(world, nominations, {meeting.id, publication.id});
  edit(world, "co.ha", RecordKind::publications, publication.id, "channel", "Nhóm điện tử của trường");
  EXPECT_NE(detail(submit(world, nominations)).find("công khai trong đơn vị"), std::string::npos);
  sign_dossier(world, nominations, {meeting.id, publication.id});
  EXPECT_EQ(submit(world, nominations).status, 200);
}

TEST(Signature, is_refused_over_other_content_than_the_page_showed) {
  World world;
  const auto nominations = make_ready(world, 2);
  const std::string note = "{\"hash\":\"" + std::string(64, '0') + "\"}";
  const std::string before = world.audit_head();
  const auto reply =
      world.act("thay.thinh", RecordKind::dossiers, demo::school_dossier_id(), "signature", nominations, note);
  EXPECT_EQ(reply.status, 412);
  const auto one_less = sign_as(world, "thay.thinh", {nominations[0]});
  EXPECT_EQ(one_less.status, 412);
  EXPECT_EQ(world.audit_head(), before);
}

TEST(Signature, given_anew_stands_beside_the_earlier_one) {
  World world;
  const auto nominations = make_ready(world, 2);
  sign_dossier(world, nominations);
  sign_dossier(world, nominations);
  const base::Value envelope = json(world.get("co.ha", "/api/v1/dossiers/" + demo::school_dossier_id().text()));
  EXPECT_EQ(envelope.find("acts")->items()->size(), 2u);
}

TEST(Meeting, with_votes_that_do_not_add_up_keeps_the_dossier_back) {
  World world;
  const auto nominations = make_ready(world, 2);
  records::Meeting meeting = meeting_of_the_school(world);
  meeting.votes.push_back(vote_about(world, nominations[0], 3));  // of one who was there
  world.save("co.ha", RecordKind::meetings, records::to_value(meeting));
  sign_dossier(world, nominations, {meeting.id});
  const auto refused = submit(world, nominations);
  ASSERT_EQ(refused.status, 422);
  EXPECT_NE(detail(refused).find("3 phiếu, mà chỉ có 1 người biểu quyết"), std::string::npos) << detail(refused);
}

TEST(Meeting, is_closed_with_the_dossier_it_was_signed_with) {
  World world;
  const auto nominations = make_ready(world, 2);
  records::Meeting meeting = meeting_of_the_school(world);
  meeting.votes.push_back(vote_about(world, nominations[0], 1));
  const base::Id paper = world.fresh_id();
  meeting.evidence.push_back(
      {paper, records::EvidenceKind::minutes, "Biên bản", "bien-ban.pdf", "application/pdf", "", 9});
  world.save("co.ha", RecordKind::meetings, records::to_value(meeting));
  const std::string file = "/api/v1/meetings/" + meeting.id.text() + "/evidence/" + paper.text();
  EXPECT_EQ(world.send("co.ha", "PUT", file, "%PDF-1.7 bien ban", {{"content-type", "application/pdf"}}).status, 201);
  EXPECT_EQ(world.get("co.chau", file).status, 200);
  sign_dossier(world, nominations, {meeting.id});
  ASSERT_EQ(submit(world, nominations).status, 200);

  base::Value document = world.document(meeting.id);
  document.set("venue", "Hội trường");
  EXPECT_EQ(world.put("co.ha", RecordKind::meetings, document, world.fresh_id(), world.revision(meeting.id)).status,
            409);
  document = world.document(meeting.id);
  document.erase("dossier_id");
  EXPECT_EQ(world.put("co.ha", RecordKind::meetings, document, world.fresh_id(), world.revision(meeting.id)).status,
            409);
  EXPECT_EQ(world.send("co.ha", "PUT", file, "%PDF-1.7 khac", {{"content-type", "application/pdf"}}).status, 409);
}

/// A dossier with a meeting, sent; its first case received and returned for completion.
struct Returned {
  World world;
  std::vector<base::Id> nominations = make_ready(world, 2);
  records::Meeting sent = meeting_of_the_school(world);

  Returned() {
    sent.votes.push_back(vote_about(world, nominations[0], 1));
    world.save("co.ha", RecordKind::meetings, records::to_value(sent));
    sign_dossier(world, nominations, {sent.id});
    EXPECT_EQ(submit(world, nominations).status, 200);
    for (const base::Id& id : nominations)
      EXPECT_EQ(world.act("co.chau", RecordKind::nominations, id, "reception").status, 200);
  }
  void give_back() {
    EXPECT_EQ(world
                  .act("co.chau", RecordKind::nominations, nominations[0], "return", {},
                       R"({"text":"Xem lại số phiếu trong biên bản."})")
                  .status,
              200);
  }
  /// One more meeting about the first case, which puts the one that was sent right.
  records::Meeting later(int64_t yes) {
    records::Meeting meeting = meeting_of_the_school(world);
    meeting.number = "07/BB-HĐTĐKT";
    meeting.held_on = base::day(2025, 6, 16);
    meeting.votes.push_back(vote_about(world, nominations[0], yes));
    meeting.amends_meeting_id = sent.id;
    meeting.amendment_reason = "Ghi nhầm số phiếu đồng ý.";
    return meeting;
  }
  http::Reply save(const records::Meeting& meeting, const base::Id& base = {}) {
    return world.put("co.ha", RecordKind::meetings, records::to_value(meeting), world.fresh_id(), base);
  }
  http::Reply complete() { return world.act("co.ha", RecordKind::nominations, nominations[0], "completion"); }
};

TEST(Amendment, is_held_while_a_case_is_back_and_leaves_what_was_sent_as_it_was) {
  Returned at;
  EXPECT_EQ(at.save(at.later(1)).status, 409) << "nothing has come back yet";
  at.give_back();
  const std::string head = at.world.audit_head();
  records::Meeting changed = at.sent;
  changed.venue = "Hội trường";
  const auto refused = at.save(changed, at.world.revision(at.sent.id));
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(detail(refused).find("đã ký duyệt và gửi cùng hồ sơ nên giữ nguyên"), std::string::npos) << detail(refused);
  changed.amendment_reason = "Ghi nhầm địa điểm.";
  EXPECT_EQ(at.save(changed, at.world.revision(at.sent.id)).status, 409);
  records::Meeting silent = at.later(1);
  silent.amendment_reason.clear();
  EXPECT_EQ(at.save(silent).status, 400) << "whoever appraises must know why";
  EXPECT_EQ(at.world.audit_head(), head);

  records::Meeting later = at.later(1);
  ASSERT_EQ(at.save(later).status, 201);
  EXPECT_NE(at.world.audit_head(), head);
  later.venue = "Phòng họp hội đồng";
  EXPECT_EQ(at.save(later, at.world.revision(later.id)).status, 200);
  EXPECT_EQ(at.world.get("co.chau", "/api/v1/meetings/" + later.id.text()).status, 200);
  ASSERT_EQ(at.complete().status, 200);
  EXPECT_EQ(at.save(later, at.world.revision(later.id)).status, 409) << "closed again with its case";
}

TEST(Amendment, is_judged_with_the_completion) {
  Returned at;
  at.give_back();
  records::Meeting later = at.later(3);  // of one who was there
  ASSERT_EQ(at.save(later).status, 201);
  const auto refused = at.complete();
  ASSERT_EQ(refused.status, 422) << detail(refused);
  EXPECT_NE(detail(refused).find("3 phiếu, mà chỉ có 1 người biểu quyết"), std::string::npos) << detail(refused);
  later.votes.front().yes_count = 1;
  ASSERT_EQ(at.save(later, at.world.revision(later.id)).status, 200);
  EXPECT_EQ(at.complete().status, 200);
}

TEST(Amendment, is_of_the_unit_alone) {
  Returned at;
  at.give_back();
  const base::Value document = records::to_value(at.later(1));
  for (const std::string_view who : {"thay.toan", "co.luong", "co.chau", "ong.phu"}) {
    const int status = at.world.put(who, RecordKind::meetings, document, at.world.fresh_id(), {}).status;
    EXPECT_TRUE(status == 403 || status == 404) << who << " " << status;
  }
}

TEST(Amendment, may_be_a_publication_that_follows) {
  Returned at;
  records::Publication publication;
  publication.id = at.world.fresh_id();
  publication.unit_id = demo::school_id();
  publication.dossier_id = demo::school_dossier_id();
  publication.kind = records::PublicationKind::in_unit;
  publication.channel = "Bảng tin phòng hội đồng";
  publication.from_on = base::day(2025, 6, 16);
  const auto save = [&] {
    return at.world.put("co.ha", RecordKind::publications, records::to_value(publication), at.world.fresh_id(), {});
  };
  EXPECT_EQ(save().status, 409);
  at.give_back();
  EXPECT_EQ(save().status, 201);
}

TEST(Reopening, lays_a_withdrawn_dossier_open_with_its_signature_while_nothing_changed) {
  World world;
  const auto nominations = make_ready(world, 2);
  send_dossier(world, nominations);
  const base::Id dossier = demo::school_dossier_id();
  EXPECT_EQ(world.act("co.ha", RecordKind::dossiers, dossier, "reopening").status, 409);
  ASSERT_EQ(world.act("co.ha", RecordKind::dossiers, dossier, "withdrawal").status, 200);
  ASSERT_EQ(world.act("co.ha", RecordKind::dossiers, dossier, "reopening").status, 200);
  EXPECT_EQ(world.state(dossier), "draft");
  for (const base::Id& id : nominations) {
    const base::Value envelope = json(world.get("co.ha", "/api/v1/nominations/" + id.text()));
    EXPECT_EQ(envelope.text_at("state"), "draft");
    EXPECT_EQ(envelope.text_at("holder_unit_id"), demo::school_id().text());
  }
  EXPECT_EQ(submit(world, nominations).status, 200);
}

TEST(Reopening, is_not_for_what_the_office_has_received) {
  World world;
  const auto nominations = make_ready(world, 2);
  send_dossier(world, nominations);
  ASSERT_EQ(world.act("co.chau", RecordKind::nominations, nominations[0], "reception").status, 200);
  EXPECT_EQ(world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "withdrawal").status, 409);
  EXPECT_EQ(world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "reopening").status, 409);
}

}  // namespace
}  // namespace tdkt::resources
