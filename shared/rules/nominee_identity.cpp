#include <algorithm>

#include "shared/base/text.h"
#include "shared/law/awards.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/person_name.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-A: who is nominated: by the unit that pays, once, under one name.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using law::MeritType;
using law::NomineeType;
using records::Assignment;
using records::AssignmentKind;

/// Where several hold on the day, the one that began last.
const Assignment* assignment_on(const records::Person& person, base::Date on, AssignmentKind kind) {
  const Assignment* found = nullptr;
  const auto is_later = [&](const Assignment& a) {
    return !found || *found->from_on < *a.from_on || (*a.from_on == *found->from_on && found->id < a.id);
  };
  for (const Assignment& row : person.assignments)
    if (row.kind == kind && base::Period{*row.from_on, row.until_on}.contains(on) && is_later(row)) found = &row;
  return found;
}

/// What the person is at the proposing unit, if not on its payroll: " (tại đây chỉ dạy liên trường)".
std::string role_here(const records::Person& person, const base::Id& unit, base::Date on) {
  for (const AssignmentKind kind : {AssignmentKind::co_teaching, AssignmentKind::secondment}) {
    const Assignment* row = assignment_on(person, on, kind);
    if (row && row->unit_id == unit) return " (tại đây chỉ " + std::string(base::display(kind)) + ")";
  }
  return {};
}

bool is_paid_only_after(const records::Person& person, base::Date on) {
  if (person.hired_on && *person.hired_on > on) return true;
  return std::any_of(person.assignments.begin(), person.assignments.end(), [&](const Assignment& a) {
    return a.kind == AssignmentKind::payroll && a.unit_id == person.unit_id && *a.from_on > on;
  });
}

/// Người chuyển công tác trong năm: the new unit considers, so the payroll of the last counted day decides.
void not_on_the_payroll(Verdict& verdict) {
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  const auto last = last_counted_day(verdict.nomination());
  if (!last) return verdict.unknown("/period_to", "ngày kết thúc kỳ xét");
  const std::string name = nominee_in_words(verdict);
  for (const Assignment& row : person->assignments)
    if (!row.kind || !row.from_on)
      return verdict.unknown_in(person->id, place_of("assignments", row.id, row.kind ? "from_on" : "kind"),
                                "ngày và hình thức của quá trình công tác của " + name);
  const base::Id& proposer = verdict.dossier().unit_id;
  const Assignment* paid = assignment_on(*person, *last, AssignmentKind::payroll);
  const bool came_later = !paid && is_paid_only_after(*person, *last);
  const bool holds = paid ? paid->unit_id == proposer : person->unit_id == proposer && !came_later;
  if (holds) return;
  const std::string payer = paid && !paid->unit_name.empty() ? paid->unit_name : "đơn vị khác";
  const std::string defect =
      came_later ? "chưa do đơn vị đề nghị trả lương"
                 : "do " + payer + " trả lương, không phải đơn vị đề nghị" + role_here(*person, proposer, *last);
  verdict.fails("/nominee_id", {{"name", name}, {"day", last->display()}, {"defect", defect}});
}

constexpr Rule kOnThePayroll = {
    .id = "VR-A03",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::LAW_2022, "83", "1", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Cấp quản lý về tổ chức, cán bộ và quỹ lương là nơi đề nghị.",
    .sentence = "Cuối kỳ xét ({day}) {name} {defect}.",
    .remedy =
        "Nơi trả lương cuối kỳ xét là nơi đề nghị: để nơi đó đưa vào hồ sơ của mình, hoặc sửa quá trình công tác "
        "nếu khai chưa đúng.",
    .check = not_on_the_payroll,
    .reads = Reads::nothing,
};

bool same_proposal(const records::Nomination& nomination, const Sibling& other) {
  if (!(other.nominee_id == nomination.nominee_id) || other.award != nomination.award) return false;
  if (!(other.school_year == nomination.school_year)) return false;
  return law::facts_of(*nomination.award).is_title || other.merit_type == nomination.merit_type;
}

/// Two movements or two sudden merits of one year are two achievements; whether they are one is VR-E13.
bool may_repeat_in_a_year(std::optional<MeritType> type) {
  return type == MeritType::CHUYEN_DE || type == MeritType::DOT_XUAT;
}

