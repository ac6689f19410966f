#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/format.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/source_tree.h"
#include "support/temp_dir.h"

using namespace jtlint;
using namespace jtlint::test;

// The reports for machines depend on the input and the arguments alone: not on who runs jtlint,
// where and at what.

namespace {

using Names = std::vector<std::string>;

/// Every format but the one for people, which is set for their terminal.
Names machine_formats() {
  Names names;
  for (const Format& format : formats()) {
    if (format.name != "text") names.emplace_back(format.name);
  }
  return names;
}

/// Names whose order, case and fractions differ by locale, and everything that a report can hold: a
/// suggestion, a second place, a failure.
std::vector<std::pair<std::string, std::string>> tree() {
  const std::string start =
      "{\"jobTemplateId\": \"a\", \"description\": \"d\", \"document\": \"{}\", ";
  const std::string upper = start + "\"TIMEOUTCONFIG\": {\"INPROGRESSTIMEOUTINMINUTES\": 1}}\n";
  const std::string fraction = start +
                               R"("jobExecutionsRolloutConfig": {"exponentialRate": {
      "baseRatePerMinute": 50, "incrementFactor": 1.25,
      "rateIncreaseCriteria": {"numberOfNotifiedThings": 1}}, "maximumPerMinute": 40},
      "abortConfig": {"criteriaList": [{"action": "CANCEL", "failureType": "failed",
      "minNumberOfExecutedThings": 1, "thresholdPercentage": 10.125}]}})";
  const std::string yaml = "jobTemplateId: größer\ndocumentSource: 2026-11-23\nx: 1\nx: 010\n";
  return {{"tree/a.json", fraction},   {"tree/B.json", upper},
          {"tree/b.json", fraction},   {"tree/ä.yaml", yaml},
          {"tree/z.yaml", yaml},       {"tree/I.json", upper},
          {"tree/i.json", upper},      {"tree/ı.json", upper},
          {"tree/a-b.json", upper},    {"tree/a b.json", upper},
          {"tree/a/c.json", fraction}, {"tree/A/c.json", upper},
          {"tree/10.json", upper},     {"tree/9.json", "{\"jobTemplateId\": "}};
}

Names arguments(const std::string& format) {
  return {"check", "-v", "--format", format, "tree", "missing.json"};
}

/// All that a run left behind.
std::string all_of(const Outcome& outcome) {
  return fmt::format("{}\n{}\n{}", outcome.code, outcome.out, outcome.err);
}

/// Environments, each of which may change what a less careful program writes.
std::vector<Names> environments() {
  std::vector<Names> all;
  for (const char* locale :
       {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ja_JP.EUC-JP", "none"}) {
    all.push_back({fmt::format("LC_ALL={}", locale), fmt::format("LANG={}", locale)});
    all.push_back({fmt::format("LC_NUMERIC={}", locale), fmt::format("LC_COLLATE={}", locale),
                   fmt::format("LANGUAGE={}", locale)});
  }
  for (const char* zone : {"UTC", "Asia/Kathmandu", "no/such/zone", ":", ""}) {
    all.push_back({fmt::format("TZ={}", zone)});
  }
  for (const char* terminal : {"dumb", "xterm-256color", "linux", ""}) {
    all.push_back(
        {fmt::format("TERM={}", terminal), "COLORTERM=truecolor", "COLUMNS=20", "LINES=3"});
  }
  all.push_back({"NO_COLOR=1", "COLUMNS=1"});
  all.push_back({"FORCE_COLOR=1", "CLICOLOR_FORCE=1", "COLUMNS=400"});
  all.push_back({"HOME=/nowhere", "PWD=/nowhere", "TMPDIR=/nowhere", "USER=nobody", "CI=true",
                 "GITHUB_ACTIONS=true", "POSIXLY_CORRECT=1"});
  return all;
}

TempDir& filled(TempDir& directory, bool backwards) {
  auto files = tree();
  if (backwards) std::reverse(files.begin(), files.end());
  for (const auto& [name, text] : files) directory.write(name, text);
  return directory;
}

}  // namespace

TEST_CASE("no environment and no terminal changes a byte of a report for machines") {
  TempDir directory;
  const std::filesystem::path here = filled(directory, false).path();
  for (const std::string& format : machine_formats()) {
    const std::string expected = all_of(run_process(arguments(format), {here, {}}));
    CHECK(expected.starts_with("3\n"));
    for (const Names& environment : environments()) {
      for (const bool terminal : {false, true}) {
        CAPTURE(format, environment, terminal);
        const Surroundings surroundings{here, environment, terminal};
        CHECK(all_of(run_process(arguments(format), surroundings)) == expected);
      }
    }
    Names colored = arguments(format);
    colored.emplace_back("--color=always");
    CHECK(all_of(run_process(colored, {here, {}})) == expected);
  }
}

TEST_CASE("a report for machines is the same in a file") {
  TempDir directory;
  const std::filesystem::path here = filled(directory, false).path();
  for (const std::string& format : machine_formats()) {
    CAPTURE(format);
    const std::string expected = run_process(arguments(format), {here, {}}).out;
    run_process(arguments(format + "=report"), {here, {"FORCE_COLOR=1"}, true});
    CHECK(read_file(here / "report") == expected);
  }
}

TEST_CASE("neither the working directory nor the order of its entries changes a report") {
  TempDir first;
  TempDir second;
  const TempDir parent;
  const std::filesystem::path here = filled(first, false).path();
  const std::filesystem::path there = filled(second, true).path();
  const std::filesystem::path link = parent.path() / "a link: ä";
  std::filesystem::create_directory_symlink(here, link);
  for (const std::string& format : machine_formats()) {
    CAPTURE(format);
    const std::string expected = all_of(run_process(arguments(format), {here, {}}));
    CHECK(all_of(run_process(arguments(format), {there, {}})) == expected);
    CHECK(all_of(run_process(arguments(format), {link, {"PWD=" + link.string()}})) == expected);
    Names absolute = arguments(format);
    absolute[4] = (here / "tree").string();
    CHECK(all_of(run_process(absolute, {here, {}})) == expected);
  }
}

TEST_CASE("a report follows the arguments, and in a folder the bytes of the names") {
  TempDir directory;
  const std::filesystem::path here = filled(directory, true).path();
  const auto names = [&](Names words) {
    words.insert(words.begin(), {"check", "--show-files"});
    return lines_of(run_process(words, {here, {"LC_ALL=de_DE.UTF-8"}}).out);
  };
  CHECK(names({"tree/z.yaml", "tree/a.json", "tree/i.json"}) ==
        Names{"tree/z.yaml", "tree/a.json", "tree/i.json"});
  CHECK(names({"tree/i.json", "tree/a.json"}) == Names{"tree/i.json", "tree/a.json"});
  Names sorted = names({"tree"});
  CHECK(sorted.size() == tree().size());
  CHECK(std::is_sorted(sorted.begin(), sorted.end()));
}
