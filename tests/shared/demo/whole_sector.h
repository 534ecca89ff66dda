#pragma once

#include <gtest/gtest.h>

#include "shared/demo/demo.h"
#include "shared/rules/record_set.h"

namespace tdkt::demo {

/// The demonstration as a server knows it: every record, and knowing that there are no others.
inline rules::RecordSet whole_sector() {
  rules::RecordSet set(rules::Coverage::everything);
  for (const DemoRecord& record : demo_records()) {
    const auto status = set.put(record.kind, record.document);
    EXPECT_TRUE(status.ok()) << record.id.text();
  }
  return set;
}

}  // namespace tdkt::demo
