#pragma once

#include <string_view>

#include "check/shape/schema.h"
#include "document/node.h"

namespace jtlint::editor {

/// A schema in the API's names as one for templates as a dialect has them: with its names, and with
/// the values that it has in place of others, such as functions, of which nobody knows what they
/// come to. `shape` is the schema of the same place that knows the names.
///
/// What holds of an unknown value is never certain. So where something is asked for, such a value
/// may stand; where it is a condition of something else, or excluded, it does not count. A member
/// whose value counts as none is not there.
Node in_dialect(const Node& schema, const Node& shape, const Schema& facts,
                std::string_view dialect);
}  // namespace jtlint::editor
