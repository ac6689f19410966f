#pragma once

#include <string>
#include <string_view>

#include "document/text.h"

namespace jtlint {

/// How often escapes are undone in search of what they hide: JSON in JSON in JSON, and once more.
inline constexpr unsigned deepest_escapes = 4;

/// A text as it reads where it is the inside of a JSON string, with places in `text`. A backslash
/// that begins no escape stays what it is.
Text undo_escapes(std::string_view text);

/// The characters of that text alone, which are had much sooner.
std::string without_escapes(std::string_view text);

}  // namespace jtlint
