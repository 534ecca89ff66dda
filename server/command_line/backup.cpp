#include <cstdio>
#include <filesystem>

#include "server/command_line/commands.h"
#include "server/resources/program.h"
#include "server/store/audit.h"

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
  if (error) return unavailable("Không tạo được thư mục " + to.string() + ": " + error.message() + ".");
  if (!fs::exists(from, error)) return base::Done{};
  for (auto entry = fs::recursive_directory_iterator(from, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::path target = to / entry->path().lexically_relative(from);
    if (entry->is_directory(error)) {
      fs::create_directories(target, error);
    } else if (entry->path().extension() != ".partial" && !fs::exists(target, error)) {
      fs::copy_file(entry->path(), target, error);
    }
    if (error) break;
  }
  if (error) return unavailable("Không sao chép được tệp đính kèm vào " + to.string() + ": " + error.message() + ".");
  return base::Done{};
}

base::Result<store::AuditVerdict> verified(const std::string& data) {
  auto connection = store::Connection::open(data, store::Connection::Mode::read_only);
  if (!connection.ok()) return std::move(connection).problem();
  TDKT_CHECK(store::check_integrity(*connection));
  TDKT_TRY(verdict, store::verify_audit(*connection));
  if (verdict.broken_seq)
    return unavailable("Nhật ký hỏng từ dòng " + std::to_string(*verdict.broken_seq) + ": " + verdict.what);
  return verdict;
}

void print(const store::AuditVerdict& verdict) {
  std::printf("Nhật ký nguyên vẹn: %lld dòng, mã cuối %s.\n", static_cast<long long>(verdict.entry_count),
              verdict.head_hash.c_str());
}

/// A database in use by a server must not be replaced under it: leaving WAL needs to be its only user.
base::Status check_unused(const std::string& data) {
  auto connection = store::Connection::open(data, store::Connection::Mode::read_write);
  if (!connection.ok()) return base::Done{};  // not readable: nobody works with it, and it is to be replaced
  if (connection->execute("PRAGMA busy_timeout=0; PRAGMA journal_mode=DELETE").ok()) return base::Done{};
  return unavailable("Tệp " + data + " đang được máy chủ dùng. Dừng máy chủ rồi khôi phục.");
}

}  // namespace

int backup(const Arguments& arguments) {
  const fs::path to = arguments.text("--to");
  std::error_code error;
  if (fs::exists(to, error) && !fs::is_empty(to, error))
    return fail(unavailable("Thư mục " + to.string() + " không trống. Chọn một thư mục mới cho bản sao lưu."));
  fs::create_directories(to, error);
  if (error) return fail(unavailable("Không tạo được thư mục " + to.string() + ": " + error.message() + "."));
  auto connection = store::Connection::open(arguments.text("--data"), store::Connection::Mode::read_only);
  if (!connection.ok()) return fail(connection.problem());
  // The database first: files are added and never taken away, so those copied after it hold all that it names.
  if (auto done = store::backup(*connection, (to / kDatabase).string()); !done.ok()) return fail(done.problem());
  const auto copied = copy_attachments(resources::attachments_beside(arguments.text("--data")), to / kAttachments);
  if (!copied.ok()) return fail(copied.problem());
  const auto verdict = verified((to / kDatabase).string());
  if (!verdict.ok()) return fail(verdict.problem());
  std::printf("Đã sao lưu vào %s.\n", to.c_str());
  print(*verdict);
  return 0;
}

int restore(const Arguments& arguments) {
  const fs::path from = arguments.text("--from");
  const std::string data = arguments.text("--data");
  std::error_code error;
  if (fs::exists(data, error)) {
    if (!arguments.has("--replace"))
      return fail(unavailable("Tệp " + data + " đã có. Thêm --replace nếu muốn thay bằng bản sao lưu."));
    if (auto unused = check_unused(data); !unused.ok()) return fail(unused.problem());
  }
  const auto verdict = verified((from / kDatabase).string());
  if (!verdict.ok()) return fail(verdict.problem());
  const std::string partial = data + ".partial";
  fs::create_directories(fs::absolute(data).parent_path(), error);
  fs::copy_file(from / kDatabase, partial, fs::copy_options::overwrite_existing, error);
  if (error) return fail(unavailable("Không chép được vào " + data + ": " + error.message() + "."));
  const auto copied = copy_attachments(from / kAttachments, resources::attachments_beside(data));
  if (!copied.ok()) return fail(copied.problem());
  // What lies beside the old file belongs to it, and must not be read into the new one.
  for (const char* suffix : {"-wal", "-shm"}) fs::remove(data + suffix, error);
  fs::rename(partial, data, error);
  if (error) return fail(unavailable("Không thay được " + data + ": " + error.message() + "."));
  std::printf("Đã khôi phục %s.\n", data.c_str());
  print(*verdict);
  return 0;
}

int verify_audit(const Arguments& arguments) {
  const auto verdict = verified(arguments.text("--data"));
  if (!verdict.ok()) return fail(verdict.problem());
  print(*verdict);
  return 0;
}

}  // namespace tdkt::command_line
