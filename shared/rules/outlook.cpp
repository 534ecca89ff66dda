#include "shared/rules/outlook.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>
#include <variant>

#include "shared/rules/check.h"
#include "shared/rules/lookup.h"
#include "shared/rules/prerequisites.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::rules {
namespace {

using law::Award;
using law::NomineeType;

bool stands_in_the_way(const Finding& finding, const base::Id& proposal, const base::Id& dossier) {
  return finding.awaits == Awaits::person && is_about_eligibility(finding, proposal, dossier);
}

/// The title of the same year that a person's award rests on, and that may be proposed in the same dossier.
std::optional<Award> proposed_along_with(Award award, NomineeType type) {
  if (type != NomineeType::individual) return std::nullopt;
  for (const Prerequisite& row : prerequisites())
    if (row.later == award && row.of == type && row.holder == Holder::nominee && row.years == 1) return row.earlier;
  return std::nullopt;
}

const std::vector<records::AwardRow>* history_in(const Facts& facts) {
  if (facts.person) return &facts.person->award_history;
  return facts.collective ? &facts.collective->award_history : nullptr;
}

bool stands_before(const std::shared_ptr<const Finding>& a, const std::shared_ptr<const Finding>& b) {
  return comes_first(*a, *b);
}

/// Puts a batch among findings, both in the order of a report. A row is asked for one batch, so none is compared with
/// its like, word by word.
void merge(const SharedFindings& batch, SharedFindings& findings) {
  auto at = findings.begin();
  for (const auto& finding : batch) {
    at = std::upper_bound(at, findings.end(), finding, stands_before);
    const Finding* before = at == findings.begin() ? nullptr : std::prev(at)->get();
    const bool is_said = before && before->rule != finding->rule && say_the_same(*before, *finding);
    if (!is_said) at = std::next(findings.insert(at, finding));
  }
}

/// How much findings speak against a choice: an error that fails most, a warning that is not known least.
int weight_of(const SharedFindings& findings) {
  int weight = 0;
  for (const auto& finding : findings)
    weight += (finding->severity == Severity::error ? 4 : 1) * (finding->outcome == Outcome::fails ? 2 : 1);
  return weight;
}

Eligibility judged_by(const Outlook& outlook) {
  const auto& findings = outlook.findings;
  const bool refused = std::any_of(findings.begin(), findings.end(), [](const auto& finding) {
    return finding->outcome == Outcome::fails && finding->severity == Severity::error;
  });
  if (refused) return Eligibility::not_met;
  return outlook.lacks_nothing() && outlook.checklist.empty() ? Eligibility::met : Eligibility::not_known;
}

}  // namespace

bool shows_in_records(law::Ground ground) {
  switch (law::facts_of(ground).path) {
    case law::Path::movement:
    case law::Path::task:
    case law::Path::sudden:
    case law::Path::contribution:
    case law::Path::anniversary:
    case law::Path::invention:
    case law::Path::leader:
    case law::Path::local: return false;
    case law::Path::yearly:
    case law::Path::rating:
    case law::Path::initiative:
    case law::Path::research:
    case law::Path::cluster:
    case law::Path::merit:
    case law::Path::service:
    case law::Path::difficult_area:
    case law::Path::teacher:
    case law::Path::manager: break;
  }
  return true;
}

const Outlook& best_of(std::span<const Outlook> of_one_award) {
  const auto rank = [](const Outlook& outlook) {
    const bool refused = outlook.eligibility == Eligibility::not_met;
    return std::tuple(outlook.eligibility != Eligibility::met, !shows_in_records(outlook.ground),
                      outlook.findings.size(), refused);
  };
  return *std::min_element(of_one_award.begin(), of_one_award.end(),
                           [&](const Outlook& a, const Outlook& b) { return rank(a) < rank(b); });
}

OutlookDesk::OutlookDesk(const records::Dossier& dossier, const RecordSet& known, base::Date today, law::AwardSet only)
    : known_(known),
      today_(today),
      case_{NominationSubject{dossier, {}}, Phase::draft, {std::nullopt, std::nullopt, today}, {}, {}, {}} {
  const auto rows = known.nominations_of(dossier.id);
  for (const records::Nomination* row : rows) add(*row);
  begun_ = begin_nomination(dossier, rows.empty() ? nullptr : rows.back());
  trial() = begun_;
  trial().council_confirms = true;
  if (const auto* unit = known.unit(dossier.unit_id)) case_.facts.unit = *unit;
  add_local_rules(known, dossier.unit_id, case_);
  of_persons_ = questions_for(case_, NomineeType::individual, only);
  of_collectives_ = questions_for(case_, NomineeType::collective, only);
}

