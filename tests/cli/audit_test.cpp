#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/audits.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/source_tree.h"

using namespace jtlint::test;
using Json = nlohmann::json;

// What an audit checks, saves and knows.

namespace {

namespace fs = std::filesystem;

/// The members of each finding that do not depend on where it was found.
std::vector<std::string> placeless(Json report, const std::string& prefix) {
  std::vector<std::string> findings;
  for (Json& each : report["diagnostics"]) {
    for (const char* place : {"resource", "document", "range", "snippet"}) each.erase(place);
    std::string pointer = each["pointer"];
    if (pointer.starts_with(prefix)) each["pointer"] = pointer.substr(prefix.size());
    for (Json& related : each["related"]) related = related["message"];
    findings.push_back(each.dump());
  }
  std::sort(findings.begin(), findings.end());
  return findings;
}

}  // namespace

TEST_CASE("findings of an audit are sorted by account, Region and ARN") {
  const TempDir directory;
  const Json report = json_of(directory, all + says_end());
  std::vector<std::string> places;
  for (const Json& each : report["diagnostics"]) {
    const Json& resource = each["resource"];
    places.push_back(resource["account"].get<std::string>() + " " +
                     resource["region"].get<std::string>() + " " +
                     each["template"].get<std::string>());
  }
  places.erase(std::unique(places.begin(), places.end()), places.end());
  CHECK(places == Words{"111111111111 eu-west-1 again", "222222222222 eu-west-1 other",
                        "222222222222 us-east-1 faulty"});
  CHECK(report["templates_checked"] == 4);
  CHECK(report["files_read"] == 0);
  CHECK(audit(directory, all + says_end(), {"-f", "markdown"})
            .out.find("Checked 4 job templates in 2 Regions of 2 accounts.") != std::string::npos);
}

TEST_CASE("a template that comes twice is checked once") {
  const TempDir directory;
  CHECK(json_of(directory, says(faulty) + says(faulty) + says_end())["templates_checked"] == 1);
}

TEST_CASE("an audit gives the findings of the file that it saves") {
  const TempDir directory;
  const Json live = json_of(directory, all + says_end(), {"--save", "saved.jsonl"});
  const fs::path saved = directory.path() / "saved.jsonl";
  CHECK(read_file(saved) == faulty + "\n" + clean + "\n" + other + "\n" + again + "\n");
  CHECK(fs::status(saved).permissions() == fs::perms{0600});
  const Json file =
      Json::parse(run_program({"check", "saved.jsonl", "-f", "json"}, {directory.path()}).out);
  CHECK(live["diagnostics"].size() >= 5);
  CHECK(placeless(live, "") == placeless(file, "/describe"));
}

TEST_CASE("what is saved to standard output leaves reports to files") {
  const TempDir directory;
  const Outcome outcome =
      audit(directory, all + says_end(), {"--save", "-", "-f", "json=report.json"});
  CHECK(outcome.out == faulty + "\n" + clean + "\n" + other + "\n" + again + "\n");
  CHECK(outcome.code == 1);
  CHECK(Json::parse(read_file(directory.path() / "report.json"))["templates_checked"] == 4);
}

TEST_CASE("a file that is saved to is nobody else's, whatever it was before") {
  const TempDir directory;
  directory.write("saved.jsonl", "an old and much longer text\n");
  fs::permissions(directory.path() / "saved.jsonl", fs::perms{0644});
  CHECK(audit(directory, says(clean) + says_end(), {"--save", "saved.jsonl"}).code == 0);
  CHECK(read_file(directory.path() / "saved.jsonl") == clean + "\n");
  CHECK(fs::status(directory.path() / "saved.jsonl").permissions() == fs::perms{0600});
}

