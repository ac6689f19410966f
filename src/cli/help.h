#pragma once

#include <string>

#include "cli/options.h"

namespace jtlint {

/// `jtlint --help`: what there is, on one screen.
std::string overview();

/// `jtlint COMMAND --help`.
std::string help_for(Command command);

}  // namespace jtlint
