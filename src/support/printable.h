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

/// Whether the `#` at `at` is the second one of `##[`, `##vso[` and the like, with which programs
/// give commands to a build server, anywhere in a line of its log.
bool ends_command_mark(std::string_view text, std::size_t at);

/// `text` with everything unprintable written as an escape (`\n`, `\u{202e}`, `\x{ff}` for a stray
/// byte), cut after `longest` code points and then ended by "…". So are the commands of build
/// servers: a `::` with which a word begins, and what ends_command_mark says.
std::string printable(std::string_view text, std::size_t longest = 120);

/// The bytes from `begin` to `end` of a line of a file, as they can be shown within a line: escaped
/// like `printable` does, tabs as four spaces, and a `::` as it is.
std::string printable_part(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace jtlint
