#include "cli/help.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/exit_code.h"

namespace jtlint {
namespace {

/// What the overview says of all commands need not stand with each.
constexpr std::string_view said_once = "version";

/// Columns on a terminal: of the texts here each code point takes one.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// Of the left side of a row.
constexpr std::size_t width = 28;

/// Of a line: that of a terminal.
constexpr std::size_t screen = 80;

/// A text whose lines go on where they begin, to the right of the left side.
std::string folded(std::string_view text) {
  const std::size_t fits = screen - 2 - width;
  if (columns(text) <= fits) return std::string(text);
  const std::size_t blank = text.substr(0, fits).rfind(' ');
  if (blank == std::string_view::npos) return std::string(text);
  return fmt::format("{}\n{}{}", text.substr(0, blank), std::string(2 + width, ' '),
                     folded(text.substr(blank + 1)));
}

std::string row(std::string_view left, std::string_view right) {
  const std::size_t gap = columns(left) < width ? width - columns(left) : 2;
  return fmt::format("  {}{}{}\n", left, std::string(gap, ' '), folded(right));
}

std::string option_row(const OptionInfo& option) {
  std::string left = option.letter == 0 ? "    " : fmt::format("-{}, ", option.letter);
  left += fmt::format("--{}", option.name);
  if (!option.argument.empty()) left += fmt::format(" {}", option.argument);
  const std::string choices =
      option.choices.empty() ? "" : fmt::format(": {}", fmt::join(option.choices, ", "));
  return row(left, std::string(option.help) + choices);
}

std::string option_rows(Command command) {
  std::string rows;
  for (const OptionInfo& option : options()) {
    if (belongs_to(option, command) && option.name != said_once) rows += option_row(option);
  }
  return rows;
}

std::string exit_code_rows() {
  std::string rows;
  for (const ExitCodeInfo& each : exit_codes()) {
    rows += fmt::format("  {}  {}\n", static_cast<int>(each.code), each.meaning);
  }
  return rows;
}

}  // namespace

std::string overview() {
  std::string text =
      "jtlint: the linter for AWS IoT job templates\n\n"
      "Usage: jtlint [COMMAND] [OPTION…] [PATH…]\n\nCommands:\n";
  for (const CommandInfo& each : commands()) {
    const std::string left = each.arguments.empty()
                                 ? std::string(each.name)
                                 : fmt::format("{} {}", each.name, each.arguments);
    text += row(left, each.summary);
  }
  return text +
         "\nWithout a command, jtlint checks. jtlint COMMAND --help shows its options,\n"
         "and jtlint --version the version.\n\n"
         "Exit codes:\n" +
         exit_code_rows();
}

std::string help_for(Command command) {
  const CommandInfo& about = info(command);
  std::string usage = fmt::format("Usage: jtlint {} [OPTION…]", about.name);
  if (!about.arguments.empty()) usage += fmt::format(" {}", about.arguments);
  std::string text = fmt::format("jtlint {}: {}\n\n{}\n\nOptions:\n{}", about.name, about.summary,
                                 usage, option_rows(command));
  if (command == Command::check) text += "Exit codes: see jtlint --help.\n";
  return text;
}

}  // namespace jtlint
