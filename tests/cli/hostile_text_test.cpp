#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "report/format.h"
#include "support/catch.h"
#include "support/harmless.h"
#include "support/hostile.h"
#include "support/printable.h"
#include "support/program.h"
#include "support/service_command.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"
#include "support/without_root.h"

using namespace jtlint;
using namespace jtlint::test;

// Nothing that anyone writes into a template, a file name or an argument gets out of the report:
// not in the formats of today, nor in those that are added to the program's table of them.

namespace {

/// What one finding may take of a report, however long the text that it is about.
constexpr std::size_t most_per_finding = std::size_t{64} << 10;

std::size_t count_lines(const std::string& report, const std::string& start) {
  const std::vector<std::string> lines = lines_of(report);
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(),
                    [&](const std::string& line) { return line.starts_with(start); }));
}

/// Whether a report that looks like JSON is some: as a whole, or line by line.
bool is_json_if_it_looks_like_it(const std::string& report) {
  if (report.empty() || (report[0] != '{' && report[0] != '[')) return true;
  if (nlohmann::json::accept(report)) return true;
  const std::vector<std::string> lines = lines_of(report);
  return std::all_of(lines.begin(), lines.end(),
                     [](const std::string& line) { return nlohmann::json::accept(line); });
}

/// The commands to a build server that a format may write.
struct Commands {
  std::string_view mark = {};
  std::size_t count = 0;
};

/// So many as there are findings and failures to tell of, and no more.
Commands commands_of(std::string_view format, const std::string& jsonl) {
  std::map<std::string, std::size_t> kinds;
  std::set<std::string> rules;
  for (const std::string& line : lines_of(jsonl)) {
    const nlohmann::json object = nlohmann::json::parse(line);
    if (object["type"] == "failure") ++kinds["error"];
    if (object["type"] != "diagnostic") continue;
    ++kinds[object["diagnostic"]["severity"]];
    rules.insert(object["diagnostic"]["rule"]);
  }
  std::size_t all = 0;
  std::size_t shown = 0;
  for (const auto& [kind, count] : kinds) {
    all += count;
    shown += std::min<std::size_t>(count, 10);
  }
  if (format == "github") return {"::", shown};
  if (format == "azure") return {"##vso[", all};
  if (format == "teamcity") return {"##teamcity[", all + rules.size()};
  return {};
}

/// The lines that are not the commands which the format writes, as the build server reads them.
std::vector<std::string> odd_commands(std::string_view format, const std::string& report) {
  std::vector<std::string> odd;
  if (commands_of(format, "").mark.empty()) return odd;
  for (const std::string& line : lines_of(report)) {
    const bool plain = format == "github" && line.starts_with("jtlint: GitHub shows 10 ");
    const auto command = read_command(format, line);
    if (!plain && !(command && is_ours(*command))) odd.push_back(line);
  }
  return odd;
}

/// A run that writes every format to a file, and text with colours to standard output.
class Reports {
 public:
  Reports(const World& world, const std::vector<std::string>& arguments) {
    std::vector<std::string> words = {"check", "-v", "--color=always"};
    for (const Format& format : formats()) {
      words.push_back(
          fmt::format("--format={0}={1}/report.{0}", format.name, reports_.path().string()));
    }
    words.insert(words.end(), arguments.begin(), arguments.end());
    outcome_ = run_program(words, world);
    for (const Format& format : formats()) {
      texts_.push_back(read_file(reports_.path() / fmt::format("report.{}", format.name)));
    }
  }

  const std::string& of(std::string_view name) const {
    const auto format = std::find_if(formats().begin(), formats().end(),
                                     [&](const Format& each) { return each.name == name; });
    return texts_[static_cast<std::size_t>(format - formats().begin())];
  }

  std::vector<std::string> harm() const {
    std::vector<std::string> all;
    const std::size_t findings = count_lines(of("jsonl"), "{\"type\":\"diagnostic\"");
    const std::size_t said = findings + count_lines(of("jsonl"), "{\"type\":\"failure\"");
    const std::size_t longest = (said + 1) * most_per_finding;
    add(all, "stdout", harm_in(outcome_.out, {true, longest}));
    add(all, "stderr", harm_in(outcome_.err, {false, longest}));
    for (const Format& format : formats()) {
      const Commands own = commands_of(format.name, of("jsonl"));
      add(all, format.name, harm_in(of(format.name), {false, longest, own.mark, own.count}));
      add(all, format.name, odd_commands(format.name, of(format.name)));
      if (!is_json_if_it_looks_like_it(of(format.name))) add(all, format.name, {"no JSON"});
    }
    if (outcome_.code == 2 || outcome_.err.find("internal error") != std::string::npos) {
      add(all, "stderr", {outcome_.err});
    }
    if (lines_of(of("compact")).size() != said) add(all, "compact", {"not a line a finding"});
    if (lines_of(of("jsonl")).size() != said + 1) add(all, "jsonl", {"not a line a finding"});
    return all;
  }

 private:
  static void add(std::vector<std::string>& all, std::string_view where,
                  const std::vector<std::string>& harm) {
    for (const std::string& each : harm) all.push_back(fmt::format("{}: {}", where, each));
  }

  TempDir reports_;
  Outcome outcome_;
  std::vector<std::string> texts_;
};

using Names = std::vector<std::string>;

/// The text as one component of a path.
std::string as_file_name(std::string text) {
  std::replace(text.begin(), text.end(), '/', '|');
  return text;
}

