#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "source/failure.h"
#include "source/file_names.h"
#include "source/ignore_rules.h"

namespace jtlint {

/// The ignore files in force along a walk down a directory tree, combined as git does: a nearer
/// `.gitignore` overrides a farther one, all override `.git/info/exclude`, and nothing of an outer
/// work tree holds in an inner one. Settings of the user (`core.excludesFile`) are not looked at:
/// the same tree gives the same result on every machine.
class IgnoreStack {
 public:
  /// `names`, which outlives the stack, tells what reports call an ignore file.
  explicit IgnoreStack(const FileNames& names) : names_(names) {}

  /// Starts over with what is in force in `directory` (canonical) from outside of it.
  void start(const std::string& directory);

  /// Adds the ignore files of a directory that is entered, by what it holds.
  void enter(const std::string& directory, bool has_git, bool has_gitignore);

  /// How many ignore files are in force, and back to that many.
  std::size_t depth() const { return frames_.size(); }
  void leave_to(std::size_t depth);

  /// The place of the pattern that ignores `path` (canonical but for links in its last component),
  /// such as `sub/.gitignore:3`; nothing where it is not ignored. Directories above it are not
  /// judged again.
  std::optional<std::string> ignored_by(const std::string& path, bool is_directory) const;

  /// The ignore files that are there and could not be read, under their names.
  const std::vector<Failure>& unread() const { return unread_; }

 private:
  struct Frame {
    std::string directory;
    std::string name;
    IgnoreRules rules;
    bool work_tree_top;
  };

  void push(const std::string& directory, const std::filesystem::path& file, bool work_tree_top);

  const FileNames& names_;
  std::vector<Frame> frames_;
  std::vector<Failure> unread_;
};

}  // namespace jtlint
