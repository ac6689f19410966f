#include <string>

#include "unit/report/example.h"

using namespace jtlint;
using example::run_of;
using example::written;

namespace {

/// Colours by name, so that a golden text can be read.
std::string named(std::string text) {
  const std::pair<std::string, std::string> names[] = {{"\x1b[1;31m", "<bold red>"},
                                                       {"\x1b[1;33m", "<bold yellow>"},
                                                       {"\x1b[1;32m", "<bold green>"},
                                                       {"\x1b[31m", "<red>"},
                                                       {"\x1b[33m", "<yellow>"},
                                                       {"\x1b[1m", "<bold>"},
                                                       {"\x1b[0m", "</>"}};
  for (const auto& [code, name] : names) {
    for (std::size_t at = 0; (at = text.find(code)) != std::string::npos;) {
      text.replace(at, code.size(), name);
    }
  }
  return text;
}

std::string closing(const Run& run) {
  return written("text", run);
}

}  // namespace

TEST_CASE("a finding is told in the manner of Terraform") {
  CHECK(written("text", run_of({example::presigned_url_expiry()})) ==
        R"(Error: A pre-signed URL lives 60 to 3600 seconds

  on gateway.yaml line 7, in job template "gateway-firmware":
   7:   expiresInSec: 5000
                      ^^^^

expiresInSec must be 60 to 3600 seconds, got 5000.

presigned-url-expiry: https://jtlint.example/rules#presigned-url-expiry

Checked 1 job template in 1 file: 1 error.
)");
}

TEST_CASE("with colour each finding has a box") {
  Finding warning = example::presigned_url_expiry();
  warning.severity = Severity::warning;
  ReportOptions options;
  options.color = true;
  const Run run = run_of({example::presigned_url_expiry(), warning});
  CHECK(named(written("text", run, options)) ==
        R"(<red>╷</>
<red>│</> <bold red>Error: </><bold>A pre-signed URL lives 60 to 3600 seconds</>
<red>│</>
<red>│</>   on gateway.yaml line 7, in job template "gateway-firmware":
<red>│</>    7:   expiresInSec: 5000
<red>│</>                       <red>^^^^</>
<red>│</>
<red>│</> expiresInSec must be 60 to 3600 seconds, got 5000.
<red>│</>
<red>│</> presigned-url-expiry: https://jtlint.example/rules#presigned-url-expiry
<red>╵</>
<yellow>╷</>
<yellow>│</> <bold yellow>Warning: </><bold>A pre-signed URL lives 60 to 3600 seconds</>
<yellow>│</>
<yellow>│</>   on gateway.yaml line 7, in job template "gateway-firmware":
<yellow>│</>    7:   expiresInSec: 5000
<yellow>│</>                       <yellow>^^^^</>
<yellow>│</>
<yellow>│</> expiresInSec must be 60 to 3600 seconds, got 5000.
<yellow>│</>
<yellow>│</> presigned-url-expiry: https://jtlint.example/rules#presigned-url-expiry
<yellow>╵</>

Checked 1 job template in 1 file: 1 error, 1 warning.
)");
}

TEST_CASE("related places follow, each with its line") {
  const auto file = example::source("fleet.yaml",
                                    "jobExecutionsRolloutConfig:\n"
                                    "  maximumPerMinute: 50\n"
                                    "  exponentialRate:\n"
                                    "    baseRatePerMinute: 100\n");
  Finding finding = example::finding(file, "100");
  finding.address = "Rollout";
  finding.document = 1;
  finding.docs_url.clear();
  finding.message = "baseRatePerMinute must be at most maximumPerMinute (50), got 100.";
  finding.related = {{"the maximum is set here", "/…", example::span_of(*file, "50")}};
  CHECK(written("text", run_of({finding})) == R"(Error: Something is wrong

  with Rollout,
  on fleet.yaml line 4, document 2:
   4:     baseRatePerMinute: 100
                             ^^^

baseRatePerMinute must be at most maximumPerMinute (50), got 100.

  on fleet.yaml line 2:
   2:   maximumPerMinute: 50
                          ^^

the maximum is set here.

some-rule

Checked 1 job template in 1 file: 1 error.
)");
}

TEST_CASE("a live template has a value to show, but no lines") {
  Finding finding = example::presigned_url_expiry();
  finding.severity = Severity::info;
  finding.resource = {"arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware",
                      "eu-west-1", "123456789012"};
  CHECK(written("text", run_of({finding}), {false, true, 80}) ==
        R"(Info: A pre-signed URL lives 60 to 3600 seconds

  on arn:aws:iot:eu-west-1:123456789012:jobtemplate/gateway-firmware,
  at /presignedUrlConfig/expiresInSec:
        expiresInSec: 5000
                      ^^^^

expiresInSec must be 60 to 3600 seconds, got 5000.

presigned-url-expiry: https://jtlint.example/rules#presigned-url-expiry
)");
}

TEST_CASE("a finding that knows no place says what it has to say") {
  Finding finding;
  finding.rule = "some-rule";
  finding.summary = "Something is wrong.";
  CHECK(written("text", run_of({finding}), {false, true, 80}) == R"(Error: Something is wrong

some-rule
)");
}

TEST_CASE("long sentences are wrapped, unless there is no width") {
  Finding finding;
  finding.rule = "some-rule";
  finding.summary = "Something is wrong";
  finding.message = "criteriaList holds two entries for \"a  b\", which the service takes as one";
  CHECK(written("text", run_of({finding}), {false, true, 32}) == R"(Error: Something is wrong

criteriaList holds two entries
for "a  b", which the service
takes as one.

some-rule
)");
  CHECK(written("text", run_of({finding}), {false, true, 0}) == R"(Error: Something is wrong

criteriaList holds two entries for "a  b", which the service takes as one.

some-rule
)");
}

TEST_CASE("what kept the run from finishing stands after the findings") {
  Run run = run_of({});
  run.failures = {{"a\nb.yaml", "missing", "there is no such file"},
                  {"c.yaml", "internal", "this should not happen"},
                  {"", "network", "the service did not answer"}};
  CHECK(written("text", run) == R"(Error: Could not read a\nb.yaml

there is no such file.

Error: Could not check c.yaml

this should not happen.

Error: Could not finish

the service did not answer.

Checked 1 job template in 1 file: 3 failures.
)");
}

TEST_CASE("the closing line says what was checked and what was found") {
  Run run;
  run.files_read = 9;
  CHECK(closing(run) == "No job templates found in 9 files read.\n");

  run.checked = {"a.json"};
  run.templates_checked = 2;
  CHECK(closing(run) == "Success! Checked 2 job templates in 1 file: no problems found.\n");
  CHECK(named(written("text", run, {true, false, 80})) ==
        "<bold green>Success!</> Checked 2 job templates in 1 file: no problems found.\n");
  CHECK(written("text", run, {false, true, 80}).empty());

  Finding suppressed;
  suppressed.suppressed = {"inline", "agreed"};
  run.findings = {suppressed};
  CHECK(closing(run) ==
        "Success! Checked 2 job templates in 1 file: no problems found, 1 suppressed.\n");
}

TEST_CASE("the closing line counts each severity that there is") {
  Run run = run_of(std::vector<Finding>(4));
  run.findings[1].severity = Severity::info;
  run.findings[2].severity = Severity::info;
  run.findings[3].suppressed = {"baseline", ""};
  run.failures = {{"a.yaml", "missing", "there is no such file"}};
  const std::string text = written("text", run);
  CHECK(text.substr(text.rfind("Checked")) ==
        "Checked 1 job template in 1 file: 1 error, 2 info, 1 failure, 1 suppressed.\n");
}
