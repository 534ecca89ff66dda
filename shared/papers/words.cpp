#include "shared/papers/words.h"

#include <algorithm>

namespace tdkt::papers {
namespace {

using law::Instrument;

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// A text that papers on emulation rest on, as it is cited: by whom, when, about what.
struct BasisText {
  Instrument instrument;
  std::string_view words;  // after its name
};

// Law, decree, circulars, the plan of the Sở: in the order in which they are cited. The law goes on where it is
// amended.
constexpr BasisText kBases[] = {
    {Instrument::LAW_2022, ""},
    {Instrument::LAW_2026, ""},
    {Instrument::ND98,
     " ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng"},
    {Instrument::ND152,
     " ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền và quy định chi tiết Luật Thi đua, "
     "khen thưởng"},
    {Instrument::TT01,
     " ngày 24 tháng 02 năm 2024 của Bộ Nội vụ quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số "
     "98/2023/NĐ-CP"},
    {Instrument::TT15_2025,
     " ngày 04 tháng 8 năm 2025 của Bộ Nội vụ quy định biện pháp thi hành Luật Thi đua, khen thưởng"},
    {Instrument::TT29,
     " ngày 29 tháng 12 năm 2023 của Bộ Giáo dục và Đào tạo hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục"},
    {Instrument::TT07_2026, " của Bộ Giáo dục và Đào tạo về công tác thi đua, khen thưởng ngành Giáo dục"},
    {Instrument::PLAN_2024, ""},
};

bool is_cited_on(Instrument instrument, base::Date day) {
  const base::Period& in_force = law::facts_of(instrument).in_force;
  return instrument == Instrument::LAW_2022 ? in_force.from <= day : in_force.contains(day);
}

}  // namespace

std::string dots(int32_t count) { return std::string(static_cast<size_t>(count), '.'); }

std::string or_dots(std::string_view text, int32_t count) { return text.empty() ? dots(count) : std::string(text); }

std::string day_in_words(const std::optional<base::Date>& day) {
  if (!day) return "ngày " + dots(6) + " tháng " + dots(6) + " năm " + dots(8);
  const std::string month = day->month() <= 2 ? two_digits(day->month()) : std::to_string(day->month());
  return "ngày " + two_digits(day->day()) + " tháng " + month + " năm " + std::to_string(day->year());
}

std::string place_and_date(std::string_view place, const std::optional<base::Date>& day) {
  return or_dots(place, 16) + ", " + day_in_words(day);
}

std::string day_in_cell(const std::optional<base::Date>& day) { return day ? day->display() : dots(8); }

std::string number_line(std::string_view number, std::string_view type, std::string_view issuer) {
  if (!number.empty()) return "Số: " + std::string(number);
  return "Số: " + dots(8) + "/" + std::string(type) + "-" + or_dots(issuer, 10);
}

std::string cited(std::string_view type, std::string_view number, const std::optional<base::Date>& day) {
  return std::string(type) + " số " + or_dots(number, 14) + " " + day_in_words(day);
}

std::string school_year_in_words(const std::optional<base::SchoolYear>& year) {
  return "năm học " + (year ? year->text() : dots(12));
}

std::string count_in_words(int64_t count) { return (count < 10 ? "0" : "") + std::to_string(count); }

std::string nominees_in_words(int64_t collectives, int64_t individuals) {
  const std::string groups = count_in_words(collectives) + " tập thể",
                    people = count_in_words(individuals) + " cá nhân";
  if (collectives == 0) return people;
  return individuals == 0 ? groups : groups + " và " + people;
}

std::string money(int64_t vnd) {
  std::string text = std::to_string(vnd);
  for (size_t place = text.size(); place > 3; place -= 3) text.insert(place - 3, ".");
  return text;
}

std::string roman(int32_t number) {
  constexpr const char* kUnits[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  return std::string(static_cast<size_t>(number / 10), 'X') + kUnits[number % 10];
}

std::vector<std::string> legal_bases(base::Date day) {
  std::vector<std::string> lines;
  for (const BasisText& basis : kBases)
    if (is_cited_on(basis.instrument, day))
      lines.push_back("Căn cứ " + std::string(base::display(basis.instrument)) + std::string(basis.words) + ";");
  return lines;
}

std::string cited_in_cell(const law::Citation& citation) {
  if (citation.article == law::kUnread) return dots(16);
  const std::string whole = law::text(citation);
  const std::string_view name = base::display(citation.instrument);
  if (citation.instrument != Instrument::LAW_2022) return whole;
  return whole.substr(0, whole.size() - name.size() - 1);
}

}  // namespace tdkt::papers
