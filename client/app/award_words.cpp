#include "client/app/award_words.h"

#include <algorithm>

#include "shared/base/text.h"

namespace tdkt::app {
namespace {

using law::Award;
using records::RatingLevel;

struct ShortName {
  Award award;
  std::string_view text;
};

constexpr ShortName kShortNames[] = {
    {Award::LDTT, "LĐTT"},           {Award::CSTDCS, "CSTĐCS"},   {Award::CSTDT, "CSTĐ tỉnh"},
    {Award::CSTDB, "CSTĐ Bộ"},       {Award::CSTDTQ, "CSTĐTQ"},   {Award::TTLDTT, "TTLĐTT"},
    {Award::TTLDXS, "TTLĐXS"},       {Award::CTD_T, "Cờ tỉnh"},   {Award::CTD_B, "Cờ Bộ"},
    {Award::CTD_CP, "Cờ Chính phủ"}, {Award::GK_SO, "GK Sở"},     {Award::GK_HUYEN, "GK huyện"},
    {Award::GK_XA, "GK xã"},         {Award::GK_DN, "GK DN"},     {Award::BK_T, "BK tỉnh"},
    {Award::BK_B, "BK Bộ"},          {Award::BK_TTG, "BK TTg"},   {Award::HCLD3, "HCLĐ Ba"},
    {Award::HCLD2, "HCLĐ Nhì"},      {Award::HCLD1, "HCLĐ Nhất"}, {Award::KNC_GD, "KNC GD"},
    {Award::NGUT, "NGƯT"},           {Award::NGND, "NGND"},
};

/// Other ways in which tables of schools say the same; folded, letters and digits only.
struct Spelling {
  std::string_view text;
  Award award;
};
constexpr Spelling kSpellings[] = {
    {"laodongtt", Award::LDTT},
    {"chiensithiduacs", Award::CSTDCS},
    {"cstdcoso", Award::CSTDCS},
    {"chiensithiduatinh", Award::CSTDT},
    {"cstdcaptinh", Award::CSTDT},
    {"cstdcapbo", Award::CSTDB},
    {"cstdtoanquoc", Award::CSTDTQ},
    {"tapthelaodongtt", Award::TTLDTT},
    {"tapthelaodongxs", Award::TTLDXS},
    {"bangkhenubndtinh", Award::BK_T},
    {"bangkhencuaubndtinh", Award::BK_T},
    {"bangkhenchutichubndtinh", Award::BK_T},
    {"bangkhencaptinh", Award::BK_T},
    {"bangkhentinh", Award::BK_T},
    {"bkubndtinh", Award::BK_T},
    {"bkct", Award::BK_T},
    {"bangkhenbogddt", Award::BK_B},
    {"bangkhenbogiaoducvadaotao", Award::BK_B},
    {"bangkhenbotruong", Award::BK_B},
    {"bangkhenthutuong", Award::BK_TTG},
    {"giaykhenso", Award::GK_SO},
    {"giaykhensogddt", Award::GK_SO},
    {"giaykhengiamdocso", Award::GK_SO},
    {"giaykhengiamdocsogddt", Award::GK_SO},
    {"giaykhenubndhuyen", Award::GK_HUYEN},
    {"giaykhenchutichubndhuyen", Award::GK_HUYEN},
    {"giaykhenubndxa", Award::GK_XA},
    {"kyniemchuong", Award::KNC_GD},
    {"kyniemchuongvisunghiepgiaoduc", Award::KNC_GD},
};

struct RatingSpelling {
  std::string_view text;
  RatingLevel level;
};
constexpr RatingSpelling kRatingSpellings[] = {
    {"htxs", RatingLevel::HTXSNV},
    {"xuatsac", RatingLevel::HTXSNV},
    {"hoanthanhxuatsac", RatingLevel::HTXSNV},
    {"htt", RatingLevel::HTTNV},
    {"tot", RatingLevel::HTTNV},
    {"hoanthanhtot", RatingLevel::HTTNV},
    {"ht", RatingLevel::HTNV},
    {"hoanthanh", RatingLevel::HTNV},
    {"kht", RatingLevel::KHTNV},
    {"khonghoanthanh", RatingLevel::KHTNV},
    {"khonght", RatingLevel::KHTNV},
    {"khonghtnv", RatingLevel::KHTNV},
};

}  // namespace

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char letter : base::fold(text))
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) out += letter;
  return out;
}

std::string_view short_display(Award award) {
  const auto* row = std::find_if(std::begin(kShortNames), std::end(kShortNames),
                                 [&](const ShortName& name) { return name.award == award; });
  return row == std::end(kShortNames) ? base::display(award) : row->text;
}

std::string_view short_display(RatingLevel level) { return base::word(level); }

std::optional<Award> award_of_text(std::string_view text) {
  const std::string wanted = squeezed(text);
  if (wanted.empty()) return std::nullopt;
  for (const auto& row : base::Names<Award>::rows)
    if (squeezed(row.word) == wanted || squeezed(row.display) == wanted) return row.value;
  for (const ShortName& name : kShortNames)
    if (squeezed(name.text) == wanted) return name.award;
  for (const Spelling& spelling : kSpellings)
    if (spelling.text == wanted) return spelling.award;
  return std::nullopt;
}

std::optional<RatingLevel> rating_of_text(std::string_view text) {
  const std::string wanted = squeezed(text);
  if (wanted.empty()) return std::nullopt;
  for (const auto& row : base::Names<RatingLevel>::rows)
    if (squeezed(row.word) == wanted || squeezed(row.display) == wanted) return row.value;
  for (const RatingSpelling& spelling : kRatingSpellings)
    if (spelling.text == wanted) return spelling.level;
  return std::nullopt;
}

}  // namespace tdkt::app
