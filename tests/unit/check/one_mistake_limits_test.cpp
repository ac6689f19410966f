#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

// One mistake gives one finding, where a value breaks several limits at once.

using Lines = std::vector<std::string>;

namespace {

Lines rules_in(const std::string& yaml) {
  return jtlint::test::rules_of(jtlint::test::lint("template.yaml", yaml));
}

/// The rules that find something in a template with these members besides the required ones.
Lines rules_with(const std::string& members) {
  return rules_in(jtlint::test::with_required(members));
}

Lines rules_of_rollout(const std::string& maximum, const std::string& base,
                       const std::string& factor = "1.5") {
  return rules_with("jobExecutionsRolloutConfig:\n  maximumPerMinute: " + maximum +
                    "\n  exponentialRate: {baseRatePerMinute: " + base + ", incrementFactor: " +
                    factor + ", rateIncreaseCriteria: {numberOfNotifiedThings: 5}}\n");
}

Lines rules_of_threshold(const std::string& percentage) {
  return rules_with(
      "abortConfig:\n  criteriaList:\n    - {failureType: ALL, action: CANCEL, "
      "thresholdPercentage: " +
      percentage + ", minNumberOfExecutedThings: 1}\n");
}

Lines rules_of_window(const std::string& start) {
  return rules_with("maintenanceWindows: [{startTime: '" + start + "', durationInMinutes: 60}]\n");
}

const std::string package = "arn:aws:iot:eu-west-1:123456789012:package/";

}  // namespace

TEST_CASE("an empty string is one mistake") {
  CHECK(rules_in("jobTemplateId: ''\ndescription: b\ndocument: '{}'\n") ==
        Lines{"job-template-id-length"});
  CHECK(rules_in("jobTemplateId: a\ndescription: ''\ndocument: '{}'\n") ==
        Lines{"description-length"});
  CHECK(rules_with("document: ''\n") == Lines{"document-json"});
  CHECK(rules_with("documentSource: ''\n") == Lines{"document-source-length"});
  CHECK(rules_with("presignedUrlConfig: {roleArn: ''}\n") == Lines{"role-arn"});
  CHECK(rules_with("tags: [{Key: '', Value: ''}]\n") == Lines{"tag-key-length"});
  CHECK(rules_with("destinationPackageVersions: ['']\n") == Lines{"package-version-arn-length"});
  CHECK(rules_of_window("") == Lines{"maintenance-window-cron"});
}

TEST_CASE("an empty list is one mistake, where the API takes none") {
  CHECK(rules_with("abortConfig: {criteriaList: []}\n") == Lines{"abort-criteria-count"});
  CHECK(rules_with("jobExecutionsRetryConfig: {criteriaList: []}\n") ==
        Lines{"retry-criteria-count"});
  CHECK(rules_with("tags: []\nmaintenanceWindows: []\ndestinationPackageVersions: []\n") ==
        Lines{});
}

TEST_CASE("an empty object is one mistake, where the API takes none") {
  CHECK(rules_with("timeoutConfig: {}\n") == Lines{"timeout-empty"});
  CHECK(rules_with("timeoutConfig: {inProgressTimeoutInMinutes: null}\n") == Lines{"type"});
  CHECK(rules_with("jobExecutionsRolloutConfig: {}\n") == Lines{"rollout-maximum-rate"});
  CHECK(rules_with("jobExecutionsRolloutConfig: {maximumPerMinute: null}\n") == Lines{"type"});
  CHECK(rules_with("presignedUrlConfig: {}\n") == Lines{"presigned-url-config-role"});
}

TEST_CASE("a misspelt member counts as the one that an object must not lack") {
  CHECK(rules_with("timeoutConfig: {inProgressTimeout: 60}\n") == Lines{"unknown-property"});
  CHECK(rules_with("jobExecutionsRolloutConfig: {maxPerMinute: 60}\n") ==
        Lines{"unknown-property"});
}

TEST_CASE("a string that is too long is not also judged as what it is not") {
  const std::string role = "arn:aws:iam::123456789012:role/";
  CHECK(rules_with("presignedUrlConfig: {roleArn: '" + role + std::string(2048, 'r') + "'}\n") ==
        Lines{"role-arn-length"});
  CHECK(rules_with("destinationPackageVersions: ['" + package + std::string(1600, 'p') + "']\n") ==
        Lines{"package-version-arn-length"});
  CHECK(rules_of_window("cron(" + std::string(300, '1') + ")") ==
        Lines{"maintenance-window-start-length"});
  CHECK(rules_of_window(std::string(300, '1')) == Lines{"maintenance-window-start-length"});
}

TEST_CASE("a string that is too long and holds a wrong character is two mistakes") {
  CHECK(
      rules_in("jobTemplateId: " + std::string(64, 'a') + ".\ndescription: b\ndocument: '{}'\n") ==
      Lines{"job-template-id-length", "job-template-id-characters"});
}

TEST_CASE("a number outside of its range is judged by no other rule") {
  CHECK(rules_of_rollout("1000", "1001") == Lines{"base-rate"});
  CHECK(rules_of_rollout("20", "2000") == Lines{"base-rate"});
  CHECK(rules_of_rollout("0", "10") == Lines{"maximum-rate"});
  CHECK(rules_of_rollout("1001", "10") == Lines{"maximum-rate"});
  CHECK(rules_of_rollout("20", "50") == Lines{"base-rate-maximum"});
  CHECK(rules_of_rollout("20", "10", "1.05") == Lines{"increment-factor"});
  CHECK(rules_of_rollout("20", "10", "5.01") == Lines{"increment-factor"});
  CHECK(rules_of_rollout("20", "10", "1.55") == Lines{"increment-factor-precision"});
  CHECK(rules_of_threshold("100.001") == Lines{"threshold-percentage"});
  CHECK(rules_of_threshold("-0.001") == Lines{"threshold-percentage"});
  CHECK(rules_of_threshold("0.001") == Lines{"threshold-percentage-precision"});
}

TEST_CASE("a number is judged by its digits, however it is written and however long") {
  CHECK(rules_of_rollout("1e3", "10", "1.50") == Lines{});
  CHECK(rules_of_rollout("20", "10", "15e-1") == Lines{});
  CHECK(rules_of_threshold("1099e-2") == Lines{});
  CHECK(rules_of_threshold("10.990000000000000001") == Lines{"threshold-percentage-precision"});
  CHECK(rules_of_threshold("10999e-3") == Lines{"threshold-percentage-precision"});
  CHECK(rules_of_threshold("100.00000000000000000001") == Lines{"threshold-percentage"});
  CHECK(rules_of_threshold("1e-400") == Lines{"threshold-percentage-precision"});
  CHECK(rules_with("timeoutConfig: {inProgressTimeoutInMinutes: 1e400}\n") ==
        Lines{"in-progress-timeout"});
  CHECK(rules_with("timeoutConfig: {inProgressTimeoutInMinutes: 18446744073709551676}\n") ==
        Lines{"in-progress-timeout"});
}

TEST_CASE("a value of a wrong type breaks no limit") {
  CHECK(rules_in("jobTemplateId: 5\ndescription: []\ndocument: '{}'\n") == Lines{"type", "type"});
  CHECK(rules_with("tags: {Key: ''}\n") == Lines{"type"});
  CHECK(rules_with("jobExecutionsRetryConfig: {criteriaList: {}}\n") == Lines{"type"});
  CHECK(rules_with("maintenanceWindows: [{startTime: 5, durationInMinutes: '0'}]\n") ==
        Lines{"type", "type"});
  CHECK(rules_of_rollout("'0'", "10", "'9'") == Lines{"type", "type"});
}
