#pragma once

#include "document/node.h"
#include "document/text.h"

namespace jtlint {

/// The JSON value that a text spells of which parts are unknown; null if it spells none, whatever
/// these are. An unknown part is taken for a part of the string that it stands in, or for a value.
/// Strings that hold one are opaque; so are objects with a name that does.
Tree read_partial_json(const Text& text);

}  // namespace jtlint
