#include "aws/pacer.h"

#include <algorithm>

namespace jtlint::aws {
namespace {

/// How far behind their turns requests may start. Turns that nobody took before that are lost.
constexpr Instant longest_delay = std::chrono::milliseconds(100);

}  // namespace

Pacer::Pacer(const Clock& clock, double rate)
    : clock_(clock),
      rate_(rate),
      // Slower than one a day is not slower in any way that matters, and would not fit.
      between_(static_cast<Instant::rep>(1e9 / std::max(rate, 1e-5))) {}

bool Pacer::wait(const std::string& key) {
  return clock_.wait_until(take_slot(key));
}

Instant Pacer::take_slot(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  Instant& next = next_.try_emplace(key, clock_.now()).first->second;
  next = std::max(next, clock_.now() - longest_delay);
  const Instant slot = next;
  next += between_;
  return slot;
}

}  // namespace jtlint::aws
