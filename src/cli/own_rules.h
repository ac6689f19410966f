#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "cli/exit_code.h"
#include "cli/io.h"
#include "cli/options.h"
#include "config/config_files.h"

namespace jtlint {

/// A rule file, or a folder in which rule files lie.
struct RulePath {
  std::string path;
  std::string asked_by;  ///< `--rule-path`, or the place in a configuration
};

/// Where the rules of a user's own are.
struct RulePaths {
  std::vector<RulePath> paths;
  bool color = false;  ///< of what is said of faulty ones
};

/// Those of the command line.
RulePaths rule_paths_of(const CommandLine& line);

/// Adds those of configurations.
void add_rule_paths(const ConfigChain& chain, RulePaths& own);

/// Adds the rules that lie at these paths to the catalogue. If a path leads nowhere or anything is
/// wrong with any file, all that is wrong is said on standard error, and this is the exit code.
std::optional<ExitCode> load_own_rules(const RulePaths& own, const Io& io, Catalogue& catalogue);

}  // namespace jtlint
