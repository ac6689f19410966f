#include "aws/backoff.h"

#include <algorithm>
#include <cmath>

namespace jtlint::aws {

Instant delay(const Backoff& backoff, int attempts, double random) {
  const double limit =
      std::min(static_cast<double>(backoff.first.count()) * std::exp2(std::min(attempts, 60) - 1),
               static_cast<double>(backoff.limit.count()));
  return Instant(static_cast<Instant::rep>(limit * random));
}

}  // namespace jtlint::aws
