#include "shared/rules/authority_table.h"

#include "shared/base/text.h"
#include "shared/rules/succession.h"

namespace tdkt::rules {
namespace {

using base::day;
using law::Award;
using law::AwardSet;
using law::Citation;
using law::Confidence;
using law::Instrument;
using records::Authority;
using records::ManagingLevel;

// The luật sửa đổi of 2026 was not read: what was known stays, and the rule that asks this table only warns from
// 01/07/2025 on.

/// Until the districts ended.
constexpr base::Period kWithDistricts = {day(2024, 1, 1), day(2025, 7, 1)};
constexpr base::Period kWithoutDistricts = {day(2025, 7, 1), {}};

constexpr Citation luat(std::string_view article, std::string_view clause) {
  return {Instrument::LAW_2022, article, clause, ""};
}

constexpr LevelSet at(ManagingLevel level) { return LevelSet(level); }
constexpr LevelSet kEverywhere = {};

constexpr AwardSet kBaseTitles(Award::LDTT, Award::CSTDCS, Award::TTLDTT);

constexpr AuthorityRow kRows[] = {
    // Điều 80: thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh; chủ tịch huyện; chủ tịch xã.
    {kBaseTitles, at(ManagingLevel::SO), kAlways, Authority::GIAM_DOC_SO, luat("80", "1"), Confidence::V},
    {kBaseTitles, at(ManagingLevel::HUYEN), kWithDistricts, Authority::CT_UBND_HUYEN, luat("80", "2"), Confidence::V},
    {AwardSet(Award::LDTT), at(ManagingLevel::XA), kWithDistricts, Authority::CT_UBND_XA, luat("80", "3"),
     Confidence::V},
    {AwardSet(Award::CSTDCS, Award::TTLDTT), at(ManagingLevel::XA), kWithDistricts, Authority::CT_UBND_HUYEN,
     luat("80", "2"), Confidence::V},
    {kBaseTitles,
     at(ManagingLevel::XA),
     kWithoutDistricts,
     Authority::CT_UBND_XA,
     {Instrument::ND152, law::kUnread, "", ""},
     Confidence::M},

    // Giấy khen goes to whoever is in the sector or on the territory.
    {AwardSet(Award::GK_SO), kEverywhere, kAlways, Authority::GIAM_DOC_SO, luat("80", "1"), Confidence::V},
    {AwardSet(Award::GK_HUYEN), kEverywhere, kWithDistricts, Authority::CT_UBND_HUYEN, luat("80", "2"), Confidence::V},
    {AwardSet(Award::GK_XA), kEverywhere, kAlways, Authority::CT_UBND_XA, luat("80", "3"), Confidence::V},

    // Điều 79: chủ tịch tỉnh, bộ trưởng.
    {AwardSet(Award::CSTDT, Award::TTLDXS, Award::CTD_T, Award::BK_T), kEverywhere, kAlways, Authority::CT_UBND_TINH,
     luat("79", ""), Confidence::M},
    {AwardSet(Award::CSTDB, Award::BK_B), kEverywhere, kAlways, Authority::BO_TRUONG, luat("79", ""), Confidence::M},
    {AwardSet(Award::CTD_B),
     kEverywhere,
     kAlways,
     Authority::BO_TRUONG,
     {Instrument::TT29, "4", "", ""},
     Confidence::V},
    {AwardSet(Award::KNC_GD),
     kEverywhere,
     kAlways,
     Authority::BO_TRUONG,
     {Instrument::TT29, "8", "", ""},
     Confidence::V2},

    // Điều 77, 78: state level.
    {AwardSet(Award::CSTDTQ), kEverywhere, kAlways, Authority::THU_TUONG, luat("78", "2"), Confidence::V},
    {AwardSet(Award::BK_TTG), kEverywhere, kAlways, Authority::THU_TUONG, luat("78", "2"), Confidence::M},
    {AwardSet(Award::CTD_CP), kEverywhere, kAlways, Authority::CHINH_PHU, luat("78", "1"), Confidence::V},
    {AwardSet(Award::HCLD3, Award::HCLD2, Award::HCLD1, Award::NGUT, Award::NGND), kEverywhere, kAlways,
     Authority::CHU_TICH_NUOC, luat("77", ""), Confidence::M},
};

bool speaks_of(const AuthorityRow& row, Award award, base::Date on) {
  return row.awards.names(award) && row.in_force.contains(on);
}

struct Called {
  std::string_view words;  // folded
  Authority authority;
};
/// From the most telling words to the least: the first that occurs decides.
constexpr Called kCalled[] = {
    {"hieu truong", Authority::HIEU_TRUONG},     {"giam doc trung tam", Authority::HIEU_TRUONG},
    {"chu tich nuoc", Authority::CHU_TICH_NUOC}, {"thu tuong", Authority::THU_TUONG},
    {"chinh phu", Authority::CHINH_PHU},         {"bo truong", Authority::BO_TRUONG},
    {"bo giao duc", Authority::BO_TRUONG},       {"so giao duc", Authority::GIAM_DOC_SO},
    {"so gd", Authority::GIAM_DOC_SO},           {"giam doc so", Authority::GIAM_DOC_SO},
    {"ubnd tinh", Authority::CT_UBND_TINH},      {"uy ban nhan dan tinh", Authority::CT_UBND_TINH},
    {"ubnd huyen", Authority::CT_UBND_HUYEN},    {"uy ban nhan dan huyen", Authority::CT_UBND_HUYEN},
    {"ubnd xa", Authority::CT_UBND_XA},          {"uy ban nhan dan xa", Authority::CT_UBND_XA},
};

}  // namespace

std::span<const AuthorityRow> authority_table() { return kRows; }

bool may_decide(Authority decider, Award award, ManagingLevel level, base::Date on) {
  for (const AuthorityRow& row : kRows)
    if (row.decider == decider && speaks_of(row, award, on) && row.levels.admits(level)) return true;
  return false;
}

std::string competent_for(Award award, ManagingLevel level, base::Date on) {
  std::string names;
  for (const AuthorityRow& row : kRows) {
    if (!speaks_of(row, award, on) || !row.levels.admits(level)) continue;
    if (!names.empty()) names += " hoặc ";
    names += base::display(row.decider);
  }
  return names;
}

bool is_above_the_office(Authority authority) { return authority >= Authority::CT_UBND_TINH; }

bool is_above_the_office(Award award, base::Date on) {
  for (const AuthorityRow& row : kRows)
    if (speaks_of(row, award, on)) return is_above_the_office(row.decider);
  return false;
}

std::optional<Authority> authority_named(std::string_view issuer) {
  const std::string folded = base::fold(issuer);
  for (const Called& called : kCalled)
    if (folded.find(called.words) != std::string::npos) return called.authority;
  return std::nullopt;
}

}  // namespace tdkt::rules
