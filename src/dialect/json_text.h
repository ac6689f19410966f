#pragma once

#include "document/node.h"
#include "document/text.h"

namespace jtlint {

/// A tree as compact JSON, every part of which has the place that it has in the file. Numbers are
/// as they were written, be that JSON or not.
Text json_text(const Node& root);

}  // namespace jtlint
