#include "live/child.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <utility>

#include "source/system_error.h"

namespace jtlint::live {
namespace {

/// A status that the system could not tell.
constexpr int unknown_status = -1;

struct Pipe {
  Descriptor read;
  Descriptor write;
};

/// The same descriptor behind those of the standard streams, which may have been closed.
Descriptor moved_up(Descriptor low) {
  return Descriptor(::fcntl(low.number(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

Pipe make_pipe() {
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  return {moved_up(Descriptor(ends[0])), moved_up(Descriptor(ends[1]))};
}

void make_quick(const Descriptor& descriptor) {
  ::fcntl(descriptor.number(), F_SETFL, ::fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK);
}

/// What the new process does before it becomes the program.
class Preparation {
 public:
  explicit Preparation(const Signals& signals) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawnattr_init(&attributes_);
    sigset_t usual;
    ::sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGXFSZ}) ::sigaddset(&usual, signal);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setsigmask(&attributes_, &signals.mask_before());
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  Preparation(const Preparation&) = delete;
  Preparation& operator=(const Preparation&) = delete;
  ~Preparation() {
    ::posix_spawnattr_destroy(&attributes_);
    ::posix_spawn_file_actions_destroy(&actions_);
  }

  void connect(const Descriptor& end, int stream) {
    ::posix_spawn_file_actions_adddup2(&actions_, end.number(), stream);
  }

  /// The number of an error, or 0.
  int spawn(const std::filesystem::path& program, pid_t& process) const {
    std::string name = program.string();
    const std::array<char*, 2> arguments = {name.data(), nullptr};
    return ::posix_spawn(&process, program.c_str(), &actions_, &attributes_, arguments.data(),
                         environ);
  }

 private:
  posix_spawn_file_actions_t actions_ = {};
  posix_spawnattr_t attributes_ = {};
};

}  // namespace

Result<Child> Child::start(const std::filesystem::path& program, const Signals& signals) {
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  Preparation preparation(signals);
  preparation.connect(in.read, STDIN_FILENO);
  preparation.connect(out.write, STDOUT_FILENO);
  preparation.connect(err.write, STDERR_FILENO);
  Child child;
  const int failed = err.write.is_open() ? preparation.spawn(program, child.process_) : EMFILE;
  if (failed != 0) return Error{system_reason(std::error_code(failed, std::generic_category()))};
  child.in = std::move(in.write);
  child.out = std::move(out.read);
  child.err = std::move(err.read);
  for (const Descriptor* each : {&child.in, &child.out, &child.err}) make_quick(*each);
  return child;
}

Child::Child(Child&& other) noexcept
    : in(std::move(other.in)),
      out(std::move(other.out)),
      err(std::move(other.err)),
      process_(std::exchange(other.process_, 0)),
      status_(other.status_) {}

Child::~Child() {
  if (process_ == 0 || status_) return;
  signal(SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

void Child::signal(int number) const {
  if (!status_) ::kill(process_, number);
}

bool Child::has_ended() {
  if (status_) return true;
  int status = 0;
  const pid_t process = ::waitpid(process_, &status, WNOHANG);
  if (process == process_) status_ = status;
  if (process < 0 && errno == ECHILD) status_ = unknown_status;
  return status_.has_value();
}

std::string Child::end() const {
  if (const auto code = exit_code()) return fmt::format("ended with exit code {}", *code);
  if (!status_ || !WIFSIGNALED(*status_)) return "ended";
  const int number = WTERMSIG(*status_);
  return fmt::format("was ended by signal {} ({})", number, ::strsignal(number));
}

std::optional<int> Child::exit_code() const {
  if (!status_ || *status_ == unknown_status || !WIFEXITED(*status_)) return std::nullopt;
  return WEXITSTATUS(*status_);
}

}  // namespace jtlint::live
