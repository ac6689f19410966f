#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/shape/schema.h"

namespace jtlint {

/// How a member that the API calls `api_name` is spelled: `timeoutConfig`, `TimeoutConfig` in
/// CloudFormation, `timeout_config` in Terraform's awscc provider. `object` is what it is a member
/// of.
std::string spelled(const std::string& api_name, const Schema::Facts& object, Spelling spelling);

/// A member under the name that another tool has for it.
struct ForeignName {
  std::string_view tool;  ///< "CloudFormation", "Terraform", "API", "AWS CDK"
  std::string api_name;
};

/// Which of an object's members `name` is in another spelling than `own`; `ExponentialRate`, which
/// the API calls so and CloudFormation does not, is one of the API's.
std::optional<ForeignName> foreign_name(std::string_view name, const Schema::Facts& object,
                                        Spelling own);

}  // namespace jtlint
