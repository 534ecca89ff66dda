#include "shared/rules/changes_of_law.h"

#include <algorithm>

#include "shared/rules/succession.h"

namespace tdkt::rules {
namespace {

// In the order of their days. TT 07/2026/TT-BGDĐT leaves no choice: what was sent to the Ministry stays under TT 29.
constexpr ChangeOfLaw kChangesOfLaw[] = {
    {kNd152From, law::Instrument::ND98, law::Instrument::ND152,
     "Hồ sơ đang xét ngày 01/07/2025 được xét tiếp theo Nghị định số 98/2023/NĐ-CP (Nghị định số 152/2025/NĐ-CP, khoản "
     "3 Điều 60; suy từ văn bản hướng dẫn)."},
    {kLaw2026From, law::Instrument::LAW_2022, law::Instrument::LAW_2026,
     "Hồ sơ nhận trước ngày 01/10/2026 được xét theo quy định cũ, trừ khi quy định mới có lợi hơn cho người được đề "
     "nghị (Luật số 06/2026/QH16, điều chưa đọc)."},
};

}  // namespace

std::span<const ChangeOfLaw> changes_of_law() { return kChangesOfLaw; }

std::vector<base::Date> criteria_days(const Dates& dates) {
  if (!dates.received_on) return {};
  std::vector<base::Date> days{*dates.received_on};
  const base::Date until = dates.decided_on.value_or(dates.today);
  for (const ChangeOfLaw& change : kChangesOfLaw)
    if (*dates.received_on < change.from && change.from <= until) days.push_back(change.from);
  return days;
}

void choose_criteria(Dates& dates, const records::Appraisal* appraisal) {
  if (!appraisal || !appraisal->criteria_on) return;
  const auto days = criteria_days(dates);
  if (days.size() > 1 && std::find(days.begin(), days.end(), *appraisal->criteria_on) != days.end())
    dates.criteria_on = appraisal->criteria_on;
}

}  // namespace tdkt::rules
