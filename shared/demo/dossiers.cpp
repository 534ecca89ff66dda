#include <string>
#include <utility>

#include "shared/demo/nominations.h"
#include "shared/demo/parts.h"
#include "shared/records/dossier.h"

namespace tdkt::demo {
namespace {

using records::Addressee;
using records::Dossier;

constexpr std::string_view kTitle = "Đề nghị khen thưởng cuối năm học 2024-2025";

Dossier dossier(const base::Id& id, const base::Id& unit, Addressee addressee) {
  Dossier out;
  out.id = id;
  out.unit_id = unit;
  out.title = kTitle;
  out.school_year = kYear;
  out.campaign_id = nomination_campaign_id();
  out.request_letter.addressee = addressee;
  out.request_letter.merit_type = law::MeritType::CONG_TRANG;
  return out;
}

}  // namespace

base::Id so_id() { return unit_id(kSo); }
base::Id school_id() { return unit_id(kSchool); }
base::Id school_dossier_id() { return demo_id(Family::dossier, 1); }
base::Id small_school_id() { return unit_id(kSmallSchool); }
base::Id small_school_dossier_id() { return demo_id(Family::dossier, 2); }
base::Id district_id() { return unit_id(kDistrictOffices + 7); }

void add_dossiers(Records& records) {
  // Half done: the council has not met, the letter has no number, its counts were typed from last year's.
  Dossier large = dossier(school_dossier_id(), school_id(), Addressee::GIAM_DOC_SO);
  large.request_letter.signer_name = "Phạm Quốc Thịnh";
  large.request_letter.signer_title = "HIỆU TRƯỞNG";
  large.request_letter.individual_count = 40;
  large.request_letter.collective_count = 4;
  add(records, records::RecordKind::dossiers, large.unit_id, large);
  for (const records::Nomination& nomination : school_nominations())
    add(records, records::RecordKind::nominations, large.unit_id, nomination);

  const Dossier small = dossier(small_school_dossier_id(), small_school_id(), Addressee::PHONG_GDDT);
  add(records, records::RecordKind::dossiers, small.unit_id, small);
}

std::vector<DemoRecord> demo_records() {
  Records records;
  add_institutions(records);
  add_schools(records);
  add_staff(records);
  add_movements(records);
  add_campaigns(records);
  add_dossiers(records);
  return records;
}

}  // namespace tdkt::demo
