#include "cli/candidates.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "cli/options.h"

namespace jtlint {
namespace {

using Words = std::span<const std::string>;

/// A value as its command line names it: `RULE,…`, `FORMAT[=FILE]`. The name says what it may be.
struct Slot {
  std::string_view name;
  std::vector<std::string> choices;
};

bool names_files(std::string_view name) {
  constexpr std::array<std::string_view, 4> kinds = {"PATH", "FILE", "DIR", "PROGRAM"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
    return name.find(kind) != std::string_view::npos;
  });
}

void add_rules(const Catalogue& catalogue, const std::string& before, Candidates& found) {
  for (const Rule& rule : catalogue.rules()) {
    found.words.push_back({before + rule.id, catalogue.texts(rule).summary});
  }
}

void add_rule_options(const Catalogue& catalogue, Candidates& found) {
  for (const Rule& rule : catalogue.rules()) {
    for (const RuleOption& option : catalogue.texts(rule).options) {
      found.words.push_back({fmt::format("{}.{}=", rule.id, option.name), option.summary});
    }
  }
}

/// What may stand in a slot of which `typed` is there already.
Candidates fill(const Slot& slot, std::string_view typed, const Catalogue& catalogue) {
  Candidates found;
  if (slot.name.starts_with("RULE.")) {
    add_rule_options(catalogue, found);
  } else if (slot.name.starts_with("RULE,")) {
    add_rules(catalogue, std::string(typed.substr(0, typed.rfind(',') + 1)), found);
  } else if (slot.name == "RULE") {
    add_rules(catalogue, "", found);
  } else if (slot.choices.empty()) {
    found.files = names_files(slot.name);
  } else {
    for (const std::string& choice : slot.choices) found.words.push_back({choice, ""});
    found.files = names_files(slot.name) && typed.find('=') != std::string_view::npos;
  }
  return found;
}

/// The command that is named among the words.
const CommandInfo* named_command(Words words) {
  for (const std::string& word : words) {
    for (const CommandInfo& each : commands()) {
      if (each.name == word) return &each;
    }
  }
  return nullptr;
}

/// The option that a word is, `--format` or `-f`, if that has a value.
const OptionInfo* option_with_value(std::string_view word, Command command) {
  for (const OptionInfo& option : options()) {
    if (!belongs_to(option, command) || option.argument.empty()) continue;
    const bool is_short = option.letter != 0 && word == fmt::format("-{}", option.letter);
    if (is_short || word == fmt::format("--{}", option.name)) return &option;
  }
  return nullptr;
}

Slot slot_of(const OptionInfo& option) {
  return {option.argument, option.choices};
}

/// How many of the words are arguments of the command, rather than options and their values.
std::size_t count_arguments(Words words, const CommandInfo& command) {
  std::size_t count = 0;
  bool value = false;
  for (const std::string& word : words) {
    const bool option = word.starts_with('-') && word != "-";
    if (!option && !value && word != command.name) ++count;
    value = option && option_with_value(word, command.command) != nullptr;
  }
  return count;
}

/// The slot of an argument: `[PATH…]` stands for any number of them.
std::optional<Slot> argument_slot(const CommandInfo& command, std::size_t number) {
  if (command.arguments.empty() || number >= command.most_arguments) return std::nullopt;
  if (number > 0 && !command.choices.empty()) return std::nullopt;
  return Slot{command.arguments, {command.choices.begin(), command.choices.end()}};
}

void add_options(Command command, Candidates& found) {
  for (const OptionInfo& option : options()) {
    if (!belongs_to(option, command)) continue;
    found.words.push_back({fmt::format("--{}", option.name), std::string(option.help)});
  }
}

/// What may stand for an argument; where there is none to come, the options.
Candidates arguments(Words before, const CommandInfo* named, const Catalogue& catalogue) {
  const CommandInfo& command = named != nullptr ? *named : info(Command::check);
  Candidates found;
  const auto slot = argument_slot(command, count_arguments(before, command));
  if (slot) {
    found = fill(*slot, "", catalogue);
  } else {
    add_options(command.command, found);
  }
  if (named != nullptr) return found;
  for (const CommandInfo& each : commands()) {
    found.words.push_back({std::string(each.name), std::string(each.summary)});
  }
  return found;
}

Candidates all_candidates(Words before, const std::string& typed, const Catalogue& catalogue) {
  const CommandInfo* named = named_command(before);
  const Command command = named != nullptr ? named->command : Command::check;
  const OptionInfo* open = before.empty() ? nullptr : option_with_value(before.back(), command);
  if (open != nullptr) return fill(slot_of(*open), typed, catalogue);
  if (!typed.starts_with('-')) return arguments(before, named, catalogue);

  Candidates found;
  const std::size_t equals = typed.find('=');
  const std::string name = typed.substr(0, equals);
  const OptionInfo* option = option_with_value(name, command);
  if (equals == std::string::npos || option == nullptr) {
    add_options(command, found);
    return found;
  }
  found = fill(slot_of(*option), typed.substr(equals + 1), catalogue);
  for (Candidate& each : found.words) each.word.insert(0, name + "=");
  return found;
}

}  // namespace

Candidates candidates(Words words, const Catalogue& catalogue) {
  const std::string typed = words.empty() ? "" : words.back();
  const Words before = words.empty() ? words : words.first(words.size() - 1);
  Candidates found = all_candidates(before, typed, catalogue);
  std::erase_if(found.words, [&](const Candidate& each) { return !each.word.starts_with(typed); });
  return found;
}

}  // namespace jtlint
