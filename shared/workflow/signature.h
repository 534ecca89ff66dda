#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/names.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"

namespace tdkt::workflow {

// Ký duyệt: what the head of a unit signs is bound by a seal over the content. Both sides compute it here, so that the
// page shows what the server will say.

/// What a signature covers, by what people call it; a change is told by it.
enum class SignedGroup {
  heading,
  letter,
  minutes,
  objections,
  papers,
  proposal,
  report,
  evidence,
  meeting,
  publication
};

/// The dossier whose signature covers a record: a dossier its own, a nomination in its list, the meetings that
/// considered it and its publications in the unit theirs; nullopt for what no signature covers. It is closed with that
/// dossier.
std::optional<base::Id> signed_with(records::RecordKind kind, const base::Value& document);

/// A record as it is signed. `document` must outlive the call.
struct SignedRecord {
  records::RecordKind kind;
  base::Id id;
  const base::Value* document;
};

/// One group of fields of one record. Its hash is cut to 16 digits: it only says where something changed.
struct SealedPart {
  base::Id record;
  SignedGroup group;
  std::string hash;
};

/// `hash`: SHA-256 over all of it, in the order of ids. Equal content has equal seals, in whatever order it is given
/// and whatever empty places it writes.
struct Seal {
  std::string hash;
  std::vector<SealedPart> parts;  // by record, then group
};

/// The seal of a dossier (first the dossier itself, its listed nominations, its meetings and publications in the unit).
Seal seal_of(std::vector<SignedRecord> records);

/// As the note of an act keeps it: {"hash": …, "parts": [{"record", "group", "hash"}]}, and back; nullopt when it is
/// none.
base::Value value_of(const Seal& seal);
std::optional<Seal> seal_in(const base::Value& note);

/// Whether the signature whose note this is covers the record: it was there when it was signed.
bool is_sealed(const base::Value& note, const base::Id& record);

struct SignedChange {
  base::Id record;
  SignedGroup group;
};
/// Where two seals differ, in the order of parts; a part that came or went counts. Empty when what was signed stands.
std::vector<SignedChange> changed_since(const Seal& then, const Seal& now);

}  // namespace tdkt::workflow

namespace tdkt::base {

template <>
struct Names<workflow::SignedGroup> {
  using G = workflow::SignedGroup;
  static constexpr Name<G> rows[] = {
      {G::heading, "heading", "tên, năm học của hồ sơ"}, {G::letter, "letter", "Tờ trình"},
      {G::minutes, "minutes", "biên bản họp"},           {G::objections, "objections", "ý kiến khi công khai"},
      {G::papers, "papers", "giấy tờ kèm hồ sơ"},        {G::proposal, "proposal", "nội dung đề nghị"},
      {G::report, "report", "báo cáo thành tích"},       {G::evidence, "evidence", "minh chứng"},
      {G::meeting, "meeting", "phiên họp, biểu quyết"},  {G::publication, "publication", "công khai trong đơn vị"},
  };
  static_assert(names_all(rows, G::publication));
};

}  // namespace tdkt::base
