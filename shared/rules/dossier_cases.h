#pragma once

#include <vector>

#include "shared/rules/record_set.h"

namespace tdkt::rules {

/// The cases of all nominations of a dossier, one after the other. What they share is laid out once, and of the others
/// beside each one row is written from case to case: judging a dossier costs what its nominations cost.
class DossierCases {
 public:
  /// `set` must outlive it and stay as it is. A dossier that is not in the set has no cases.
  DossierCases(const RecordSet& set, const base::Id& dossier);

  /// In the order of the list.
  const std::vector<const records::Nomination*>& nominations() const { return nominations_; }
  /// The case of the nomination at `index`, as nomination_case makes it. Good until the next call.
  const Case& at(size_t index, Phase phase, const Dates& dates);

 private:
  void leave_out(size_t index);

  const RecordSet& set_;
  std::vector<const records::Nomination*> nominations_;
  std::vector<Sibling> all_;  // of each nomination, what it is to the others
  size_t left_out_ = 0;       // the one that is missing among the siblings of the case
  Case case_;
};

}  // namespace tdkt::rules
