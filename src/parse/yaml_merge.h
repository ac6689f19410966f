#pragma once

#include <cstddef>
#include <optional>
#include <set>

#include "document/node.h"
#include "parse/fault.h"

namespace jtlint {

/// Adds a member to a mapping. A name that is a list or an object is known by what it is in JSON.
void append_member(Node& mapping, Node key, Node value);

/// Replaces the members of a mapping at `merges`, its merge keys (`<<`), by the members that they
/// bring: of one mapping or of several in a list. Those that the mapping has itself take
/// precedence.
std::optional<SyntaxFault> merge_members(Node& mapping, const std::set<std::size_t>& merges);

}  // namespace jtlint
