#include "check/example_text.h"

#include <stdexcept>
#include <utility>

#include "document/node_text.h"
#include "parse/json.h"
#include "parse/yaml.h"

namespace jtlint {
namespace {

Tree fragment_tree(const Example& example) {
  auto tree = parse_json(example.fragment);
  if (!tree) throw std::logic_error("a rule example is broken: " + tree.error().message);
  return std::move(*tree);
}

}  // namespace

std::string example_text(const Example& example, const Catalogue& catalogue) {
  if (!example.text.empty()) return example.text;
  const auto base = parse_yaml(catalogue.base_template());
  if (!base) throw std::logic_error("the base template is broken: " + base.error().message);
  return to_yaml(merge_patch(*base->front(), *fragment_tree(example)));
}

std::string example_excerpt(const Example& example) {
  return example.text.empty() ? to_yaml(*fragment_tree(example)) : example.text;
}

}  // namespace jtlint
