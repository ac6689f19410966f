#include "check/rule_keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "check/arguments.h"

namespace jtlint {
namespace {

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

}  // namespace

void RuleKeys::fault(Span span, std::string message) {
  faults_.push_back({span, std::move(message), std::nullopt});
}

std::string RuleKeys::text(std::string_view key, bool required) {
  const Node* value = node_.find(key);
  if (value == nullptr) {
    if (required) fault(node_.anchor(), fmt::format("a rule needs '{}'", key));
    return "";
  }
  if (value->kind == Kind::string) {
    std::string text = trimmed(value->text.decoded());
    if (text.empty()) fault(value->anchor(), fmt::format("'{}' must not be empty", key));
    return text;
  }
  fault(value->span, fmt::format("'{}' must be a string", key));
  return "";
}

std::vector<std::string> RuleKeys::texts(std::string_view key) {
  std::vector<std::string> list;
  const Node* value = node_.find(key);
  if (value == nullptr) return list;
  if (value->kind == Kind::string) return {value->text.decoded()};
  for (const Node& item : value->items) list.push_back(item.text.decoded());
  const bool strings = value->kind == Kind::sequence &&
                       std::all_of(value->items.begin(), value->items.end(),
                                   [](const Node& item) { return item.kind == Kind::string; });
  if (!strings) fault(value->span, fmt::format("'{}' must be a list of strings", key));
  return list;
}

std::size_t RuleKeys::choice(std::string_view key, const std::vector<std::string>& names) {
  const Node* value = node_.find(key);
  if (value == nullptr) return 0;
  const auto found = std::find(names.begin(), names.end(), value->text.decoded());
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  fault(value->span, fmt::format("'{}' must be {}", key, join_choices(names)));
  return 0;
}

}  // namespace jtlint
