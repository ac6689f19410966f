#pragma once

#include <string>

#include "aws/json.h"
#include "aws/session.h"
#include "aws/shared.h"

namespace jtlint::aws {

/// The name of the role in an ARN; empty if it is the ARN of no role.
std::string role_name(const std::string& arn);

/// What IAM says of a role, which is one of the caller's account: whether it exists, and whom it
/// trusts. `region` tells the partition.
Json role_fact(Shared& shared, Session& session, const std::string& arn, const std::string& region);

}  // namespace jtlint::aws
