#pragma once

#include <nlohmann/json.hpp>

#include "document/node.h"

namespace jtlint {

/// A value as valijson is given it: with the API's names, null where nobody knows what it is, and
/// with 1 for each whole number and 0.5 for all others.
nlohmann::json validator_value(const Node& node);

}  // namespace jtlint
