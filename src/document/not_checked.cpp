#include "document/not_checked.h"

#include <iterator>

namespace jtlint {

void NotChecked::add(const NotLookedAt& each, std::size_t templates) {
  templates_[each] += templates;
  if (templates_.size() <= most_listed) return;
  const auto last = std::prev(templates_.end());
  unlisted_ += last->second;
  templates_.erase(last);
}

void NotChecked::add(const NotChecked& other) {
  for (const auto& [each, templates] : other.templates_) add(each, templates);
  unlisted_ += other.unlisted_;
}

std::vector<NotChecked::Entry> NotChecked::entries() const {
  std::vector<Entry> list;
  for (const auto& [each, templates] : templates_) {
    list.push_back({each.what, each.reason, templates});
  }
  if (unlisted_ > 0) list.push_back({"other facts", "for reasons that are not listed", unlisted_});
  return list;
}

}  // namespace jtlint
