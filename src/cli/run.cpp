#include "cli/run.h"

#include <exception>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.h"
#include "cli/help.h"
#include "support/version.h"

namespace jtlint {
namespace {

ExitCode run_command(const CommandLine& line, const Io& io) {
  Catalogue catalogue(embedded());
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

ExitCode wrong_usage(const Io& io, const std::string& message) {
  io.err << "jtlint: " << message << '\n';
  return ExitCode::usage;
}

int run(const std::vector<std::string>& arguments, const Io& io) {
  ExitCode code = ExitCode::unfinished;
  try {
    code = run_line(arguments, io);
  } catch (const std::exception& error) {
    io.err << "jtlint: internal error: " << error.what() << "; please report it\n";
  }
  io.out.flush();
  if (!io.out) {
    io.err << "jtlint: the output could not be written\n";
    code = ExitCode::unfinished;
  }
  return static_cast<int>(code);
}

}  // namespace jtlint
