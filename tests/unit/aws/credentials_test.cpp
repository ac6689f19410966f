#include "aws/credentials/credentials.h"

#include "aws/url.h"
#include "support/catch.h"
#include "unit/aws/fake_world.h"

using namespace jtlint::aws;
using jtlint::Result;
using jtlint::test::FakeWorld;

namespace {

constexpr const char* config_file = "/home/user/.aws/config";
constexpr const char* credentials_file = "/home/user/.aws/credentials";

Result<Credentials, Failure> find_in(FakeWorld& fake,
                                     const std::optional<std::string>& profile = {}) {
  const World world = fake.world();
  const auto config = read_config(world);
  if (!config) return Failure{FailureKind::wrong_profile, config.error().message};
  const auto settings = read_settings(world, *config, profile, "");
  if (!settings) return settings.error();
  return find_credentials({world, *config, *settings});
}

/// The access key that is found, or why none is.
std::string key(FakeWorld& fake, const std::optional<std::string>& profile = {}) {
  const auto found = find_in(fake, profile);
  return found ? found->keys.access_key : found.error().message;
}

/// STS, which names what it gives after the role that is asked for.
Response sts(const Request& request) {
  const std::string body = percent_decoded(request.body);
  const std::size_t at = body.find("RoleArn=") + 8;
  const std::string role = body.substr(at, body.find('&', at) - at);
  return {200,
          {},
          "<R><Credentials><AccessKeyId>of-" + role +
              "</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
              "<SessionToken>t</SessionToken><Expiration>2026-01-01T01:00:00Z</Expiration></"
              "Credentials>"
              "<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn></"
              "AssumedRoleUser></R>"};
}

}  // namespace

TEST_CASE("no credentials at all") {
  FakeWorld fake;
  CHECK(
      key(fake) ==
      "There are no credentials: AWS_ACCESS_KEY_ID is not set, the profile default in "
      "/home/user/.aws/config and /home/user/.aws/credentials has none, and neither has a "
      "container "
      "or an instance of EC2 around us. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, choose a "
      "profile with --profile, or run `aws configure`.");
}

TEST_CASE("keys of the environment count unless a profile is ordered") {
  FakeWorld fake;
  fake.environment["AWS_ACCESS_KEY_ID"] = "env";
  fake.files[credentials_file] = "[p]\naws_access_key_id = file\naws_secret_access_key = s\n";
  CHECK(key(fake) ==
        "AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not. Set both or none.");
  fake.environment["AWS_SECRET_ACCESS_KEY"] = "s";
  CHECK(key(fake) == "env");
  CHECK(key(fake, "p") == "file");
  fake.environment["AWS_PROFILE"] = "p";
  CHECK(key(fake) == "env");
}

TEST_CASE("the places of a profile, in order") {
  FakeWorld fake;
  fake.files[config_file] = "[default]\naws_access_key_id=config\naws_secret_access_key=s\n";
  CHECK(key(fake) == "config");
  fake.files[config_file] += "credential_process = '/a b' c\n";
  fake.program = [](const std::vector<std::string>& words) {
    CHECK(words == std::vector<std::string>{"/a b", "c"});
    return ProgramOutput{0, R"({"Version":1,"AccessKeyId":"process","SecretAccessKey":"s"})", ""};
  };
  CHECK(key(fake) == "process");
  fake.files[credentials_file] = "[default]\naws_access_key_id=shared\naws_secret_access_key=s\n";
  CHECK(key(fake) == "shared");
  fake.files[config_file] += "sso_session = s\n";
  fake.program = [](const std::vector<std::string>& words) {
    CHECK(words == std::vector<std::string>{"aws", "configure", "export-credentials", "--profile",
                                            "default", "--format", "process"});
    return ProgramOutput{0, R"({"Version":1,"AccessKeyId":"sso","SecretAccessKey":"s"})", ""};
  };
  CHECK(key(fake) == "sso");
  fake.files[config_file] += "web_identity_token_file = /token\nrole_arn = r\n";
  fake.files["/token"] = "jwt\n";
  fake.answer = sts;
  CHECK(key(fake) == "of-r");
}

TEST_CASE("a program that gives no credentials says why, without secrets") {
  FakeWorld fake;
  fake.files[config_file] = "[default]\ncredential_process = p\n";
  fake.program = [](const auto&) {
    return ProgramOutput{7, "", "Traceback:\ndenied for AKIAIOSFODNN7EXAMPLE\x1b[31m\n\n"};
  };
  CHECK(key(fake) ==
        "The credential_process of the profile default failed with exit code 7. It says: "
        "denied for ***\\u{1b}[31m.");
  fake.program = [](const auto&) { return ProgramOutput{1, "", "No.\r\n"}; };
  CHECK(key(fake) ==
        "The credential_process of the profile default failed with exit code 1. It says: No.");
  fake.program = [](const auto&) { return ProgramOutput{0, "{}", ""}; };
  CHECK(key(fake) ==
        "The credential_process of the profile default did not print credentials: a JSON "
        "object with \"Version\": 1.");
  fake.program = [](const auto&) { return ProgramFault{true, "No such file or directory"}; };
  CHECK(key(fake) ==
        "The credential_process of the profile default could not be run: p: No such file or "
        "directory.");
  fake.program = [](const auto&) { return ProgramFault{false, "it was not done", true}; };
  CHECK(key(fake) ==
        "The credential_process of the profile default was ended, as it was not done. Run it by "
        "hand to see what it waits for.");
  fake.files[config_file] = "[default]\nsso_start_url = https://x\n";
  fake.program = [](const auto&) { return ProgramFault{true, "no such file"}; };
  CHECK(key(fake) ==
        "The profile default uses single sign-on. That takes the AWS CLI, and there is no "
        "`aws` in PATH. Install it, or give credentials in the environment.");
}

