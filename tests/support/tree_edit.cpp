#include "support/tree_edit.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "parse/json.h"

namespace jtlint::test {
namespace {

/// The first step of a pointer, which is taken off.
std::string take_step(std::string_view& pointer) {
  const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
  std::string step(pointer.substr(1, end - 1));
  pointer.remove_prefix(end);
  return step;
}

Node& editable(Node& root, std::string_view pointer) {
  const Node* found = value_at(root, pointer);
  if (found == nullptr) throw std::logic_error("nothing at " + std::string(pointer));
  return const_cast<Node&>(*found);
}

}  // namespace

Node text_node(std::string text) {
  return {.kind = Kind::string, .text = Text(std::move(text))};
}

Node number_node(std::string digits) {
  return {.kind = Kind::number, .text = Text(std::move(digits))};
}

Node json_node(std::string_view json) {
  auto tree = parse_json(json);
  if (!tree) throw std::logic_error(tree.error().message);
  return **tree;
}

const Node* value_at(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (node != nullptr && !pointer.empty()) {
    const std::string step = take_step(pointer);
    if (node->kind == Kind::sequence) {
      const std::size_t index = std::stoul(step);
      node = index < node->items.size() ? &node->items[index] : nullptr;
    } else {
      node = node->find(step);
    }
  }
  return node;
}

Node with_value(Node root, std::string_view pointer, const Node& value) {
  editable(root, pointer) = value;
  return root;
}

Node without_member(Node root, std::string_view pointer) {
  const std::string parent = parent_pointer(pointer);
  const std::string_view name = pointer.substr(parent.size() + 1);
  std::erase_if(editable(root, parent).members,
                [&](const Member& member) { return member.key.decoded() == name; });
  return root;
}

std::string parent_pointer(std::string_view pointer) {
  return std::string(pointer.substr(0, pointer.rfind('/')));
}

}  // namespace jtlint::test
