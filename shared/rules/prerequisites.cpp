#include "shared/rules/prerequisites.h"

#include <algorithm>

namespace tdkt::rules {
namespace {

using law::Award;
using law::NomineeType;

constexpr auto kPerson = NomineeType::individual;
constexpr auto kGroup = NomineeType::collective;

constexpr Prerequisite kRows[] = {
    {Award::CSTDCS, kPerson, Award::LDTT, Holder::nominee, 1},
    {Award::CSTDT, kPerson, Award::CSTDCS, Holder::nominee, 3},
    {Award::CSTDB, kPerson, Award::CSTDCS, Holder::nominee, 3},
    {Award::CSTDTQ, kPerson, Award::CSTDT, Holder::nominee, 6},
    {Award::CSTDTQ, kPerson, Award::CSTDB, Holder::nominee, 6},
    {Award::BK_T, kPerson, Award::CSTDCS, Holder::nominee, 2},
    {Award::BK_B, kPerson, Award::CSTDCS, Holder::nominee, 2},
    {Award::BK_TTG, kPerson, Award::BK_T, Holder::nominee, 5},
    {Award::BK_TTG, kPerson, Award::BK_B, Holder::nominee, 5},
    {Award::BK_TTG, kPerson, Award::CSTDCS, Holder::nominee, 5},
    {Award::HCLD3, kPerson, Award::BK_TTG, Holder::nominee, 0},
    {Award::HCLD3, kPerson, Award::CSTDCS, Holder::nominee, 5},
    {Award::HCLD2, kPerson, Award::HCLD3, Holder::nominee, 0},
    {Award::HCLD1, kPerson, Award::HCLD2, Holder::nominee, 0},
    {Award::NGND, kPerson, Award::NGUT, Holder::nominee, 0},

    {Award::TTLDTT, kGroup, Award::LDTT, Holder::members, 1},
    {Award::TTLDXS, kGroup, Award::LDTT, Holder::members, 1},
    {Award::TTLDXS, kGroup, Award::CSTDCS, Holder::members, 1},
    {Award::CTD_CP, kGroup, Award::CTD_T, Holder::nominee, 1},
    {Award::CTD_CP, kGroup, Award::CTD_B, Holder::nominee, 1},
    {Award::BK_T, kGroup, Award::TTLDXS, Holder::nominee, 2},
    {Award::BK_B, kGroup, Award::TTLDXS, Holder::nominee, 2},
    {Award::BK_TTG, kGroup, Award::BK_T, Holder::nominee, 5},
    {Award::BK_TTG, kGroup, Award::BK_B, Holder::nominee, 5},
    {Award::HCLD3, kGroup, Award::BK_TTG, Holder::nominee, 0},
    {Award::HCLD2, kGroup, Award::HCLD3, Holder::nominee, 0},
    {Award::HCLD1, kGroup, Award::HCLD2, Holder::nominee, 0},
};

bool reaches(const Prerequisite& row, base::SchoolYear year, base::SchoolYear earlier) {
  const int back = year.first - earlier.first;
  return back >= 0 && (row.years == 0 || back < row.years);
}

}  // namespace

std::span<const Prerequisite> prerequisites() { return kRows; }

bool may_rest_on(Award later, NomineeType of, base::SchoolYear year, Award earlier, base::SchoolYear earlier_year,
                 Holder holder) {
  return std::any_of(std::begin(kRows), std::end(kRows), [&](const Prerequisite& row) {
    return row.later == later && row.of == of && row.earlier == earlier && row.holder == holder &&
           reaches(row, year, earlier_year);
  });
}

}  // namespace tdkt::rules
