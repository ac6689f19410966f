#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

// One mistake gives one finding: what the shape check has spoken of, rules do not judge.

using jtlint::test::lint;
using jtlint::test::rules_of;
using Lines = std::vector<std::string>;

namespace {

/// The rules that find something in a template with these members, in the order of the file.
Lines rules_with(const std::string& members) {
  return rules_of(lint("template.yaml", jtlint::test::with_required(members)));
}

const std::string presigned_document =
    "document: "
    "'{\"url\":\"${aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/firmware/k}\"}'\n";

std::string rollout(const std::string& rate) {
  return "jobExecutionsRolloutConfig:\n  maximumPerMinute: 100\n  exponentialRate: " + rate + "\n";
}

}  // namespace

TEST_CASE("a misspelt required member is unknown, not also missing") {
  CHECK(rules_of(lint("a.yaml", "jobTemplateId: a\ndescripton: b\ndocument: '{}'\n")) ==
        Lines{"unknown-property"});
  CHECK(rules_with("abortConfig: {criteriaLst: []}\n") == Lines{"unknown-property"});
  CHECK(rules_with(rollout("{baseRatePerMinut: 10, incrementFactor: 1.5, "
                           "rateIncreaseCriteria: {numberOfNotifiedThings: 50}}")) ==
        Lines{"unknown-property"});
}

TEST_CASE("two misspelt members are two mistakes") {
  CHECK(rules_with("abortConfig: {criteriaLst: []}\ntimeoutConfg: {}\n") ==
        Lines{"unknown-property", "unknown-property"});
}

TEST_CASE("a member of unknown name is nowhere looked into") {
  CHECK(rules_with("timeoutConfg: {inProgressTimeoutInMinutes: 0}\n") == Lines{"unknown-property"});
  CHECK(rules_with("presignedUrl: {expiresInSec: 5000, roleArn: 7}\n") ==
        Lines{"unknown-property"});
}

TEST_CASE("a misspelt member counts as the one that was meant, for every rule that asks for it") {
  CHECK(rules_with(presigned_document) == Lines{"presigned-url-role"});
  CHECK(rules_with(presigned_document + "presignedUrlConfig: {roleArm: x}\n") ==
        Lines{"unknown-property"});
  CHECK(rules_with(presigned_document + "presignedUrlConfg: {roleArn: x}\n") ==
        Lines{"unknown-property"});
  CHECK(rules_with(rollout("{baseRatePerMinute: 10, incrementFactor: 1.5, "
                           "rateIncreaseCriteria: {numberOfNotifiedThing: 50}}")) ==
        Lines{"unknown-property"});
}

TEST_CASE("a member that may have been meant for any of several is one mistake") {
  CHECK(rules_with(rollout("{baseRatePerMinute: 10, incrementFactor: 1.5, "
                           "rateIncreaseCriteria: {things: 50}}")) == Lines{"unknown-property"});
  CHECK(rules_with("abortConfig: {criteriaList: [{failureType: ALL, action: CANCEL, x: 1}]}\n") ==
        Lines{"required", "required", "unknown-property"});
}

TEST_CASE("a misplaced member counts as being where it belongs") {
  CHECK(rules_with(presigned_document + "roleArn: arn:aws:iam::123456789012:role/jobs\n") ==
        Lines{"unknown-property"});
  CHECK(rules_with(presigned_document +
                   "presignedUrlConfig: {}\nroleArn: arn:aws:iam::123456789012:role/jobs\n") ==
        Lines{"unknown-property"});
}

TEST_CASE("a value of a wrong type is not judged further") {
  CHECK(rules_with("timeoutConfig: {inProgressTimeoutInMinutes: '0'}\n") == Lines{"type"});
  CHECK(rules_with("timeoutConfig: {inProgressTimeoutInMinutes: 0.5}\n") == Lines{"type"});
  CHECK(rules_with("document: {url: '${aws:iot:s3-presigned-url:https://x}'}\n") == Lines{"type"});
  CHECK(rules_with("presignedUrlConfig: [{expiresInSec: 5000}]\n") == Lines{"type"});
}

TEST_CASE("a rule that compares with a value of a wrong type is silent") {
  const std::string rate =
      "{baseRatePerMinute: 50, incrementFactor: 1.5, "
      "rateIncreaseCriteria: {numberOfNotifiedThings: 50}}\n";
  CHECK(rules_with("jobExecutionsRolloutConfig:\n  maximumPerMinute: 20\n  exponentialRate: " +
                   rate) == Lines{"base-rate-maximum"});
  CHECK(rules_with("jobExecutionsRolloutConfig:\n  maximumPerMinute: '20'\n  exponentialRate: " +
                   rate) == Lines{"type"});
  CHECK(rules_with("jobExecutionsRolloutConfig:\n  maximumPerMinut: 20\n  exponentialRate: " +
                   rate) == Lines{"unknown-property"});
  CHECK(rules_with(presigned_document + "presignedUrlConfig: 5\n") == Lines{"type"});
  CHECK(rules_with(presigned_document + "presignedUrlConfig: {roleArn: 5}\n") == Lines{"type"});
}

TEST_CASE("a rule about one of two members is silent while one of them is not known") {
  const std::string before = "{baseRatePerMinute: 10, incrementFactor: 1.5, rateIncreaseCriteria: ";
  CHECK(rules_with(rollout(before + "{numberOfNotifiedThings: 5, numberOfSucceededThings: 5}}")) ==
        Lines{"rate-increase-criterion"});
  CHECK(
      rules_with(rollout(before + "{numberOfNotifiedThings: 5, numberOfSucceededThings: '5'}}")) ==
      Lines{"type"});
  CHECK(rules_with(rollout(before + "{}}")) == Lines{"rate-increase-criterion"});
}

TEST_CASE("a value outside of its enum is not judged further, its neighbours are") {
  CHECK(rules_with("abortConfig:\n  criteriaList:\n    - {failureType: Failed, action: CANCEL, "
                   "thresholdPercentage: 10.999, minNumberOfExecutedThings: 1}\n") ==
        Lines{"enum-value", "threshold-percentage-precision"});
}

TEST_CASE("a name that stands twice is judged once, where it counts") {
  CHECK(rules_with("timeoutConfig:\n  inProgressTimeoutInMinutes: 0\n"
                   "  inProgressTimeoutInMinutes: 60\n") == Lines{"duplicate-key"});
}

TEST_CASE("an anchor and its aliases are one mistake") {
  CHECK(rules_with("abortConfig:\n  criteriaList:\n    - &criterion\n      failureType: FAILED\n"
                   "      action: CANCEL\n      thresholdPercentage: &share 10.999\n"
                   "      minNumberOfExecutedThings: 1\n"
                   "    - {<<: *criterion, failureType: REJECTED}\n") ==
        Lines{"threshold-percentage-precision"});
}

TEST_CASE("a rule that speaks once names the first place") {
  const std::string url =
      "${aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/firmware/k}";
  const std::string yaml = "jobTemplateId: a\ndescription: b\ndocument: '{\"a\":\"" + url +
                           "\",\"b\":\"" + url + "\"}'\n";
  const auto findings = jtlint::test::lint("template.yaml", yaml).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().rule == "presigned-url-role");
  CHECK(findings.front().span.begin == yaml.find("${"));
}
