#include "check/shape/foreign_name.h"

#include "support/letter_case.h"

namespace jtlint {
std::optional<ForeignName> foreign_name(std::string_view name, const Schema::Facts& object) {
  for (const std::string& member : object.members) {
    const auto own = object.cloudformation_names.find(member);
    const std::string cloudformation =
        own == object.cloudformation_names.end() ? capitalised(member) : own->second;
    if (name == cloudformation) return ForeignName{"CloudFormation", member};
    if (name == snake_case(cloudformation)) return ForeignName{"Terraform", member};
  }
  return std::nullopt;
}

}  // namespace jtlint
