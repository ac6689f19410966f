#pragma once

#include <map>
#include <mutex>
#include <string>

#include "aws/clock.h"

namespace jtlint::aws {

/// Hands out the times at which requests may start: so many a second, evenly, for each key. May be
/// used by several threads at once.
class Pacer {
 public:
  Pacer(const Clock& clock, double rate);

  /// Waits for the turn of a request of that key; false if the run is stopped before.
  bool wait(const std::string& key);

  /// The requests that may start in a second.
  double rate() const { return rate_; }

 private:
  Instant take_slot(const std::string& key);

  const Clock& clock_;
  double rate_;
  Instant between_;  // two requests
  std::mutex mutex_;
  std::map<std::string, Instant> next_;
};

}  // namespace jtlint::aws
