#include "aws/settings.h"

#include "support/catch.h"
#include "unit/aws/fake_world.h"

using namespace jtlint::aws;
using jtlint::Result;
using jtlint::test::FakeWorld;

namespace {

Result<Settings, Failure> settings(FakeWorld& fake, const std::optional<std::string>& profile = {},
                                   const std::string& endpoint = "") {
  const World world = fake.world();
  const auto config = read_config(world);
  if (!config) return Failure{FailureKind::wrong_profile, config.error().message};
  return read_settings(world, *config, profile, endpoint);
}

constexpr const char* config_file = "/home/user/.aws/config";
constexpr const char* credentials_file = "/home/user/.aws/credentials";

}  // namespace

TEST_CASE("the Region of the environment goes before that of the profile") {
  FakeWorld fake;
  fake.files[config_file] = "[default]\nregion = a\n[profile 'b c']\nregion = b";
  CHECK(settings(fake)->region == "a");
  CHECK(settings(fake, "b c")->region == "b");
  fake.environment["AWS_DEFAULT_REGION"] = "c";
  CHECK(settings(fake)->region == "c");
  fake.environment["AWS_REGION"] = "d";
  CHECK(settings(fake)->region == "d");
}

TEST_CASE("the files may lie elsewhere, and the profile may be in either") {
  FakeWorld fake;
  fake.environment["AWS_CONFIG_FILE"] = "~/c";
  fake.environment["AWS_SHARED_CREDENTIALS_FILE"] = "/k";
  fake.environment["AWS_PROFILE"] = "p";
  fake.files["/home/user/c"] = "[profile p]\nregion = a";
  CHECK(settings(fake)->region == "a");
  CHECK_FALSE(settings(fake)->place());
  fake.files["/k"] = "[p]\nregion = b";
  CHECK(settings(fake)->region == "b");
  CHECK(settings(fake, "p")->place() == "p");
}

TEST_CASE("a profile that is not there") {
  FakeWorld fake;
  CHECK(settings(fake)->profile == "default");
  CHECK(
      settings(fake, "x").error().message ==
      "There is no profile x in /home/user/.aws/config or /home/user/.aws/credentials. No profile "
      "is configured there.");
  fake.files[config_file] = "[profile development]\n[production]\n";
  fake.files[credentials_file] = "[other]\n";
  CHECK(settings(fake, "developmnt").error().message ==
        "There is no profile developmnt in /home/user/.aws/config or /home/user/.aws/credentials. "
        "Did you mean development?");
  fake.environment["AWS_PROFILE"] = "production";
  CHECK(settings(fake).error().message ==
        "There is no profile production in /home/user/.aws/config or /home/user/.aws/credentials. "
        "There are: development, other.");
}

TEST_CASE("a faulty file is named with its line") {
  FakeWorld fake;
  fake.files[credentials_file] = "[default]\nsecret";
  CHECK(settings(fake).error().message ==
        "/home/user/.aws/credentials, line 2: there is no = behind the name. Correct the file.");
}

TEST_CASE("who names an endpoint first") {
  FakeWorld fake;
  fake.files[config_file] =
      "[default]\nendpoint_url = http://4\nservices = s\n[services s]\niot =\n  endpoint_url = "
      "http://3\n";
  const auto url = [&](const std::string& service) {
    const auto read = settings(fake);
    return read->endpoints.urls.at(service);
  };
  CHECK(url("iot") == "http://3");
  CHECK(url("sts") == "http://4");
  fake.environment["AWS_ENDPOINT_URL"] = "http://2";
  CHECK(url("iot") == "http://2");
  fake.environment["AWS_ENDPOINT_URL_IOT"] = "http://1";
  CHECK(url("iot") == "http://1");
  CHECK(url("s3") == "http://2");
  fake.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "True";
  CHECK(settings(fake)->endpoints.urls.empty());
}

TEST_CASE("an endpoint of AWS that is ordered is that of AWS IoT alone") {
  FakeWorld fake;
  fake.files[config_file] =
      "[default]\nservices = s\n[services s]\ns3 =\n  endpoint_url = http://3\n";
  fake.environment["AWS_ENDPOINT_URL_IOT"] = "http://1";
  fake.environment["AWS_ENDPOINT_URL_STS"] = "http://2";
  const std::string ordered = "https://vpce-1.iot.eu-west-1.vpce.amazonaws.com";
  const auto at = [&](const std::string& service) {
    return endpoint_of(service, "eu-west-1", settings(fake, {}, ordered)->endpoints)->url.text();
  };
  CHECK(at("iot") == ordered);
  CHECK(at("sts") == "http://2");
  CHECK(at("s3") == "http://3");
  CHECK(at("iam") == "https://iam.amazonaws.com");
  fake.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";
  CHECK(at("iot") == ordered);
  CHECK(at("sts") == "https://sts.eu-west-1.amazonaws.com");
  fake.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "false";
  fake.environment["AWS_ENDPOINT_URL"] = "http://4";
  CHECK(at("iot") == ordered);
  CHECK(at("iam") == "http://4");
}

TEST_CASE("a double that is ordered answers for all services that have no endpoint of their own") {
  FakeWorld fake;
  fake.environment["AWS_ENDPOINT_URL_STS"] = "http://2";
  const auto at = [&](const std::string& service) {
    const auto read = settings(fake, {}, "http://localhost:5000");
    return endpoint_of(service, "eu-west-1", read->endpoints)->url.text();
  };
  CHECK(at("iot") == "http://localhost:5000");
  CHECK(at("sts") == "http://2");
  CHECK(at("iam") == "http://localhost:5000");
  CHECK(at("s3") == "http://localhost:5000");
  fake.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";
  CHECK(at("sts") == "http://localhost:5000");
}

TEST_CASE("an endpoint that is ordered contradicts FIPS and dual-stack") {
  FakeWorld fake;
  fake.environment["AWS_USE_DUALSTACK_ENDPOINT"] = "true";
  const auto of_aws = settings(fake, {}, "https://iot.eu-west-1.amazonaws.com")->endpoints;
  CHECK(endpoint_of("iot", "eu-west-1", of_aws).error().message ==
        "The endpoint https://iot.eu-west-1.amazonaws.com is configured for iot, and so are "
        "dual-stack endpoints of AWS: it can be one only. Take back one of the two settings.");
  CHECK(endpoint_of("sts", "eu-west-1", of_aws)->url.host == "sts.eu-west-1.api.aws");
  const auto of_a_double = settings(fake, {}, "http://localhost:5000")->endpoints;
  CHECK_FALSE(endpoint_of("iot", "eu-west-1", of_a_double));
  CHECK_FALSE(endpoint_of("sts", "eu-west-1", of_a_double));
}

TEST_CASE("FIPS, dual-stack, certificates and attempts") {
  FakeWorld fake;
  fake.files[config_file] =
      "[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint=TRUE\nca_bundle = ~/ca\n"
      "max_attempts = 3\n";
  const auto read = settings(fake);
  REQUIRE(read);
  CHECK(read->endpoints.fips);
  CHECK(read->endpoints.dual_stack);
  CHECK(read->ca_bundle == "/home/user/ca");
  CHECK(read->max_attempts == 3);
  fake.environment["AWS_USE_FIPS_ENDPOINT"] = "false";
  CHECK_FALSE(settings(fake)->endpoints.fips);
  fake.environment["AWS_MAX_ATTEMPTS"] = "many";
  CHECK(
      settings(fake).error().message ==
      "AWS_MAX_ATTEMPTS, or max_attempts of the profile, is many. It must be a whole number of at "
      "least 1.");
}
