#include "shared/records/regulation.h"

namespace tdkt::records {

base::Id confirmation_id(std::string_view rule, law::Instrument instrument) {
  return base::Id::derived("confirmation " + std::string(rule) + " " + std::string(base::word(instrument)));
}

}  // namespace tdkt::records
