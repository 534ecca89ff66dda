#pragma once

#include "shared/rules/rule.h"

namespace tdkt::rules {

/// The first day of each text that replaced one our rules were read in.
inline constexpr base::Date kNd152From = base::day(2025, 7, 1);
inline constexpr base::Date kTt07From = base::day(2026, 4, 2);
inline constexpr base::Date kLaw2026From = base::day(2026, 10, 1);

/// From the first day that is judged at all.
inline constexpr base::Period kUnderNd98 = {base::day(2024, 1, 1), kNd152From};
inline constexpr base::Period kUnderLaw2022 = {base::day(2024, 1, 1), kLaw2026From};
inline constexpr base::Period kAlways = {base::day(2024, 1, 1), {}};

/// The same rule under a text that was not read yet: it warns and cites "điều chưa đọc". Close the old row's `in_force`
/// on the same day.
constexpr Rule under_unread(Rule rule, law::Instrument successor, base::Date from) {
  rule.in_force = {from, {}};
  rule.citation = {successor, law::kUnread, "", ""};
  rule.confidence = law::Confidence::M_UNSURE;
  rule.severity = Severity::warning;
  return rule;
}

constexpr Rule under_law_2026(Rule rule) { return under_unread(rule, law::Instrument::LAW_2026, kLaw2026From); }
constexpr Rule under_nd152(Rule rule) { return under_unread(rule, law::Instrument::ND152, kNd152From); }
constexpr Rule under_tt07(Rule rule) { return under_unread(rule, law::Instrument::TT07_2026, kTt07From); }

}  // namespace tdkt::rules
