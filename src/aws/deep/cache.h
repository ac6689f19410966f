#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "aws/json.h"

namespace jtlint::aws {

/// Facts by name, each found once, however many threads ask for it at the same time. Where there
/// are many, those that were found first are forgotten, and found again if need be.
class Cache {
 public:
  /// `most_bytes` is how much text is kept.
  explicit Cache(std::size_t most_bytes = std::size_t{16} * 1024 * 1024)
      : most_bytes_(most_bytes) {}

  Json get(const std::string& name, const std::function<Json()>& find) {
    const std::shared_ptr<Entry> entry = entry_of(name);
    const std::scoped_lock lock(entry->mutex);
    // As text, which takes a fraction of the room.
    const auto known = entry->text ? read_json(*entry->text) : Result<Json>(Error{});
    if (known) return *known;
    Json fact = find();
    entry->text = written(fact);
    keep(name, entry->text->size());
    return fact;
  }

 private:
  struct Entry {
    std::mutex mutex;
    std::optional<std::string> text;
  };

  std::shared_ptr<Entry> entry_of(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<Entry>& entry = entries_[name];
    if (!entry) entry = std::make_shared<Entry>();
    return entry;
  }

  void keep(const std::string& name, std::size_t bytes) {
    const std::scoped_lock lock(mutex_);
    kept_.emplace_back(name, bytes);
    bytes_ += bytes;
    while (bytes_ > most_bytes_) {
      bytes_ -= kept_.front().second;
      entries_.erase(kept_.front().first);
      kept_.pop_front();
    }
  }

  std::size_t most_bytes_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Entry>> entries_;
  std::deque<std::pair<std::string, std::size_t>> kept_;  // names and bytes, in order
  std::size_t bytes_ = 0;
};

}  // namespace jtlint::aws
