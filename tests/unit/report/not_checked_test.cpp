#include <string>

#include "support/catch.h"
#include "unit/report/example.h"

using namespace jtlint;

// What a run could not look at, in each format that says so.

namespace {

Run run() {
  Run run = example::run_of({});
  run.not_checked.add({"roles", "iam:GetRole was denied"}, 3);
  run.not_checked.add({"quota use", "not asked for: --deep looks at them"});
  run.not_checked.add({"roles", "not asked for: --deep looks at them"}, 2);
  return run;
}

const std::string not_asked =
    "Not checked: quota use in 1 job template, roles in 2 job templates (not asked for: --deep "
    "looks at them).";
const std::string denied = "Not checked: roles in 3 job templates (iam:GetRole was denied).";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the text report says it above its last line, a line for each reason") {
  const std::string end = "Success! Checked 1 job template in 1 file: no problems found.\n";
  CHECK(example::written("text", run()) == not_asked + "\n" + denied + "\n" + end);
  CHECK(example::written("text", run(), {.quiet = true}).empty());
}

TEST_CASE("JSON has a list of it") {
  const std::string json = example::written("json", run());
  CHECK(holds(json, R"("not_checked": [
    {
      "what": "quota use",
      "reason": "not asked for: --deep looks at them",
      "templates": 1
    },)"));
  CHECK(holds(example::written("json", Run()), "\"not_checked\": [],"));
  CHECK(holds(example::written("jsonl", run()),
              R"({"what":"roles","reason":"iam:GetRole was denied","templates":3},)"));
}

TEST_CASE("comments, notifications and the output of a suite say it") {
  CHECK(holds(example::written("markdown", run()), "\n\nNot checked: roles in 3 job templates"));
  CHECK(holds(example::written("sarif", run()), "\"text\": \"" + denied + "\""));
  CHECK(holds(example::written("junit", run()),
              "    <system-out>" + not_asked + "\n" + denied + "\n</system-out>\n  </testsuite>"));
}

TEST_CASE("a format says it, or is known not to, so that standard error can") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    CHECK(holds(example::written(format.name, run()), "GetRole") == format.says_not_checked);
  }
}