TEST_CASE("what the AWS CLI is asked for, and why, where it fails") {
  FakeWorld fake;
  fake.files[config_file] = "[default]\nrole_arn = r\nsource_profile = default\nmfa_serial = m\n";
  fake.program = [](const auto&) {
    return ProgramOutput{2, "", "usage: aws\nInvalid choice: 'export-credentials'"};
  };
  CHECK(key(fake) ==
        "The profile default assumes a role with a code of an MFA device. That takes version 2 of "
        "the AWS CLI, and the `aws` in PATH does not know `aws configure export-credentials`. "
        "Install version 2, or give credentials in the environment.");
}

TEST_CASE("a role is assumed with the credentials of another profile, and so on") {
  FakeWorld fake;
  fake.environment["AWS_REGION"] = "eu-west-1";
  fake.files[config_file] =
      "[profile a]\nrole_arn = ra\nsource_profile = b\nexternal_id = x y\nduration_seconds = 900\n"
      "role_session_name = me\n[profile b]\nrole_arn = rb\nsource_profile = c\n";
  fake.files[credentials_file] = "[c]\naws_access_key_id=c\naws_secret_access_key=s\n";
  fake.answer = sts;
  const auto found = find_in(fake, "a");
  REQUIRE(found);
  CHECK(found->keys.access_key == "of-ra");
  CHECK(found->keys.session_token == "t");
  CHECK(found->expires == FakeWorld::start + 3600);
  CHECK(found->account == "123456789012");
  const auto requests = fake.requests();
  REQUIRE(requests.size() == 2);
  CHECK(requests[0].signing->keys.access_key == "c");
  CHECK(requests[1].signing->keys.access_key == "of-rb");
  CHECK(requests[1].url == "https://sts.eu-west-1.amazonaws.com/");
  CHECK(requests[1].body ==
        "Action=AssumeRole&DurationSeconds=900&ExternalId=x%20y&RoleArn=ra&RoleSessionName=me&"
        "Version=2011-06-15");
}

TEST_CASE("faulty chains of roles") {
  FakeWorld fake;
  fake.answer = sts;
  fake.files[config_file] =
      "[profile a]\nrole_arn = ra\nsource_profile = b\n[profile b]\nrole_arn=rb\nsource_profile=a\n"
      "[profile n]\nrole_arn=r\n[profile m]\nrole_arn=r\nsource_profile=zz\n"
      "[profile s]\nrole_arn=r\ncredential_source=Moon\n"
      "[profile "
      "self]\nrole_arn=r\nsource_profile=self\naws_access_key_id=k\naws_secret_access_key=s\n";
  CHECK(key(fake, "a") == "The profile b comes back to itself by source_profile: a → b → a.");
  CHECK(
      key(fake, "n") ==
      "The profile n has role_arn, so it needs source_profile or credential_source, and not both.");
  CHECK(key(fake, "m") == "The profile m has source_profile zz, which is not there.");
  CHECK(key(fake, "s") ==
        "The profile s has credential_source Moon. It must be Environment, "
        "EcsContainer or Ec2InstanceMetadata.");
  CHECK(key(fake, "self") == "of-r");
}

TEST_CASE("a container gives credentials only to who asks it directly") {
  FakeWorld fake;
  fake.answer = [](const Request&) {
    return Response{200, {}, R"({"AccessKeyId":"box","SecretAccessKey":"s","Token":"t",
                                 "Expiration":"2026-01-01T00:30:00Z"})"};
  };
  fake.environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://example.com/x";
  CHECK(key(fake) ==
        "The container's endpoint gives no credentials: example.com is neither this "
        "machine nor a container agent of AWS, and is asked by https only.");
  fake.environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/x?y";
  fake.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "secret";
  CHECK(key(fake) == "box");
  CHECK(fake.requests().back().headers.back().value == "secret");
  CHECK_FALSE(fake.requests().back().through_proxy);
  fake.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "a\r\nb";
  CHECK(key(fake) ==
        "The container's endpoint gives no credentials: the authorization token has a "
        "line break in it.");
}

TEST_CASE("an instance of EC2 is asked last, with a token") {
  FakeWorld fake;
  fake.answer = [](const Request& request) -> Result<Response, Fault> {
    CHECK(request.timeout == std::chrono::seconds(1));
    CHECK_FALSE(request.through_proxy);
    if (request.method == "PUT") return Response{200, {}, "token"};
    CHECK(request.headers.front().value == "token");
    if (request.url.back() == '/') return Response{200, {}, "my-role"};
    CHECK(request.url ==
          "http://169.254.169.254/latest/meta-data/iam/security-credentials/my-role");
    return Response{200, {}, R"({"AccessKeyId":"ec2","SecretAccessKey":"s","Token":"t"})"};
  };
  CHECK(key(fake) == "ec2");
  fake.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  CHECK(key(fake).substr(0, 24) == "There are no credentials");
}

TEST_CASE("keys with a line break are no keys") {
  FakeWorld fake;
  fake.files[credentials_file] =
      "[default]\naws_access_key_id=a\naws_secret_access_key=s\naws_session_token = t\n  X: y\n";
  CHECK(key(fake) ==
        "The credentials of the profile default have a blank or another character that "
        "no key has. Correct them.");
}

TEST_CASE("times") {
  CHECK(read_time("2026-01-01T00:00:00Z") == FakeWorld::start);
  CHECK(read_time("2026-01-01T01:00:00.123+01:00") == FakeWorld::start);
  CHECK(read_time("2026-01-01T00:00:00") == FakeWorld::start);
  for (const char* none : {"", "yesterday", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00X"}) {
    CHECK_FALSE(read_time(none));
  }
}
