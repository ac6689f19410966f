#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/shape/schema.h"

namespace jtlint {

/// What the validator holds against a value.
struct ValidatorError {
  Schema::Keyword keyword;
  std::string name;  ///< of a missing member
};

/// What one of valijson's descriptions means; nothing for one that only repeats an inner error.
std::optional<ValidatorError> understand(std::string_view description);

/// The value at a path of valijson's: `<root>`, then `[name]` or `[0]` for each step.
const Node& node_at(const Node& root, const std::vector<std::string>& context);

}  // namespace jtlint
