#include "tests/shared/rules/school.h"

#include <gtest/gtest.h>

#include "shared/demo/demo.h"

namespace tdkt::rules {

RecordSet demo_school(Coverage coverage) {
  RecordSet set(coverage);
  for (const demo::DemoRecord& record : demo::demo_records()) EXPECT_TRUE(set.put(record.kind, record.document).ok());
  set.has_whole_staff_of(demo::school_id());
  return set;
}

records::Dossier empty_dossier(const RecordSet& set) {
  records::Dossier dossier = *set.dossier(demo::school_dossier_id());
  dossier.id = base::Id::derived("an empty dossier");
  return dossier;
}

}  // namespace tdkt::rules
