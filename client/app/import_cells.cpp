#include "client/app/import_cells.h"

#include <algorithm>
#include <charconv>

#include "client/app/award_words.h"
#include "shared/base/text.h"

namespace tdkt::app {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Runs of digits, each with its place in the text.
struct Digits {
  size_t begin = 0, end = 0;
  int value = 0;
};
std::vector<Digits> digits_in(std::string_view text) {
  std::vector<Digits> out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    Digits run{at, at, 0};
    while (run.end < text.size() && is_digit(text[run.end])) ++run.end;
    if (run.end - run.begin <= 8) std::from_chars(text.data() + run.begin, text.data() + run.end, run.value);
    at = run.end;
    out.push_back(run);
  }
  return out;
}

size_t length_of(const Digits& run) { return run.end - run.begin; }

/// "1985-09-01" of what two or four digits say; a year of two digits lies between 1940 and 2039.
std::string iso_day(int year, size_t year_digits, int month, int day) {
  if (year_digits == 2) year += year >= 40 ? 1900 : 2000;
  if (year_digits != 2 && year_digits != 4) return {};
  const auto date = base::Date::of(year, month, day);
  return date ? date->text() : std::string();
}

std::string iso_month(const Digits& year, const Digits& month) {
  const std::string first = iso_day(year.value, length_of(year), month.value, 1);
  return first.substr(0, 7);
}

/// A number alone: a day that Excel counted, "01091985", or a year.
std::string day_of_number(const Digits& run) {
  // Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that never was.
  constexpr base::Date kDayZero = base::day(1900, 1, 1);
  constexpr int kFirstYear = 1900, kLastYear = 2100;
  switch (length_of(run)) {
    case 4: return run.value >= kFirstYear && run.value <= kLastYear ? std::to_string(run.value) : std::string();
    case 5: return kDayZero.plus_days(run.value - 2).text();
    case 8: return iso_day(run.value % 10000, 4, run.value / 10000 % 100, run.value / 1000000);
    default: return {};
  }
}

/// What stands between the numbers of a day: signs, or "ngày 1 tháng 9 năm 1985".
bool is_between_numbers(std::string_view text) {
  std::string words;
  for (const char letter : base::fold(text)) {
    if (letter >= 'a' && letter <= 'z')
      words += letter;
    else if (!is_digit(letter) && std::string_view(" /.-,").find(letter) == std::string_view::npos)
      return false;
  }
  constexpr std::string_view kWords[] = {"", "ngay", "thangnam", "ngaythangnam", "nam"};
  return std::find(std::begin(kWords), std::end(kWords), words) != std::end(kWords);
}

}  // namespace

std::optional<base::SchoolYear> school_year_of_cell(std::string_view text) {
  const auto runs = digits_in(text);
  if (runs.size() != 2 || runs[0].end - runs[0].begin != 4) return std::nullopt;
  const size_t length = runs[1].end - runs[1].begin;
  if (length != 2 && length != 4) return std::nullopt;
  const int second = length == 4 ? runs[1].value : runs[0].value / 100 * 100 + runs[1].value;
  const base::SchoolYear year{runs[0].value, second};
  return year.is_consecutive() && year.first >= 1950 && year.first <= 2100 ? std::optional(year) : std::nullopt;
}

std::string written_day(std::string_view text) {
  // "01/09/1985 00:00:00": what other programs write beside the day.
  if (const size_t colon = text.find(':'); colon != std::string_view::npos) {
    const size_t space = text.rfind(' ', colon);
    if (space == std::string_view::npos) return {};
    text = text.substr(0, space);
  }
  const auto runs = digits_in(text);
  if (runs.empty() || !is_between_numbers(text)) return {};
  const bool year_first = length_of(runs[0]) == 4;
  switch (runs.size()) {
    case 1: return day_of_number(runs[0]);
    case 2: return year_first ? iso_month(runs[0], runs[1]) : iso_month(runs[1], runs[0]);
    case 3:
      return year_first ? iso_day(runs[0].value, 4, runs[1].value, runs[2].value)
                        : iso_day(runs[2].value, length_of(runs[2]), runs[1].value, runs[0].value);
    default: return {};
  }
}

