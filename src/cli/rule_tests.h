#pragma once

#include "check/catalogue.h"
#include "cli/exit_code.h"
#include "cli/io.h"

namespace jtlint {

/// Runs the examples of all rules of a user's own, and says which of them do not show what they
/// should, and which rules have none.
ExitCode test_own_rules(const Catalogue& catalogue, bool color, const Io& io);

}  // namespace jtlint
