#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Reads the keys of one object of a configuration, and gathers what is wrong with it.
class ConfigKeys {
 public:
  /// `where` is how messages call the object: "a configuration".
  ConfigKeys(const Node& node, std::string_view where, std::vector<SyntaxFault>& faults)
      : node_(node), where_(where), faults_(faults) {}

  void fault(Span span, std::string message);

  /// Whether the value is an object; says so if it is not. Each name must be one of `known`, where
  /// any are given, and stand once.
  bool is_object_of(const std::vector<std::string>& known = {});

  const Node* find(std::string_view key) const { return node_.find(key); }

  /// The string at `key`, if there is one, and if it is one of `choices`, where there are any.
  std::optional<Placed> text(std::string_view key, const std::vector<std::string>& choices = {});

  /// The strings at `key`: a list, or one alone.
  std::vector<Placed> texts(std::string_view key);

 private:
  void check_name(const Member& member, const std::vector<std::string>& known);

  const Node& node_;
  std::string_view where_;
  std::vector<SyntaxFault>& faults_;
};

/// A scalar as a user reads it, with its place.
Placed placed(const Node& scalar);

/// "did you mean …?", or what there is.
std::string advice(std::string_view word, const std::vector<std::string>& choices);

}  // namespace jtlint
