#include "check/policy/wildcard.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace jtlint {
namespace {

/// The places in a pattern that a text may lead to, the end of the pattern among them.
class Places {
 public:
  explicit Places(std::string_view pattern)
      : pattern_(pattern), reached_(pattern.size() + 1, false) {
    reached_[0] = true;
    pass_stars();
  }

  void read(char c) {
    std::vector<bool> next(reached_.size(), false);
    for (std::size_t i = 0; i < pattern_.size(); ++i) {
      if (!reached_[i]) continue;
      const char wanted = pattern_[i];
      if (wanted == '*') next[i] = true;
      if (wanted == '?' || (wanted == c && wanted != '*')) next[i + 1] = true;
    }
    reached_.swap(next);
    pass_stars();
  }

  bool at_end() const { return reached_.back(); }
  bool any() const { return std::find(reached_.begin(), reached_.end(), true) != reached_.end(); }

 private:
  /// A star may be nothing.
  void pass_stars() {
    for (std::size_t i = 0; i < pattern_.size(); ++i) {
      if (reached_[i] && pattern_[i] == '*') reached_[i + 1] = true;
    }
  }

  std::string_view pattern_;
  std::vector<bool> reached_;
};

Places read_all(std::string_view pattern, std::string_view text) {
  Places places(pattern);
  for (const char c : text) places.read(c);
  return places;
}

}  // namespace

bool matches_wildcard(std::string_view pattern, std::string_view text) {
  return read_all(pattern, text).at_end();
}

bool may_begin_with(std::string_view pattern, std::string_view prefix) {
  return read_all(pattern, prefix).any();
}

}  // namespace jtlint
