// Runs a command and says what its process took. A small program does this, because the kernel
// counts the memory of whoever starts a process as that of the process: an interpreter of 15 MB
// would hide what a program of 5 MB takes.

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

extern char** environ;

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs(
        "usage: measure FILE COMMAND [ARGUMENT…]\n"
        "Writes to FILE: the exit code; seconds by the clock, of the process and of the\n"
        "kernel for it; and the most memory it had at once, in KiB.\n",
        stderr);
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, argv[2], nullptr, nullptr, argv + 2, environ);
  if (error != 0) {
    std::fprintf(stderr, "measure: cannot run %s: %s\n", argv[2], std::strerror(error));
    return 2;
  }
  int status = 0;
  rusage used{};
  while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) continue;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::FILE* file = std::fopen(argv[1], "w");
  if (file == nullptr) return 2;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::fprintf(file, "%d %.6f %.6f %.6f %ld\n", code, took.count(), seconds(used.ru_utime),
               seconds(used.ru_stime), used.ru_maxrss);
  return std::fclose(file) == 0 ? 0 : 2;
}
