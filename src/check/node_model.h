#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "check/value.h"

namespace jtlint {

/// What the shape check leaves to the rules of a template: where it found a fault, rules see an
/// opaque value, so that one mistake gives one finding.
struct Hidden {
  /// Values of a wrong type, outside an enum, or under an unknown name.
  std::unordered_set<const Node*> values;
  /// Per mapping, the names that an unknown member stands for or that are missing and reported:
  /// asked for, they are there and opaque.
  std::map<const Node*, std::set<std::string, std::less<>>> names;
};

/// A template's tree as rules see it.
class NodeModel final : public ValueModel {
 public:
  explicit NodeModel(const Hidden& hidden) : hidden_(hidden) {}

  Value value(const Node& node) const { return {*this, &node, kind_of(node)}; }
  static const Node& node(const Value& value) { return *static_cast<const Node*>(value.handle()); }

  std::string_view text(const void* handle) const override;
  std::size_t size(const void* handle) const override;
  Value child(const void* handle, std::size_t index) const override;
  std::string_view name(const void* handle, std::size_t index) const override;
  Value member(const void* handle, const MemberName& name) const override;
  const Text* located_text(const void* handle) const override;

 private:
  Kind kind_of(const Node& node) const {
    return hidden_.values.contains(&node) ? Kind::opaque : node.kind;
  }

  const Hidden& hidden_;
};

}  // namespace jtlint
