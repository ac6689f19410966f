#include <string>

#include "support/version.h"
#include "unit/report/example.h"

using namespace jtlint;
using example::run_of;
using example::written;

namespace {

/// The value of a member, as it is written, by the first place where the member stands.
std::string member(const std::string& report, const std::string& name) {
  const std::string mark = "\"" + name + "\":";
  const std::size_t begin = report.find(mark) + mark.size();
  REQUIRE(begin != std::string::npos + mark.size());
  const std::size_t end = report.find('\n', begin);
  const std::string value = report.substr(begin + 1, end - begin - 1);
  return value.back() == ',' ? value.substr(0, value.size() - 1) : value;
}

std::string json(const Finding& finding) {
  return written("json", run_of({finding}));
}

std::string highlight(const std::string& report) {
  return member(report, "highlight_start_offset") + "-" + member(report, "highlight_end_offset");
}

}  // namespace

TEST_CASE("the JSON report is the contract, member by member") {
  Finding finding = example::presigned_url_expiry();
  finding.related = {{"the role is named here", "/presignedUrlConfig/roleArn", {116, 134}}};
  Run run = run_of({finding});
  run.files_read = 2;
  run.failures = {{"b.yaml", "missing", "there is no such file"}};
  CHECK(written("json", run) == R"({
  "format_version": "1.0",
  "tool": {
    "name": "jtlint",
    "version": ")" + std::string(version()) +
                                    R"("
  },
  "valid": false,
  "error_count": 1,
  "warning_count": 0,
  "info_count": 0,
  "suppressed_count": 0,
  "files_read": 2,
  "files_checked": 1,
  "templates_checked": 1,
  "not_checked": [],
  "failures": [
    {
      "path": "b.yaml",
      "kind": "missing",
      "message": "there is no such file."
    }
  ],
  "diagnostics": [
    {
      "severity": "error",
      "rule": "presigned-url-expiry",
      "summary": "A pre-signed URL lives 60 to 3600 seconds",
      "detail": "expiresInSec must be 60 to 3600 seconds, got 5000.",
      "docs_url": "https://jtlint.example/rules#presigned-url-expiry",
      "dialect": "api",
      "template": "gateway-firmware",
      "address": null,
      "resource": null,
      "document": 0,
      "pointer": "/presignedUrlConfig/expiresInSec",
      "inner_pointer": null,
      "range": {
        "filename": "gateway.yaml",
        "start": {
          "line": 7,
          "column": 17,
          "byte": 229
        },
        "end": {
          "line": 7,
          "column": 21,
          "byte": 233
        }
      },
      "snippet": {
        "context": "job template \"gateway-firmware\"",
        "code": "  expiresInSec: 5000",
        "start_line": 7,
        "highlight_start_offset": 16,
        "highlight_end_offset": 20
      },
      "related": [
        {
          "message": "the role is named here.",
          "pointer": "/presignedUrlConfig/roleArn",
          "range": {
            "filename": "gateway.yaml",
            "start": {
              "line": 4,
              "column": 1,
              "byte": 116
            },
            "end": {
              "line": 4,
              "column": 19,
              "byte": 134
            }
          }
        }
      ],
      "suppressed": null
    }
  ]
}
)");
}

TEST_CASE("a run without findings is valid") {
  const std::string report = written("json", run_of({}));
  CHECK(member(report, "valid") == "true");
  CHECK(member(report, "failures") == "[]");
  CHECK(member(report, "diagnostics") == "[]");
}

TEST_CASE("suppressed findings are listed and do not count") {
  Finding finding = example::presigned_url_expiry();
  finding.suppressed = {"inline", "agreed"};
  const std::string report = json(finding);
  CHECK(member(report, "valid") == "true");
  CHECK(member(report, "error_count") == "0");
  CHECK(member(report, "suppressed_count") == "1");
  CHECK(member(report, "by") == "\"inline\"");
}

TEST_CASE("a live template has a resource and neither range nor snippet") {
  Finding finding = example::presigned_url_expiry();
  finding.resource = {"arn:aws:iot:eu-west-1:1:jobtemplate/x", "eu-west-1", "1"};
  finding.related = {{"here", "/x", {0, 1}}};
  const std::string report = json(finding);
  CHECK(member(report, "arn") == "\"arn:aws:iot:eu-west-1:1:jobtemplate/x\"");
  CHECK(member(report, "snippet") == "null");
  CHECK(report.find("\"range\": {") == std::string::npos);
}

TEST_CASE("offsets into the code are code points") {
  const auto file = example::source("a.yaml", "größe: \xFF漢字 \u202E x\n");
  const std::string report = json(example::finding(file, "漢字"));
  CHECK(member(report, "code") == "\"größe: \uFFFD漢字 \\u202e x\"");
  CHECK(highlight(report) == "8-10");
  CHECK(member(report, "column") == "9");
}

TEST_CASE("of a long line there are 160 code points around the span") {
  const auto file = example::source("a.yaml", std::string(500, 'l') + "é!" + std::string(500, 'r'));
  const std::string report = json(example::finding(file, "!"));
  CHECK(member(report, "code").size() == 160 + 2 + 1);
  CHECK(highlight(report) == "53-54");

  const std::string whole = json(example::finding(file, Span{0, 1003}));
  CHECK(highlight(whole) == "0-160");
}

TEST_CASE("of a span over several lines the code is the first") {
  const auto file = example::source("a.yaml", "a: |\n  b\n  c\n");
  const std::string report = json(example::finding(file, Span{3, 13}));
  CHECK(member(report, "code") == "\"a: |\"");
  CHECK(highlight(report) == "3-4");
}

TEST_CASE("a span past the end of the file is a place at its end") {
  const auto file = example::source("a.yaml", "a: 1");
  const std::string report = json(example::finding(file, Span{99, 120}));
  CHECK(member(report, "byte") == "4");
  CHECK(highlight(report) == "4-4");
}

TEST_CASE("names keep their characters, sentences show escapes") {
  Finding finding = example::presigned_url_expiry();
  finding.pointer = "/a\x1B\U000E0001";
  finding.message = "got \"\x1B\"";
  const std::string report = json(finding);
  CHECK(member(report, "pointer") == R"("/a\u001b\udb40\udc01")");
  CHECK(member(report, "detail") == R"("got \"\\u{1b}\".")");
}

TEST_CASE("the lines of a jsonl report say what they hold") {
  Finding finding;
  finding.rule = "some-rule";
  finding.summary = "Something is wrong";
  Run run = run_of({finding});
  run.failures = {{"b.yaml", "missing", "there is no such file"}};
  CHECK(written("jsonl", run) ==
        R"({"type":"diagnostic","diagnostic":{"severity":"error","rule":"some-rule",)"
        R"("summary":"Something is wrong","detail":"Something is wrong.","docs_url":null,)"
        R"("dialect":null,"template":null,"address":null,"resource":null,"document":0,)"
        R"("pointer":"","inner_pointer":null,"range":null,"snippet":null,"related":[],)"
        R"("suppressed":null}})"
        "\n"
        R"({"type":"failure","failure":{"path":"b.yaml","kind":"missing",)"
        R"("message":"there is no such file."}})"
        "\n"
        R"({"type":"summary","summary":{"format_version":"1.0","tool":{"name":"jtlint",)"
        R"("version":")" +
            std::string(version()) +
            R"("},"valid":false,"error_count":1,"warning_count":0,"info_count":0,)"
            R"("suppressed_count":0,"files_read":1,"files_checked":1,"templates_checked":1,)"
            R"("not_checked":[]}})"
            "\n");
}
