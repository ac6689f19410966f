#include "cli/run.h"

#include <exception>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/own_rules.h"
#include "support/printable.h"
#include "support/version.h"

namespace jtlint {
namespace {

/// Room for the longest path and a sentence about it.
constexpr std::size_t longest_complaint = 5000;

ExitCode run_command(const CommandLine& line, const Io& io) {
  Catalogue catalogue(embedded());
  const RulePaths own = {line.all("rule-path"), line.last("color") == "always"};
  if (const auto code = load_own_rules(own, io, catalogue)) return *code;
  switch (line.command) {
    case Command::check:
      return run_check(line, io, catalogue);
    case Command::rules:
      return run_rules(line, io, catalogue);
    case Command::explain:
      return run_explain(line, io, catalogue);
  }
  return ExitCode::usage;
}

ExitCode run_line(const std::vector<std::string>& arguments, const Io& io) {
  const auto line = parse_command_line(arguments);
  if (!line) return wrong_usage(io, line.error().message);
  if (line->has("version")) {
    io.out << "jtlint " << version() << '\n';
    return ExitCode::clean;
  }
  if (line->has("help")) {
    io.out << (line->command_given ? help_for(line->command) : overview());
    return ExitCode::clean;
  }
  return run_command(*line, io);
}

}  // namespace

void complain(const Io& io, std::string_view message) {
  io.err << "jtlint: " << printable(message, longest_complaint) << '\n';
}

ExitCode wrong_usage(const Io& io, const std::string& message) {
  complain(io, message);
  return ExitCode::usage;
}

int run(const std::vector<std::string>& arguments, const Io& io) {
  ExitCode code = ExitCode::unfinished;
  try {
    code = run_line(arguments, io);
  } catch (const std::exception& error) {
    complain(io, fmt::format("internal error: {}; please report it", error.what()));
  }
  io.out.flush();
  if (!io.out) {
    complain(io, "the output could not be written");
    code = ExitCode::unfinished;
  }
  return static_cast<int>(code);
}

}  // namespace jtlint