records::Nomination& OutlookDesk::trial() { return std::get<NominationSubject>(case_.subject).nomination; }

const records::Dossier& OutlookDesk::dossier() const { return std::get<NominationSubject>(case_.subject).dossier; }

const Questions& OutlookDesk::questions() const {
  const auto& nomination = std::get<NominationSubject>(case_.subject).nomination;
  return nomination.nominee_type == NomineeType::individual ? of_persons_ : of_collectives_;
}

void OutlookDesk::add(const records::Nomination& nomination) { siblings_.push_back(sibling_of(nomination, {})); }

/// Lays out the case of a nominee. A person is told of their own other nominations alone: no rule about eligibility
/// looks at those of others.
bool OutlookDesk::begin(const base::Id& nominee) {
  const auto who = nominee_of(nominee, today_, known_);
  const auto year = trial().school_year;
  if (!who || !year || !year->is_consecutive()) return false;
  set_nominee(trial(), *who);
  std::vector<Sibling> siblings;
  for (const Sibling& other : siblings_)
    if (who->type == NomineeType::collective || other.nominee_id == nominee) siblings.push_back(other);
  case_.facts = facts_beside(trial(), dossier(), std::move(siblings), known_);
  case_.facts.elsewhere_known = true;  // left to the server
  of_years_.clear();
  award_.reset();
  return true;
}

std::vector<Outlook> OutlookDesk::of(const base::Id& nominee) {
  std::vector<Outlook> outlooks;
  if (!begin(nominee)) return outlooks;
  ask_for(questions().of_all, of_all_);
  outlooks.reserve(questions().on_grounds.size());
  for (const Question& question : questions().on_grounds) outlooks.push_back(on(question));
  return outlooks;
}

std::optional<Outlook> OutlookDesk::of(const base::Id& nominee, law::Ground ground) {
  return begin(nominee) ? on_ground(ground) : std::nullopt;
}

std::optional<Outlook> OutlookDesk::of(const records::Person& person, law::Ground ground) {
  if (!begin(person.id)) return std::nullopt;
  case_.facts.person = person;
  return on_ground(ground);
}

std::optional<Outlook> OutlookDesk::of(const records::Unit& collective, std::vector<Member> members,
                                       law::Ground ground) {
  if (!begin(collective.id)) return std::nullopt;
  case_.facts.collective = collective;
  case_.facts.members = std::move(members);
  return on_ground(ground);
}

std::optional<Outlook> OutlookDesk::on_ground(law::Ground ground) {
  ask_for(questions().of_all, of_all_);
  for (const Question& question : questions().on_grounds)
    if (question.ground == ground) return on(question);
  return std::nullopt;
}

Outlook OutlookDesk::on(const Question& question) {
  Outlook outlook;
  outlook.award = question.award;
  outlook.ground = question.ground;
  outlook.checklist = question.checklist;
  outlook.in_force = question.in_force;
  choose(question);
  const auto* history = history_in(case_.facts);
  const auto year = trial().school_year;
  outlook.held = history && year && counted_award(*history, question.award, *year);
  // What is proposed already is judged as if it were being proposed now: not beside itself.
  auto& siblings = case_.facts.siblings;
  const auto same = std::find_if(siblings.begin(), siblings.end(), [&](const Sibling& other) {
    return other.nominee_id == trial().nominee_id && other.award == question.award && other.school_year == year;
  });
  std::optional<Sibling> itself;
  if (same != siblings.end()) {
    outlook.proposed = same->id;
    itself = std::move(*same);
    siblings.erase(same);
  }
  judge_with_what_stands_beside(question, outlook);
  if (itself) siblings.push_back(std::move(*itself));
  outlook.eligibility = judged_by(outlook);
  return outlook;
}

void OutlookDesk::judge_with_what_stands_beside(const Question& question, Outlook& outlook) {
  const auto earlier = proposed_along_with(question.award, *trial().nominee_type);
  const auto* history = history_in(case_.facts);
  auto& siblings = case_.facts.siblings;
  const bool is_there = !earlier || !history || counted_award(*history, *earlier, *trial().school_year) ||
                        std::any_of(siblings.begin(), siblings.end(), [&](const Sibling& other) {
                          return other.nominee_id == trial().nominee_id && other.award == earlier &&
                                 other.school_year == trial().school_year;
                        });
  if (is_there) return choose_achievements(question, outlook);
  outlook.beside = earlier;
  Sibling along = sibling_of(trial(), {});
  along.award = earlier;
  siblings.push_back(std::move(along));
  choose_achievements(question, outlook);
  siblings.pop_back();
  if (outlook.findings.empty()) judge_what_stands_beside(outlook);
}

