#include "source/ignore_stack.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <system_error>
#include <utility>

#include "source/git_dir.h"
#include "source/read.h"

namespace jtlint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_ignore_file = std::size_t{1} << 20;

/// As git: a `.gitignore` that is a link is not followed.
bool holds_gitignore(const std::string& directory) {
  std::error_code error;
  return fs::is_regular_file(fs::symlink_status(fs::path(directory) / ".gitignore", error));
}

/// The directories from `top` down to the one that holds `directory`.
std::vector<std::string> directories_between(const std::string& top, const std::string& directory) {
  std::vector<std::string> result;
  fs::path at = fs::path(directory).parent_path();
  for (; at.native() != top; at = at.parent_path()) result.push_back(at.native());
  result.push_back(top);
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace

void IgnoreStack::start(const std::string& directory) {
  frames_.clear();
  const std::optional<std::string> top = work_tree_above(directory);
  if (!top) return;
  for (const std::string& outer : directories_between(*top, directory)) {
    enter(outer, outer == *top, holds_gitignore(outer));
  }
}

void IgnoreStack::enter(const std::string& directory, bool has_git, bool has_gitignore) {
  if (has_git) push(directory, exclude_file(directory), true);
  if (has_gitignore) push(directory, fs::path(directory) / ".gitignore", false);
}

void IgnoreStack::push(const std::string& directory, const fs::path& file, bool work_tree_top) {
  Frame frame{directory, names_.name_of_canonical(file.native()), {}, work_tree_top};
  std::error_code error;
  if (fs::is_regular_file(file, error)) {
    const auto text = read_file(file, frame.name, longest_ignore_file);
    if (text) frame.rules = IgnoreRules(*text);
    if (!text) unread_.push_back(text.error());
  }
  frames_.push_back(std::move(frame));
}

void IgnoreStack::leave_to(std::size_t depth) {
  frames_.erase(frames_.begin() + static_cast<std::ptrdiff_t>(depth), frames_.end());
}

std::optional<std::string> IgnoreStack::ignored_by(const std::string& path,
                                                   bool is_directory) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const std::optional<std::string_view> rest = path_below(frame->directory, path);
    const auto verdict = rest ? frame->rules.judge(*rest, is_directory) : std::nullopt;
    if (verdict && !verdict->ignored) return std::nullopt;
    if (verdict) return fmt::format("{}:{}", frame->name, verdict->line);
    if (frame->work_tree_top) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace jtlint
