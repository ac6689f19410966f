#pragma once

#include <optional>

#include "document/node.h"
#include "document/text.h"

namespace jtlint {

/// A tree as compact JSON whose parts have the places of the tree's: what a function that makes a
/// JSON string of a value comes to. What is opaque in it is a string of an unknown part.
Text json_text(const Node& node);

}  // namespace jtlint
