#include "live/signals.h"

#include <sys/signalfd.h>

namespace jtlint::live {
namespace {

bool is_ignored(int signal) {
  struct sigaction now = {};
  ::sigaction(signal, nullptr, &now);
  return now.sa_handler == SIG_IGN;
}

struct sigaction action(void (*handler)(int)) {
  struct sigaction result = {};
  result.sa_handler = handler;
  return result;
}

}  // namespace

Signals::Signals() {
  sigset_t taken;
  ::sigemptyset(&taken);
  ::sigaddset(&taken, SIGCHLD);
  for (const int signal : {SIGINT, SIGTERM}) {
    if (!is_ignored(signal)) ::sigaddset(&taken, signal);
  }
  ::sigprocmask(SIG_BLOCK, &taken, &mask_before_);
  waiting_ = Descriptor(::signalfd(-1, &taken, SFD_NONBLOCK | SFD_CLOEXEC));
  const struct sigaction ignored = action(SIG_IGN);
  const struct sigaction usual = action(SIG_DFL);
  ::sigaction(SIGPIPE, &ignored, &pipe_before_);
  // Where it is ignored, nobody learns how a child has ended.
  ::sigaction(SIGCHLD, &usual, &child_before_);
}

Signals::~Signals() {
  while (take()) continue;  // or they would come now, before anything is reported
  ::sigaction(SIGCHLD, &child_before_, nullptr);
  ::sigaction(SIGPIPE, &pipe_before_, nullptr);
  ::sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

std::optional<int> Signals::take() {
  signalfd_siginfo signal = {};
  const ssize_t size = ::read(waiting_.number(), &signal, sizeof signal);
  if (size != sizeof signal) return std::nullopt;
  return static_cast<int>(signal.ssi_signo);
}

}  // namespace jtlint::live
