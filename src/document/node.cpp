#include "document/node.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace jtlint {
namespace {

void append_step(std::string& pointer, std::string_view step) {
  pointer += '/';
  for (const char c : step) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

void append_pointer(const Node& node, std::string& pointer) {
  if (node.site != nullptr) pointer = node.site->pointer;
  if (node.site != nullptr || node.parent == nullptr) return;
  const Node& parent = *node.parent;
  append_pointer(parent, pointer);
  if (parent.kind == Kind::sequence) {
    append_step(pointer, std::to_string(&node - parent.items.data()));
    return;
  }
  append_step(pointer, member_of(node)->key.decoded());
}

}  // namespace

std::string_view with_article(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "a boolean";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a string";
    case Kind::sequence:
      return "an array";
    case Kind::mapping:
      return "an object";
    case Kind::opaque:
      return "a value known at deployment";
  }
  return "";
}

const Node* Node::find(std::string_view name) const {
  const auto found = std::find_if(members.rbegin(), members.rend(),
                                  [&](const Member& member) { return member.name() == name; });
  return found == members.rend() ? nullptr : &found->value;
}

Span Node::anchor() const {
  if (!key_span.empty()) return key_span;
  if (kind == Kind::mapping && !members.empty()) {
    const Span first = members.front().value.key_span;
    if (first.begin == span.begin) return first;
  }
  const bool collection = kind == Kind::mapping || kind == Kind::sequence;
  return collection && !span.empty() ? Span{span.begin, span.begin + 1} : span;
}

std::string words_of(const Site& site) {
  return site.foreign ? site.origin : site.origin + " here";
}

void note_ingredient(std::vector<Ingredient>& ingredients, const Site* site, Span span, Span use) {
  constexpr std::size_t most = 100;
  if (site == nullptr || ingredients.size() >= most) return;
  if (site->use) ingredients.push_back({use, words_of(*site), span});
  for (const Ingredient& inner : site->ingredients) {
    ingredients.push_back({use, inner.words, inner.span});
  }
}

Node opaque_at(Span span, Span key_span) {
  return {.kind = Kind::opaque, .span = span, .key_span = key_span};
}

Node empty_like(const Node& node) {
  return {.kind = node.kind, .span = node.span, .key_span = node.key_span};
}

void add_member(Node& object, const Text& key, Node value) {
  Member& member = object.members.emplace_back();
  member.key = key;
  member.value = std::move(value);
}

bool is_perhaps_absent(const Node& node) {
  return node.kind == Kind::opaque && node.uncertain;
}

bool is_scalar(const Node& node) {
  return node.kind == Kind::string || node.kind == Kind::number || node.kind == Kind::boolean;
}

Node string_of(Text text, Span span) {
  const Kind kind = text.has_unknown() ? Kind::opaque : Kind::string;
  return {.kind = kind, .span = span, .text = std::move(text)};
}

const Member* member_of(const Node& node) {
  if (node.parent == nullptr || node.parent->kind != Kind::mapping) return nullptr;
  const auto& members = node.parent->members;  // in the order of their addresses
  const auto behind = std::upper_bound(members.begin(), members.end(), &node,
                                       [](const Node* value, const Member& member) {
                                         return std::less<const Node*>()(value, &member.value);
                                       });
  return &*std::prev(behind);
}

const Site* site_of(const Node& node) {
  const Node* at = &node;
  while (at->site == nullptr && at->parent != nullptr) at = at->parent;
  return at->site.get();
}

void link(Node& root) {
  for (Node& item : root.items) {
    item.parent = &root;
    link(item);
  }
  for (Member& member : root.members) {
    member.value.parent = &root;
    link(member.value);
  }
}

std::string json_pointer(const Node& node) {
  std::string pointer;
  append_pointer(node, pointer);
  return pointer;
}

std::string child_pointer(std::string pointer, std::string_view step) {
  append_step(pointer, step);
  return pointer;
}

Tree make_tree(Node root) {
  auto tree = std::make_unique<Node>(std::move(root));
  tree->parent = nullptr;  // it may be a copy of a part of another tree
  link(*tree);
  return tree;
}

}  // namespace jtlint
