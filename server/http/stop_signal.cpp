#include "server/http/stop_signal.h"

#include <pthread.h>
#include <unistd.h>
#include <csignal>

namespace tdkt::http {

namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGUSR2);  // our own, to end the waiting thread
  return set;
}

}  // namespace

StopSignal::StopSignal() {
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

void StopSignal::then(std::function<void()> action) {
  thread_ = std::thread([action = std::move(action)] {
    const sigset_t set = stop_signals();
    for (bool called = false;;) {
      int number = 0;
      if (sigwait(&set, &number) != 0) continue;
      if (number == SIGUSR2) return;
      if (called) _exit(130);
      called = true;
      action();
    }
  });
}

StopSignal::~StopSignal() {
  if (!thread_.joinable()) return;
  pthread_kill(thread_.native_handle(), SIGUSR2);
  thread_.join();
}

}  // namespace tdkt::http
