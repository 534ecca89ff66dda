#include <gtest/gtest.h>

#include <algorithm>

#include "shared/records/convert.h"
#include "shared/rules/check.h"
#include "shared/rules/record_set.h"
#include "tests/server/resources/sending.h"

// A dossier's way through the server: refused with the sentence of the form, sent, received, returned, completed,
// accepted, decided, published.

namespace tdkt::resources {
namespace {

using records::RecordKind;

constexpr char kNote[] =
    R"({"comments":[{"id":"01976000-0000-7000-8000-000000000001","place":"/report/measures","text":"Nêu rõ biện pháp."}]})";

std::vector<base::Id> listed_in_demo() {
  std::vector<base::Id> ids;
  for (const demo::DemoRecord& record : demo::demo_records())
    if (record.kind == RecordKind::nominations &&
        record.document.text_at("dossier_id") == demo::school_dossier_id().text())
      ids.push_back(record.id);
  return ids;
}

TEST(Submission, with_blocking_findings_is_refused_in_the_words_of_the_core) {
  World world;
  const std::string before = world.audit_head();
  const auto reply =
      world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", listed_in_demo());
  ASSERT_EQ(reply.status, 422) << detail(reply);
  EXPECT_EQ(world.audit_head(), before);
  EXPECT_EQ(world.state(demo::school_dossier_id()), "draft");

  rules::RecordSet sector(rules::Coverage::everything);
  for (const demo::DemoRecord& record : demo::demo_records())
    ASSERT_TRUE(sector.put(record.kind, record.document).ok());
  sector.has_whole_staff_of(demo::school_id());
  const rules::Dates dates{demo::kDemoDay, std::nullopt, demo::kDemoDay};
  const base::Value body = json(reply);
  size_t compared = 0;
  for (const base::Value& row : *body.find("reports")->items()) {
    const base::Id id = *base::Id::parse(row.text_at("record"));
    const auto subject = id == demo::school_dossier_id()
                             ? rules::dossier_case(sector, id, rules::Phase::submission, dates)
                             : rules::nomination_case(sector, id, rules::Phase::submission, dates);
    const rules::Report expected = rules::check(*subject);
    const auto& findings = *row.find("report")->find("findings")->items();
    ASSERT_EQ(findings.size(), expected.findings.size());
    for (size_t i = 0; i < findings.size(); ++i, ++compared)
      EXPECT_EQ(findings[i].text_at("sentence"), rules::sentence(expected.findings[i]));
  }
  EXPECT_GT(compared, 10u);
}

TEST(Submission, moves_the_dossier_and_all_nominations_to_the_superior) {
  World world;
  const auto nominations = make_ready(world, 3);
  sign_dossier(world, nominations);
  const auto reply = world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations);
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 2000);
  const base::Value body = json(reply);
  const base::Value* receipt = body.find("receipt");
  EXPECT_EQ(receipt->text_at("number"), "BN-2025-000002");
  EXPECT_EQ(receipt->text_at("hash").size(), 64u);
  EXPECT_EQ(world.state(demo::school_dossier_id()), "submitted");
  for (const base::Id& id : nominations) {
    const base::Value envelope = json(world.get("co.chau", "/api/v1/nominations/" + id.text()));
    EXPECT_EQ(envelope.text_at("state"), "submitted");
    EXPECT_EQ(envelope.text_at("holder_unit_id"), demo::so_id().text());
    EXPECT_EQ(envelope.find("acts")->items()->size(), 1u);
  }
}

TEST(Submission, names_every_nomination_at_its_newest_revision_or_is_stale) {
  World world;
  auto nominations = make_ready(world, 3);
  const base::Id left_out = nominations.back();
  nominations.pop_back();
  EXPECT_EQ(world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations).status, 412);
  nominations.push_back(left_out);
  nominations.push_back(listed_in_demo().back());  // taken out of the list
  EXPECT_EQ(world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations).status, 412);
  EXPECT_EQ(world.state(demo::school_dossier_id()), "draft");
}

