#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "shared/base/date.h"
#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/school_year.h"
#include "shared/law/grounds.h"
#include "shared/rules/case.h"
#include "shared/rules/outlook_questions.h"
#include "shared/rules/proposal.h"
#include "shared/rules/record_set.h"
#include "shared/rules/report.h"

namespace tdkt::rules {

/// Whether a nominee meets what a ground asks (đủ điều kiện). `not_known`: nothing read in the law stands against it,
/// but a record is missing, a text from memory says to look again, or only a person can judge.
enum class Eligibility { met, not_known, not_met };

/// One finding often stands in the way of many awards.
using SharedFindings = std::vector<std::shared_ptr<const Finding>>;

/// What one person or collective may be proposed for on one ground, and why not.
struct Outlook {
  law::Award award = law::Award::LDTT;
  law::Ground ground = law::Ground::LDTT;
  Eligibility eligibility = Eligibility::not_known;
  SharedFindings findings;                // what stands in the way, in the order of a report
  Rows checklist;                         // what of it no machine can decide
  std::vector<base::Id> achievement_ids;  // the initiatives or research items it would rest on
  std::optional<law::Award> beside;       // must be proposed along with it: LDTT of the year for CSTDCS
  std::optional<base::Id> proposed;       // the nomination of the dossier that proposes it already
  bool held = false;                      // the nominee has the award of this school year
  bool in_force = true;                   // a text about the award is in force on the day

  /// No rule finds anything; where there is a checklist, a person still has to judge.
  bool lacks_nothing() const { return in_force && findings.empty(); }
};

/// Whether ratings, titles, achievements and service say it, not a movement, an event or the giver's own standard.
bool shows_in_records(law::Ground ground);

/// The ground to speak of first: one that is met, else the one of those records can show that lacks least.
/// Precondition: not empty.
const Outlook& best_of(std::span<const Outlook> of_one_award);

/// Asks for many nominees what each may be proposed for in one dossier, on one day. It writes the nomination that would
/// be written and lets the rules themselves judge it, those that speak of the nominee and not of papers; so it can
/// never propose what a rule then refuses. The council's own confirmation is taken as given. Two proposals are judged
/// each alone: what rests on the same initiative is seen once one of them stands in the dossier. What only the server
/// can check, that no other unit proposes the same, is left to it. The same records, dossier and day give the same
/// answers; `known` must outlive the desk and stay as it is.
class OutlookDesk {
 public:
  /// `only`: asks of these awards alone; empty = all.
  OutlookDesk(const records::Dossier& dossier, const RecordSet& known, base::Date today, law::AwardSet only = {});

  /// On every ground of every award that someone could decide for this nominee, in the order of the law. Empty when the
  /// record of the person, unit or tổ is not known, or the dossier has no school year.
  std::vector<Outlook> of(const base::Id& nominee);
  /// On one ground; nullopt also when it is not the nominee's to ask.
  std::optional<Outlook> of(const base::Id& nominee, law::Ground ground);
  /// The same for records as they might come to be.
  std::optional<Outlook> of(const records::Person& person, law::Ground ground);
  std::optional<Outlook> of(const records::Unit& collective, std::vector<Member> members, law::Ground ground);

  /// The nomination an outlook was judged on, to be given an id and a place in the list: the council has not confirmed
  /// it yet. Precondition: the nominee's record is known.
  records::Nomination proposal(const base::Id& nominee, const Outlook& outlook) const;
  /// From here on the dossier holds this nomination too.
  void add(const records::Nomination& nomination);

 private:
  /// What rows that read the years alone found, by how many count.
  struct OfYears {
    const Rule* rule;
    size_t years;
    SharedFindings findings;
  };

  bool begin(const base::Id& nominee);
  std::optional<Outlook> on_ground(law::Ground ground);
  Outlook on(const Question& question);
  void choose(const Question& question);
  void choose_achievements(const Question& question, Outlook& outlook);
  void judge(const Question& question, Outlook& outlook);
  void judge_with_what_stands_beside(const Question& question, Outlook& outlook);
  void judge_what_stands_beside(Outlook& outlook);
  /// What of it the rules find stands in the way, in the order of a report.
  void ask_for(std::span<const Rule* const> rules, SharedFindings& batch);
  const SharedFindings& of_award(const Question& question);
  const SharedFindings& of_years(const Rule* rule, size_t years);
  const Questions& questions() const;
  const records::Dossier& dossier() const;
  records::Nomination& trial();

  const RecordSet& known_;
  base::Date today_;
  Case case_;
  records::Nomination begun_;      // as each begins, with no nominee yet
  std::vector<Sibling> siblings_;  // of the dossier
  Questions of_persons_, of_collectives_;
  // Of the nominee under question, so that what reads little is asked little.
  SharedFindings of_all_, of_award_, of_ground_;
  std::optional<law::Award> award_;  // whose `of_award_` is
  std::vector<OfYears> of_years_;
  std::vector<Finding> asked_;
};

}  // namespace tdkt::rules

namespace tdkt::base {

template <>
struct Names<rules::Eligibility> {
  using E = rules::Eligibility;
  static constexpr Name<E> rows[] = {{E::met, "met", "Đủ điều kiện"},
                                     {E::not_known, "not_known", "Chưa kết luận được"},
                                     {E::not_met, "not_met", "Chưa đủ điều kiện"}};
  static_assert(names_all(rows, E::not_met));
};

}  // namespace tdkt::base
