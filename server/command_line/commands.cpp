#include "server/command_line/commands.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "server/store/database.h"

namespace tdkt::command_line {
namespace {

constexpr Option kData{"--data", "TỆP", "tệp dữ liệu SQLite", true};

constexpr Option kServe[] = {
    kData,
    {"--web", "THƯ_MỤC", "thư mục của giao diện web đã đóng gói", true},
    {"--address", "ĐỊA_CHỈ", "địa chỉ để lắng nghe", false, "127.0.0.1"},
    {"--port", "CỔNG", "cổng để lắng nghe", false, "8080"},
    {"--date", "NGÀY", "coi ngày này (2025-05-28) là hôm nay, để tập dùng; nhật ký vẫn theo đồng hồ"},
    {"--tls-cert", "TỆP", "chứng thư TLS (PEM), đi cùng --tls-key"},
    {"--tls-key", "TỆP", "khóa riêng TLS (PEM)"},
    {"--trusted-proxy", "ĐỊA_CHỈ", "máy chuyển tiếp được tin: X-Forwarded-For và X-Forwarded-Proto của nó được dùng"},
    {"--workers", "SỐ", "số yêu cầu trả lời cùng lúc", false, "40"},
    {"--quiet", "", "không ghi nhật ký truy cập"},
};

constexpr Option kHealth[] = {
    {"--address", "ĐỊA_CHỈ", "địa chỉ của máy chủ", false, "127.0.0.1"},
    {"--port", "CỔNG", "cổng của máy chủ", false, "8080"},
    {"--tls-key", "TỆP", "máy chủ chạy với khóa TLS này: hỏi qua TLS"},
};

constexpr Option kInit[] = {
    kData,
    {"--so", "TÊN", "tên Sở, ví dụ “Sở Giáo dục và Đào tạo Nam Định”; không cần khi có --demo"},
    {"--demo", "", "thêm dữ liệu và tài khoản trình diễn"},
    {"--demo-password", "MẬT_KHẨU", "mật khẩu chung của các tài khoản trình diễn", false, "thi-dua-2025"},
};

constexpr Option kCreateAccount[] = {
    kData,
    {"--name", "TÊN", "tên đăng nhập, ví dụ quan.tri", true},
    {"--display", "HỌ_TÊN", "họ và tên", true},
    {"--role", "VAI_TRÒ", "vai trò", false, "administrator"},
    {"--unit", "MÃ", "mã (UUID) của đơn vị; không ghi thì là Sở"},
    {"--password-file", "TỆP", "đọc mật khẩu từ dòng đầu của tệp; “-” là đầu vào chuẩn; không ghi thì hỏi"},
};

constexpr Option kResetAccount[] = {
    kData,
    {"--name", "TÊN", "tên đăng nhập", true},
};

constexpr Option kBackup[] = {
    kData,
    {"--to", "THƯ_MỤC", "thư mục mới để chứa bản sao", true},
};

constexpr Option kRestore[] = {
    {"--from", "THƯ_MỤC", "thư mục của bản sao lưu", true},
    kData,
    {"--replace", "", "thay dữ liệu đang có"},
};

constexpr Option kVerify[] = {kData};

constexpr Option kDocs[] = {
    {"--to", "THƯ_MỤC", "thư mục tài liệu của mã nguồn", true},
};

constexpr Runner kCommands[] = {
    {{"serve", "Chạy máy chủ. Dừng bằng Ctrl+C hoặc SIGTERM: yêu cầu đang làm được làm xong.", kServe}, serve},
    {{"health", "Hỏi máy chủ đang chạy xem đã sẵn sàng chưa; mã thoát 0 là sẵn sàng.", kHealth}, health},
    {{"init", "Tạo tệp dữ liệu mới.", kInit}, init},
    {{"account create", "Tạo một tài khoản; tài khoản đầu tiên là quản trị hệ thống.", kCreateAccount}, create_account},
    {{"account reset", "Đặt mật khẩu tạm cho một tài khoản và in ra một lần.", kResetAccount}, reset_account},
    {{"check", "Kiểm tra một trường hợp theo luật và in kết quả (JSON); “-” là đọc từ đầu vào chuẩn.", {}, "CASE.json"},
     check_case},
    {{"backup", "Sao lưu dữ liệu và tệp đính kèm, cả khi máy chủ đang chạy.", kBackup}, backup},
    {{"restore", "Khôi phục từ bản sao lưu, sau khi kiểm tra nó còn nguyên vẹn. Dừng máy chủ trước.", kRestore},
     restore},
    {{"verify-audit", "Kiểm tra chuỗi nhật ký: không thiếu, không bị sửa.", kVerify}, verify_audit},
    {{"docs", "Ghi lại các tài liệu sinh ra từ chương trình: quy tắc, các bước, giao diện lập trình, các mục.", kDocs},
     write_docs},
};

std::string overview() {
  std::string text = "tdkt LỆNH …\n\nThi đua, khen thưởng ngành Giáo dục: máy chủ và các việc của người quản trị.\n\n";
  for (const Runner& runner : kCommands) {
    std::string name(runner.command.name);
    name.resize(16, ' ');
    text += "  " + name + std::string(runner.command.summary) + "\n";
  }
  return text + "\ntdkt LỆNH --help cho biết từng lệnh.\n";
}

bool asks_help(const std::string& word) { return word == "--help" || word == "-h"; }

/// A report, a temporary password or the head of the log that could not be written is not done.
int told() {
  const int why = std::fflush(stdout) != 0 ? errno : std::ferror(stdout) != 0 ? EIO : 0;
  if (why == 0) return 0;
  return fail({base::ProblemCode::unavailable,
               "Việc đã làm, nhưng không ghi được kết quả ra: " + reason({why, std::generic_category()}) +
                   ". Chạy lại với chỗ ghi khác.",
               {}});
}

/// How many of the words are the command's name; 0 when it is another one.
size_t name_words(std::string_view name, std::span<const std::string> words) {
  const size_t space = name.find(' ');
  if (words.empty() || words[0] != name.substr(0, space)) return 0;
  if (space == std::string_view::npos) return 1;
  return words.size() > 1 && words[1] == name.substr(space + 1) ? 2 : 0;
}

}  // namespace

std::span<const Runner> commands() { return kCommands; }

int fail(const base::Problem& problem) {
  std::fprintf(stderr, "tdkt: %s\n", problem.detail.c_str());
  for (const base::ProblemPlace& place : problem.places)
    if (place.detail != problem.detail) std::fprintf(stderr, "  %s: %s\n", place.pointer.c_str(), place.detail.c_str());
  return problem.code == base::ProblemCode::malformed ? 2 : 1;
}

int fail_at(const std::string& path, const base::Problem& problem) {
  return fail(problem.code == base::ProblemCode::unavailable ? store::at_file(path, problem) : problem);
}

std::string reason(const std::error_code& error) {
  switch (error.value()) {
    case ENOSPC:
    case EDQUOT: return "đĩa đã đầy";
    case EROFS: return "nơi đó chỉ cho đọc";
    case EACCES:
    case EPERM: return "người đang chạy lệnh không có quyền ở đó";
    case ENOENT: return "không có đường dẫn này";
    case ENOTDIR: return "một phần của đường dẫn là tệp, không phải thư mục";
    case EIO: return "đĩa báo lỗi đọc ghi";
    default: return error.message();
  }
}

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream named;
  if (path != "-") named.open(path, std::ios::binary);
  std::istream& file = path == "-" ? std::cin : named;
  std::string bytes;
  char part[64 << 10];
  // Not by iterators of the stream: those throw where a read fails.
  while (file.read(part, sizeof part) || file.gcount() > 0) bytes.append(part, static_cast<size_t>(file.gcount()));
  if (!file.eof()) return std::nullopt;
  return bytes;
}

