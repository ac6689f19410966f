#pragma once

#include <optional>
#include <string>

#include "document/decimal.h"

namespace jtlint::editor {

/// Which numbers a pattern is about, seen from a limit.
enum class Side { below, at_most, at_least, above };

/// A regular expression, in the words that ECMA-262, Python and RE2 share, of the texts that are
/// numbers on one side of a limit: `-?digits(.digits)?`, with as many zeros before and behind as
/// you like, and no digit behind the point if need be. A text with an exponent is none of them.
/// Nothing where the limit has more than 20 digits before or behind the point.
std::optional<std::string> number_pattern(const Decimal& limit, Side side);

}  // namespace jtlint::editor
