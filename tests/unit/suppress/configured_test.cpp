#include "suppress/configured.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "unit/suppress/ignores.h"

using jtlint::ConfiguredIgnores;
using jtlint::IgnoreEntry;
using jtlint::Source;
using jtlint::test::catalogue;
using jtlint::test::Lines;
using jtlint::test::lines_of;

namespace {

const std::string faulty =
    "jobTemplateId: gateway\ndescription: b\ndocument: '{}'\n"
    "timeoutConfig: {inProgressTimeoutInMinutes: 0}\n";

IgnoreEntry entry(const std::string& rule) {
  IgnoreEntry entry;
  entry.ignore.source = std::make_shared<const Source>(".jtlint.yaml", "ignore: [{rule: x}]\n");
  entry.ignore.rules = {{rule, {16, 17}}};
  entry.ignore.reason = "why";
  entry.folder = "/repo";
  return entry;
}

IgnoreEntry entry_for(const std::string& file) {
  IgnoreEntry result = entry("in-progress-timeout");
  result.file = file;
  return result;
}

/// What a run over folders finds in one file at `path`, and then says of the entries.
Lines run(std::vector<IgnoreEntry> entries, const std::string& path,
          const std::vector<std::filesystem::path>& folders = {},
          const std::string& text = faulty) {
  const auto selection = jtlint::test::default_rules();
  const jtlint::Terms terms = {catalogue(), selection, jtlint::example_day};
  ConfiguredIgnores ignores(std::move(entries));
  auto findings = jtlint::test::lint(path, text).findings;
  ignores.silence(path, findings, terms);
  Lines lines = lines_of(findings);
  for (const std::string& line : lines_of(ignores.report(folders, terms))) lines.push_back(line);
  return lines;
}

const Lines silenced = {"4 in-progress-timeout (configuration: why)"};
const Lines found = {"4 in-progress-timeout"};

const std::string sound = "jobTemplateId: gateway\ndescription: b\ndocument: '{}'\n";

}  // namespace

TEST_CASE(
    "an entry is about the files that its pattern names, from the configuration's folder on") {
  for (const char* pattern :
       {"a/b.yaml", "/a/b.yaml", "b.yaml", "a/", "*.yaml", "a/*", "**/b.yaml"}) {
    INFO(pattern);
    CHECK(run({entry_for(pattern)}, "/repo/a/b.yaml") == silenced);
  }
  for (const char* pattern : {"/b.yaml", "c/", "*.json", "repo/a/b.yaml"}) {
    INFO(pattern);
    CHECK(run({entry_for(pattern)}, "/repo/a/b.yaml") == found);
  }
  CHECK(run({entry_for("b.yaml")}, "/elsewhere/b.yaml") == found);
  CHECK(run({entry("in-progress-timeout")}, "/repo/b.yaml") == silenced);
  CHECK(run({entry("role-arn")}, "/repo/b.yaml") == found);
}

TEST_CASE("an entry may name a template, with wildcards, and a pointer") {
  IgnoreEntry named = entry("in-progress-timeout");
  for (const char* name : {"gateway", "gate*", "?ateway"}) {
    named.template_name = name;
    CHECK(run({named}, "/repo/b.yaml") == silenced);
  }
  for (const char* name : {"gate", "way", "Gateway"}) {
    named.template_name = name;
    CHECK(run({named}, "/repo/b.yaml") == found);
  }
  IgnoreEntry pointed = entry("in-progress-timeout");
  for (const char* pointer : {"", "/timeoutConfig", "/timeoutConfig/inProgressTimeoutInMinutes"}) {
    pointed.pointer = pointer;
    CHECK(run({pointed}, "/repo/b.yaml") == silenced);
  }
  for (const char* pointer : {"/timeout", "/timeoutConfig/", "/presignedUrlConfig"}) {
    pointed.pointer = pointer;
    CHECK(run({pointed}, "/repo/b.yaml") == found);
  }
}

TEST_CASE("an entry that has silenced nothing is found if its file was in the run") {
  const Lines unused = {"1 unused-ignore"};
  CHECK(run({entry_for("a/b.yaml")}, "/repo/a/b.yaml", {}, sound) == unused);
  CHECK(run({entry_for("b.yaml")}, "/repo/a/b.yaml", {}, sound) == unused);
  CHECK(run({entry_for("c.yaml")}, "/repo/a/b.yaml", {}, sound) == Lines{});
}

TEST_CASE("an entry for several files is judged if the run went through all of them") {
  const Lines unused = {"1 unused-ignore"};
  for (const char* pattern : {"a/*.yaml", "*.yaml", "a/"}) {
    INFO(pattern);
    CHECK(run({entry_for(pattern)}, "/repo/a/b.yaml", {}, sound) == Lines{});
    CHECK(run({entry_for(pattern)}, "/repo/a/b.yaml", {"/repo"}, sound) == unused);
  }
  CHECK(run({entry_for("a/*.yaml")}, "/repo/a/b.yaml", {"/repo/a"}, sound) == unused);
  CHECK(run({entry_for("*.yaml")}, "/repo/a/b.yaml", {"/repo/a"}, sound) == Lines{});
  CHECK(run({entry("role-arn")}, "/repo/a/b.yaml", {"/repo/a"}, sound) == Lines{});
  CHECK(run({entry("role-arn")}, "/repo/a/b.yaml", {"/"}, sound) == unused);
}

TEST_CASE("an entry that has expired silences nothing and says so") {
  IgnoreEntry expired = entry_for("b.yaml");
  expired.ignore.until = jtlint::example_day - std::chrono::days(1);
  CHECK(run({expired}, "/repo/b.yaml") == Lines{"4 in-progress-timeout", "1 expired-ignore"});
  expired.ignore.until = jtlint::example_day;
  CHECK(run({expired}, "/repo/b.yaml") == silenced);
}

TEST_CASE("what a file ignores itself is not silenced by the configuration") {
  CHECK(run({entry_for("b.yaml")}, "/repo/b.yaml", {},
            "# jtlint: ignore[in-progress-timeout] own\n---\n" + faulty) ==
        Lines{"6 in-progress-timeout (inline: own)", "1 unused-ignore"});
}
