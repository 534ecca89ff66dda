#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// When the result of a movement or task was named: at its sơ kết, its tổng kết, or the review of one year.
enum class MovementReview { interim_review, final_review, annual_review };

/// Chỉ tiêu thi đua of a collective: what was set and what was reached, in one measure.
struct TargetResult {
  base::Id id;
  std::string name;
  std::string measure;             // đơn vị tính: "giải", "%"
  std::optional<int64_t> planned;  // whole units of the measure
  std::optional<int64_t> reached;
};

template <Being<TargetResult> R, class V>
void describe(R& target, V& visit) {
  visit("id", target.id);
  visit("name", target.name);
  visit("measure", target.measure);
  visit("planned", target.planned);
  visit("reached", target.reached);
}

/// What a ground asks for that no history shows: the movement, the cluster, the event, the office held. Each ground
/// uses a few of these.
struct GroundDetails {
  std::optional<base::Id> movement_id;
  std::optional<MovementReview> movement_review;
  std::string cluster_name;             // cụm, khối thi đua
  std::optional<int64_t> cluster_rank;  // 1 = dẫn đầu
  std::vector<TargetResult> targets;
  bool organisations_sound = false;  // tổ chức đảng, đoàn thể vững mạnh; tiết kiệm, chống lãng phí, có xác nhận
  std::optional<base::Date> event_on;      // the day of a sudden achievement
  bool event_was_planned = false;          // the event stood in the plan of the year
  std::optional<int64_t> required_months;  // in the office held, as the text of quá trình cống hiến asks of a man
  std::optional<int64_t> score_hundredths;  // of the unit's scoring: 9875 = 98,75 điểm
  bool preferred_on_tie = false;  // goes first among equal scores as a woman, or a collective with >= 70 % women
};

template <Being<GroundDetails> R, class V>
void describe(R& details, V& visit) {
  visit("movement_id", details.movement_id);
  visit("movement_review", details.movement_review);
  visit("cluster_name", details.cluster_name);
  visit("cluster_rank", details.cluster_rank);
  visit("targets", details.targets);
  visit("organisations_sound", details.organisations_sound);
  visit("event_on", details.event_on);
  visit("event_was_planned", details.event_was_planned);
  visit("required_months", details.required_months);
  visit("score_hundredths", details.score_hundredths);
  visit("preferred_on_tie", details.preferred_on_tie);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::MovementReview> {
  using M = records::MovementReview;
  static constexpr Name<M> rows[] = {{M::interim_review, "interim_review", "sơ kết"},
                                     {M::final_review, "final_review", "tổng kết"},
                                     {M::annual_review, "annual_review", "xét hằng năm"}};
  static_assert(names_all(rows, M::annual_review));
};

}  // namespace tdkt::base
