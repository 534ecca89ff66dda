#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/records/common.h"
#include "shared/records/describe.h"

namespace tdkt::records {

enum class Sex { male, female };

/// Viên chức, công chức, người lao động hợp đồng: all may be rewarded (Luật 2022, Đ24.1).
enum class StaffType { civil_servant, public_employee, contract };

/// Whether the unit pays the salary, or only hosts the person.
enum class AssignmentKind { payroll, secondment, co_teaching };

/// Hình thức kỷ luật, the lightest first.
enum class DisciplineForm { KHIEN_TRACH, CANH_CAO, HA_BAC_LUONG, GIANG_CHUC, CACH_CHUC, BUOC_THOI_VIEC };

enum class LeaveKind { maternity, sick, personal, unpaid, rescue_injury, study };

/// What is being verified about a person (Nghị định 98/2023/NĐ-CP, Đ4.4).
enum class ProceedingKind { discipline_review, investigation, inspection, complaint, denunciation, press_report };

/// Quá trình công tác: one unit, from one day until another (half-open).
struct Assignment {
  base::Id id;
  std::optional<base::Id> unit_id;
  std::string unit_name;  // as it was called, for a unit outside this system
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
  std::optional<AssignmentKind> kind;
};

template <Being<Assignment> R, class V>
void describe(R& assignment, V& visit) {
  visit("id", assignment.id);
  visit("unit_id", assignment.unit_id);
  visit("unit_name", assignment.unit_name);
  visit("from_on", assignment.from_on);
  visit("until_on", assignment.until_on);
  visit("kind", assignment.kind);
}

/// Tác giả của sáng kiến: the share of contribution in whole percent.
struct Author {
  base::Id id;
  std::optional<base::Id> person_id;
  std::string full_name;
  std::optional<int64_t> share_percent;
};

template <Being<Author> R, class V>
void describe(R& author, V& visit) {
  visit("id", author.id);
  visit("person_id", author.person_id);
  visit("full_name", author.full_name);
  visit("share_percent", author.share_percent);
}

/// Sáng kiến (Luật 2022, Đ3.4). The same initiative has the same id in the records of all its authors.
struct Initiative {
  base::Id id;
  std::string name;
  std::optional<base::SchoolYear> school_year;
  std::optional<Scope> scope;
  std::string certificate_number;
  std::optional<base::Date> certified_on;
  std::string issuer;
  std::optional<base::Date> first_applied_on;
  std::vector<Author> authors;
};

template <Being<Initiative> R, class V>
void describe(R& initiative, V& visit) {
  visit("id", initiative.id);
  visit("name", initiative.name);
  visit("school_year", initiative.school_year);
  visit("scope", initiative.scope);
  visit("certificate_number", initiative.certificate_number);
  visit("certified_on", initiative.certified_on);
  visit("issuer", initiative.issuer);
  visit("first_applied_on", initiative.first_applied_on);
  visit("authors", initiative.authors);
}

/// Đề tài, đề án, công trình khoa học.
struct Research {
  base::Id id;
  std::string name;
  std::optional<base::SchoolYear> school_year;
  std::optional<Scope> scope;
  std::optional<base::Date> accepted_on;  // ngày nghiệm thu; absent = not accepted yet
  std::string minutes_number;             // biên bản nghiệm thu
  std::string issuer;
};

template <Being<Research> R, class V>
void describe(R& research, V& visit) {
  visit("id", research.id);
  visit("name", research.name);
  visit("school_year", research.school_year);
  visit("scope", research.scope);
  visit("accepted_on", research.accepted_on);
  visit("minutes_number", research.minutes_number);
  visit("issuer", research.issuer);
}

/// Kỷ luật, in force from `from_on` until `until_on` (half-open: the first day without it).
struct Discipline {
  base::Id id;
  std::optional<DisciplineForm> form;
  std::string decision_number;
  std::optional<base::Date> from_on;
  std::optional<base::Date> until_on;
};

template <Being<Discipline> R, class V>
void describe(R& discipline, V& visit) {
  visit("id", discipline.id);
  visit("form", discipline.form);
  visit("decision_number", discipline.decision_number);
  visit("from_on", discipline.from_on);
  visit("until_on", discipline.until_on);
}

/// Nghỉ: the working days off between two days (the last day included).
struct Leave {
  base::Id id;
  std::optional<LeaveKind> kind;
  std::optional<base::Date> from_on;
  std::optional<base::Date> last_on;
  std::optional<int64_t> working_day_count;
};

template <Being<Leave> R, class V>
void describe(R& leave, V& visit) {
  visit("id", leave.id);
  visit("kind", leave.kind);
  visit("from_on", leave.from_on);
  visit("last_on", leave.last_on);
  visit("working_day_count", leave.working_day_count);
}

/// Việc đang được xác minh; open while `closed_on` is absent.
struct Proceeding {
  base::Id id;
  std::optional<ProceedingKind> kind;
  std::optional<base::Date> opened_on;
  std::optional<base::Date> closed_on;
  std::string outcome;
};

template <Being<Proceeding> R, class V>
void describe(R& proceeding, V& visit) {
  visit("id", proceeding.id);
  visit("kind", proceeding.kind);
  visit("opened_on", proceeding.opened_on);
  visit("closed_on", proceeding.closed_on);
  visit("outcome", proceeding.outcome);
}

/// Xử phạt vi phạm hành chính.
struct Fine {
  base::Id id;
  std::string decision_number;
  std::optional<base::Date> decided_on;
  std::string reason;
};

template <Being<Fine> R, class V>
void describe(R& fine, V& visit) {
  visit("id", fine.id);
  visit("decision_number", fine.decision_number);
  visit("decided_on", fine.decided_on);
  visit("reason", fine.reason);
}

/// Why someone no longer works in the sector; both may still be rewarded (truy tặng, người đã nghỉ hưu).
enum class Leaving { retired, died };

}  // namespace tdkt::records