/// Standard error and output of a run that need not be one of `check`.
Names harm_of_words(const Names& words, const TempDir& directory) {
  const Outcome outcome = run_program(words, {directory.path(), "", {}, false});
  Names harm = harm_in(outcome.err, {false, most_per_finding});
  const Names out = harm_in(outcome.out, {false, most_per_finding});
  harm.insert(harm.end(), out.begin(), out.end());
  if (count_lines(outcome.err, "jtlint: ") != lines_of(outcome.err).size()) {
    harm.push_back("more than one line a message: " + outcome.err.substr(0, 200));
  }
  return harm;
}

/// Command lines that are wrong in every way that has a message which quotes them.
std::vector<Names> wrong_lines(const std::string& text) {
  return {{text},
          {"check", "--" + text},
          {"check", "-" + text},
          {"check", "-q" + text},
          {"check", "--quiet=" + text},
          {"check", "--format", text},
          {"check", "--format=json=" + text + "/missing/report"},
          {"check", "--format=" + text + "=" + text},
          {"check", "--color=" + text},
          {"check", "--fail-on=" + text},
          {"check", "--dialect=" + text},
          {"check", "--select=" + text},
          {"check", "--ignore=" + text},
          {"check", "--set", text},
          {"check", "--set=" + text + ".max=1"},
          {"check", "--set=maximum-rate." + text + "=1"},
          {"check", "--set=maximum-rate.max=" + text},
          {"check", "--set=unknown-property.allow=" + text},
          {"check", "--show-files", text},
          {"explain", text},
          {"explain", "type", text},
          {"rules", text},
          {"rules", "--format=" + text},
          {"--" + text, "check"},
          {"-q", text}};
}

/// What long texts are made of: each is cut and escaped in its own way.
const Names& units() {
  static const Names all = {"a", "9", "\u202E", "\x1B", "::a ", "##["};
  return all;
}

std::string grown(const std::string& unit, std::size_t size) {
  std::string text;
  while (text.size() < size) text += unit;
  return text;
}

/// A command line for the message of a test.
std::string shown(const Names& words) {
  return printable(fmt::format("{}", fmt::join(words, " ")));
}

const Names& no_harm() {
  static const Names none;
  return none;
}

}  // namespace

TEST_CASE("no text of a template gets out of any report") {
  for (const HostilePlace& place : hostile_places()) {
    for (const HostileText& hostile : hostile_texts()) {
      CAPTURE(place.name, hostile.name);
      const TempDir directory;
      directory.write(place.file, filled_in(place, hostile.bytes));
      CHECK(Reports({directory.path(), "", {}, true}, {place.file}).harm() == no_harm());
    }
  }
}

TEST_CASE("no name of a file gets out of any report") {
  const std::string faulty = "{\"jobTemplateId\": \"a\", \"x\": 1, \"x\": 2}";
  for (const HostileText& hostile : hostile_texts()) {
    CAPTURE(hostile.name);
    const std::string name = as_file_name(hostile.bytes);
    const TempDir directory;
    for (const char* file : {".json", "/a.json", "/ignored.json", "/node_modules/a.json", "/a"}) {
      directory.write(name + file, faulty);
    }
    directory.write(name + "/" + name + ".json", faulty);
    directory.write(name + "/.gitignore", "ignored.json\n");
    directory.make_directory(".git");
    std::filesystem::permissions(directory.write(name + "/shut.json", faulty),
                                 std::filesystem::perms::none);
    const World world{directory.path(), faulty, {}, false};
    const Names paths = {"./" + name + ".json", ".", "./" + name + "/missing", name + "/shut.json"};
    const WithoutRoot nobody;
    CHECK(Reports(world, paths).harm() == no_harm());
    CHECK(Reports(world, {"--stdin-filename", hostile.bytes, "-"}).harm() == no_harm());
  }
}

TEST_CASE("no argument gets out of what is said of wrong usage") {
  const TempDir directory;
  for (const HostileText& hostile : hostile_texts()) {
    for (const Names& words : wrong_lines(hostile.bytes)) {
      CAPTURE(hostile.name, shown(words));
      CHECK(harm_of_words(words, directory) == no_harm());
    }
  }
}

TEST_CASE("what a long argument makes jtlint say is bounded") {
  const TempDir directory;
  const World world{directory.path(), "{\"jobTemplateId\": \"a\", \"x\": 1}", {}, false};
  for (const std::string& unit : units()) {
    const std::string huge = grown(unit, 4 * most_per_finding);
    for (const Names& words : wrong_lines(huge)) {
      CAPTURE(shown(words));
      CHECK(harm_of_words(words, directory) == no_harm());
    }
    CHECK(Reports(world, {"--stdin-filename", huge, "-"}).harm() == no_harm());
  }
}

TEST_CASE("what a long text in a template makes a report say is bounded") {
  const TempDir directory;
  std::size_t turn = 0;
  for (const HostilePlace& place : hostile_places()) {
    const std::string& unit = units()[turn++ % units().size()];
    CAPTURE(place.name, printable(unit));
    const std::string text = filled_in(place, grown(unit, 4 * most_per_finding));
    const World world{directory.path(), text, {}, false};
    CHECK(Reports(world, {"--stdin-filename", place.file, "-"}).harm() == no_harm());
  }
}

TEST_CASE("five megabytes make no longer a report than a page") {
  const TempDir directory;
  const std::string huge(5'000'000, 'a');
  const std::string text = "{\"jobTemplateId\": \"" + huge + "\", \"" + huge + "\": 1}";
  const World world{directory.path(), text, {}, false};
  CHECK(Reports(world, {"-"}).harm() == no_harm());
}
