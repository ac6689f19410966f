#include "check/placing.h"

#include <string>

#include "support/catch.h"
#include "support/lint.h"

using jtlint::Finding;

namespace {

/// The only finding of a template that has these members besides the required ones, as
/// "<underlined bytes> pointer inner-pointer".
std::string place_of(const std::string& members) {
  const std::string yaml = jtlint::test::with_required(members);
  const auto findings = jtlint::test::lint("template.yaml", yaml).findings;
  REQUIRE(findings.size() == 1);
  const Finding& finding = findings.front();
  return "<" + yaml.substr(finding.span.begin, finding.span.size()) + "> " + finding.pointer +
         (finding.inner_pointer ? " " + *finding.inner_pointer : "");
}

}  // namespace

TEST_CASE("a scalar is underlined, an object at its name") {
  CHECK(place_of("timeoutConfig: {inProgressTimeoutInMinutes: 0}\n") ==
        "<0> /timeoutConfig/inProgressTimeoutInMinutes");
  CHECK(place_of("jobExecutionsRolloutConfig:\n  maximumPerMinute: 100\n  exponentialRate:\n"
                 "    baseRatePerMinute: 10\n    incrementFactor: 1.5\n"
                 "    rateIncreaseCriteria: {}\n") ==
        "<rateIncreaseCriteria> "
        "/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria");
}

TEST_CASE("a part of a string is underlined, the pointer leads to the string") {
  CHECK(place_of("maintenanceWindows:\n"
                 "  - {startTime: 'cron(61 2 ? * MON *)', durationInMinutes: 60}\n") ==
        "<61> /maintenanceWindows/0/startTime");
}

TEST_CASE("a value in a document has a pointer to the document and one inside of it") {
  const std::string document = R"("{\"version\":\"1.0\",\"steps\":[{\"action\":{\"name\":\"a\",)"
                               R"(\"type\":\"runHandlers\",\"input\":{\"handler\":\"a.sh\"}}}]}")";
  CHECK(place_of("document: " + document + "\n") ==
        R"(<\"runHandlers\"> /document /steps/0/action/type)");
}

TEST_CASE("a placeholder in a document is underlined, the pointers lead to its string") {
  const std::string url =
      "${aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/firmware/k}";
  CHECK(place_of("document: '{\"steps\":[{\"url\":\"x " + url + "\"}]}'\n") ==
        "<" + url + "> /document /steps/0/url");
}

TEST_CASE("a fault of a document that is no JSON is underlined within its string") {
  CHECK(place_of("document: '{\"a\": 1,}'\n") == "<,> /document");
  CHECK(place_of("document: |\n  {\n    \"a\": 1,\n  }\n") == "<,> /document");
}

TEST_CASE("an empty document is a fault where it would stand") {
  const std::string yaml = "jobTemplateId: a\ndescription: b\ndocument: |-\ntags: []\n";
  const auto findings = jtlint::test::lint("template.yaml", yaml).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().span == jtlint::Span{yaml.find("\ntags"), yaml.find("\ntags")});
}
