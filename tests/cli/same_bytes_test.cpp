#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>
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

/// What each format writes to standard output where nothing else is set, with all else that a run
/// leaves behind.
std::map<std::string, std::string> reports_on_standard_output(const std::filesystem::path& here) {
  std::map<std::string, std::string> reports;
  for (const std::string& format : machine_formats()) {
    reports[format] = all_of(run_process(arguments(format), {here, {}}));
  }
  return reports;
}

/// A run that writes every format to a file, and one of them to standard output as well.
Names with_every_format(const std::string& shown, const TempDir& reports) {
  Names words = arguments(shown);
  for (const std::string& format : machine_formats()) {
    words.push_back(fmt::format("--format={0}={1}/{0}", format, reports.path().string()));
  }
  return words;
}

/// What that run would have left behind had it written the format to standard output.
std::string in_file(const TempDir& reports, const std::string& format, const Outcome& outcome) {
  return all_of({outcome.code, read_file(reports.path() / format), outcome.err});
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
  const Names formats = machine_formats();
  const auto expected = reports_on_standard_output(here);
  std::size_t turn = 0;
  for (const Names& environment : environments()) {
    for (const bool terminal : {false, true}) {
      const std::string& shown = formats[turn++ % formats.size()];
      CAPTURE(shown, environment, terminal);
      const TempDir reports;
      const Outcome outcome =
          run_process(with_every_format(shown, reports), {here, environment, terminal});
      CHECK(all_of(outcome) == expected.at(shown));
      for (const std::string& format : formats) {
        CAPTURE(format);
        CHECK(in_file(reports, format, outcome) == expected.at(format));
      }
    }
  }
}

TEST_CASE("nothing colors a report for machines") {
  TempDir directory;
  const std::filesystem::path here = filled(directory, false).path();
  for (const auto& [format, expected] : reports_on_standard_output(here)) {
    CAPTURE(format);
    CHECK(expected.starts_with("3\n"));
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
