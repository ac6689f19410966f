#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/shape/schema.h"

namespace jtlint {

/// A member under the name that another tool has for it.
struct ForeignName {
  std::string_view tool;  ///< "CloudFormation" or "Terraform"
  std::string api_name;
};

/// Which of an object's members `name` is in `TimeoutConfig` or in `timeout_config`, the spellings
/// of CloudFormation and of Terraform's awscc provider.
std::optional<ForeignName> foreign_name(std::string_view name, const Schema::Facts& object);

}  // namespace jtlint
