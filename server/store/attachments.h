#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit.h"
#include "server/store/database.h"

namespace tdkt::store {

/// Content of a file, kept once however often it is attached.
struct StoredFile {
  std::string sha256;
  int64_t byte_count = 0;
  std::string media_type;
};

/// The folder beside the database where files lie under their SHA-256: "ab/cdef…".
class AttachmentFolder {
 public:
  explicit AttachmentFolder(std::string path) : path_(std::move(path)) {}

  /// Writes the content so that it survives a loss of power; nothing to do when it is there. Outside any transaction,
  /// before the record is told of it. `unsupported_media_type` for a type that is not taken, `unavailable` when the
  /// disk does not take it.
  base::Result<StoredFile> keep(std::string_view bytes) const;
  std::string path_of(std::string_view sha256) const;

 private:
  std::string path_;
};

struct Attachment {
  base::Id attachment_id;  // minted by the client
  base::Id record_id;
  StoredFile file;
  std::string file_name;
  int64_t added_at = 0;
};

/// Names a kept file in a record, in place of the one that had this id. Repeatable; `malformed` when the id is that of
/// another record's file, `not_found` without record.
base::Status attach(Connection& connection, const Attachment& attachment, const By& by);
/// Takes it out of the record; the content stays for the history.
base::Status detach(Connection& connection, const base::Id& record_id, const base::Id& attachment_id, const By& by);
base::Result<std::vector<Attachment>> attachments_of(Connection& connection, const base::Id& record_id);
/// Of a nomination: those that came through its links (report_links.h).
base::Result<std::vector<Attachment>> attachments_by_links(Connection& connection, const base::Id& nomination_id);
/// Everything that lies in the folder, by hash.
base::Result<std::vector<StoredFile>> stored_files(Connection& connection);
/// nullopt unless this record has this attachment: files are reached through their record only.
base::Result<std::optional<Attachment>> attachment(Connection& connection, const base::Id& record_id,
                                                   const base::Id& attachment_id);

}  // namespace tdkt::store
