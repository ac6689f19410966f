#include "config/config_keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "check/arguments.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_text(const Node& node) {
  return is_scalar(node) && !node.text.decoded().empty();
}

}  // namespace

void ConfigKeys::fault(Span span, std::string message) {
  faults_.push_back({span, std::move(message), std::nullopt});
}

bool ConfigKeys::is_object_of(const std::vector<std::string>& known) {
  if (node_.kind != Kind::mapping) {
    fault(node_.anchor(),
          fmt::format("{} must be an object, and this is {}", where_, with_article(node_.kind)));
    return false;
  }
  std::set<std::string> names;
  for (const Member& member : node_.members) {
    if (!names.insert(member.key.decoded()).second) {
      fault(member.value.key_span, fmt::format("'{}' stands here for the second time",
                                               printable(member.key.decoded(), 60)));
    } else if (!known.empty()) {
      check_name(member, known);
    }
  }
  return true;
}

void ConfigKeys::check_name(const Member& member, const std::vector<std::string>& known) {
  const std::string& name = member.key.decoded();
  if (has(known, name)) return;
  fault(member.value.key_span,
        fmt::format("{} has no '{}'; {}", where_, printable(name, 60), advice(name, known)));
}

std::optional<Placed> ConfigKeys::text(std::string_view key,
                                       const std::vector<std::string>& choices) {
  const Node* value = node_.find(key);
  if (value == nullptr) return std::nullopt;
  if (!is_text(*value)) {
    fault(value->anchor(), fmt::format("'{}' must be a string", key));
    return std::nullopt;
  }
  Placed found = placed(*value);
  if (choices.empty() || has(choices, found.text)) return found;
  const auto near = nearest(found.text, choices);
  fault(found.span,
        fmt::format("'{}' is {}, not '{}'{}", key, join_choices(choices), printable(found.text, 60),
                    near ? fmt::format("; did you mean {}?", *near) : ""));
  return std::nullopt;
}

std::vector<Placed> ConfigKeys::texts(std::string_view key) {
  const Node* value = node_.find(key);
  if (value == nullptr) return {};
  if (is_text(*value)) return {placed(*value)};
  if (value->kind != Kind::sequence) {
    fault(value->anchor(), fmt::format("'{}' must be a list of strings", key));
    return {};
  }
  std::vector<Placed> found;
  for (const Node& item : value->items) {
    if (is_text(item)) {
      found.push_back(placed(item));
    } else {
      fault(item.anchor(), fmt::format("'{}' must be a list of strings, and this is {}", key,
                                       is_scalar(item) ? "empty" : with_article(item.kind)));
    }
  }
  return found;
}

Placed placed(const Node& scalar) {
  return {scalar.text.decoded(), scalar.span};
}

std::string advice(std::string_view word, const std::vector<std::string>& choices) {
  const auto near = nearest(word, choices);
  return near ? fmt::format("did you mean {}?", *near)
              : fmt::format("there are {}", fmt::join(choices, ", "));
}

}  // namespace jtlint
