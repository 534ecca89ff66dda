#pragma once

#include <cstdint>

#include "shared/base/id.h"

namespace tdkt::demo {

/// What an id of the demonstration stands for; a row of a list has the family of its list.
enum class Family : uint8_t {
  unit = 1,
  unit_name,
  person,
  assignment,
  rating,
  award_row,
  initiative,
  author,
  research,
  discipline,
  leave,
  proceeding,
  movement,
  campaign,
  dossier,
  nomination,
  report_year,
  claim,
  evidence,
};

/// A version 7 UUID that is the same in every run: the milliseconds of 2024-09-05T00:00:00Z, then the family, the
/// number of the record in 24 bits and the row inside it in 32: 0191bf7b-1400-70FF-80NN-NNNNRRRRRRRR.
base::Id demo_id(Family family, uint32_t number, uint32_t row = 0);

/// Numbers of units. Those of one table follow each other.
inline constexpr uint32_t kSo = 1;
inline constexpr uint32_t kDistrictOffices = 10;  // + 0 (TP Nam Định) … 8 (Hải Hậu)
inline constexpr uint32_t kFormerMyLoc = 19;
inline constexpr uint32_t kUnion = 20;
inline constexpr uint32_t kCollege = 21;
inline constexpr uint32_t kPrimarySchool = 22;
inline constexpr uint32_t kLowerSecondarySchool = 23;
inline constexpr uint32_t kHighSchools = 100;
inline constexpr uint32_t kCentres = 200;
inline constexpr uint32_t kSchool = 1000;       // + 1…8: its tổ
inline constexpr uint32_t kSmallSchool = 2000;  // + 1…3: its tổ

}  // namespace tdkt::demo
