#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace jtlint {

/// What remains of `path` below `directory`, both absolute: "" for the directory itself, nothing
/// for a path elsewhere.
std::optional<std::string_view> path_below(std::string_view directory, std::string_view path);

/// `directory` and `rest` with one `/` between; either may be empty.
std::string join_path(std::string_view directory, std::string_view rest);

/// How reports call the files of a run: as given, without `./` and `//`, relative where they lie
/// below the working directory. The working directory itself is `.`.
class FileNames {
 public:
  explicit FileNames(const std::filesystem::path& working_directory);

  /// Where a path of the command line leads; not empty, absolute, links not resolved.
  std::filesystem::path locate(const std::string& given) const;

  /// The name of a path of the command line.
  std::string name(const std::string& given) const;

  /// The name of what lies at `rest` below a directory that is called `name` and whose canonical
  /// path is `canonical`.
  std::string name_below(const std::string& name, const std::string& canonical,
                         std::string_view rest) const;

  /// The name of a canonical path that nobody gave: relative below the working directory, else
  /// absolute.
  std::string name_of_canonical(const std::string& canonical) const;

 private:
  std::string lexical_;    // the working directory as we were told
  std::string canonical_;  // and with its links resolved
};

}  // namespace jtlint
