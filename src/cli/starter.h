#pragma once

#include <string>
#include <vector>

#include "cli/placeholders_seen.h"

namespace jtlint {

/// A configuration to start from: what is the default, with comments on what else there is, and
/// the placeholders that have been seen as unknown values.
std::string starter_config(const std::vector<PlaceholdersSeen>& placeholders);

}  // namespace jtlint
