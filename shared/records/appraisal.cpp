#include "shared/records/appraisal.h"

namespace tdkt::records {

base::Id appraisal_id(const base::Id& nomination, const base::Id& holder) {
  return base::Id::derived("appraisal " + nomination.text() + " " + holder.text());
}

base::Id checklist_row_id(std::string_view rule) { return base::Id::derived("checklist " + std::string(rule)); }

std::string words_for(std::string_view name, std::string_view account_name, bool is_shared) {
  std::string words(name);
  if (is_shared) words += " (" + std::string(account_name) + ")";
  return words;
}

bool names_account(const std::optional<base::Id>& id, std::string_view words, const base::Id& account,
                   std::string_view name) {
  return id ? *id == account : !words.empty() && words == name;
}

}  // namespace tdkt::records
