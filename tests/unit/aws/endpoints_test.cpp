#include "aws/endpoints.h"

#include "aws/partitions.h"
#include "support/catch.h"

using jtlint::aws::endpoint_of;
using jtlint::aws::EndpointSettings;

namespace {

std::string host(const std::string& service, const std::string& region, bool fips = false,
                 bool dual_stack = false) {
  const auto endpoint = endpoint_of(service, region, {fips, dual_stack, {}});
  if (!endpoint) return endpoint.error().message;
  return endpoint->url.host + " " + endpoint->region;
}

}  // namespace

// What botocore 1.43 makes of its endpoint rules.
TEST_CASE("the endpoint of AWS IoT in each partition") {
  CHECK(host("iot", "eu-west-1") == "iot.eu-west-1.amazonaws.com eu-west-1");
  CHECK(host("iot", "cn-north-1") == "iot.cn-north-1.amazonaws.com.cn cn-north-1");
  CHECK(host("iot", "us-gov-west-1") == "iot.us-gov-west-1.amazonaws.com us-gov-west-1");
  CHECK(host("iot", "us-iso-east-1") == "iot.us-iso-east-1.c2s.ic.gov us-iso-east-1");
  CHECK(host("iot", "us-isob-east-1") == "iot.us-isob-east-1.sc2s.sgov.gov us-isob-east-1");
  CHECK(host("iot", "eu-isoe-west-1") == "iot.eu-isoe-west-1.cloud.adc-e.uk eu-isoe-west-1");
  CHECK(host("iot", "us-isof-south-1") == "iot.us-isof-south-1.csp.hci.ic.gov us-isof-south-1");
  CHECK(host("iot", "eusc-de-east-1") == "iot.eusc-de-east-1.amazonaws.eu eusc-de-east-1");
}

TEST_CASE("endpoints for FIPS and dual-stack") {
  CHECK(host("iot", "us-east-1", true) == "iot-fips.us-east-1.amazonaws.com us-east-1");
  CHECK(host("iot", "us-east-1", false, true) == "iot.us-east-1.api.aws us-east-1");
  CHECK(host("iot", "us-east-1", true, true) == "iot-fips.us-east-1.api.aws us-east-1");
  CHECK(host("iot", "cn-north-1", false, true) ==
        "iot.cn-north-1.api.amazonwebservices.com.cn cn-north-1");
  CHECK(host("iot", "us-iso-east-1", false, true) ==
        "iot.us-iso-east-1.api.aws.ic.gov us-iso-east-1");
  CHECK(host("s3", "eu-west-1", true, true) ==
        "s3-fips.dualstack.eu-west-1.amazonaws.com eu-west-1");
}

TEST_CASE("the endpoints of STS, IAM and S3") {
  CHECK(host("sts", "eu-west-1") == "sts.eu-west-1.amazonaws.com eu-west-1");
  CHECK(host("sts", "us-gov-west-1", true) == "sts.us-gov-west-1.amazonaws.com us-gov-west-1");
  CHECK(host("sts", "us-gov-west-1", true, true) == "sts-fips.us-gov-west-1.api.aws us-gov-west-1");
  CHECK(host("iam", "eu-west-1") == "iam.amazonaws.com us-east-1");
  CHECK(host("iam", "eu-west-1", true) == "iam-fips.amazonaws.com us-east-1");
  CHECK(host("iam", "cn-northwest-1") == "iam.cn-north-1.amazonaws.com.cn cn-north-1");
  CHECK(host("iam", "us-gov-east-1") == "iam.us-gov.amazonaws.com us-gov-west-1");
  CHECK(host("iam", "eusc-de-east-1") == "iam.eusc-de-east-1.amazonaws.eu eusc-de-east-1");
  CHECK(host("s3", "cn-north-1") == "s3.cn-north-1.amazonaws.com.cn cn-north-1");
}

