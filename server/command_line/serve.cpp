#include <cstdio>

#include "server/command_line/commands.h"
#include "server/http/certificate.h"
#include "server/http/httplib_server.h"
#include "server/http/static_files.h"
#include "server/http/stop_signal.h"
#include "server/resources/demo_data.h"
#include "server/resources/housekeeping.h"
#include "server/resources/program.h"
#include "server/store/audit.h"
#include "server/store/claim.h"
#include "shared/demo/demo.h"

namespace tdkt::command_line {
namespace {

void print_line(std::string_view line) {
  // One call for one line: lines of several threads do not mix.
  const std::string text = std::string(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

bool is_loopback(const std::string& address) {
  return address == "localhost" || address == "::1" || address.starts_with("127.");
}

base::Result<http::ServerOptions> options_of(const Arguments& arguments) {
  http::ServerOptions options;
  TDKT_TRY(port, arguments.number("--port", 1, 65535));
  TDKT_TRY(workers, arguments.number("--workers", 1, 1000));
  TDKT_TRY(today, arguments.day("--date"));
  options.host = arguments.text("--address");
  options.port = static_cast<int>(port);
  options.workers = static_cast<size_t>(workers);
  options.today = today;
  options.tls_certificate = arguments.text("--tls-cert");
  options.tls_key = arguments.text("--tls-key");
  options.trusted_proxy = arguments.text("--trusted-proxy");
  if (options.tls_certificate.empty() != options.tls_key.empty())
    return wrong("--tls-cert và --tls-key đi cùng nhau; mới có một.");
  if (!is_loopback(options.host) && options.tls_key.empty() && options.trusted_proxy.empty())
    return wrong("Lắng nghe ở " + options.host +
                 " mà không có TLS thì mật khẩu đi qua mạng không được che. Thêm --tls-cert và --tls-key, hoặc "
                 "--trusted-proxy của máy chuyển tiếp có TLS.");
  if (!arguments.has("--quiet")) options.log = print_line;
  return options;
}

/// The address people open. By this name a browser works offline without TLS, as the guide says.
std::string address_of(const http::ServerOptions& options, int port) {
  std::string host = options.host == "127.0.0.1" ? "localhost" : options.host;
  if (host.find(':') != std::string::npos) host = "[" + host + "]";
  return (options.tls_key.empty() ? "http://" : "https://") + host + ":" + std::to_string(port) + "/";
}

constexpr int64_t kClockSlackMs = int64_t{3600} * 1000;

/// A machine whose clock lost its battery starts in the past: days of receipt and deadlines would be written wrong.
void tell_of_clock(store::Store& store) {
  const int64_t now = now_ms();
  const auto last = store.read([](store::Connection& connection) { return store::last_audit_at(connection); });
  if (!last.ok() || *last <= now + kClockSlackMs) return;
  std::printf(
      "Đồng hồ của máy này (%s) chậm hơn dòng cuối của nhật ký (%s): ngày nhận và hạn nộp sẽ bị ghi sai. Chỉnh "
      "đồng hồ rồi khởi động lại.\n",
      resources::instant_text(now).c_str(), resources::instant_text(*last).c_str());
}

void print_demo_accounts() {
  std::printf("Tài khoản trình diễn (mật khẩu chung, mặc định thi-dua-2025):\n");
  for (const demo::DemoAccount& account : demo::demo_accounts())
    std::printf("  %-12s %s, %s\n", std::string(account.account_name).c_str(),
                std::string(account.display_name).c_str(),
                std::string(base::display(account.grants.front().role)).c_str());
}

}  // namespace

int serve(const Arguments& arguments) {
  http::StopSignal signal;  // before any thread
  const auto options = options_of(arguments);
  if (!options.ok()) return fail(options.problem());
  auto files = http::StaticFiles::load(arguments.text("--web"));
  if (!files.ok()) return fail(files.problem());
  const auto claim = store::Claim::take(arguments.text("--data"));  // outlives the program
  if (!claim.ok()) return fail(claim.problem());
  auto program = resources::Program::open(arguments.text("--data"), now_ms(), {&*files, print_line});
  if (!program.ok()) return fail_at(arguments.text("--data"), program.problem());
  http::HttpServer server((*program)->router(), *options);
  if (auto bound = server.bind(); !bound.ok()) return fail(bound.problem());
  signal.then([&server] { server.stop(); });

  std::printf("Đang phục vụ tại %s  (trang công khai: /cong-khai)\n", address_of(*options, server.port()).c_str());
  if (const std::string trouble = http::trouble_with_days(options->tls_certificate, now_ms()); !trouble.empty())
    std::printf("%s\n", trouble.c_str());
  tell_of_clock((*program)->store());
  if (options->today) std::printf("Ngày dùng để tập: hôm nay được coi là %s.\n", options->today->display().c_str());
  const auto demo =
      (*program)->store().read([](store::Connection& connection) { return resources::is_demo(connection); });
  if (demo.ok() && *demo) print_demo_accounts();
  std::fflush(stdout);
  const resources::Housekeeping housekeeping((*program)->services(), now_ms, print_line);
  server.run();
  std::printf("Đã dừng.\n");
  return 0;
}

}  // namespace tdkt::command_line
