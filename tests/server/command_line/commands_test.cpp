#include "server/command_line/commands.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "server/resources/program.h"
#include "server/store/accounts.h"
#include "server/store/attachments.h"
#include "server/store/claim.h"
#include "server/store/procedure.h"
#include "server/store/revisions.h"
#include "shared/demo/demo.h"
#include "shared/wire/json.h"
#include "tests/server/temp_folder.h"
#include "tests/source_path.h"

namespace tdkt::command_line {
namespace {

struct Outcome {
  int code = 0;
  std::string out, err;
};

Outcome tdkt(const std::vector<std::string>& words) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Outcome outcome;
  outcome.code = run(words);
  outcome.out = testing::internal::GetCapturedStdout();
  outcome.err = testing::internal::GetCapturedStderr();
  return outcome;
}

size_t lines(const std::string& text) { return static_cast<size_t>(std::count(text.begin(), text.end(), '\n')); }

class CommandsTest : public testing::Test {
 protected:
  std::string data() const { return folder_.file("tdkt.db"); }
  Outcome init() { return tdkt({"init", "--data", data(), "--so", "Sở Giáo dục và Đào tạo"}); }
  TempFolder folder_;
};

TEST_F(CommandsTest, all_have_help) {
  EXPECT_EQ(tdkt({"--help"}).code, 0);
  for (const Runner& runner : commands()) {
    std::vector<std::string> words;
    const std::string name(runner.command.name);
    const size_t space = name.find(' ');
    words.push_back(name.substr(0, space));
    if (space != std::string::npos) words.push_back(name.substr(space + 1));
    words.push_back("--help");
    const Outcome outcome = tdkt(words);
    EXPECT_EQ(outcome.code, 0) << name;
    EXPECT_NE(outcome.out.find(runner.command.summary), std::string::npos) << name;
    EXPECT_NE(tdkt({"--help"}).out.find(name), std::string::npos);
  }
}

TEST_F(CommandsTest, refuse_bad_arguments_in_one_line_with_code_2) {
  const std::vector<std::vector<std::string>> bad = {
      {"start"},
      {"account"},
      {"account", "delete"},
      {"serve"},
      {"serve", "--data", "x"},
      {"init"},
      {"init", "--data", "x"},
      {"check"},
      {"backup", "--data", "x"},
      {"restore", "--data", "x"},
      {"verify-audit"},
      {"serve", "--data", "x", "--web", "y", "--port", "99999"},
      {"serve", "--data", "x", "--web", "y", "--date", "2025-13-01"},
      {"serve", "--data", "x", "--web", "y", "--tls-cert", "c"},
      {"serve", "--data", "x", "--web", "y", "--address", "0.0.0.0"},
      {"account", "create", "--data", "x", "--name", "a", "--display", "b", "--role", "king"},
      {"check", folder_.file("none.json")}};
  for (const auto& words : bad) {
    const Outcome outcome = tdkt(words);
    EXPECT_EQ(outcome.code, 2) << words[0];
    EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
    EXPECT_EQ(outcome.out, "") << words[0];
  }
}

TEST_F(CommandsTest, init_makes_a_database_once) {
  EXPECT_EQ(init().code, 0);
  const Outcome again = init();
  EXPECT_EQ(again.code, 1);
  EXPECT_EQ(lines(again.err), 1u);
  EXPECT_EQ(tdkt({"verify-audit", "--data", data()}).code, 0);
}

TEST_F(CommandsTest, account_create_makes_the_first_administrator_of_the_so) {
  ASSERT_EQ(init().code, 0);
  const std::string secret = folder_.file("password");
  std::ofstream(secret) << "mot-mat-khau-dai\n";
  const std::vector<std::string> words = {"account",         "create",   "--data",    data(),
                                          "--name",          "quan.tri", "--display", "Người Quản Trị",
                                          "--password-file", secret};
  EXPECT_EQ(tdkt(words).code, 0);
  EXPECT_EQ(tdkt(words).code, 2);  // the name is taken
  const auto program = resources::Program::open(data(), now_ms(), {});
  ASSERT_TRUE(program.ok());
  const auto account =
      (*program)->store().read([](store::Connection& c) { return store::account_by_login(c, "quan.tri"); });
  ASSERT_TRUE(account.ok() && account->has_value());
  EXPECT_EQ((*account)->roles.front().role, "administrator");
  EXPECT_TRUE(*(*program)->services().passwords.matches("mot-mat-khau-dai", (*account)->password_hash));
  std::ofstream(secret) << "ngan\n";
  EXPECT_EQ(
      tdkt({"account", "create", "--data", data(), "--name", "khac", "--display", "Khác", "--password-file", secret})
          .code,
      2);
  EXPECT_EQ(tdkt({"account", "reset", "--data", data(), "--name", "quan.tri"}).code, 0);
  EXPECT_EQ(tdkt({"account", "reset", "--data", data(), "--name", "khong.co"}).code, 2);
}

TEST_F(CommandsTest, names_are_kept_as_they_are_read_and_a_password_as_it_was_typed) {
  for (const std::string& name : {std::string("S\xE1"), std::string(" \xE2\x80\x8B "), std::string(201, 'a')}) {
    const Outcome so = tdkt({"init", "--data", data(), "--so", name});
    EXPECT_EQ(so.code, 2) << name;
    EXPECT_EQ(lines(so.err), 1u) << so.err;
  }
  EXPECT_FALSE(std::filesystem::exists(data()));
  ASSERT_EQ(init().code, 0);
  const std::string secret = folder_.file("password");
  std::ofstream(secret) << "\xEF\xBB\xBFmot-mat-khau-dai\r\n";  // as Notepad saves it
  const auto create = [&](const std::string& display) {
    return tdkt(
        {"account", "create", "--data", data(), "--name", "quan.tri", "--display", display, "--password-file", secret});
  };
  EXPECT_EQ(create("H\xE0").code, 2);
  ASSERT_EQ(create("  Ho\xCC\x80 ").code, 0);
  const auto program = resources::Program::open(data(), now_ms(), {});
  ASSERT_TRUE(program.ok());
  const auto account =
      (*program)->store().read([](store::Connection& c) { return store::account_by_login(c, "quan.tri"); });
  ASSERT_TRUE(account.ok() && account->has_value());
  EXPECT_EQ((*account)->name, "Hò");
  EXPECT_TRUE(store::Passwords().matches("mot-mat-khau-dai", (*account)->password_hash).value());
}

TEST_F(CommandsTest, backup_and_restore_keep_everything) {
  ASSERT_EQ(init().code, 0);
  const store::AttachmentFolder files(resources::attachments_beside(data()));
  const auto kept = files.keep("%PDF-1.7 paper");
  ASSERT_TRUE(kept.ok());
  const std::string copy = folder_.file("copy");
  const Outcome saved = tdkt({"backup", "--data", data(), "--to", copy});
  ASSERT_EQ(saved.code, 0) << saved.err;
  EXPECT_EQ(tdkt({"backup", "--data", data(), "--to", copy}).code, 1);  // not into a folder that holds something

  const std::string other = folder_.file("other.db");
  EXPECT_EQ(tdkt({"restore", "--from", copy, "--data", other}).code, 0);
  EXPECT_EQ(tdkt({"restore", "--from", copy, "--data", other}).code, 1);  // it is there
  EXPECT_EQ(tdkt({"restore", "--from", copy, "--data", other, "--replace"}).code, 0);
  EXPECT_TRUE(
      std::filesystem::exists(store::AttachmentFolder(resources::attachments_beside(other)).path_of(kept->sha256)));
  EXPECT_EQ(tdkt({"verify-audit", "--data", other}).out, tdkt({"verify-audit", "--data", data()}).out);
}

TEST_F(CommandsTest, who_was_told_of_changes_before_a_restore_is_told_of_all_that_come_after) {
  ASSERT_EQ(tdkt({"init", "--demo", "--data", data()}).code, 0);
  const std::string copy = folder_.file("backup");
  ASSERT_EQ(tdkt({"backup", "--data", data(), "--to", copy}).code, 0);
  const auto last_told = [&] {
    auto connection = store::Connection::open(data(), store::Connection::Mode::read_only);
    return store::last_change_seq(*connection).value();
  };
  const auto changed_since = [&](int64_t cursor) {
    auto connection = store::Connection::open(data(), store::Connection::Mode::read_only);
    return store::changes(*connection, {.since = cursor, .limit = 1000, .all_units = true}).value().rows;
  };
  const size_t all = changed_since(0).size();
  for (int i = 0; i < 3; ++i) {
    const int64_t told = last_told() + 5;  // of what was saved after the backup, and is gone
    ASSERT_EQ(tdkt({"restore", "--from", copy, "--data", data(), "--replace"}).code, 0);
    const auto rows = changed_since(told);
    ASSERT_EQ(rows.size(), all) << "restore " << i;
    EXPECT_LE(rows.back().change_seq, last_told());
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  EXPECT_EQ(tdkt({"verify-audit", "--data", data()}).code, 0);
}

TEST_F(CommandsTest, restore_refuses_while_the_data_are_in_use_and_what_is_damaged) {
  ASSERT_EQ(init().code, 0);
  const std::string copy = folder_.file("copy");
  ASSERT_EQ(tdkt({"backup", "--data", data(), "--to", copy}).code, 0);
  {
    const auto program = resources::Program::open(data(), now_ms(), {});
    ASSERT_TRUE(program.ok());
    const Outcome busy = tdkt({"restore", "--from", copy, "--data", data(), "--replace"});
    EXPECT_EQ(busy.code, 1) << busy.out;
    EXPECT_NE(busy.err.find("Dừng máy chủ"), std::string::npos) << busy.err;
  }
  std::ofstream(copy + "/tdkt.db") << "no database";
  const Outcome damaged = tdkt({"restore", "--from", copy, "--data", data(), "--replace"});
  EXPECT_EQ(damaged.code, 1);
  EXPECT_EQ(tdkt({"verify-audit", "--data", data()}).code, 0);
}

TEST_F(CommandsTest, a_backup_without_one_of_its_files_is_not_restored) {
  ASSERT_EQ(tdkt({"init", "--demo", "--data", data()}).code, 0);
  const std::string copy = folder_.file("copy");
  ASSERT_EQ(tdkt({"backup", "--data", data(), "--to", copy}).code, 0);
  const store::AttachmentFolder files(copy + "/tdkt.attachments");
  const std::string paper = files.path_of(std::string(demo::demo_paper().sha256));
  std::ofstream(paper) << "another paper";
  const std::vector<std::string> restore = {"restore", "--from", copy, "--data", folder_.file("new.db")};
  EXPECT_NE(tdkt(restore).err.find(paper + " đã bị sửa hoặc hỏng"), std::string::npos) << tdkt(restore).err;
  std::filesystem::remove(paper);
  EXPECT_NE(tdkt(restore).err.find("thiếu tệp đính kèm " + paper), std::string::npos) << tdkt(restore).err;
  EXPECT_FALSE(std::filesystem::exists(folder_.file("new.db")));
}

TEST_F(CommandsTest, name_the_file_they_cannot_use) {
  std::filesystem::create_directory(folder_.file("folder"));
  std::ofstream(folder_.file("text")) << std::string(8192, 'x');
  for (const std::string& file : {folder_.file("none.db"), folder_.file("folder"), folder_.file("text")}) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"verify-audit", "--data", file},
                                                  {"backup", "--data", file, "--to", folder_.file("copy")},
                                                  {"account", "reset", "--data", file, "--name", "a"}}) {
      const Outcome outcome = tdkt(words);
      EXPECT_EQ(outcome.code, 1) << words[0];
      EXPECT_EQ(outcome.err.rfind("tdkt: " + file + ": ", 0), 0u) << outcome.err;
      EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
    }
  }
}

