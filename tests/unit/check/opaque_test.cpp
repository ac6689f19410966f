#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "check/example_text.h"
#include "parse/yaml.h"
#include "source/source.h"
#include "support/catch.h"
#include "support/lint.h"

// A value that only deployment knows: no rule judges it, or anything by it.

using jtlint::Example;
using jtlint::Finding;
using jtlint::Kind;
using jtlint::Member;
using jtlint::Node;
using jtlint::Rule;
using jtlint::test::catalogue;

namespace {

/// What is found, as "rule pointer"; where of several places one is reported, that may move:
/// "rule".
using Found = std::set<std::string>;

Found found_in(Node root, const std::shared_ptr<const jtlint::Source>& source,
               const jtlint::Selection& selection) {
  auto tree = std::make_unique<Node>(std::move(root));
  jtlint::link(*tree);
  jtlint::Template subject;
  subject.dialect = "api";
  subject.source = source;
  subject.readings.push_back({std::move(tree)});
  Found found;
  for (const Finding& finding :
       jtlint::check(subject, catalogue(), selection, jtlint::example_day)) {
    const bool moves = catalogue().find(finding.rule)->once;
    found.insert(finding.rule + " " + (moves ? "*" : finding.pointer));
  }
  return found;
}

/// Every value of a tree but its root, as the steps that lead to it.
void collect_places(const Node& node, std::vector<std::size_t>& steps,
                    std::vector<std::vector<std::size_t>>& places) {
  if (!steps.empty()) places.push_back(steps);
  for (std::size_t i = 0; i < node.items.size() + node.members.size(); ++i) {
    steps.push_back(i);
    collect_places(node.items.empty() ? node.members[i].value : node.items[i], steps, places);
    steps.pop_back();
  }
}

/// The tree with the value at a place unknown.
Node with_opaque(Node root, const std::vector<std::size_t>& place) {
  Node* node = &root;
  for (const std::size_t step : place) {
    node = node->items.empty() ? &node->members[step].value : &node->items[step];
  }
  node->kind = Kind::opaque;
  node->items.clear();
  node->members.clear();
  node->text = {};
  return root;
}

/// What is found once one value or another is unknown, and was not found before.
Found invented(const Example& example, const jtlint::Selection& selection) {
  const std::string text = jtlint::example_text(example, catalogue());
  const auto source = std::make_shared<const jtlint::Source>("template.yaml", text);
  const auto trees = jtlint::parse_yaml(text);
  const Node& root = *trees->front();
  const Found before = found_in(root, source, selection);
  CHECK(before.empty() != example.bad);
  std::vector<std::size_t> steps;
  std::vector<std::vector<std::size_t>> places;
  collect_places(root, steps, places);
  Found invented;
  for (const auto& place : places) {
    for (const std::string& each : found_in(with_opaque(root, place), source, selection)) {
      if (!before.contains(each)) invented.insert(each);
    }
  }
  return invented;
}

}  // namespace

TEST_CASE("an unknown value is never a mistake, and makes none of another value") {
  for (const Rule& rule : catalogue().rules()) {
    INFO(rule.id);
    for (const Example& example : catalogue().texts(rule).examples) {
      if (example.text.empty())
        CHECK(invented(example, {rule.id, "type", "enum-value"}) == Found{});
    }
  }
}

TEST_CASE("no rule says anything of a template of which all values are unknown") {
  for (const Rule& rule : catalogue().rules()) {
    if (rule.found_by != jtlint::FoundBy::check) continue;
    INFO(rule.id);
    for (const Example& example : catalogue().texts(rule).examples) {
      if (!example.text.empty()) continue;
      const std::string text = jtlint::example_text(example, catalogue());
      const auto source = std::make_shared<const jtlint::Source>("template.yaml", text);
      const auto trees = jtlint::parse_yaml(text);
      Node root = *trees->front();
      for (std::size_t i = 0; i < root.members.size(); ++i) root = with_opaque(root, {i});
      const Found after = found_in(root, source, {rule.id});
      const bool missing = std::all_of(after.begin(), after.end(), [&](const std::string& each) {
        return each == rule.id + " ";
      });
      CHECK(missing);  // what is not there may still be missed
    }
  }
}
