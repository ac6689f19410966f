#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "aws/world.h"

namespace jtlint::aws {

/// Runs a program that is looked for in PATH, without input, and gives back what it has written. It
/// is ended soon after `stopped` has become true, when it writes more than a MiB, and after
/// `limit`; and what it has started as well, unless we are on a terminal.
Result<ProgramOutput, ProgramFault> run_program(
    const std::vector<std::string>& words, const std::atomic<bool>& stopped,
    std::chrono::milliseconds limit = std::chrono::seconds(60));

}  // namespace jtlint::aws
