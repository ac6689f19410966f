#include "check/placing.h"

#include <fmt/format.h>

#include "check/node_model.h"
#include "check/shape/shape.h"
#include "dialect/noun.h"

namespace jtlint {
namespace {

const Node& root_of(const Node& node) {
  const Node* root = &node;
  while (root->parent != nullptr) root = root->parent;
  return *root;
}

}  // namespace

const Node& Placing::whole(const Node& node) const {
  const Node& root = root_of(node);
  const Node* host = lenses_.host_of(root);
  if (host == nullptr || lenses_.is_document(root)) return node;
  return whole(*host);
}

Span Placing::span(const Fault& fault) const {
  const Node& node = NodeModel::node(fault.at);
  if (fault.at_name && !node.key_span.empty()) return node.key_span;
  if (fault.part) return node.text.source_span(*fault.part);
  const bool part = &whole(node) != &node;  // of a text, all of which is on one place
  if (part && !node.span.empty()) return node.span;
  const bool all = template_.is_document && is_all_of_it(node) && !node.span.empty();
  if (all) return {node.span.begin, node.span.begin + 1};
  const bool collection = node.kind == Kind::mapping || node.kind == Kind::sequence;
  return collection || node.span.empty() ? node.anchor() : node.span;
}

std::string Placing::pointer(const Node& node) const {
  const Node& value = whole(node);
  const Node* host = lenses_.host_of(root_of(value));
  if (host != nullptr && template_.is_document) return pointer(*host) + json_pointer(value);
  if (host != nullptr) return pointer(*host);
  return template_.host ? *template_.host : json_pointer(value);
}

std::optional<std::string> Placing::inner_pointer(const Node& node) const {
  const Node& value = whole(node);
  if (template_.is_document) return std::nullopt;
  const Node* host = lenses_.host_of(root_of(value));
  const std::string own = json_pointer(value);
  if (host == nullptr) return template_.host ? std::optional(own) : std::nullopt;
  return inner_pointer(*host).value_or("") + own;
}

bool Placing::is_inside(const Node& node) const {
  return lenses_.host_of(root_of(whole(node))) != nullptr;
}

const Site* Placing::borrowed(const Node& node) const {
  for (const Node* value = &node; value != nullptr; value = lenses_.host_of(root_of(*value))) {
    const Site* site = site_of(*value);
    if (site != nullptr && (site->use || !site->ingredients.empty())) return site;
  }
  return nullptr;
}

std::string_view Placing::noun() const {
  return noun_of(template_.dialect);
}

bool Placing::is_all_of_it(const Node& value) const {
  return value.parent == nullptr || lenses_.host_of(root_of(value)) == nullptr;
}

std::string Placing::label(const Node& node) const {
  const Node& value = whole(node);
  if (template_.is_document && is_all_of_it(value)) return fmt::format("The {}", noun());
  const Node* host = value.parent == nullptr ? lenses_.host_of(value) : nullptr;
  return host == nullptr ? jtlint::label(value, noun()) : label(*host);
}

}  // namespace jtlint
