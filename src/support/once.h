#pragma once

#include <atomic>
#include <mutex>

namespace jtlint {

/// Has something done once, by whichever thread asks first, while others wait. Once it is done, to
/// ask again takes a look at one byte, where `std::call_once` calls a function.
class Once {
 public:
  template <typename Work>
  void call(Work work) {
    if (done_.load(std::memory_order_acquire)) return;
    std::call_once(flag_, [&] {
      work();
      done_.store(true, std::memory_order_release);
    });
  }

 private:
  std::once_flag flag_;
  std::atomic<bool> done_ = false;
};

}  // namespace jtlint
