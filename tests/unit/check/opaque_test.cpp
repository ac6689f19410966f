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
  jtlint::Template subject;
  subject.dialect = "api";
  subject.source = source;
  if (const Node* facts = root.find("facts")) {
    subject.dialect = "describe";
    subject.facts = jtlint::make_tree(*facts);
    root = Node(*root.find("describe"));
  }
  subject.readings.push_back({jtlint::make_tree(std::move(root))});
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

std::vector<Node> with_opaque_values(const Node& root) {
  std::vector<std::size_t> steps;
  std::vector<std::vector<std::size_t>> places;
  collect_places(root, steps, places);
  std::vector<Node> variants;
  for (const auto& place : places) variants.push_back(with_opaque(root, place));
  return variants;
}

/// The strings in a text of JSON that are no names, without their quotes.
std::vector<jtlint::Span> strings_in(const std::string& json) {
  std::vector<jtlint::Span> strings;
  for (std::size_t begin = json.find('"'); begin != std::string::npos;) {
    std::size_t end = begin + 1;
    while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
    if (end >= json.size()) break;
    if (json.compare(end + 1, 1, ":") != 0) strings.push_back({begin + 1, end});
    begin = json.find('"', end + 1);
  }
  return strings;
}

/// The tree with a part of its document unknown, which is in a string, or in place of one.
Node with_unknown(Node root, jtlint::Span part) {
  const auto document = std::find_if(root.members.begin(), root.members.end(),
                                     [](const Member& each) { return each.name() == "document"; });
  const jtlint::Text& text = document->value.text;
  jtlint::Text partial = text.slice({0, part.begin});
  partial.append_unknown(text.source_span(part));
  partial.append(text.slice({part.end, text.decoded().size()}));
  const jtlint::Span key = document->value.key_span;
  document->value = jtlint::string_of(std::move(partial), document->value.span);
  document->value.key_span = key;
  return root;
}

std::vector<Node> with_partial_documents(const Node& root) {
  std::vector<Node> variants;
  const Node* document = root.find("document");
  if (document == nullptr || document->kind != Kind::string) return variants;
  for (const jtlint::Span string : strings_in(document->text.decoded())) {
    const std::size_t middle = (string.begin + string.end) / 2;
    variants.push_back(with_unknown(root, string));
    variants.push_back(with_unknown(root, {string.begin, middle}));
    variants.push_back(with_unknown(root, {middle, string.end}));
    variants.push_back(with_unknown(root, {string.begin - 1, string.end + 1}));
  }
  return variants;
}

/// What is found in one variant or another of an example, and is not found in itself.
Found invented(const Example& example, const jtlint::Selection& selection,
               std::vector<Node> (*variants_of)(const Node&)) {
  const std::string text = jtlint::example_text(example, catalogue());
  const auto source = std::make_shared<const jtlint::Source>("template.yaml", text);
  const auto trees = jtlint::parse_yaml(text);
  const Node& root = *trees->front();
  const Found before = found_in(root, source, selection);
  CHECK(before.empty() != example.bad);
  Found invented;
  for (const Node& variant : variants_of(root)) {
    for (const std::string& each : found_in(variant, source, selection)) {
      if (!before.contains(each)) invented.insert(each);
    }
  }
  return invented;
}

/// The same in all examples that are trees, by rule.
void check_nothing_invented(std::vector<Node> (*variants_of)(const Node&)) {
  for (const Rule& rule : catalogue().rules()) {
    INFO(rule.id);
    for (const Example& example : catalogue().texts(rule).examples) {
      if (!example.text.empty()) continue;
      CHECK(invented(example, {rule.id, "type", "enum-value"}, variants_of) == Found{});
    }
  }
}

}  // namespace

TEST_CASE("an unknown value is never a mistake, and makes none of another value") {
  check_nothing_invented(with_opaque_values);
}

TEST_CASE("an unknown part of a document is never a mistake, and makes none of another part") {
  check_nothing_invented(with_partial_documents);
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
