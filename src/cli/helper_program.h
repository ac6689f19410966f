#pragma once

#include <filesystem>

#include "cli/io.h"
#include "cli/options.h"
#include "support/result.h"

namespace jtlint {

/// The program that talks to AWS: that of `--helper`, else of JTLINT_AWS_HELPER, else the one that
/// was installed or built with jtlint. The error says what to do where there is none.
Result<std::filesystem::path> helper_program(const CommandLine& line, const Io& io);

}  // namespace jtlint
