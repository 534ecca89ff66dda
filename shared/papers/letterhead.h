#pragma once

#include <string>

#include "shared/base/date.h"
#include "shared/papers/paper.h"
#include "shared/records/dossier.h"
#include "shared/rules/record_set.h"

namespace tdkt::papers {

/// How a unit signs its papers on a day.
struct Letterhead {
  std::string superior;    // cơ quan chủ quản, in capitals
  std::string issuer;      // in capitals
  std::string name;        // "Trường THPT Bến Sông"
  std::string place;       // địa danh; "" where nothing recorded says it
  std::string district;    // of a unit under a Phòng: "huyện Giao Thủy"; "" elsewhere
  std::string province;    // of the Sở: "Nam Định"; "" when not known
  std::string head_title;  // "HIỆU TRƯỞNG"; "" for a unit of another kind
  std::string code;        // as numbers end: "SGDĐT"; "" where only the unit knows
};
Letterhead letterhead_of(const rules::RecordSet& records, const base::Id& unit, base::Date day);

/// The head of a paper: body above, body, place and date. The rest is for who writes it.
Paper paper_of(const Letterhead& head, const std::optional<base::Date>& day);

/// The lines above a name: "KT. HIỆU TRƯỞNG" alone gains the deputy's own title below it. `fallback` where nothing was
/// written.
std::vector<std::string> signing_lines(const std::string& title, const std::string& fallback);

/// "Giám đốc Sở Giáo dục và Đào tạo Nam Định", with the province where the records say it.
std::string in_full(std::string_view who, const Letterhead& head);

/// Whom a Tờ trình is addressed to, with the place where the records say it.
std::string addressee_in_words(records::Addressee addressee, const Letterhead& head);

/// "Trường THPT Bến Sông" of a unit on a day; "" when it is not known.
std::string unit_name(const rules::RecordSet& records, const base::Id& unit, base::Date day);
/// "Tổ Toán", as it is called in its own unit.
std::string short_name(const rules::RecordSet& records, const base::Id& unit, base::Date day);

}  // namespace tdkt::papers
