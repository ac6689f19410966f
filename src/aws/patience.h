#pragma once

#include <mutex>
#include <optional>

#include "aws/failure.h"

namespace jtlint::aws {

/// When to give a Region up: where call after call fails for a reason that the next one will have
/// as well, nobody wants to wait for the rest. May be used by several threads at once.
class Patience {
 public:
  void succeeded();
  void failed(const Failure& failure);

  /// Why the Region is given up.
  std::optional<Failure> lost() const;

 private:
  mutable std::mutex mutex_;
  bool any_success_ = false;
  int failures_ = 0;  // in a row
  std::optional<Failure> lost_;
};

}  // namespace jtlint::aws
