#pragma once

#include <cstddef>

#include "document/node.h"

namespace jtlint {

/// What may be brought from other places of the infrastructure code into one template, or made by
/// functions. Parameters that stand for each other would else make gigabytes of a few lines.
class CopyBudget {
 public:
  /// Says whether there was enough left for a value.
  bool take(const Node& value);

  bool is_spent() const { return copied_ > most_copied; }

 private:
  /// A job document is shorter.
  static constexpr std::size_t most_copied = std::size_t{1} << 20;

  std::size_t copied_ = 0;  ///< bytes of text, and some for each value
};

}  // namespace jtlint
