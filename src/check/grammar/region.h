#pragma once

#include <string_view>

namespace jtlint {

/// The partition of a Region: `aws-cn` of `cn-north-1`; `aws` of those without a known prefix.
/// botocore, endpoints.json, `regionRegex`.
std::string_view partition_of(std::string_view region);

/// Whether the Regions of a partition have names of their own, such as `aws-us-gov`.
bool partition_has_prefix(std::string_view partition);

/// Whether this is the name of a Region by its form: `us-east-1`, `us-gov-west-1`,
/// `eusc-de-east-1`, …: two or more words, then a number.
bool is_region(std::string_view name);

}  // namespace jtlint
