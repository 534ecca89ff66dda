#include <algorithm>

#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/succession.h"
#include "shared/rules/verdict.h"

// VR-I: the format of papers, Nghị định 30/2020/NĐ-CP (thể thức văn bản).

namespace tdkt::rules {
namespace {

using law::Confidence;
using law::Instrument;

// --- VR-I14

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "05", then an optional year ("/2019"), then "/TTr-THPTGT": capitals and letters of a code, parted by hyphens.
bool is_document_number(std::string_view number) {
  size_t at = 0;
  while (at < number.size() && is_digit(number[at])) ++at;
  if (at < 2 || at == number.size() || number[at] != '/') return false;
  std::string_view rest = number.substr(at + 1);
  const bool year = rest.size() > 5 && std::all_of(rest.begin(), rest.begin() + 4, is_digit) && rest[4] == '/';
  if (year) rest.remove_prefix(5);
  if (rest.empty() || rest.back() == '-') return false;
  bool at_start = true;
  for (const char c : rest) {
    const bool of_code = (c >= 'A' && c <= 'Z') || c == '&' || static_cast<unsigned char>(c) >= 0x80;
    const bool inside = of_code || is_digit(c) || (c >= 'a' && c <= 'z');
    if (c == '-' ? at_start : at_start ? !of_code : !inside) return false;
    at_start = c == '-';
  }
  return true;
}

void judge_number(Verdict& verdict, std::string_view place, const std::string& number) {
  if (number.empty()) return verdict.not_applicable();
  if (!is_document_number(number)) verdict.fails(place, {{"number", number}});
}

void letter_number_of_no_form(Verdict& verdict) {
  judge_number(verdict, "/request_letter/number", verdict.dossier().request_letter.number);
}
void decision_number_of_no_form(Verdict& verdict) { judge_number(verdict, "/number", verdict.decision().number); }

constexpr Rule kNumber = {
    .id = "VR-I14",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND30_2020, "PL III", "", ""},
    .basis = RuleBasis::law,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Số, ký hiệu như “05/TTr-THPTGT”: số từ hai chữ số, gạch chéo, loại văn bản, gạch nối, nơi ban hành.",
    .sentence = "Số, ký hiệu “{number}” chưa đúng dạng.",
    .remedy = "Ghi như “05/TTr-THPTGT”, “812/QĐ-SGDĐT”; số dưới 10 thêm 0 ở trước.",
    .check = letter_number_of_no_form,
};

constexpr Rule of_a_decision(Rule rule) {
  rule.subject = SubjectKind::decision;
  rule.governed_by = GovernedBy::decision;
  rule.check = decision_number_of_no_form;
  return rule;
}

// --- proved by tests of the papers the program writes (shared/papers)

constexpr Rule kFormat = {
    .id = "VR-I12",
    .subject = SubjectKind::dossier,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND30_2020, "PL I", "", ""},
    .basis = RuleBasis::generator,
    .confidence = Confidence::V2,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement =
        "Tờ trình, biên bản đúng thể thức: khổ A4, phông Times New Roman, mã Unicode, quốc hiệu, tiêu ngữ, số và ký hiệu, "
        "địa danh và ngày, nơi nhận.",
};

constexpr Rule date_line(Rule rule) {
  rule.id = "VR-I13";
  rule.confidence = Confidence::M;
  rule.requirement = "Ngày dưới 10 và tháng 1, 2 có số 0 ở trước, năm đủ bốn chữ số: “ngày 05 tháng 02 năm 2025”.";
  return rule;
}

/// Proved by a test of the order of names.
constexpr Rule kSorted = {
    .id = "VR-I15",
    .subject = SubjectKind::decision,
    .in_force = kAlways,
    .governed_by = GovernedBy::decision,
    .citation = {Instrument::ND30_2020, "PL I", "", ""},
    .basis = RuleBasis::generator,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Danh sách xếp theo tên, theo thứ tự chữ cái tiếng Việt: An, Ánh, Bình.",
};

/// Proved by a test: what the staff records know is no field of a nomination.
constexpr Rule kNotAskedAgain = {
    .id = "VR-I16",
    .subject = SubjectKind::nomination,
    .in_force = kAlways,
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::ND45_2020, "", "", ""},
    .basis = RuleBasis::configuration,
    .confidence = Confidence::M,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Dữ liệu đã có (nhân sự, xếp loại, khen thưởng) không hỏi lại.",
};

constexpr Rule kPaperRules[] = {kFormat, date_line(kFormat), kNumber, of_a_decision(kNumber), kSorted, kNotAskedAgain};
static_assert(well_formed(kPaperRules));

}  // namespace

std::span<const Rule> paper_rules() { return kPaperRules; }

}  // namespace tdkt::rules