TEST_F(CommandsTest, verify_audit_names_the_first_line_that_was_changed) {
  ASSERT_EQ(init().code, 0);
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(data().c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database, "DROP TRIGGER audit_is_not_changed; UPDATE audit SET act = 'nothing' WHERE seq = 1",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  const Outcome outcome = tdkt({"verify-audit", "--data", data()});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("dòng 1"), std::string::npos) << outcome.err;
}

TEST_F(CommandsTest, serve_says_in_one_line_that_the_port_is_taken) {
  ASSERT_EQ(init().code, 0);
  std::filesystem::create_directory(folder_.file("web"));
  std::ofstream(folder_.file("web") + "/index.html") << "<html></html>";
  const int taken = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr any{};
  std::memcpy(&any, &address, sizeof any);
  ASSERT_EQ(::bind(taken, &any, sizeof any), 0);
  ASSERT_EQ(::listen(taken, 1), 0);
  socklen_t size = sizeof any;
  ASSERT_EQ(::getsockname(taken, &any, &size), 0);
  std::memcpy(&address, &any, sizeof address);
  const Outcome outcome = tdkt(
      {"serve", "--data", data(), "--web", folder_.file("web"), "--port", std::to_string(ntohs(address.sin_port))});
  ::close(taken);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(lines(outcome.err), 1u) << outcome.err;
}

