#pragma once

#include <array>
#include <string>
#include <string_view>

#include "cli/candidates.h"

namespace jtlint {

/// The shells whose completion we know.
inline constexpr std::array<std::string_view, 3> shell_names = {"bash", "zsh", "fish"};

/// What such a shell is to read, so that it asks us for candidates.
std::string_view completion_script(std::string_view shell);

/// Candidates in lines, as that script reads them. A last line `:files` says that the shell is to
/// add those that it knows better.
std::string candidate_lines(std::string_view shell, const Candidates& candidates);

}  // namespace jtlint
