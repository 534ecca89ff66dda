#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bench/figures.h"

namespace tdkt::bench {

/// One answer, complete.
struct Answer {
  size_t connection = 0;
  int status = 0;
  std::string_view head, body;  // valid during the call
};

/// What many clients do at once, each on a connection that is kept: ask, wait for the answer, ask again.
struct Load {
  int port = 0;
  size_t connections = 1;
  double seconds = 3;
  size_t most = 0;  // requests; 0: as many as there is time for
  std::function<std::string(size_t connection)> next;
  std::function<bool(const Answer&)> take;  // false: this is not the answer it should be; the run ends
};

/// Runs from one thread. A rate of 0 where a connection failed or an answer was refused by `take`.
Spread run(const Load& load);

/// A connection to a port of 127.0.0.1, to be closed by whoever asked for it; -1 where there is none.
int connect_to(int port);

/// One request on a connection of its own; the whole answer, "" where there is none.
std::string ask(int port, const std::string& request);

std::string get(const std::string& path, const std::string& cookie = "");

/// The value of a header in an answer's head; "" where it has none.
std::string_view header(std::string_view head, std::string_view name);

}  // namespace tdkt::bench
