#pragma once

#include "aws/clock.h"

namespace jtlint::aws {

/// How long to wait before a request is sent again: at random up to a limit that doubles each time.
struct Backoff {
  Instant first;  ///< the limit before the second attempt
  Instant limit;  ///< the largest limit
};

/// What a service that is asked too much is given, and what any other fault is.
inline constexpr Backoff throttled_backoff{std::chrono::milliseconds(500),
                                           std::chrono::seconds(20)};
inline constexpr Backoff fault_backoff{std::chrono::milliseconds(200), std::chrono::seconds(5)};

/// The time to wait after `attempts` (at least 1), for a random number from 0 to less than 1.
Instant delay(const Backoff& backoff, int attempts, double random);

}  // namespace jtlint::aws
