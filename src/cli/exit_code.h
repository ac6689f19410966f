#pragma once

#include <functional>
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

/// Failures come before findings; a finding counts if it is as severe as `fail_on` says of it,
/// unless it is suppressed.
ExitCode exit_code(const Run& run, const std::function<Severity(const Finding&)>& fail_on);

}  // namespace jtlint