TEST_CASE("a file that cannot be saved to ends an audit") {
  const TempDir directory;
  const Outcome missing = audit(directory, all + says_end(), {"--save", "none/saved.jsonl"});
  CHECK(missing.code == 3);
  CHECK(missing.out.find("Could not write none/saved.jsonl") != std::string::npos);
  CHECK_FALSE(fs::exists(directory.path() / "request.json"));

  // The device that is always full: what was found until then is reported.
  const Outcome full = audit(directory, all + "sleep 20\n", {"--save", "/dev/full", "-q"});
  CHECK(full.code == 3);
  CHECK(full.out.find("faulty") != std::string::npos);
  CHECK(full.out.find("it could not be written: no space left on device") != std::string::npos);
}

TEST_CASE("an interrupted audit reports and keeps what was found, and is no success") {
  const TempDir directory;
  const std::string script = "trap 'exit 0' INT\n" + all + "kill -INT $PPID\nsleep 20 & wait\n";
  const Outcome outcome = audit(directory, script, {"--save", "saved.jsonl", "-f", "compact"});
  CHECK(outcome.code == 3);
  CHECK(
      outcome.out.find("jobtemplate/faulty: /timeoutConfig/inProgressTimeoutInMinutes: error: ") !=
      std::string::npos);
  CHECK(outcome.out.find("jtlint: error: the audit was interrupted") != std::string::npos);
  CHECK(read_file(directory.path() / "saved.jsonl") ==
        faulty + "\n" + clean + "\n" + other + "\n" + again + "\n");
}

TEST_CASE("Ctrl-C ends the program cleanly") {
  const TempDir directory;
  fake_helper(directory, all + "kill -INT $PPID\nsleep 20\n");
  const Outcome outcome = run_process({"audit", "--helper", "./helper", "-f", "compact"},
                                      {directory.path(), {"PATH=/usr/bin:/bin"}});
  CHECK(outcome.code == 3);
  CHECK(
      outcome.out.find("jobtemplate/faulty: /timeoutConfig/inProgressTimeoutInMinutes: error: ") !=
      std::string::npos);
  CHECK(outcome.out.find("the audit was interrupted") != std::string::npos);
}

TEST_CASE("the severities and exit codes of an audit are those of a check") {
  const TempDir directory;
  const std::string script = says(clean) + says_end();
  CHECK(audit(directory, script).code == 0);
  CHECK(audit(directory, says(faulty) + says_end()).code == 1);
  CHECK(audit(directory, says(faulty) + says_end(), {"--exit-zero"}).code == 0);
  CHECK(audit(directory, says(faulty) + says_end(), {"--ignore", "in-progress-timeout"}).code == 0);
  directory.write(".jtlint.yaml", "rules: {in-progress-timeout: warning}\n");
  CHECK(audit(directory, says(faulty) + says_end()).code == 0);
  CHECK(audit(directory, says(faulty) + says_end(), {"--fail-on", "warning"}).code == 1);
  directory.write(".jtlint.yaml", "rules: {no-such-rule: warning}\n");
  CHECK(audit(directory, script).code == 2);
  CHECK(audit(directory, script, {"--no-config"}).code == 0);
}

TEST_CASE("a configuration silences what it ignores, by template and place") {
  const TempDir directory;
  directory.write(".jtlint.yaml", R"(ignore:
  - rule: [in-progress-timeout]
    template: faul*
    pointer: /timeoutConfig
    reason: known
  - rule: [role-arn]
    file: nowhere.json
    reason: not about anything live
)");
  const Json report = json_of(directory, says(faulty) + says(other) + says_end());
  REQUIRE(report["suppressed_count"] == 1);
  for (const Json& each : report["diagnostics"]) {
    CHECK(each["suppressed"].is_null() == (each["template"] != "faulty"));
  }
}

TEST_CASE("a configuration says which formats are written") {
  const TempDir directory;
  directory.write(".jtlint.yaml", "formats: [compact, json=report.json]\n");
  CHECK(audit(directory, says(faulty) + says_end()).out.starts_with("arn:aws:iot:us-east-1:"));
  CHECK(fs::exists(directory.path() / "report.json"));
}

