#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/catalogue.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "config/config.h"
#include "document/severity.h"
#include "parse/fault.h"
#include "support/result.h"

namespace jtlint {

/// Where each thing that somebody has decided was decided: `.jtlint.yaml:7` or `--fail-on`, by the
/// key of a configuration, by the id of a rule, and by `RULE.OPTION`.
using Origins = std::map<std::string, std::string, std::less<>>;

/// How the files are checked that the same configurations hold for.
struct Profile {
  Catalogue catalogue;
  CheckSettings settings;
  Severity fail_on = Severity::error;
  bool preset_all = false;  ///< rather than the recommended rules
  std::vector<Placed> unknown_values = {};
  std::vector<const std::vector<IgnoreEntry>*> ignores = {};  ///< of each configuration
  Origins origins = {};
};

/// Changes a profile as a configuration says, for all its files or for some. What is wrong, such as
/// a rule that there is not, is added to `faults`.
void apply(const Config& config, const FileSettings& said, Profile& profile,
           std::vector<SyntaxFault>& faults);

/// Changes a profile as the command line says.
std::optional<Error> apply(const CommandLine& line, Profile& profile);

/// Completes a profile to which everything has been applied.
void settle(Profile& profile);

}  // namespace jtlint