TEST(Submission, waits_for_the_files_its_evidence_names) {
  World world;
  const auto nominations = make_ready(world, 2);
  auto nomination = records::from_value<records::Nomination>(world.document(nominations[0])).value();
  const base::Id evidence = world.fresh_id();
  nomination.evidence.push_back(
      {evidence, records::EvidenceKind::other, "Giấy khen", "giay-khen.pdf", "application/pdf", "", 20});
  world.save("co.ha", RecordKind::nominations, records::to_value(nomination));
  const auto refused = world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations);
  ASSERT_EQ(refused.status, 422);
  const base::Value body = json(refused);
  EXPECT_EQ(body.find("places")->items()->front().text_at("pointer"),
            "/" + nominations[0].text() + "/evidence/" + evidence.text());

  const std::string path = "/api/v1/nominations/" + nominations[0].text() + "/evidence/" + evidence.text();
  const auto kept = world.send("co.ha", "PUT", path, "%PDF-1.7 giay khen", {{"content-type", "application/pdf"}});
  EXPECT_EQ(kept.status, 201) << detail(kept);
  send_dossier(world, nominations);
}

TEST(Submission, closes_what_was_sent_for_writing) {
  World world;
  const auto nominations = make_ready(world, 2);
  send_dossier(world, nominations);
  const std::string before = world.audit_head();
  for (const base::Id& id : nominations) {
    base::Value document = world.document(id);
    document.set("position", "Giáo viên");
    EXPECT_EQ(world.put("co.ha", RecordKind::nominations, document, world.fresh_id(), world.revision(id)).status, 409);
  }
  base::Value dossier = world.document(demo::school_dossier_id());
  dossier.set("title", "Khác");
  EXPECT_EQ(
      world.put("co.ha", RecordKind::dossiers, dossier, world.fresh_id(), world.revision(demo::school_dossier_id()))
          .status,
      409);
  base::Value added = world.document(nominations[0]);
  added.set("id", world.fresh_id().text());
  EXPECT_EQ(world.put("co.ha", RecordKind::nominations, added, world.fresh_id(), {}).status, 409);
  EXPECT_EQ(world.audit_head(), before);
}

TEST(Act, sent_again_answers_the_same_receipt_and_changes_nothing) {
  World world;
  const auto nominations = make_ready(world, 1);
  send_dossier(world, nominations);
  const std::string path = "/api/v1/nominations/" + nominations[0].text() + "/reception";
  const std::string body = R"({"act_id":"01976000-0000-7000-8000-00000000000a","revisions":[{"id":")" +
                           nominations[0].text() + R"(","revision_id":")" + world.revision(nominations[0]).text() +
                           R"("}]})";
  const auto first = world.send("co.chau", "POST", path, body);
  ASSERT_EQ(first.status, 200) << detail(first);
  const std::string head = world.audit_head();
  const auto again = world.send("co.chau", "POST", path, body);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(world.audit_head(), head);
  // Under the id of this act nothing else can be done, by nobody else.
  EXPECT_EQ(world.send("co.chau", "POST", "/api/v1/nominations/" + nominations[0].text() + "/acceptance", body).status,
            400);
  EXPECT_EQ(world.send("ong.phu", "POST", path, body).status, 400);
}

