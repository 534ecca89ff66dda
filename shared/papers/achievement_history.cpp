#include "shared/papers/achievement_history.h"

#include <algorithm>

#include "shared/base/sorting.h"
#include "shared/papers/words.h"

namespace tdkt::papers {
namespace {

struct Line {
  std::optional<base::SchoolYear> year;
  int place = 0;  // rating, then titles, in one year
  std::string what, number, day, issuer;
};

std::vector<Row> rows_of(std::vector<Line> lines) {
  base::sort_stably(lines, [](const Line& a, const Line& b) {
    const base::SchoolYear x = a.year.value_or(base::SchoolYear{}), y = b.year.value_or(base::SchoolYear{});
    return x == y ? a.place < b.place : x < y;
  });
  std::vector<Row> rows;
  for (const Line& line : lines)
    rows.push_back({{line.year ? line.year->text() : dots(8), line.what, or_dots(line.number, 12) + "; " + line.day,
                     or_dots(line.issuer, 12)},
                    false});
  return rows;
}

Block table_of(const std::string& what, std::vector<Line> lines) {
  return table({{"Năm học", 24, true},
                {what, 56, false},
                {"Số, ngày của quyết định", 47, false},
                {"Cơ quan ban hành", 38, false}},
               rows_of(std::move(lines)));
}

Line line_of(const records::AwardRow& row) {
  return {row.school_year,
          1 + static_cast<int>(row.award.value_or(law::Award::LDTT)),
          row.award ? std::string(base::display(*row.award)) : dots(16),
          row.decision_number,
          day_in_cell(row.decided_on),
          row.issuer};
}

bool has_year(const std::vector<Line>& lines, base::SchoolYear year) {
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.year == year; });
}

Block achievement_table(std::vector<Row> rows) {
  return table({{"Năm học", 24, true},
                {"Tên sáng kiến, đề tài", 66, false},
                {"Phạm vi", 22, true},
                {"Số, ngày, nơi công nhận", 53, false}},
               std::move(rows));
}

template <class T>
Row achievement_row(const T& one, const std::string& number, const std::optional<base::Date>& day) {
  return {{one.school_year ? one.school_year->text() : dots(8), one.name,
           one.scope ? std::string(base::display(*one.scope)) : dots(8),
           or_dots(number, 10) + "; " + day_in_cell(day) + "; " + or_dots(one.issuer, 12)},
          false};
}

bool is_of(const std::vector<base::SchoolYear>& years, const std::optional<base::SchoolYear>& year) {
  return year && std::find(years.begin(), years.end(), *year) != years.end();
}

}  // namespace

void append_history(Blocks& body, const std::vector<records::AwardRow>& awards,
                    const std::vector<records::Rating>& ratings, const std::vector<base::SchoolYear>& reported) {
  std::vector<Line> titles, forms;
  for (const records::Rating& rating : ratings)
    if (is_of(reported, rating.school_year))
      titles.push_back({rating.school_year, 0,
                        rating.level ? "Xếp loại: " + std::string(base::display(*rating.level)) : dots(16),
                        rating.decision_number, day_in_cell(rating.decided_on), rating.issuer});
  for (const records::AwardRow& row : awards)
    if (!row.revoked) (row.award && !law::facts_of(*row.award).is_title ? forms : titles).push_back(line_of(row));
  for (const base::SchoolYear& year : reported)
    if (!has_year(titles, year)) titles.push_back({year, 0, dots(16), "", dots(8), ""});

  body.push_back(heading("1. Danh hiệu thi đua, kết quả xếp loại"));
  body.push_back(table_of("Danh hiệu, xếp loại", std::move(titles)));
  body.push_back(heading("2. Hình thức khen thưởng"));
  if (forms.empty()) forms.push_back({{}, 0, dots(16), "", dots(8), ""});
  body.push_back(table_of("Hình thức khen thưởng", std::move(forms)));
}

void append_achievements(Blocks& body, const records::Person& person, const std::vector<base::SchoolYear>& reported) {
  std::vector<Row> rows;
  for (const records::Initiative& one : person.initiatives)
    if (is_of(reported, one.school_year))
      rows.push_back(achievement_row(one, one.certificate_number, one.certified_on));
  for (const records::Research& one : person.research)
    if (is_of(reported, one.school_year)) rows.push_back(achievement_row(one, one.minutes_number, one.accepted_on));
  if (rows.empty()) return;
  body.push_back(heading("Sáng kiến, đề tài được công nhận"));
  body.push_back(achievement_table(std::move(rows)));
}

}  // namespace tdkt::papers
