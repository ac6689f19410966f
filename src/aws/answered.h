#pragma once

#include <mutex>
#include <set>
#include <string>

namespace jtlint::aws {

/// The hosts that have answered in this run, whatever they have said. May be used by several
/// threads at once.
class Answered {
 public:
  void add(const std::string& host) {
    const std::scoped_lock lock(mutex_);
    hosts_.insert(host);
  }

  bool has(const std::string& host) const {
    const std::scoped_lock lock(mutex_);
    return hosts_.contains(host);
  }

 private:
  mutable std::mutex mutex_;
  std::set<std::string> hosts_;
};

}  // namespace jtlint::aws
