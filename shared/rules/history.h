#pragma once

#include <string>
#include <vector>

#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/award_row.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// What the nominee, person or collective, has earned so far; questions that rules on earlier awards share.

/// nullptr when the nominee's record is not known.
const std::vector<records::AwardRow>* history_of(const Verdict& verdict);
const std::vector<records::Rating>* ratings_of(const Verdict& verdict);

/// True, after saying what is missing, where neither year nor record is known.
bool lacks_history(Verdict& verdict);

/// The nominee has the title of the year: by a row that counts (lookup.h), or proposed in another open nomination, as a
/// title of the year often is together with what rests on it. Precondition: the history is known.
bool holds(const Verdict& verdict, law::Award award, base::SchoolYear year);

/// Điều 74 khoản 1 điểm d asks for two years in a row, up to the nomination.
inline constexpr int kYearsOfMerit = 2;

struct YearsOfMerit {
  int titles = 0;     // years with the title
  int excellent = 0;  // years rated HTXSNV
  int unrated = 0;    // years without a recorded rating
  bool by_titles() const { return titles == kYearsOfMerit; }
  bool by_ratings() const { return excellent == kYearsOfMerit; }
  bool could_be_by_ratings() const { return excellent + unrated == kYearsOfMerit; }
};

/// Precondition: the nomination has a school year and the history is known.
YearsOfMerit years_of_merit(const Verdict& verdict, law::Award title);

/// "2023-2024 và 2024-2025"
std::string two_years_text(base::SchoolYear last);

/// "Chiến sĩ thi đua cơ sở năm học 2024-2025"
std::string in_words(law::Award award, std::optional<base::SchoolYear> year);

/// What else already rests on an achievement of the nominee, in words: an award of the history, or another open
/// nomination of the same nominee. Empty when nothing does. Precondition: the history is known.
std::string other_use(const Verdict& verdict, const base::Id& achievement);

}  // namespace tdkt::rules
