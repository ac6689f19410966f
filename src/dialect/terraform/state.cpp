#include "dialect/terraform/state.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <utility>

namespace jtlint::terraform {
namespace {

/// Attributes that the provider computes, and nobody sets.
constexpr std::array<std::string_view, 2> computed = {"id", "arn"};

std::string text_at(const Node& node, std::string_view name) {
  const Node* value = node.find(name);
  return value == nullptr ? "" : value->text.decoded();
}

bool is_true(const Node& node) {
  return node.kind == Kind::boolean && node.text.decoded() == "true";
}

Node known(const Node& value, const Node* unknown);

/// A member that only the apply will know. It may be missing among the values.
void add_unknown(Node& object, const Member& unknown) {
  const bool there = object.find(unknown.key.decoded()) != nullptr;
  if (there || !is_true(unknown.value)) return;
  object.members.push_back({Text(unknown.key.decoded()), opaque_at(object.span, object.key_span)});
}

void add_members(Node& object, const Node& value, const Node* unknown) {
  for (const Member& member : value.members) {
    const Node* later = unknown == nullptr ? nullptr : unknown->find(member.key.decoded());
    Node inner = known(member.value, later);
    if (inner.kind != Kind::null) add_member(object, member.key, std::move(inner));
  }
  if (unknown == nullptr) return;
  for (const Member& member : unknown->members) add_unknown(object, member);
}

/// A value without what is null, and opaque where `unknown` says so.
Node known(const Node& value, const Node* unknown) {
  if (unknown != nullptr && is_true(*unknown)) return opaque_at(value.span, value.key_span);
  Node result = empty_like(value);
  result.text = value.text;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const bool told = unknown != nullptr && i < unknown->items.size();
    result.items.push_back(known(value.items[i], told ? &unknown->items[i] : nullptr));
  }
  add_members(result, value, unknown);
  return result;
}

class Search {
 public:
  explicit Search(std::string_view type) : type_(type) {}

  /// Notes what a plan does not know yet, by address.
  void learn_changes(const Node* changes) {
    if (changes == nullptr) return;
    for (const Node& change : changes->items) {
      const Node* what = change.find("change");
      const Node* unknown = what == nullptr ? nullptr : what->find("after_unknown");
      if (unknown != nullptr) unknown_[text_at(change, "address")] = unknown;
    }
  }

  void look_at_module(const Node* module) {
    if (module == nullptr) return;
    if (const Node* resources = module->find("resources")) {
      for (const Node& resource : resources->items) look_at_resource(resource);
    }
    const Node* children = module->find("child_modules");
    if (children == nullptr) return;
    for (const Node& child : children->items) look_at_module(&child);
  }

  /// A state file has the instances of a resource together.
  void look_at_instances(const Node& resource) {
    const Node* instances = resource.find("instances");
    if (!is_meant(resource) || instances == nullptr) return;
    for (const Node& instance : instances->items) {
      const Node* values = instance.find("attributes");
      if (values != nullptr) add(address_of(resource, instance), *values);
    }
  }

  std::vector<StateResource> take() { return std::move(found_); }

 private:
  bool is_meant(const Node& resource) const {
    return text_at(resource, "type") == type_ && text_at(resource, "mode") != "data";
  }

  void look_at_resource(const Node& resource) {
    const Node* values = resource.find("values");
    if (is_meant(resource) && values != nullptr) add(text_at(resource, "address"), *values);
  }

  std::string address_of(const Node& resource, const Node& instance) const {
    const std::string module = text_at(resource, "module");
    std::string address = fmt::format("{}{}{}.{}", module, module.empty() ? "" : ".", type_,
                                      text_at(resource, "name"));
    const Node* key = instance.find("index_key");
    if (key == nullptr) return address;
    const std::string& text = key->text.decoded();
    return address +
           (key->kind == Kind::string ? fmt::format("[\"{}\"]", text) : fmt::format("[{}]", text));
  }

  void add(std::string address, const Node& values) {
    const auto unknown = unknown_.find(address);
    Node root = known(values, unknown == unknown_.end() ? nullptr : unknown->second);
    std::erase_if(root.members, [](const Member& member) {
      return std::find(computed.begin(), computed.end(), member.key.decoded()) != computed.end();
    });
    root.site = std::make_shared<const Site>(Site{json_pointer(values)});
    found_.push_back({std::move(address), std::move(root)});
  }

  std::string_view type_;
  std::map<std::string, const Node*> unknown_;
  std::vector<StateResource> found_;
};

}  // namespace

std::vector<StateResource> resources_in_state(const Node& root, std::string_view type) {
  Search search(type);
  search.learn_changes(root.find("resource_changes"));
  const Node* planned = root.find("planned_values");
  const Node* values = planned == nullptr ? root.find("values") : planned;
  if (values != nullptr) search.look_at_module(values->find("root_module"));
  const Node* resources = root.find("resources");
  if (resources != nullptr && root.find("terraform_version") != nullptr) {
    for (const Node& resource : resources->items) search.look_at_instances(resource);
  }
  return search.take();
}

}  // namespace jtlint::terraform
