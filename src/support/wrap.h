#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jtlint {

/// Breaks lines at blanks so that none is wider than `width` columns, unless a single word is; a
/// width of 0 breaks none.
std::string wrap(std::string_view text, std::size_t width);

}  // namespace jtlint
