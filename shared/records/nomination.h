#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/law/grounds.h"
#include "shared/records/describe.h"
#include "shared/records/ground_details.h"
#include "shared/records/report.h"

namespace tdkt::records {

/// Thủ tục: thông thường, or đơn giản (Luật 2022, Đ85).
enum class Procedure { THONG_THUONG, DON_GIAN };

/// "Đã xem": someone has read a warning and says why it stands.
struct Acknowledgement {
  base::Id id;
  std::string rule;   // "VR-C06"
  std::string place;  // JSON pointer inside the record, "" = the whole
  std::string who;
  std::string reason;
};

template <Being<Acknowledgement> R, class V>
void describe(R& acknowledgement, V& visit) {
  visit("id", acknowledgement.id);
  visit("rule", acknowledgement.rule);
  visit("place", acknowledgement.place);
  visit("who", acknowledgement.who);
  visit("reason", acknowledgement.reason);
}

/// Trường hợp đề nghị: one person or collective, one award, one ground, with its report and evidence. It lies in a
/// dossier; after submission it has a state of its own.
struct Nomination {
  base::Id id;
  base::Id dossier_id;
  std::string order_key;  // the place in the list; compared as bytes
  std::optional<law::NomineeType> nominee_type;
  std::optional<base::Id> nominee_id;  // a person, or a unit (also a tổ)
  std::string nominee_name;            // as it shall stand on the certificate
  std::string position;                // chức vụ, as of the nomination
  std::optional<law::Award> award;
  std::optional<law::Ground> ground;
  std::optional<law::MeritType> merit_type;
  std::optional<Procedure> procedure;
  std::optional<base::SchoolYear> school_year;
  std::optional<base::Date> period_from;
  std::optional<base::Date> period_to;    // the last day of the period
  std::vector<base::Id> achievement_ids;  // the initiatives or research items the ground rests on
  bool council_confirms = false;  // Hội đồng xác nhận tinh thần tự lực, đoàn kết, tham gia phong trào (Đ24.1.b)
  bool nominee_agrees = false;  // người được đề nghị đồng ý (tự nguyện); a report of their own says it too
  GroundDetails ground_details;
  AchievementReport report;
  std::vector<Evidence> evidence;
  std::vector<Acknowledgement> acknowledgements;
  bool removed = false;  // taken out of the list; the history keeps it
};

template <Being<Nomination> R, class V>
void describe(R& nomination, V& visit) {
  visit("id", nomination.id);
  visit("dossier_id", nomination.dossier_id);
  visit("order_key", nomination.order_key);
  visit("nominee_type", nomination.nominee_type);
  visit("nominee_id", nomination.nominee_id);
  visit("nominee_name", nomination.nominee_name);
  visit("position", nomination.position);
  visit("award", nomination.award);
  visit("ground", nomination.ground);
  visit("merit_type", nomination.merit_type);
  visit("procedure", nomination.procedure);
  visit("school_year", nomination.school_year);
  visit("period_from", nomination.period_from);
  visit("period_to", nomination.period_to);
  visit("achievement_ids", nomination.achievement_ids);
  visit("council_confirms", nomination.council_confirms);
  visit("nominee_agrees", nomination.nominee_agrees);
  visit("ground_details", nomination.ground_details);
  visit("report", nomination.report);
  visit("evidence", nomination.evidence);
  visit("acknowledgements", nomination.acknowledgements);
  visit("removed", nomination.removed);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Procedure> {
  using P = records::Procedure;
  static constexpr Name<P> rows[] = {{P::THONG_THUONG, "THONG_THUONG", "thủ tục thông thường"},
                                     {P::DON_GIAN, "DON_GIAN", "thủ tục đơn giản"}};
  static_assert(names_all(rows, P::DON_GIAN));
};

}  // namespace tdkt::base
