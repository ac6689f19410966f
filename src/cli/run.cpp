#include "cli/run.h"

#include <exception>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.h"
#include "cli/configurations.h"
#include "cli/help.h"
#include "cli/inputs.h"
#include "cli/own_rules.h"
#include "support/printable.h"
#include "support/version.h"

namespace jtlint {
namespace {

/// Room for the longest path and a sentence about it.
constexpr std::size_t longest_complaint = 5000;

/// Adds the rules that the configuration of the working directory names.
std::optional<ExitCode> add_configured_rules(const CommandLine& line, const Io& io,
                                             RulePaths& own) {
  Configurations configurations(line, io);
  const std::filesystem::path here = place_of(std::string(config_name), io);
  add_rule_paths(configurations.for_folder(here.parent_path()), own);
  return refused(configurations, {}, own.color, io);
}

ExitCode run_command(const CommandLine& line, const Io& io) {
  if (line.command == Command::init) return run_init(line, io);
  if (line.has("config") && line.has("no-config")) {
    return wrong_usage(io, "--config and --no-config exclude each other");
  }
  Catalogue catalogue(embedded());
  RulePaths own = rule_paths_of(line);
  const bool configured = find_option("config", line.command) != nullptr;
  const bool checks = line.command == Command::check || line.command == Command::audit;
  if (configured && !checks && !line.has("test")) {
    if (const auto code = add_configured_rules(line, io, own)) return *code;
  }
  if (const auto code = load_own_rules(own, io, catalogue)) return *code;
  switch (line.command) {
    case Command::check:
      return run_check(line, io, catalogue);
    case Command::audit:
      return run_audit(line, io, catalogue);
    case Command::rules:
      return run_rules(line, io, catalogue);
    case Command::explain:
      return run_explain(line, io, catalogue);
    case Command::schema:
      return run_schema(line, io, catalogue);
    case Command::init:
      return run_init(line, io);
    case Command::completion:
      return run_completion(line, io, catalogue);
    case Command::man:
      return run_man(io);
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
