#pragma once

#include <span>

#include "shared/base/school_year.h"
#include "shared/law/awards.h"

namespace tdkt::rules {

/// Whose earlier award a later one counts: the nominee's own, or one of its members'.
enum class Holder { nominee, members };

/// One edge of the graph of awards: `later` of a school year may rest on `earlier` of that year or of the `years - 1`
/// before it; 0 = of any year before. A nomination is judged by its ground; this says only where to look when an
/// earlier award falls.
struct Prerequisite {
  law::Award later;
  law::NomineeType of;
  law::Award earlier;
  Holder holder;
  int years;
};

/// Luật Thi đua, khen thưởng 2022, Điều 21-28, 41, 73, 74; Nghị định 35/2024/NĐ-CP.
std::span<const Prerequisite> prerequisites();

/// Whether `later` of `year` may rest on `earlier` of `earlier_year`.
bool may_rest_on(law::Award later, law::NomineeType of, base::SchoolYear year, law::Award earlier,
                 base::SchoolYear earlier_year, Holder holder);

}  // namespace tdkt::rules
