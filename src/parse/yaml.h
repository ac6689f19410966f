#pragma once

#include <string_view>
#include <vector>

#include "document/node.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// Reads every document of a YAML stream (1.2 core schema) with the bytes of each part. `bytes` is
/// valid UTF-8. Aliases become copies whose values keep the places of their anchors, and merge keys
/// (`<<`) become members; both within `limits::alias_weight`.
Result<std::vector<Tree>, SyntaxFault> parse_yaml(std::string_view bytes);

}  // namespace jtlint
