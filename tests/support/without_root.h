#pragma once

#include <unistd.h>

namespace jtlint::test {

/// Root may read everything. While this stands, a test that runs as root has the rights of nobody.
class WithoutRoot {
 public:
  WithoutRoot() : was_root_(::geteuid() == 0) { dropped_ = was_root_ && ::seteuid(65534) == 0; }
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;
  ~WithoutRoot() {
    if (dropped_ && ::seteuid(0) != 0) ::_exit(1);
  }

  /// Whether permissions hold for us now.
  bool holds() const { return !was_root_ || dropped_; }

 private:
  bool was_root_;
  bool dropped_ = false;
};

}  // namespace jtlint::test
