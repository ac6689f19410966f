#pragma once

#include <array>
#include <span>
#include <string_view>

#include "document/run.h"

namespace jtlint {

/// What the process answers, the same for every format.
enum class ExitCode { clean = 0, findings = 1, usage = 2, unfinished = 3 };

struct ExitCodeInfo {
  ExitCode code;
  std::string_view meaning;
};

std::span<const ExitCodeInfo> exit_codes();

/// Failures come before findings; a finding counts from `fail_on` on unless it is suppressed.
ExitCode exit_code(const Run& run, Severity fail_on);

}  // namespace jtlint