int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void keep_streams_apart() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) == -1) static_cast<void>(open("/dev/null", O_RDWR));
}

void keep_files_private() { umask(S_IRWXG | S_IRWXO); }

int run(std::span<const std::string> words) {
  if (words.empty() || asks_help(words[0])) {
    std::fputs(overview().c_str(), words.empty() ? stderr : stdout);
    return words.empty() ? 2 : 0;
  }
  for (const Runner& runner : kCommands) {
    const size_t used = name_words(runner.command.name, words);
    if (used == 0) continue;
    const std::span<const std::string> rest = words.subspan(used);
    for (const std::string& word : rest)
      if (asks_help(word)) {
        std::fputs(help(runner.command).c_str(), stdout);
        return 0;
      }
    const auto arguments =
        parse(runner.command, rest, [](const char* name) -> const char* { return std::getenv(name); });
    if (!arguments.ok()) return fail(arguments.problem());
    const int code = runner.run(*arguments);
    return code == 0 && runner.run != serve ? told() : code;
  }
  if (words[0] == "account")
    return fail({base::ProblemCode::malformed, "Sau “account” là create hoặc reset. Xem: tdkt --help.", {}});
  return fail({base::ProblemCode::malformed, "Không có lệnh “" + words[0] + "”. Xem: tdkt --help.", {}});
}

}  // namespace tdkt::command_line
