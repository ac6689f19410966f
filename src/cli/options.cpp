#include "cli/options.h"

#include <algorithm>
#include <array>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <fmt/format.h>

#include "cli/shells.h"
#include "dialect/dialect.h"
#include "report/format.h"
#include "support/suggest.h"

namespace jtlint {
namespace {

namespace po = boost::program_options;

constexpr std::array<CommandInfo, 8> command_table = {{
    {Command::check, "check", "[PATH…]", "check files, folders (default .) or - (stdin)", SIZE_MAX},
    {Command::audit, "audit", "", "check the job templates that live in AWS", 0},
    {Command::rules, "rules", "", "list the rules", 0},
    {Command::explain, "explain", "RULE", "say what a rule finds, why, and show examples", 1},
    {Command::schema, "schema", "", "print a JSON Schema of templates for editors", 0},
    {Command::init, "init", "[FOLDER]", "write a configuration to start from", 1},
    {Command::completion, "completion", "SHELL [WORD…]", "print what makes a shell complete words",
     SIZE_MAX, shell_names},
    {Command::man, "man", "", "print the manual page", 0},
}};

std::vector<std::string> report_formats() {
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  return names;
}

/// The options by which an audit finds what to check.
std::vector<OptionInfo> audit_options() {
  const std::vector<Command> audit = {Command::audit};
  return {
      {"profile", 0, "NAME", {}, audit, "whose credentials to use, repeatable"},
      {"region", 0, "REGION", {}, audit, "where to look, repeatable; else as the profile says"},
      {"all-regions", 0, "", {}, audit, "look in every Region that the account may use"},
      {"template", 0, "ID", {}, audit, "only this template, by id or ARN, repeatable"},
      {"deep", 0, "", {}, audit, "look at roles, packages and objects of S3 as well"},
      {"save", 0, "FILE", {}, audit, "keep what was described, a template a line"},
      {"rate", 0, "N", {}, audit, "requests a second of each kind and Region; 10"},
      {"endpoint-url", 0, "URL", {}, audit, "send all requests for AWS IoT there"},
      {"helper", 0, "PROGRAM", {}, audit, "what talks to AWS, instead of jtlint-aws"},
      {"verbose", 'v', "", {}, audit, "name what is checked, and what is suppressed"},
  };
}

/// The options of whatever has rules or checks templates.
std::vector<OptionInfo> check_options() {
  const std::vector<Command> check = {Command::check};
  const std::vector<Command> both = {Command::check, Command::audit};
  const std::vector<Command> with_rules = {Command::check, Command::audit, Command::rules,
                                           Command::explain, Command::schema};
  return {
      {"format", 'f', "FORMAT[=FILE]", report_formats(), both, "report, repeatable"},
      {"format", 'f', "FORMAT", {"table", "json", "markdown"}, {Command::rules}, "how to list"},
      {"config",
       'c',
       "FILE",
       {},
       with_rules,
       "this configuration for all, instead of .jtlint.yaml"},
      {"no-config", 0, "", {}, with_rules, "read no configuration"},
      {"show-config", 0, "FILE", {}, check, "say how a file would be checked, and stop"},
      {"exclude", 0, "PATTERN", {}, check, "leave files out, as .gitignore does, repeatable"},
      {"no-exclude", 0, "", {}, check, "check what the configuration excludes as well"},
      {"fail-on", 0, "SEVERITY", {"error", "warning", "info"}, both, "least severity for exit 1"},
      {"exit-zero", 0, "", {}, both, "exit 0 whatever is found"},
      {"select", 0, "RULE,…", {}, both, "run only these rules; or all, recommended"},
      {"ignore", 0, "RULE,…", {}, both, "run all rules but these"},
      {"rule-path", 0, "PATH", {}, with_rules, "file or folder of own rules, repeatable"},
      {"test", 0, "PATH", {}, {Command::rules}, "run the examples of the own rules there"},
      {"set", 0, "RULE.OPTION=VALUE", {}, both, "set an option of a rule, repeatable"},
      {"dialect", 0, "DIALECT", dialect_names(), check, "take every file for this dialect"},
      {"dialect", 0, "DIALECT", dialect_names(), {Command::schema}, "of these files; else api"},
      {"stdin-filename", 0, "NAME", {}, check, "the name of the file that - stands for"},
      {"max-file-size", 0, "SIZE", {}, check, "refuse longer files; 1G, for YAML 16M"},
  };
}

/// Those of how a run goes about it, and how much it says.
std::vector<OptionInfo> run_options() {
  const std::vector<Command> check = {Command::check};
  const std::vector<Command> both = {Command::check, Command::audit};
  return {
      {"jobs", 'j', "N", {}, check, "threads that check, 1 to 256; one a processor"},
      {"no-screen", 0, "", {}, check, "check all in full, also what is clean at a look"},
      {"baseline", 0, "FILE", {}, both, "only what this file does not know counts"},
      {"write-baseline", 0, "FILE", {}, both, "write all that is found as known, and exit 0"},
      {"no-inline-ignores", 0, "", {}, check, "ignore nothing that files ask to ignore"},
      {"today", 0, "DATE", {}, both, "the day that counts as today, as YYYY-MM-DD"},
      {"require-templates", 0, "", {}, both, "exit 3 if no job template is found"},
      {"show-files", 0, "", {}, check, "list the files that would be checked, and stop"},
      {"color", 0, "WHEN", {"auto", "always", "never"}, {}, "colour the text report"},
      {"quiet", 'q', "", {}, both, "no summary, no notes"},
      {"verbose", 'v', "", {}, check, "say why files are checked, what is suppressed"},
  };
}

std::vector<OptionInfo> make_option_table() {
  std::vector<OptionInfo> table = audit_options();
  for (const auto& more : {check_options(), run_options()}) {
    table.insert(table.end(), more.begin(), more.end());
  }
  table.push_back({"help", 'h', "", {}, {}, "show this help"});
  table.push_back({"version", 'V', "", {}, {}, "show the version"});
  return table;
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

Error unknown_option(const std::string& token, Command command) {
  std::vector<std::string> names;
  for (const OptionInfo& option : options()) {
    if (belongs_to(option, command)) names.push_back("--" + std::string(option.name));
  }
  const auto near = nearest(token, names);
  const std::string advice = near ? fmt::format("did you mean {}?", *near)
                                  : fmt::format("see jtlint {} --help", info(command).name);
  return {fmt::format("no option is called {}; {}", token, advice)};
}

Error unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandInfo& each : commands()) names.emplace_back(each.name);
  if (const auto near = nearest(word, names)) {
    return {fmt::format("no command is called {}; did you mean {}?", word, *near)};
  }
  return {
      fmt::format("no command is called {0}; to check a file or folder of that name, write "
                  "jtlint check {0}",
                  word)};
}

/// The command that the first word names. A path shows that it is one by a `/` or a `.`.
Result<const CommandInfo*> command_of(const std::string& word) {
  for (const CommandInfo& each : commands()) {
    if (each.name == word) return &each;
  }
  const bool path = word.find_first_of("/.") != std::string::npos || word == "-";
  if (path) return &info(Command::check);
  return unknown_command(word);
}

po::options_description describe(Command command) {
  po::options_description description;
  for (const OptionInfo& option : options()) {
    if (!belongs_to(option, command)) continue;
    std::string name(option.name);
    if (option.letter != 0) name += std::string(",") + option.letter;
    if (option.argument.empty()) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  description.add_options()("word", po::value<std::vector<std::string>>(), "");
  return description;
}

std::optional<Error> wrong_value(const OptionInfo& option, const std::string& value) {
  if (option.choices.empty()) return std::nullopt;
  const std::string choice = value.substr(0, value.find('='));
  const auto& choices = option.choices;
  if (std::find(choices.begin(), choices.end(), choice) != choices.end()) return std::nullopt;
  const auto near = nearest(choice, choices);
  return Error{fmt::format("--{} takes {}, not '{}'{}", option.name, joined(choices), choice,
                           near ? fmt::format("; did you mean {}?", *near) : "")};
}

Result<CommandLine> read(const po::parsed_options& parsed, Command command) {
  CommandLine line;
  line.command = command;
  for (const po::option& each : parsed.options) {
    if (each.position_key >= 0) {
      line.words.insert(line.words.end(), each.value.begin(), each.value.end());
      continue;
    }
    const OptionInfo* option = find_option(each.string_key, command);
    if (option == nullptr) return unknown_option("--" + each.string_key, command);
    auto& values = line.options[each.string_key];
    for (const std::string& value : each.value) {
      if (auto error = wrong_value(*option, value)) return *error;
      values.push_back(value);
    }
  }
  return line;
}

Error misused_option(const po::error_with_option_name& error, Command command) {
  const std::string name = error.get_option_name();
  const OptionInfo* option = find_option(name.substr(name.find_first_not_of('-')), command);
  if (option == nullptr) return Error{error.what()};
  if (option->argument.empty()) return Error{fmt::format("--{} takes no value", option->name)};
  return Error{fmt::format("--{0} needs a value: --{0} {1}", option->name, option->argument)};
}

Result<CommandLine> parse_in_order(const std::vector<std::string>& words) {
  const bool starts_with_option = words.empty() || (words[0].size() > 1 && words[0][0] == '-');
  Command command = Command::check;
  std::vector<std::string> rest = words;
  bool command_given = false;
  if (!starts_with_option) {
    const auto named = command_of(words[0]);
    if (!named) return named.error();
    command = (*named)->command;
    command_given = (*named)->name == words[0];
    if (command_given) rest.erase(rest.begin());
  }
  try {
    const po::options_description description = describe(command);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::positional_options_description positional;
    positional.add("word", -1);
    const auto parsed = po::command_line_parser(rest)
                            .options(description)
                            .positional(positional)
                            .style(style)
                            .run();
    auto line = read(parsed, command);
    if (!line) return line;
    line->command_given = command_given;
    const std::size_t most = info(command).most_arguments;
    if (line->words.size() > most) {
      return Error{
          fmt::format("jtlint {} takes no argument '{}'", info(command).name, line->words[most])};
    }
    return line;
  } catch (const po::unknown_option& error) {
    return unknown_option(error.get_option_name(), command);
  } catch (const po::error_with_option_name& error) {
    return misused_option(error, command);
  }
}

}  // namespace

std::span<const CommandInfo> commands() {
  return command_table;
}

const CommandInfo& info(Command command) {
  return command_table[static_cast<std::size_t>(command)];
}

std::span<const OptionInfo> options() {
  static const std::vector<OptionInfo> table = make_option_table();
  return table;
}

bool belongs_to(const OptionInfo& option, Command command) {
  return option.commands.empty() || std::find(option.commands.begin(), option.commands.end(),
                                              command) != option.commands.end();
}

const OptionInfo* find_option(std::string_view name, Command command) {
  for (const OptionInfo& option : options()) {
    if (option.name == name && belongs_to(option, command)) return &option;
  }
  return nullptr;
}

std::optional<std::string> CommandLine::last(std::string_view option) const {
  const auto found = options.find(option);
  if (found == options.end() || found->second.empty()) return std::nullopt;
  return found->second.back();
}

std::vector<std::string> CommandLine::all(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

Result<CommandLine> parse_command_line(const std::vector<std::string>& words) {
  auto line = parse_in_order(words);
  const bool options_first = line && !line->command_given && !words.empty() && words[0][0] == '-';
  if (!options_first || line->words.empty()) return line;
  const std::string first = line->words.front();
  const auto named = command_of(first);
  if (!named) return named.error();
  if ((*named)->name != first) return line;
  std::vector<std::string> command_first = words;
  const auto place = std::find(command_first.begin(), command_first.end(), first);
  std::rotate(command_first.begin(), place, place + 1);
  return parse_in_order(command_first);
}

}  // namespace jtlint
