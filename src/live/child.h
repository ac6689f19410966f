#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

#include "live/descriptor.h"
#include "live/signals.h"
#include "support/result.h"

namespace jtlint::live {

/// A program that runs with pipes for its three streams. It is killed with its owner.
class Child {
 public:
  /// Starts a program without arguments, in the environment of this process. The error is the
  /// system's reason.
  static Result<Child> start(const std::filesystem::path& program, const Signals& signals);

  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Our ends of the pipes: none of them makes anyone wait.
  Descriptor in;
  Descriptor out;
  Descriptor err;

  void signal(int number) const;

  /// Whether it has ended.
  bool has_ended();

  /// How it has ended, to go on with "it": "ended with exit code 1".
  std::string end() const;

  /// Its exit code, unless a signal has ended it.
  std::optional<int> exit_code() const;

 private:
  Child() = default;

  pid_t process_ = 0;
  std::optional<int> status_;
};

}  // namespace jtlint::live
