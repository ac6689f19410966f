#include "support/document_commands.h"

#include <fmt/format.h>

#include "support/program.h"

namespace jtlint::test {
namespace {

constexpr std::string_view block_start = "```console";
constexpr std::string_view block_end = "```";

bool is_command(const std::string& line) {
  return line.starts_with("$ jtlint ") || line.starts_with("$ scripts/jtlint ");
}

std::string output_of(const std::string& line, const std::filesystem::path& directory) {
  std::vector<std::string> words = split_words(line.substr(2));
  words.erase(words.begin());
  const Outcome outcome = run_program(words, {.directory = directory, .in = "", .environment = {}});
  const std::string exit = outcome.code == 0 ? "" : fmt::format("# exit {}\n", outcome.code);
  return outcome.out + outcome.err + exit;
}

}  // namespace

std::string with_real_outputs(const std::string& page, const std::filesystem::path& directory) {
  std::string result;
  bool in_block = false;
  bool in_output = false;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size() - 1);
    const std::string line = page.substr(at, end - at);
    at = end + 1;
    if (line == block_end || line == block_start) {
      in_block = line == block_start;
      in_output = false;
    }
    if (in_block && line.starts_with("$ ")) in_output = is_command(line);
    const bool command = in_block && is_command(line);
    if (!in_output || command) result += line + '\n';
    if (command) result += output_of(line, directory);
  }
  return result;
}

}  // namespace jtlint::test
