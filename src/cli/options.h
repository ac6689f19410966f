#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace jtlint {

/// The commands of jtlint, in the order of `--help`.
enum class Command { check, audit, rules, explain, schema, init, completion, man };

struct CommandInfo {
  Command command;
  std::string_view name;
  std::string_view arguments;  ///< as the usage line says them
  std::string_view summary;
  std::size_t most_arguments;
  std::span<const std::string_view> choices = {};  ///< for the first argument; empty: anything
};

std::span<const CommandInfo> commands();
const CommandInfo& info(Command command);

/// One option: a row of the table that makes the parser, `--help` and the suggestions.
struct OptionInfo {
  std::string_view name;             ///< long, without dashes
  char letter;                       ///< short, or 0
  std::string_view argument;         ///< empty: a flag
  std::vector<std::string> choices;  ///< empty: anything
  std::vector<Command> commands;     ///< empty: all
  std::string_view help;
};

std::span<const OptionInfo> options();

bool belongs_to(const OptionInfo& option, Command command);

/// The option of a command that has this long name, or null.
const OptionInfo* find_option(std::string_view name, Command command);

/// A command line, taken apart and known to be of known options with known values.
struct CommandLine {
  Command command = Command::check;
  bool command_given = false;
  std::vector<std::string> words;  ///< everything that is no option
  std::map<std::string, std::vector<std::string>, std::less<>> options;

  bool has(std::string_view option) const { return options.contains(option); }
  std::optional<std::string> last(std::string_view option) const;
  std::vector<std::string> all(std::string_view option) const;
};

/// Takes a command line apart (without the program's name). The error says what to do instead.
Result<CommandLine> parse_command_line(const std::vector<std::string>& words);

}  // namespace jtlint
