#pragma once

#include <condition_variable>
#include <mutex>
#include <string>

namespace jtlint::aws {

/// How far the list of one profile in a Region is, for those of other profiles there, which may be
/// of the same account. May be used by several threads at once.
class Listing {
 public:
  /// It is of that account.
  void is_of(const std::string& account);
  void done();

  /// Waits until it is done, or known to be of another account.
  void wait_if_of(const std::string& account);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string account_;  // empty while it is not known
  bool done_ = false;
};

}  // namespace jtlint::aws
