#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "check/example_text.h"
#include "check/function.h"
#include "check/lens.h"
#include "check/node_model.h"
#include "check/path.h"
#include "document/node_text.h"
#include "parse/yaml.h"

namespace jtlint::test {

/// The tree of a YAML text that is known to be sound.
inline Tree yaml_tree(const std::string& yaml) {
  auto trees = parse_yaml(yaml);
  if (!trees) throw std::logic_error(trees.error().message);
  return std::move(trees->front());
}

/// A YAML text as rules see it. The strings `opaque` in it are values that nobody knows.
class RuleView {
 public:
  explicit RuleView(const std::string& yaml) : tree_(yaml_tree(yaml)) { hide(*tree_); }
  RuleView(const RuleView&) = delete;
  RuleView& operator=(const RuleView&) = delete;

  Value root() const { return model_.value(*tree_); }
  const Node& tree() const { return *tree_; }
  Hidden& hidden() { return hidden_; }
  Lenses& lenses() { return lenses_; }

  /// Everything at a path, seen from the root.
  std::vector<Value> at(const std::string& path) { return at(path, root()); }
  std::vector<Value> at(const std::string& path, const Value& place) {
    return Subject{place, root(), lenses_, example_day}.at(*Path::from(path));
  }

  /// The only value at a path, as the subject of a function.
  Subject subject(const std::string& path) {
    return {at(path).at(0), root(), lenses_, example_day};
  }

 private:
  void hide(const Node& node) {
    if (node.text.decoded() == "opaque") hidden_.values.insert(&node);
    for (const Node& item : node.items) hide(item);
    for (const Member& member : node.members) hide(member.value);
  }

  Tree tree_;
  Hidden hidden_;
  NodeModel model_{hidden_};
  TreeLenses lenses_;
};

/// Values as JSON, an opaque one as "?".
inline std::vector<std::string> shown(const std::vector<Value>& values) {
  std::vector<std::string> lines;
  for (const Value& value : values) {
    const bool opaque = value.kind() == Kind::opaque;
    lines.push_back(opaque ? "?" : to_json(NodeModel::node(value)));
  }
  return lines;
}

}  // namespace jtlint::test
