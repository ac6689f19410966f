#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// The candidate that `word` most probably means: equal but for case, `-`, `_`, or within one edit
/// per three characters (insertion, deletion, substitution, neighbours swapped). Of equally near
/// ones the first; where none is near, the only one that begins with `word`.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace jtlint
