#pragma once

#include <string_view>

#include "document/node.h"

namespace jtlint::cloudformation {

/// The parts of a text between separators, each with its places.
Node split_text(const Text& text, std::string_view separator);

/// What a parameter of a list type comes to: its items stand between commas, and blanks around them
/// do not count.
Node trimmed_list(const Text& text);

}  // namespace jtlint::cloudformation
