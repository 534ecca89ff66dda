#include "client/app/import_columns.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/base/text.h"

namespace tdkt::app {
namespace {

using C = ImportColumn;

/// Heads as schools write them: folded, letters and digits only.
struct Head {
  std::string_view text;
  C column;
};
constexpr Head kHeads[] = {
    {"hovaten", C::full_name},
    {"hoten", C::full_name},
    {"hovatengiaovien", C::full_name},
    {"tengiaovien", C::full_name},
    {"hotengiaovien", C::full_name},
    {"hovatencanbo", C::full_name},
    {"canhan", C::full_name},
    {"hovatendem", C::family_name},
    {"hodem", C::family_name},
    {"ho", C::family_name},
    {"ten", C::given_name},
    {"magiaovien", C::teacher_code},
    {"magv", C::teacher_code},
    {"madinhdanh", C::teacher_code},
    {"macanbo", C::teacher_code},
    {"macb", C::teacher_code},
    {"madinhdanhbgddt", C::teacher_code},
    {"ma", C::teacher_code},
    {"ngaysinh", C::born_on},
    {"ngaythangnamsinh", C::born_on},
    {"sinhngay", C::born_on},
    {"gioitinh", C::sex},
    {"nu", C::sex},
    {"phai", C::sex},
    {"namnu", C::sex},
    {"to", C::team},
    {"tochuyenmon", C::team},
    {"tobomon", C::team},
    {"tocm", C::team},
    {"tophong", C::team},
    {"chucvu", C::position},
    {"chucdanh", C::position},
    {"chucvuchucdanh", C::position},
    {"chucvunoicongtac", C::position},
    {"nhiemvu", C::position},
    {"congviec", C::position},
    {"doituong", C::staff_type},
    {"loaihopdong", C::staff_type},
    {"loaicanbo", C::staff_type},
    {"ngayvaonganh", C::hired_on},
    {"ngaytuyendung", C::hired_on},
    {"namvaonganh", C::hired_on},
    {"namhoc", C::school_year},
    {"nam", C::school_year},
    {"xeploai", C::rating},
    {"xl", C::rating},
    {"danhgia", C::rating},
    {"xeploaivienchuc", C::rating},
    {"xeploaichatluong", C::rating},
    {"danhgiaxeploai", C::rating},
    {"ketquadanhgia", C::rating},
    {"mucxeploai", C::rating},
    {"danhhieu", C::award},
    {"danhhieuthidua", C::award},
    {"dhtd", C::award},
    {"khenthuong", C::award},
    {"hinhthuckhenthuong", C::award},
    {"hinhthuc", C::award},
    {"danhhieukhenthuong", C::award},
    {"danhhieuhinhthuc", C::award},
    {"danhhieuhinhthuckhenthuong", C::award},
    {"thanhtich", C::award},
    {"soqd", C::decision_number},
    {"soquyetdinh", C::decision_number},
    {"quyetdinhso", C::decision_number},
    {"qdso", C::decision_number},
    {"soqdkhenthuong", C::decision_number},
    {"soqdxeploai", C::decision_number},
    {"ngayqd", C::decided_on},
    {"ngayquyetdinh", C::decided_on},
    {"ngayky", C::decided_on},
    {"ngaybanhanh", C::decided_on},
    {"coquan", C::issuer},
    {"coquanbanhanh", C::issuer},
    {"coquanraqd", C::issuer},
    {"coquanquyetdinh", C::issuer},
    {"capkhen", C::issuer},
    {"capquyetdinh", C::issuer},
    {"nguoiky", C::issuer},
    {"coquankhenthuong", C::issuer},
    {"noibanhanh", C::issuer},
};

/// Folded, without spaces and signs.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char letter : base::fold(text))
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) out += letter;
  return out;
}

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

}  // namespace

ColumnUse use_of_head(std::string_view head) {
  ColumnUse use;
  std::string text(head);
  if (const auto runs = digits_in(text); runs.size() >= 2 && runs[0].end - runs[0].begin == 4) {
    use.year = school_year_of_cell(std::string_view(text).substr(runs[0].begin, runs[1].end - runs[0].begin));
    if (use.year) text.erase(runs[0].begin, runs[1].end - runs[0].begin);
  }
  std::string wanted = squeezed(text);
  // "Xếp loại năm học 2023-2024" names its year twice.
  for (const std::string_view tail : {"namhoc", "nh", "nam"})
    if (use.year && wanted.size() > tail.size() && wanted.substr(wanted.size() - tail.size()) == tail)
      wanted.resize(wanted.size() - tail.size());
  const auto* row =
      std::find_if(std::begin(kHeads), std::end(kHeads), [&](const Head& known) { return known.text == wanted; });
  if (row != std::end(kHeads)) use.column = row->column;
  return use;
}

std::optional<base::SchoolYear> school_year_of_cell(std::string_view text) {
  const auto runs = digits_in(text);
  if (runs.size() != 2 || runs[0].end - runs[0].begin != 4) return std::nullopt;
  const size_t length = runs[1].end - runs[1].begin;
  if (length != 2 && length != 4) return std::nullopt;
  const int second = length == 4 ? runs[1].value : runs[0].value / 100 * 100 + runs[1].value;
  const base::SchoolYear year{runs[0].value, second};
  return year.is_consecutive() && year.first >= 1950 && year.first <= 2100 ? std::optional(year) : std::nullopt;
}

std::optional<base::Date> date_of_cell(std::string_view text) {
  if (const auto day = base::Date::parse_typed(base::tidy(text))) return day;
  const auto runs = digits_in(text);
  // Excel's day 1 is 1900-01-01, and it counts a 29 February 1900 that never was.
  constexpr base::Date kDayZero = base::day(1900, 1, 1);
  const bool is_number = runs.size() == 1 && runs[0].begin == 0 && runs[0].end == text.size() && text.size() == 5;
  return is_number ? std::optional(kDayZero.plus_days(runs[0].value - 2)) : std::nullopt;
}

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
