#include "aws/run.h"

#include "support/catch.h"
#include "unit/aws/account.h"

using jtlint::Result;
using namespace jtlint::test;

TEST_CASE("every job template of every page is described as it came") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (!is_list(request)) return description(id_of(request));
    if (path_of(request) == "/job-templates?maxResults=250") return page({"a", "b"}, "x/y");
    CHECK(path_of(request) == "/job-templates?maxResults=250&nextToken=x%2Fy");
    return page({"b", "c"});
  };
  CHECK(lines(fake) == Lines{record("a"), record("b"), record("c"), whole});
  CHECK(fake.requests().front().signing->service == "iot");
}

TEST_CASE("a job template that is deleted in between is a note") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (is_list(request)) return page({"a"});
    return json_answer(404, R"({"message":"Job Template a cannot be found."})",
                       "ResourceNotFoundException:http://x");
  };
  CHECK(lines(fake) ==
        Lines{R"({"note":{"kind":"deleted","profile":null,"region":"eu-west-1","template":"a",)"
              R"("message":"The job template a was deleted after it was listed."}})",
              whole});
  CHECK(lines(fake, {.templates = {"a", "b.c"}}) ==
        Lines{failure("not-found", "a", "There is no job template a in eu-west-1."),
              failure(
                  "wrong-request", "b.c",
                  "b.c is no id of a job template: those have up to 64 letters, digits, - and _."),
              not_whole});
}

TEST_CASE("throttling is sat out") {
  Account fake;
  int asked = 0;
  fake.answer = [&](const Request& request) {
    if (is_list(request)) return page({"a"});
    if (++asked <= 3) return json_answer(asked == 1 ? 429 : 400, "{}", "ThrottlingException");
    return asked < 6 ? json_answer(503, "") : description("a");
  };
  CHECK(lines(fake) == Lines{record("a"), whole});
  CHECK(asked == 6);
}

TEST_CASE("throttling without end is a failure") {
  Account fake;
  fake.answer = [&](const Request& request) {
    if (is_list(request)) return page({"a"});
    return json_answer(400, R"({"message":"Rate exceeded"})", "ThrottlingException");
  };
  CHECK(
      lines(fake) ==
      Lines{failure("throttled", "a",
                    "DescribeJobTemplate was asked too often, by us or by others in the account "
                    "(status 400, ThrottlingException: Rate exceeded). Try again later, or with a "
                    "smaller --rate."),
            not_whole});
  CHECK(fake.requests().size() == 9);
}

TEST_CASE("who may not list is told of the policy") {
  Account fake;
  fake.answer = [](const Request&) {
    return json_answer(403, R"({"message":"User: x is not authorized"})", "AccessDeniedException");
  };
  CHECK(lines(fake) ==
        Lines{failure("access-denied", "",
                      "These credentials are not allowed iot:ListJobTemplates (User: x is not "
                      "authorized); see docs/audit.md for the IAM policy that it needs."),
              not_whole});
}

TEST_CASE("credentials that have expired are looked for once more") {
  Account fake;
  fake.answer = [&](const Request& request) {
    if (request.signing->keys.access_key == "key") {
      fake.environment["AWS_ACCESS_KEY_ID"] = "new";
      return json_answer(403, "{}", "ExpiredTokenException");
    }
    return is_list(request) ? page({"a"}) : description("a");
  };
  CHECK(lines(fake) == Lines{record("a"), whole});
}

TEST_CASE("credentials that stay expired end the Region, and no job template is lost") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (is_list(request)) return page({"a"});
    return json_answer(403, "{}", "ExpiredTokenException");
  };
  const Lines found = lines(fake);
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        failure("expired-credentials", "a",
                "The credentials have expired: DescribeJobTemplate answers "
                "ExpiredTokenException. Get new ones, for example by `aws sso login` or "
                "`aws login`, and try again."));
}

TEST_CASE("an interrupted run names what is left") {
  Account fake;
  fake.answer = [&](const Request& request) -> Result<Response, Fault> {
    if (is_list(request)) return page({"a", "b"});
    fake.stop();
    return Fault{FaultKind::stopped, "stopped"};
  };
  CHECK(
      lines(fake) ==
      Lines{
          R"({"failure":{"kind":"interrupted","profile":null,"region":"eu-west-1","template":null,)"
          R"("message":"The audit of eu-west-1 was interrupted. 2 job templates were not described: )"
          R"(a, b.","templates":["a","b"]}})",
          not_whole});
}

