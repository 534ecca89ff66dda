#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/base/date.h"
#include "shared/law/awards.h"
#include "shared/law/instruments.h"
#include "shared/records/decision.h"
#include "shared/records/unit.h"

namespace tdkt::rules {

using LevelSet = law::SetOf<records::ManagingLevel>;

/// One line of the table of authority (thẩm quyền quyết định): who decides which awards, for units managed at which
/// level, on which days of decision.
struct AuthorityRow {
  law::AwardSet awards;
  LevelSet levels;  // empty = all
  base::Period in_force;
  records::Authority decider;
  law::Citation citation;
  law::Confidence confidence;
};

/// Luật Thi đua, khen thưởng 2022, Điều 77-80, and what changed with the districts on 01/07/2025. No row is about
/// GK_DN (Điều 80 khoản 4): how it applies to private schools is not settled.
std::span<const AuthorityRow> authority_table();

/// True when a row names `decider` for the award at this level on this day.
bool may_decide(records::Authority decider, law::Award award, records::ManagingLevel level, base::Date day);

/// Who decides, as in a sentence: "Giám đốc Sở Giáo dục và Đào tạo"; several joined by "hoặc". Empty when the table has
/// no row.
std::string competent_for(law::Award award, records::ManagingLevel level, base::Date day);

/// True when the award is decided above Giám đốc Sở, chủ tịch huyện and chủ tịch xã: Chủ tịch UBND tỉnh, Bộ trưởng or
/// higher. The Sở then forwards it (Luật 2022, Đ83.2).
bool is_above_the_office(law::Award award, base::Date day);
bool is_above_the_office(records::Authority authority);

/// Who an issuer is, as histories write it ("Giám đốc Sở GDĐT Nam Định", "UBND huyện Ý Yên"); nullopt where the words
/// do not settle it, as "UBND thành phố" does not.
std::optional<records::Authority> authority_named(std::string_view issuer);

}  // namespace tdkt::rules
