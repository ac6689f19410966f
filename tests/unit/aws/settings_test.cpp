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
  const auto url = [&](const std::string& service, const std::string& ordered = "") {
    const auto read = settings(fake, {}, ordered);
    return read->endpoints.urls.at(service);
  };
  CHECK(url("iot") == "http://3");
  CHECK(url("sts") == "http://4");
  fake.environment["AWS_ENDPOINT_URL"] = "http://2";
  CHECK(url("iot") == "http://2");
  fake.environment["AWS_ENDPOINT_URL_IOT"] = "http://1";
  CHECK(url("iot") == "http://1");
  CHECK(url("s3") == "http://2");
  CHECK(url("", "http://0") == "http://0");
  fake.environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "True";
  CHECK(settings(fake)->endpoints.urls.empty());
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
