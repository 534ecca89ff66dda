#include "client/app/signing.h"

#include <algorithm>

namespace tdkt::app {

const ActNote* signature_of(const Entry& dossier) {
  const auto act = std::find_if(dossier.acts.rbegin(), dossier.acts.rend(),
                                [](const ActNote& note) { return note.act == base::word(workflow::Act::signature); });
  return act == dossier.acts.rend() ? nullptr : &*act;
}

bool has_case_to_complete(const Model& model, const base::Id& dossier) {
  const auto rows = model.records.nominations_of(dossier);
  return std::any_of(rows.begin(), rows.end(), [&](const auto* row) {
    const auto entry = model.entries.find(row->id);
    return entry != model.entries.end() && entry->second.state == workflow::State::returned_for_completion;
  });
}

workflow::Seal seal_of(const Model& model, const base::Id& dossier) {
  std::vector<workflow::SignedRecord> records;
  for (const auto& [id, entry] : model.entries)
    if (workflow::signed_with(entry.kind, entry.document) == dossier)
      records.push_back({entry.kind, id, &entry.document});
  return workflow::seal_of(std::move(records));
}

std::vector<workflow::SignedChange> changed_since(const ActNote& signature, const workflow::Seal& now) {
  const auto then = workflow::seal_in(signature.note);
  return workflow::changed_since(then.value_or(workflow::Seal{}), now);
}

Perform signing(const base::Id& dossier, const workflow::Seal& seal) {
  base::Value note = base::Value::object();
  note.set("hash", seal.hash);
  return {dossier, workflow::Act::signature, std::move(note)};
}

}  // namespace tdkt::app
