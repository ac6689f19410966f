#pragma once

#include <optional>

#include "document/node.h"
#include "document/text.h"

namespace jtlint {

/// A tree as compact JSON whose parts have the places of the tree's: what a function that makes a
/// JSON string of a value comes to. Nothing if a part of it is opaque.
std::optional<Text> json_text(const Node& node);

}  // namespace jtlint
