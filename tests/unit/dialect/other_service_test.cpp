#include "dialect/other_service.h"

#include <string>

#include "support/catch.h"

namespace {

std::string service(const std::string& bytes) {
  return jtlint::other_service(bytes).value_or("none");
}

}  // namespace

TEST_CASE("the ARN of a job template tells its service") {
  CHECK(service("arn:aws:mediaconvert:us-west-2:123456789012:jobTemplates/x") ==
        "AWS Elemental MediaConvert");
  CHECK(
      service(R"({"arn": "arn:aws-cn:emr-containers:cn-north-1:123456789012:/jobtemplates/x"})") ==
      "Amazon EMR on EKS");
  CHECK(service("arn:aws:render:us-west-2:123456789012:jobTemplates/x") == "render");
}

TEST_CASE("the ARN of an IoT job template tells of no other service, nor does other text") {
  CHECK(service("arn:aws:iot:us-west-2:123456789012:jobtemplate/x") == "none");
  CHECK(service("arn:aws:iot:us-west-2:123456789012:jobTemplates/x") == "none");
  CHECK(service("jobTemplates/x") == "none");
  CHECK(service("arn:jobTemplates/x") == "none");
  CHECK(service("arn:aws: my jobTemplates/x") == "none");
  CHECK(service("an arn:aws:s3:::b is not a path like jobTemplates/x") == "none");
  CHECK(service("") == "none");
}
