#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/node.h"

/// What a YAML scalar stands for: the core schema of YAML 1.2, §10.3.
namespace jtlint {

/// The kind of a scalar with the library's tag: `?` plain, `!` quoted, or a full tag.
Kind scalar_kind(std::string_view tag, std::string_view value);

/// A YAML number in JSON's spelling: `0x1F` becomes `31`, `+.5` becomes `0.5`. One that JSON cannot
/// say (`.inf`, `.nan`) stays as it is. Where the spelling changes, the text is one piece.
Text json_number(const Text& number);

/// The bytes of `~`, `null`, `Null` or `NULL` at `at`, in a flow collection or not; empty if there
/// is none.
Span null_word(std::string_view bytes, std::size_t at, bool flow);

/// Whether a `:` that makes the text before it a name follows at `at`, on the same line.
bool is_followed_by_colon(std::string_view bytes, std::size_t at);

}  // namespace jtlint
