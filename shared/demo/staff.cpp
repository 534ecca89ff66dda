#include <optional>
#include <string>

#include "shared/demo/achievements.h"
#include "shared/demo/parts.h"
#include "shared/demo/schools.h"
#include "shared/demo/staff_table.h"
#include "shared/records/person.h"

// Turns the lines of the staff tables into records, and adds what happened to some of them.

namespace tdkt::demo {
namespace {

using base::day;
using law::Award;
using records::AwardRow;
using records::Person;
using records::Rating;
using records::RatingLevel;

std::optional<RatingLevel> level_of(char mark) {
  switch (mark) {
    case 'S': return RatingLevel::HTXSNV;
    case 'T': return RatingLevel::HTTNV;
    case 'H': return RatingLevel::HTNV;
    default: return std::nullopt;
  }
}

/// The line under work, and where it belongs.
struct Line {
  const School& school;
  const StaffRow& row;
  uint32_t number;
};

void add_ratings(const Line& line, Person& person) {
  for (uint32_t year = 0; year < kYears; ++year) {
    const auto level = level_of(line.row.ratings[year]);
    if (!level) continue;
    const Cited& by = line.row.team == 0 ? line.school.head_ratings[year] : line.school.ratings[year];
    Rating rating;
    rating.id = demo_id(Family::rating, 10'000 + line.number, year + 1);
    rating.school_year = year_at(year);
    rating.level = level;
    rating.decision_number = by.number;
    rating.decided_on = by.decided_on;
    rating.issuer = by.issuer;
    person.ratings.push_back(rating);
  }
}

AwardRow title(const Line& line, uint32_t year, Award award) {
  const Cited& by = line.school.titles[year];
  AwardRow out;
  out.id = demo_id(Family::award_row, 10'000 + line.number, 2 * year + (award == Award::CSTDCS ? 2 : 1));
  out.award = award;
  out.school_year = year_at(year);
  out.merit_type = law::MeritType::CONG_TRANG;
  out.decision_number = by.number;
  out.decided_on = by.decided_on;
  out.issuer = by.issuer;
  out.standing = records::Standing::declared;
  return out;
}

const IdeaRow* idea_spent_by(std::string_view name, base::SchoolYear year) {
  for (const IdeaRow& idea : ideas())
    if (idea.spent && idea.first_year == year.first && idea.authors[0].name == name) return &idea;
  return nullptr;
}

void add_titles(const Line& line, Person& person) {
  for (uint32_t year = 0; year < kYears; ++year) {
    const char mark = line.row.titles[year];
    if (mark == '-') continue;
    person.award_history.push_back(title(line, year, Award::LDTT));
    if (mark != 'C') continue;
    AwardRow fighter = title(line, year, Award::CSTDCS);
    const IdeaRow* spent = idea_spent_by(line.row.name, year_at(year));
    fighter.basis = spent ? records::Basis::initiative : records::Basis::rating;
    if (spent) fighter.basis_ids = {idea_id(spent->idea)};
    person.award_history.push_back(fighter);
  }
}

records::Initiative initiative(const IdeaRow& row) {
  records::Initiative out;
  out.id = idea_id(row.idea);
  out.name = row.name;
  out.school_year = base::SchoolYear::starting(row.first_year);
  out.scope = row.scope;
  out.certificate_number = row.certificate_number;
  out.certified_on = row.certified_on;
  out.issuer = issuer_of(row);
  out.first_applied_on = row.first_applied_on;
  for (const AuthorRow& author : row.authors) {
    if (author.name.empty()) continue;
    records::Author written;
    written.id = demo_id(Family::author, static_cast<uint32_t>(row.idea) + 1, staff_number(author.name));
    written.person_id = staff_id(author.name);
    written.full_name = author.name;
    if (author.share_percent) written.share_percent = author.share_percent;
    out.authors.push_back(written);
  }
  return out;
}

void add_achievements(Person& person) {
  for (const IdeaRow& row : ideas())
    for (const AuthorRow& author : row.authors)
      if (author.name == person.full_name) person.initiatives.push_back(initiative(row));
  if (person.full_name != kResearcher) return;
  records::Research research;
  research.id = research_id();
  research.name = "Dạy kỹ năng nói tiếng Anh qua dự án giới thiệu làng nghề cho học sinh lớp 11";
  research.school_year = kYear;
  research.scope = records::Scope::CO_SO;
  research.accepted_on = day(2025, 4, 25);
  research.minutes_number = "03/BB-NTĐT";
  research.issuer = "Hội đồng nghiệm thu Trường THPT Bến Sông";
  person.research.push_back(research);
}

records::Leave leave(const Line& line, records::LeaveKind kind, base::Date from, base::Date last,
                     int64_t working_days) {
  records::Leave out;
  out.id = demo_id(Family::leave, line.number, 1);
  out.kind = kind;
  out.from_on = from;
  out.last_on = last;
  out.working_day_count = working_days;
  return out;
}

records::Proceeding proceeding(const Line& line, records::ProceedingKind kind, base::Date opened) {
  records::Proceeding out;
  out.id = demo_id(Family::proceeding, line.number, 1);
  out.kind = kind;
  out.opened_on = opened;
  return out;
}

/// The one who came from another school in the summer before the year.
void move_in(const Line& line, Person& person) {
  constexpr base::Date kMovedOn = day(2024, 8, 15);
  records::Assignment before;
  before.id = demo_id(Family::assignment, line.number, 2);
  before.unit_id = unit_id(kHighSchools + 36);
  before.unit_name = "Trường THPT Quất Lâm";
  before.from_on = person.hired_on;
  before.until_on = kMovedOn;
  before.kind = records::AssignmentKind::payroll;
  person.assignments.front().from_on = kMovedOn;
  person.assignments.insert(person.assignments.begin(), before);
  for (Rating& rating : person.ratings) {
    if (*rating.decided_on >= kMovedOn) continue;
    rating.decision_number = rating.school_year == year_at(0) ? "88/QĐ-THPTQL" : "91/QĐ-THPTQL";
    rating.issuer = "Hiệu trưởng Trường THPT Quất Lâm";
  }
}

/// What the year brought to single people of the school.
void add_events(const Line& line, Person& person) {
  using records::LeaveKind;
  using records::ProceedingKind;
  const std::string_view name = line.row.name;
  if (name == "Lê Thị Mỹ Dung") {
    person.leaves = {leave(line, LeaveKind::maternity, day(2024, 10, 7), day(2025, 4, 6), 122)};
  } else if (name == "Vũ Mạnh Quân") {
    person.leaves = {leave(line, LeaveKind::sick, day(2025, 2, 10), day(2025, 5, 2), 57)};
  } else if (name == "Hoàng Thị Quỳnh Nga") {
    person.leaves = {leave(line, LeaveKind::personal, day(2024, 12, 16), day(2024, 12, 18), 3)};
  } else if (name == "Lê Hồng Sơn") {
    records::Discipline reprimand;
    reprimand.id = demo_id(Family::discipline, line.number, 1);
    reprimand.form = records::DisciplineForm::KHIEN_TRACH;
    reprimand.decision_number = "37/QĐ-THPTBS";
    reprimand.from_on = day(2024, 3, 4);
    reprimand.until_on = day(2025, 3, 4);
    person.disciplines = {reprimand};
  } else if (name == "Hoàng Văn Chiến") {
    person.proceedings = {proceeding(line, ProceedingKind::complaint, day(2024, 11, 25))};
    person.proceedings.front().closed_on = day(2024, 12, 20);
    person.proceedings.front().outcome = "Khiếu nại không đúng; đã trả lời người khiếu nại";
  } else if (name == "Trần Văn Phong") {
    person.proceedings = {proceeding(line, ProceedingKind::denunciation, day(2025, 5, 12))};
  } else if (name == "Nguyễn Khắc Dũng") {
    move_in(line, person);
  } else if (name == "Lương Thị Mai Hoa") {
    person.ratings.back().decision_number.clear();  // announced, the number not entered yet
    person.ratings.back().decided_on.reset();
  }
}

/// Ten digits, plainly invented: 99, the year of hiring, the number. Contract staff of the office have none.
std::string teacher_code(const Line& line) {
  if (line.row.staff_type == records::StaffType::contract) return {};
  std::string number = std::to_string(line.number);
  number.insert(0, 4 - number.size(), '0');
  return "99" + std::to_string(line.row.hired_on.year()) + number;
}

Person person_of(const Line& line) {
  const bool in_office = line.row.team == line.school.teams.size();
  Person person;
  person.id = demo_id(Family::person, line.number);
  person.unit_id = unit_id(line.school.number);
  person.teacher_code = teacher_code(line);
  person.full_name = line.row.name;
  person.sex = line.row.sex;
  person.born_on = line.row.born_on;
  person.staff_type = line.row.staff_type;
  person.position = line.row.position;
  if (line.row.team) person.team_id = unit_id(line.school.number + line.row.team);
  person.hired_on = line.row.hired_on;
  person.teaches_directly = line.row.team != 0 && !in_office;
  records::Assignment here;
  here.id = demo_id(Family::assignment, line.number, 1);
  here.unit_id = person.unit_id;
  here.unit_name = line.school.name;
  here.from_on = line.row.hired_on;
  here.kind = records::AssignmentKind::payroll;
  person.assignments = {here};
  add_ratings(line, person);
  add_titles(line, person);
  return person;
}

}  // namespace

base::Id person_id(std::string_view full_name) { return staff_id(full_name); }

void add_staff(Records& records) {
  const School& school = high_school();
  for (uint32_t i = 0; i < school_staff().size(); ++i) {
    const Line line{school, school_staff()[i], school.people + i + 1};
    Person person = person_of(line);
    add_achievements(person);
    add_events(line, person);
    add(records, records::RecordKind::people, person.unit_id, person);
  }
  const School& small = small_school();
  for (uint32_t i = 0; i < small_school_staff().size(); ++i) {
    const Person person = person_of({small, small_school_staff()[i], small.people + i + 1});
    add(records, records::RecordKind::people, person.unit_id, person);
  }
}

}  // namespace tdkt::demo
