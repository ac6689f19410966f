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

DialectFault misplaced(const Node& member, const std::string& message) {
  return {"unknown-property", member.key_span, json_pointer(member), message};
}

}  // namespace

Properties properties_of(const Node& resource) {
  if (const Node* properties = resource.find("Properties")) return {properties};
  for (const Member& member : resource.members) {
    const std::string& name = member.key.decoded();
    if (!nearest(name, {"Properties"}) || member.value.kind != Kind::mapping) continue;
    return {&member.value,
            misplaced(member.value, fmt::format("a resource has no attribute '{}'; did you mean "
                                                "Properties?",
                                                printable(name, 60)))};
  }
  const Node* id = resource.find("JobTemplateId");
  if (id == nullptr) return {};
  return {&resource, misplaced(*id, "the properties of a resource belong under Properties")};
}

void drop_attributes(Node& properties) {
  std::erase_if(properties.members, [](const Member& member) {
    const std::string& name = member.key.decoded();
    return std::find(attributes.begin(), attributes.end(), name) != attributes.end() ||
           nearest(name, {"Type"});
  });
}

}  // namespace jtlint::cloudformation
