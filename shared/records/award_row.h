#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/common.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// What an earlier title rested on; an initiative or research item used for one award is spent (Luật 2022, Đ5.2.c).
enum class Basis { rating, initiative, research };

/// One line of a history (thành tích đã được khen): a title or a form with its decision.
struct AwardRow {
  base::Id id;
  std::optional<law::Award> award;
  std::optional<base::SchoolYear> school_year;
  std::optional<law::MeritType> merit_type;
  std::string decision_number;
  std::optional<base::Date> decided_on;
  std::string issuer;
  std::optional<Basis> basis;
  std::vector<base::Id> basis_ids;  // the initiatives or research items it used
  std::optional<Standing> standing;
  std::optional<base::Id> decision_id;  // registered: the decision it rests on now, a correction where there was one
  bool revoked = false;
  std::string revocation_number;  // the decision that revoked it
  std::string to_review;          // why it must be looked at again: an award it rested on was revoked
};

template <Being<AwardRow> R, class V>
void describe(R& row, V& visit) {
  visit("id", row.id);
  visit("award", row.award);
  visit("school_year", row.school_year);
  visit("merit_type", row.merit_type);
  visit("decision_number", row.decision_number);
  visit("decided_on", row.decided_on);
  visit("issuer", row.issuer);
  visit("basis", row.basis);
  visit("basis_ids", row.basis_ids);
  visit("standing", row.standing);
  visit("decision_id", row.decision_id);
  visit("revoked", row.revoked);
  visit("revocation_number", row.revocation_number);
  visit("to_review", row.to_review);
}

/// Xếp loại of a person or a unit in one school year, with the decision that gave it.
struct Rating {
  base::Id id;
  std::optional<base::SchoolYear> school_year;
  std::optional<RatingLevel> level;
  std::string decision_number;
  std::optional<base::Date> decided_on;
  std::string issuer;
};

template <Being<Rating> R, class V>
void describe(R& rating, V& visit) {
  visit("id", rating.id);
  visit("school_year", rating.school_year);
  visit("level", rating.level);
  visit("decision_number", rating.decision_number);
  visit("decided_on", rating.decided_on);
  visit("issuer", rating.issuer);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Basis> {
  using B = records::Basis;
  static constexpr Name<B> rows[] = {{B::rating, "rating", "xếp loại hoàn thành xuất sắc nhiệm vụ"},
                                     {B::initiative, "initiative", "sáng kiến"},
                                     {B::research, "research", "đề tài, đề án, công trình khoa học"}};
  static_assert(names_all(rows, B::research));
};

}  // namespace tdkt::base
