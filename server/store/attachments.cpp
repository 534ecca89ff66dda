#include "server/store/attachments.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "server/store/hash.h"
#include "shared/base/media_type.h"

namespace tdkt::store {

namespace {

using base::Problem;
using base::ProblemCode;

constexpr std::string_view kSelectAttachment =
    "SELECT r.attachment_id, r.record_id, r.sha256, a.byte_count, a.media_type, r.file_name, r.added_at "
    "FROM record_attachments r JOIN attachments a ON a.sha256 = r.sha256 ";

Problem disk_problem(int error) {
  if (error == ENOSPC || error == EDQUOT)
    return {ProblemCode::unavailable, "Đĩa của máy chủ đã đầy nên chưa nhận được tệp. Tệp trên máy này vẫn còn.", {}};
  return {ProblemCode::unavailable, "Máy chủ chưa ghi được tệp vào đĩa. Thử lại sau; báo cho người quản trị.", {}};
}

/// Writes and syncs a whole file; 0 or errno.
int write_file(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) error = errno;
    if (count > 0) bytes.remove_prefix(static_cast<size_t>(count));
  }
  if (error == 0 && ::fsync(file) != 0) error = errno;
  ::close(file);
  return error;
}

int sync_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return errno;
  const int error = ::fsync(folder) == 0 ? 0 : errno;
  ::close(folder);
  return error;
}

Attachment attachment_of(const Statement& rows) {
  return {.attachment_id = rows.id(0),
          .record_id = rows.id(1),
          .file = {rows.string(2), rows.integer(3), rows.string(4)},
          .file_name = rows.string(5),
          .added_at = rows.integer(6)};
}

base::Result<std::vector<Attachment>> all_attachments(base::Result<Statement> rows) {
  if (!rows.ok()) return std::move(rows).problem();
  std::vector<Attachment> attachments;
  while (true) {
    TDKT_TRY(found, rows->step());
    if (!found) return attachments;
    attachments.push_back(attachment_of(*rows));
  }
}

base::Status audit_file(Connection& connection, std::string_view act, const Attachment& attachment, const By& by) {
  base::Value detail = base::Value::object();
  detail.set("attachment_id", attachment.attachment_id.text());
  detail.set("sha256", attachment.file.sha256);
  return write_audit(connection,
                     {.by = by, .act = act, .record_id = attachment.record_id, .detail = std::move(detail)});
}

}  // namespace

std::string AttachmentFolder::path_of(std::string_view sha256) const {
  return path_ + "/" + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256.substr(2));
}

base::Result<StoredFile> AttachmentFolder::keep(std::string_view bytes) const {
  const auto media_type = base::media_type_of(bytes);
  if (!media_type) return Problem{ProblemCode::unsupported_media_type, std::string(base::kMediaTypesTaken), {}};
  StoredFile stored{sha256(bytes), static_cast<int64_t>(bytes.size()), std::string(*media_type)};
  const std::string path = path_of(stored.sha256);
  std::error_code error;
  if (std::filesystem::exists(path, error)) return stored;
  const std::string folder = path_ + "/" + stored.sha256.substr(0, 2);
  std::filesystem::create_directories(folder, error);
  if (error) return disk_problem(error.value());
  // A name of its own, so that two uploads of the same content do not meet half-way.
  const std::string partial = path + "." + base64url(random_bytes(9)) + ".partial";
  int failed = write_file(partial, bytes);
  if (failed == 0 && ::rename(partial.c_str(), path.c_str()) != 0) failed = errno;
  if (failed == 0) failed = sync_folder(folder);
  if (failed == 0) failed = sync_folder(path_);
  if (failed == 0) return stored;
  std::filesystem::remove(partial, error);
  return disk_problem(failed);
}

