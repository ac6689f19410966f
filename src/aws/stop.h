#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "aws/clock.h"

namespace jtlint::aws {

/// Whether the run is to end before it is done, and a place to wait for that.
class Stop {
 public:
  void request();
  const std::atomic<bool>& requested() const { return requested_; }

  /// Waits that long; false as soon as a stop is requested.
  bool wait_for(Instant duration);

 private:
  std::atomic<bool> requested_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
};

}  // namespace jtlint::aws
