#pragma once

#include <map>
#include <optional>

#include "aws/failure.h"

namespace jtlint::aws {

/// When to give a Region up: where call after call fails for a reason that the next one will have
/// as well, nobody wants to wait for the rest.
class Patience {
 public:
  void succeeded();
  void failed(const Failure& failure);

  /// Why the Region is given up, if it is.
  std::optional<FailureKind> lost() const { return lost_; }

 private:
  bool any_success_ = false;
  std::map<FailureKind, int> failures_;  // of each kind, without an answer in between
  std::optional<FailureKind> lost_;
};

}  // namespace jtlint::aws
