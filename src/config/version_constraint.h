#pragma once

#include <string_view>

#include "support/result.h"

namespace jtlint {

/// Whether a version, `1.2.3`, is one that a constraint allows, in the manner of Terraform: `>=
/// 0.1`,
/// `~> 1.2`, `= 1.0.0`, `1.0.0`, `!= 0.3`, `< 2`, and several with commas between. The error says
/// what is wrong with the constraint.
Result<bool> is_version_allowed(std::string_view version, std::string_view constraint);

}  // namespace jtlint
