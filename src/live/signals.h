#pragma once

#include <csignal>
#include <optional>

#include "live/descriptor.h"

namespace jtlint::live {

/// For as long as it lives, SIGINT, SIGTERM and SIGCHLD do nothing but wait to be taken, and a pipe
/// that nobody reads is an error of `write`. A SIGINT or SIGTERM that the process ignores, as in
/// the background of a shell, it goes on ignoring.
class Signals {
 public:
  Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;
  ~Signals();

  /// Can be read from when a signal is there.
  int descriptor() const { return waiting_.number(); }

  /// The next signal that is there.
  std::optional<int> take();

  /// The signals that were blocked before: what another program is to start with.
  const sigset_t& mask_before() const { return mask_before_; }

 private:
  Descriptor waiting_;
  sigset_t mask_before_ = {};
  struct sigaction pipe_before_ = {};
  struct sigaction child_before_ = {};
};

}  // namespace jtlint::live
