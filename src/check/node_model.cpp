#include "check/node_model.h"

namespace jtlint {
namespace {

const Node& as_node(const void* handle) {
  return *static_cast<const Node*>(handle);
}

/// Stands for a member that is there under a name that rules do not see.
const Node& unseen() {
  static const Node node{.kind = Kind::opaque};
  return node;
}

}  // namespace

std::string_view NodeModel::text(const void* handle) const {
  return as_node(handle).text.decoded();
}

std::size_t NodeModel::size(const void* handle) const {
  const Node& node = as_node(handle);
  return node.kind == Kind::mapping ? node.members.size() : node.items.size();
}

Value NodeModel::child(const void* handle, std::size_t index) const {
  const Node& node = as_node(handle);
  return value(node.kind == Kind::mapping ? node.members[index].value : node.items[index]);
}

std::string_view NodeModel::name(const void* handle, std::size_t index) const {
  return as_node(handle).members[index].key.decoded();
}

Value NodeModel::member(const void* handle, const MemberName& name) const {
  const Node& node = as_node(handle);
  if (const Node* found = node.find(name.text())) return value(*found);
  const auto hidden = hidden_.names.find(&node);
  if (hidden == hidden_.names.end() || !hidden->second.contains(name.text())) return {};
  return value(unseen());
}

const Text* NodeModel::located_text(const void* handle) const {
  return &as_node(handle).text;
}

}  // namespace jtlint
