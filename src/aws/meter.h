#pragma once

#include <mutex>

#include "aws/clock.h"

namespace jtlint::aws {

/// Says when it is time to tell of the progress: a few times a second, whoever asks.
class Meter {
 public:
  Meter(const Clock& clock, bool wanted) : clock_(clock), wanted_(wanted) {}

  bool wanted() const { return wanted_; }

  bool is_time() {
    if (!wanted_) return false;
    const std::scoped_lock lock(mutex_);
    const Instant now = clock_.now();
    if (now < next_) return false;
    next_ = now + std::chrono::milliseconds(200);
    return true;
  }

 private:
  const Clock& clock_;
  bool wanted_;
  std::mutex mutex_;
  Instant next_{0};
};

}  // namespace jtlint::aws
