#include "bench/load.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace tdkt::bench {

namespace {

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

/// Bytes of the first whole answer in what came; 0 while it is not whole.
size_t answer_size(std::string_view bytes) {
  const size_t end = bytes.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  const std::string_view length = header(bytes.substr(0, end + 2), "Content-Length");
  const size_t size = end + 4 + (length.empty() ? 0 : std::strtoul(std::string(length).c_str(), nullptr, 10));
  return bytes.size() >= size ? size : 0;
}

struct Client {
  int socket = -1;
  std::string received;
  Clock::time_point asked;
};

/// The clients of one load, and the queue that says whose answer is coming.
class Clients {
 public:
  explicit Clients(const Load& load) : load_(load), queue_(::epoll_create1(0)), clients_(load.connections) {}
  Clients(const Clients&) = delete;
  Clients& operator=(const Clients&) = delete;
  ~Clients() {
    for (const Client& client : clients_)
      if (client.socket >= 0) ::close(client.socket);
    ::close(queue_);
  }

  bool begin() {
    for (size_t i = 0; i < clients_.size(); ++i) {
      clients_[i].socket = connect_to(load_.port);
      if (clients_[i].socket < 0) return false;
      epoll_event event{};
      event.events = EPOLLIN;
      event.data.u64 = i;
      ::epoll_ctl(queue_, EPOLL_CTL_ADD, clients_[i].socket, &event);
      if (!ask(clients_[i], i)) return false;
    }
    return true;
  }

  /// Until nobody waits any more. False where an answer was not as it should be.
  bool serve(Clock::time_point end, std::vector<double>& each_ms) {
    epoll_event events[64];
    while (waiting_ > 0) {
      const int count = ::epoll_wait(queue_, events, 64, 10'000);
      if (count <= 0) return false;
      for (int e = 0; e < count; ++e) {
        const size_t i = events[e].data.u64;
        if (!read(clients_[i], i, each_ms)) return false;
        const bool answered = clients_[i].received.empty();
        const bool goes_on = Clock::now() < end && (load_.most == 0 || asked_ < load_.most);
        if (answered && goes_on && !ask(clients_[i], i)) return false;
      }
    }
    return true;
  }

 private:
  bool ask(Client& client, size_t number) {
    const std::string request = load_.next(number);
    client.asked = Clock::now();
    ++waiting_;
    ++asked_;
    return send_all(client.socket, request);
  }

  bool read(Client& client, size_t number, std::vector<double>& each_ms) {
    char buffer[65536];
    const ssize_t count = ::recv(client.socket, buffer, sizeof buffer, 0);
    if (count <= 0) return false;
    client.received.append(buffer, static_cast<size_t>(count));
    const size_t size = answer_size(client.received);
    if (size == 0) return true;
    each_ms.push_back(milliseconds_since(client.asked));
    --waiting_;
    const std::string_view whole(client.received);
    const size_t head = whole.find("\r\n\r\n") + 4;
    const Answer answer{number, std::atoi(client.received.c_str() + 9), whole.substr(0, head), whole.substr(head)};
    const bool good = load_.take ? load_.take(answer) : answer.status == 200;
    if (!good) std::fprintf(stderr, "%s\n", client.received.substr(0, 2000).c_str());
    client.received.clear();
    return good;
  }

  const Load& load_;
  int queue_;
  std::vector<Client> clients_;
  size_t waiting_ = 0;
  size_t asked_ = 0;
};

}  // namespace

int connect_to(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr any{};
  std::memcpy(&any, &address, sizeof any);
  if (::connect(socket, &any, sizeof any) != 0) return ::close(socket), -1;
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

Spread run(const Load& load) {
  Clients clients(load);
  std::vector<double> each_ms;
  each_ms.reserve(1 << 20);
  const auto began = Clock::now();
  const auto end = began + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(load.seconds));
  if (!clients.begin() || !clients.serve(end, each_ms) || each_ms.empty()) return {};
  return spread_of(each_ms, milliseconds_since(began));
}

std::string ask(int port, const std::string& request) {
  const int socket = connect_to(port);
  if (socket < 0) return "";
  std::string answer;
  send_all(socket, request);
  char buffer[65536];
  for (ssize_t count = 1; count > 0 && answer_size(answer) == 0;) {
    count = ::recv(socket, buffer, sizeof buffer, 0);
    if (count > 0) answer.append(buffer, static_cast<size_t>(count));
  }
  ::close(socket);
  return answer;
}

std::string get(const std::string& path, const std::string& cookie) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + (cookie.empty() ? "" : "Cookie: " + cookie + "\r\n") +
         "\r\n";
}

std::string_view header(std::string_view head, std::string_view name) {
  const std::string line = "\r\n" + std::string(name) + ": ";
  const size_t at = head.find(line);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = head.substr(at + line.size());
  return rest.substr(0, rest.find("\r\n"));
}

}  // namespace tdkt::bench
