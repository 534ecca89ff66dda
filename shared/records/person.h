#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/records/award_row.h"
#include "shared/records/describe.h"
#include "shared/records/person_parts.h"
#include "shared/records/service.h"

namespace tdkt::records {

/// Một người trong ngành, with what is counted for emulation. Known by `teacher_code` where there is one. `unit_id` is
/// the unit that keeps the record now (pays the salary); earlier units stand in `assignments`.
struct Person {
  base::Id id;
  base::Id unit_id;
  std::string teacher_code;
  std::string full_name;
  std::optional<Sex> sex;
  std::optional<base::Date> born_on;
  std::optional<StaffType> staff_type;
  std::string position;             // chức vụ, e.g. "Giáo viên Toán", "Tổ trưởng"
  std::optional<base::Id> team_id;  // tổ
  std::optional<base::Date> hired_on;
  bool teaches_directly = true;
  std::vector<Assignment> assignments;
  std::vector<ServicePeriod> service;  // for honours that count years in the sector
  std::vector<Post> posts;
  std::vector<Rating> ratings;
  std::vector<Initiative> initiatives;
  std::vector<Research> research;
  std::vector<Discipline> disciplines;
  std::vector<Leave> leaves;
  std::vector<Proceeding> proceedings;
  std::vector<Fine> fines;
  std::optional<base::Date> left_on;  // the first day no longer in the sector
  std::optional<Leaving> leaving;
  std::vector<AwardRow> award_history;
};

template <Being<Person> R, class V>
void describe(R& person, V& visit) {
  visit("id", person.id);
  visit("unit_id", person.unit_id);
  visit("teacher_code", person.teacher_code);
  visit("full_name", person.full_name);
  visit("sex", person.sex);
  visit("born_on", person.born_on);
  visit("staff_type", person.staff_type);
  visit("position", person.position);
  visit("team_id", person.team_id);
  visit("hired_on", person.hired_on);
  visit("teaches_directly", person.teaches_directly);
  visit("assignments", person.assignments);
  visit("service", person.service);
  visit("posts", person.posts);
  visit("ratings", person.ratings);
  visit("initiatives", person.initiatives);
  visit("research", person.research);
  visit("disciplines", person.disciplines);
  visit("leaves", person.leaves);
  visit("proceedings", person.proceedings);
  visit("fines", person.fines);
  visit("left_on", person.left_on);
  visit("leaving", person.leaving);
  visit("award_history", person.award_history);
}

}  // namespace tdkt::records
