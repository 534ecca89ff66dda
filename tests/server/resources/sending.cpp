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
  return seal_of(world, demo::school_dossier_id(), nominations);
}

std::string seal_of(World& world, const base::Id& dossier, std::vector<base::Id> ids) {
  ids.push_back(dossier);
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
  sign_dossier_as(world, "thay.thinh", demo::school_dossier_id(), nominations);
}

void sign_dossier_as(World& world, std::string_view head, const base::Id& dossier, const std::vector<base::Id>& ids) {
  const std::string note = "{\"hash\":\"" + seal_of(world, dossier, ids) + "\"}";
  const http::Reply reply = world.act(head, RecordKind::dossiers, dossier, "signature", ids, note);
  EXPECT_EQ(reply.status, 200) << detail(reply);
}

void send_dossier(World& world, const std::vector<base::Id>& nominations) {
  sign_dossier(world, nominations);
  const http::Reply reply =
      world.act("co.ha", RecordKind::dossiers, demo::school_dossier_id(), "submission", nominations);
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 2000);
}

namespace {

records::Nomination proposal(World& world, const records::Person& person, law::Award award, size_t place) {
  records::Nomination row;
  row.id = world.fresh_id();
  row.dossier_id = demo::small_school_dossier_id();
  row.order_key = "000" + std::to_string(place + 1) + "0";
  row.nominee_type = law::NomineeType::individual;
  row.nominee_id = person.id;
  row.nominee_name = person.full_name;
  row.position = person.position;
  row.award = award;
  row.ground = award == law::Award::LDTT ? law::Ground::LDTT : law::Ground::GK_SO;
  row.merit_type = law::MeritType::CONG_TRANG;
  row.procedure = records::Procedure::THONG_THUONG;
  row.school_year = base::SchoolYear::starting(2024);
  row.period_from = base::day(2024, 9, 5);
  row.period_to = base::day(2025, 5, 31);
  row.council_confirms = row.nominee_agrees = true;
  if (award == law::Award::LDTT) return row;
  row.report.form = records::ReportForm::ND98_03;
  row.report.duties = "Giảng dạy các lớp khối 6 và khối 7; chủ nhiệm lớp 7A.";
  row.report.measures = "Soạn phiếu học tập theo từng nhóm, dạy phụ đạo cho học sinh yếu mỗi tuần hai buổi.";
  row.report.compliance =
      "Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy chế của nhà trường.";
  row.report.years.push_back({});
  row.report.years.back().id = world.fresh_id();
  row.report.years.back().school_year = base::SchoolYear::starting(2024);
  row.report.years.back().results = "Hoàn thành tốt nhiệm vụ được giao; lớp chủ nhiệm đạt lớp tiên tiến.";
  return row;
}

}  // namespace

std::vector<base::Id> write_small_dossier(World& world, law::Award award, size_t count, records::Addressee addressee) {
  std::vector<base::Id> ids;
  for (const demo::DemoRecord& record : demo::demo_records()) {
    if (record.kind != RecordKind::people || !(record.unit_id == demo::small_school_id()) || ids.size() == count)
      continue;
    const auto person = records::from_value<records::Person>(record.document).value();
    if (!person.team_id || person.ratings.back().level != records::RatingLevel::HTTNV) continue;
    const records::Nomination row = proposal(world, person, award, ids.size());
    world.save("co.sen", RecordKind::nominations, records::to_value(row));
    ids.push_back(row.id);
  }
  EXPECT_EQ(ids.size(), count);
  auto dossier = records::from_value<records::Dossier>(world.document(demo::small_school_dossier_id())).value();
  dossier.request_letter.addressee = addressee;
  dossier.request_letter.number = "21/TTr-THCSBB";
  dossier.request_letter.signed_on = demo::kDemoDay;
  dossier.request_letter.signer_name = "Lê Văn Toản";
  dossier.request_letter.signer_title = "HIỆU TRƯỞNG";
  dossier.request_letter.individual_count = static_cast<int64_t>(count);
  dossier.request_letter.collective_count = 0;
  dossier.minutes.number = "07/BB-HĐTĐKT";
  dossier.minutes.held_on = base::day(2025, 6, 12);
  dossier.minutes.chair = "Lê Văn Toản";
  dossier.minutes.secretary = "Đinh Thị Sen";
  world.save("co.sen", RecordKind::dossiers, records::to_value(dossier));
  return ids;
}

std::vector<base::Id> send_small_dossier(World& world, law::Award award, size_t count, records::Addressee addressee) {
  const auto ids = write_small_dossier(world, award, count, addressee);
  sign_dossier_as(world, "thay.toan", demo::small_school_dossier_id(), ids);
  const http::Reply reply =
      world.act("co.sen", RecordKind::dossiers, demo::small_school_dossier_id(), "submission", ids);
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 3000);
  return ids;
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
