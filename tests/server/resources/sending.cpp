#include "tests/server/resources/sending.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "server/store/revisions.h"
#include "shared/records/convert.h"
#include "shared/rules/check.h"
#include "shared/rules/record_set.h"
#include "shared/workflow/signature.h"

namespace tdkt::resources {
namespace {

using records::RecordKind;

bool is_clean(const rules::RecordSet& sector, const base::Id& nomination) {
  const rules::Dates dates{demo::kDemoDay, std::nullopt, demo::kDemoDay};
  return rules::check(*rules::nomination_case(sector, nomination, rules::Phase::submission, dates)).findings.empty();
}

}  // namespace

std::vector<base::Id> make_ready(World& world, size_t count) {
  rules::RecordSet sector(rules::Coverage::everything);
  for (const demo::DemoRecord& record : demo::demo_records())
    EXPECT_TRUE(sector.put(record.kind, record.document).ok());
  std::vector<base::Id> kept;
  std::vector<std::pair<RecordKind, base::Value>> changed;
  for (const auto* nomination : sector.nominations_of(demo::school_dossier_id())) {
    const bool fits = nomination->award == law::Award::LDTT && is_clean(sector, nomination->id);
    if (fits && kept.size() < count) {
      kept.push_back(nomination->id);
      continue;
    }
    base::Value document = world.document(nomination->id);
    document.set("removed", true);
    changed.emplace_back(RecordKind::nominations, std::move(document));
  }
  EXPECT_EQ(kept.size(), count);
  records::Dossier dossier = records::from_value<records::Dossier>(world.document(demo::school_dossier_id())).value();
  dossier.request_letter.number = "57/TTr-THPTBS";
  dossier.request_letter.signed_on = demo::kDemoDay;
  dossier.request_letter.individual_count = static_cast<int64_t>(count);
  dossier.request_letter.collective_count = 0;
  dossier.minutes.number = "12/BB-HĐTĐKT";
  dossier.minutes.held_on = base::day(2025, 6, 13);
  dossier.minutes.chair = "Phạm Quốc Thịnh";
  dossier.minutes.secretary = "Trịnh Thu Hà";
  changed.emplace_back(RecordKind::dossiers, records::to_value(dossier));
  world.save_at_once(changed);
  return kept;
}

std::string seal_of(World& world, const std::vector<base::Id>& nominations) {
  std::vector<base::Id> ids = nominations;
  ids.push_back(demo::school_dossier_id());
  std::vector<base::Value> documents;
  std::vector<workflow::SignedRecord> signed_records;
  documents.reserve(ids.size());
  for (const base::Id& id : ids) {
    const auto row = world.program().store().read([&](store::Connection& c) { return store::record_row(c, id); });
    documents.push_back(world.document(id));
    signed_records.push_back({*base::from_word<RecordKind>((*row)->kind), id, &documents.back()});
  }
  return workflow::seal_of(std::move(signed_records)).hash;
}

void sign_dossier(World& world, std::vector<base::Id> nominations, const std::vector<base::Id>& beside) {
  nominations.insert(nominations.end(), beside.begin(), beside.end());
  const std::string note = "{\"hash\":\"" + seal_of(world, nominations) + "\"}";
  const http::Reply reply =
      world.act("thay.thinh", RecordKind::dossiers, demo::school_dossier_id(), "signature", nominations, note);
  EXPECT_EQ(reply.status, 200) << detail(reply);
}

void send_dossier(World& world, const std::vector<base::Id>& nominations) {
  sign_dossier(world, nominations);
  const http::Reply reply =
      world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations);
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 2000);
}

base::Id draw_up_decision(World& world, const std::vector<base::Id>& nominations, std::string_view number) {
  records::Decision decision;
  decision.id = world.fresh_id();
  decision.unit_id = demo::so_id();
  decision.title = "Tặng danh hiệu Lao động tiên tiến năm học 2024-2025";
  decision.disposal = records::Disposal::decided;
  decision.decided_by = records::Authority::GIAM_DOC_SO;
  decision.number = number;
  decision.signed_on = demo::kDemoDay;
  decision.signer_name = "Trần Hữu Nghiêm";
  decision.school_year = base::SchoolYear::starting(2024);
  for (const base::Id& id : nominations) {
    const auto nomination = records::from_value<records::Nomination>(world.document(id)).value();
    decision.items.push_back({world.fresh_id(), id, nomination.award, nomination.nominee_type, nomination.nominee_name,
                              nomination.position, "Trường THPT Bến Sông", std::nullopt});
  }
  world.save("ong.phu", RecordKind::decisions, records::to_value(decision));
  return decision.id;
}

}  // namespace tdkt::resources
