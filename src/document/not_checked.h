#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace jtlint {

/// What of a job template nobody could look at in AWS, and why.
struct NotLookedAt {
  std::string what;    ///< "roles", "package versions", "document sources" or "quota use"
  std::string reason;  ///< "iam:GetRole was denied"

  friend auto operator<=>(const NotLookedAt&, const NotLookedAt&) = default;
};

/// What a run could not look at, all templates together.
class NotChecked {
 public:
  /// So many entries are listed: reasons come from whoever wrote a record.
  static constexpr std::size_t most_listed = 40;

  struct Entry {
    std::string what;
    std::string reason;
    std::size_t templates;
  };

  void add(const NotLookedAt& each, std::size_t templates = 1);
  void add(const NotChecked& other);

  bool empty() const { return templates_.empty(); }

  /// In an order of their own, whatever the order in which they were added. What is not listed is
  /// counted in one more entry.
  std::vector<Entry> entries() const;

 private:
  /// The first ones in that order: none of these is ever left out and then added again.
  std::map<NotLookedAt, std::size_t> templates_;
  std::size_t unlisted_ = 0;
};

}  // namespace jtlint
