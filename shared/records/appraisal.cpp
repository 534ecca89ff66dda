#include "shared/records/appraisal.h"

namespace tdkt::records {

base::Id appraisal_id(const base::Id& nomination, const base::Id& holder) {
  return base::Id::derived("appraisal " + nomination.text() + " " + holder.text());
}

base::Id checklist_row_id(std::string_view rule) { return base::Id::derived("checklist " + std::string(rule)); }

}  // namespace tdkt::records