void proposed_twice(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  if (!nomination.nominee_id) return verdict.unknown("/nominee_id", "đối tượng trong danh sách của đơn vị");
  if (!nomination.award) return verdict.unknown("/award", "danh hiệu hoặc hình thức đề nghị");
  if (!nomination.school_year) return verdict.unknown("/school_year", "năm học đề nghị");
  const auto found_in = [&](const std::string& where) {
    verdict.fails("/nominee_id", {{"name", nominee_in_words(verdict)},
                                  {"award", std::string(base::display(*nomination.award))},
                                  {"year", nomination.school_year->text()},
                                  {"where", where}});
  };
  for (const Sibling& other : verdict.facts().siblings)
    if (same_proposal(nomination, other)) return found_in("một dòng khác của hồ sơ này");
  if (may_repeat_in_a_year(nomination.merit_type)) return;
  for (const Sibling& other : verdict.facts().elsewhere)
    if (same_proposal(nomination, other))
      return found_in("hồ sơ của " + (other.unit_name.empty() ? "đơn vị khác" : other.unit_name));
  if (!verdict.facts().elsewhere_known)
    verdict.awaits_server("/nominee_id", "đơn vị khác có đề nghị trùng " + nominee_in_words(verdict) + " hay không");
}

constexpr Rule kProposedOnce = {
    .id = "VR-A07",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), kLaw2026From},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "c"},
    .basis = RuleBasis::law,
    .confidence = Confidence::V,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DUNG_DOI_TUONG,
    .requirement = "Một đối tượng, một danh hiệu hoặc hình thức, một kỳ xét: đề nghị một lần.",
    .sentence = "{name} đã được đề nghị {award} năm học {year} trong {where}.",
    .remedy = "Giữ một dòng đề nghị và bỏ dòng kia; người dạy ở nhiều trường do nơi trả lương đề nghị.",
    .check = proposed_twice,
    .reads = Reads::award,
};

void name_unsound_or_different(Verdict& verdict) {
  const auto& nomination = verdict.nomination();
  const std::string& name = nomination.nominee_name;
  if (name.empty()) return verdict.unknown("/nominee_name", "họ và tên");
  if (const std::string defect = name_defect(name); !defect.empty())
    return verdict.fails("/nominee_name",
                         {{"name", name},
                          {"defect", defect},
                          {"cure", "Nhập lại đầy đủ bằng bộ gõ Unicode, đúng như sẽ in trên quyết định."}});
  const records::Person* person = person_or_unknown(verdict);
  if (!person) return;
  if (person->full_name.empty())
    return verdict.unknown_in(person->id, "/full_name", "họ và tên trong hồ sơ nhân sự của " + name);
  if (person->full_name == name) return;
  const bool marks_only = base::fold(person->full_name) == base::fold(name);
  verdict.fails("/nominee_name", {{"name", name},
                                  {"defect", "khác với hồ sơ nhân sự: “" + person->full_name + "”" +
                                                 (marks_only ? " (chỉ khác cách đặt dấu hoặc viết hoa)" : "")},
                                  {"cure", "Chọn cách viết đúng như giấy khai sinh, rồi sửa bên còn lại."}});
}

constexpr Rule kOneSoundName = {
    .id = "VR-A08",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .nominees = NomineeSet(NomineeType::individual),
    .citation = {Instrument::ND30_2020, "PL I", "", ""},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::M,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Họ và tên đầy đủ, bằng Unicode (TCVN 6909), không có chữ số, giống nhau ở mọi nơi trong hồ sơ.",
    .sentence = "Họ và tên “{name}” {defect}.",
    .remedy = "{cure}",
    .check = name_unsound_or_different,
    .reads = Reads::nothing,
};

constexpr Rule kNomineeIdentityRules[] = {
    kOnThePayroll, under_law_2026(kOnThePayroll), kProposedOnce, under_law_2026(kProposedOnce), kOneSoundName,
};
static_assert(well_formed(kNomineeIdentityRules));

}  // namespace

std::span<const Rule> nominee_identity_rules() { return kNomineeIdentityRules; }

}  // namespace tdkt::rules
