#include "cli/io.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace jtlint {
namespace {

/// A stream of the process that its caller has closed stays of no use, rather than to become that
/// of the next file that is opened: a report would go into a file of the user's. What it is now is
/// connected to nothing, and cannot be opened by a name such as /dev/stdout.
void hold_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) < 0) ::socket(AF_UNIX, SOCK_STREAM, 0);
  }
}

std::size_t terminal_columns(int stream) {
  winsize size{};
  const bool known = ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

std::size_t usable_processors() {
  cpu_set_t usable;
  CPU_ZERO(&usable);
  const bool known = sched_getaffinity(0, sizeof usable, &usable) == 0;
  return known ? static_cast<std::size_t>(std::max(CPU_COUNT(&usable), 1)) : 1;
}

}  // namespace

Io process_io(Day today) {
  hold_closed_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may grow no longer is told like a full disk
  std::ios::sync_with_stdio(false);
  std::error_code
      ignored;  // a deleted working directory leaves relative paths unreadable: reported
  Io io{.in = std::cin,
        .out = std::cout,
        .err = std::cerr,
        .directory = std::filesystem::current_path(ignored),
        .today = today,
        .out_is_terminal = isatty(STDOUT_FILENO) == 1,
        .err_is_terminal = isatty(STDERR_FILENO) == 1,
        .processors = usable_processors(),
        .executable = std::filesystem::read_symlink("/proc/self/exe", ignored),
        .environment = [](const std::string& name) -> std::optional<std::string> {
          const char* value = std::getenv(name.c_str());
          if (value == nullptr) return std::nullopt;
          return value;
        }};
  if (io.out_is_terminal) io.out_columns = terminal_columns(STDOUT_FILENO);
  if (io.err_is_terminal) io.err_columns = terminal_columns(STDERR_FILENO);
  return io;
}

}  // namespace jtlint
