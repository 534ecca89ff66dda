#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>

#include "server/command_line/commands.h"
#include "server/resources/services.h"
#include "server/store/accounts.h"
#include "server/store/record_lists.h"
#include "shared/base/text.h"
#include "shared/records/convert.h"
#include "shared/records/kinds.h"
#include "shared/wire/json.h"
#include "shared/workflow/roles.h"

namespace tdkt::command_line {
namespace {

/// One line from the terminal, which does not show it.
std::string ask_hidden(const char* prompt) {
  std::fprintf(stderr, "%s", prompt);
  termios shown{};
  tcgetattr(STDIN_FILENO, &shown);
  termios hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::string line;
  std::getline(std::cin, line);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
  std::fprintf(stderr, "\n");
  return line;
}

base::Result<std::string> read_password(const Arguments& arguments) {
  const std::string path = arguments.text("--password-file");
  std::string line;
  if (path.empty() && isatty(STDIN_FILENO) != 0) {
    line = ask_hidden("Mật khẩu: ");
    if (line != ask_hidden("Nhập lại mật khẩu: ")) return wrong("Hai lần nhập mật khẩu khác nhau.");
  } else if (path.empty() || path == "-") {
    std::getline(std::cin, line);
  } else {
    std::ifstream file(path);
    if (!file) return wrong("Không mở được tệp mật khẩu " + path + ".");
    std::getline(file, line);
    if (file.bad()) return wrong("Không đọc được tệp mật khẩu " + path + ".");
  }
  // As editors on Windows save a line.
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
  if (!line.empty() && line.back() == '\r') line.pop_back();
  // Typed on another machine the same letters may come as other code points.
  return base::nfc(line);
}

/// The unit of --unit, else the only Sở there is.
base::Result<base::Id> read_unit(store::Connection& connection, const Arguments& arguments) {
  const std::string given = arguments.text("--unit");
  if (!given.empty()) {
    const auto id = base::Id::parse(given);
    if (!id) return wrong("--unit cần một mã định danh (UUID), không phải “" + given + "”.");
    TDKT_TRY(row, store::record_row(connection, *id));
    if (!row || row->kind != base::word(records::RecordKind::units))
      return wrong("Không có đơn vị nào mang mã " + given + ".");
    return *id;
  }
  TDKT_TRY(units, store::records_of_kind(connection, base::word(records::RecordKind::units)));
  for (const store::RecordView& unit : units) {
    TDKT_TRY(document, wire::read_json(unit.document));
    if (document.text_at("kind") == base::word(records::UnitKind::SO)) return unit.row.record_id;
  }
  return wrong("Trong dữ liệu chưa có Sở. Ghi mã đơn vị sau --unit.");
}

}  // namespace

int create_account(const Arguments& arguments) {
  const std::string role = arguments.text("--role");
  if (!base::from_word<workflow::Role>(role)) {
    std::string words;
    for (const auto& row : base::Names<workflow::Role>::rows)
      words += (words.empty() ? "" : ", ") + std::string(row.word);
    return fail(wrong("Không có vai trò “" + role + "”. Các vai trò: " + words + "."));
  }
  const auto display = arguments.words("--display");
  if (!display.ok()) return fail(display.problem());
  auto store = store::Store::open(arguments.text("--data"), false, now_ms());
  if (!store.ok()) return fail_at(arguments.text("--data"), store.problem());
  const auto unit = (*store)->read([&](store::Connection& connection) { return read_unit(connection, arguments); });
  if (!unit.ok()) return fail_at(arguments.text("--data"), unit.problem());
  const auto password = read_password(arguments);
  if (!password.ok()) return fail(password.problem());
  if (auto good = store::check_new_password(*password, arguments.text("--name")); !good.ok())
    return fail(good.problem());
  store::Passwords passwords;
  const auto hash = passwords.hash(*password);
  if (!hash.ok()) return fail(hash.problem());

  const int64_t now = now_ms();
  const store::NewAccount account{resources::new_id(now),
                                  arguments.text("--name"),
                                  *display,
                                  *hash,
                                  {{role, *unit, {base::Date::of_instant(now), std::nullopt}}},
                                  false};
  const auto made = (*store)->write([&](store::Connection& connection) {
    return store::create_account(connection, account, {std::nullopt, now});
  });
  if (!made.ok()) return fail_at(arguments.text("--data"), made.problem());
  std::printf("Đã tạo tài khoản %s.\n", arguments.text("--name").c_str());
  return 0;
}

int reset_account(const Arguments& arguments) {
  auto store = store::Store::open(arguments.text("--data"), false, now_ms());
  if (!store.ok()) return fail_at(arguments.text("--data"), store.problem());
  store::Passwords passwords;
  const std::string password = store::temporary_password();
  const auto hash = passwords.hash(password);
  if (!hash.ok()) return fail(hash.problem());
  const auto done = (*store)->write([&](store::Connection& connection) -> base::Status {
    TDKT_TRY(account, store::account_by_login(connection, arguments.text("--name")));
    if (!account) return wrong("Không có tài khoản “" + arguments.text("--name") + "”.");
    return store::reset_password(connection, account->account_id, *hash, {std::nullopt, now_ms()});
  });
  if (!done.ok()) return fail_at(arguments.text("--data"), done.problem());
  std::printf("Mật khẩu tạm của %s: %s\nPhải đổi ở lần đăng nhập tới.\n", arguments.text("--name").c_str(),
              password.c_str());
  return 0;
}

}  // namespace tdkt::command_line
