#pragma once

#include <optional>
#include <string>

namespace jtlint {

/// A regular expression of RE2 as one of ECMA-262, which editors have, if it means the same there
/// for certain: ASCII, classes that say what is in them, groups, alternatives and counts.
std::optional<std::string> ecma_pattern(const std::string& regex);

}  // namespace jtlint
