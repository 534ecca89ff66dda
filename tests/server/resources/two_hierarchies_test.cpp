#include <gtest/gtest.h>

#include <set>

#include "server/store/procedure.h"
#include "shared/records/appraisal.h"
#include "shared/records/convert.h"
#include "tests/server/resources/sending.h"

// A school under a Phòng: before 2025-07-01 its dossier goes school → Phòng → Sở, from then on school → Sở; and what a
// Phòng still holds on that day is taken over.

namespace tdkt::resources {
namespace {

using law::Award;
using records::Authority;
using records::Disposal;
using records::RecordKind;

constexpr base::Date kWithoutDistricts = base::day(2025, 7, 1);

class TwoHierarchies : public testing::Test {
 protected:
  void appraise(std::string_view who, const std::vector<base::Id>& nominations) {
    for (const base::Id& id : nominations)
      for (const char* step : {"reception", "acceptance"}) {
        const auto reply = world_.act(who, RecordKind::nominations, id, step);
        ASSERT_EQ(reply.status, 200) << step << ": " << detail(reply);
      }
  }

  /// A decision or Tờ trình of a unit over these, saved by that account.
  base::Id draw_up(std::string_view who, const base::Id& unit, Disposal disposal, Authority authority,
                   const std::vector<base::Id>& nominations, std::string number) {
    const base::Id copy = draw_up_decision(world_, nominations, number);
    auto decision = records::from_value<records::Decision>(world_.document(copy)).value();
    decision.id = world_.fresh_id();
    decision.unit_id = unit;
    decision.disposal = disposal;
    decision.decided_by = authority;
    decision.signed_on = today_;
    for (auto& item : decision.items) {
      item.id = world_.fresh_id();
      item.unit_name = "Trường THCS Bãi Bồi";
    }
    world_.save(who, RecordKind::decisions, records::to_value(decision));
    return decision.id;
  }
  http::Reply forward_by_the_district(const std::vector<base::Id>& nominations) {
    const base::Id letter = draw_up("co.luong", demo::district_id(), Disposal::forwarded, Authority::GIAM_DOC_SO,
                                    nominations, "45/TTr-PGDĐT");
    return world_.act("co.luong", RecordKind::decisions, letter, "issue");
  }

  base::Id holder(const base::Id& nomination) {
    const auto standing =
        world_.program().store().read([&](store::Connection& c) { return store::standing_of(c, nomination); });
    return standing.ok() && standing->has_value() ? (*standing)->holder_unit_id : base::Id{};
  }
  base::Date received_on(const base::Id& nomination) {
    const auto standing =
        world_.program().store().read([&](store::Connection& c) { return store::standing_of(c, nomination); });
    return (*standing)->received_on;
  }

  void live_on(base::Date day) {
    today_ = day;
    world_.live_on(day);
  }

