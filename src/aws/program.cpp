#include "aws/program.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace jtlint::aws {
namespace {

constexpr std::size_t most_output = std::size_t{1024} * 1024;
constexpr int poll_milliseconds = 100;

/// A pipe from a program to us.
class Pipe {
 public:
  Pipe() { open_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(ends_[0]);
    close_end(ends_[1]);
  }

  bool is_open() const { return open_; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_writing() { close_end(ends_[1]); }
  void close_reading() { close_end(ends_[0]); }

  /// Adds what is there to `text`; false at the end.
  bool read_into(std::string& text) const {
    std::array<char, 4096> part{};
    const ssize_t got = read(ends_[0], part.data(), part.size());
    if (got < 0) return errno == EINTR;
    text.append(part.data(), static_cast<std::size_t>(got));
    return got > 0;
  }

 private:
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }

  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

/// Whether somebody may be asked for a code there. Who is in a group of his own cannot ask.
bool is_terminal_there() {
  const int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal >= 0) close(terminal);
  return terminal >= 0;
}

/// How a program is started: without input, its output into our pipes, and with all signals.
class Start {
 public:
  Start(const Pipe& out, const Pipe& err, bool own_group) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, out.writing(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, err.writing(), STDERR_FILENO);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    sigset_t pipe_signal;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &pipe_signal);
    posix_spawnattr_setpgroup(&attributes_, 0);
    const int group = own_group ? POSIX_SPAWN_SETPGROUP : 0;
    posix_spawnattr_setflags(
        &attributes_, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group));
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  /// 0, or why it cannot be started.
  int run(const std::vector<std::string>& words, pid_t& process) const {
    std::vector<std::string> copies = words;
    std::vector<char*> arguments;
    for (std::string& word : copies) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return posix_spawnp(&process, arguments.front(), &actions_, &attributes_, arguments.data(),
                        environ);
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Can be read from when a time is over. No clock is read for it.
class Timer {
 public:
  explicit Timer(std::chrono::milliseconds limit)
      : number_(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC)) {
    const itimerspec once = {
        {0, 0}, {limit.count() / 1000, static_cast<long>(limit.count() % 1000) * 1'000'000}};
    timerfd_settime(number_, 0, &once, nullptr);
  }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  ~Timer() { close(number_); }

  int reading() const { return number_; }

 private:
  int number_;
};

/// Reads both pipes to their ends; else why not.
std::string read_all(Pipe& out, Pipe& err, ProgramOutput& output, const std::atomic<bool>& stopped,
                     std::chrono::milliseconds limit) {
  const Timer timer(limit);
  while (out.reading() >= 0 || err.reading() >= 0) {
    std::array<pollfd, 3> waiting{
        {{out.reading(), POLLIN, 0}, {err.reading(), POLLIN, 0}, {timer.reading(), POLLIN, 0}}};
    const int ready = poll(waiting.data(), waiting.size(), poll_milliseconds);
    if (stopped) return "we were interrupted";
    if (output.out.size() + output.err.size() > most_output) return "it wrote more than a MiB";
    if (waiting[2].revents != 0) {
      return fmt::format("it was not done after {} seconds", limit.count() / 1000);
    }
    if (ready <= 0) continue;
    if (waiting[0].revents != 0 && !out.read_into(output.out)) out.close_reading();
    if (waiting[1].revents != 0 && !err.read_into(output.err)) err.close_reading();
  }
  return "";
}

}  // namespace

Result<ProgramOutput, ProgramFault> run_program(const std::vector<std::string>& words,
                                                const std::atomic<bool>& stopped,
                                                std::chrono::milliseconds limit) {
  Pipe out;
  Pipe err;
  if (!out.is_open() || !err.is_open()) {
    return ProgramFault{false, std::generic_category().message(errno)};
  }
  pid_t process = 0;
  const bool own_group = !is_terminal_there();
  const int failed = Start(out, err, own_group).run(words, process);
  if (failed != 0) return ProgramFault{failed == ENOENT, std::generic_category().message(failed)};
  out.close_writing();
  err.close_writing();
  ProgramOutput output;
  const std::string why = read_all(out, err, output, stopped, limit);
  if (!why.empty()) kill(own_group ? -process : process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  if (!why.empty()) return ProgramFault{false, why, true};
  output.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return output;
}

}  // namespace jtlint::aws
