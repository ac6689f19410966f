#pragma once

#include <string_view>

namespace jtlint {

/// Whether a text is as a pattern of IAM has it: `*` is any text, `?` one byte, and the case of
/// letters counts.
bool matches_wildcard(std::string_view pattern, std::string_view text);

/// Whether any text that begins with `prefix` is as the pattern has it.
bool may_begin_with(std::string_view pattern, std::string_view prefix);

}  // namespace jtlint
