#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "cli/exit_code.h"
#include "cli/io.h"

namespace jtlint {

/// Where the rules of a user's own are.
struct RulePaths {
  std::vector<std::string> paths;  ///< rule files, and folders in which rule files lie
  bool color = false;              ///< of what is said of faulty ones
};

/// Adds the rules that lie at these paths to the catalogue. If a path leads nowhere or anything is
/// wrong with any file, all that is wrong is said on standard error, and this is the exit code.
std::optional<ExitCode> load_own_rules(const RulePaths& own, const Io& io, Catalogue& catalogue);

}  // namespace jtlint
