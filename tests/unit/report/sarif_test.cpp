#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "check/catalogue.h"
#include "support/shared_data.h"
#include "support/temp_dir.h"
#include "unit/report/example.h"

using namespace jtlint;
using Json = nlohmann::json;

namespace {

Json run_in(const Run& run, const ReportOptions& options = {}) {
  return Json::parse(example::written("sarif", run, options))["runs"][0];
}

Json result_of(const Finding& finding, const ReportOptions& options = {}) {
  return run_in(example::run_of({finding}), options)["results"][0];
}

Json place_of(const Finding& finding, const ReportOptions& options = {}) {
  return result_of(finding, options)["locations"][0]["physicalLocation"];
}

/// Whether the validator accepts the log of a run.
bool is_valid(const std::string& schema, const Run& run, const ReportOptions& options) {
  const test::TempDir directory;
  const auto log = directory.write("log.sarif", example::written("sarif", run, options));
  const std::string command = fmt::format("python3 '{}/tests/support/validate_sarif.py' '{}' '{}'",
                                          JTLINT_ROOT, schema, log.string());
  return std::system(command.c_str()) == 0;
}

}  // namespace

TEST_CASE("SARIF logs are as the schema of OASIS says") {
  const auto schema = test::shared_folder("sarif-2.1.0.schema.json");
  if (!schema || std::system("python3 -c 'import jsonschema' >/dev/null 2>&1") != 0) {
    WARN("skipped: SARIF was not validated, for want of its schema or of python3 with jsonschema");
    return;
  }
  const Catalogue catalogue(embedded());
  const ReportOptions options{.folders = {"/repository/sub", "/repository"},
                              .catalogue = &catalogue};
  CHECK(is_valid(*schema, example::run_of({}), options));
  CHECK(is_valid(*schema, example::run_of({example::presigned_url_expiry()}), options));
  CHECK(is_valid(*schema, example::everything(), options));
  CHECK(is_valid(*schema, example::everything(), {}));
}

TEST_CASE("SARIF has all four members of every region, also of empty ones") {
  const auto region = [](const std::string& text, Span span) {
    return place_of(example::finding(example::source("a.json", text), span))["region"].dump();
  };
  CHECK(region("größe: 1\nb\n", {9, 10}) ==
        R"({"endColumn":9,"endLine":1,"startColumn":8,"startLine":1})");
  CHECK(region("ab\ncd\n", {1, 4}) ==
        R"({"endColumn":2,"endLine":2,"startColumn":2,"startLine":1})");
  CHECK(region("ab\n", {0, 0}) == R"({"endColumn":2,"endLine":1,"startColumn":1,"startLine":1})");
  CHECK(region("ab\n", {2, 2}) == R"({"endColumn":3,"endLine":1,"startColumn":2,"startLine":1})");
  CHECK(region("", {0, 0}) == R"({"endColumn":2,"endLine":1,"startColumn":1,"startLine":1})");
  CHECK(region("ab", {9, 12}) == R"({"endColumn":3,"endLine":1,"startColumn":2,"startLine":1})");
  CHECK(run_in(example::run_of({}))["columnKind"] == "unicodeCodePoints");
}

