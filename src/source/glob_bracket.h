#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// A bracket expression of a glob, such as `[a-z]`, `[!._]` or `[[:digit:]-]`.
struct GlobBracket {
  std::bitset<256> bytes;  ///< what it matches; never `/`
  std::size_t end = 0;     ///< the offset behind its `]`
};

/// The bracket that opens at `pattern[begin]`; nothing when it is not closed or names a class that
/// does not exist, which makes git's wildmatch refuse the whole pattern.
std::optional<GlobBracket> read_bracket(std::string_view pattern, std::size_t begin);

/// The same set in RE2's notation, for the Latin-1 encoding; empty when nothing is in it.
std::string bracket_regex(const GlobBracket& bracket);

}  // namespace jtlint
