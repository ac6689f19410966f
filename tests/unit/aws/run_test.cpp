#include "aws/run.h"

#include <algorithm>
#include <fmt/format.h>

#include "support/catch.h"
#include "unit/aws/fake_world.h"

using namespace jtlint::aws;
using jtlint::Result;
using jtlint::test::FakeWorld;
using jtlint::test::json_answer;

namespace {

/// A world in which there are credentials.
class Account : public FakeWorld {
 public:
  Account() {
    environment["AWS_ACCESS_KEY_ID"] = "key";
    environment["AWS_SECRET_ACCESS_KEY"] = "secret";
  }
};

/// The path and the query of a request.
std::string path_of(const Request& request) {
  return request.url.substr(request.url.find('/', std::string("https://").size()));
}

bool is_list(const Request& request) {
  return path_of(request).substr(0, 15) == "/job-templates?";
}

std::string id_of(const Request& request) {
  return path_of(request).substr(15);
}

std::string arn(const std::string& id) {
  return "arn:aws:iot:eu-west-1:123456789012:jobtemplate/" + id;
}

/// A page of a list.
Response page(const std::vector<std::string>& ids, const std::string& token = "") {
  std::string items;
  for (const std::string& id : ids) {
    items += fmt::format(R"({}{{"jobTemplateId":"{}","jobTemplateArn":"{}"}})",
                         items.empty() ? "" : ",", id, arn(id));
  }
  const std::string next = token.empty() ? "" : fmt::format(R"(,"nextToken":"{}")", token);
  return json_answer(200, fmt::format(R"({{"jobTemplates":[{}]{}}})", items, next));
}

Response description(const std::string& id) {
  return json_answer(200, fmt::format("{{\"jobTemplateArn\": \"{}\",\n \"n\": 1.50}}", arn(id)));
}

/// What a run writes, sorted but for the last line, as several threads write it.
std::vector<std::string> lines(FakeWorld& fake, Order order = {}) {
  if (order.regions.empty() && !order.all_regions) order.regions = {"eu-west-1"};
  std::vector<std::string> written;
  Output output([&](std::string_view line) {
    written.emplace_back(line.substr(0, line.size() - 1));
    return true;
  });
  const World world = fake.world();
  run(order, world, output);
  std::sort(written.begin(), written.end() - 1);
  return written;
}

std::string record(const std::string& id) {
  return fmt::format(R"({{"describe":{{"jobTemplateArn": "{}", "n": 1.50}},"region":"eu-west-1",)"
                     R"("account":"123456789012"}})",
                     arn(id));
}

std::string failure(const std::string& kind, const std::string& id, const std::string& message) {
  return fmt::format(
      R"({{"failure":{{"kind":"{}","profile":null,"region":"eu-west-1","template":{},"message":"{}"}}}})",
      kind, id.empty() ? "null" : '"' + id + '"', message);
}

const std::string whole = R"({"end":{"complete":true}})";
const std::string not_whole = R"({"end":{"complete":false}})";
using Lines = std::vector<std::string>;

}  // namespace

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

TEST_CASE("a list that goes round in circles is described as far as it goes") {
  Account fake;
  fake.answer = [](const Request& request) {
    return is_list(request) ? page({"a"}, "same") : description(id_of(request));
  };
  CHECK(lines(fake) ==
        Lines{record("a"),
              failure("bad-response", "",
                      "ListJobTemplates gives a list that cannot be read to its end: a "
                      "page refers to one that was read before."),
              not_whole});
}

TEST_CASE("a list without an end is given up after many pages") {
  Account fake;
  int pages = 0;
  fake.answer = [&](const Request&) { return page({}, std::to_string(++pages)); };
  CHECK(lines(fake) ==
        Lines{failure("bad-response", "",
                      "ListJobTemplates gives a list that cannot be read to its end: it "
                      "has more than 1000 pages."),
              not_whole});
}

TEST_CASE("garbage is named with its job template") {
  Account fake;
  fake.answer = [](const Request& request) {
    if (is_list(request)) return page({"a", "b", "c", "d"});
    if (id_of(request) == "a") return json_answer(200, "{\"a\":");
    if (id_of(request) == "b") return json_answer(200, "[]");
    if (id_of(request) == "c") return json_answer(200, "{}");
    return json_answer(200, "{\"jobTemplateArn\":\"\xff\"}");
  };
  const std::string begin = "The answer to DescribeJobTemplate cannot be used: ";
  const Lines found = lines(fake);
  REQUIRE(found.size() == 5);
  CHECK(found[0] == failure("bad-response", "a",
                            begin + "it is no JSON: byte 6 is where it stops to be JSON."));
  CHECK(found[1] == failure("bad-response", "b", begin + "it is no JSON object."));
  CHECK(found[2] == failure("bad-response", "c", begin + R"(it has no \"jobTemplateArn\".)"));
  CHECK(found[3].find("it is no JSON") != std::string::npos);
}

TEST_CASE("lists of the wrong shape") {
  Account fake;
  const auto said = [&](const std::string& body) {
    fake.answer = [body](const Request& request) {
      return is_list(request) ? json_answer(200, body) : description(id_of(request));
    };
    return lines(fake).front();
  };
  const std::string begin = "ListJobTemplates gives a list that cannot be read to its end: ";
  CHECK(said("[]") == failure("bad-response", "", begin + R"(it has no list \"jobTemplates\".)"));
  CHECK(said(R"({"jobTemplates":{}})") ==
        failure("bad-response", "", begin + R"(it has no list \"jobTemplates\".)"));
  CHECK(said(R"({"jobTemplates":[],"nextToken":1})") ==
        failure("bad-response", "", begin + R"(its \"nextToken\" is no string.)"));
  CHECK(said(R"({"jobTemplates":[{}]})") ==
        failure("bad-response", "", "ListJobTemplates: an item has no jobTemplateId."));
  CHECK(said(R"({"jobTemplates":[{"jobTemplateId":"../x"}]})") ==
        failure("bad-response", "", "ListJobTemplates: ../x is no id of a job template."));
  CHECK(said(R"({"jobTemplates":[],"nextToken":null})") == whole);
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

TEST_CASE("a redirect is not followed") {
  Account fake;
  fake.answer = [](const Request&) {
    return Response{302, {{"location", "http://evil.example/"}}, ""};
  };
  CHECK(lines(fake) ==
        Lines{failure("redirected", "",
                      "iot.eu-west-1.amazonaws.com answers ListJobTemplates with a redirect to "
                      "http://evil.example/. It is not followed, because the request is signed for "
                      "iot.eu-west-1.amazonaws.com alone. Check the endpoint and the proxy."),
              not_whole});
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
  CHECK(found[0].find("Paris is no Region of AWS.") != std::string::npos);
  CHECK(found[1].find("eu-wst-1 is no Region that jtlint knows, and its endpoint "
                      "iot.eu-wst-1.amazonaws.com cannot be found. Did you mean eu-west-1?") !=
        std::string::npos);
}
