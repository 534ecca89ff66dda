#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/records/person.h"
#include "shared/records/unit.h"
#include "shared/rules/outlook.h"

namespace tdkt::rules {

/// What a good school year is presumed to bring, in words.
inline constexpr std::string_view kGoodYear =
    "hoàn thành xuất sắc nhiệm vụ, đạt Chiến sĩ thi đua cơ sở (tập thể: Tập thể lao động xuất sắc), có một sáng kiến và "
    "một đề tài mới được công nhận, không bị kỷ luật";

/// The record after a good year: rated, with the titles of the year, one new initiative, one new research item.
/// Nothing that somebody grants on a proposal of its own (Chiến sĩ thi đua cấp tỉnh, Bằng khen, Huân chương) is
/// presumed.
void live_through(records::Person& person, base::SchoolYear year);
void live_through(records::Unit& collective, base::SchoolYear year);

/// In which school year a ground could be met at the earliest, if from here on every year is a good one.
class OutlookYears {
 public:
  /// As of OutlookDesk.
  OutlookYears(const records::Dossier& dossier, const RecordSet& known, base::Date today);

  /// The first year in which no rule finds anything any more; what only a person can judge stays open. The year of the
  /// dossier itself counts as it stands in the records, with the titles it can bring already given. nullopt: cannot be
  /// said, since it does not hang on good years alone.
  std::optional<base::SchoolYear> earliest(const base::Id& nominee, law::Ground ground);

  /// A person's record when the year of the dossier is over and so many good ones after it. Precondition: known.
  records::Person person_after(const base::Id& person, int good_years);

 private:
  OutlookDesk& desk_in(int good_years);
  records::Person this_year_over(records::Person person);

  const RecordSet& known_;
  records::Dossier dossier_;
  base::Date today_;
  std::vector<std::unique_ptr<OutlookDesk>> desks_;  // of this year and those after it
};

}  // namespace tdkt::rules
