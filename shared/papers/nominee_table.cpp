#include "shared/papers/nominee_table.h"

#include <algorithm>

#include "shared/base/sorting.h"
#include "shared/base/text.h"
#include "shared/law/grounds.h"
#include "shared/papers/letterhead.h"
#include "shared/papers/words.h"

namespace tdkt::papers {
namespace {

/// Lines without an award come last.
int place_of(const Listed& line) {
  return line.award ? static_cast<int>(*line.award) : static_cast<int>(std::size(base::Names<law::Award>::rows));
}

bool same_group(const Listed& a, const Listed& b) { return a.collective == b.collective && place_of(a) == place_of(b); }

std::string award_of(const Listed& line) { return line.award ? std::string(base::display(*line.award)) : dots(16); }

std::string count_of(int64_t count, bool collective) {
  return count_in_words(count) + (collective ? " tập thể" : " cá nhân");
}

/// From the first of a group to behind its last.
size_t end_of_group(const std::vector<Listed>& lines, size_t first) {
  size_t end = first;
  while (end < lines.size() && same_group(lines[first], lines[end])) ++end;
  return end;
}

std::string team_or_unit(const rules::RecordSet& records, const records::Nomination& nomination,
                         const records::Dossier& dossier, base::Date day) {
  const base::Id id = nomination.nominee_id.value_or(base::Id{});
  if (const auto* person = records.person(id); person && person->team_id) {
    const std::string team = short_name(records, *person->team_id, day);
    if (!team.empty()) return team;
  }
  if (const auto* unit = records.unit(id); unit && !unit->parent_id) return {};  // the unit proposes itself
  return unit_name(records, dossier.unit_id, day);
}

}  // namespace

void sort_as_listed(std::vector<Listed>& lines) {
  std::vector<std::string> keys;
  for (const Listed& line : lines)
    keys.push_back(line.collective ? base::sort_key(line.name) : base::name_sort_key(line.name));
  const auto order = base::stable_order(lines.size(), [&](size_t a, size_t b) {
    if (lines[a].collective != lines[b].collective) return lines[a].collective;
    if (place_of(lines[a]) != place_of(lines[b])) return place_of(lines[a]) < place_of(lines[b]);
    return keys[a] < keys[b];
  });
  std::vector<Listed> sorted;
  for (const size_t at : order) sorted.push_back(std::move(lines[at]));
  lines.swap(sorted);
}

Block nominee_table(std::vector<Listed> lines, const std::string& last_title, bool last_centred) {
  sort_as_listed(lines);
  std::vector<Row> rows;
  int32_t group = 0;
  for (size_t first = 0; first < lines.size();) {
    const size_t end = end_of_group(lines, first);
    rows.push_back({{roman(++group) + ". " + award_of(lines[first]) + ": " +
                     count_of(static_cast<int64_t>(end - first), lines[first].collective)},
                    true});
    for (size_t at = first; at < end; ++at) {
      const Listed& line = lines[at];
      rows.push_back(
          {{std::to_string(at - first + 1), or_dots(line.name), line.position, line.unit, award_of(line), line.last},
           false});
    }
    first = end;
  }
  return table({{"STT", 13, true},
                {"Họ và tên, tên tập thể", 40, false},
                {"Chức vụ", 29, false},
                {"Đơn vị", 31, false},
                {"Danh hiệu, hình thức", 28, false},
                {last_title, 24, last_centred}},
               std::move(rows));
}

Counts counts_of(const std::vector<Listed>& lines) {
  Counts counts;
  for (const Listed& line : lines) ++(line.collective ? counts.collectives : counts.individuals);
  return counts;
}

Block count_table(const std::vector<Listed>& lines) {
  std::vector<Listed> sorted = lines;
  sort_as_listed(sorted);
  std::vector<Row> rows;
  for (size_t first = 0; first < sorted.size();) {
    const size_t end = end_of_group(sorted, first);
    const std::string count = count_in_words(static_cast<int64_t>(end - first));
    const bool collective = sorted[first].collective;
    rows.push_back(
        {{std::to_string(rows.size() + 1), award_of(sorted[first]), collective ? count : "", collective ? "" : count},
         false});
    first = end;
  }
  const Counts counts = counts_of(lines);
  rows.push_back({{"", "Cộng", count_in_words(counts.collectives), count_in_words(counts.individuals)}, false});
  return table(
      {{"STT", 12, true}, {"Danh hiệu, hình thức", 93, false}, {"Số tập thể", 30, true}, {"Số cá nhân", 30, true}},
      std::move(rows));
}

std::vector<Listed> listed(const rules::RecordSet& records, const records::Dossier& dossier, base::Date day) {
  std::vector<Listed> lines;
  for (const records::Nomination* one : records.nominations_of(dossier.id)) {
    Listed line;
    line.award = one->award;
    line.collective = one->nominee_type == law::NomineeType::collective;
    line.name = one->nominee_name;
    line.position = line.collective ? std::string() : one->position;
    line.unit = team_or_unit(records, *one, dossier, day);
    line.last = one->ground ? cited_in_cell(law::facts_of(*one->ground).citation) : dots(16);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Listed> listed(const records::Decision& decision) {
  std::vector<Listed> lines;
  for (const records::DecisionItem& item : decision.items) {
    Listed line;
    line.award = item.award;
    line.collective = item.nominee_type == law::NomineeType::collective;
    line.name = item.nominee_name;
    line.position = line.collective ? std::string() : item.position;
    line.unit = item.unit_name;
    line.last = item.bonus_vnd ? money(*item.bonus_vnd) : std::string();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string giving_in_words(const std::vector<Listed>& lines) {
  bool titles = false, forms = false;
  for (const Listed& line : lines)
    if (line.award) (law::facts_of(*line.award).is_title ? titles : forms) = true;
  if (titles && forms) return "công nhận danh hiệu thi đua và tặng hình thức khen thưởng";
  return forms ? "tặng hình thức khen thưởng" : "công nhận danh hiệu thi đua";
}

}  // namespace tdkt::papers
