#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/records/nomination.h"
#include "shared/records/person.h"
#include "shared/rules/verdict.h"

namespace tdkt::rules {

/// Questions that several rules ask of the nominated person.

/// The person's record; nullptr after saying that it is missing.
const records::Person* person_or_unknown(Verdict& verdict);

/// The school year of the nomination; nullopt after saying that it is missing or not two years in a row.
std::optional<base::SchoolYear> year_or_unknown(Verdict& verdict);

/// The name as it is used in sentences.
std::string nominee_in_words(const Verdict& verdict);

/// The school years a nomination rests on, the earliest first: law::years_counted of its ground.
/// Precondition: it has a school year.
std::vector<base::SchoolYear> counted_years(const records::Nomination& nomination);

/// The last day that counts: as declared, else the last day of the school year; nullopt when neither is known.
std::optional<base::Date> last_counted_day(const records::Nomination& nomination);

/// The initiatives and the research items that a nomination names and the person's record holds.
std::vector<const records::Initiative*> named_initiatives(const Verdict& verdict, const records::Person& person);
std::vector<const records::Research*> named_research(const Verdict& verdict, const records::Person& person);

/// Something that must accompany the nomination is not there: not yet in a draft, a defect once it is sent. The rule's
/// sentence names it as {missing}.
void incomplete(Verdict& verdict, std::string_view place, const std::string& missing);
void incomplete_in(Verdict& verdict, const base::Id& record, std::string_view place, const std::string& missing);

/// "/ratings/<id>/decision_number"
std::string place_of(std::string_view list, const base::Id& row, std::string_view field = {});

}  // namespace tdkt::rules
