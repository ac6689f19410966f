#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.h"
#include "cli/shells.h"

namespace jtlint {

ExitCode run_completion(const CommandLine& line, const Io& io, const Catalogue& catalogue) {
  const std::string names = fmt::format("{}", fmt::join(shell_names, ", "));
  if (line.words.empty()) {
    return wrong_usage(io, fmt::format("completion needs a shell: {}", names));
  }
  const std::string& shell = line.words.front();
  if (std::find(shell_names.begin(), shell_names.end(), shell) == shell_names.end()) {
    return wrong_usage(io, fmt::format("completion knows {}, not '{}'", names, shell));
  }
  if (line.words.size() == 1) {
    io.out << completion_script(shell);
  } else {
    io.out << candidate_lines(shell, candidates(std::span(line.words).subspan(1), catalogue));
  }
  return ExitCode::clean;
}

}  // namespace jtlint
