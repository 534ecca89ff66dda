#pragma once

#include <functional>
#include <string_view>

#include "client/app/model.h"

namespace tdkt {

/// A model as it is after the first pull: every demonstration record that the account may read, saved on the server,
/// judged. Time is 2025-06-16 08:00 in Vietnam.
app::Model demo_model(std::string_view account_name);

/// Someone signed in, nothing pulled yet.
app::Model empty_model(std::string_view account_name);

/// The same model with `count` nominations more in the school's dossier.
void add_nominations(app::Model& model, int count);

/// Those who appraise together, by their accounts: the one who is signed in under its own, the others under ids that
/// follow from their account names.
std::vector<app::Colleague> colleagues(const app::Model& model,
                                       const std::vector<std::pair<std::string, std::string>>& accounts_and_names);

/// Every state of a nomination somewhere in the school's dossier, which was submitted.
void submit_all(app::Model& model);

inline constexpr int64_t kNow = 1750035600000;  // 2025-06-16 08:00 in Vietnam

}  // namespace tdkt
