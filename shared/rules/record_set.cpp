#include "shared/rules/record_set.h"

#include <algorithm>
#include <utility>

#include "shared/records/convert.h"
#include "shared/rules/local_parameters.h"
#include "shared/rules/procedure_cases.h"

namespace tdkt::rules {
namespace {

bool stands_before(const records::Nomination* a, const records::Nomination* b) {
  const int order = a->order_key.compare(b->order_key);
  return order != 0 ? order < 0 : a->id < b->id;
}

}  // namespace

void add_local_rules(const RecordSet& set, const base::Id& unit, Case& subject) {
  for (const auto& [id, regulation] : set.all<records::Regulation>())
    if (concerns(set, regulation, unit)) subject.regulations.push_back(regulation);
  for (const auto& [id, confirmation] : set.all<records::Confirmation>())
    if (is_of_the_office(set, confirmation.unit_id)) subject.confirmations.push_back(confirmation);
}

RecordSet::RecordSet(Coverage coverage) : coverage_(coverage) {}
RecordSet::RecordSet(const RecordSet& other) = default;
RecordSet::RecordSet(RecordSet&& other) noexcept = default;
RecordSet& RecordSet::operator=(const RecordSet& other) = default;
RecordSet& RecordSet::operator=(RecordSet&& other) noexcept = default;
RecordSet::~RecordSet() = default;

base::Status RecordSet::put(records::RecordKind kind, const base::Value& document) {
  return records::with_record_type(kind, [&]<class T>() -> base::Status {
    // Read at its place in a table: moving a record costs the page code for each kind there is.
    std::map<base::Id, T> read;
    const base::Id id = base::Id::parse(document.text_at("id")).value_or(base::Id{});
    TDKT_CHECK(records::read_into(read[id], document));
    auto& kept = to_change<T>();
    kept.erase(id);
    kept.merge(read);
    return base::Done{};
  });
}

void RecordSet::erase(records::RecordKind kind, const base::Id& id) {
  records::with_record_type(kind, [&]<class T>() { to_change<T>().erase(id); });
}

void RecordSet::clear() {
  ++version_;
  std::apply(
      [&](auto&... table) {
        (table.records.clear(), ...);
        (++table.version, ...);
      },
      tables_);
  whole_staff_.clear();
  closed_.clear();
  received_on_.clear();
}

void RecordSet::set_open(const base::Id& nomination, bool open) {
  ++version_;
  if (open)
    closed_.erase(nomination);
  else
    closed_.insert(nomination);
}

void RecordSet::set_received(const base::Id& nomination, std::optional<base::Date> on) {
  ++version_;
  if (on)
    received_on_.insert_or_assign(nomination, *on);
  else
    received_on_.erase(nomination);
}

std::optional<std::vector<const records::Person*>> RecordSet::staff_of(const base::Id& unit) const {
  const records::Unit* whose = this->unit(unit);
  const bool of_a_whole_unit = whose && whose->parent_id && whole_staff_.contains(*whose->parent_id);
  if (coverage_ == Coverage::part && !of_a_whole_unit && !whole_staff_.contains(unit)) return std::nullopt;
  std::vector<const records::Person*> staff;
  for (const auto& [id, person] : all<records::Person>())
    if (person.unit_id == unit || person.team_id == unit) staff.push_back(&person);
  return staff;
}

std::vector<const records::Nomination*> RecordSet::nominations_of(const base::Id& dossier) const {
  std::vector<const records::Nomination*> list;
  for (const auto& [id, nomination] : all<records::Nomination>())
    if (nomination.dossier_id == dossier && !nomination.removed) list.push_back(&nomination);
  std::sort(list.begin(), list.end(), stands_before);
  return list;
}

std::optional<std::vector<Sibling>> RecordSet::elsewhere(const base::Id& nominee, const base::Id& dossier) const {
  if (coverage_ == Coverage::part) return std::nullopt;
  std::vector<Sibling> rivals;
  for (const auto& [id, nomination] : all<records::Nomination>()) {
    if (nomination.nominee_id != nominee || nomination.dossier_id == dossier || nomination.removed ||
        closed_.contains(id))
      continue;
    const records::Unit* proposer = proposer_of(nomination);
    const base::SchoolYear year = nomination.school_year.value_or(base::SchoolYear{});
    const auto* name = proposer && year.is_consecutive() && year.first > 0
                           ? records::name_on(*proposer, year.period().until->plus_days(-1))
                           : nullptr;
    rivals.push_back(sibling_of(nomination, name ? name->name : std::string()));
  }
  return rivals;
}

const records::Unit* RecordSet::proposer_of(const records::Nomination& nomination) const {
  const auto* dossier = find<records::Dossier>(nomination.dossier_id);
  return dossier ? unit(dossier->unit_id) : nullptr;
}

std::vector<const records::Nomination*> RecordSet::all_nominations() const {
  std::vector<const records::Nomination*> list;
  for (const auto& [id, nomination] : all<records::Nomination>())
    if (!nomination.removed) list.push_back(&nomination);
  return list;
}

std::optional<base::Date> RecordSet::received_on(const base::Id& nomination) const {
  const auto at = received_on_.find(nomination);
  return at == received_on_.end() ? std::nullopt : std::optional<base::Date>(at->second);
}

std::optional<Case> nomination_case(const RecordSet& set, const base::Id& nomination, Phase phase, const Dates& dates) {
  const auto* about = set.nomination(nomination);
  const auto* dossier = about ? set.find<records::Dossier>(about->dossier_id) : nullptr;
  if (!dossier) return std::nullopt;
  Case subject{NominationSubject{*dossier, *about}, phase, dates, facts_of(*about, *dossier, set), {}, {}};
  subject.facts.around = surroundings_of(*about, *dossier, set);
  add_local_rules(set, dossier->unit_id, subject);
  return subject;
}

std::optional<Case> dossier_case(const RecordSet& set, const base::Id& dossier, Phase phase, const Dates& dates) {
  const auto* about = set.find<records::Dossier>(dossier);
  if (!about) return std::nullopt;
  DossierSubject whole{*about, {}};
  for (const records::Nomination* one : set.nominations_of(dossier)) whole.nominations.push_back(as_listed(*one));
  Case subject{std::move(whole), phase, dates, facts_of(*about, set), {}, {}};
  subject.facts.around = surroundings_of(*about, set);
  add_local_rules(set, about->unit_id, subject);
  return subject;
}

std::optional<Case> decision_case(const RecordSet& set, const base::Id& decision, Phase phase, const Dates& dates) {
  const auto* about = set.find<records::Decision>(decision);
  if (!about) return std::nullopt;
  const base::Date day = dates.decided_on.value_or(dates.today);
  Case subject{DecisionSubject{*about}, phase, dates, facts_of(*about, day, set), {}, {}};
  add_local_rules(set, about->unit_id, subject);
  return subject;
}

}  // namespace tdkt::rules
