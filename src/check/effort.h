#pragma once

#include <cstddef>

namespace jtlint {

/// How many values one rule may look at in one template. The most laborious built-in rule looks at
/// each a few times; where a rule asks for all of them at each of them, there would be no end.
inline constexpr std::size_t most_effort = 20'000'000;

/// What a rule has looked at in a template so far.
class Effort {
 public:
  /// Counts `values` more, and says whether the rule may go on.
  bool spend(std::size_t values = 1) {
    spent_ += values;
    return !exhausted();
  }

  /// Whether there were too many: what the rule saw since then is not all there is.
  bool exhausted() const { return spent_ > most_effort; }

  void start_again() { spent_ = 0; }

  /// The values that were looked at since it began.
  std::size_t spent() const { return spent_; }

 private:
  std::size_t spent_ = 0;
};

}  // namespace jtlint
