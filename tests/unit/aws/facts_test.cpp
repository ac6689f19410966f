#include "support/catch.h"
#include "unit/aws/account.h"

using namespace jtlint::test;
using jtlint::Result;

namespace {

/// The facts of the one template of an account, whose members are `members`.
std::string facts(Account& fake, const std::string& members) {
  const auto others = fake.answer;
  fake.answer = [=](const Request& request) -> Result<Response, Fault> {
    if (request.signing->service != "iot" || path_of(request).substr(0, 5) != "/job-") {
      return others(request);
    }
    if (is_list(request)) return page({"a"});
    return json_answer(200, fmt::format(R"({{"jobTemplateArn":"{}",{}}})", arn("a"), members));
  };
  const auto written = lines(fake, {.deep = true});
  fake.answer = others;
  const std::size_t at = written.front().find("\"facts\":");
  return at == std::string::npos ? written.front() : written.front().substr(at + 8);
}

Response xml(long status, const std::string& body) {
  return {status, {}, body};
}

const std::string role_member =
    R"("presignedUrlConfig":{"roleArn":"arn:aws:iam::123456789012:role/p/r"})";
const std::string package = "arn:aws:iot:eu-west-1:123456789012:package/p/version/";

}  // namespace

TEST_CASE("a template without anything else has only the count") {
  Account fake;
  CHECK(facts(fake, R"("x":1)") == R"({"jobTemplates":{"count":1}}})");
}

TEST_CASE("the first record has the count, whoever is quicker") {
  const std::vector<std::string> ids = {"d", "gone", "c", "b", "a"};
  for (int run = 0; run < 20; ++run) {
    Account fake;
    fake.answer = [&](const Request& request) {
      if (is_list(request)) return page(ids);
      const bool gone = id_of(request) == "gone" || (run % 2 == 1 && id_of(request) == "d");
      return gone ? json_answer(404, "{}", "ResourceNotFoundException")
                  : description(id_of(request));
    };
    Lines records = written(fake, {.deep = true});
    std::erase_if(records, [](const std::string& line) { return line.substr(0, 3) != R"({"d)"; });
    const std::string first = record(run % 2 == 1 ? "c" : "d");
    REQUIRE(records.size() == (run % 2 == 1 ? 3 : 4));
    CHECK(records.front() ==
          first.substr(0, first.size() - 1) + R"(,"facts":{"jobTemplates":{"count":5}}})");
    const auto with_count = std::count_if(records.begin(), records.end(), [](const auto& line) {
      return line.find("jobTemplates") != std::string::npos;
    });
    CHECK(with_count == 1);
  }
}

TEST_CASE("the role and whom it trusts") {
  Account fake;
  fake.answer = [](const Request& request) {
    CHECK(request.url == "https://iam.amazonaws.com/");
    CHECK(request.signing->region == "us-east-1");
    CHECK(request.body == "Action=GetRole&RoleName=r&Version=2010-05-08");
    return xml(
        200,
        "<GetRoleResponse><GetRoleResult><Role><Arn>arn:aws:iam::123456789012:role/p/r</Arn>"
        "<AssumeRolePolicyDocument>%7B%22b%22%3A1%2C%22a%22%3A2%7D</AssumeRolePolicyDocument>"
        "</Role></GetRoleResult></GetRoleResponse>");
  };
  CHECK(facts(fake, role_member) ==
        R"({"role":{"arn":"arn:aws:iam::123456789012:role/p/r","exists":true,)"
        R"("trustPolicy":{"b":1,"a":2}},"jobTemplates":{"count":1}}})");
  fake.answer = [](const Request&) {
    return xml(404, "<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>");
  };
  CHECK(facts(fake, role_member).substr(0, 68) ==
        R"({"role":{"arn":"arn:aws:iam::123456789012:role/p/r","exists":false},)");
}

TEST_CASE("a role that may not be seen is unknown") {
  Account fake;
  fake.answer = [](const Request&) {
    return xml(403,
               "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error>"
               "</ErrorResponse>");
  };
  CHECK(
      facts(fake, role_member) ==
      R"({"role":{"unknown":{"kind":"access-denied","action":"iam:GetRole","message":"These )"
      R"(credentials are not allowed iam:GetRole (no); see docs/audit.md for the IAM policy that it )"
      R"(needs."}},"jobTemplates":{"count":1}}})");
  CHECK(facts(fake, R"("presignedUrlConfig":{"roleArn":"arn:aws:iam::999999999999:role/r"})")
            .find("\"kind\":\"other-account\"") != std::string::npos);
}

TEST_CASE("package versions, the default one included") {
  Account fake;
  fake.answer = [](const Request& request) {
    const std::string path = path_of(request);
    if (path == "/packages/p") return json_answer(200, R"({"defaultVersionName":"2"})");
    if (path == "/packages/p/versions/2") return json_answer(200, R"({"status":"DEPRECATED"})");
    CHECK(path == "/packages/p/versions/1");
    return json_answer(404, "{}", "ResourceNotFoundException");
  };
  const std::string members =
      fmt::format(R"("destinationPackageVersions":["{0}$default","{0}1","{0}$null","x"])", package);
  CHECK(facts(fake, members) ==
        fmt::format(
            R"({{"packageVersions":[{{"arn":"{0}$default","exists":true,"version":"2",)"
            R"("status":"DEPRECATED"}},{{"arn":"{0}1","exists":false}},{{"arn":"{0}$null"}},)"
            R"({{"unknown":{{"kind":"not-understood","action":null,"message":"x is the ARN of )"
            R"(no package version."}}}}],"jobTemplates":{{"count":1}}}}}})",
            package));
}

TEST_CASE("the document is looked for in the Region of its bucket") {
  Account fake;
  fake.answer = [](const Request& request) {
    CHECK(request.method == "HEAD");
    if (request.url == "https://b.s3.eu-west-1.amazonaws.com/k%20l") {
      return Response{301, {{"x-amz-bucket-region", "us-east-1"}}, ""};
    }
    CHECK(request.url == "https://b.s3.us-east-1.amazonaws.com/k%20l");
    CHECK(request.signing->region == "us-east-1");
    return Response{200, {{"content-length", "12"}}, ""};
  };
  CHECK(facts(fake, R"("documentSource":"https://b.s3.amazonaws.com/k%20l")") ==
        R"({"documentSource":{"url":"https://b.s3.amazonaws.com/k%20l","exists":true,)"
        R"("region":"us-east-1","bytes":12},"jobTemplates":{"count":1}}})");
}

TEST_CASE("a document that is not there, and one that may not be seen") {
  Account fake;
  long status = 404;
  fake.answer = [&](const Request&) { return Response{status, {}, ""}; };
  const std::string member = R"("documentSource":"https://b.s3.amazonaws.com/k")";
  CHECK(facts(fake, member).substr(0, 76) ==
        R"({"documentSource":{"url":"https://b.s3.amazonaws.com/k","exists":false},"job)");
  status = 403;
  CHECK(facts(fake, member).find(R"("kind":"access-denied","action":"s3:GetObject")") !=
        std::string::npos);
  CHECK(facts(fake, R"("documentSource":"https://example.com/k")")
            .find(R"("kind":"not-understood")") != std::string::npos);
}