TEST(Procedure, goes_from_draft_to_the_public_list) {
  World world;
  const auto nominations = make_ready(world, 3);
  send_dossier(world, nominations);
  for (const base::Id& id : nominations)
    ASSERT_EQ(world.act("co.chau", RecordKind::nominations, id, "reception").status, 200);

  // Returned with a comment, completed by the school.
  ASSERT_EQ(world.act("co.chau", RecordKind::nominations, nominations[0], "return", {}, kNote).status, 200);
  EXPECT_EQ(world.state(nominations[0]), "returned_for_completion");
  const base::Value seen = json(world.get("co.ha", "/api/v1/nominations/" + nominations[0].text()));
  EXPECT_EQ(seen.find("acts")->items()->back().find("note")->find("comments")->items()->front().text_at("text"),
            "Nêu rõ biện pháp.");
  base::Value document = world.document(nominations[0]);
  document.set("position", "Giáo viên Toán");
  world.save("co.ha", RecordKind::nominations, document);
  const auto completed = world.act("co.ha", RecordKind::nominations, nominations[0], "completion");
  ASSERT_EQ(completed.status, 200) << completed.body.substr(0, 1000);

  // One suspended, the others accepted.
  ASSERT_EQ(world.act("co.chau", RecordKind::nominations, nominations[2], "suspension").status, 200);
  for (const size_t i : {size_t{0}, size_t{1}})
    ASSERT_EQ(world.act("co.chau", RecordKind::nominations, nominations[i], "acceptance").status, 200);

  // Decided: not while one line is suspended; then both at once.
  const base::Id too_much = draw_up_decision(world, nominations, "811/QĐ-SGDĐT");
  const auto early = world.act("ong.phu", RecordKind::decisions, too_much, "issue");
  EXPECT_EQ(early.status, 409) << detail(early);
  EXPECT_EQ(world.state(nominations[0]), "before_council");
  const std::vector<base::Id> both = {nominations[0], nominations[1]};
  const base::Id decision = draw_up_decision(world, both, "812/QĐ-SGDĐT");
  EXPECT_EQ(world.act("co.chau", RecordKind::decisions, decision, "issue").status, 403);
  const auto issued = world.act("ong.phu", RecordKind::decisions, decision, "issue");
  ASSERT_EQ(issued.status, 200) << issued.body.substr(0, 2000);
  EXPECT_EQ(world.state(decision), "decided");
  EXPECT_EQ(world.act("ong.phu", RecordKind::decisions, decision, "issue").status, 409);
  base::Value frozen = world.document(decision);
  frozen.set("title", "Khác");
  EXPECT_EQ(world.put("ong.phu", RecordKind::decisions, frozen, world.fresh_id(), world.revision(decision)).status,
            409);

  for (const base::Id& id : both) {
    EXPECT_EQ(world.state(id), "decided");
    const auto person_id = base::Id::parse(world.document(id).text_at("nominee_id"));
    const auto person = records::from_value<records::Person>(world.document(*person_id)).value();
    const records::AwardRow& row = person.award_history.back();
    EXPECT_EQ(row.standing, records::Standing::registered);
    EXPECT_EQ(row.decision_number, "812/QĐ-SGDĐT");
    EXPECT_EQ(row.award, law::Award::LDTT);
  }
  const base::Value honours = json(world.get("", "/api/v1/honours"));
  ASSERT_EQ(honours.find("items")->items()->size(), 2u);
  EXPECT_EQ(honours.find("items")->items()->front().text_at("nominee_name"),
            world.document(both[0]).text_at("nominee_name"));
}

TEST(Honours, hold_nothing_private) {
  World world;
  const auto nominations = make_ready(world, 1);
  send_dossier(world, nominations);
  for (const char* step : {"reception", "acceptance"})
    ASSERT_EQ(world.act("co.chau", RecordKind::nominations, nominations[0], step).status, 200);
  ASSERT_EQ(
      world.act("ong.phu", RecordKind::decisions, draw_up_decision(world, nominations, "813/QĐ-SGDĐT"), "issue").status,
      200);
  const auto person_id = base::Id::parse(world.document(nominations[0]).text_at("nominee_id"));
  const base::Value person = world.document(*person_id);
  for (const char* path : {"/api/v1/honours", "/cong-khai", "/cong-khai/quyet-dinh?so=813/qd-sgddt"}) {
    const auto reply = world.get("", path);
    ASSERT_EQ(reply.status, 200);
    EXPECT_NE(reply.body.find(person.text_at("full_name")), std::string::npos) << path;
    for (const char* field : {"teacher_code", "born_on", "id"})
      EXPECT_EQ(reply.body.find(person.text_at(field)), std::string::npos) << path << " " << field;
    EXPECT_EQ(reply.body.find(nominations[0].text()), std::string::npos) << path;
  }
  EXPECT_NE(world.get("", "/cong-khai/quyet-dinh?so=999/QĐ-X").body.find("Chưa có quyết định nào"), std::string::npos);
}

}  // namespace
}  // namespace tdkt::resources
