#include <algorithm>
#include <optional>

#include "shared/base/text.h"
#include "shared/rules/catalogue.h"
#include "shared/rules/nominee.h"
#include "shared/rules/verdict.h"

// VR-G: numbers that add up, text without a gap left to fill, and reports that were not copied.

namespace tdkt::rules {
namespace {

using base::day;
using law::Confidence;
using law::Instrument;
using records::Indicator;

// --- VR-G16

/// "98,1" or "98.1": the digits as one number, and how many stand after the comma. At most four of those.
struct Percent {
  int64_t digits = 0;
  int64_t scale = 1;  // 10 for one decimal
};

std::optional<Percent> percent_of(std::string text) {
  if (!text.empty() && text.back() == '%') text.pop_back();
  while (!text.empty() && text.back() == ' ') text.pop_back();
  Percent out;
  bool after_comma = false;
  if (text.empty() || text.size() > 9) return std::nullopt;
  for (const char c : text) {
    if ((c == ',' || c == '.') && !after_comma) {
      after_comma = true;
    } else if (c >= '0' && c <= '9') {
      out.digits = out.digits * 10 + (c - '0');
      if (after_comma) out.scale *= 10;
    } else {
      return std::nullopt;
    }
  }
  return out;
}

/// What is printed is the exact share cut off or rounded at its last digit.
bool is_share(const Percent& printed, int64_t part, int64_t whole) {
  const int64_t exact_times_whole = part * 100 * printed.scale;
  const int64_t difference = printed.digits * whole - exact_times_whole;
  return difference > -whole && difference * 2 <= whole;
}

std::string defect_of(const Indicator& row) {
  if (row.part.value_or(0) < 0 || row.whole.value_or(0) < 0) return "có số âm";
  if (row.part && row.whole && *row.part > *row.whole)
    return std::to_string(*row.part) + " lớn hơn tổng số " + std::to_string(*row.whole);
  if (row.percent.empty()) return {};
  const auto printed = percent_of(row.percent);
  if (!printed) return "tỷ lệ “" + row.percent + "” không phải một số";
  if (printed->digits > 100 * printed->scale) return "tỷ lệ " + row.percent + " % lớn hơn 100 %";
  constexpr int64_t kReasonable = 1'000'000'000;
  if (!row.part || !row.whole || *row.whole == 0 || *row.whole > kReasonable) return {};
  if (is_share(*printed, *row.part, *row.whole)) return {};
  return std::to_string(*row.part) + "/" + std::to_string(*row.whole) + " không bằng " + row.percent + " %";
}

void numbers_do_not_add_up(Verdict& verdict) {
  bool any = false;
  for (const auto& year : verdict.nomination().report.years)
    for (const Indicator& row : year.indicators) {
      any = true;
      const std::string defect = defect_of(row);
      if (!defect.empty())
        verdict.fails("/report/years/" + year.id.text() + "/indicators/" + row.id.text(),
                      {{"name", row.name.empty() ? "Một chỉ số" : row.name}, {"defect", defect}});
    }
  if (!any) verdict.not_applicable();
}

constexpr Rule kNumbers = {
    .id = "VR-G16",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::error,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Chỉ số trong báo cáo là số không âm; phần không lớn hơn tổng; tỷ lệ khớp với số đếm.",
    .sentence = "{name}: {defect}.",
    .remedy = "Kiểm tra lại số đạt, tổng số và tỷ lệ.",
    .check = numbers_do_not_add_up,
};

// --- VR-G17

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// "Năm học …" is a gap; "thể thao,…" and "v.v…" are not: there the dots follow a sign or a letter.
bool has_open_dots(std::string_view text) {
  for (const std::string_view dots : {std::string_view("…"), std::string_view("...")})
    for (size_t at = text.find(dots); at != std::string_view::npos; at = text.find(dots, at + 1))
      if (at == 0 || is_space(text[at - 1])) return true;
  return false;
}

/// The numbered notes of the form, "(1)" with no "(2)" after it, and "xxx".
bool has_note_mark(std::string_view text) {
  if (text.find("(1)") != std::string_view::npos && text.find("(2)") == std::string_view::npos) return true;
  const std::string low = base::lower(text);
  return low.find("xxx") != std::string::npos;
}

bool has_gap(std::string_view text) { return has_open_dots(text) || has_note_mark(text); }

void placeholder_left(Verdict& verdict) {
  const auto& report = verdict.nomination().report;
  const auto look = [&](const std::string& text, const std::string& place) {
    if (has_gap(text)) verdict.fails(place, {});
  };
  look(report.situation, "/report/situation");
  look(report.duties, "/report/duties");
  look(report.measures, "/report/measures");
  look(report.compliance, "/report/compliance");
  for (const auto& year : report.years) {
    const std::string place = "/report/years/" + year.id.text();
    look(year.results, place + "/results");
    for (const auto& claim : year.claims) look(claim.statement, place + "/claims/" + claim.id.text() + "/statement");
  }
}

constexpr Rule kNoGaps = {
    .id = "VR-G17",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Báo cáo không còn chỗ trống chờ điền: “…”, “(1)”, “xxx”.",
    .sentence = "Phần này còn chỗ chờ điền (“…”, “(1)” hoặc “xxx”).",
    .remedy = "Điền nội dung vào chỗ trống, hoặc bỏ đi.",
    .check = placeholder_left,
};

// --- VR-G20

constexpr int64_t kCopiedPercent = 80;

void report_like_another(Verdict& verdict) {
  const auto& around = verdict.facts().around;
  if (!around.likenesses_known) return verdict.not_applicable();
  for (const Likeness& other : around.likenesses)
    if (other.percent.value_or(0) > kCopiedPercent)
      verdict.fails("/report", {{"name", nominee_in_words(verdict)},
                                {"other", other.nominee_name},
                                {"percent", std::to_string(*other.percent)}});
}

constexpr Rule kNotCopied = {
    .id = "VR-G20",
    .subject = SubjectKind::nomination,
    .in_force = {day(2024, 1, 1), {}},
    .governed_by = GovernedBy::receipt,
    .citation = {Instrument::LAW_2022, "5", "2", "a"},
    .basis = RuleBasis::integrity,
    .confidence = Confidence::I,
    .severity = Severity::warning,
    .refusal = RefusalClass::KHONG_DU_HO_SO,
    .requirement = "Báo cáo của hai người không giống nhau quá 80 %.",
    .sentence = "Báo cáo của {name} giống báo cáo của {other} tới {percent} %.",
    .remedy = "Viết lại phần thành tích của riêng từng người.",
    .check = report_like_another,
};

constexpr Rule kReportTextRules[] = {kNumbers, kNoGaps, kNotCopied};
static_assert(well_formed(kReportTextRules));

}  // namespace

std::span<const Rule> report_text_rules() { return kReportTextRules; }

}  // namespace tdkt::rules