TEST_CASE("of all Regions, those that are not enabled are notes") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (request.signing->region == "eu-west-1") return page({});
    return json_answer(403, "{}", "UnrecognizedClientException");
  };
  Lines found = lines(fake, {.all_regions = true});
  CHECK(found.size() == 23);
  CHECK(found.back() == whole);
  CHECK(found.front().find("The account has not enabled ap-east-1.") != std::string::npos);

  fake.answer = [](const Request&) {
    return json_answer(403, "{}", "UnrecognizedClientException");
  };
  found = lines(fake, {.all_regions = true});
  CHECK(found.size() == 2);
  CHECK(found.back() == not_whole);
}

TEST_CASE("Regions that are none") {
  Account fake;
  fake.answer = [](const Request&) {
    return Fault{FaultKind::unresolved, "Could not resolve host"};
  };
  const Lines found = lines(fake, {.regions = {"eu-wst-1", "Paris"}});
  REQUIRE(found.size() == 3);
  CHECK(found[0].find("Paris is no Region of AWS. A Region has a name like eu-west-1.") !=
        std::string::npos);
  CHECK(found[1].find("eu-wst-1 is no Region that jtlint knows, and its endpoint "
                      "iot.eu-wst-1.amazonaws.com cannot be found. Did you mean eu-west-1?") !=
        std::string::npos);
}

TEST_CASE("a job template that is asked for need be in one of several Regions only") {
  Account fake;
  fake.answer = [](const Request& request) {
    const bool here = request.signing->region == "eu-west-1" && id_of(request) == "a";
    return here ? description("a") : json_answer(404, "{}", "ResourceNotFoundException");
  };
  const Order order{.regions = {"eu-west-1", "eu-west-2"}, .templates = {"a", "b"}};
  CHECK(lines(fake, order) ==
        Lines{record("a"),
              R"({"failure":{"kind":"not-found","profile":null,"region":null,"template":"b",)"
              R"("message":"There is no job template b in any of the Regions."}})",
              not_whole});
}

TEST_CASE("profiles of one account have each job template reported once") {
  Account fake;
  fake.files["/home/user/.aws/credentials"] =
      "[a]\naws_access_key_id=a\naws_secret_access_key=s\n"
      "[b]\naws_access_key_id=b\naws_secret_access_key=s\n";
  fake.answer = [](const Request& request) {
    return is_list(request) ? page({"a", "b"}) : description(id_of(request));
  };
  const std::string note =
      R"({"note":{"kind":"same-account","profile":"b","region":"eu-west-1","template":null,)"
      R"("message":"Another profile has the same account, 123456789012: each of its job templates )"
      R"(in eu-west-1 is reported once."}})";
  CHECK(lines(fake, {.profiles = {"a", "b"}}) == Lines{record("a"), record("b"), note, whole});
  const Lines asked = lines(fake, {.profiles = {"a", "b"}, .templates = {"b"}});
  REQUIRE(asked.size() == 3);
  CHECK(asked[0] == record("b"));
  CHECK(asked[1].find("same-account") != std::string::npos);
}

TEST_CASE("of several profiles of one account, the first one reports its job templates") {
  for (int run = 0; run < 20; ++run) {
    Account fake;
    fake.files["/home/user/.aws/credentials"] =
        "[a]\naws_access_key_id=a\naws_secret_access_key=s\n"
        "[b]\naws_access_key_id=b\naws_secret_access_key=s\n";
    fake.answer = [](const Request& request) {
      const bool by_first = request.signing->keys.access_key == "a";
      const bool more = path_of(request).find("nextToken") != std::string::npos;
      if (!is_list(request)) {
        CHECK(by_first == (id_of(request) != "new"));
        return description(id_of(request));
      }
      if (by_first) return more ? page({"c", "d"}) : page({"a", "b"}, "x");
      return page({"d", "new", "c", "b", "a"});
    };
    const Lines found = lines(fake, {.profiles = {"a", "b"}});
    CHECK(found.size() == 7);
    CHECK(found.back() == whole);
  }
}

TEST_CASE("profiles of several accounts do not wait for each other") {
  Account fake;
  fake.files["/home/user/.aws/credentials"] =
      "[a]\naws_access_key_id=a\naws_secret_access_key=s\n"
      "[b]\naws_access_key_id=b\naws_secret_access_key=s\n";
  fake.answer = [](const Request& request) {
    const bool by_first = request.signing->keys.access_key == "a";
    const std::string of = arn("t");
    std::string other = of;
    other.replace(of.find("123456789012"), 12, by_first ? "111111111111" : "222222222222");
    const std::string id = R"({"jobTemplateId":"t","jobTemplateArn":")" + other + "\"}";
    return json_answer(200, is_list(request) ? R"({"jobTemplates":[)" + id + "]}" : id);
  };
  const Lines found = lines(fake, {.profiles = {"a", "b"}});
  REQUIRE(found.size() == 3);
  CHECK(found[0].find(R"("account":"111111111111")") != std::string::npos);
  CHECK(found[1].find(R"("account":"222222222222")") != std::string::npos);
}
