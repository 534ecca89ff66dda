#include "shared/records/clause.h"

namespace tdkt::records {

std::string place_word(const law::Citation& citation) {
  std::string out(base::word(citation.instrument));
  for (const std::string_view part : {citation.article, citation.clause, citation.point})
    out += "/" + std::string(part);
  return out;
}

base::Id clause_id(const law::Citation& citation) { return base::Id::derived("clause " + place_word(citation)); }

law::Citation place_of(const Clause& clause) {
  return {*clause.instrument, clause.article, clause.clause, clause.point};
}

}  // namespace tdkt::records
