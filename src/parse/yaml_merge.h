#pragma once

#include <cstddef>
#include <optional>
#include <set>

#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Replaces the members of a mapping at `merges`, its merge keys (`<<`), by the members that they
/// bring: of one mapping or of several in a list. Those that the mapping has itself take
/// precedence.
std::optional<SyntaxFault> merge_members(Node& mapping, const std::set<std::size_t>& merges);

}  // namespace jtlint
