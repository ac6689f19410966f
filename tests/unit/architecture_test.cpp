#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parse/json.h"
#include "support/catch.h"
#include "support/source_tree.h"

// The architecture as docs/architecture.md describes it, held against the files of the repository.
// Each test gathers what offends, so that a failure names every culprit.

using jtlint::test::files_below;
using jtlint::test::lines_of;
using jtlint::test::RepositoryFile;

namespace {

using Names = std::vector<std::string>;

/// The stages, each of which may include only itself and those to its left.
const Names stages = {"support", "source",   "document", "parse", "dialect", "check",
                      "config",  "suppress", "report",   "live",  "cli"};

/// What the files of the helper jtlint-aws may include. Nothing else includes them.
const Names helper_stages = {"support", "aws"};

const std::vector<RepositoryFile>& sources() {
  static const std::vector<RepositoryFile> files = files_below("src", {".cpp", ".h"});
  return files;
}

/// The folder of a path from the root of src: "check" for "check/shape/shape.h", "" for "main.cpp".
std::string folder_of(std::string_view path) {
  const std::size_t end = path.find('/');
  return std::string(path.substr(0, end == std::string_view::npos ? 0 : end));
}

std::string below_src(const RepositoryFile& file) {
  return file.path.substr(std::string("src/").size());
}

/// The stages of the executable that a file belongs to.
const Names& stages_of(const std::string& folder) {
  return folder == "aws" ? helper_stages : stages;
}

std::size_t place_of(const std::string& stage, const Names& among) {
  return static_cast<std::size_t>(std::find(among.begin(), among.end(), stage) - among.begin());
}

bool is_stage(const std::string& folder) {
  const Names& among = stages_of(folder);
  return place_of(folder, among) < among.size();
}

/// Whether it is what an executable has besides the stages.
bool is_main(const RepositoryFile& file) {
  const std::set<std::string> all = {"src/main.cpp", "src/allocator.cpp", "src/aws/main.cpp"};
  return all.contains(file.path);
}

/// What stands between `open` and `close` in the include lines of a file.
Names includes_of(const RepositoryFile& file, char open, char close) {
  Names included;
  const std::string start = std::string("#include ") + open;
  for (const std::string& line : lines_of(file.text)) {
    if (line.substr(0, start.size()) != start) continue;
    included.push_back(line.substr(start.size(), line.find(close, start.size()) - start.size()));
  }
  return included;
}

/// The files of src that include a header of a library's folder, or that header itself.
Names files_that_include(const std::string& library) {
  Names files;
  for (const RepositoryFile& file : sources()) {
    const Names included = includes_of(file, '<', '>');
    const bool any = std::any_of(included.begin(), included.end(), [&](const std::string& header) {
      return folder_of(header) == library || header == library;
    });
    if (any) files.push_back(below_src(file));
  }
  return files;
}

/// The files of `where` that hold `words`, and are none of `allowed`.
Names files_that_hold(const std::vector<RepositoryFile>& where, const std::string& words,
                      const std::set<std::string>& allowed = {}) {
  Names files;
  for (const RepositoryFile& file : where) {
    const bool holds = file.text.find(words) != std::string::npos;
    if (holds && !allowed.contains(file.path)) files.push_back(file.path);
  }
  return files;
}

/// What a file includes that its stage must not know, as "a.cpp -> b.h".
void collect_forbidden_includes(const RepositoryFile& file, Names& forbidden) {
  const std::string folder = folder_of(below_src(file));
  const Names& among = stages_of(folder);
  for (const std::string& header : includes_of(file, '"', '"')) {
    const std::size_t other = place_of(folder_of(header), among);
    if (other <= place_of(folder, among) && other < among.size()) continue;
    forbidden.push_back(file.path + " -> " + header);
  }
}

std::vector<RepositoryFile> all_code() {
  std::vector<RepositoryFile> files = sources();
  for (const std::string folder : {"tests", "cmake", "bench"}) {
    const auto more = files_below(folder, {".cpp", ".h"});
    files.insert(files.end(), more.begin(), more.end());
  }
  return files;
}

}  // namespace

TEST_CASE("every source file belongs to a stage") {
  REQUIRE(sources().size() > 50);
  Names homeless;
  for (const RepositoryFile& file : sources()) {
    if (!is_stage(folder_of(below_src(file))) && !is_main(file)) homeless.push_back(file.path);
  }
  CHECK(homeless == Names{});
}

TEST_CASE("every folder of src is a stage") {
  Names unknown;
  for (const auto& entry : std::filesystem::directory_iterator(JTLINT_ROOT "/src")) {
    const std::string name = entry.path().filename();
    if (entry.is_directory() && !is_stage(name)) unknown.push_back(name);
  }
  CHECK(unknown == Names{});
}

TEST_CASE("a stage includes only stages to its left") {
  Names forbidden;
  for (const RepositoryFile& file : sources()) {
    if (!is_main(file)) collect_forbidden_includes(file, forbidden);
  }
  CHECK(forbidden == Names{});
}

TEST_CASE("each library is known to few files") {
  CHECK(files_that_include("valijson") == Names{"check/shape/schema.cpp"});
  CHECK(files_that_include("yaml-cpp") == Names{"parse/yaml.cpp", "parse/yaml_explain.cpp"});
  CHECK(files_that_include("boost") == Names{"cli/options.cpp"});
  CHECK(files_that_include("re2") ==
        Names{"check/grammar/secrets.cpp", "check/regex.h", "source/glob.cpp"});
  CHECK(files_that_include("curl") == Names{"aws/curl_transport.cpp", "aws/main.cpp"});
  CHECK(files_that_include("pugixml.hpp") == Names{"aws/xml.cpp"});
  CHECK(files_that_include("nlohmann") == Names{"aws/json.h", "check/shape/schema.cpp",
                                                "check/shape/validator_value.h",
                                                "cli/rules_command.cpp", "report/json_layout.h"});
}

TEST_CASE("only the reporters print") {
  // cli/io.cpp is where the streams of the process are taken, once, for main.
  const std::set<std::string> allowed = {"src/cli/io.cpp", "src/main.cpp", "src/aws/main.cpp"};
  std::vector<RepositoryFile> silent = sources();
  std::erase_if(silent,
                [](const RepositoryFile& file) { return folder_of(below_src(file)) == "report"; });
  for (const std::string stream :
       {"std::cout", "std::cerr", "std::clog", "fmt::print", "printf("}) {
    CHECK(files_that_hold(silent, stream, allowed) == Names{});
  }
}

TEST_CASE("only main reads the clock") {
  for (const std::string clock : {"_clock::now", "time(nullptr)", "gettimeofday", "<ctime>"}) {
    CHECK(files_that_hold(sources(), clock, {"src/main.cpp", "src/aws/main.cpp"}) == Names{});
  }
}

TEST_CASE("nothing swallows every exception") {
  const std::string anything = std::string("catch (") + "...)";  // so that this file holds none
  CHECK(files_that_hold(all_code(), anything) == Names{});
}

TEST_CASE("files are short") {
  Names long_files;
  for (const RepositoryFile& file : all_code()) {
    const std::size_t lines = lines_of(file.text).size();
    if (lines > 300) long_files.push_back(file.path + ": " + std::to_string(lines));
  }
  CHECK(long_files == Names{});
}

TEST_CASE("every schema is JSON") {
  const std::vector<RepositoryFile> schemas = files_below("schemas", {".json"});
  CHECK(schemas.size() >= 2);
  for (const RepositoryFile& schema : schemas) {
    INFO(schema.path);
    CHECK(jtlint::parse_json(schema.text));
  }
}
