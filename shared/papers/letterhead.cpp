#include "shared/papers/letterhead.h"

#include <algorithm>

#include "shared/base/text.h"
#include "shared/papers/words.h"

namespace tdkt::papers {
namespace {

using records::UnitKind;

constexpr std::string_view kOffice = "Sở Giáo dục và Đào tạo", kDistrictOffice = "Phòng Giáo dục và Đào tạo";
constexpr std::string_view kNoBreak = "\u00a0";

std::string after(std::string_view name, std::string_view head) {
  if (name.substr(0, head.size()) != head) return {};
  return base::tidy(name.substr(head.size()));
}

/// "huyện Giao Thủy" -> "Giao Thủy".
std::string without_rank(std::string_view place) {
  for (const std::string_view rank : {"tỉnh ", "thành phố ", "huyện ", "thị xã "})
    if (place.substr(0, rank.size()) == rank) return std::string(place.substr(rank.size()));
  return std::string(place);
}

/// In capitals, the place at the end kept on one line.
std::string capitals(const std::string& name, const std::string& place) {
  std::string out = base::upper(name);
  const std::string end = base::upper(place);
  if (end.empty() || out.size() < end.size() || out.compare(out.size() - end.size(), end.size(), end) != 0) return out;
  std::string kept;
  for (const char c : end) kept += c == ' ' ? std::string(kNoBreak) : std::string(1, c);
  return out.substr(0, out.size() - end.size()) + kept;
}

/// The Sở: it has no unit above it here, its name ends with the province.
std::string province_of(const rules::RecordSet& records, base::Date day) {
  for (const auto& [id, unit] : records.all<records::Unit>())
    if (unit.kind == UnitKind::SO)
      if (const auto* name = records::name_on(unit, day)) return without_rank(after(name->name, kOffice));
  return {};
}

std::string head_title_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::SO:
    case UnitKind::GDNN_GDTX: return "GIÁM ĐỐC";
    case UnitKind::PHONG_GDDT: return "TRƯỞNG PHÒNG";
    case UnitKind::THPT:
    case UnitKind::CAO_DANG:
    case UnitKind::THCS:
    case UnitKind::TH:
    case UnitKind::MN: return "HIỆU TRƯỞNG";
    case UnitKind::CONG_DOAN: return "CHỦ TỊCH";
    case UnitKind::TO: break;
  }
  return {};
}

void add_office(Letterhead& head) {
  head.superior = "UBND TỈNH " + (head.province.empty() ? dots(16) : capitals(head.province, head.province));
  head.issuer = base::upper(kOffice);
  head.place = head.province;
  head.code = "SGDĐT";
}

/// Above a unit stands who manages it; above a Phòng its district.
void add_superior(const rules::RecordSet& records, const records::Unit& unit, const records::UnitName& name,
                  base::Date day, Letterhead& head) {
  const std::string district = unit.kind == UnitKind::PHONG_GDDT ? after(name.name, kDistrictOffice) : std::string();
  if (!district.empty()) {
    head.superior = "UBND " + capitals(district, without_rank(district));
    head.issuer = base::upper(kDistrictOffice);
    head.place = without_rank(district);
    return;
  }
  const auto* above = name.superior_id ? records.unit(*name.superior_id) : nullptr;
  const auto* above_name = above ? records::name_on(*above, day) : nullptr;
  if (!above_name) return;
  head.district = after(above_name->name, kDistrictOffice);
  const std::string of_district = without_rank(head.district);
  head.superior = capitals(above_name->name, of_district.empty() ? head.province : of_district);
  if (name.managing_level == records::ManagingLevel::SO) head.place = head.province;
  if (name.managing_level == records::ManagingLevel::HUYEN) head.place = of_district;
}

}  // namespace

Letterhead letterhead_of(const rules::RecordSet& records, const base::Id& id, base::Date day) {
  Letterhead head;
  head.province = province_of(records, day);
  const records::Unit* unit = records.unit(id);
  const records::UnitName* name = unit ? records::name_on(*unit, day) : nullptr;
  if (!name) {
    head.name = dots(24);
    head.issuer = dots(30);
    return head;
  }
  head.name = name->name;
  head.issuer = base::upper(name->name);
  if (unit->kind) head.head_title = head_title_of(*unit->kind);
  if (unit->kind == UnitKind::SO)
    add_office(head);
  else
    add_superior(records, *unit, *name, day, head);
  return head;
}

Paper paper_of(const Letterhead& head, const std::optional<base::Date>& day) {
  Paper paper;
  paper.superior = head.superior;
  paper.issuer = head.issuer;
  paper.place_and_date = place_and_date(head.place, day);
  return paper;
}

std::vector<std::string> signing_lines(const std::string& title, const std::string& fallback) {
  const std::string written = base::upper(base::tidy(title.empty() ? fallback : title));
  if (written.empty()) return {dots(20)};
  std::vector<std::string> lines;
  for (size_t at = 0; at <= written.size();) {
    const size_t end = std::min(written.find_first_of(",;/", at), written.size());
    std::string one = base::tidy(std::string_view(written).substr(at, end - at));
    if (!one.empty()) lines.push_back(std::move(one));
    at = end + 1;
  }
  const std::string for_whom = lines.size() == 1 ? after(lines.front(), "KT.") : std::string();
  if (!for_whom.empty()) lines.push_back("PHÓ " + for_whom);
  return lines;
}

std::string in_full(std::string_view who, const Letterhead& head) {
  std::string words(who);
  const bool of_the_province = words.find(kOffice) != std::string::npos || words.find("UBND tỉnh") != std::string::npos;
  if (of_the_province && !head.province.empty()) words += " " + head.province;
  return words;
}

std::string addressee_in_words(records::Addressee addressee, const Letterhead& head) {
  using A = records::Addressee;
  switch (addressee) {
    case A::PHONG_GDDT: return std::string(kDistrictOffice) + " " + or_dots(head.district, 16);
    case A::CT_UBND_HUYEN: return "Chủ tịch UBND " + or_dots(head.district, 16);
    case A::CT_UBND_XA: return "Chủ tịch UBND " + dots(16);
    case A::GIAM_DOC_SO:
    case A::CT_UBND_TINH: break;
  }
  return in_full(base::display(addressee), head);
}

std::string unit_name(const rules::RecordSet& records, const base::Id& id, base::Date day) {
  const auto* unit = records.unit(id);
  const auto* name = unit ? records::name_on(*unit, day) : nullptr;
  return name ? name->name : std::string();
}

std::string short_name(const rules::RecordSet& records, const base::Id& id, base::Date day) {
  const auto* unit = records.unit(id);
  const auto* name = unit ? records::name_on(*unit, day) : nullptr;
  return name && !name->short_name.empty() ? name->short_name : unit_name(records, id, day);
}

}  // namespace tdkt::papers
