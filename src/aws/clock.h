#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace jtlint::aws {

/// Time since some start, which never goes back.
using Instant = std::chrono::nanoseconds;

/// All that the helper knows of time. May be used by several threads at once.
struct Clock {
  std::function<Instant()> now;
  /// Seconds since 1970, UTC.
  std::function<std::int64_t()> unix_seconds;
  /// Waits until then; false as soon as the run is stopped.
  std::function<bool(Instant)> wait_until;
};

}  // namespace jtlint::aws
