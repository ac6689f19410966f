#include "aws/stop.h"

namespace jtlint::aws {

void Stop::request() {
  {
    const std::scoped_lock lock(mutex_);
    requested_ = true;
  }
  changed_.notify_all();
}

bool Stop::wait_for(Instant duration) {
  std::unique_lock lock(mutex_);
  return !changed_.wait_for(lock, duration, [&] { return requested_.load(); });
}

}  // namespace jtlint::aws
