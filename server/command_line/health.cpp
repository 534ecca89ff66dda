#include <cstdio>

#include "server/command_line/commands.h"
#include "server/http/probe.h"

namespace tdkt::command_line {

int health(const Arguments& arguments) {
  const auto port = arguments.number("--port", 1, 65535);
  if (!port.ok()) return fail(port.problem());
  // Who listens everywhere is asked here.
  const std::string given = arguments.text("--address");
  const std::string host = given == "0.0.0.0" || given == "::" ? "127.0.0.1" : given;
  const auto ready = http::probe(host, static_cast<int>(*port), arguments.has("--tls-key"));
  if (!ready.ok()) return fail(ready.problem());
  std::printf("Máy chủ sẵn sàng.\n");
  return 0;
}

}  // namespace tdkt::command_line
