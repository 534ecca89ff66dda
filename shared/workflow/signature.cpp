#include "shared/workflow/signature.h"

#include <algorithm>
#include <array>

#include "shared/base/sha256.h"

namespace tdkt::workflow {
namespace {

using base::Sha256;
using base::Value;
using records::RecordKind;

constexpr size_t kGroups = std::size(base::Names<SignedGroup>::rows);
constexpr size_t kShort = 16;

SignedGroup group_of(RecordKind kind, std::string_view field) {
  if (kind == RecordKind::meetings) return SignedGroup::meeting;
  if (kind == RecordKind::publications) return SignedGroup::publication;
  if (kind == RecordKind::nominations) {
    if (field == "report") return SignedGroup::report;
    return field == "evidence" ? SignedGroup::evidence : SignedGroup::proposal;
  }
  if (field == "request_letter") return SignedGroup::letter;
  if (field == "minutes") return SignedGroup::minutes;
  if (field == "objections") return SignedGroup::objections;
  return field == "evidence" ? SignedGroup::papers : SignedGroup::heading;
}

bool says_nothing(const Value& value) {
  if (value.is_null()) return true;
  if (const auto* yes = value.boolean()) return !*yes;  // what is not ticked need not be written
  if (const auto* text = value.string()) return text->empty();
  if (const auto* items = value.items()) return items->empty();
  const auto* members = value.members();
  return members && std::all_of(members->begin(), members->end(),
                                [](const Value::Member& member) { return says_nothing(member.value); });
}

/// Each value by its kind and its length, so that no two documents give the same bytes.
void add(Sha256& hash, char kind, std::string_view bytes) {
  hash.add(kind + std::to_string(bytes.size()) + ":");
  hash.add(bytes);
}

void add(Sha256& hash, const Value& value) {
  if (const auto* text = value.string()) return add(hash, 's', *text);
  if (const auto* number = value.integer()) return add(hash, 'i', std::to_string(*number));
  if (const auto* yes = value.boolean()) return add(hash, 'b', *yes ? "1" : "0");
  if (const auto* items = value.items()) {
    hash.add("[");
    for (const Value& item : *items) add(hash, item);
    return hash.add("]");
  }
  hash.add("{");
  if (const auto* members = value.members())
    for (const Value::Member& member : *members) {
      if (says_nothing(member.value)) continue;
      add(hash, 'k', member.key);
      add(hash, member.value);
    }
  hash.add("}");
}

/// The hash of each group of a record that says something.
void add_parts(const SignedRecord& record, Sha256& whole, std::vector<SealedPart>& parts) {
  const auto* members = record.document->members();
  if (!members) return;
  std::array<Sha256, kGroups> groups;
  std::array<bool, kGroups> used{};
  for (const Value::Member& member : *members) {
    if (says_nothing(member.value)) continue;
    const auto group = static_cast<size_t>(group_of(record.kind, member.key));
    used[group] = true;
    add(groups[group], 'k', member.key);
    add(groups[group], member.value);
  }
  for (size_t i = 0; i < kGroups; ++i) {
    if (!used[i]) continue;
    const std::string hash = groups[i].hex();
    const auto group = static_cast<SignedGroup>(i);
    add(whole, 'p', record.id.text());
    add(whole, 'g', base::word(group));
    add(whole, 'h', hash);
    parts.push_back({record.id, group, hash.substr(0, kShort)});
  }
}

}  // namespace

std::optional<base::Id> signed_with(RecordKind kind, const Value& document) {
  switch (kind) {
    case RecordKind::dossiers: return base::Id::parse(document.text_at("id"));
    case RecordKind::nominations: {
      const Value* removed = document.find("removed");
      if (removed && !says_nothing(*removed)) return std::nullopt;
      break;
    }
    case RecordKind::meetings: break;
    case RecordKind::publications:
      if (document.text_at("kind") != base::word(records::PublicationKind::in_unit)) return std::nullopt;
      break;
    default: return std::nullopt;
  }
  return base::Id::parse(document.text_at("dossier_id"));
}

Seal seal_of(std::vector<SignedRecord> records) {
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  Seal seal;
  Sha256 whole;
  for (const SignedRecord& record : records) add_parts(record, whole, seal.parts);
  seal.hash = whole.hex();
  return seal;
}

Value value_of(const Seal& seal) {
  Value note = Value::object();
  note.set("hash", seal.hash);
  Value& parts = note.set("parts", Value::array());
  for (const SealedPart& part : seal.parts) {
    Value& row = parts.push(Value::object());
    row.set("record", part.record.text());
    row.set("group", base::word(part.group));
    row.set("hash", part.hash);
  }
  return note;
}

std::optional<Seal> seal_in(const Value& note) {
  Seal seal;
  seal.hash = note.text_at("hash");
  const Value* parts = note.find("parts");
  if (seal.hash.empty() || !parts || !parts->items()) return std::nullopt;
  for (const Value& row : *parts->items()) {
    const auto record = base::Id::parse(row.text_at("record"));
    const auto group = base::from_word<SignedGroup>(row.text_at("group"));
    if (!record || !group) return std::nullopt;
    seal.parts.push_back({*record, *group, std::string(row.text_at("hash"))});
  }
  return seal;
}

bool is_sealed(const Value& note, const base::Id& record) {
  const Value* parts = note.find("parts");
  if (!parts || !parts->items()) return false;
  const std::string id = record.text();
  return std::any_of(parts->items()->begin(), parts->items()->end(),
                     [&](const Value& part) { return part.text_at("record") == id; });
}

std::vector<SignedChange> changed_since(const Seal& then, const Seal& now) {
  std::vector<SignedChange> changes;
  if (then.hash == now.hash) return changes;
  const auto comes_first = [](const SealedPart& a, const SealedPart& b) {
    return a.record == b.record ? a.group < b.group : a.record < b.record;
  };
  auto old = then.parts.begin();
  for (const SealedPart& part : now.parts) {
    for (; old != then.parts.end() && comes_first(*old, part); ++old) changes.push_back({old->record, old->group});
    const bool was_there = old != then.parts.end() && !comes_first(part, *old);
    if (!was_there || old->hash != part.hash) changes.push_back({part.record, part.group});
    if (was_there) ++old;
  }
  for (; old != then.parts.end(); ++old) changes.push_back({old->record, old->group});
  return changes;
}

}  // namespace tdkt::workflow
