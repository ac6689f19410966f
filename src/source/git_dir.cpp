#include "source/git_dir.h"

#include <cstddef>
#include <string_view>
#include <system_error>

#include "source/read.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_link = 8192;

/// The path that a file of git's holds on its first line behind `label`, relative to `base`.
std::optional<fs::path> linked_path(const fs::path& file, std::string_view label,
                                    const fs::path& base) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  const auto content = read_file(file, file.native(), longest_link);
  if (!content || !content->starts_with(label)) return std::nullopt;
  std::string_view line = std::string_view(*content).substr(label.size());
  line = line.substr(0, line.find_first_of("\r\n"));
  if (line.empty()) return std::nullopt;
  return base / line;
}

}  // namespace

std::optional<std::string> work_tree_above(const std::string& directory) {
  const fs::path below(directory);
  std::error_code error;
  for (fs::path at = below; at.has_relative_path(); at = at.parent_path()) {
    const fs::path parent = at.parent_path();
    if (fs::exists(parent / ".git", error)) return parent.native();
  }
  return std::nullopt;
}

fs::path exclude_file(const std::string& top) {
  const fs::path own = fs::path(top) / ".git";
  const fs::path git_dir = linked_path(own, "gitdir: ", top).value_or(own);
  const fs::path common = linked_path(git_dir / "commondir", "", git_dir).value_or(git_dir);
  return (common / "info" / "exclude").lexically_normal();
}

}  // namespace jtlint
