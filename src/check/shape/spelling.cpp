#include "check/shape/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "support/letter_case.h"

namespace jtlint {
namespace {

using Tool = std::pair<Spelling, std::string_view>;

constexpr std::array<Tool, 3> tools = {{
    {Spelling::api, "API"},
    {Spelling::cloudformation, "CloudFormation"},
    {Spelling::terraform, "Terraform"},
}};

/// The AWS CDK has the names of CloudFormation in camelCase: `exponentialRolloutRate`.
bool is_of_cdk(std::string_view name, const std::string& member, const Schema::Facts& object) {
  const std::string theirs = spelled(member, object, Spelling::cloudformation);
  return name != theirs && capitalised(std::string(name)) == theirs;
}

}  // namespace

std::string spelled(const std::string& api_name, const Schema::Facts& object, Spelling spelling) {
  if (spelling == Spelling::api) return api_name;
  const auto own = object.cloudformation_names.find(api_name);
  const std::string name =
      own == object.cloudformation_names.end() ? capitalised(api_name) : own->second;
  return spelling == Spelling::cloudformation ? name : snake_case(name);
}

std::optional<ForeignName> foreign_name(std::string_view name, const Schema::Facts& object,
                                        Spelling own) {
  for (const std::string& member : object.members) {
    const auto* tool = std::find_if(tools.begin(), tools.end(), [&](const Tool& each) {
      return each.first != own && name == spelled(member, object, each.first);
    });
    if (tool != tools.end()) return ForeignName{tool->second, member};
    if (own != Spelling::api && camel_case(name) == member) return ForeignName{"API", member};
    if (is_of_cdk(name, member, object)) return ForeignName{"AWS CDK", member};
  }
  return std::nullopt;
}

}  // namespace jtlint
