#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/io.h"
#include "cli/options.h"
#include "config/config_files.h"
#include "source/ignore_rules.h"

namespace jtlint {

/// The configurations that a run goes by: those near the files, that of `--config`, or none.
class Configurations {
 public:
  Configurations(const CommandLine& line, const Io& io);

  /// Those for the files in a folder, by its canonical path.
  const ConfigChain& for_folder(const std::filesystem::path& folder);

  /// Why a file or folder, by its canonical place, is left out: by itself, or with a folder that it
  /// is in. What `--exclude` and the configurations say.
  std::optional<std::string> excluded(const std::string& place, bool is_directory);

  /// What is wrong with any of them, as far as they have been asked for.
  const std::vector<FaultyFile>& faulty() const { return files_.faulty(); }
  const std::vector<std::string>& problems() const { return files_.problems(); }

 private:
  using Reason = std::optional<std::string>;

  Reason excluded_folder(const std::filesystem::path& folder);
  Reason judged(const std::filesystem::path& place, bool is_directory);

  const CommandLine& line_;
  std::string directory_;  ///< canonical
  ConfigFiles files_;
  IgnoreRules exclude_;  ///< of the command line
  std::vector<std::string> patterns_;
  std::map<std::filesystem::path, Reason> folders_;
};

/// If anything is wrong with configurations, or with what else has been found out about some, all
/// of it is said on standard error, and this is the exit code.
std::optional<ExitCode> refused(const Configurations& configurations,
                                const std::vector<FaultyFile>& more, bool color, const Io& io);

/// What is wrong with the patterns of `--exclude`.
std::optional<Error> wrong_excludes(const CommandLine& line);

/// `.jtlint.yaml:7`: where a configuration says something.
std::string place_in(const Config& config, Span span);

}  // namespace jtlint
