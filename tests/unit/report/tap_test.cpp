#include "unit/report/example.h"

using namespace jtlint;

TEST_CASE("TAP has a test a file, and what was found as YAML") {
  Finding info = example::finding(example::source("b.json", "{}"), Span{0, 1});
  info.severity = Severity::info;
  Finding suppressed = example::finding(example::source("c.json", "{}"), Span{0, 1});
  suppressed.suppressed = {"inline", ""};
  Run run = example::run_of({example::presigned_url_expiry(), info, suppressed});
  run.checked = {"a.json", "gateway.yaml", "b.json", "c.json"};
  run.failures = {{"missing # SKIP\\.json", "missing", "there is no \"such\" file"}};
  CHECK(example::written("tap", run) == R"(TAP version 14
1..5
ok 1 - a.json
not ok 2 - gateway.yaml
  ---
  findings:
    - severity: error
      rule: "presigned-url-expiry"
      message: "expiresInSec must be 60 to 3600 seconds, got 5000."
      line: 7
      column: 17
  ...
ok 3 - b.json
  ---
  findings:
    - severity: info
      rule: "some-rule"
      message: "got this, want that."
      line: 1
      column: 1
  ...
ok 4 - c.json
not ok 5 - missing \# SKIP\\.json
  ---
  message: "there is no \"such\" file."
  ...
)");
}

TEST_CASE("TAP of a run that checked nothing is a plan of none") {
  CHECK(example::written("tap", Run()) == "TAP version 14\n1..0\n");
}