TEST_CASE("a baseline knows live templates by their ARNs, wherever it lies") {
  const TempDir directory;
  directory.make_directory("sub");
  const std::string script = says(faulty) + says(clean) + says_end();
  CHECK(audit(directory, script, {"--write-baseline", "sub/known.json"}).code == 0);
  const std::string known = read_file(directory.path() / "sub/known.json");
  CHECK(known.find(R"("file":"arn:aws:iot:us-east-1:222222222222:jobtemplate/faulty")") !=
        std::string::npos);
  CHECK(audit(directory, script, {"--baseline", "sub/known.json"}).code == 0);
  CHECK(audit(directory, all + says_end(), {"--baseline", "sub/known.json"}).code == 1);

  // Those that are not seen this time stay known, also to a baseline that lies elsewhere.
  const Words moves = {"--baseline", "sub/known.json", "--write-baseline", "known.json"};
  CHECK(audit(directory, says(clean) + says_end(), moves).code == 0);
  CHECK(audit(directory, script, {"--baseline", "known.json"}).code == 0);

  const std::string mended =
      says(record("faulty", std::string(right), "us-east-1", "222222222222")) + says_end();
  CHECK(audit(directory, mended, {"--baseline", "known.json"}).out.find("stale-baseline") !=
        std::string::npos);
}

TEST_CASE("a request says what the command line asks for") {
  const TempDir directory;
  const Words words = {"--profile",
                       "a",
                       "--profile",
                       "b",
                       "--template",
                       "arn:aws:iot:eu-west-1:123456789012:jobtemplate/x",
                       "--template",
                       "y",
                       "--deep",
                       "--rate",
                       "2.5",
                       "--endpoint-url",
                       "http://127.0.0.1:5000"};
  CHECK(audit(directory, says_end(), words).code == 0);
  CHECK(Json::parse(read_file(directory.path() / "request.json")) ==
        Json::parse(R"({"version": 1, "profiles": ["a", "b"], "regions": ["eu-west-1"],
                        "all_regions": false, "templates": ["x", "y"],
                        "endpoint_url": "http://127.0.0.1:5000", "deep": true, "rate": 2.5,
                        "progress": false})"));
  CHECK(audit(directory, says_end(), {"--all-regions"}).code == 0);
  CHECK(Json::parse(read_file(directory.path() / "request.json"))["all_regions"] == true);
}

TEST_CASE("an ARN stands for no template of another account") {
  const TempDir directory;
  const Outcome outcome = audit(
      directory, says(faulty) + says_end(),
      {"-f", "compact", "--template", "arn:aws:iot:us-east-1:111111111111:jobtemplate/faulty"});
  CHECK(outcome.code == 3);
  CHECK(
      outcome.out.starts_with("arn:aws:iot:us-east-1:111111111111:jobtemplate/faulty: error: "
                              "the credentials are of another account"));
}

TEST_CASE("the helper is found where it was installed, and beside a build") {
  const TempDir directory;
  World world;
  world.executable = directory.path() / "bin/jtlint";
  world.directory = directory.path();
  directory.write("bin/jtlint-aws", "#!/bin/sh\necho '" + faulty + "'\n" + says_end());
  fs::permissions(directory.path() / "bin/jtlint-aws", fs::perms{0755});
  CHECK(run_program({"audit"}, world).code == 1);
  directory.write("libexec/jtlint/jtlint-aws", "#!/bin/sh\n" + says_end());
  fs::permissions(directory.path() / "libexec/jtlint/jtlint-aws", fs::perms{0755});
  CHECK(run_program({"audit"}, world).code == 0);
  world.environment = {{"JTLINT_AWS_HELPER", "jtlint-aws"},
                       {"PATH", "/nowhere:" + (directory.path() / "bin").string()}};
  CHECK(run_program({"audit"}, world).code == 1);
}
