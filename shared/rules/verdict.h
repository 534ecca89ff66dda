#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/rules/rule.h"

namespace tdkt::rules {

/// What a check function is given: the case to read, and the place to say what it found. A check that says
/// nothing has found that the rule holds.
class Verdict {
 public:
  Verdict(const Case& subject, const Rule& rule, std::vector<Finding>& findings);

  const Case& the_case() const { return case_; }
  const Facts& facts() const { return case_.facts; }
  const Dates& dates() const { return case_.dates; }
  Phase phase() const { return case_.phase; }

  /// Precondition: the row's subject is of that kind; a nomination comes in its dossier.
  const records::Nomination& nomination() const;
  const records::Dossier& dossier() const;
  const std::vector<ListedNomination>& nominations() const;
  const records::Decision& decision() const;
  const records::Refusal& refusal() const;
  const records::Registration& registration() const;
  const records::Meeting& meeting() const;
  const records::Council* council() const;  // nullptr when the record of the council is not known
  const records::Publication& publication() const;
  const records::Consultation& consultation() const;
  const records::Complaint& complaint() const;

  /// The day of receipt, or today while there is none: "nếu gửi hôm nay".
  base::Date received_or_today() const;

  /// The rule does not hold. `place` is a JSON pointer in the nomination (or dossier, decision), rows by id.
  void fails(std::string_view place, std::vector<Detail> details = {});
  /// A field or fact is missing: `missing` says in Vietnamese what to declare ("xếp loại năm học 2024-2025").
  void unknown(std::string_view place, std::string missing);
  /// Only the server can know it: "sẽ kiểm tra khi có kết nối".
  void awaits_server(std::string_view place, std::string missing);
  /// The same three for a place in another record of the case (the dossier, the person).
  void fails_in(const base::Id& record, std::string_view place, std::vector<Detail> details = {});
  void unknown_in(const base::Id& record, std::string_view place, std::string missing);
  /// Nothing to judge: the number the rule compares with is set by nobody here. The rule then counts neither
  /// as found nor as examined.
  void not_applicable() { applicable_ = false; }
  bool is_applicable() const { return applicable_; }

 private:
  void add(Outcome outcome, Awaits awaits, const base::Id& record, std::string_view place, std::vector<Detail> details);
  const base::Id& own_record() const;

  const Case& case_;
  const Rule& rule_;
  std::vector<Finding>& findings_;
  bool applicable_ = true;
};

}  // namespace tdkt::rules
