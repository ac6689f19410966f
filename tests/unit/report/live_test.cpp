#include <string>

#include "unit/report/example.h"

using namespace jtlint;

// Findings in live templates, in each format.

namespace {

constexpr const char* arn = "arn:aws:iot:eu-west-1:123456789012:jobtemplate/x";

Run live_run() {
  Finding live = example::presigned_url_expiry();
  live.resource = {arn, "eu-west-1", "123456789012"};
  Run run = example::run_of({live});
  run.checked.clear();
  run.live = true;
  run.resources = {*live.resource};
  return run;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every format names the template and the pointer of a live finding") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    const std::string report = example::written(format.name, live_run());
    CHECK(holds(report, format.name == "sarif" ? "jobtemplate/x" : arn));
    CHECK(holds(report, "/presignedUrlConfig/expiresInSec"));
    CHECK_FALSE(holds(report, "gateway.yaml"));
  }
}

TEST_CASE("the pointer follows the ARN, or begins the message where the ARN has its own place") {
  const std::string pointer = "/presignedUrlConfig/expiresInSec: ";
  for (const std::string format : {"compact", "github", "azure", "terraform"}) {
    INFO(format);
    CHECK(holds(example::written(format, live_run()), arn + (": " + pointer)));
  }
  CHECK(holds(example::written("gitlab", live_run()), "\"description\": \"" + pointer));
  CHECK(holds(example::written("rdjson", live_run()), "\"message\": \"" + pointer));
  CHECK(holds(example::written("checkstyle", live_run()), "message=\"" + pointer));
  CHECK(holds(example::written("teamcity", live_run()), "message='" + pointer));
  CHECK(holds(example::written("tap", live_run()), "message: \"" + pointer));
}
