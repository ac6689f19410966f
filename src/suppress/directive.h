#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/ignore.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// No reason is longer, in code points.
inline constexpr std::size_t longest_reason = 200;

/// What a comment asks for: an ignore without its source, or why it cannot be understood.
using Directive = Result<Ignore, SyntaxFault>;

/// The directives in one line of a comment, `jtlint: ignore[RULE, …] until=YYYY-MM-DD REASON`.
///
/// `line` is the line without the sign that begins the comment, and stands at `begin` of the file.
/// What was plainly meant for jtlint but is none is a fault; all other text is nobody's business.
std::vector<Directive> directives_of(std::string_view line, std::size_t begin);

/// A reason as reports show it, or as much as they show of a long one.
std::string shortened_reason(std::string_view text);

}  // namespace jtlint
