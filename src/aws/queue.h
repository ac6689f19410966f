#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace jtlint::aws {

/// The ids that are to be described: those who list put them in, those who describe take them out.
class Queue {
 public:
  /// Who puts in more than `limit` waits until some are taken out.
  explicit Queue(std::size_t limit) : limit_(limit) {}

  void put(std::string id);
  /// No more will come.
  void close();
  /// Waits for an id; nothing once the queue is closed and empty.
  std::optional<std::string> take();

 private:
  std::size_t limit_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> ids_;
  bool closed_ = false;
};

}  // namespace jtlint::aws
