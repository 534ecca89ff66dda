#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/records/decision.h"
#include "shared/records/dossier.h"
#include "shared/records/movement.h"
#include "shared/records/nomination.h"
#include "shared/records/person.h"
#include "shared/records/unit.h"
#include "shared/rules/facts.h"

namespace tdkt::rules {

/// The records one side knows. The client answers from its own unit's, the server from all.
class KnownRecords {
 public:
  virtual ~KnownRecords() = default;

  /// nullptr when the record is not known here.
  virtual const records::Unit* unit(const base::Id& id) const = 0;
  virtual const records::Person* person(const base::Id& id) const = 0;
  virtual const records::Nomination* nomination(const base::Id& id) const = 0;
  virtual const records::Movement* movement(const base::Id& id) const = 0;
  /// Everyone recorded in a unit (a tổ: those whose team it is); nullopt when the list is not known to be whole.
  virtual std::optional<std::vector<const records::Person*>> staff_of(const base::Id& unit) const = 0;
  virtual std::vector<const records::Nomination*> nominations_of(const base::Id& dossier) const = 0;
  /// The nominee's open nominations in dossiers other than this; nullopt where only the server knows.
  virtual std::optional<std::vector<Sibling>> elsewhere(const base::Id& nominee, const base::Id& dossier) const = 0;
  /// The unit that proposed a nomination; nullptr when not known.
  virtual const records::Unit* proposer_of(const records::Nomination& nomination) const = 0;
  virtual const records::Dossier* dossier(const base::Id& id) const = 0;
  virtual const records::Decision* decision(const base::Id& id) const = 0;
  virtual std::vector<const records::Nomination*> all_nominations() const = 0;
  /// The day a nomination was received; nullopt where only the server knows.
  virtual std::optional<base::Date> received_on(const base::Id& nomination) const = 0;
};

/// The facts about one nomination in its dossier. One function for both sides.
Facts facts_of(const records::Nomination& nomination, const records::Dossier& dossier, const KnownRecords& known);

/// The same where the other nominations of the dossier are given: some of them may not be written yet.
Facts facts_beside(const records::Nomination& nomination, const records::Dossier& dossier,
                   std::vector<Sibling> siblings, const KnownRecords& known);

/// The facts about a dossier as a whole: its unit, with everyone of it in the school year of the dossier.
Facts facts_of(const records::Dossier& dossier, const KnownRecords& known);

/// The facts about the lines of a decision on the day it is signed.
Facts facts_of(const records::Decision& decision, base::Date decided_on, const KnownRecords& known);

/// What the unit that proposes was called in the school year of its dossier; "" where that is not known.
std::string proposer_name(const records::Dossier& dossier, const KnownRecords& known);

/// What another nomination is to this one.
Sibling sibling_of(const records::Nomination& nomination, const std::string& unit_name);

ListedNomination as_listed(const records::Nomination& nomination);

}  // namespace tdkt::rules
