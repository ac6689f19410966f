#pragma once

#include "cli/configurations.h"
#include "cli/exit_code.h"
#include "cli/profiles.h"

namespace jtlint {

/// `--show-config FILE`: says how the file would be checked, as a configuration that comes to the
/// same, and beside each value where it comes from.
ExitCode show_config(const CommandLine& line, const Io& io, Configurations& configurations,
                     Profiles& profiles);

}  // namespace jtlint
