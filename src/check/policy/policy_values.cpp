#include "check/policy/policy_values.h"

namespace jtlint {
namespace {

bool is_text(const Value& value) {
  return value.kind() == Kind::string || value.kind() == Kind::number;
}

void add_size(const Value& value, std::size_t& size) {
  size += 1 + value.text().size();
  const bool named = value.kind() == Kind::mapping;
  for (std::size_t i = 0; i < value.size() && size <= largest_policy; ++i) {
    if (named) size += value.name(i).size();
    add_size(value.child(i), size);
  }
}

}  // namespace

std::size_t policy_size(const Value& policy) {
  std::size_t size = 0;
  add_size(policy, size);
  return size;
}

std::optional<std::vector<std::string_view>> policy_texts(const Value& element) {
  if (is_text(element)) return std::vector{element.text()};
  if (element.kind() != Kind::sequence || element.size() == 0) return std::nullopt;
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < element.size(); ++i) {
    const Value item = element.child(i);
    if (!is_text(item)) return std::nullopt;
    texts.push_back(item.text());
  }
  return texts;
}

}  // namespace jtlint
