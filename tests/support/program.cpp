#include "support/program.h"

#include <sstream>
#include <utility>

#include "cli/run.h"

namespace jtlint::test {

Outcome run_program(const std::vector<std::string>& arguments, const World& world) {
  std::istringstream in(world.in);
  std::ostringstream out;
  std::ostringstream err;
  const Io io{.in = in,
              .out = out,
              .err = err,
              .directory = world.directory,
              .today = world.today,
              .out_is_terminal = world.terminal,
              .err_is_terminal = world.err_terminal,
              .reading = world.reading,
              .executable = world.executable,
              .patience = world.patience,
              .environment = [&](const std::string& name) -> std::optional<std::string> {
                const auto found = world.environment.find(name);
                if (found == world.environment.end()) return std::nullopt;
                return found->second;
              }};
  const int code = run(arguments, io);
  return {code, out.str(), err.str()};
}

std::vector<std::string> split_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c != ' ') {
      word += c;
      in_word = true;
    } else if (in_word) {
      words.push_back(std::exchange(word, ""));
      in_word = false;
    }
  }
  if (in_word) words.push_back(word);
  return words;
}

}  // namespace jtlint::test
