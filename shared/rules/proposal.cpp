#include "shared/rules/proposal.h"

#include <algorithm>

#include "shared/base/sorting.h"

namespace tdkt::rules {
namespace {

using law::Award;
using law::NomineeType;
using law::Path;

std::optional<Nominee> nominee_of(const records::Unit& unit, base::Date today, const KnownRecords& known) {
  const auto* name = records::name_on(unit, today);
  if (!name) return std::nullopt;
  Nominee out{NomineeType::collective, unit.id, name->name, {}};
  const auto* parent = unit.kind == records::UnitKind::TO && unit.parent_id ? known.unit(*unit.parent_id) : nullptr;
  const auto* whole = parent ? records::name_on(*parent, today) : nullptr;
  if (whole) out.name += ", " + whole->name;
  return out;
}

template <class Achievement>
std::vector<base::Id> latest_first(const std::vector<Achievement>& all, std::optional<base::SchoolYear> only_of) {
  std::vector<const Achievement*> fitting;
  for (const Achievement& one : all)
    if (!only_of || one.school_year == only_of) fitting.push_back(&one);
  base::sort_stably(fitting, [](const Achievement* a, const Achievement* b) {
    return b->school_year.value_or(base::SchoolYear{}) < a->school_year.value_or(base::SchoolYear{});
  });
  std::vector<base::Id> ids;
  for (const Achievement* one : fitting) ids.push_back(one->id);
  return ids;
}

/// Bằng khen by merit asks for initiatives or research items, whichever there are.
bool rests_on_either(const law::GroundFacts& ground) {
  const bool commendation = ground.award == Award::BK_T || ground.award == Award::BK_B;
  return commendation && ground.path == Path::merit && ground.nominee_type == NomineeType::individual;
}

}  // namespace

std::optional<Nominee> nominee_of(const base::Id& id, base::Date today, const KnownRecords& known) {
  if (const auto* person = known.person(id))
    return Nominee{NomineeType::individual, person->id, person->full_name, person->position};
  const auto* unit = known.unit(id);
  return unit ? nominee_of(*unit, today, known) : std::nullopt;
}

records::Nomination begin_nomination(const records::Dossier& dossier, const records::Nomination* like) {
  records::Nomination out;
  out.dossier_id = dossier.id;
  out.merit_type = dossier.request_letter.merit_type.value_or(law::MeritType::CONG_TRANG);
  out.procedure = records::Procedure::THONG_THUONG;
  out.school_year = dossier.school_year;
  if (like && like->school_year == out.school_year) {
    out.period_from = like->period_from;
    out.period_to = like->period_to;
  } else if (out.school_year && out.school_year->is_consecutive()) {
    out.period_from = base::Date::of(out.school_year->first, 9, 5);
    out.period_to = base::Date::of(out.school_year->second, 5, 31);
  }
  return out;
}

void set_nominee(records::Nomination& nomination, const Nominee& nominee) {
  nomination.nominee_type = nominee.type;
  nomination.nominee_id = nominee.id;
  nomination.nominee_name = nominee.name;
  nomination.position = nominee.position;
  nomination.report.form =
      nominee.type == NomineeType::individual ? records::ReportForm::ND98_03 : records::ReportForm::ND98_02;
}

std::vector<std::vector<base::Id>> achievements_to_choose(const records::Person& person, law::Ground ground,
                                                          std::optional<base::SchoolYear> year) {
  const law::GroundFacts& facts = law::facts_of(ground);
  const bool either = rests_on_either(facts);
  const auto only_of = facts.award == Award::CSTDCS ? year : std::nullopt;
  std::vector<std::vector<base::Id>> kinds;
  if (either || facts.path == Path::initiative) kinds.push_back(latest_first(person.initiatives, only_of));
  if (either || facts.path == Path::research) kinds.push_back(latest_first(person.research, only_of));
  return kinds;
}

}  // namespace tdkt::rules
