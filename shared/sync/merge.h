#pragma once

#include <string>
#include <vector>

#include "shared/base/value.h"

namespace tdkt::sync {

/// One field that differs between two documents. Null stands for "not there". A whole row that only one side has is
/// one change; a row both have is compared field by field.
struct Change {
  std::string place;  // as in shared/records/place.h
  base::Value before;
  base::Value after;
};

/// What turns `before` into `after`, ordered by place.
std::vector<Change> diff(const base::Value& before, const base::Value& after);

/// Two people changed the same field in different ways: a person chooses.
struct Conflict {
  std::string place;
  base::Value base;
  base::Value mine;
  base::Value theirs;
};

/// A merge of two documents that grew from the same base. `merged` holds all of theirs and those of mine that do not
/// conflict; `conflicts` waits for a person; `taken` are the changes of theirs that mine did not have.
struct Merge {
  base::Value merged;
  std::vector<Conflict> conflicts;
  std::vector<Change> taken;
};

/// A null base: both sides made the record, each without knowing of the other. Fields changed on one side only are
/// merged; the same change on both sides is one change; a field inside a row that the other side removed is a conflict
/// over the whole row. Neither text is lost: both stand in the conflict.
Merge merge(const base::Value& base, const base::Value& mine, const base::Value& theirs);

/// Puts a person's choice into the merged document.
void resolve(base::Value& merged, const Conflict& conflict, bool keep_mine);

}  // namespace tdkt::sync
