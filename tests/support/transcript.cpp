#include "support/transcript.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <vector>

#include "support/program.h"

namespace jtlint::test {
namespace {

struct Section {
  std::string head;  ///< behind `--- `; empty for the words before the first one
  std::string body;
};

std::vector<Section> split_sections(const std::string& transcript) {
  std::vector<Section> sections(1);
  for (std::size_t at = 0; at < transcript.size();) {
    const std::size_t end = std::min(transcript.find('\n', at), transcript.size());
    const std::string line = transcript.substr(at, end - at);
    if (line.starts_with("--- ")) {
      sections.push_back({line.substr(4), ""});
    } else {
      sections.back().body += line + '\n';
    }
    at = end + 1;
  }
  return sections;
}

/// Takes a word off the end of a head if it stands there.
bool take_suffix(std::string& head, const std::string& word) {
  if (!head.ends_with(" " + word)) return false;
  head.resize(head.size() - word.size() - 1);
  return true;
}

std::string unescape(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') continue;
    if (text[i] != '\\') {
      bytes += text[i];
      continue;
    }
    const char kind = text[++i];
    if (kind == 'x') {
      bytes += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      bytes += kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind;
    }
  }
  return bytes;
}

/// Output as it can stand in a text file: one line a line, control characters spelled out.
std::string visible(const std::string& output) {
  std::string text;
  for (const char c : output) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte < 0x20 && c != '\n' ? fmt::format("\\x{:02x}", byte) : std::string(1, c);
  }
  if (!text.empty() && text.back() != '\n') text += "\\\n";
  return text;
}

class Player {
 public:
  explicit Player(const std::filesystem::path& directory) { world_.directory = directory; }

  std::string play(const std::vector<Section>& sections) {
    std::string played = sections.front().body;
    for (std::size_t i = 1; i < sections.size(); ++i) played += play(sections[i]);
    return played;
  }

 private:
  std::string play(const Section& section) {
    const std::string& head = section.head;
    if (head.starts_with("$ jtlint")) return run(head);
    if (head == "stderr" || head.starts_with("exit ")) return "";  // said anew by each run
    if (head.starts_with("file ")) make_file(head.substr(5), section.body);
    if (head.starts_with("program ")) make_program(head.substr(8), section.body);
    if (head == "stdin") world_.in = section.body;
    if (head == "stdin escaped") world_.in = unescape(section.body);
    if (head == "terminal") world_.terminal = true;
    if (head.starts_with("env ")) {
      const std::size_t equals = head.find('=');
      world_.environment[head.substr(4, equals - 4)] = head.substr(equals + 1);
    }
    return "--- " + head + '\n' + section.body;
  }

  void make_file(std::string name, const std::string& body) const {
    const bool escaped = take_suffix(name, "escaped");
    const std::filesystem::path path = world_.directory / name;
    std::filesystem::create_directories(path.parent_path());
    write_text(path, escaped ? unescape(body) : body);
  }

  void make_program(const std::string& name, const std::string& body) const {
    make_file(name, body);
    std::filesystem::permissions(world_.directory / name, std::filesystem::perms{0755});
  }

  std::string run(const std::string& head) {
    std::vector<std::string> words = split_words(head.substr(2));
    words.erase(words.begin());
    const Outcome outcome = run_program(words, world_);
    world_.in.clear();
    std::string played = "--- " + head + '\n' + visible(outcome.out);
    if (!outcome.err.empty()) played += "--- stderr\n" + visible(outcome.err);
    if (outcome.code != 0) played += fmt::format("--- exit {}\n", outcome.code);
    return played;
  }

  World world_;
};

}  // namespace

std::string play(const std::string& transcript, const std::filesystem::path& directory) {
  return Player(directory).play(split_sections(transcript));
}

bool updates_goldens() {
  const char* value = std::getenv("JTLINT_UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace jtlint::test
