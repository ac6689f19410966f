#pragma once

#include "document/node.h"

namespace jtlint {

/// Whether an object is what `aws … --generate-cli-skeleton` prints, perhaps without some of its
/// parts, and nothing in it has been filled in: each text is empty, each number 0.
bool is_skeleton(const Node& root);

}  // namespace jtlint
