#include "support/catch.h"
#include "unit/aws/account.h"

using namespace jtlint::test;

TEST_CASE("a list that goes round in circles is described as far as it goes") {
  Account fake;
  fake.answer = [](const Request& request) {
    return is_list(request) ? page({"a"}, "same") : description(id_of(request));
  };
  CHECK(lines(fake) ==
        Lines{record("a"),
              failure("bad-response", "",
                      "ListJobTemplates gives a list that cannot be read to its end: a "
                      "page refers to one that was read before. AWS IoT gives none like that: "
                      "check --endpoint-url, or try again."),
              not_whole});
}

TEST_CASE("a list that names nothing new any more is given up after some pages") {
  Account fake;
  int pages = 0;
  fake.answer = [&](const Request& request) {
    if (!is_list(request)) return description(id_of(request));
    const std::string token = std::to_string(++pages);
    return page({pages == 9 ? "b" : "a"}, token);
  };
  CHECK(lines(fake) ==
        Lines{record("a"), record("b"),
              failure("bad-response", "",
                      "ListJobTemplates gives a list that cannot be read to its end: 10 pages in "
                      "a row name nothing new. AWS IoT gives none like that: check --endpoint-url, "
                      "or try again."),
              not_whole});
  CHECK(pages == 19);
}

TEST_CASE("a list without an end is given up after many pages") {
  Account fake;
  int pages = 0;
  fake.answer = [&](const Request& request) {
    if (!is_list(request)) return description(id_of(request));
    const std::string number = std::to_string(++pages);
    return page({number}, number);
  };
  const Lines found = lines(fake, {.rate = 1000});
  CHECK(found.size() == 1002);
  CHECK(std::count(found.begin(), found.end(),
                   failure("bad-response", "",
                           "ListJobTemplates gives a list that cannot be read to its end: it has "
                           "more than 1000 pages. AWS IoT gives none like that: check "
                           "--endpoint-url, or try again.")) == 1);
}

TEST_CASE("a description must be of the job template that was asked for") {
  Account fake;
  std::string named;
  fake.answer = [&](const Request& request) {
    if (is_list(request)) return page({"a"});
    return json_answer(200, fmt::format(R"({{"jobTemplateArn":"{}"}})", named));
  };
  const auto said = [&](const std::string& arn) {
    named = arn;
    return lines(fake).front();
  };
  const auto wrong = [](const std::string& what) {
    return failure("bad-response", "a",
                   "The answer to DescribeJobTemplate cannot be used: " + what + ".");
  };
  CHECK(said(arn("b")) == wrong("it is about b"));
  for (const std::string none :
       {"arn", "arn:aws:iot:us-east-1:123456789012:jobtemplate/a",
        "arn:aws:iot:eu-west-1:12345678901:jobtemplate/a", "arn:aws:iot:eu-west-1::jobtemplate/a",
        "arn:aws:iot:eu-west-1:123456789012:job/a", "arn:aws:iot:eu-west-1:123456789012:a",
        "arn:aws:s3:eu-west-1:123456789012:jobtemplate/a", "arn::iot:eu-west-1:123456789012:a",
        "arn:aws:iot:eu-west-1:123456789012:jobtemplate/b/a",
        "arn:aws:iot:eu-west-1:123456789012:jobtemplate/a:1"}) {
    CHECK(said(none) == wrong(none + " is no ARN of a job template in eu-west-1"));
  }
  CHECK(said("arn:aws-cn:iot:eu-west-1:123456789012:jobtemplate/a").substr(0, 11) ==
        R"({"describe")");
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
  CHECK(said(R"({"jobTemplates":[{},{},{}]})") ==
        failure("bad-response", "", "ListJobTemplates: an item has no jobTemplateId."));
  CHECK(said(R"({"jobTemplates":[{"jobTemplateId":"../x"}]})") ==
        failure("bad-response", "", "ListJobTemplates: ../x is no id of a job template."));
  CHECK(said(R"({"jobTemplates":[],"nextToken":null})") == whole);
  CHECK(said(R"({"jobTemplates":null})") == whole);
  CHECK(said("<html>") ==
        failure("bad-response", "",
                begin + "it is no JSON: byte 1 is where it stops to be JSON. Is that the endpoint "
                        "of AWS IoT? A proxy or a login page may stand in between."));
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
