#include "shared/sync/merge.h"

#include <algorithm>
#include <utility>

#include "shared/records/place.h"

namespace tdkt::sync {
namespace {

using base::Value;

/// A list whose items are rows (objects with an id). An empty list may become one.
bool is_rows(const Value& value) {
  const auto* items = value.items();
  return items && std::all_of(items->begin(), items->end(), [](const Value& v) { return !records::row_id(v).empty(); });
}

const Value& or_null(const Value* value) {
  static const Value kNull;
  return value ? *value : kNull;
}

const Value* row_in(const Value& rows, std::string_view id) {
  for (const Value& row : *rows.items())
    if (records::row_id(row) == id) return &row;
  return nullptr;
}

void compare(const std::string& place, const Value& before, const Value& after, std::vector<Change>& out);

void compare_members(const std::string& place, const Value& before, const Value& after, std::vector<Change>& out) {
  for (const auto& member : *before.members())
    compare(records::below(place, member.key), member.value, or_null(after.find(member.key)), out);
  for (const auto& member : *after.members())
    if (!before.find(member.key)) compare(records::below(place, member.key), Value(), member.value, out);
}

void compare_rows(const std::string& place, const Value& before, const Value& after, std::vector<Change>& out) {
  for (const Value& row : *before.items())
    compare(records::below(place, records::row_id(row)), row, or_null(row_in(after, records::row_id(row))), out);
  for (const Value& row : *after.items())
    if (!row_in(before, records::row_id(row)))
      out.push_back({records::below(place, records::row_id(row)), Value(), row});
}

void compare(const std::string& place, const Value& before, const Value& after, std::vector<Change>& out) {
  // An absent list or object is an empty one, so that its rows and members are compared one by one.
  static const Value kNoRows = Value::array();
  static const Value kNoMembers = Value::object();
  if (is_rows(before) && (is_rows(after) || (after.is_null() && !before.items()->empty())))
    return compare_rows(place, before, after.is_null() ? kNoRows : after, out);
  if (before.is_null() && is_rows(after)) return compare_rows(place, kNoRows, after, out);
  const bool rows = !records::row_id(before).empty() || !records::row_id(after).empty();
  if (before.members() && after.members()) return compare_members(place, before, after, out);
  if (!rows && before.is_null() && after.members()) return compare_members(place, kNoMembers, after, out);
  if (!rows && before.members() && after.is_null()) return compare_members(place, before, kNoMembers, out);
  if (before != after) out.push_back({place, before, after});
}

/// True when one place lies inside the other, or they are the same.
bool touch(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  if (longer.compare(0, shorter.size(), shorter) != 0) return false;
  return longer.size() == shorter.size() || longer[shorter.size()] == '/';
}

/// The removal or replacement of a whole clashes with any change inside it: the whole is the place of the conflict.
Conflict conflict_at(const std::string& place, const Value& base, const Value& mine, const Value& theirs) {
  return {place, or_null(records::at(base, place)), or_null(records::at(mine, place)),
          or_null(records::at(theirs, place))};
}

bool is_known(const std::vector<Conflict>& conflicts, const std::string& place) {
  return std::any_of(conflicts.begin(), conflicts.end(), [&](const Conflict& c) { return c.place == place; });
}

/// The changes in `others` that touch a place.
std::vector<const Change*> touching(const std::vector<Change>& others, const std::string& place) {
  std::vector<const Change*> out;
  for (const Change& other : others)
    if (touch(other.place, place)) out.push_back(&other);
  return out;
}

}  // namespace

std::vector<Change> diff(const Value& before, const Value& after) {
  std::vector<Change> changes;
  compare("", before, after, changes);
  std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.place < b.place; });
  return changes;
}

Merge merge(const Value& known, const Value& mine, const Value& theirs) {
  // Two who each made the record have nothing in common yet: field by field it is as if both had filled in an empty
  // one.
  const Value base = known.is_null() ? Value::object() : known;
  const std::vector<Change> ours = diff(base, mine);
  const std::vector<Change> others = diff(base, theirs);
  Merge out{theirs, {}, {}};
  for (const Change& change : ours) {
    const auto clashing = touching(others, change.place);
    const bool same = clashing.size() == 1 && clashing[0]->place == change.place && clashing[0]->after == change.after;
    if (same) continue;
    if (clashing.empty()) {
      records::put(out.merged, change.place, change.after);
      continue;
    }
    std::string place = change.place;
    for (const Change* other : clashing)
      if (other->place.size() < place.size()) place = other->place;
    if (!is_known(out.conflicts, place)) out.conflicts.push_back(conflict_at(place, base, mine, theirs));
  }
  for (const Change& change : others) {
    const auto same_as_mine = touching(ours, change.place);
    if (same_as_mine.empty()) out.taken.push_back(change);
  }
  return out;
}

void resolve(Value& merged, const Conflict& conflict, bool keep_mine) {
  records::put(merged, conflict.place, keep_mine ? conflict.mine : conflict.theirs);
}

}  // namespace tdkt::sync
