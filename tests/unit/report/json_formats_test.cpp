#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "unit/report/example.h"

using namespace jtlint;
using nlohmann::json;

// The formats that are JSON as other programs want it: GitLab, Terraform, reviewdog.

namespace {

const ReportOptions in_repository{.folders = {"/repository/sub", "/repository"}};

json read(std::string_view format, const Run& run) {
  return json::parse(example::written(format, run, in_repository));
}

std::vector<std::string> keys(const json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("GitLab gets a list of violations with paths from the top of the repository") {
  const json report = read("gitlab", example::run_of({example::presigned_url_expiry()}));
  REQUIRE(report.size() == 1);
  json violation = report[0];
  CHECK(violation["fingerprint"].get<std::string>().size() == 24);
  violation.erase("fingerprint");
  CHECK(violation == json::parse(R"({
    "description": "expiresInSec must be 60 to 3600 seconds, got 5000.",
    "check_name": "presigned-url-expiry", "severity": "major",
    "location": {"path": "sub/gateway.yaml", "lines": {"begin": 7}}})"));
  CHECK(example::written("gitlab", example::run_of({})) == "[]\n");
}

TEST_CASE(
    "no fingerprint of GitLab stands twice, no path is absolute, nothing suppressed is there") {
  Run run = example::everything();
  run.findings.push_back(run.findings[0]);
  run.findings.push_back(example::finding(example::source("/etc/a.json", "a"), Span{0, 1}));
  const json report = read("gitlab", run);
  std::set<std::string> fingerprints;
  std::set<std::string> severities;
  for (const json& violation : report) {
    CHECK(fingerprints.insert(violation["fingerprint"]).second);
    CHECK_FALSE(violation["location"]["path"].get<std::string>().starts_with("/"));
    severities.insert(violation["severity"]);
  }
  CHECK(report.size() == 9);
  CHECK(severities == std::set<std::string>{"info", "minor", "major", "critical"});
}

TEST_CASE("a report for Terraform has its members and no other") {
  const json report = read("terraform", example::everything());
  const json plain = json::parse(example::written("terraform", example::run_of({})));
  CHECK(plain == json::parse(R"({"format_version": "1.0", "valid": true, "error_count": 0,
                                 "warning_count": 0, "diagnostics": []})"));
  CHECK(keys(report) == keys(plain));
  CHECK(report["valid"] == false);
  CHECK(report["error_count"] == 4);
  CHECK(report["warning_count"] == 3);
  REQUIRE(report["diagnostics"].size() == 7);
  const json& warning = report["diagnostics"][0];
  CHECK(keys(warning) == Names{"detail", "range", "severity", "snippet", "summary"});
  CHECK(keys(warning["range"]) == Names{"end", "filename", "start"});
  CHECK(keys(warning["range"]["start"]) == Names{"byte", "column", "line"});
  CHECK(keys(warning["snippet"]) == Names{"code", "context", "highlight_end_offset",
                                          "highlight_start_offset", "start_line", "values"});
  CHECK(keys(report["diagnostics"][4]) == Names{"detail", "severity", "summary"});
  CHECK(report["diagnostics"][5]["summary"] == "Could not read missing.yaml");
}

TEST_CASE("Terraform has no third severity, and counts offsets in bytes") {
  Finding finding = example::finding(example::source("a.yaml", "größe: 漢字 x\n"), "漢字");
  finding.severity = Severity::info;
  const json report = read("terraform", example::run_of({finding}));
  CHECK(report["diagnostics"][0]["severity"] == "warning");
  CHECK(report["diagnostics"][0]["snippet"]["highlight_start_offset"] == 9);
  CHECK(report["diagnostics"][0]["snippet"]["highlight_end_offset"] == 15);
  CHECK(report["diagnostics"][0]["range"]["start"]["column"] == 8);
}

TEST_CASE("reviewdog gets diagnostics, with columns in bytes") {
  Finding finding = example::finding(example::source("a.yaml", "x\ngröße: 漢字\n"), "漢字");
  const json report = read("rdjson", example::run_of({finding}));
  CHECK(report == json::parse(R"({"source": {"name": "jtlint"}, "diagnostics": [{
    "message": "got this, want that.",
    "location": {"path": "a.yaml", "range": {"start": {"line": 2, "column": 10},
                                             "end": {"line": 2, "column": 16}}},
    "severity": "ERROR",
    "code": {"value": "some-rule", "url": "https://jtlint.example/rules#some-rule"},
    "original_output": "a.yaml:2:8: error: got this, want that [some-rule]"}]})"));
}

TEST_CASE("reviewdog hears of failures and live templates, not of what is suppressed") {
  const json diagnostics = read("rdjson", example::everything())["diagnostics"];
  REQUIRE(diagnostics.size() == 7);
  CHECK(diagnostics[3]["severity"] == "INFO");
  CHECK(diagnostics[4]["location"] ==
        json::parse(R"({"path": "arn:aws:iot:eu-west-1:123456789012:jobtemplate/x"})"));
  CHECK(diagnostics[5]["location"] == json::parse(R"({"path": "missing.yaml"})"));
  CHECK(diagnostics[5]["code"]["value"] == "missing");
}
