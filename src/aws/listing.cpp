#include "aws/listing.h"

namespace jtlint::aws {

void Listing::is_of(const std::string& account) {
  {
    const std::scoped_lock lock(mutex_);
    account_ = account;
  }
  changed_.notify_all();
}

void Listing::done() {
  {
    const std::scoped_lock lock(mutex_);
    done_ = true;
  }
  changed_.notify_all();
}

void Listing::wait_if_of(const std::string& account) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return done_ || (!account_.empty() && account_ != account); });
}

}  // namespace jtlint::aws
