#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/database.h"
#include "shared/base/names.h"

namespace tdkt::store {

/// Whether an award still stands as it was published.
enum class HonourStanding { valid, corrected, revoked };

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
  HonourStanding standing = HonourStanding::valid;
  std::string corrects_number;  // the decision whose line this one replaces
  std::string ended_by_number;  // the decision that corrected or revoked it
  std::string ended_on;         // YYYY-MM-DD

  bool operator==(const Honour&) const = default;
};

/// Publishes the lines of one decision; lists show them in the order given.
base::Status publish(Connection& connection, const std::vector<Honour>& lines);

/// nullopt: never published.
base::Result<std::optional<Honour>> honour(Connection& connection, const base::Id& honour_id);

/// Says that a later decision corrected or revoked a line; it stays to be looked up.
base::Status end_honour(Connection& connection, const base::Id& honour_id, HonourStanding standing,
                        std::string_view by_number, std::string_view on);

struct HonoursQuery {
  std::string_view words;        // searched without marks or case in name, post and unit; "" = all
  std::string_view school_year;  // "" = all
  int64_t before = 0;            // the seq of the last line of the page before; 0 = from the newest
  int64_t limit = 50;
  bool with_revoked = false;
};
/// The newest decision first, its lines in their order. A line that was corrected is not among them: the line that
/// replaces it is.
base::Result<std::vector<Honour>> honours(Connection& connection, const HonoursQuery& query);

/// Every line of the decisions with that number, however it is written; empty when none is known. Lines that no longer
/// stand are among them.
base::Result<std::vector<Honour>> honours_of_decision(Connection& connection, std::string_view number);

/// The lines that a decision with that number revoked.
base::Result<std::vector<Honour>> honours_revoked_by(Connection& connection, std::string_view number);

/// Every line, as it is published. `unavailable` where one is found by other words than those it shows.
base::Result<std::vector<Honour>> all_published(Connection& connection);

/// The school years that have honours, the newest first.
base::Result<std::vector<std::string>> honoured_years(Connection& connection);

}  // namespace tdkt::store

namespace tdkt::base {

template <>
struct Names<store::HonourStanding> {
  using S = store::HonourStanding;
  static constexpr Name<S> rows[] = {{S::valid, "valid", "có hiệu lực"},
                                     {S::corrected, "corrected", "đã được đính chính"},
                                     {S::revoked, "revoked", "đã bị hủy bỏ"}};
  static_assert(names_all(rows, S::revoked));
};

}  // namespace tdkt::base
