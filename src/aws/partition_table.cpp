#include "aws/partitions.h"

namespace jtlint::aws {
namespace {

Partition commercial() {
  return {.id = "aws",
          .dns_suffix = "amazonaws.com",
          .dual_stack_suffix = "api.aws",
          .prefixes = {"us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"},
          .iam = {"iam.amazonaws.com", "iam.global.api.aws", "iam-fips.amazonaws.com",
                  "iam-fips.global.api.aws"},
          .iam_region = "us-east-1",
          .iot_regions = {"ap-east-1",      "ap-northeast-1", "ap-northeast-2", "ap-south-1",
                          "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ca-central-1",
                          "eu-central-1",   "eu-north-1",     "eu-south-1",     "eu-south-2",
                          "eu-west-1",      "eu-west-2",      "eu-west-3",      "il-central-1",
                          "me-central-1",   "me-south-1",     "sa-east-1",      "us-east-1",
                          "us-east-2",      "us-west-1",      "us-west-2"},
          .other_regions = {"af-south-1", "ap-east-2", "ap-northeast-3", "ap-south-2",
                            "ap-southeast-3", "ap-southeast-4", "ap-southeast-6", "ap-southeast-7",
                            "ca-west-1", "eu-central-2", "mx-central-1"}};
}

Partition china() {
  return {.id = "aws-cn",
          .dns_suffix = "amazonaws.com.cn",
          .dual_stack_suffix = "api.amazonwebservices.com.cn",
          .prefixes = {"cn"},
          .iam = {"iam.cn-north-1.amazonaws.com.cn", "iam.global.api.amazonwebservices.com.cn",
                  "iam-fips.amazonaws.com.cn", "iam-fips.api.amazonwebservices.com.cn"},
          .iam_region = "cn-north-1",
          .iot_regions = {"cn-north-1", "cn-northwest-1"}};
}

Partition government() {
  return {.id = "aws-us-gov",
          .dns_suffix = "amazonaws.com",
          .dual_stack_suffix = "api.aws",
          .prefixes = {"us-gov"},
          .iam = {"iam.us-gov.amazonaws.com", "iam.us-gov.api.aws", "iam.us-gov.amazonaws.com",
                  "iam.us-gov.api.aws"},
          .iam_region = "us-gov-west-1",
          .iot_regions = {"us-gov-east-1", "us-gov-west-1"}};
}

Partition iso() {
  return {.id = "aws-iso",
          .dns_suffix = "c2s.ic.gov",
          .dual_stack_suffix = "api.aws.ic.gov",
          .prefixes = {"us-iso"},
          .iam = {"iam.us-iso-east-1.c2s.ic.gov", "iam.api.aws.ic.gov",
                  "iam-fips.us-iso-east-1.c2s.ic.gov", "iam-fips.api.aws.ic.gov"},
          .iam_region = "us-iso-east-1",
          .iot_regions = {},
          .other_regions = {"us-iso-east-1", "us-iso-west-1"}};
}

Partition iso_b() {
  return {.id = "aws-iso-b",
          .dns_suffix = "sc2s.sgov.gov",
          .dual_stack_suffix = "api.aws.scloud",
          .prefixes = {"us-isob"},
          .iam = {"iam.us-isob-east-1.sc2s.sgov.gov", "iam.api.aws.scloud",
                  "iam-fips.us-isob-east-1.sc2s.sgov.gov", "iam-fips.api.aws.scloud"},
          .iam_region = "us-isob-east-1",
          .iot_regions = {},
          .other_regions = {"us-isob-east-1", "us-isob-west-1"}};
}

Partition iso_e() {
  return {.id = "aws-iso-e",
          .dns_suffix = "cloud.adc-e.uk",
          .dual_stack_suffix = "api.cloud-aws.adc-e.uk",
          .prefixes = {"eu-isoe"},
          .iam = {"iam.eu-isoe-west-1.cloud.adc-e.uk", "iam.api.cloud-aws.adc-e.uk",
                  "iam-fips.cloud.adc-e.uk", "iam-fips.api.cloud-aws.adc-e.uk"},
          .iam_region = "eu-isoe-west-1",
          .iot_regions = {},
          .other_regions = {"eu-isoe-west-1"}};
}

Partition iso_f() {
  return {.id = "aws-iso-f",
          .dns_suffix = "csp.hci.ic.gov",
          .dual_stack_suffix = "api.aws.hci.ic.gov",
          .prefixes = {"us-isof"},
          .iam = {"iam.us-isof-south-1.csp.hci.ic.gov", "iam.api.aws.hci.ic.gov",
                  "iam-fips.csp.hci.ic.gov", "iam-fips.api.aws.hci.ic.gov"},
          .iam_region = "us-isof-south-1",
          .iot_regions = {},
          .other_regions = {"us-isof-east-1", "us-isof-south-1"}};
}

Partition europe() {
  return {.id = "aws-eusc",
          .dns_suffix = "amazonaws.eu",
          .dual_stack_suffix = "api.amazonwebservices.eu",
          .prefixes = {"eusc-de"},
          .iam = {"iam.eusc-de-east-1.amazonaws.eu", "iam.api.amazonwebservices.eu",
                  "iam-fips.amazonaws.eu", "iam-fips.api.amazonwebservices.eu"},
          .iam_region = "eusc-de-east-1",
          .iot_regions = {},
          .other_regions = {"eusc-de-east-1"}};
}

}  // namespace

const std::vector<Partition>& partitions() {
  static const std::vector<Partition> table = {commercial(), china(), government(), iso(),
                                               iso_b(),      iso_e(), iso_f(),      europe()};
  return table;
}

}  // namespace jtlint::aws
