#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "shared/base/date.h"
#include "shared/law/awards.h"
#include "shared/law/instruments.h"

namespace tdkt::law {

/// Lương cơ sở: the base salary in force from a day until another (half-open), in VND a month.
struct BaseSalary {
  base::Period in_force;
  int64_t vnd;
  Confidence confidence;
};

/// Mức tiền thưởng: how many times the base salary an award carries, in tenths ("3,5 lần" = 35).
struct BonusRow {
  AwardSet awards;
  SetOf<NomineeType> nominees;
  int64_t tenths;
  bool is_most;  // at most so much, not exactly
  base::Period in_force;
  Citation citation;
  Confidence confidence;
};

/// Nghị định 98/2023/NĐ-CP, Điều 54; from 01/07/2025 Nghị định 152/2025/NĐ-CP, Điều 54 khoản 1 where it was read.
std::span<const BonusRow> bonus_table();

/// nullptr where the table says nothing of the award, or no salary is known for the day.
const BonusRow* bonus_row(Award award, NomineeType type, base::Date day);
const BaseSalary* base_salary_on(base::Date day);

/// What an award decided on a day carries, in VND; nullopt where it is not known.
std::optional<int64_t> bonus_vnd(Award award, NomineeType type, base::Date day);

}  // namespace tdkt::law
