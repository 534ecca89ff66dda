#pragma once

#include <string_view>
#include <vector>

#include "shared/demo/demo.h"
#include "shared/demo/ids.h"
#include "shared/records/convert.h"

namespace tdkt::demo {

using Records = std::vector<DemoRecord>;

/// The parts of the demonstration, in the order in which they name each other.
void add_institutions(Records& records);
void add_schools(Records& records);
void add_staff(Records& records);
void add_movements(Records& records);
void add_campaigns(Records& records);
void add_dossiers(Records& records);

/// Appends a record, written as a document.
template <class T>
void add(Records& records, records::RecordKind kind, const base::Id& unit_id, const T& record) {
  records.push_back({kind, record.id, unit_id, records::to_value(record)});
}

inline base::Id unit_id(uint32_t number) { return demo_id(Family::unit, number); }

inline constexpr base::SchoolYear kYear = base::SchoolYear::starting(2024);
inline constexpr base::Date kTwoLevelFrom = base::day(2025, 7, 1);  // chính quyền địa phương hai cấp

/// The campaign in which the dossiers of the year are received.
base::Id nomination_campaign_id();

}  // namespace tdkt::demo
