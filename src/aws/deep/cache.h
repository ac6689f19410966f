#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "aws/json.h"

namespace jtlint::aws {

/// Facts by name, each found once, however many threads ask for it at the same time.
class Cache {
 public:
  Json get(const std::string& name, const std::function<Json()>& find) {
    const std::shared_ptr<Entry> entry = entry_of(name);
    const std::scoped_lock lock(entry->mutex);
    if (!entry->fact) entry->fact = find();
    return *entry->fact;
  }

 private:
  struct Entry {
    std::mutex mutex;
    std::optional<Json> fact;
  };

  std::shared_ptr<Entry> entry_of(const std::string& name) {
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<Entry>& entry = entries_[name];
    if (!entry) entry = std::make_shared<Entry>();
    return entry;
  }

  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Entry>> entries_;
};

}  // namespace jtlint::aws
