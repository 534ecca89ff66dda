#include "shared/law/bonus.h"

namespace tdkt::law {
namespace {

using base::day;

constexpr BaseSalary kSalaries[] = {
    {{day(2023, 7, 1), day(2024, 7, 1)}, 1'800'000, Confidence::M},
    {{day(2024, 7, 1), {}}, 2'340'000, Confidence::V2},
};

constexpr base::Period kPaidUnderNd98 = {day(2024, 1, 1), day(2025, 7, 1)};
constexpr base::Period kUnderNd152 = {day(2025, 7, 1), {}};
constexpr Citation kNd98 = {Instrument::ND98, "54", "", ""};
constexpr Citation kNd152 = {Instrument::ND152, "54", "1", ""};
constexpr Citation kNd152Unread = {Instrument::ND152, kUnread, "", ""};

constexpr SetOf<NomineeType> kPerson(NomineeType::individual);
constexpr SetOf<NomineeType> kGroup(NomineeType::collective);

constexpr AwardSet kGiayKhen(Award::GK_SO, Award::GK_HUYEN, Award::GK_XA);
constexpr AwardSet kBangKhen(Award::BK_T, Award::BK_B);
constexpr AwardSet kFighters(Award::CSTDT, Award::CSTDB);
constexpr AwardSet kFlags(Award::CTD_T, Award::CTD_B);

constexpr BonusRow kRows[] = {
    {AwardSet(Award::CSTDTQ), kPerson, 45, false, kPaidUnderNd98, kNd98, Confidence::V},
    {kFighters, kPerson, 30, false, kPaidUnderNd98, kNd98, Confidence::V},
    {AwardSet(Award::CSTDCS), kPerson, 10, false, kPaidUnderNd98, kNd98, Confidence::V},
    {AwardSet(Award::LDTT), kPerson, 3, false, kPaidUnderNd98, kNd98, Confidence::V},
    {AwardSet(Award::TTLDXS), kGroup, 15, false, kPaidUnderNd98, kNd98, Confidence::V},
    {AwardSet(Award::TTLDTT), kGroup, 8, false, kPaidUnderNd98, kNd98, Confidence::M},
    {AwardSet(Award::CTD_CP), kGroup, 120, false, kPaidUnderNd98, kNd98, Confidence::V2},
    {kFlags, kGroup, 80, false, kPaidUnderNd98, kNd98, Confidence::M},
    {AwardSet(Award::BK_TTG), kPerson, 35, false, kPaidUnderNd98, kNd98, Confidence::M},
    {AwardSet(Award::BK_TTG), kGroup, 70, false, kPaidUnderNd98, kNd98, Confidence::M},
    {kBangKhen, kPerson, 15, false, kPaidUnderNd98, kNd98, Confidence::M},
    {kBangKhen, kGroup, 30, false, kPaidUnderNd98, kNd98, Confidence::M},
    {kGiayKhen, kPerson, 3, false, kPaidUnderNd98, kNd98, Confidence::M},
    {kGiayKhen, kGroup, 6, false, kPaidUnderNd98, kNd98, Confidence::M},
    {AwardSet(Award::KNC_GD), kPerson, 6, true, kPaidUnderNd98, kNd98, Confidence::M},

    {AwardSet(Award::CSTDTQ), kPerson, 45, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {kFighters, kPerson, 30, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::CSTDCS), kPerson, 10, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::LDTT), kPerson, 3, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::TTLDXS), kGroup, 15, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::TTLDTT), kGroup, 8, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::CTD_CP), kGroup, 120, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {kFlags, kGroup, 80, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::BK_TTG), kPerson, 35, false, kUnderNd152, kNd152, Confidence::V2},
    {AwardSet(Award::BK_TTG), kGroup, 70, false, kUnderNd152, kNd152, Confidence::V2},
    {kBangKhen, kPerson, 15, false, kUnderNd152, kNd152, Confidence::V2},
    {kBangKhen, kGroup, 30, false, kUnderNd152, kNd152, Confidence::V2},
    {kGiayKhen, kPerson, 3, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {kGiayKhen, kGroup, 6, false, kUnderNd152, kNd152Unread, Confidence::M_UNSURE},
    {AwardSet(Award::KNC_GD), kPerson, 6, true, kUnderNd152, kNd152, Confidence::V2},
};

}  // namespace

std::span<const BonusRow> bonus_table() { return kRows; }

const BonusRow* bonus_row(Award award, NomineeType type, base::Date day) {
  for (const BonusRow& row : kRows)
    if (row.awards.names(award) && row.nominees.names(type) && row.in_force.contains(day)) return &row;
  return nullptr;
}

const BaseSalary* base_salary_on(base::Date day) {
  for (const BaseSalary& salary : kSalaries)
    if (salary.in_force.contains(day)) return &salary;
  return nullptr;
}

std::optional<int64_t> bonus_vnd(Award award, NomineeType type, base::Date day) {
  const BonusRow* row = bonus_row(award, type, day);
  const BaseSalary* salary = base_salary_on(day);
  if (!row || !salary) return std::nullopt;
  return row->tenths * salary->vnd / 10;  // every salary is a multiple of ten
}

}  // namespace tdkt::law
