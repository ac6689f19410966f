#pragma once

#include <cstddef>
#include <map>

#include "document/node.h"
#include "parse/limits.h"

namespace jtlint {

/// The anchored values of one YAML document, and how much of them its aliases have repeated.
class YamlAnchors {
 public:
  struct Anchored {
    Node node;
    std::size_t weight;
  };

  void set(std::size_t anchor, Anchored anchored) { anchored_[anchor] = std::move(anchored); }

  /// Null for an anchor whose value is not finished.
  const Anchored* find(std::size_t anchor) const {
    const auto found = anchored_.find(anchor);
    return found == anchored_.end() ? nullptr : &found->second;
  }

  /// Accounts for a copy of a value: aliases of aliases grow without bound. Says whether it may be.
  bool repeat(std::size_t weight) {
    repeated_weight_ += weight;
    return repeated_weight_ <= limits::alias_weight;
  }

 private:
  std::map<std::size_t, Anchored> anchored_;
  std::size_t repeated_weight_ = 0;
};

}  // namespace jtlint
