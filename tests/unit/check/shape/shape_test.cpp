#include "check/shape/shape.h"

#include <string>
#include <vector>

#include "parse/yaml.h"
#include "support/catch.h"
#include "support/lint.h"

using jtlint::test::findings_with;
using Lines = std::vector<std::string>;

TEST_CASE("a value of a wrong type: what it must be, what it is, and what to do") {
  CHECK(findings_with("timeoutConfig: {inProgressTimeoutInMinutes: \"60\"}\n") ==
        Lines{"type <\"60\"> inProgressTimeoutInMinutes must be a whole number, got the string "
              "\"60\"; write it without quotes"});
  CHECK(findings_with("timeoutConfig: {inProgressTimeoutInMinutes: soon}\n") ==
        Lines{"type <soon> inProgressTimeoutInMinutes must be a whole number, got the string "
              "\"soon\""});
  CHECK(findings_with("timeoutConfig: {inProgressTimeoutInMinutes: 60.5}\n") ==
        Lines{"type <60.5> inProgressTimeoutInMinutes must be a whole number, got 60.5"});
  CHECK(findings_with("timeoutConfig: {inProgressTimeoutInMinutes: true}\n") ==
        Lines{"type <true> inProgressTimeoutInMinutes must be a whole number, got true"});
  CHECK(findings_with("document: {steps: []}\n") ==
        Lines{"type <document> document must be a string, got an object; write it as JSON in a "
              "string"});
  CHECK(findings_with("documentSource: 5\n") ==
        Lines{"type <5> documentSource must be a string, got 5; put it in quotes"});
  CHECK(findings_with("abortConfig: {criteriaList: {}}\n") ==
        Lines{"type <criteriaList> criteriaList must be an array, got an object"});
  CHECK(findings_with("maintenanceWindows: [5]\n") ==
        Lines{"type <5> maintenanceWindows[0] must be an object, got 5"});
}

TEST_CASE("a value that is missing or null is of a wrong type as well") {
  CHECK(findings_with("timeoutConfig:\n") ==
        Lines{"type <timeoutConfig> timeoutConfig must be an object, got nothing"});
  CHECK(findings_with("timeoutConfig: ~\n") ==
        Lines{"type <~> timeoutConfig must be an object, got null"});
}

TEST_CASE("the root has a type too") {
  const auto file = jtlint::check_file("a.yaml", "- jobTemplateId\n", jtlint::test::catalogue(),
                                       {jtlint::test::every_rule(), jtlint::example_day, "api"});
  REQUIRE(file.findings.size() == 1);
  CHECK(file.findings.front().message == "The job template must be an object, got an array");
}

TEST_CASE("what is missing is told at the name of what lacks it") {
  CHECK(findings_with("abortConfig: {}\n") ==
        Lines{"required <abortConfig> abortConfig must have criteriaList"});
  CHECK(findings_with("jobExecutionsRetryConfig: {criteriaList: [{failureType: FAILED}]}\n") ==
        Lines{"required <{> criteriaList[0] must have numberOfRetries"});
  CHECK(jtlint::test::findings_of("jobTemplateId: a\ndocument: '{}'\n") ==
        Lines{"required <jobTemplateId> The job template must have description"});
}

TEST_CASE("an unknown member: the one that was meant") {
  CHECK(findings_with("presignedUrlConfig: {roleARN: x}\n") ==
        Lines{"unknown-property <roleARN> presignedUrlConfig has no member 'roleARN'; did you mean "
              "roleArn?"});
}

TEST_CASE("an unknown member: where it belongs") {
  CHECK(findings_with("presignedUrlConfig: {maximumPerMinute: 5}\n") ==
        Lines{"unknown-property <maximumPerMinute> presignedUrlConfig has no member "
              "'maximumPerMinute'; it is a member of jobExecutionsRolloutConfig"});
  CHECK(findings_with("presignedUrlConfig: {documentSource: x}\n") ==
        Lines{"unknown-property <documentSource> presignedUrlConfig has no member "
              "'documentSource'; it is a member of the job template itself"});
}

TEST_CASE("an unknown member stands for the only one that is left") {
  CHECK(findings_with("jobExecutionsRetryConfig:\n"
                      "  criteriaList: [{failureType: FAILED, retries: 3}]\n") ==
        Lines{"unknown-property <retries> criteriaList[0] has no member 'retries'; it may have "
              "numberOfRetries"});
}

TEST_CASE("an unknown member: what there is instead, if that is not too much") {
  CHECK(findings_with("presignedUrlConfig: {zzz: 1}\n") ==
        Lines{"unknown-property <zzz> presignedUrlConfig has no member 'zzz'; it may have "
              "expiresInSec or roleArn"});
  CHECK(findings_with("timeoutConfig: {inProgressTimeoutInMinutes: 5, zzz: 1}\n") ==
        Lines{"unknown-property <zzz> timeoutConfig has no member 'zzz'"});
  CHECK(findings_with("zzz: 1\n") ==
        Lines{"unknown-property <zzz> The job template has no member 'zzz'"});
}

TEST_CASE("a name that steers terminals is escaped in a message") {
  CHECK(findings_with("\"a\\u202eb\": 1\n") ==
        Lines{"unknown-property <\"a\\u202eb\"> The job template has no member 'a\\u{202e}b'"});
}

TEST_CASE("a value outside of its enum: the values that there are, and the one that was meant") {
  const std::string retry = "jobExecutionsRetryConfig: {criteriaList: [{numberOfRetries: 1, ";
  const std::string abort =
      "abortConfig: {criteriaList: [{failureType: FAILED, action: CANCEL, thresholdPercentage: 5, "
      "minNumberOfExecutedThings: 9}]}\n";
  CHECK(findings_with(abort + retry + "failureType: Failed}]}\n") ==
        Lines{"enum-value <Failed> failureType must be FAILED, TIMED_OUT or ALL, got \"Failed\"; "
              "did you mean FAILED?"});
  CHECK(findings_with(abort + retry + "failureType: REJECTED}]}\n") ==
        Lines{"enum-value <REJECTED> failureType must be FAILED, TIMED_OUT or ALL, got "
              "\"REJECTED\""});
}

TEST_CASE("a message calls a value by its name, an item by its list") {
  const auto label = [](const jtlint::Node& node) { return jtlint::label(node, "job template"); };
  const auto trees = jtlint::parse_yaml("{a: {b: [1, [2]]}}");
  REQUIRE(trees);
  const jtlint::Node& root = *trees->front();
  const jtlint::Node& list = *root.find("a")->find("b");
  CHECK(label(root) == "The job template");
  CHECK(jtlint::label(root, "job") == "The job");
  CHECK(label(*root.find("a")) == "a");
  CHECK(label(list.items[0]) == "b[0]");
  CHECK(label(list.items[1].items[0]) == "b[1][0]");
}
