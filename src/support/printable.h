#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text from a template is hostile input: what follows keeps it from steering a terminal.
namespace jtlint {

/// Whether a code point may be shown as it is: no control character, no direction override, no
/// other invisible format character.
bool is_printable(char32_t code_point);

/// The columns a terminal needs for a code point: 0 for a combining mark, 2 for a wide character.
std::size_t display_width(char32_t code_point);

/// The columns a terminal needs for `text`.
std::size_t display_width(std::string_view text);

/// `text` with everything unprintable written as an escape (`\n`, `\u{202e}`, `\x{ff}` for a stray
/// byte), cut after `longest` code points and then ended by "…".
std::string printable(std::string_view text, std::size_t longest = 120);

}  // namespace jtlint