TEST_CASE("URIs of SARIF start from the top of the repository and are encoded") {
  const ReportOptions options{.folders = {"/repository/sub", "/repository"}};
  const auto artifact = [&](const std::string& name) {
    return place_of(example::finding(example::source(name, "a"), Span{0, 1}),
                    options)["artifactLocation"]
        .dump();
  };
  CHECK(artifact("a b/ü:%.json") ==
        R"({"uri":"sub/a%20b/%C3%BC%3A%25.json","uriBaseId":"%SRCROOT%"})");
  CHECK(artifact("../a.json") == R"({"uri":"a.json","uriBaseId":"%SRCROOT%"})");
  CHECK(artifact("../../else where.json") == R"({"uri":"file:///else%20where.json"})");
}

TEST_CASE("a live template is a place of SARIF as well") {
  Finding finding = example::presigned_url_expiry();
  finding.resource = {"arn:aws:iot:eu-west-1:1:jobtemplate/x", "eu-west-1", "1"};
  const Json place = place_of(finding);
  CHECK(place["artifactLocation"]["uri"] == "arn%3Aaws%3Aiot%3Aeu-west-1%3A1%3Ajobtemplate/x");
  CHECK(place["region"]["startLine"] == 1);
}

TEST_CASE("the rules of a SARIF log are those of its results, with all their texts") {
  const Catalogue catalogue(embedded());
  Finding own = example::presigned_url_expiry();
  own.rule = "a-rule-of-ours";
  Finding known = example::presigned_url_expiry();
  known.docs_url = catalogue.texts(*catalogue.find(known.rule)).sources.front().url;
  const Run found = example::run_of({known, own});
  const Json run = run_in(found, {.catalogue = &catalogue});
  const Json rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  CHECK(rules[0]["name"] == "ARuleOfOurs");
  const Json& rule = rules[1];
  CHECK(rule["id"] == "presigned-url-expiry");
  CHECK(rule["name"] == "PresignedUrlExpiry");
  CHECK(rule["shortDescription"]["text"] == "A pre-signed URL must live 60 to 3600 seconds.");
  CHECK(rule["fullDescription"]["text"].get<std::string>().starts_with("The service refuses"));
  CHECK(rule["help"]["text"].get<std::string>().find("jtlint explain") != std::string::npos);
  CHECK(rule["help"]["markdown"].get<std::string>().find("](https://") != std::string::npos);
  CHECK(rule["helpUri"].get<std::string>().starts_with("https://"));
  CHECK(rule["defaultConfiguration"]["level"] == "error");
  CHECK(rule["properties"]["precision"] == "very-high");
  CHECK(rule["properties"]["problem.severity"] == "error");
  CHECK(rule["properties"]["tags"].size() == 3);
  CHECK(run["results"][0]["ruleIndex"] == 1);
  CHECK(run["results"][1]["ruleIndex"] == 0);
}

TEST_CASE("two rules of one id are two rules of a SARIF log") {
  Finding other = example::presigned_url_expiry();
  other.docs_url = "https://example.com/another";
  other.summary = "Another rule of that id";
  const Json run = run_in(example::run_of({example::presigned_url_expiry(), other}));
  const Json rules = run["tool"]["driver"]["rules"];
  REQUIRE(rules.size() == 2);
  for (const Json& result : run["results"]) CHECK(result["ruleId"] == "presigned-url-expiry");
  CHECK(run["results"][0]["ruleIndex"] != run["results"][1]["ruleIndex"]);
}

TEST_CASE("a fingerprint stays when lines move, and none stands twice") {
  const Finding finding = example::presigned_url_expiry();
  Finding moved = finding;
  moved.source = example::source("gateway.yaml", "\n\n" + std::string(finding.source->bytes()));
  moved.span = {finding.span.begin + 2, finding.span.end + 2};
  moved.message = "expiresInSec must be 60 to 3600 seconds, got 6000";
  CHECK(result_of(moved)["partialFingerprints"] == result_of(finding)["partialFingerprints"]);

  Finding elsewhere = finding;
  elsewhere.pointer = "/presignedUrlConfig";
  CHECK(result_of(elsewhere)["partialFingerprints"] != result_of(finding)["partialFingerprints"]);
  const Json results = run_in(example::run_of({finding, finding}))["results"];
  CHECK(results[0]["partialFingerprints"] != results[1]["partialFingerprints"]);
}

TEST_CASE("SARIF says what is suppressed, by whom and why") {
  const Json results = run_in(example::everything())["results"];
  CHECK(results[2]["suppressions"] == Json::array());
  CHECK(results[3]["suppressions"] ==
        Json::parse(R"([{"kind": "inSource", "justification": "agreed upon"}])"));
  CHECK(results[4]["suppressions"] == Json::parse(R"([{"kind": "external"}])"));
  CHECK_FALSE(result_of(example::presigned_url_expiry()).contains("suppressions"));
}

TEST_CASE("failures are notifications of SARIF, and the run was no success") {
  const Json invocation = run_in(example::everything())["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["toolExecutionNotifications"].size() == 2);
  CHECK(invocation["toolExecutionNotifications"][0]["message"]["text"] ==
        "no such file or directory.");
  CHECK(run_in(example::run_of({}))["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("what a template itself ignores is suppressed in the source") {
  for (const auto& [by, kind] :
       std::vector<std::pair<std::string, std::string>>{{"inline", "inSource"},
                                                        {"metadata", "inSource"},
                                                        {"configuration", "external"},
                                                        {"baseline", "external"}}) {
    CAPTURE(by);
    Finding finding = example::finding(example::source("a.json", "{}"), Span{0, 0});
    finding.suppressed = {by, ""};
    CHECK(result_of(finding)["suppressions"][0]["kind"] == kind);
  }
}