TEST_F(CommandsTest, one_server_serves_a_file_and_the_others_work_beside_it) {
  ASSERT_EQ(init().code, 0);
  const std::string web = folder_.file("web"), copy = folder_.file("copy"), secret = folder_.file("password");
  std::filesystem::create_directory(web);
  std::ofstream(web + "/index.html") << "<html>";
  std::ofstream(secret) << "mot-mat-khau-dai\n";
  std::filesystem::create_symlink(data(), folder_.file("same.db"));
  {
    const auto claim = store::Claim::take(data());  // as a server has it
    ASSERT_TRUE(claim.ok());
    for (const std::string& name : {data(), folder_.file("same.db")}) {
      const Outcome second = tdkt({"serve", "--data", name, "--web", web, "--port", "1"});
      EXPECT_EQ(second.code, 1);
      EXPECT_EQ(lines(second.err), 1u) << second.err;
      EXPECT_NE(second.err.find("chỉ một máy chủ"), std::string::npos) << second.err;
    }
    EXPECT_EQ(tdkt({"account", "create", "--data", data(), "--name", "quan.tri", "--display", "Người Quản Trị",
                    "--password-file", secret})
                  .code,
              0);
    EXPECT_EQ(tdkt({"backup", "--data", data(), "--to", copy}).code, 0);
    EXPECT_EQ(tdkt({"verify-audit", "--data", data()}).code, 0);
    const Outcome refused = tdkt({"restore", "--from", copy, "--data", data(), "--replace"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("Dừng máy chủ"), std::string::npos) << refused.err;
  }
  EXPECT_EQ(tdkt({"restore", "--from", copy, "--data", data(), "--replace"}).code, 0);
}

TEST_F(CommandsTest, check_judges_the_dossier_of_a_large_school) {
  const auto text = read_file(source_path("tests/fixtures/cases/VR-G04/passes-12-and-12.json"));
  ASSERT_TRUE(text.has_value());
  base::Value document = wire::read_json(*text).value();
  base::Value& list = *document.find("subject")->find("nominations");
  base::Value pattern = (*list.items())[0];
  pattern.set("report", base::Value::object()).set("situation", std::string(20'000, 'a'));
  for (int i = 0; i < 120; ++i) {
    pattern.set("id", "0190f3a2-7000-7000-8000-000000001" + std::to_string(100 + i));
    list.push(pattern);
  }
  const std::string path = folder_.file("large.json");
  std::ofstream(path) << wire::write_json(document);
  ASSERT_GT(std::filesystem::file_size(path), 2'000'000u);
  const Outcome outcome = tdkt({"check", path});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_NE(outcome.out.find("\"VR-G04\""), std::string::npos);
}

TEST_F(CommandsTest, check_prints_the_report_of_a_case) {
  const std::string cases = source_path("tests/fixtures/cases/VR-C04");
  for (const auto& entry : std::filesystem::directory_iterator(cases)) {
    const Outcome outcome = tdkt({"check", entry.path().string()});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out.front(), '{');
  }
  std::ofstream(folder_.file("bad.json")) << "{";
  EXPECT_EQ(tdkt({"check", folder_.file("bad.json")}).code, 2);
}

}  // namespace
}  // namespace tdkt::command_line