namespace tdkt::base {

template <>
struct Names<records::Sex> {
  using S = records::Sex;
  static constexpr Name<S> rows[] = {{S::male, "male", "Nam"}, {S::female, "female", "Nữ"}};
  static_assert(names_all(rows, S::female));
};

template <>
struct Names<records::StaffType> {
  using S = records::StaffType;
  static constexpr Name<S> rows[] = {{S::civil_servant, "civil_servant", "Công chức"},
                                     {S::public_employee, "public_employee", "Viên chức"},
                                     {S::contract, "contract", "Lao động hợp đồng"}};
  static_assert(names_all(rows, S::contract));
};

template <>
struct Names<records::AssignmentKind> {
  using K = records::AssignmentKind;
  static constexpr Name<K> rows[] = {{K::payroll, "payroll", "biên chế, trả lương"},
                                     {K::secondment, "secondment", "biệt phái"},
                                     {K::co_teaching, "co_teaching", "dạy liên trường"}};
  static_assert(names_all(rows, K::co_teaching));
};

template <>
struct Names<records::DisciplineForm> {
  using D = records::DisciplineForm;
  static constexpr Name<D> rows[] = {
      {D::KHIEN_TRACH, "KHIEN_TRACH", "Khiển trách"},    {D::CANH_CAO, "CANH_CAO", "Cảnh cáo"},
      {D::HA_BAC_LUONG, "HA_BAC_LUONG", "Hạ bậc lương"}, {D::GIANG_CHUC, "GIANG_CHUC", "Giáng chức"},
      {D::CACH_CHUC, "CACH_CHUC", "Cách chức"},          {D::BUOC_THOI_VIEC, "BUOC_THOI_VIEC", "Buộc thôi việc"}};
  static_assert(names_all(rows, D::BUOC_THOI_VIEC));
};

template <>
struct Names<records::LeaveKind> {
  using L = records::LeaveKind;
  static constexpr Name<L> rows[] = {{L::maternity, "maternity", "Nghỉ thai sản"},
                                     {L::sick, "sick", "Nghỉ ốm"},
                                     {L::personal, "personal", "Nghỉ việc riêng"},
                                     {L::unpaid, "unpaid", "Nghỉ không hưởng lương"},
                                     {L::rescue_injury, "rescue_injury", "Điều trị do cứu người, cứu tài sản"},
                                     {L::study, "study", "Đi học"}};
  static_assert(names_all(rows, L::study));
};

template <>
struct Names<records::Leaving> {
  using L = records::Leaving;
  static constexpr Name<L> rows[] = {{L::retired, "retired", "đã nghỉ hưu"}, {L::died, "died", "đã từ trần"}};
  static_assert(names_all(rows, L::died));
};

template <>
struct Names<records::ProceedingKind> {
  using P = records::ProceedingKind;
  static constexpr Name<P> rows[] = {{P::discipline_review, "discipline_review", "đang xem xét thi hành kỷ luật"},
                                     {P::investigation, "investigation", "đang bị điều tra"},
                                     {P::inspection, "inspection", "đang thanh tra, kiểm tra có dấu hiệu vi phạm"},
                                     {P::complaint, "complaint", "có khiếu nại đang được xác minh"},
                                     {P::denunciation, "denunciation", "có đơn tố cáo đang được xác minh"},
                                     {P::press_report, "press_report", "có phản ánh trên báo chí đang được xác minh"}};
  static_assert(names_all(rows, P::press_report));
};

}  // namespace tdkt::base
