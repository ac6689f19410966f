#include "suppress/places.h"

#include <algorithm>

namespace jtlint {

void Places::add(const Ignore& ignore, std::size_t number, Span part) {
  for (std::size_t i = 0; i < ignore.rules.size(); ++i) {
    lanes_[ignore.rules[i].id].parts.push_back({part, {number, i}});
  }
}

/// The part that begins last of those that hold `offset`, or null. Offsets must be asked for in
/// order.
const Places::Part* Places::Lane::at(std::size_t offset) {
  while (next < parts.size() && parts[next].span.begin <= offset) begun.push_back(parts[next++]);
  // What has ended below one that has not is of no use either, but does not stand in the way.
  while (!begun.empty() && begun.back().span.end < offset) begun.pop_back();
  return begun.empty() ? nullptr : &begun.back();
}

void Places::silence(std::vector<Finding>& findings, Ledger& ledger) {
  for (auto& [rule, lane] : lanes_) {
    std::stable_sort(lane.parts.begin(), lane.parts.end(),
                     [](const Part& a, const Part& b) { return a.span.begin < b.span.begin; });
  }
  std::vector<Finding*> in_order;
  for (Finding& finding : findings) in_order.push_back(&finding);
  std::stable_sort(in_order.begin(), in_order.end(), [](const Finding* a, const Finding* b) {
    return a->span.begin < b->span.begin;
  });
  for (Finding* finding : in_order) {
    const auto lane = lanes_.find(finding->rule);
    if (finding->suppressed || lane == lanes_.end()) continue;
    if (const Part* part = lane->second.at(finding->span.begin)) {
      ledger.silence(*finding, part->claim);
    }
  }
}

}  // namespace jtlint
