#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/app/model.h"
#include "shared/rules/outlook.h"
#include "shared/rules/outlook_years.h"

namespace tdkt::screens {

/// How close a nominee is to an award, as the screen sorts it.
enum class Closeness { met, nearly, not_met, not_known };
Closeness closeness_of(const rules::Outlook& outlook);

/// One nominee and one award, on the ground to speak of first.
struct OutlookLine {
  base::Id nominee;
  std::string name;
  rules::Outlook outlook;
};

/// Who of the unit may be proposed for what: worked out from the model once, and again when records, day or dossier
/// change. Pure but for what it keeps.
class Outlooks {
 public:
  /// Brings it up to date. True when something changed.
  bool refresh(const app::Model& model);

  /// The unit, its tổ by name, its people in the order of names; each award in the order of the law.
  const std::vector<OutlookLine>& lines() const { return lines_; }
  /// Every ground of one nominee.
  std::vector<rules::Outlook> all_of(const app::Model& model, const base::Id& nominee) const;
  /// "2026-2027"; "" when it cannot be said. Asked of the rules once for each.
  const std::string& earliest(const base::Id& nominee, law::Ground ground);
  /// The draft that takes proposals: of the open campaign first, else the newest of the school year; with the zero id
  /// when there is none yet.
  const records::Dossier& dossier() const { return *dossier_; }

 private:
  std::optional<uint64_t> version_;
  int32_t day_ = 0;
  std::optional<records::Dossier> dossier_;
  std::vector<OutlookLine> lines_;
  std::unique_ptr<rules::OutlookYears> years_;
  std::map<std::pair<base::Id, law::Ground>, std::string> earliest_;
};

/// Proposals that may be written together: each judged beside those before it.
struct Proposals {
  std::vector<records::Nomination> rows;
  std::vector<std::string> left_out;  // names: a proposal before it took what it rests on
};
using Picked = std::vector<std::pair<base::Id, law::Ground>>;
/// In the order given, each with what must stand beside it; ids and places in the list are still to be given.
Proposals proposals_for(const app::Model& model, const records::Dossier& dossier, const Picked& picked);

}  // namespace tdkt::screens
