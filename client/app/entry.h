#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/problem.h"
#include "shared/base/value.h"
#include "shared/records/kinds.h"
#include "shared/sync/merge.h"
#include "shared/workflow/states.h"

namespace tdkt::app {

/// Where a record's text is safe, in the words every screen uses.
enum class SaveState { only_here, sending, saved, conflict, refused };

/// What was done to a record on the server, newest last.
struct ActNote {
  std::string act;                        // word of workflow::Act
  std::string by;                         // display name
  std::string at;                         // RFC 3339
  base::Value note;                       // { "text", "comments": [{ "id", "place", "text" }] }
  std::optional<base::Id> revision = {};  // the revision it was about
};

/// A revision of somebody else that met ours; without a revision: what another tab of this browser wrote.
struct Theirs {
  std::optional<base::Id> revision;
  base::Value document;
  std::string author;
  std::string made_at;
};

/// What stands in a field of a record on this machine and cannot be read as what belongs there; the record still holds
/// what was there before.
struct Unread {
  std::string place;
  std::string label;     // of the field
  std::string text;      // "31/02/2025"
  std::string sentence;  // why it cannot be read, and how to write it
};

/// What lies in this machine's store, as this tab knows it. Another tab may have written over it since.
struct OnDisk {
  std::string stamp;                               // of the write; "" when there was none
  std::optional<base::Value> document = {};        // where it is not the entry's own any more
  std::optional<base::Value> before_writing = {};  // the same, of before the write under way
  std::vector<std::string> settled = {};           // places of conflicts there among which a person has chosen here
  std::map<std::string, base::Value> from_server = {};  // by place, what came from there since; nobody here wrote it
};

/// One record as this machine keeps it: how it stands here, and the newest revision both sides know.
struct Entry {
  records::RecordKind kind = records::RecordKind::dossiers;
  base::Id id;
  base::Id unit_id;
  base::Value document;
  std::optional<base::Id> base_revision;
  base::Value base;

  workflow::State state = workflow::State::draft;
  base::Id holder_unit_id;
  std::optional<base::Date> received_on;  // once it was sent
  std::vector<ActNote> acts;
  std::string saved_at;  // RFC 3339, the server's time of the newest revision
  std::string saved_by;

  bool dirty = false;           // `document` differs from `base`
  int64_t changed_at = 0;       // Unix ms of the last edit here
  int64_t first_unsent_at = 0;  // Unix ms of the first edit not sent yet
  std::optional<base::Id> sending_revision;
  base::Value sending;
  uint32_t sending_request = 0;  // 0: to be sent again with the same revision id
  std::optional<Theirs> theirs;
  std::vector<sync::Conflict> conflicts;
  std::optional<base::Problem> refusal;
  std::vector<Unread> unread;  // by place; kept on this machine, never sent
  OnDisk on_disk;

  SaveState save_state() const;
};

/// Another text takes the place of the document, before it is in the store.
void change_document(Entry& entry, base::Value document);

/// What is written here from now on changes their revision.
void rest_on(Entry& entry, const Theirs& theirs);

/// The server has what was under way. Its answer, or its feed, says so.
void take_for_saved(Entry& entry);

/// The conflict at a place is settled. With the last of them, what is written here rests on their revision.
void drop_conflict(Entry& entry, const std::string& place);

/// An entry as text for this machine's store, and back; nullopt when it cannot be read. Its member "written" is the
/// stamp of the write.
std::string stored(const Entry& entry);
std::optional<Entry> entry_of(std::string_view text);

/// Takes over a record from the feed or an answer: { kind, id, revision_id, document, state, … }.
std::optional<Entry> entry_from_server(const base::Value& envelope);

}  // namespace tdkt::app

namespace tdkt::base {

template <>
struct Names<app::SaveState> {
  using S = app::SaveState;
  static constexpr Name<S> rows[] = {{S::only_here, "only_here", "Chỉ có trên máy này"},
                                     {S::sending, "sending", "Đang gửi"},
                                     {S::saved, "saved", "Đã lưu ở máy chủ"},
                                     {S::conflict, "conflict", "Xung đột"},
                                     {S::refused, "refused", "Máy chủ chưa nhận"}};
  static_assert(names_all(rows, S::refused));
};

}  // namespace tdkt::base
