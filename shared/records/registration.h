#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/school_year.h"
#include "shared/law/awards.h"
#include "shared/records/describe.h"
#include "shared/records/report.h"

namespace tdkt::records {

/// Một chỉ tiêu thi đua: what is promised, how much, in which unit of measure.
struct Target {
  base::Id id;
  std::string name;     // "Học sinh giỏi cấp tỉnh"
  std::string measure;  // "giải"
  std::optional<int64_t> amount;
  std::optional<int64_t> last_year_amount;
  std::string note;
};

template <Being<Target> R, class V>
void describe(R& target, V& visit) {
  visit("id", target.id);
  visit("name", target.name);
  visit("measure", target.measure);
  visit("amount", target.amount);
  visit("last_year_amount", target.last_year_amount);
  visit("note", target.note);
}

/// Một người hoặc tập thể đăng ký một danh hiệu, with the initiative it means to write.
struct RegisteredTitle {
  base::Id id;
  std::optional<law::NomineeType> nominee_type;
  std::optional<base::Id> nominee_id;
  std::string nominee_name;
  std::optional<law::Award> award;
  std::string initiative_name;
};

template <Being<RegisteredTitle> R, class V>
void describe(R& title, V& visit) {
  visit("id", title.id);
  visit("nominee_type", title.nominee_type);
  visit("nominee_id", title.nominee_id);
  visit("nominee_name", title.nominee_name);
  visit("award", title.award);
  visit("initiative_name", title.initiative_name);
}

/// Số lượng đăng ký của một danh hiệu, where the unit gives numbers and no names.
struct TitleCount {
  base::Id id;
  std::optional<law::Award> award;
  std::optional<int64_t> amount;
};

template <Being<TitleCount> R, class V>
void describe(R& count, V& visit) {
  visit("id", count.id);
  visit("award", count.award);
  visit("amount", count.amount);
}

/// Một phong trào mà đơn vị tham gia: one of the catalogue, or its own with the number of its plan, inside a wave.
struct JoinedMovement {
  base::Id id;
  std::optional<base::Id> movement_id;
  std::string name;
  std::string plan_number;
  std::optional<base::Id> wave_id;  // a campaign of the kind `wave`
  std::optional<base::Date> from_on;
  std::optional<base::Date> last_on;
};

template <Being<JoinedMovement> R, class V>
void describe(R& movement, V& visit) {
  visit("id", movement.id);
  visit("movement_id", movement.movement_id);
  visit("name", movement.name);
  visit("plan_number", movement.plan_number);
  visit("wave_id", movement.wave_id);
  visit("from_on", movement.from_on);
  visit("last_on", movement.last_on);
}

/// Đăng ký thi đua của một đơn vị cho một năm học. When it was received is known to the server alone; `sent_on` is what
/// the device noted and decides nothing.
struct Registration {
  base::Id id;
  base::Id unit_id;
  std::optional<base::SchoolYear> school_year;
  std::optional<base::Id> campaign_id;
  std::string file_name;        // "THPT Giao Thủy-DKTD NH 2024-2025.pdf"
  std::string document_number;  // số văn bản trên hệ thống quản lý văn bản, "118/THPT-VP"
  std::optional<base::Date> sent_on;
  std::string content;
  std::optional<base::Id> leader_id;   // lãnh đạo phụ trách
  std::optional<base::Id> contact_id;  // cán bộ đầu mối
  std::vector<Target> targets;
  std::vector<RegisteredTitle> titles;
  std::vector<TitleCount> title_counts;
  std::vector<JoinedMovement> movements;
  std::vector<Evidence> evidence;
};

template <Being<Registration> R, class V>
void describe(R& registration, V& visit) {
  visit("id", registration.id);
  visit("unit_id", registration.unit_id);
  visit("school_year", registration.school_year);
  visit("campaign_id", registration.campaign_id);
  visit("file_name", registration.file_name);
  visit("document_number", registration.document_number);
  visit("sent_on", registration.sent_on);
  visit("content", registration.content);
  visit("leader_id", registration.leader_id);
  visit("contact_id", registration.contact_id);
  visit("targets", registration.targets);
  visit("titles", registration.titles);
  visit("title_counts", registration.title_counts);
  visit("movements", registration.movements);
  visit("evidence", registration.evidence);
}

}  // namespace tdkt::records
