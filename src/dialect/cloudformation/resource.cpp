#include "dialect/cloudformation/resource.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "support/printable.h"
#include "support/suggest.h"

namespace jtlint::cloudformation {
namespace {

/// What every resource may have.
constexpr std::array<std::string_view, 9> attributes = {
    "Type",           "Properties",          "DependsOn",    "Condition",     "Metadata",
    "DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy", "CreationPolicy"};

/// The properties that nothing else has.
constexpr std::array<std::string_view, 11> own_properties = {"JobTemplateId",
                                                             "JobArn",
                                                             "Document",
                                                             "DocumentSource",
                                                             "AbortConfig",
                                                             "DestinationPackageVersions",
                                                             "TimeoutConfig",
                                                             "MaintenanceWindows",
                                                             "PresignedUrlConfig",
                                                             "JobExecutionsRolloutConfig",
                                                             "JobExecutionsRetryConfig"};

/// Whether a name is one of these, perhaps misspelt.
bool is_own_property(std::string_view name) {
  return std::any_of(own_properties.begin(), own_properties.end(),
                     [&](std::string_view own) { return may_mean(name, own); });
}

/// Whether an object stands in Resources: by its logical id, in a list, or in a loop.
bool stands_in_resources(const Node& node) {
  const Node* around = node.parent;
  if (around == nullptr) return false;
  const Member* section = member_of(*around);
  const bool listed =
      around->kind == Kind::sequence || (section == nullptr && around->parent != nullptr);
  if (section == nullptr) return listed && stands_in_resources(*around);
  const std::string& name = section->key.decoded();
  return may_mean(name, "Resources") || (listed && name.starts_with("Fn::ForEach"));
}

DialectFault misplaced(const Node& member, const std::string& message) {
  return {"unknown-property", member.key_span, json_pointer(member), message};
}

}  // namespace

Properties properties_of(const Node& resource) {
  if (const Node* properties = resource.find("Properties")) return {properties};
  for (const Member& member : resource.members) {
    const std::string& name = member.key.decoded();
    if (!may_mean(name, "Properties") || member.value.kind != Kind::mapping) continue;
    return {&member.value,
            misplaced(member.value, fmt::format("a resource has no attribute '{}'; did you mean "
                                                "Properties?",
                                                printable(name, 60)))};
  }
  const Node* id = resource.find("JobTemplateId");
  if (id == nullptr) return {};
  return {&resource, misplaced(*id, "the properties of a resource belong under Properties")};
}

bool is_resource(const Node& node) {
  if (stands_in_resources(node)) return true;
  const Node* properties = properties_of(node).node;
  if (properties == nullptr) return false;
  return std::any_of(properties->members.begin(), properties->members.end(),
                     [](const Member& member) { return is_own_property(member.key.decoded()); });
}

void drop_attributes(Node& properties) {
  std::erase_if(properties.members, [](const Member& member) {
    const std::string& name = member.key.decoded();
    return std::find(attributes.begin(), attributes.end(), name) != attributes.end() ||
           may_mean(name, "Type");
  });
}

}  // namespace jtlint::cloudformation
