#include "check/shape/spelling.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::foreign_name;
using jtlint::test::findings_with;
using jtlint::test::lint;
using Lines = std::vector<std::string>;

namespace {

/// "TOOL API-NAME", or nothing.
std::string foreign(const std::string& name) {
  jtlint::Schema::Facts object;
  object.members = {"maximumPerMinute", "exponentialRate", "Key"};
  object.cloudformation_names = {{"exponentialRate", "ExponentialRolloutRate"}};
  const auto found = foreign_name(name, object, jtlint::Spelling::api);
  return found ? std::string(found->tool) + " " + found->api_name : "";
}

}  // namespace

TEST_CASE("a name of CloudFormation or Terraform stands for one of the API") {
  CHECK(foreign("MaximumPerMinute") == "CloudFormation maximumPerMinute");
  CHECK(foreign("maximum_per_minute") == "Terraform maximumPerMinute");
  CHECK(foreign("ExponentialRolloutRate") == "CloudFormation exponentialRate");
  CHECK(foreign("exponential_rollout_rate") == "Terraform exponentialRate");
  CHECK(foreign("key") == "Terraform Key");
  CHECK(foreign("ExponentialRate") == "");
  CHECK(foreign("maximumperminute") == "");
  CHECK(foreign("") == "");
}

TEST_CASE("a name that the API has and CloudFormation has not is the API's") {
  jtlint::Schema::Facts object;
  object.members = {"exponentialRate"};
  object.cloudformation_names = {{"exponentialRate", "ExponentialRolloutRate"}};
  for (const std::string name : {"exponentialRate", "ExponentialRate", "exponential_rate"}) {
    const auto found = foreign_name(name, object, jtlint::Spelling::cloudformation);
    REQUIRE(found);
    CHECK(found->tool == "API");
  }
}

TEST_CASE("a name of CloudFormation that begins in lower case is the CDK's") {
  CHECK(foreign("exponentialRolloutRate") == "AWS CDK exponentialRate");
  CHECK(foreign("exponentialrolloutrate") == "");
  jtlint::Schema::Facts object;
  object.members = {"exponentialRate"};
  object.cloudformation_names = {{"exponentialRate", "ExponentialRolloutRate"}};
  const auto found =
      foreign_name("exponentialRolloutRate", object, jtlint::Spelling::cloudformation);
  REQUIRE(found);
  CHECK(found->tool == "AWS CDK");
}

TEST_CASE("every member that the CDK leaves in camelCase is explained by it") {
  const auto messages = [](const std::string& metadata) {
    std::string all;
    for (const auto& finding :
         lint("stack.yaml",
              "Resources: {R: {Type: AWS::IoT::JobTemplate, " + metadata +
                  "Properties: {JobTemplateId: !Ref Id, Description: b, Document: '{}', "
                  "JobExecutionsRolloutConfig: {maximumPerMinute: 5, exponentialRolloutRate: {}}, "
                  "JobExecutionsRetryConfig: {retryCriteriaList: []}}}}\n")
             .findings) {
      if (finding.rule == "unknown-property") all += finding.message + "\n";
    }
    return all;
  };
  const std::string cause =
      ": CfnJobTemplate passes on the names of this object as they are; give them as "
      "CloudFormation has them";
  const auto expected = [](const std::string& why) {
    return "'maximumPerMinute' is the API name; here it is MaximumPerMinute" + why + "\n" +
           "'exponentialRolloutRate' is the AWS CDK name; here it is ExponentialRolloutRate" + why +
           "\n'retryCriteriaList' is the AWS CDK name; here it is RetryCriteriaList" + why + "\n";
  };
  CHECK(messages("Metadata: {'aws:cdk:path': a/b}, ") == expected(cause));
  CHECK(messages("") == expected(""));
}

TEST_CASE("a foreign name is told as such, and counts as the right one") {
  CHECK(findings_with("TimeoutConfig: {InProgressTimeoutInMinutes: 5}\n") ==
        Lines{"unknown-property <TimeoutConfig> 'TimeoutConfig' is the CloudFormation name; here "
              "it is timeoutConfig"});
  CHECK(findings_with("jobExecutionsRetryConfig: {RetryCriteriaList: []}\n") ==
        Lines{"unknown-property <RetryCriteriaList> 'RetryCriteriaList' is the CloudFormation "
              "name; here it is criteriaList"});
  CHECK(findings_with("timeout_config: {in_progress_timeout_in_minutes: 5}\n") ==
        Lines{"unknown-property <timeout_config> 'timeout_config' is the Terraform name; here it "
              "is timeoutConfig"});
}

TEST_CASE("members of CreateJob are explained, in every spelling") {
  const std::string explained =
      "'; it belongs to CreateJob, whatever the developer guide says; a job template has "
      "maintenanceWindows of its own";
  for (const std::string name : {"schedulingConfig", "SchedulingConfig", "scheduling_config"}) {
    CHECK(findings_with(name + ": {}\n") ==
          Lines{"unknown-property <" + name + "> The job template has no member '" + name +
                explained});
  }
}

TEST_CASE("a misplaced member in a foreign spelling is told where it belongs") {
  CHECK(findings_with("ExpiresInSec: 60\n") ==
        Lines{"unknown-property <ExpiresInSec> The job template has no member 'ExpiresInSec'; it "
              "is a member of presignedUrlConfig"});
  const Lines found = findings_with("timeoutConfig: {numberOfRetries: 5}\n");
  REQUIRE(found.size() == 2);  // the timeout is missing as well
  CHECK(found[1] ==
        "unknown-property <numberOfRetries> timeoutConfig has no member 'numberOfRetries'; it is a "
        "member of jobExecutionsRetryConfig.criteriaList");
}
