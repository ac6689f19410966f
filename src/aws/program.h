#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "aws/world.h"

namespace jtlint::aws {

/// Runs a program that is looked for in PATH, without input, and gives back what it has written. It
/// is ended soon after `stopped` has become true, and when it writes more than a MiB.
Result<ProgramOutput, ProgramFault> run_program(const std::vector<std::string>& words,
                                                const std::atomic<bool>& stopped);

}  // namespace jtlint::aws
