#include "unit/report/example.h"

using namespace jtlint;

TEST_CASE("the compact format has a line a finding and no more") {
  Finding warning = example::presigned_url_expiry();
  warning.severity = Severity::warning;
  warning.message = "a\nb.";
  Finding live = example::presigned_url_expiry();
  live.resource = {"arn:aws:iot:eu-west-1:1:jobtemplate/x", "eu-west-1", "1"};
  Finding suppressed = example::presigned_url_expiry();
  suppressed.suppressed = {"inline", "agreed"};
  Finding nowhere;
  nowhere.rule = "some-rule";
  nowhere.summary = "Something is wrong";

  Run run = example::run_of({example::presigned_url_expiry(), warning, live, suppressed, nowhere});
  run.failures = {{"b.yaml", "missing", "there is no such file."}};
  CHECK(
      example::written("compact", run, {true, false, 20}) ==
      R"(gateway.yaml:7:17: error: expiresInSec must be 60 to 3600 seconds, got 5000 [presigned-url-expiry]
gateway.yaml:7:17: warning: a\nb [presigned-url-expiry]
arn:aws:iot:eu-west-1:1:jobtemplate/x: /presignedUrlConfig/expiresInSec: error: expiresInSec must be 60 to 3600 seconds, got 5000 [presigned-url-expiry]
jtlint: error: Something is wrong [some-rule]
b.yaml: error: there is no such file
)");
  CHECK(example::written("compact", example::run_of({})).empty());
}
