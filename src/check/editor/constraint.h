#pragma once

#include <optional>
#include <vector>

#include "check/editor/place.h"
#include "check/fragment.h"
#include "document/node.h"

namespace jtlint::editor {

/// What a rule asks of the values at a path.
struct Constraint {
  Path path;                       ///< one of which steps_in knows the steps
  std::optional<Node> here = {};   ///< a schema for each of the values
  std::optional<Node> whole = {};  ///< or one for the whole template
};

/// What the `check` of a rule asks, where its `when` holds: all that JSON Schema can say of it.
std::vector<Constraint> constraints_of(const Node& rule_keys, bool is_document);

}  // namespace jtlint::editor