base::Status attach(Connection& connection, const Attachment& attachment, const By& by) {
  {
    TDKT_TRY(rows,
             connection.query("SELECT record_id, sha256, removed_at FROM record_attachments WHERE attachment_id = ?",
                              attachment.attachment_id));
    TDKT_TRY(found, rows.step());
    if (found && rows.id(0) != attachment.record_id)
      return Problem{ProblemCode::malformed, "Mã tệp này đã dùng cho tệp của mục khác. Gửi lại với mã mới.", {}};
    if (found && rows.text(1) == attachment.file.sha256 && rows.is_null(2)) return base::Done{};
  }
  {
    TDKT_TRY(rows, connection.query("SELECT 1 FROM records WHERE record_id = ?", attachment.record_id));
    TDKT_TRY(found, rows.step());
    if (!found) return Problem{ProblemCode::not_found, "Mục mà tệp gắn vào không có trên máy chủ.", {}};
  }
  TDKT_CHECK(
      connection.run("INSERT OR IGNORE INTO attachments (sha256, byte_count, media_type, created_at) "
                     "VALUES (?, ?, ?, ?)",
                     attachment.file.sha256, attachment.file.byte_count, attachment.file.media_type, by.at));
  TDKT_CHECK(
      connection.run("INSERT INTO record_attachments (attachment_id, record_id, sha256, file_name, account_id, "
                     "added_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (attachment_id) DO UPDATE SET "
                     "sha256 = excluded.sha256, file_name = excluded.file_name, account_id = excluded.account_id, "
                     "added_at = excluded.added_at, removed_at = NULL",
                     attachment.attachment_id, attachment.record_id, attachment.file.sha256, attachment.file_name,
                     by.account_id.value_or(base::Id{}), by.at));
  return audit_file(connection, "attach", attachment, by);
}

base::Status detach(Connection& connection, const base::Id& record_id, const base::Id& attachment_id, const By& by) {
  TDKT_TRY(found, attachment(connection, record_id, attachment_id));
  if (!found) return base::Done{};
  TDKT_CHECK(
      connection.run("UPDATE record_attachments SET removed_at = ? WHERE attachment_id = ?", by.at, attachment_id));
  return audit_file(connection, "detach", *found, by);
}

base::Result<std::vector<Attachment>> attachments_of(Connection& connection, const base::Id& record_id) {
  static const std::string kSql = std::string(kSelectAttachment) +
                                  "WHERE r.record_id = ? AND r.removed_at IS NULL ORDER BY r.added_at, r.attachment_id";
  return all_attachments(connection.query(kSql, record_id));
}

base::Result<std::vector<Attachment>> attachments_by_links(Connection& connection, const base::Id& nomination_id) {
  static const std::string kSql = std::string(kSelectAttachment) +
                                  "JOIN report_links l ON l.link_id = r.account_id AND l.nomination_id = r.record_id "
                                  "WHERE r.record_id = ? AND r.removed_at IS NULL ORDER BY r.added_at, r.attachment_id";
  return all_attachments(connection.query(kSql, nomination_id));
}

base::Result<std::vector<StoredFile>> stored_files(Connection& connection) {
  TDKT_TRY(rows, connection.query("SELECT sha256, byte_count, media_type FROM attachments ORDER BY sha256"));
  std::vector<StoredFile> files;
  while (true) {
    TDKT_TRY(found, rows.step());
    if (!found) return files;
    files.push_back({rows.string(0), rows.integer(1), rows.string(2)});
  }
}

base::Result<std::optional<Attachment>> attachment(Connection& connection, const base::Id& record_id,
                                                   const base::Id& attachment_id) {
  static const std::string kSql =
      std::string(kSelectAttachment) + "WHERE r.attachment_id = ? AND r.record_id = ? AND r.removed_at IS NULL";
  TDKT_TRY(rows, connection.query(kSql, attachment_id, record_id));
  TDKT_TRY(found, rows.step());
  if (!found) return std::optional<Attachment>();
  return std::optional<Attachment>(attachment_of(rows));
}

}  // namespace tdkt::store
