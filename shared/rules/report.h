#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/law/instruments.h"
#include "shared/records/refusal.h"

namespace tdkt::rules {

struct Rule;

/// `error` keeps a subject from being submitted or decided; `warning` asks a person to look and to say why it stands.
enum class Severity { error, warning };

/// Fails is not unknown: unknown = a field or a fact is missing.
enum class Outcome { fails, unknown };

/// Who can supply what is missing.
enum class Awaits { person, server };

using records::RefusalClass;

/// A fact the finding used, for the sentence and for the reader: "{share}" -> "41/59 (69,49 %)".
struct Detail {
  std::string_view name;
  std::string text;
};

/// One thing that is wrong or not known, at one place of one record.
struct Finding {
  const Rule* rule = nullptr;  // the row that found it; never null
  Outcome outcome = Outcome::fails;
  Severity severity = Severity::error;  // after confirmations
  Awaits awaits = Awaits::person;       // for unknown
  base::Id record;                      // the record it lies in
  std::string place;                    // JSON pointer in that record, rows by id
  std::vector<Detail> details;
  bool acknowledged = false;  // a warning that someone has looked at
};

/// What `check` says. Silence is never approval: a rule that was asked and holds stands in `examined`.
struct Report {
  std::vector<Finding> findings;           // errors before warnings, fails before unknown, then by rule and place
  std::vector<std::string_view> examined;  // ids of rules that hold, ascending, once each
  std::vector<const Rule*> checklist;      // what no machine can decide
  bool no_rule_in_force = false;           // no text in force for this subject on its day

  /// True when the subject may not pass the phase it was judged for: a failing error, an unknown error, or no rule.
  bool blocks() const;
};

/// The only wording of a finding: one Vietnamese sentence that names what is wrong, with its facts.
std::string sentence(const Finding& finding);
/// What would satisfy the rule; one Vietnamese sentence.
std::string remedy(const Finding& finding);

}  // namespace tdkt::rules

namespace tdkt::base {

template <>
struct Names<rules::Severity> {
  using S = rules::Severity;
  static constexpr Name<S> rows[] = {{S::error, "error", "Phải sửa"}, {S::warning, "warning", "Nên xem lại"}};
  static_assert(names_all(rows, S::warning));
};

template <>
struct Names<rules::Outcome> {
  using O = rules::Outcome;
  static constexpr Name<O> rows[] = {{O::fails, "fails", "Chưa đạt"}, {O::unknown, "unknown", "Chưa kiểm tra được"}};
  static_assert(names_all(rows, O::unknown));
};

template <>
struct Names<rules::Awaits> {
  using A = rules::Awaits;
  static constexpr Name<A> rows[] = {{A::person, "person", "chưa khai"},
                                     {A::server, "server", "sẽ kiểm tra khi có kết nối"}};
  static_assert(names_all(rows, A::server));
};

}  // namespace tdkt::base
