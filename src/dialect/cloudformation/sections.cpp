#include "dialect/cloudformation/sections.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "dialect/cloudformation/job_templates.h"
#include "dialect/cloudformation/resource.h"
#include "dialect/resource_type.h"
#include "parse/parse.h"
#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint::cloudformation {
namespace {

/// Whether a value is the type of job templates, or one that is meant for it.
bool is_ours(const Node& type) {
  if (type.kind != Kind::string) return false;
  const std::string& text = type.text.decoded();
  return text == resource_type || misspelt_in_cloudformation(text);
}

/// Whether an object without a `Type` can be nothing but a resource, by what is in it or by where
/// it stands.
bool is_surely_resource(const Node& node) {
  const Node* properties = properties_of(node).node;
  if (properties != nullptr && properties->kind == Kind::mapping && properties != &node)
    return true;
  const Member* around = node.parent == nullptr ? nullptr : member_of(*node.parent);
  return around != nullptr && around->key.decoded() == "Resources";
}

/// The first job template under the names of an object; null if there is none.
const Node* first_in(const Node& object) {
  const auto& members = object.members;
  const auto found = std::find_if(members.begin(), members.end(), [](const Member& member) {
    return has_type_of_job_template(member.value);
  });
  return found == members.end() ? nullptr : &found->value;
}

/// The same in a list of resources, or of objects of them.
const Node* first_listed(const Node& list) {
  for (const Node& item : list.items) {
    if (has_type_of_job_template(item)) return &item;
    if (const Node* found = first_in(item)) return found;
  }
  return nullptr;
}

/// The last of two resources of one name wins; CloudFormation refuses them.
void add_duplicates(const Node& resources, ByResource& faults) {
  const auto is_any = [](const Node& node) {
    return has_type_of_job_template(node) || has_misspelt_type(node);
  };
  for (const DuplicateName& each : duplicate_names(resources)) {
    if (each.later->parent != &resources) continue;
    const Node* about = is_any(*each.later) ? each.later : each.first;
    if (!is_any(*about)) continue;
    faults[about].push_back(
        {"duplicate-key",
         each.later->key_span,
         json_pointer(*each.later),
         each.message,
         {{"It stands here first", json_pointer(*each.first), each.first->key_span}}});
  }
}

bool has_job_template(const Node& resources) {
  return std::any_of(resources.members.begin(), resources.members.end(), [](const Member& member) {
    return has_type_of_job_template(member.value) || has_misspelt_type(member.value);
  });
}

}  // namespace

const Node* type_of(const Node& resource) {
  if (const Node* type = resource.find("Type")) return type;
  for (const Member& member : resource.members) {
    if (is_ours(member.value) && may_mean(member.key.decoded(), "Type")) {
      return is_surely_resource(resource) ? &member.value : nullptr;
    }
  }
  return nullptr;
}

bool has_type_of_job_template(const Node& node) {
  const Node* type = type_of(node);
  return type != nullptr && type->kind == Kind::string && type->text.decoded() == resource_type;
}

bool has_misspelt_type(const Node& node) {
  const Node* type = type_of(node);
  return type != nullptr && type->kind == Kind::string &&
         misspelt_in_cloudformation(type->text.decoded());
}

std::vector<DialectFault> faults_of_type(const Node& resource) {
  std::vector<DialectFault> faults;
  const Node& type = *type_of(resource);
  const std::string& name = member_of(type)->key.decoded();
  const std::string pointer = json_pointer(type);
  if (name != "Type") {
    faults.push_back(
        {"resource-type", type.key_span, pointer,
         fmt::format("a resource has no attribute '{}'; did you mean Type?", printable(name, 60))});
  }
  const auto message = misspelt_in_cloudformation(type.text.decoded());
  if (message) faults.push_back({"resource-type", type.span, pointer, *message});
  return faults;
}

ByResource faults_of_sections(const Node& node) {
  ByResource faults;
  const Node* resources = node.find("Resources");
  if (resources != nullptr) {
    if (has_job_template(*resources)) add_duplicates(*resources, faults);
    const Node* listed = first_listed(*resources);
    if (listed == nullptr) return faults;
    faults[listed].push_back({"type", resources->key_span, json_pointer(*resources),
                              "Resources is an object of resources by their logical id"});
    return faults;
  }
  if (node.parent != nullptr) return faults;
  for (const Member& member : node.members) {
    const Node* found = first_in(member.value);
    const std::string& name = member.key.decoded();
    if (found == nullptr || !may_mean(name, "Resources")) continue;
    faults[found].push_back({"unknown-property", member.value.key_span, json_pointer(member.value),
                             fmt::format("a template has no section '{}'; did you mean Resources?",
                                         printable(name, 60))});
  }
  return faults;
}

}  // namespace jtlint::cloudformation
