#pragma once

#include <mutex>
#include <set>
#include <string>

#include "aws/answered.h"
#include "aws/meter.h"
#include "aws/order.h"
#include "aws/output.h"
#include "aws/pacer.h"
#include "aws/world.h"

namespace jtlint::aws {

/// Things that happen once in a run. May be used by several threads at once.
class Once {
 public:
  /// Whether this is the first time that somebody asks for `what`.
  bool first(const std::string& what) {
    const std::scoped_lock lock(mutex_);
    return seen_.insert(what).second;
  }

 private:
  std::mutex mutex_;
  std::set<std::string> seen_;
};

/// What all parts of a run have in common.
struct Shared {
  const World& world;
  const Order& order;
  Output& output;
  Pacer pacer;
  Meter meter;
  Once once;
  Answered answered;
};

}  // namespace jtlint::aws