  World world_;
  base::Date today_ = demo::kDemoDay;
};

TEST_F(TwoHierarchies, bring_a_school_under_a_district_to_its_district_first) {
  const auto nominations = send_small_dossier(world_, Award::LDTT, 2);
  for (const base::Id& id : nominations) EXPECT_EQ(holder(id), demo::district_id());
  // Who does not hold the case does nothing to it, whatever the role.
  const std::string before = world_.audit_head();
  for (const char* who : {"co.chau", "ong.phu"})
    EXPECT_EQ(world_.act(who, RecordKind::nominations, nominations[0], "reception").status, 403) << who;
  EXPECT_EQ(world_.audit_head(), before);
  appraise("co.luong", nominations);

  // What the chairman of the huyện decides ends there: the Phòng records it, the school and the public see it.
  const base::Id decision = draw_up("co.luong", demo::district_id(), Disposal::decided, Authority::CT_UBND_HUYEN,
                                    nominations, "2500/QĐ-UBND");
  EXPECT_EQ(world_.act("ong.phu", RecordKind::decisions, decision, "issue").status, 403);
  const auto issued = world_.act("co.luong", RecordKind::decisions, decision, "issue");
  ASSERT_EQ(issued.status, 200) << detail(issued);
  EXPECT_EQ(json(world_.get("co.sen", "/api/v1/nominations/" + nominations[0].text())).text_at("state"), "decided");
  EXPECT_NE(world_.get("", "/cong-khai/quyet-dinh?so=2500/QĐ-UBND").body.find("Trường THCS Bãi Bồi"),
            std::string::npos);
}

TEST_F(TwoHierarchies, forward_from_the_district_to_the_office_which_decides) {
  const auto nominations = send_small_dossier(world_, Award::GK_SO, 2);
  appraise("co.luong", nominations);
  const auto forwarded = forward_by_the_district(nominations);
  ASSERT_EQ(forwarded.status, 200) << detail(forwarded);
  for (const base::Id& id : nominations) {
    EXPECT_EQ(world_.state(id), "submitted");
    EXPECT_EQ(holder(id), demo::so_id());
    EXPECT_EQ(received_on(id), demo::kDemoDay);
  }
  // The district no longer does anything to what it gave on, and writes nothing about it; the school reads where it is.
  EXPECT_EQ(world_.act("co.luong", RecordKind::nominations, nominations[0], "reception").status, 403);
  records::Appraisal sheet;
  sheet.id = records::appraisal_id(nominations[0], demo::district_id());
  sheet.nomination_id = nominations[0];
  sheet.unit_id = demo::district_id();
  EXPECT_EQ(world_.put("co.luong", RecordKind::appraisals, records::to_value(sheet), world_.fresh_id(), {}).status,
            403);
  const base::Value seen = json(world_.get("co.sen", "/api/v1/nominations/" + nominations[0].text()));
  EXPECT_EQ(seen.text_at("holder_unit_id"), demo::so_id().text());
  const base::Value& act = seen.find("acts")->items()->back();
  EXPECT_EQ(act.text_at("act"), "forwarding");
  EXPECT_EQ(act.find("note")->text_at("decision_number"), "45/TTr-PGDĐT");

  appraise("co.chau", nominations);
  const base::Id decision =
      draw_up("ong.phu", demo::so_id(), Disposal::decided, Authority::GIAM_DOC_SO, nominations, "812/QĐ-SGDĐT");
  const auto issued = world_.act("ong.phu", RecordKind::decisions, decision, "issue");
  ASSERT_EQ(issued.status, 200) << detail(issued);
  for (const base::Id& id : nominations) EXPECT_EQ(world_.state(id), "decided");

  // What lies with the Sở is read by the Phòng as long as it manages the school.
  EXPECT_EQ(world_.get("co.luong", "/api/v1/nominations/" + nominations[0].text()).status, 200);
  live_on(kWithoutDistricts);
  EXPECT_EQ(world_.get("co.luong", "/api/v1/nominations/" + nominations[0].text()).status, 404);
}

TEST_F(TwoHierarchies, let_a_district_decide_nothing_that_lies_with_the_office) {
  const auto nominations = send_small_dossier(world_, Award::GK_SO, 2);
  appraise("co.luong", {nominations[0]});
  ASSERT_EQ(forward_by_the_district({nominations[0]}).status, 200);
  appraise("co.chau", {nominations[0]});
  const base::Id decision = draw_up("co.luong", demo::district_id(), Disposal::decided, Authority::CT_UBND_HUYEN,
                                    {nominations[0]}, "2501/QĐ-UBND");
  const auto refused = world_.act("co.luong", RecordKind::decisions, decision, "issue");
  EXPECT_EQ(refused.status, 409) << detail(refused);
  EXPECT_NE(detail(refused).find("cơ quan khác giữ hồ sơ"), std::string::npos) << detail(refused);
  // Nor the other way round: what the district still holds is not in the office's hands.
  const base::Id other =
      draw_up("ong.phu", demo::so_id(), Disposal::decided, Authority::GIAM_DOC_SO, {nominations[1]}, "813/QĐ-SGDĐT");
  EXPECT_EQ(world_.act("ong.phu", RecordKind::decisions, other, "issue").status, 409);
}

TEST_F(TwoHierarchies, send_to_the_office_at_once_what_is_addressed_to_its_director) {
  const auto nominations = send_small_dossier(world_, Award::GK_SO, 1, records::Addressee::GIAM_DOC_SO);
  EXPECT_EQ(holder(nominations[0]), demo::so_id());
  EXPECT_EQ(world_.act("co.luong", RecordKind::nominations, nominations[0], "reception").status, 403);
  EXPECT_EQ(world_.act("co.chau", RecordKind::nominations, nominations[0], "reception").status, 200);
}

TEST_F(TwoHierarchies, end_with_the_districts) {
  live_on(kWithoutDistricts);
  const auto nominations = send_small_dossier(world_, Award::LDTT, 1, records::Addressee::CT_UBND_XA);
  EXPECT_EQ(holder(nominations[0]), demo::so_id());
  EXPECT_EQ(received_on(nominations[0]), kWithoutDistricts);
  appraise("co.chau", nominations);
  // From the Sở there is nowhere on but out of the house.
  const base::Id letter =
      draw_up("ong.phu", demo::so_id(), Disposal::forwarded, Authority::CT_UBND_TINH, nominations, "121/TTr-SGDĐT");
  const auto sent = world_.act("ong.phu", RecordKind::decisions, letter, "issue");
  ASSERT_EQ(sent.status, 200) << detail(sent);
  EXPECT_EQ(world_.state(nominations[0]), "forwarded");
  EXPECT_EQ(holder(nominations[0]), demo::so_id());
}

TEST_F(TwoHierarchies, hand_over_what_a_district_still_holds_when_it_ends) {
  const auto nominations = send_small_dossier(world_, Award::LDTT, 3);
  appraise("co.luong", {nominations[1]});
  ASSERT_EQ(world_.act("co.luong", RecordKind::nominations, nominations[2], "reception").status, 200);
  ASSERT_EQ(world_.act("co.luong", RecordKind::nominations, nominations[2], "suspension").status, 200);
  // Not while the district is there.
  EXPECT_EQ(world_.act("ong.phu", RecordKind::nominations, nominations[0], "takeover").status, 403);

  live_on(kWithoutDistricts);
  for (const char* who : {"co.chau", "giam.doc"})
    EXPECT_EQ(world_.act(who, RecordKind::nominations, nominations[0], "takeover").status, 403) << who;
  EXPECT_EQ(world_.act("co.sen", RecordKind::nominations, nominations[0], "takeover").status, 403);
  for (const base::Id& id : nominations) {
    const auto taken = world_.act("ong.phu", RecordKind::nominations, id, "takeover");
    EXPECT_EQ(taken.status, 200) << detail(taken);
    EXPECT_EQ(holder(id), demo::so_id());
    EXPECT_EQ(received_on(id), demo::kDemoDay) << "its criteria stay those of the day it was received";
  }
  EXPECT_EQ(world_.state(nominations[0]), "submitted");
  EXPECT_EQ(world_.state(nominations[1]), "submitted") << "appraised anew by who answers for it now";
  EXPECT_EQ(world_.state(nominations[2]), "suspended");
  EXPECT_EQ(world_.act("ong.phu", RecordKind::nominations, nominations[0], "takeover").status, 403) << "once";
  EXPECT_EQ(world_.act("co.chau", RecordKind::nominations, nominations[0], "reception").status, 200);
}

/// What an account is shown of nominations: by the list, and by the feed.
std::set<std::string> listed(World& world, std::string_view who, const std::string& address) {
  std::set<std::string> ids;
  const base::Value body = json(world.get(who, address));
  const base::Value* rows = body.find("items") ? body.find("items") : body.find("changes");
  for (const base::Value& row : *rows->items())
    if (row.text_at("kind").empty() || row.text_at("kind") == "nominations") ids.insert(std::string(row.text_at("id")));
  return ids;
}

TEST_F(TwoHierarchies, leave_a_district_what_it_decided_or_still_holds_to_read_and_nothing_else) {
  const auto nominations = send_small_dossier(world_, Award::LDTT, 2);
  const base::Id decided = nominations[0], held = nominations[1];
  appraise("co.luong", {decided});
  const base::Id decision =
      draw_up("co.luong", demo::district_id(), Disposal::decided, Authority::CT_UBND_HUYEN, {decided}, "2502/QĐ-UBND");
  ASSERT_EQ(world_.act("co.luong", RecordKind::decisions, decision, "issue").status, 200);
  const auto path = [](const base::Id& id) { return "/api/v1/nominations/" + id.text(); };
  EXPECT_FALSE(json(world_.get("co.luong", "/api/v1/people")).find("items")->items()->empty());

  live_on(kWithoutDistricts);
  const std::set<std::string> hers = {decided.text(), held.text()};
  for (const base::Id& one : {decided, held}) {
    const auto read = world_.get("co.luong", path(one));
    EXPECT_EQ(read.status, 200) << detail(read);
    EXPECT_EQ(
        world_.get("co.luong", "/api/v1/dossiers/" + std::string(json(read).find("document")->text_at("dossier_id")))
            .status,
        200);
  }
  EXPECT_EQ(listed(world_, "co.luong", "/api/v1/nominations?limit=500"), hers);
  EXPECT_EQ(listed(world_, "co.luong", "/api/v1/changes?since=0"), hers);
  EXPECT_EQ(listed(world_, "co.luong", "/api/v1/nominations?limit=500&unit_id=" + demo::small_school_id().text()),
            hers);
  EXPECT_TRUE(listed(world_, "co.luong", "/api/v1/nominations?unit_id=" + demo::school_id().text()).empty());
  // Persons and drafts of schools it no longer manages are not its to read.
  EXPECT_TRUE(json(world_.get("co.luong", "/api/v1/people")).find("items")->items()->empty());
  // It does nothing to them, and once the Sở has taken a case over it is read there.
  const std::string before = world_.audit_head();
  for (const char* act : {"reception", "suspension", "refusal", "acceptance"})
    EXPECT_EQ(world_.act("co.luong", RecordKind::nominations, held, act).status, 403) << act;
  EXPECT_EQ(world_.audit_head(), before);
  ASSERT_EQ(world_.act("ong.phu", RecordKind::nominations, held, "takeover").status, 200);
  EXPECT_EQ(world_.get("co.luong", path(held)).status, 404);
  EXPECT_EQ(world_.get("co.luong", path(decided)).status, 200);
}

}  // namespace
}  // namespace tdkt::resources
