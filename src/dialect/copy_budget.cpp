#include "dialect/copy_budget.h"

namespace jtlint {
namespace {

std::size_t size_of(const Node& node) {
  std::size_t size = 64 + node.text.decoded().size();
  for (const Node& item : node.items) size += size_of(item);
  for (const Member& member : node.members) size += size_of(member.value);
  return size;
}

}  // namespace

bool CopyBudget::take(const Node& value) {
  copied_ += size_of(value);
  return !is_spent();
}

}  // namespace jtlint
