#include "support/process.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "support/source_tree.h"
#include "support/temp_dir.h"

namespace jtlint::test {
namespace {

int opened(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC | O_NOCTTY, 0644);
  if (descriptor < 0) throw std::runtime_error("cannot open " + path);
  return descriptor;
}

/// A terminal that passes on every byte as it is.
class Terminal {
 public:
  Terminal() : master_(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    if (master_ < 0 || ::grantpt(master_) != 0 || ::unlockpt(master_) != 0) {
      throw std::runtime_error("no pseudo-terminal");
    }
    name_ = ::ptsname(master_);
    slave_ = opened(name_, O_RDWR);
    termios settings{};
    ::tcgetattr(slave_, &settings);
    ::cfmakeraw(&settings);
    ::tcsetattr(slave_, TCSANOW, &settings);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() { ::close(master_); }

  int slave() const { return slave_; }

  /// All that is written to the terminal, until nobody has it open any more.
  std::string read() {
    ::close(slave_);
    std::string bytes;
    std::array<char, 4096> part{};
    for (ssize_t count = 0; (count = ::read(master_, part.data(), part.size())) > 0;) {
      bytes.append(part.data(), static_cast<std::size_t>(count));
    }
    return bytes;
  }

 private:
  int master_;
  int slave_ = -1;
  std::string name_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

/// `words` begin with the path of a program.
pid_t spawn(std::vector<std::string> words, const Surroundings& surroundings, int out, int err) {
  std::vector<std::string> environment = surroundings.environment;
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addchdir_np(&actions, surroundings.directory.c_str());
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t child = 0;
  const int failed = ::posix_spawn(&child, words.front().c_str(), &actions, nullptr,
                                   pointers(words).data(), pointers(environment).data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("cannot run " + words.front());
  return child;
}

int exit_code_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Outcome run_words(const std::vector<std::string>& words, const Surroundings& surroundings) {
  const TempDir files;
  const std::filesystem::path out_file = files.write("out");
  const std::filesystem::path err_file = files.write("err");
  const int err = opened(err_file, O_WRONLY);
  Outcome outcome;
  if (surroundings.terminal) {
    Terminal terminal;
    const pid_t child = spawn(words, surroundings, terminal.slave(), err);
    outcome.out = terminal.read();
    outcome.code = exit_code_of(child);
  } else {
    const int out = opened(out_file, O_WRONLY);
    outcome.code = exit_code_of(spawn(words, surroundings, out, err));
    ::close(out);
    outcome.out = read_file(out_file);
  }
  ::close(err);
  outcome.err = read_file(err_file);
  return outcome;
}

}  // namespace

Outcome run_process(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  std::vector<std::string> words = {JTLINT_EXECUTABLE};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_words(words, surroundings);
}

Outcome run_script(const std::string& script, const Surroundings& surroundings) {
  Surroundings with_program = surroundings;
  with_program.environment.emplace_back("JTLINT=" JTLINT_EXECUTABLE);
  with_program.environment.emplace_back("PATH=/usr/bin:/bin");
  return run_words({"/bin/sh", "-c", script}, with_program);
}

}  // namespace jtlint::test
