#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/records/fields.h"
#include "tests/shared/base/seeded.h"

namespace tdkt::rules {

/// Fills records at random by the table of their fields, whatever kind they are of: a new field is filled from the day
/// it is described. Ids come from one small pool, so that what names another row often finds it.
class RandomFields {
 public:
  /// `around`: the day the dates and school years of the case lie about.
  RandomFields(base::Seeded& seeded, base::Date around);

  /// Fills what a record has, leaving out a field here and there.
  void fill(const records::Fields& fields, void* record) { fill(fields, record, 0); }

  base::Date day();
  base::SchoolYear school_year();
  base::Id id();

 private:
  void fill(const records::Fields& fields, void* record, int depth);
  void fill_field(const records::Field& field, void* at, int depth);
  void fill_rows(const records::Parts& parts, void* at, int depth);
  std::string text(std::string_view field);
  int64_t number();
  bool is_left_out();

  base::Seeded& seeded_;
  base::Date around_;
  size_t gaps_;  // of a hundred fields, how many are left out
};

}  // namespace tdkt::rules
