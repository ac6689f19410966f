#include "cli/exit_code.h"

#include <algorithm>
#include <array>

namespace jtlint {

std::span<const ExitCodeInfo> exit_codes() {
  static constexpr std::array<ExitCodeInfo, 4> codes = {{
      {ExitCode::clean, "nothing found, or nothing as severe as --fail-on"},
      {ExitCode::findings, "something found"},
      {ExitCode::usage, "wrong usage or configuration; nothing was checked"},
      {ExitCode::unfinished, "could not finish: something is missing or unreadable"},
  }};
  return codes;
}

ExitCode exit_code(const Run& run, const std::function<Severity(const Finding&)>& fail_on) {
  if (!run.failures.empty()) return ExitCode::unfinished;
  const bool fails =
      run.fails ||
      std::any_of(run.findings.begin(), run.findings.end(), [&](const Finding& finding) {
        return !finding.suppressed && finding.severity >= fail_on(finding);
      });
  return fails ? ExitCode::findings : ExitCode::clean;
}

}  // namespace jtlint