TEST_CASE("a configured endpoint goes before those of AWS") {
  EndpointSettings settings;
  settings.urls = {{"iot", "http://localhost:5000/base/"}, {"", "https://all.example"}};
  const auto iot = endpoint_of("iot", "eu-west-1", settings);
  REQUIRE(iot);
  CHECK(iot->url.text() == "http://localhost:5000/base");
  CHECK(iot->region == "eu-west-1");
  CHECK(iot->custom);
  const auto iam = endpoint_of("iam", "eu-west-1", settings);
  REQUIRE(iam);
  CHECK(iam->url.text() == "https://all.example");
  CHECK(iam->region == "us-east-1");
}

TEST_CASE("a configured endpoint contradicts FIPS and dual-stack") {
  EndpointSettings settings;
  settings.urls = {{"", "https://all.example"}};
  settings.fips = true;
  const auto wrong = endpoint_of("iot", "eu-west-1", settings);
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message ==
        "The endpoint https://all.example is configured for iot, and so are FIPS endpoints of AWS: "
        "it "
        "can be one only. Take back one of the two settings.");
  settings = {};
  settings.urls = {{"", "https://user:password@all.example"}};
  CHECK(endpoint_of("iot", "eu-west-1", settings).error().message ==
        "The endpoint that is configured for iot has a user or a password in it, and an endpoint "
        "URL has none: requests are signed instead. Take out what stands before the @.");
  settings.urls = {{"", "ftp://all.example"}};
  CHECK(endpoint_of("iot", "eu-west-1", settings).error().message ==
        "The endpoint ftp://all.example that is configured for iot is no http or https URL.");
}

TEST_CASE("the partition of a Region is in its name") {
  using namespace jtlint::aws;
  CHECK(partition_of("us-gov-west-1")->id == "aws-us-gov");
  CHECK(partition_of("us-west-1")->id == "aws");
  CHECK(partition_of("us-isob-east-1")->id == "aws-iso-b");
  CHECK(partition_of("eu-far-12")->id == "aws");
  for (const char* none :
       {"", "eu-west", "west-1", "eu--1", "EU-WEST-1", "eu-west-1a", "eu-we/st-1", "fips-us-east-1",
        "us-east-1-fips", "eu-west-1234", "eu-w.st-1"}) {
    INFO(none);
    CHECK_FALSE(looks_like_region(none));
  }
  CHECK(is_known_region("eu-central-2"));
  CHECK_FALSE(is_known_region("eu-central-9"));
  CHECK(nearest_region("eu-wst-1") == "eu-west-1");
}

TEST_CASE("hosts of AWS") {
  using jtlint::aws::is_host_of_aws;
  for (const char* host :
       {"iot.eu-west-1.amazonaws.com", "iot.eu-west-1.amazonaws.com.", "iot.eu-west-1.api.aws",
        "vpce-1.iot.eu-west-1.vpce.amazonaws.com", "iot.cn-north-1.amazonaws.com.cn",
        "iot.cn-north-1.api.amazonwebservices.com.cn", "iot.eusc-de-east-1.amazonaws.eu",
        "iot.us-iso-east-1.c2s.ic.gov", "iot.us-isob-east-1.sc2s.sgov.gov",
        "iot.eu-isoe-west-1.cloud.adc-e.uk", "iot.us-isof-south-1.csp.hci.ic.gov"}) {
    INFO(host);
    CHECK(is_host_of_aws(host));
  }
  for (const char* host :
       {"", ".", "localhost", "127.0.0.1", "[::1]", "amazonaws.com", "evilamazonaws.com",
        "amazonaws.com.example", "iot.eu-west-1.amazonaws.com.localhost.localstack.cloud"}) {
    INFO(host);
    CHECK_FALSE(is_host_of_aws(host));
  }
}

TEST_CASE("every Region of the table is of its own partition") {
  for (const auto& partition : jtlint::aws::partitions()) {
    CHECK_FALSE(regions_to_ask(partition).empty());
    for (const auto& regions : {partition.iot_regions, partition.other_regions}) {
      for (const std::string& region : regions) {
        REQUIRE(jtlint::aws::partition_of(region) != nullptr);
        CHECK(jtlint::aws::partition_of(region)->id == partition.id);
      }
    }
  }
}
