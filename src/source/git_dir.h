#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace jtlint {

/// The top of the git work tree that `directory` (canonical) lies in: its nearest ancestor that
/// holds `.git`. The directory itself does not count.
std::optional<std::string> work_tree_above(const std::string& directory);

/// The file with the ignore patterns that a clone keeps to itself, `info/exclude` in its git
/// directory; it need not exist. `.git` may be that directory or, in a linked work tree and in a
/// submodule, a file that names it.
std::filesystem::path exclude_file(const std::string& top);

}  // namespace jtlint
