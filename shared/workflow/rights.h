#pragma once

#include <span>

#include "shared/law/awards.h"
#include "shared/records/kinds.h"
#include "shared/workflow/roles.h"

namespace tdkt::workflow {

/// What a right lets one do with a kind of record.
enum class Right { read, write };

/// Whose records: of the unit in which the role is held; of the units that one manages too; the cases that lie with
/// that unit, whoever manages their owner by now; of everyone.
enum class Reach { own_unit, managed_units, held_cases, sector };

using KindSet = law::SetOf<records::RecordKind>;

/// One line of the table of rights. What no line grants is refused.
struct RightRow {
  Role role;
  Right right;
  Reach reach;
  KindSet kinds;
};

std::span<const RightRow> rights();

/// Whose record it is: its unit, the unit that manages that one on the day, and the unit with which it lies.
struct Owner {
  base::Id unit_id;
  base::Id superior_id;          // zero when none
  base::Id holder_unit_id = {};  // zero where it was not sent
};

/// Whether these grants allow it on this day. Whether the *state* of the record allows writing is another question
/// (is_open_for_writing).
bool has_right(Right right, records::RecordKind kind, const Owner& owner, const Grants& grants, base::Date today);

/// The widest reach these grants give for a kind on this day, per unit: how lists and feeds are filtered.
struct ReadableUnits {
  bool everything = false;
  std::vector<base::Id> units;      // exactly these
  std::vector<base::Id> superiors;  // and all units managed by these
  std::vector<base::Id> holders;    // and what lies with these
};
ReadableUnits readable(records::RecordKind kind, const Grants& grants, base::Date today);

}  // namespace tdkt::workflow
