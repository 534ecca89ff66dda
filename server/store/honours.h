#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/database.h"

namespace tdkt::store {

/// One award as anyone may read it: name, post, unit, award and decision, and nothing else.
struct Honour {
  int64_t seq = 0;     // given when published
  base::Id honour_id;  // the line of the decision
  std::string decision_number;
  std::string signed_on;  // YYYY-MM-DD
  std::string signer_name;
  std::string decided_by;  // word of records::Authority
  std::string award;       // word of law::Award
  std::string nominee_type;
  std::string nominee_name;
  std::string position;
  std::string unit_name;
  std::string school_year;
};

/// Publishes the lines of one decision; lists show them in the order given.
base::Status publish(Connection& connection, const std::vector<Honour>& lines);

struct HonoursQuery {
  std::string_view words;        // searched without marks or case in name, post and unit; "" = all
  std::string_view school_year;  // "" = all
  int64_t before = 0;            // the seq of the last line of the page before; 0 = from the newest
  int64_t limit = 50;
};
/// The newest decision first, its lines in their order.
base::Result<std::vector<Honour>> honours(Connection& connection, const HonoursQuery& query);

/// Every line of the decisions with that number, however it is written; empty when none is known.
base::Result<std::vector<Honour>> honours_of_decision(Connection& connection, std::string_view number);

/// The school years that have honours, the newest first.
base::Result<std::vector<std::string>> honoured_years(Connection& connection);

}  // namespace tdkt::store