std::optional<base::Date> date_of_cell(std::string_view text) { return base::Date::parse(written_day(text)); }

std::optional<records::Sex> sex_of_cell(std::string_view text) {
  const std::string word = squeezed(text);
  if (word == "nam" || word == "male" || word == "m") return records::Sex::male;
  // A column headed "Nữ" is ticked with an x.
  if (word == "nu" || word == "female" || word == "f" || word == "x") return records::Sex::female;
  return std::nullopt;
}

std::optional<records::StaffType> staff_type_of_cell(std::string_view text) {
  const std::string word = squeezed(text);
  for (const auto& row : base::Names<records::StaffType>::rows)
    if (squeezed(row.display) == word) return row.value;
  if (word == "hopdong" || word == "hd" || word == "ldhd") return records::StaffType::contract;
  if (word == "bienche" || word == "vc") return records::StaffType::public_employee;
  if (word == "cc") return records::StaffType::civil_servant;
  return std::nullopt;
}

std::optional<records::Scope> scope_of_cell(std::string_view text) {
  std::string word = squeezed(text);
  if (word.rfind("cap", 0) == 0) word.erase(0, 3);
  for (const auto& row : base::Names<records::Scope>::rows)
    if (squeezed(row.display) == word || squeezed(row.word) == word) return row.value;
  return std::nullopt;
}

std::optional<int64_t> percent_of_cell(std::string_view text) {
  std::string word;
  for (const char letter : text)
    if (letter != ' ') word += letter == ',' ? '.' : letter;
  const bool has_sign = !word.empty() && word.back() == '%';
  if (has_sign) word.pop_back();
  const auto runs = digits_in(word);
  const size_t point = word.find('.');
  std::string shape = word;
  shape.erase(std::remove_if(shape.begin(), shape.end(), is_digit), shape.end());
  if (runs.empty() || length_of(runs[0]) > 3 || runs[0].begin != 0) return std::nullopt;
  int64_t percent = runs[0].value;
  if (shape == "." && runs.size() == 2 && point == runs[0].end) {
    // "60,00%" is sixty; "0,6" is sixty too, "0,625" is no whole percent.
    std::string part = word.substr(point + 1);
    while (!part.empty() && part.back() == '0') part.pop_back();
    const bool is_fraction = !has_sign && percent == 0;
    if (!is_fraction && !part.empty()) return std::nullopt;
    if (is_fraction && part.size() > 2) return std::nullopt;
    if (is_fraction) {
      part.resize(2, '0');
      percent = (part[0] - '0') * 10 + (part[1] - '0');
    }
  } else if (!shape.empty() || runs.size() != 1 || (percent == 1 && !has_sign)) {
    return std::nullopt;
  }
  return percent >= 1 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

std::vector<std::vector<std::string>> cells_of(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  const auto end_row = [&] {
    const bool blank = std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
    if (!blank) rows.push_back(std::move(row));
    row.assign(1, {});
  };
  bool quoted = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (quoted) {
      if (letter != '"') {
        row.back() += letter == '\n' || letter == '\r' || letter == '\t' ? ' ' : letter;
      } else if (at + 1 < text.size() && text[at + 1] == '"') {
        row.back() += '"';
        ++at;
      } else {
        quoted = false;
      }
    } else if (letter == '"' && row.back().empty()) {
      quoted = true;
    } else if (letter == '\t') {
      row.emplace_back();
    } else if (letter == '\n') {
      end_row();
    } else if (letter != '\r') {
      row.back() += letter;
    }
  }
  end_row();
  for (auto& cells : rows)
    for (std::string& cell : cells) cell = base::tidy(cell);
  return rows;
}

}  // namespace tdkt::app
