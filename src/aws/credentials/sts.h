#pragma once

#include <string>
#include <utility>
#include <vector>

#include "aws/credentials/credentials.h"

namespace jtlint::aws {

/// Asks STS for the credentials of a role: AssumeRole, signed with `keys`, or with nullptr
/// AssumeRoleWithWebIdentity, which is not signed. `parameters` are those of the operation.
Result<Credentials, Failure> assume_role(
    const Search& search, const Keys* keys,
    std::vector<std::pair<std::string, std::string>> parameters);

/// The name of a session where nobody gives one.
std::string usual_session_name(const World& world);

}  // namespace jtlint::aws
