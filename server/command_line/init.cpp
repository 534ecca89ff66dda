#include <cstdio>
#include <filesystem>

#include "server/command_line/commands.h"
#include "server/resources/demo_data.h"
#include "server/resources/program.h"
#include "shared/demo/demo.h"

namespace tdkt::command_line {
namespace {

void remove_database(const std::string& data) {
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(data + suffix, ignored);
}

base::Status fill(const Arguments& arguments, const std::string& so_name, const std::string& data,
                  const std::string& attachments_folder) {
  auto store = store::Store::open(data, true, now_ms());
  if (!store.ok()) return std::move(store).problem();
  if (arguments.has("--demo")) {
    store::Passwords passwords;
    const store::AttachmentFolder attachments(attachments_folder);
    return resources::load_demo(**store, passwords, attachments, arguments.text("--demo-password"), now_ms());
  }
  TDKT_TRY(so, resources::make_so(**store, so_name, now_ms()));
  std::printf("Mã của Sở: %s\n", so.text().c_str());
  return base::Done{};
}

}  // namespace

int init(const Arguments& arguments) {
  const std::string data = arguments.text("--data");
  if (!arguments.has("--demo") && arguments.text("--so").empty())
    return fail(
        {base::ProblemCode::malformed, "Thiếu --so TÊN: tên của Sở; hoặc dùng --demo. Xem: tdkt init --help.", {}});
  std::string so_name;
  if (!arguments.has("--demo")) {
    auto words = arguments.words("--so");
    if (!words.ok()) return fail(words.problem());
    so_name = std::move(words).value();
  }
  std::error_code error;
  if (std::filesystem::exists(data, error))
    return fail({base::ProblemCode::unavailable,
                 "Tệp " + data + " đã có nên không tạo lại. Chọn tên khác, hoặc tự chuyển tệp cũ đi nơi khác.",
                 {}});
  // Attachments lie beside the database: their folder is made now, so that a missing right shows now.
  std::filesystem::create_directories(resources::attachments_beside(data), error);
  if (error)
    return fail(
        {base::ProblemCode::unavailable, "Không tạo được thư mục cho " + data + ": " + reason(error) + ".", {}});
  // Under its own name only when whole: what broke off (a power cut, Ctrl+C) is made again, not served half.
  const std::string partial = data + ".partial";
  remove_database(partial);
  auto filled = fill(arguments, so_name, partial, resources::attachments_beside(data));
  if (!filled.ok()) {
    remove_database(partial);
    return fail_at(data, filled.problem());
  }
  std::filesystem::rename(partial, data, error);
  if (error) {
    remove_database(partial);
    return fail({base::ProblemCode::unavailable, "Không tạo được " + data + ": " + reason(error) + ".", {}});
  }
  std::printf("Đã tạo %s.\n", data.c_str());
  if (arguments.has("--demo")) {
    std::printf("Tài khoản trình diễn, mật khẩu chung “%s”:\n", arguments.text("--demo-password").c_str());
    for (const demo::DemoAccount& account : demo::demo_accounts())
      std::printf("  %-12s %s\n", std::string(account.account_name).c_str(), std::string(account.display_name).c_str());
  } else {
    std::printf("Việc tiếp theo: tdkt account create --data %s --name quan.tri --display \"Họ và tên\"\n",
                data.c_str());
  }
  return 0;
}

}  // namespace tdkt::command_line
