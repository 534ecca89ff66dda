#include <cstdio>
#include <filesystem>

#include "server/command_line/commands.h"
#include "server/resources/listed.h"
#include "server/resources/program.h"
#include "server/resources/published.h"
#include "server/store/account_audit.h"
#include "server/store/attachments.h"
#include "server/store/audit.h"
#include "server/store/claim.h"
#include "server/store/hash.h"
#include "server/store/procedure.h"

namespace tdkt::command_line {
namespace {

namespace fs = std::filesystem;

constexpr char kDatabase[] = "tdkt.db";
constexpr char kAttachments[] = "tdkt.attachments";

base::Problem unavailable(std::string detail) { return {base::ProblemCode::unavailable, std::move(detail), {}}; }

/// Copies a tree of files that never change once written: those that are there already are not copied again. Files
/// still being written have names that end in ".partial".
base::Status copy_attachments(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to, error);
  if (error) return unavailable("Không tạo được thư mục " + to.string() + ": " + reason(error) + ".");
  if (!fs::exists(from, error)) return base::Done{};
  for (auto entry = fs::recursive_directory_iterator(from, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::path target = to / entry->path().lexically_relative(from);
    if (entry->is_directory(error)) {
      fs::create_directories(target, error);
    } else if (entry->path().extension() != ".partial" && !fs::exists(target, error)) {
      // Under its own name only when whole: a copy that broke off is made again.
      const fs::path partial = target.string() + ".partial";
      fs::copy_file(entry->path(), partial, fs::copy_options::overwrite_existing, error);
      if (!error) fs::rename(partial, target, error);
    }
    if (error) break;
  }
  if (error) return unavailable("Không sao chép được tệp đính kèm vào " + to.string() + ": " + reason(error) + ".");
  return base::Done{};
}

/// Whether every file that the database names lies in the folder, with the bytes it had.
base::Status check_attachments(store::Connection& connection, const std::string& folder) {
  const store::AttachmentFolder files(folder);
  TDKT_TRY(named, store::stored_files(connection));
  for (const store::StoredFile& file : named) {
    const auto bytes = read_file(files.path_of(file.sha256));
    if (!bytes) return unavailable("thiếu tệp đính kèm " + files.path_of(file.sha256) + ".");
    if (store::sha256(*bytes) != file.sha256)
      return unavailable("tệp đính kèm " + files.path_of(file.sha256) + " đã bị sửa hoặc hỏng.");
  }
  return base::Done{};
}

base::Result<store::AuditVerdict> verified(const std::string& data, const std::string& attachments) {
  auto connection = store::Connection::open(data, store::Connection::Mode::read_only);
  if (!connection.ok()) return std::move(connection).problem();
  TDKT_CHECK(store::check_integrity(*connection));
  TDKT_TRY(verdict, store::verify_audit(*connection));
  if (verdict.broken_seq)
    return unavailable("Nhật ký hỏng từ dòng " + std::to_string(*verdict.broken_seq) + ": " + verdict.what);
  TDKT_CHECK(store::check_told_by_audit(*connection));
  TDKT_CHECK(store::check_accounts_told(*connection));
  TDKT_CHECK(resources::check_published(*connection));
  TDKT_CHECK(resources::check_listed(*connection));
  TDKT_CHECK(check_attachments(*connection, attachments));
  return verdict;
}

void print(const store::AuditVerdict& verdict) {
  std::printf("Nhật ký nguyên vẹn: %lld dòng, mã cuối %s.\n", static_cast<long long>(verdict.entry_count),
              verdict.head_hash.c_str());
}

/// A database that somebody works with (a command, a server of an earlier version) must not be replaced under it:
/// leaving WAL needs to be its only user.
base::Status check_unused(const std::string& data) {
  auto connection = store::Connection::open(data, store::Connection::Mode::read_write);
  if (!connection.ok()) return base::Done{};  // not readable: nobody works with it, and it is to be replaced
  if (connection->execute("PRAGMA busy_timeout=0; PRAGMA journal_mode=DELETE").ok()) return base::Done{};
  return unavailable("Tệp " + data + " đang được chương trình khác dùng. Dừng máy chủ rồi khôi phục.");
}

/// Copies database and files into an empty folder and looks at the copy. Problems name the file they are about.
base::Result<store::AuditVerdict> copy_all(const std::string& data, const fs::path& to) {
  const std::string copy = (to / kDatabase).string();
  auto connection = store::Connection::open(data, store::Connection::Mode::read_only);
  if (!connection.ok()) return store::at_file(data, connection.problem());
  // The database first: files are added and never taken away, so those copied after it hold all that it names.
  if (auto done = store::backup(*connection, copy); !done.ok()) return store::at_file(copy, done.problem());
  TDKT_CHECK(copy_attachments(resources::attachments_beside(data), to / kAttachments));
  auto verdict = verified(copy, (to / kAttachments).string());
  if (!verdict.ok()) return store::at_file(copy, verdict.problem());
  return verdict;
}

/// Whoever works with the data asks for what changed since they asked last, which may be after the backup: they are
/// told everything once more.
base::Status number_feed_anew(const std::string& data) {
  auto connection = store::Connection::open(data, store::Connection::Mode::read_write);
  if (!connection.ok()) return std::move(connection).problem();
  TDKT_CHECK(connection->execute("PRAGMA journal_mode=DELETE; BEGIN IMMEDIATE"));
  TDKT_CHECK(store::number_feed_anew(*connection, now_ms()));
  return connection->execute("COMMIT");
}

}  // namespace

int backup(const Arguments& arguments) {
  const fs::path to = arguments.text("--to");
  const std::string data = arguments.text("--data");
  std::error_code error;
  if (fs::exists(to, error) && !fs::is_empty(to, error))
    return fail(unavailable("Thư mục " + to.string() + " không trống. Chọn một thư mục mới cho bản sao lưu."));
  fs::create_directories(to, error);
  if (error) return fail(unavailable("Không tạo được thư mục " + to.string() + ": " + reason(error) + "."));
  const auto verdict = copy_all(data, to);
  if (!verdict.ok()) {
    // Half a backup must not be taken for a whole one.
    for (const auto& entry : fs::directory_iterator(to, error)) fs::remove_all(entry.path(), error);
    return fail(verdict.problem());
  }
  std::printf("Đã sao lưu vào %s.\n", to.c_str());
  print(*verdict);
  return 0;
}

int restore(const Arguments& arguments) {
  const fs::path from = arguments.text("--from");
  const std::string data = arguments.text("--data");
  std::error_code error;
  if (fs::exists(data, error) && !arguments.has("--replace"))
    return fail(unavailable("Tệp " + data + " đã có. Thêm --replace nếu muốn thay bằng bản sao lưu."));
  const auto claim = store::Claim::take(data);  // until the end: no server starts on what is being replaced
  if (!claim.ok()) return fail(claim.problem());
  if (fs::exists(data, error)) {
    if (auto unused = check_unused(data); !unused.ok()) return fail(unused.problem());
  }
  const std::string copy = (from / kDatabase).string();
  const auto verdict = verified(copy, (from / kAttachments).string());
  if (!verdict.ok()) return fail_at(copy, verdict.problem());
  const std::string partial = data + ".partial";
  fs::create_directories(fs::absolute(data).parent_path(), error);
  fs::copy_file(copy, partial, fs::copy_options::overwrite_existing, error);
  if (error) {
    const std::string why = reason(error);
    fs::remove(partial, error);
    return fail(unavailable("Không chép được vào " + data + ": " + why + "."));
  }
  if (auto numbered = number_feed_anew(partial); !numbered.ok()) {
    fs::remove(partial, error);
    return fail_at(partial, numbered.problem());
  }
  const auto copied = copy_attachments(from / kAttachments, resources::attachments_beside(data));
  if (!copied.ok()) return fail(copied.problem());
  // What lies beside the old file belongs to it, and must not be read into the new one.
  for (const char* suffix : {"-wal", "-shm"}) fs::remove(data + suffix, error);
  fs::rename(partial, data, error);
  if (error) return fail(unavailable("Không thay được " + data + ": " + reason(error) + "."));
  std::printf("Đã khôi phục %s.\n", data.c_str());
  print(*verdict);
  return 0;
}

int verify_audit(const Arguments& arguments) {
  const std::string data = arguments.text("--data");
  const auto verdict = verified(data, resources::attachments_beside(data));
  if (!verdict.ok()) return fail_at(data, verdict.problem());
  print(*verdict);
  return 0;
}

}  // namespace tdkt::command_line
