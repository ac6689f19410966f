#include <string>

#include "unit/report/example.h"

using namespace jtlint;

// Failures that only name what another one took with it.

namespace {

bool names_lost(const std::string& format, const Run& run) {
  return example::written(format, run).find("eu-west-1/lost") != std::string::npos;
}

}  // namespace

TEST_CASE("formats for programs name all that was lost, those for people tell why") {
  Run run = example::run_of({});
  run.live = true;
  run.failures = {{"eu-west-1", "throttled", "2 job templates were not described", true},
                  {"eu-west-1/lost-a", "throttled", "not described", true, true},
                  {"eu-west-1/lost-b", "throttled", "not described", true, true}};
  for (const std::string format : {"json", "jsonl", "csv", "junit", "sarif"}) {
    INFO(format);
    CHECK(names_lost(format, run));
  }
  for (const std::string format : {"text", "compact", "github", "gitlab", "checkstyle", "markdown",
                                   "terraform", "azure", "teamcity", "tap", "rdjson"}) {
    INFO(format);
    CHECK_FALSE(names_lost(format, run));
    CHECK(example::written(format, run).find("2 job templates were not") != std::string::npos);
  }
  CHECK(example::written("text", run).find(": 1 failure.\n") != std::string::npos);
  CHECK(example::written("tap", run).find("\n1..2\n") != std::string::npos);
  CHECK(example::written("terraform", run).find("\"error_count\": 1") != std::string::npos);
}
