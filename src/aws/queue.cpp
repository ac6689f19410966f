#include "aws/queue.h"

#include <utility>

namespace jtlint::aws {

void Queue::put(std::string id) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return ids_.size() < limit_; });
  ids_.push_back(std::move(id));
  changed_.notify_all();
}

void Queue::close() {
  const std::scoped_lock lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::optional<std::string> Queue::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || !ids_.empty(); });
  if (ids_.empty()) return std::nullopt;
  std::string id = std::move(ids_.front());
  ids_.pop_front();
  changed_.notify_all();
  return id;
}

}  // namespace jtlint::aws
