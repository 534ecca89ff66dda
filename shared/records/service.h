#pragma once

#include <optional>
#include <string>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/records/describe.h"

namespace tdkt::records {

/// What a person did in a stretch of service. A manager who teaches the full load of hours counts as teaching; study
/// and military service inside employment count for the sector, never as teaching.
enum class ServiceKind { direct_teaching, management_full_load, management, office_work, study, military };

/// Thời gian công tác trong ngành: one stretch, half-open; it goes on while `until_on` is absent.
struct ServicePeriod {
  base::Id id;
  std::optional<ServiceKind> kind;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  bool difficult_area = false;  // vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn
  std::string unit_name;
};

template <Being<ServicePeriod> R, class V>
void describe(R& period, V& visit) {
  visit("id", period.id);
  visit("kind", period.kind);
  visit("from_on", period.from_on);
  visit("until_on", period.until_on);
  visit("difficult_area", period.difficult_area);
  visit("unit_name", period.unit_name);
}

/// Chức vụ đã giữ, for quá trình cống hiến: half-open; held still while `until_on` is absent.
struct Post {
  base::Id id;
  std::string title;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
};

template <Being<Post> R, class V>
void describe(R& post, V& visit) {
  visit("id", post.id);
  visit("title", post.title);
  visit("from_on", post.from_on);
  visit("until_on", post.until_on);
}

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::ServiceKind> {
  using K = records::ServiceKind;
  static constexpr Name<K> rows[] = {
      {K::direct_teaching, "direct_teaching", "Trực tiếp giảng dạy"},
      {K::management_full_load, "management_full_load", "Quản lý, dạy đủ định mức giờ"},
      {K::management, "management", "Quản lý giáo dục, nghiên cứu"},
      {K::office_work, "office_work", "Nhân viên"},
      {K::study, "study", "Đi học trong thời gian công tác"},
      {K::military, "military", "Nghĩa vụ quân sự trong thời gian công tác"},
  };
  static_assert(names_all(rows, K::military));
};

}  // namespace tdkt::base
