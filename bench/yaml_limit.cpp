// The limit for YAML: how fast the files of a folder can be read by a parser of events, with
// nothing made of the events. One of two: yaml-cpp, which jtlint has, and libyaml, which it could
// have.

#include <atomic>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>
#include <yaml.h>

namespace {

/// Parses one text to its end; false where it is no YAML.
using Parse = bool (*)(const std::string& text);

class Nothing : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

bool parse_with_yaml_cpp(const std::string& text) {
  std::istringstream stream(text);
  Nothing nothing;
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(nothing)) continue;
  } catch (const YAML::Exception&) {
    return false;
  }
  return true;
}

bool parse_with_libyaml(const std::string& text) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return false;
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  bool good = true;
  for (bool end = false; good && !end;) {
    yaml_event_t event;
    good = yaml_parser_parse(&parser, &event) != 0;
    if (!good) break;
    end = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return good;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

/// Takes one file after the other, of which other threads take others, and counts those it parsed.
void work(const std::vector<std::filesystem::path>& files, Parse parse,
          std::atomic<std::size_t>& next, std::atomic<std::size_t>& parsed) {
  for (std::size_t i = next++; i < files.size(); i = next++) {
    std::ifstream stream(files[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (parse(text)) ++parsed;
  }
}

std::optional<Parse> parser_called(std::string_view name) {
  if (name == "yaml-cpp") return parse_with_yaml_cpp;
  if (name == "libyaml") return parse_with_libyaml;
  return std::nullopt;
}

int run(const std::filesystem::path& folder, Parse parse, int threads) {
  const auto files = files_below(folder);
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> parsed{0};
  std::vector<std::thread> workers;
  for (int i = 0; i < threads; ++i) {
    workers.emplace_back(work, std::cref(files), parse, std::ref(next), std::ref(parsed));
  }
  for (std::thread& worker : workers) worker.join();
  std::printf("%zu\n", parsed.load());
  return parsed == files.size() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto parse = words.size() == 3 ? parser_called(words[0]) : std::nullopt;
  int threads = 0;
  if (parse) std::from_chars(words[1].data(), words[1].data() + words[1].size(), threads);
  if (threads < 1) {
    std::fputs("usage: yaml_limit yaml-cpp|libyaml THREADS FOLDER\n", stderr);
    return 2;
  }
  try {
    return run(words[2], *parse, threads);
  } catch (const std::filesystem::filesystem_error& error) {
    std::fprintf(stderr, "yaml_limit: %s\n", error.what());
    return 1;
  }
}
