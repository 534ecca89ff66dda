// The yardstick of every REST figure: the least a server on cpp-httplib can do. Prints its port and serves until
// killed.

// Many clients connect at once.
#define CPPHTTPLIB_LISTEN_BACKLOG 1024
#include <httplib.h>

#include <cstdio>

int main() {
  httplib::Server server;
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1'000'000'000);
  server.new_task_queue = [] { return new httplib::ThreadPool(40); };
  server.Get("/hello", [](const httplib::Request&, httplib::Response& reply) {
    reply.set_content("{\"hello\":\"world\"}", "application/json");
  });
  std::printf("%d\n", server.bind_to_any_port("127.0.0.1"));
  std::fflush(stdout);
  server.listen_after_bind();
}
