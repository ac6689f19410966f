#pragma once

#include <optional>

#include "document/node.h"
#include "document/text.h"
#include "parse/fault.h"

namespace jtlint {

/// The JSON value that a text spells of which parts are unknown; null if it spells none, whatever
/// these are. An unknown part is taken for a part of the string that it stands in, or for a value.
/// Strings that hold one are opaque; so are objects with a name that does.
Tree read_partial_json(const Text& text);

/// Why it spells none, if no unknown part can be the reason: nothing stands before the fault that
/// may be more than a part of a string. Its places are offsets into the decoded text.
std::optional<SyntaxFault> fault_of_partial_json(const Text& text);

}  // namespace jtlint
