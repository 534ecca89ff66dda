#include "bench/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

#include "bench/load.h"

namespace tdkt::bench {

namespace {

[[noreturn]] void become(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execv(words[0], words.data());
  ::_exit(127);
}

std::vector<std::string> serving(const std::string& tdkt, const std::string& web, const std::string& data, int port) {
  return {tdkt, "serve", "--data", data, "--web", web, "--date", "2025-06-16", "--port", std::to_string(port)};
}

}  // namespace

Process::Process(const std::vector<std::string>& command, const std::string& log) {
  int ends[2] = {-1, -1};
  if (::pipe(ends) != 0) return;
  id_ = ::fork();
  if (id_ == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(errors, STDERR_FILENO);
    ::close(ends[0]);
    become(command);
  }
  ::close(ends[1]);
  output_ = ends[0];
}

Process::~Process() {
  if (id_ > 0) {
    ::kill(id_, SIGTERM);
    ::waitpid(id_, nullptr, 0);
  }
  ::close(output_);
}

std::string Process::line() {
  std::string text;
  for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';) text += c;
  return text;
}

double Process::memory() const {
  std::ifstream status("/proc/" + std::to_string(id_) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("RssAnon:")) return std::stod(line.substr(8)) * 1024;
  return 0;
}

double Process::processor_seconds() const {
  std::ifstream stat("/proc/" + std::to_string(id_) + "/stat");
  std::string text((std::istreambuf_iterator<char>(stat)), std::istreambuf_iterator<char>());
  text.erase(0, text.rfind(')') + 1);
  std::istringstream fields(text);
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0, system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

int complete(const std::vector<std::string>& command) {
  const pid_t id = ::fork();
  if (id == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    become(command);
  }
  int status = -1;
  ::waitpid(id, &status, 0);
  return status;
}

int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr any{};
  std::memcpy(&any, &address, sizeof any);
  socklen_t size = sizeof any;
  ::bind(socket, &any, size);
  ::getsockname(socket, &any, &size);
  std::memcpy(&address, &any, sizeof address);
  ::close(socket);
  return ntohs(address.sin_port);
}

ServedData::ServedData(const std::string& tdkt, const std::string& web, const std::string& data)
    : port(free_port()), process(serving(tdkt, web, data, port), data + ".log"), start_ms(0) {
  const auto began = Clock::now();
  process.line();
  start_ms = milliseconds_since(began);
}

std::string sign_in(int port, const std::string& account_name) {
  const std::string body = "{\"account_name\":\"" + account_name + "\",\"password\":\"thi-dua-2025\"}";
  const std::string answer =
      ask(port,
          "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          "Content-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  const std::string_view cookie = header(answer, "Set-Cookie");
  return std::string(cookie.substr(0, cookie.find(';')));
}

}  // namespace tdkt::bench
