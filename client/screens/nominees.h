#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/app/model.h"
#include "shared/rules/proposal.h"

namespace tdkt::screens {

/// Whom a unit can propose: its people in the order of names, the unit itself, its tổ. Lists of them are shown at every
/// frame; they are worked out anew only when people, units or the day changed.
class Nominees {
 public:
  void refresh(const app::Model& model, const base::Id& unit);

  const std::vector<rules::Nominee>& all() const { return all_; }
  /// "Nguyễn Thị An · Tổ Toán", in the order of all().
  const std::vector<std::string>& labels() const { return labels_; }
  /// Each name once, shorter before longer, so that a whole name typed is the first that fits.
  const std::vector<std::string>& names() const { return names_; }

 private:
  void add(const app::Model& model, const base::Id& id, const std::string& detail);

  std::vector<rules::Nominee> all_;
  std::vector<std::string> labels_, names_;
  base::Id unit_;
  uint64_t people_ = 0, units_ = 0;  // versions of the records
  std::optional<base::Date> day_;
};

}  // namespace tdkt::screens
