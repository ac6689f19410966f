#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jtlint {

/// The candidate that `word` most probably means: equal but for case, `-`, `_`, or within one edit
/// per three characters (insertion, deletion, substitution, neighbours swapped). A word of one or
/// two characters means none but its equal. Of equally near candidates the first; where none is
/// near, the only one that begins with `word`.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// Whether `word` means `candidate` in this sense, if that is the only one.
bool may_mean(std::string_view word, std::string_view candidate);

}  // namespace jtlint
