#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"
#include "shared/rules/case.h"
#include "shared/rules/facts_of.h"

namespace tdkt::rules {

/// How much of the sector a set holds: every record there is, or only what this side was given.
enum class Coverage { everything, part };

/// Records in memory, typed, each under its id. What the client keeps of its unit, what the server lays out to judge a
/// dossier, and what tests are about. Iteration is by id. A pointer stays good until that record is put or erased.
class RecordSet : public KnownRecords {
 public:
  explicit RecordSet(Coverage coverage = Coverage::part);
  // Compiled once, not wherever a set is held.
  RecordSet(const RecordSet& other);
  RecordSet(RecordSet&& other) noexcept;
  RecordSet& operator=(const RecordSet& other);
  RecordSet& operator=(RecordSet&& other) noexcept;
  ~RecordSet() override;

  template <class T>
  void put(T record) {
    const base::Id id = record.id;
    to_change<T>().insert_or_assign(id, std::move(record));
  }
  /// Reads a document as the record of its kind and puts it. Problem `malformed` as in records/convert.h; then the set
  /// is as before.
  base::Status put(records::RecordKind kind, const base::Value& document);
  void erase(records::RecordKind kind, const base::Id& id);
  /// Empties it. Its versions go on: what was worked out from it before is known to be old.
  void clear();

  /// nullptr when there is none.
  template <class T>
  const T* find(const base::Id& id) const {
    const auto& records = all<T>();
    const auto at = records.find(id);
    return at == records.end() ? nullptr : &at->second;
  }
  template <class T>
  const std::map<base::Id, T>& all() const {
    return std::get<Table<T>>(tables_).records;
  }

  /// Another number after each change, for who keeps what was worked out from the set.
  uint64_t version() const { return version_; }
  /// The same for what was worked out from the records of one kind.
  template <class T>
  uint64_t version_of() const {
    return std::get<Table<T>>(tables_).version;
  }

  /// Says that everyone of this unit, and so of its tổ, is in the set. Not needed where the set covers everything.
  void has_whole_staff_of(const base::Id& unit) { version_ += whole_staff_.insert(unit).second ? 1 : 0; }
  bool has_staff_of(const base::Id& unit) const { return whole_staff_.contains(unit); }
  /// Whether every record of this unit is in the set.
  bool has_all_of(const base::Id& unit) const { return coverage_ == Coverage::everything || has_staff_of(unit); }
  /// Says whether a nomination is still under way. One that is decided, refused or withdrawn is no rival of another.
  void set_open(const base::Id& nomination, bool open);

  /// Says when a nomination was received; nullopt: it has not been sent, or lies open again.
  void set_received(const base::Id& nomination, std::optional<base::Date> on);

  const records::Unit* unit(const base::Id& id) const override { return find<records::Unit>(id); }
  const records::Person* person(const base::Id& id) const override { return find<records::Person>(id); }
  const records::Nomination* nomination(const base::Id& id) const override { return find<records::Nomination>(id); }
  const records::Movement* movement(const base::Id& id) const override { return find<records::Movement>(id); }
  std::optional<std::vector<const records::Person*>> staff_of(const base::Id& unit) const override;
  /// In the order of the list: by order_key, then by id.
  std::vector<const records::Nomination*> nominations_of(const base::Id& dossier) const override;
  std::optional<std::vector<Sibling>> elsewhere(const base::Id& nominee, const base::Id& dossier) const override;
  const records::Unit* proposer_of(const records::Nomination& nomination) const override;
  const records::Dossier* dossier(const base::Id& id) const override { return find<records::Dossier>(id); }
  const records::Decision* decision(const base::Id& id) const override { return find<records::Decision>(id); }
  std::vector<const records::Nomination*> all_nominations() const override;
  std::optional<base::Date> received_on(const base::Id& nomination) const override;

 private:
  template <class T>
  struct Table {
    std::map<base::Id, T> records;
    uint64_t version = 0;
  };
  template <class T>
  std::map<base::Id, T>& to_change() {
    auto& table = std::get<Table<T>>(tables_);
    ++version_;
    ++table.version;
    return table.records;
  }

  Coverage coverage_;
  uint64_t version_ = 0;
  std::tuple<Table<records::Unit>, Table<records::Person>, Table<records::Dossier>, Table<records::Nomination>,
             Table<records::Decision>, Table<records::Regulation>, Table<records::Confirmation>,
             Table<records::Movement>, Table<records::Campaign>, Table<records::Appraisal>,
             Table<records::Registration>, Table<records::Council>, Table<records::Meeting>,
             Table<records::Publication>, Table<records::Consultation>, Table<records::Complaint>,
             Table<records::Exemplar>, Table<records::Clause>>
      tables_;
  std::set<base::Id> whole_staff_;
  std::set<base::Id> closed_;
  std::map<base::Id, base::Date> received_on_;
};

/// The case of one nomination, of a dossier with its nominations, of a decision: the record itself, its facts, the
/// regulations of its unit and of the Sở, and every confirmation. nullopt when it, or its dossier, is not in the set.
std::optional<Case> nomination_case(const RecordSet& set, const base::Id& nomination, Phase phase, const Dates& dates);
std::optional<Case> dossier_case(const RecordSet& set, const base::Id& dossier, Phase phase, const Dates& dates);
std::optional<Case> decision_case(const RecordSet& set, const base::Id& decision, Phase phase, const Dates& dates);

}  // namespace tdkt::rules
