#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace tdkt::bench {

/// Another program, ended by its process id when this goes.
class Process {
 public:
  /// Starts it with stdout into a pipe and stderr into the file `log`.
  Process(const std::vector<std::string>& command, const std::string& log);
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;
  ~Process();

  /// One line of what it prints; "" when it ended.
  std::string line();
  /// Bytes of memory it holds for itself: resident, less what is mapped from files.
  double memory() const;
  /// Seconds of processor time it has used: what a figure costs, also where others are at work beside it.
  double processor_seconds() const;

 private:
  pid_t id_ = -1;
  int output_ = -1;
};

/// Runs a program to its end; its exit status.
int complete(const std::vector<std::string>& command);

/// A port of 127.0.0.1 that nobody listens on.
int free_port();

/// `tdkt serve` over a database, its access log in a file beside it.
struct ServedData {
  ServedData(const std::string& tdkt, const std::string& web, const std::string& data);
  int port;
  Process process;
  double start_ms;  // until it said that it serves
};

/// Signs in with the demonstration's password; the cookie, "" where it was refused.
std::string sign_in(int port, const std::string& account_name);

}  // namespace tdkt::bench
