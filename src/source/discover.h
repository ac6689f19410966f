#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "source/failure.h"

namespace jtlint {

/// A file to read.
struct FoundFile {
  std::string name;            ///< as reports call it
  std::filesystem::path path;  ///< where it lies, absolute; canonical, if it was found
  bool named;                  ///< on the command line, rather than found below a directory
};

/// Something that was left aside.
struct Skipped {
  std::string name;    ///< as reports call it
  std::string reason;  ///< `build folder`, `ignored by sub/.gitignore:3`, `symbolic link`
  bool named = false;  ///< a file on the command line, which somebody wants left out
};

/// Says why somebody wants a file or directory left out, if so, by its canonical place.
using Exclusion =
    std::function<std::optional<std::string>(const std::string& place, bool is_directory)>;

/// What the paths of the command line come to.
struct Discovery {
  std::vector<FoundFile> files;
  std::vector<Skipped> skipped;
  std::vector<std::string> others;  ///< below a directory, files of other extensions than ours
  std::vector<Failure> failures;
};

/// Finds the files of a run: `paths` in their order, each directory replaced by its contents in
/// the byte order of their paths, no file twice.
///
/// A named file is taken whatever its name and whatever git ignores; a named directory is walked
/// likewise. Below it, regular files count if they have a template extension and git does not
/// ignore them; neither symbolic links nor the directories of file_kinds.h are entered. What
/// `exclude` gives a reason for is left out, also where it is named.
/// `-` is not known here. What cannot be reached becomes a failure, and the others are still found.
Discovery discover(const std::vector<std::string>& paths,
                   const std::filesystem::path& working_directory, const Exclusion& exclude = {});

}  // namespace jtlint
