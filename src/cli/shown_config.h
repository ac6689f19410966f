#pragma once

#include "cli/configurations.h"
#include "cli/exit_code.h"
#include "cli/profiles.h"

namespace jtlint {

/// `--show-config FILE`: says how the file would be checked, in the form of a configuration, and
/// beside each value where it comes from. Of a folder, how a file in it would be.
ExitCode show_config(const CommandLine& line, const Io& io, Configurations& configurations,
                     Profiles& profiles);

}  // namespace jtlint