/// What keeps the one back keeps the other back; where its own rules find nothing, those of the other are asked.
void OutlookDesk::judge_what_stands_beside(Outlook& outlook) {
  for (const Question& question : questions().on_grounds) {
    if (question.award != outlook.beside) continue;
    Outlook other;
    choose(question);
    judge(question, other);
    outlook.findings = std::move(other.findings);
    return;
  }
}

void OutlookDesk::choose(const Question& question) {
  trial().award = question.award;
  trial().ground = question.ground;
  trial().achievement_ids.clear();
}

/// Asks one row and keeps what stands in the way.
void OutlookDesk::ask_for(std::span<const Rule* const> rules, SharedFindings& batch) {
  batch.clear();
  for (const Rule* rule : rules) {
    asked_.clear();
    ask(case_, *rule, asked_);
    for (Finding& finding : asked_)
      if (stands_in_the_way(finding, trial().id, dossier().id))
        batch.push_back(std::make_shared<const Finding>(std::move(finding)));
  }
  if (batch.size() < 2) return;
  std::sort(batch.begin(), batch.end(), stands_before);
  const auto same = [](const auto& a, const auto& b) { return say_the_same(*a, *b); };
  batch.erase(std::unique(batch.begin(), batch.end(), same), batch.end());
}

const SharedFindings& OutlookDesk::of_award(const Question& question) {
  if (award_ != question.award) {
    award_ = question.award;
    ask_for(question.of_award, of_award_);
  }
  return of_award_;
}

const SharedFindings& OutlookDesk::of_years(const Rule* rule, size_t years) {
  auto known = std::find_if(of_years_.begin(), of_years_.end(),
                            [&](const OfYears& one) { return one.rule == rule && one.years == years; });
  if (known == of_years_.end()) {
    known = of_years_.insert(known, {rule, years, {}});
    ask_for({&rule, 1}, known->findings);
  }
  return known->findings;
}

void OutlookDesk::judge(const Question& question, Outlook& outlook) {
  trial().achievement_ids = outlook.achievement_ids;
  outlook.findings = of_all_;
  merge(of_award(question), outlook.findings);
  for (const Rule* rule : question.of_years) merge(of_years(rule, question.years), outlook.findings);
  ask_for(question.of_ground, of_ground_);
  merge(of_ground_, outlook.findings);
}

/// Names what the rules like best, and no more than they need: what is not named stays free for another award.
void OutlookDesk::choose_achievements(const Question& question, Outlook& outlook) {
  std::optional<Outlook> best;
  const auto try_with = [&](std::vector<base::Id> ids) {
    Outlook tried = outlook;
    tried.achievement_ids = std::move(ids);
    judge(question, tried);
    return tried;
  };
  const auto& person = case_.facts.person;
  if (!person) return judge(question, outlook);
  for (const auto& kind : achievements_to_choose(*person, question.ground, trial().school_year)) {
    std::optional<Outlook> chosen;
    for (bool better = true; better && (!chosen || weight_of(chosen->findings) > 0);) {
      better = false;
      const std::vector<base::Id> so_far = chosen ? chosen->achievement_ids : std::vector<base::Id>{};
      for (const base::Id& id : kind) {
        if (std::find(so_far.begin(), so_far.end(), id) != so_far.end()) continue;
        std::vector<base::Id> more = so_far;
        more.push_back(id);
        Outlook tried = try_with(std::move(more));
        if (chosen && weight_of(tried.findings) >= weight_of(chosen->findings)) continue;
        chosen = std::move(tried);
        better = true;
      }
    }
    if (chosen && (!best || weight_of(chosen->findings) < weight_of(best->findings))) best = std::move(chosen);
  }
  if (best)
    outlook = std::move(*best);
  else
    judge(question, outlook);
}

records::Nomination OutlookDesk::proposal(const base::Id& nominee, const Outlook& outlook) const {
  records::Nomination out = begun_;
  if (const auto who = nominee_of(nominee, today_, known_)) set_nominee(out, *who);
  out.award = outlook.award;
  out.ground = outlook.ground;
  out.achievement_ids = outlook.achievement_ids;
  return out;
}

}  // namespace tdkt::rules
